"""Where members of the audit team work, by sentences."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.people.audit_team import MemberEmployer
from schemas.text import fold, name_key

_EMPLOYED = patterns.compile(
    r"(?:工作单位|任职单位|所在单位|现任职于|就职于|供职于|受雇于)\s?(?:为|是|[:：])?\s?(?P<employer>[^，,。；;：:\s]{2,40})"
)
_WORDS = ("工作单位", "任职单位", "所在单位", "任职于", "就职于", "供职于", "受雇于")


def read(reading: Reading, team: Collection[str]) -> Iterator[MemberEmployer]:
    """The first employer of each sentence; `team` are the keys of the names."""
    for passage in reading.passages(_WORDS):
        text = fold(str(passage.leaf.value))
        if match := _EMPLOYED.search(text):
            before = name_key(text[: match.start()])
            member = next((key for key in team if key in before), "")
            yield MemberEmployer(passage.leaf, match["employer"], member)
