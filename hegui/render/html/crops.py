"""The parts of the pages that pictures show: whole lines, as wide as the text, all of one scale."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hegui.render.html.places import Shot, union
from schemas.document import Block, Box, Document

_SIDE = 8.0
"""Points left and right of the text."""
_EDGE = 6.0
"""Points above and below, where the next line leaves so much."""
_LEAST_HEIGHT = 40.0
"""What is lower has the lines before and after it."""
_NEXT = 14.0
_TALLEST_NEXT = 60.0
_OVERLAP = 1.5
"""Lines that share more of their height (those of columns, cells of a row) are cut together."""
_TALLEST_BAND = 150.0
_LONGEST_TITLE = 12
"""Characters of a column's title."""

_Band = tuple[float, float]


class Crop(NamedTuple):
    """A part of a page."""

    page: int
    box: Box


class Crops:
    """What pictures show of a document's pages."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._sizes = {
            sheet.number: (sheet.width, sheet.height)
            for sheet in document.sheets
            if sheet.width and sheet.height  # a page that was not reached has no size
        }
        rows: dict[int, dict[int, Box]] = {}
        widths: dict[int, tuple[float, float]] = {}
        for line in document.lines if document.sheets else ():
            size = self._sizes.get(line.page or 0)
            if line.page is None or line.bbox is None or size is None:
                continue
            row = rows.setdefault(line.page, {})
            row[line.number] = union([line.bbox, row.get(line.number, line.bbox)])
            left, right = widths.get(round(size[0]), (line.bbox[0], line.bbox[2]))
            widths[round(size[0])] = min(left, line.bbox[0]), max(right, line.bbox[2])
        self._widths = widths
        self._bands = {page: _bands(those.values()) for page, those in rows.items()}
        self._tables = [block for block in document.blocks if block.kind == "table"]
        self._starts = [block.start for block in self._tables]
        self._line_starts = (
            {line.number: line.start for line in reversed(document.lines)} if self._tables else {}
        )

    def of(self, shot: Shot) -> list[Crop]:
        """What is shown of a shot: the titles of the columns it stands under, then its own lines.

        None where its page is not known."""
        if shot.page is None or shot.hull is None or shot.page not in self._sizes:
            return []
        own = self._crop(shot.page, shot.hull)
        titles = self._titles(shot)
        if titles is None or (titles.page == own.page and titles.box[3] > own.box[1]):
            return [own]
        return [titles, own]

    def _crop(self, page: int, hull: Box, *, alone: bool = False) -> Crop:
        wide, high = self._sizes[page]
        left, right = self._widths.get(round(wide), (hull[0], hull[2]))
        top, bottom = _whole_lines(hull[1], hull[3], self._bands.get(page, ()), alone=alone)
        sides = max(min(left, hull[0]) - _SIDE, 0.0), min(max(right, hull[2]) + _SIDE, wide)
        return Crop(page, (sides[0], max(top, 0.0), sides[1], min(bottom, high)))

    def _titles(self, shot: Shot) -> Crop | None:
        """The row with the titles of the columns, where a shot stands in a table that has such a row."""
        start = self._line_starts.get(shot.quotes[0].evidence.line)
        at = bisect_right(self._starts, start) - 1 if start is not None else -1
        if start is None or at < 0 or start >= self._tables[at].end:
            return None
        found = list(self._title_boxes(self._tables[at]))
        if not found or len({page for page, _ in found}) > 1:
            return None
        return self._crop(found[0][0], union(box for _, box in found), alone=True)

    def _title_boxes(self, table: Block) -> Iterator[tuple[int, Box]]:
        cells = [cell for cell in table.cells if cell.row == 0]
        words = [self._document.text[cell.start : cell.end].strip() for cell in cells]
        if table.rows < 3 or len(cells) < 3 or not all(map(_is_title, words)):
            return
        for cell in cells:
            for one in self._document.evidence(cell.start, cell.end):
                if one.page in self._sizes and one.bbox is not None:
                    yield one.page, one.bbox


def _is_title(words: str) -> bool:
    """Whether a cell's words can be a column's title.

    >>> _is_title("有效期至"), _is_title("2025-04-01"), _is_title("")
    (True, False, False)
    """
    return 0 < len(words) <= _LONGEST_TITLE and not any(map(str.isdigit, words))


def _bands(boxes: Iterable[Box]) -> list[_Band]:
    """The heights of lines from top to bottom, those beside one another as one.

    >>> _bands([(0, 30, 9, 40), (0, 10, 9, 20), (10, 14, 19, 24)])
    [(10, 24), (30, 40)]
    """
    made: list[_Band] = []
    for top, bottom in sorted((box[1], box[3]) for box in boxes):
        if made and top < made[-1][1] - _OVERLAP:
            made[-1] = made[-1][0], max(made[-1][1], bottom)
        else:
            made.append((top, bottom))
    return made


def _whole_lines(top: float, bottom: float, bands: Sequence[_Band], *, alone: bool) -> _Band:
    """A height that cuts no line; a low one has the lines before and after it, unless it is to be `alone`.

    >>> lines = [(10, 20), (24, 34), (38, 48), (90, 99)]
    >>> _whole_lines(25, 33, lines, alone=False), _whole_lines(25, 33, lines, alone=True)
    ((4.0, 54.0), (22.0, 36.0))
    """
    held = [
        at
        for at, band in enumerate(bands)
        if band[0] < bottom - _OVERLAP and band[1] > top + _OVERLAP and band[1] - band[0] < _TALLEST_BAND
    ]
    if not held:
        return top - _EDGE, bottom + _EDGE
    first, last = held[0], held[-1]
    top, bottom = min(top, bands[first][0]), max(bottom, bands[last][1])
    if not alone and bottom - top < _LEAST_HEIGHT:
        first, last = _next(bands, first, -1), _next(bands, last, 1)
        top, bottom = min(top, bands[first][0]), max(bottom, bands[last][1])
    above = top - bands[first - 1][1] if first else 2 * _EDGE
    below = bands[last + 1][0] - bottom if last + 1 < len(bands) else 2 * _EDGE
    return top - min(_EDGE, above / 2), bottom + min(_EDGE, below / 2)


def _next(bands: Sequence[_Band], at: int, step: int) -> int:
    """The line before or after one, where it is near; else that one."""
    other = at + step
    if not 0 <= other < len(bands):
        return at
    low, high = bands[min(at, other)], bands[max(at, other)]
    near = high[0] - low[1] <= _NEXT and bands[other][1] - bands[other][0] <= _TALLEST_NEXT
    return other if near else at
