"""Members told in cards of paragraphs: a line for each label (姓名, 角色, 级别, 注册证号)."""

from __future__ import annotations

from collections.abc import Iterator

from extract import labels
from extract.groups.leaves import body_end, elsewhere
from extract.readers import ticks
from extract.readers.tables import Row
from extract.readers.units import Piece, Unit, piece, units
from extract.source import Source
from schemas import rx

_FIELD = rx.compile(
    r"[ \u3000]{0,4}(?P<label>[^\W\d_][^\s:：]{1,15})\s{0,3}[:：]\s{0,3}(?P<value>[^\n]{1,60})"
)
_MOST_LINES, _FEWEST = 8, 3


def rows(source: Source) -> Iterator[Row]:
    """A row for each card, whose first line has the name; at least two more lines are fields of the team."""
    cells: dict[str, Piece] = {}
    block = count = 0
    for unit in units(source) if "姓名" in source.text or "Name" in source.text else ():
        told = _field(source, unit) if unit.cell is None and unit.start < body_end(source) else None
        if told is None or told[0] == "name" or told[0] in cells or count >= _MOST_LINES:
            yield from _row(cells, block)
            cells, count = {}, 0
        if told is not None and (cells or told[0] == "name") and not elsewhere(source, unit.start, "team"):
            block = block if cells else unit.block
            cells[told[0]], count = told[1], count + 1
    yield from _row(cells, block)


def _row(cells: dict[str, Piece], block: int) -> Iterator[Row]:
    if len(cells) >= _FEWEST and ("number" in cells or "role" in cells):
        ends = [one.end for one in cells.values()]
        yield Row(min(one.start for one in cells.values()), max(ends), cells, block, 0, "card")


def _field(source: Source, unit: Unit) -> tuple[str, Piece] | None:
    """The column that a line's label names, and its value; of options the ticked one."""
    match = _FIELD.fullmatch(source.text, unit.start, unit.end)
    if match is None:
        return None
    name = next((n for k in labels.short_keys(match["label"]) if (n := labels.column_of("team", k))), None)
    value = ticks.chosen(source, piece(source, *match.span("value"))) if name else None
    if name is None or value is None:
        return None
    shown = value.text.lstrip("☑ ")
    return name, piece(source, value.end - len(shown), value.end)
