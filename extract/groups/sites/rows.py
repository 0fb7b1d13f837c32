"""Sites in the cells right of a label: the address, its kind and people, what is done there, a row a site."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from extract import labels
from extract.readers.fields import labelled
from extract.readers.leaves import body_end, elsewhere, text_leaf
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Piece
from extract.reading.source import Source
from extract.values.found import narrow
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf
from schemas.report import Site

_FEWEST = 2
_PEOPLE = patterns.compile(r"(?<![\d.])(?P<n>\d{1,5})\s?[人名](?!次|日|天)")
_KIND = patterns.compile(
    r"(?:固定|临时|常设|永久)(?:多?场所|现场)?(?=$|[\s，,、；;：:/／（(])|[Ff]ixed|[Pp]ermanent|[Tt]emporary"
)
_ACTIVITY = patterns.compile(r"[^\W\d][^\d。]{1,60}")


def read(source: Source, is_address: Callable[[str], bool]) -> Iterator[Site]:
    """One entry a row of cells beside a label of sites that has an address and more of it.

    `is_address`: whether a text is one."""
    seen: set[tuple[int, int]] = set()
    for name in ("fixed", "temporary", "site"):
        for place in labelled.find(source, "sites", name):
            grid = grids(source).get(place.block) if place.how == "right" else None
            label = grid.cell_at(place.label.start) if grid else None
            if grid is None or label is None or place.start >= body_end(source):
                continue
            if elsewhere(source, place.label.start, "sites"):
                continue
            for row in range(label.row, label.row + label.row_span):
                if (grid.index, row) in seen:
                    continue
                seen.add((grid.index, row))
                if site := _site(source, grid, _cells(grid, row, label), is_address):
                    yield site


def _cells(grid: Grid, row: int, label: Cell) -> list[Cell]:
    """The written cells of a row behind a label; none where one of them is a label itself."""
    cells = [one for one in grid.anchors.get(row, ()) if one.column > label.column and not grid.is_blank(one)]
    return [] if any(map(grid.is_label, cells)) else cells


def _site(source: Source, grid: Grid, cells: list[Cell], is_address: Callable[[str], bool]) -> Site | None:
    """The site that cells tell, whichever comes first; null for cells of anything else."""
    pieces = [grid.piece(cell) for cell in cells]
    address = next((piece for piece in pieces if is_address(piece.text)), None)
    if len(pieces) < _FEWEST or address is None:
        return None
    site = Site(address=text_leaf(source, address))
    for piece in pieces:
        if piece is not address and not _told(source, site, piece):
            site.activity = site.activity or _activity(source, piece)
    return site if site.kind or site.headcount else None


def _told(source: Source, site: Site, piece: Piece) -> bool:
    """Give a site its kind and its people, where a cell tells them."""
    text = narrow(piece.text)
    kind, people = _KIND.match(text), _PEOPLE.search(text)
    if kind and site.kind is None:
        value = labels.value_of("sites", "kind", kind[0])
        low = piece.start + kind.start()
        site.kind = source.leaf(value, low, piece.start + kind.end()) if value else None
    if people and site.headcount is None:
        low = piece.start + people.start("n")
        site.headcount = source.leaf(int(people["n"]), low, piece.start + people.end("n"))
    return bool(kind or people)


def _activity(source: Source, piece: Piece) -> Leaf[str] | None:
    return text_leaf(source, piece) if _ACTIVITY.fullmatch(narrow(piece.text)) else None
