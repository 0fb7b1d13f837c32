"""A row of options with several ticks, where each of the rows beside has one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from checks.general.days import Day, has
from checks.general.registry import question
from checks.text.lines import placed_lines
from schemas.document import EMPTY, TICKED, UNKNOWN
from schemas.result import Finding

_NEAR, _FEWEST, _MOST, _LONGEST = 3, 2, 3, 16
"""Lines to either side; rows beside with one tick; options of a row that are alternatives; letters of one."""


class _Row(NamedTuple):
    label: str
    options: list[tuple[bool, str]]
    start: int
    end: int

    @property
    def ticked(self) -> list[str]:
        return [word for is_ticked, word in self.options if is_ticked]


@question("CON001")
def one_row_of_several(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A short row all of whose options, or several, are ticked; its neighbours have one tick each."""
    if UNKNOWN in context.mentions.text:
        return
    rows = _rows(context.mentions.text)
    for at, row in rows.items():
        beside = [rows[near] for near in range(at - _NEAR, at + _NEAR + 1) if near in rows and near != at]
        single = [one for one in beside if len(one.ticked) == 1]
        if len(row.ticked) < _FEWEST or len(single) < _FEWEST or len(single) < len(beside):
            continue
        if has("any_of", row.label) or any(has("systems", word) for _, word in row.options):
            continue
        leaf = context.mentions.leaf(row.label, row.start, row.end)
        yield context.finding(
            leaf,
            identity=row.label,
            values=sorted(row.ticked),
            variant="several" if row.label else "several_unnamed",
            expected=context.words("one"),
            actual=context.listed(row.ticked),
            label=row.label,
            ticked=context.listed(row.ticked),
        )


def _rows(text: str) -> dict[int, _Row]:
    """The lines with two or three short options behind a label, by number."""
    found: dict[int, _Row] = {}
    for number, (start, line) in enumerate(placed_lines(text)):
        marks = [at for at, char in enumerate(line) if char in (TICKED, EMPTY)]
        words = [
            line[at + 1 : end].strip(" \u3000\t;；")
            for at, end in zip(marks, [*marks[1:], len(line)][: len(marks)], strict=True)
        ]
        if _FEWEST <= len(marks) <= _MOST and all(0 < len(word) <= _LONGEST for word in words):
            options = [(line[at] == TICKED, word) for at, word in zip(marks, words, strict=True)]
            found[number] = _Row(line[: marks[0]].strip(" \u3000\t:：|"), options, start, start + len(line))
    return found
