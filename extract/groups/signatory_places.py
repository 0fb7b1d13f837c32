"""Where those who sign the report stand: in its last lines, under its conclusion, not where others sign."""

from __future__ import annotations

import re

from extract import labels
from extract.groups.leaves import beside_elsewhere, body_end, cover_end, elsewhere
from extract.readers import sections
from extract.readers.units import once, units
from extract.source import Source
from schemas import rx

_LAST_LINES = 6
_SIGNED = rx.compile("签字|签名|签署|sign", re.I)


def of_others(source: Source, at: int, label: str) -> bool:
    """Whether a label is of another activity; of a signature in the last lines, or right under the heading of
    the conclusion, the headings above do not tell."""
    if _SIGNED.search(label) and (at >= last_lines(source) or _concludes(source, at)):
        return beside_elsewhere(source, at, labels.sections("team")["elsewhere"])
    return elsewhere(source, at, "team")


def _concludes(source: Source, at: int) -> bool:
    """Whether the nearest heading above a place is that of the conclusion, not that of another activity."""
    own, others = labels.sections("conclusion")["conclusion"], labels.sections("team")["elsewhere"]
    nearest = sections.section_of(source, at)[-1:]
    return any(labels.has_name(title, own) and not labels.has_name(title, others) for title in nearest)


@once
def last_lines(source: Source) -> int:
    """Where the last lines of the body begin, after the cover."""
    first, last = cover_end(source), body_end(source)
    written = [
        u.start for u in units(source) if first <= u.start < last and source.text[u.start : u.end].strip()
    ]
    return written[-_LAST_LINES:][0] if written else len(source.text)
