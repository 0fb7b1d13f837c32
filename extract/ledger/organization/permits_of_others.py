"""Permits that a sentence tells as another's, as missing, or behind days of something else."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import SENTENCE_ENDS, clause
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.report import Permit
from schemas.statements.organization import PermitOfOther
from schemas.text import fold


@cache
def _words() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known


def read(reading: Reading, permit: Permit) -> Iterator[PermitOfOther]:
    """At most one statement: a permit is told as a supplier's (供货者许可证), as missing, or behind days of
    something else; nothing of the rows of tables."""
    kind = permit.kind
    if kind is None or kind.span[0] < 0 or reading.beside(kind):
        return
    text, (start, end) = reading.text, kind.span
    low, _ = clause(text, start, end)
    stated, before = fold(text[low:end]), fold(text[low:start])
    whose = any(word in stated for word in _words()["others"]) or before.startswith(tuple(_words()["begins"]))
    missing = before.endswith(tuple(_words()["none"]))
    if whose or missing or _has_days_of_others(reading, permit, kind):
        yield PermitOfOther(kind, stated)


def _has_days_of_others(reading: Reading, permit: Permit, kind: Leaf[str]) -> bool:
    """Whether the days stand before the permit in its sentence, which tells of no term
    (6月9日至13日的验收记录，许可证齐全)."""
    start, end = kind.span
    days = [leaf for leaf in (permit.valid_from, permit.valid_to) if leaf is not None]
    if not days or any(leaf.span[1] > start or leaf.span[0] < 0 for leaf in days):
        return False
    text = reading.text
    low = max(text.rfind(mark, 0, days[0].span[0]) for mark in SENTENCE_ENDS) + 1
    high = min((at for mark in SENTENCE_ENDS if (at := text.find(mark, end)) >= 0), default=len(text))
    return not any(word in fold(text[low:high]).casefold() for word in _words()["term"])
