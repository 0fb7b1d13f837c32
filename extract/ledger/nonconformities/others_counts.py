"""Whose nonconformities a number counts: an earlier or internal audit's, or nobody's: it is an ordinal
(`others_counts.yaml`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import value_of
from schemas.statements.nonconformities import OthersCount
from schemas.text import fold

_STOPS = "。；;\n"
_OTHERS = patterns.compile(
    r"上次|上年度|上一年|前次|以往|内审|内部审核|供方|供应商|投诉|监理|第一阶段|一阶段"
)
"""Whose nonconformities a clause tells of, where they are not this audit's."""


def read(reading: Reading, place: Any) -> Iterator[OthersCount]:
    """The number at a place, where it is a deadline's, or of an earlier or another audit."""
    clause = reading.clause(place).text
    term = rf"{re.escape(place.raw)}\s?(?:个?工作日|个?月|天|日|周|年)"
    deadline = re.search(term, clause) if place.raw else None
    if deadline is not None or _OTHERS.search(clause) is not None or _is_of_another(reading, place):
        yield OthersCount(place, clause)


def _is_of_another(reading: Reading, place: Any) -> bool:
    """Whether a number is told of another audit than the report's, or is an ordinal (轻微不符合2：…)."""
    behind = fold(reading.around(place)[1])
    clause = fold(reading.clause(place).text)
    if behind.startswith(":") and behind[1:].strip():
        return True
    if _has(clause, "own"):
        return False
    others = _words()["types"].get(value_of(reading.report.audit_type) or "", [])
    return any(word in clause for word in others) or _goes_on(reading, place)


def _goes_on(reading: Reading, place: Any) -> bool:
    """Whether the sentence has no subject, and that before it tells of another audit."""
    text, at = reading.text, place.span[0]
    start = max(text.rfind(stop, 0, max(at, 0)) for stop in _STOPS) + 1
    sentence = fold(text[start:at] + place.raw).strip()
    if at < 0 or not sentence.startswith(tuple(_words()["begins"])):
        return False
    if any(word in title for title in reading.under(place) for word in _words()["headings"]):
        return False
    earlier = text[:start].rstrip().rstrip(_STOPS)
    begun = max(earlier.rfind(stop) for stop in _STOPS) + 1
    stated = fold(earlier[begun:])
    return _has(stated, "audits") and not _has(stated, "own")


def _has(text: str, words: str) -> bool:
    return any(word in text for word in _words()[words])


@cache
def _words() -> dict[str, dict[str, Iterable[str]]]:
    known: dict[str, dict[str, Iterable[str]]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
