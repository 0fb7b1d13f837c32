"""Records of a kind in running text: what labels in lines and cells tell, by the columns of a table."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from extract.readers.fields import check_marks, running_text
from extract.readers.fields.running_text import Pair, Run
from extract.readers.records import cards
from extract.readers.text.units import Piece, block_at
from extract.reading.source import Source

_LONG = frozenset({"description", "text", "activity", "scope"})
"""Columns whose values may be several sentences."""


class LabelledRecord(NamedTuple):
    """A record: its cells by column, its range, and the block and row that its run begins in."""

    cells: dict[str, Piece]
    start: int
    end: int
    block: int
    row: int


def rows(source: Source, table: str) -> Iterator[LabelledRecord]:
    """The records of a kind in the runs of labels."""
    for run in running_text.runs(source):
        found = cards.of_pairs(table, [(one.label, one.value, one.first) for one in run.pairs])
        begins = {one.value.start: one.at for one in run.pairs} if found else {}
        starts = [min(begins.get(cell.start, cell.start) for cell in cells.values()) for cells in found]
        for cells, (start, end) in zip(found, pairwise([*starts, run.end]), strict=True):
            yield LabelledRecord(_whole(source, run, cells), start, end, run.block, run.row)


def _whole(source: Source, run: Run, cells: dict[str, Piece]) -> dict[str, Piece]:
    """The cells, of options the ticked one, those of long texts with all their sentences."""
    cells = {name: check_marks.chosen(source, cell) or cell for name, cell in cells.items()}
    if not _LONG & cells.keys():
        return cells
    found = {one.value.start: one for one in run.pairs}
    return {n: found[v.start].whole if n in _LONG and v.start in found else v for n, v in cells.items()}


def with_runs(source: Source, taken: frozenset[tuple[int, int]]) -> frozenset[tuple[int, int]]:
    """Places that rows were read of, with all paragraphs of the runs among them."""
    more = [
        (block, 0)
        for run in running_text.runs(source)
        if (run.block, run.row) in taken
        for block in range(run.block + 1, block_at(source, run.end) + 1)
    ]
    return taken | frozenset(more) if more else taken


def label_of(source: Source, value: Piece) -> Piece | None:
    """The label of a value of a record."""
    return running_text.labels_at(source).get(value.start)


def words(source: Source, start: int) -> list[str]:
    """What is told of a record that begins at an offset: the words before its run, then its labels."""
    run = next((run for run in running_text.runs(source) if run.start <= start <= run.end), None)
    return [run.lead, *dict.fromkeys(_labels(run.pairs))] if run else []


def _labels(pairs: list[Pair]) -> Iterator[str]:
    return (one.label for one in pairs)
