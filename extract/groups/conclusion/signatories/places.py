"""Where those who sign the report stand: in its last lines, under its conclusion, not where others sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.readers.fields import labelled
from extract.readers.leaves import beside_elsewhere, body_end, cover_end, elsewhere
from extract.readers.tables.grid import grids
from extract.readers.text import sections
from extract.readers.text.units import once, units
from extract.reading.source import Source
from schemas import patterns

_LAST_LINES = 6
_MOST_LINES, _LONGEST_DAY, _LONGEST_LINE = 5, 16, 60
_SIGNED_CELLS = 4
_SIGNED = patterns.compile("签字|签名|签署|sign", re.I)


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


@once
def dated(source: Source) -> list[tuple[int, int]]:
    """Lines after the cover that name the leader and those beside him, with a day alone behind them: whoever
    is named there signs, though registers follow."""
    found: list[tuple[int, int]] = []
    leaders = [p for p in labelled.find(source, "team", "leader") if p.how in ("colon", "space")]
    for day in labelled.find(source, "identity", "date"):
        if len(day.text) > _LONGEST_DAY or not any(char.isdigit() for char in day.text):
            continue
        over = [p for p in leaders if cover_end(source) <= p.label.start < day.label.start]
        lines = source.text[over[-1].label.start : day.label.start].split("\n") if over else []
        plain = 0 < len(lines) <= _MOST_LINES and not any("。" in x or len(x) > _LONGEST_LINE for x in lines)
        if plain and not elsewhere(source, day.label.start, "audit"):
            found.append((over[-1].label.start, day.end))
    return found + list(_dated_rows(source))


def _dated_rows(source: Source) -> Iterator[tuple[int, int]]:
    """Rows after the cover of the leader and of those beside him, with a day each and nothing more
    (Lead auditor 审核组长 | 某人 | Date 日期 | …)."""
    days = {day.start for day in labelled.find(source, "identity", "date") if day.how == "right"}
    for place in labelled.find(source, "team", "leader"):
        grid = grids(source).get(place.block) if place.how == "right" else None
        if grid is None or grid.block.start < cover_end(source) or elsewhere(source, place.start, "audit"):
            continue
        rows = {row: [c for c in cells if not grid.is_blank(c)] for row, cells in grid.anchors.items()}
        signed = [cells for cells in rows.values() if len(cells) == _SIGNED_CELLS and cells[-1].start in days]
        if len(signed) == len(rows) and signed[0][0].start <= place.label.start < signed[0][0].end:
            yield grid.block.start, grid.block.end


def in_dated(source: Source, offset: int) -> bool:
    """Whether a place is in the lines of names with a day behind them."""
    return any(low <= offset < high for low, high in dated(source))
