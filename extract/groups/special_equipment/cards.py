"""Cards of special equipment: with its name in the line over them (特种设备 叉车，在一车间：), or with cells
that hold a label and its value (位置¶一车间)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from extract.readers.headers.header_cells import pairs_in
from extract.readers.tables import notes
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Piece
from extract.reading.source import Source
from extract.statements import cells
from extract.statements.frame_matcher import Fact, Kind
from extract.statements.records import Beside
from extract.statements.running_text import Place, Statement
from extract.values.found import Found
from schemas.document import Cell

_LONGEST_LEAD, _FEWEST = 48, 3
_TABLE = "special_equipment"
_TELLS = ({"device_code"}, {"registration_no"}, {"inspected_on", "next_inspection_on"})


def read(
    source: Source,
    kinds: dict[str, Kind],
    beside: Beside,
    names: Callable[[str], Iterable[Found]],
    taken: frozenset[Place],
) -> Iterator[tuple[Statement, Place]]:
    """One statement a small table of labels and values that is on one piece of equipment."""
    seen = {block for block, _ in taken}
    for grid in grids(source).values():
        if grid.index in seen or grid.block.columns > _FEWEST * 2:
            continue
        card = _card(grid)
        name = _name(source, grid, card, names) if card else None
        if card is not None and name is not None:
            yield _statement(source, kinds, beside, name, card), (grid.index, -1)


def _name(
    source: Source, grid: Grid, card: Mapping[str, Piece], names: Callable[[str], Iterable[Found]]
) -> Fact | None:
    """The one name of equipment that the card has, else the line over it; null where there is none."""
    own = card.get("name")
    lead = own or (None if grid.block.columns % 2 else notes.before(grid))
    if lead is None or len(lead.text) > _LONGEST_LEAD:
        return None
    named = list(names(lead.text))
    if len({one.value for one in named}) != 1:
        return None
    start = lead.start + source.text[lead.start : lead.end].find(lead.text)
    return Fact("name", start + named[0].start, start + named[0].end, named[0].value)


def _card(grid: Grid) -> Mapping[str, Piece] | None:
    """The values of a table that is one record of the kind; null where it is none or has several."""
    pairs = [pair for row in range(grid.rows) for pair in pairs_in(grid, row, _TABLE)]
    card = {name: _value(grid, label, value) for name, label, value in pairs if not grid.is_blank(value)}
    whole = len({name for name, _, _ in pairs}) == len(pairs)
    if not whole or len(card) < _FEWEST or not any(stated <= card.keys() for stated in _TELLS):
        return None
    return card


def _value(grid: Grid, label: Cell, value: Cell) -> Piece:
    """The value of a label; of one cell with both what stands behind its first line."""
    whole = grid.piece(value)
    if label is not value or "\n" not in whole.text:
        return whole
    lead = len(whole.text.split("\n", maxsplit=1)[0]) + 1
    return Piece(whole.start + lead, whole.end, whole.text[lead:])


def _statement(
    source: Source, kinds: dict[str, Kind], beside: Beside, name: Fact, card: Mapping[str, Piece]
) -> Statement:
    statement: Statement = {"name": name}
    for column, piece in card.items():
        for fact in cells.facts(source, kinds, column, piece):
            statement.setdefault(fact.field, fact)
    for column, wanted in beside.items():
        left = [one for one in wanted if one not in card]
        if left and column in card and column in statement:
            for fact in cells.beside(source, kinds, statement[column], left, card[column]):
                statement[fact.field] = fact
    return statement
