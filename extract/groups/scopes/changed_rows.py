"""Scopes in a table of what was before a change and what is after it (扩大前 | 扩大后): those after it."""

from __future__ import annotations

from collections.abc import Iterator

from extract import labels
from extract.groups.scopes.parts_by_system import Wording, codes_in
from extract.groups.scopes.texts import first_sentence, reads_as_scope
from extract.readers import value_roles
from extract.readers.leaves import FORM
from extract.readers.tables.grid import Grid, grids
from extract.reading.source import Source

_SCOPE, _LATTER = "范围", "latter"


def read(source: Source) -> Iterator[Wording]:
    """The scope of the audit of each system that a row names, in the column of what is after the change."""
    for grid in grids(source).values():
        column = _after(grid)
        for row in range(1, grid.rows) if column else ():
            label, value = grid.at.get((row, 0)), grid.at.get((row, column))
            if label is None or value is None or not labels.key(grid.text(label)).endswith(_SCOPE):
                continue
            low, high = first_sentence(source, value.start, value.end)
            for code in codes_in(grid.text(label)) if reads_as_scope(source.text[low:high]) else ():
                yield Wording("audit", code, (label.start, label.end), low, high, FORM)


def _after(grid: Grid) -> int:
    """The column of what is after a change, beside one of what was before it; 0 without both."""
    heads = {
        value_roles.last(grid.text(one), value_roles.TIME): one.column for one in grid.anchors.get(0, ())
    }
    return heads.get(_LATTER, 0) if value_roles.FORMER in heads else 0
