"""Names of certification companies that are split over two cells of a row or two lines of the cover."""

from __future__ import annotations

from itertools import pairwise

from extract import labels
from extract.readers.leaves import COVER, Candidate, clean, cover_end
from extract.readers.tables.grid import grids
from extract.readers.text.units import Unit, units
from extract.reading.source import Source
from extract.values.found import Found
from extract.values.organizations import find_organizations
from schemas import patterns

_BODY = patterns.compile(r"认证|合格评定|评鉴")
_BEGINNING = patterns.compile(r"[\u3400-\u9fff]{2,16}")
_ENDING = patterns.compile(r"[\u3400-\u9fff]{0,6}(?:股份)?有限(?:责任)?公司")
_LONGEST_BEGINNING = 6


def begins_left(source: Source, unit: Unit, name: Found) -> int:
    """Where the name of a cell begins: in the cell left of it, where that stands behind a body's label."""
    grid, cell = grids(source).get(unit.block), unit.cell
    if grid is None or cell is None or source.text[unit.start : name.start].strip():
        return name.start
    left = [c for c in grid.anchors.get(cell.row, ()) if c.column < cell.column and not grid.is_blank(c)]
    text = grid.text(left[-1]) if len(left) == 2 else ""
    short = _BEGINNING.fullmatch(text) is not None and len(text) <= _LONGEST_BEGINNING
    if not short or grid.is_label(left[-1]):
        return name.start
    called = any(("certification_body", "name") in labels.fields_of(key) for key in grid.keys(left[0]))
    return left[-1].start if called else name.start


def over_lines(source: Source) -> list[Candidate[str]]:
    """The company of the cover whose name goes on in the next line with 有限公司."""
    last = cover_end(source)
    written = [u for u in units(source) if u.start < last and source.text[u.start : u.end].strip()]
    for first, second in pairwise(written):
        if not _ENDING.fullmatch(source.text[second.start : second.end].strip()):
            continue
        if not _BEGINNING.fullmatch(source.text[first.start : first.end].strip()):
            continue
        whole = clean(source.text[first.start : second.end])
        named = find_organizations(whole)
        if named and named[0].value == whole and _BODY.search(whole):
            return [Candidate(whole, first.start, second.end, COVER)]
    return []
