"""The auditor days told as not on site (非现场1人日), beside the whole audit time and its part on site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.groups.audit_time import Amount, amounts
from extract.groups.leaves import elsewhere
from extract.readers import labelled
from extract.source import Source
from schemas import rx
from schemas.leaf import Leaf
from schemas.report import Report

_OFF = rx.compile(r"(?:非现场|场外|off-?\s?site)[^\d，,。；;]{0,8}$", re.I)
_LONGEST = 120


def read(source: Source, report: Report) -> Leaf[float] | None:
    """The days of a field of their own, else those right behind the days on site; null where it has none."""
    audit = report.audit
    if audit.person_days is None or audit.onsite_days is None:
        return None
    found = next(_fields(source), None) or _behind(source, audit.onsite_days)
    return source.leaf(found.value, found.start, found.end) if found else None


def _fields(source: Source) -> Iterator[Amount]:
    for place in labelled.find(source, "audit", "offsite_days"):
        if not elsewhere(source, place.label.start, "audit"):
            yield from amounts(place.text, place.start)[:1]


def _behind(source: Source, onsite: Leaf[float]) -> Amount | None:
    """The amount right behind the days on site that is called off site (现场5人日，非现场1人日)."""
    text = source.text[onsite.start : onsite.start + _LONGEST]
    text = text[: min(f"{text}{mark}".find(mark) for mark in "。\n\t")]
    behind = amounts(text, onsite.start)[1:2]
    return next((one for one in behind if _OFF.search(text[: one.start - onsite.start])), None)
