"""A page's glyphs to its lines and tables, in reading order: cells, frames, columns, then what stands
outside."""

from __future__ import annotations

from ingest.drafts import Draft, DraftCell
from ingest.layout.back import put_back
from ingest.layout.cells.lines import cell_segments, part_as_others
from ingest.layout.cells.page_columns import Zone, find_zones, may_have_columns
from ingest.layout.flow import blocks
from ingest.layout.grid import Grid, Grids, find_grids
from ingest.layout.lines import lines_of
from ingest.layout.page import Ink, Page, apart, middles
from ingest.layout.sheet import Item, Sheet
from ingest.layout.stripes import with_stripes_joined
from ingest.layout.unruled_tables.tables import find_open_grids

_LARGEST_FRAME = 0.6
_APART = 1.2
"""Heights of a line that part what stands by itself from the text above and below."""

_SAME_TOP = 6.0
_FOOT, _FOOTER_LINES = 0.7, 3
_Cells = dict[int, list[Ink]]


def lay_out(page: Page, grids: Grids, before: Grid | None = None) -> Sheet:
    """The lines and tables of a page. A grid without any text in it is no table.

    `before` is a table without upright rules at the foot of the page before, which may go on."""
    shown = page.shown or (page.width, page.height)
    sheet = Sheet(page.number, *shown, reading=page.reading, state=page.state, confidence=page.confidence)
    sheet.agreement = page.agreement
    grids = with_stripes_joined(grids, page.glyphs)
    inside, outside = _in_grids(page.glyphs, grids)
    _tables(sheet, grids, inside)
    framed, outside = _in_frames(page, grids, outside)
    zones: list[Zone]
    lines, zones = lines_of(outside, page.number), []
    free = [rule for rule in page.horizontal if not _of_a_grid(rule, grids)]
    if may_have_columns(lines):
        zones, rest = find_zones(apart(outside), grids, free)
        if zones:
            outside = list(rest)
            lines = lines_of(outside, page.number)
    if opened := find_open_grids(lines, free, grids, before):
        inside, outside = _in_grids(outside, opened)
        _tables(sheet, opened, inside)
        lines = lines_of(outside, page.number)
        free = [rule for rule in free if not _of_a_grid(rule, opened)]
    sheet.rules = free
    sheet.items += [Item(page.number, line.top, line.bottom, line=line) for line in lines]
    for inset in page.insets:
        drafts = blocks([lay_out(inset.page, find_grids(inset.page.horizontal, inset.page.vertical))])
        put_back(drafts, {page.number: inset.back})
        sheet.items.append(Item(page.number, inset.top, inset.bottom, inset=[Draft("figure"), *drafts]))
    _in_order(sheet, zones, framed)
    for item in sheet.items:
        if item.grid is not None:
            item.grid.keep_least()
    return sheet


def loose_at_foot(sheet: Sheet) -> Grid | None:
    """The table without upright rules that ends a page (but for lines of a footer), if there is one."""
    for at, item in enumerate(reversed(sheet.items)):
        if item.grid is not None:
            return item.grid if item.grid.loose and item.bottom > _FOOT * sheet.height else None
        if at >= _FOOTER_LINES or item.bottom < _FOOT * sheet.height:
            return None
    return None


def _in_grids(inks: list[Ink], grids: list[Grid]) -> tuple[list[_Cells], list[Ink]]:
    """What stands in each grid's cells (of the smallest grid that it is in), and what in none."""
    inside: list[_Cells] = [{} for _ in grids]
    outside: list[Ink] = []
    if not grids:
        return inside, inks
    by_size = sorted(zip(grids, inside, strict=True), key=lambda pair: _area(pair[0]))
    level: list[tuple[Grid, _Cells]] = []
    height: float | None = None
    left = top = right = bottom = 0.0
    bucket = outside
    for ink in inks:
        y = (ink[2] + ink[4]) / 2
        if y != height:
            height, level = y, [pair for pair in by_size if pair[0].top <= y <= pair[0].bottom]
        if not level:
            outside.append(ink)
            continue
        first, last = middles(ink)
        if left <= first and last <= right and top <= y <= bottom:
            bucket.append(ink)
            continue
        parts = [ink] if first == last or _in_one(first, last, y, level) else apart([ink])
        for part in parts:
            left = top = right = bottom = 0.0
            bucket = outside
            x = first if part is ink else middles(part)[0]
            for grid, cells in level:
                if (cell := grid.cell_at(x, y)) is not None:
                    bucket = cells.setdefault(cell, [])
                    if not grid.holds:
                        left, top, right, bottom = grid.cells[cell].box
                    break
            bucket.append(part)
    return inside, outside


def _in_one(first: float, last: float, y: float, level: list[tuple[Grid, _Cells]]) -> bool:
    """Whether what reaches from one place to another stands in one cell, or in no grid, of those at its
    height."""
    touched = [grid for grid, _ in level if grid.xs[0] <= last and first <= grid.xs[-1]]
    if len(touched) != 1:
        return not touched
    cell = touched[0].cell_at(first, y)
    return cell is not None and touched[0].cells[cell].box[2] >= last


def _area(grid: Grid) -> float:
    left, top, right, bottom = grid.box
    return (right - left) * (bottom - top)


def _tables(sheet: Sheet, grids: list[Grid], inside: list[_Cells]) -> None:
    holders: dict[tuple[float, int], DraftCell] = {}
    for grid, cells in zip(grids, inside, strict=True):
        if any(not glyph[0].isspace() for glyphs in cells.values() for glyph in glyphs):
            table = _table(grid, cells, sheet.number)
            table.within = holders.get(grid.place) if grid.place else None
            holders |= {(grid.top, at): cell for at, cell in enumerate(table.cells)} if grid.holds else {}
            item = Item(
                sheet.number, grid.top, grid.bottom, table=table, grid=grid, nested=grid.place is not None
            )
            sheet.items.append(item)


def _table(grid: Grid, cells: _Cells, page: int) -> Draft:
    draft = Draft("table", rows=len(grid.ys) - 1, columns=len(grid.xs) - 1)
    for at, cell in enumerate(grid.cells):
        segments = cell_segments(lines_of(cells.get(at, []), page), cell, page)
        draft.cells.append(DraftCell(cell.row, cell.column, segments, cell.row_span, cell.column_span))
    part_as_others(draft.cells)
    return draft


def _of_a_grid(rule: tuple[float, float, float], grids: list[Grid]) -> bool:
    y, start, end = rule
    middle = (start + end) / 2
    for grid in grids:
        if grid.top - 3 <= y <= grid.bottom + 3 and grid.xs[0] - 3 <= middle <= grid.xs[-1] + 3:
            return True
    return False


def _in_frames(page: Page, grids: Grids, inks: list[Ink]) -> tuple[list[Zone], list[Ink]]:
    """Text in a frame of one cell (a text box) is a band of its own; a frame around a page is none."""
    frames = [
        box
        for box in grids.frames
        if (box[2] - box[0]) * (box[3] - box[1]) < _LARGEST_FRAME * page.width * page.height
        and not any(grid.cell_at((box[0] + box[2]) / 2, (box[1] + box[3]) / 2) is not None for grid in grids)
    ]
    if not frames:
        return [], inks
    zones: list[Zone] = []
    glyphs = apart(inks)
    for box in sorted(frames, key=lambda box: (box[2] - box[0]) * (box[3] - box[1])):
        within = [
            g
            for g in glyphs
            if box[0] <= (g[1] + g[3]) / 2 <= box[2] and box[1] <= (g[2] + g[4]) / 2 <= box[3]
        ]
        if any(not glyph[0].isspace() for glyph in within):
            taken = set(map(id, within))
            glyphs = [glyph for glyph in glyphs if id(glyph) not in taken]
            zones.append(Zone(box[1], box[3], [(box[0], box[2])], [within], framed=True))
    return (zones, list(glyphs)) if zones else ([], inks)


Key = tuple[float, float, float]
"""Where an item comes in reading order: the top of its band, the band's left edge, its height."""


def _in_order(sheet: Sheet, zones: list[Zone], framed: list[Zone]) -> None:
    """Puts the lines of columns and frames among the items, and all of them in reading order (in place)."""
    keys: dict[int, Key] = {}
    band = 0
    tops: list[float] = []
    for zone in sorted(zones + framed, key=lambda zone: zone.top):
        top = next((other for other in tops if abs(other - zone.top) < _SAME_TOP), zone.top)
        tops.append(top)
        for sides, glyphs in zip(zone.sides, zone.glyphs, strict=True):
            band += 1
            for line in lines_of(list(glyphs), sheet.number):
                item = Item(
                    sheet.number, line.top, line.bottom, line=line, band=band, sides=sides, framed=zone.framed
                )
                keys[id(item)] = (top, sides[0], _height(item))
                sheet.items.append(item)
            if not zone.framed:
                for item in sheet.items:
                    if item.grid and _stands_in(item.grid, zone, sides):
                        item.band, item.sides = band, sides
                        keys[id(item)] = (top, sides[0], _height(item))
    for zone in framed:
        keys |= _beside(sheet, zone)
    for item in sheet.items:
        if item.grid and item.grid.place:
            keys[id(item)] = (item.grid.place[0], 1.0 + item.grid.place[1], item.top)
        keys.setdefault(id(item), (_height(item), 0.0, 0.0))
    sheet.items.sort(key=lambda item: keys[id(item)])


def _beside(sheet: Sheet, zone: Zone) -> dict[int, Key]:
    """The keys of the lines left of a frame that stand by themselves there: nothing goes on above or below.

    They are as a text box without a frame beside it, and read before it."""
    edge = zone.sides[0][0]
    left = [item for item in sheet.items if item.line and not item.band and item.line.right <= edge]
    within = [item for item in left if zone.top <= _height(item) <= zone.bottom]
    if not within:
        return {}
    top, bottom = min(item.top for item in within), max(item.bottom for item in within)
    room = _APART * (within[0].bottom - within[0].top)
    around = (item for item in sheet.items if not item.band and item not in within)
    if any(top - room < item.bottom <= top or bottom <= item.top < bottom + room for item in around):
        return {}
    return {id(item): (zone.top, item.line.left, _height(item)) for item in within if item.line}


def _stands_in(grid: Grid, zone: Zone, sides: tuple[float, float]) -> bool:
    left, top, right, _ = grid.box
    return zone.top - 1 <= top <= zone.bottom and sides[0] - 9 <= left and right <= sides[1] + 9


def _height(item: Item) -> float:
    return item.top + ((item.bottom - item.top) / 2 if item.line else 0.0)
