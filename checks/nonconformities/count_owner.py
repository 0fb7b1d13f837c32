"""Whose nonconformities a number counts: an earlier or internal audit's, or nobody's: it is an ordinal."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from checks.context import Context, Place
from checks.dates.performance_evaluation.activities import audit_type
from schemas.cache import yaml_file
from schemas.text import fold

_STOPS = "。；;\n"


def is_of_another(context: Context, place: Place) -> bool:
    """Whether a number is told of another audit than the report's, or is an ordinal (轻微不符合2：…)."""
    behind = fold(context.mentions.around(place)[1])
    clause = fold(context.mentions.clause(place).text)
    if behind.startswith(":") and behind[1:].strip():
        return True
    if _has(clause, "own"):
        return False
    others = _words()["types"].get(audit_type(context) or "", [])
    return any(word in clause for word in others) or _goes_on(context, place)


def _goes_on(context: Context, place: Place) -> bool:
    """Whether the sentence has no subject, and that before it tells of another audit."""
    text, at = context.mentions.text, place.span[0]
    start = max(text.rfind(stop, 0, max(at, 0)) for stop in _STOPS) + 1
    sentence = fold(text[start:at] + place.raw).strip()
    if at < 0 or not sentence.startswith(tuple(_words()["begins"])):
        return False
    if any(word in title for title in context.mentions.under(place) for word in _words()["headings"]):
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
