"""How many options of a group may be ticked: as its own words say, or as the rows beside it show."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extract import labels
from extract.readers.fields.check_marks import Choice, ticked
from extract.readers.tables.grid import grids
from extract.readers.text.units import Unit
from extract.reading.source import Source
from extract.reading.system_names import find_systems
from schemas.document import EMPTY, TICKED
from schemas.mentions import ChoiceRule
from schemas.text import fold

Question = tuple[Unit, list[Choice]]
"""Options that answer one question, with the paragraph or cell that they begin in."""

_ROWS, _NEAR, _LONGEST = 2, 4, 60


def told(source: Source, unit: Unit, options: list[Choice]) -> ChoiceRule | None:
    """The rule in the words of a question: before its options, in the cell or line before, or behind them."""
    start, end = options[0].start, options[-1].end
    before = source.text[max(unit.start, start - _LONGEST) : start]
    if not before.strip():
        before = source.text[max(0, start - _LONGEST) : start].rstrip().rpartition("\n")[2]
    line_end = source.text.find("\n", end)
    behind = source.text[end : min(end + _LONGEST, line_end if line_end >= 0 else end + _LONGEST)]
    around = fold(before + "\n" + options[-1].text + behind)
    return next((rule for word, rule in _words() if word in around), None)


@cache
def _words() -> list[tuple[str, ChoiceRule]]:
    """The words that tell a rule, the longest first."""
    rules: tuple[ChoiceRule, ...] = ("one", "several", "most", "least")
    known = labels.values("background", "choice")
    return sorted(
        ((fold(word), rule) for rule in rules for word in known[rule]), key=lambda pair: -len(pair[0])
    )


def beside(questions: Sequence[Question], at: int) -> bool:
    """Whether rows beside a question that share an option have one tick each, and none several."""
    unit, options = questions[at]
    own = {labels.key(one.text) for one in options}
    near = [*questions[max(at - _NEAR, 0) : at], *questions[at + 1 : at + 1 + _NEAR]]
    rows = [
        choices
        for other, choices in near
        if (other.cell is None) == (unit.cell is None)
        and (unit.cell is None or other.block == unit.block)
        and len(choices) > 1
        and not own.isdisjoint(labels.key(one.text) for one in choices)
    ]
    counts = [len(ticked(choices)) for choices in rows]
    return len(own) > 1 and counts.count(1) >= _ROWS and max(counts) == 1


def not_audited(source: Source, unit: Unit, start: int, systems: set[str]) -> bool:
    """Whether options are those of a system that is not audited, by the head of their column or their row."""
    heads = [source.text[unit.start : start].rpartition("\n")[2]]
    grid = grids(source).get(unit.block)
    if grid is not None and unit.cell is not None:
        rows = (cell for row in sorted(grid.anchors) if row <= unit.cell.row for cell in grid.anchors[row])
        for cell in rows:
            above = (
                cell.row < unit.cell.row and cell.column <= unit.cell.column < cell.column + cell.column_span
            )
            if above or (cell.row == unit.cell.row and cell.column < unit.cell.column):
                heads.append(grid.text(cell))
    return any(_is_of_others(head, systems) for head in heads if len(head) <= _LONGEST)


def _is_of_others(head: str, systems: set[str]) -> bool:
    """Whether a head is the name of systems that are not audited, or not ticked in it."""
    found = find_systems(head, short=True)
    rest = head
    for one in reversed(found):
        rest = rest[: one.start] + rest[one.end :]
    if not found or any(char.isalnum() for char in rest.replace("管理", "").replace("体系", "")):
        return False
    return (EMPTY in head and TICKED not in head) or (
        bool(systems) and systems.isdisjoint(s.value for s in found)
    )
