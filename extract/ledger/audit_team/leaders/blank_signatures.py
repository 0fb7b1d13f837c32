"""The labels of the leader's signature with no name behind them or in their row."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from extract.ledger.people.names import outside_brackets, words
from extract.ledger.reading import Reading
from schemas.statements.people.audit_team import BlankSignature
from schemas.wholes.surroundings import Passage

_LEADER, _LABEL = "组长", 16
"""So long is a label at most."""


def read(reading: Reading, team: Collection[str]) -> Iterator[BlankSignature]:
    """The labels, but for those behind a name of the team."""
    for passage in reading.passages((_LEADER,)):
        text = passage.leaf.raw.strip()
        if "签" in text and not any(name in text.partition(_LEADER)[0] for name in team):
            if reading.beside(passage.leaf):
                if len(text) <= _LABEL and not _filled(reading, text, passage, team):
                    yield BlankSignature(passage.leaf, text)
            elif _ends_bare(text):
                yield BlankSignature(passage.leaf, text)


def _filled(reading: Reading, text: str, passage: Passage, names: Collection[str]) -> bool:
    """Whether the row of a label has a name, or anything in words."""
    cells = [cell for cell in reading.beside(passage.leaf) if cell.strip() != text]
    stated = [cell for cell in cells if not any(role in cell for role in words()["roles"])]
    return any(name in cell for cell in cells for name in names) or any(
        char.isalpha() and char not in "年月日" for cell in stated for char in cell
    )


def _ends_bare(text: str) -> bool:
    """Whether nothing stands between the colon of the label and the next label."""
    label, colon, behind = text.partition(_LEADER)[2].replace(":", "：").partition("：")
    if not colon or len(label) > _LABEL + _LABEL:
        return False
    said = outside_brackets(behind)
    ends = [at for role in words()["roles"] if (at := said.find(role)) >= 0]
    return not any(char.isalpha() for char in said[: min(ends, default=len(said))])
