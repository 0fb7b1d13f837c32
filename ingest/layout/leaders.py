"""Entries of a table of contents: dots that lead to the page number are what a writer draws for a tab."""

from __future__ import annotations

from ingest.drafts import Segment
from schemas import patterns

_LEADERS = patterns.compile(
    r"\s{0,3}[.…·．‥_•－-]{4,400}\s{0,3}(?=\d{1,4}\s{0,2}\Z)|\s{0,3}(?:[.…·．] ){4,300}\s{0,3}(?=\d{1,4}\Z)"
)


def without_leaders(segment: Segment) -> bool:
    """Puts one space for the leaders of an entry (in place). Returns whether the line is such an entry."""
    found = _LEADERS.search(segment.text) if segment.text[-1:].isdigit() else None
    if found is None or found.start() == 0:
        return False
    cut(segment, found.start(), found.end(), " ")
    return True


def cut(segment: Segment, start: int, end: int, instead: str = "") -> None:
    """Takes a range out of a segment, its boxes and marks (in place)."""
    segment.put(start, end, instead)
    shift = end - start - len(instead)
    segment.marks = [
        (offset - shift if offset >= end else offset, state, raw)
        for offset, state, raw in segment.marks
        if not start <= offset < end
    ]
