"""Headers that stand elsewhere or more than once: columns listed beside a table, and those repeated."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from extract import labels
from extract.readers.tables import notes
from extract.readers.tables.grid import Grid
from schemas import patterns
from schemas.document import Cell

_FEWEST, _MOST = 2, 16
_LONGEST_NAME = 24
_WIDEST = 1000
_IN_ORDER = patterns.compile(
    r"(?:依次|自左[至到向]右|从左[至到向]右|左起|各[列栏]|[列栏]序|顺序|columns?|left to right)"
    r"[^:：，,。；;（(]{0,12}?(?:分别)?(?:为|是|[:：]|\bare\b)\s?"
    r"(?P<list>(?:[^。；;（()）\n]|[（(][^（()）\n]{0,12}[)）]){4,160})",
)
_IN_BRACKETS = patterns.compile(r"[（(](?P<list>(?:[^（()）\n]|[（(][^（()）\n]{0,12}[)）]){4,160})[)）]")
_MARK = r"\s?[、，,;；/／|｜]\s?"
_SPLITS = (patterns.compile(rf"{_MARK}|和|以?及|与|\band\b"), patterns.compile(_MARK))


def of(grid: Grid) -> list[tuple[str, ...]]:
    """What a line beside a table without a header lists as its columns: as many as it has, or a part."""
    if grid.listed is None:
        grid.listed = _listed(grid)
    return grid.listed


def _listed(grid: Grid) -> list[tuple[str, ...]]:
    first = grid.anchors.get(0, [])
    width = grid.block.columns
    if width < _FEWEST or len(first) < width or sum(map(grid.is_label, first)) * 2 > len(first):
        return []
    return list(dict.fromkeys(names for text in _notes(grid) for names in _names(text, width)))


def words(grid: Grid) -> list[str]:
    """The lines that list the columns of a table."""
    return [text for text in _notes(grid) if any(True for _ in _names(text, grid.block.columns))]


def _notes(grid: Grid) -> Iterator[str]:
    lead = notes.before(grid)
    if lead:
        yield lead.text
    yield from (note.text for note in notes.behind(grid))


def _names(text: str, width: int) -> Iterator[tuple[str, ...]]:
    for pattern in (_IN_ORDER, _IN_BRACKETS):
        for match in pattern.finditer(text):
            for split in _SPLITS:
                parts = [part for one in split.split(match["list"]) if (part := one.strip(" .：:等"))]
                fits = _FEWEST <= len(parts) <= _MOST and width % len(parts) == 0
                if fits and all(len(part) <= _LONGEST_NAME for part in parts):
                    yield tuple(parts)


def repeated(grid: Grid, row: int) -> list[range]:
    """The parts of a row whose headers come again beside one another; the whole row where they do not."""
    if row not in grid.parts:
        grid.parts[row] = _repeated(grid, row)
    return grid.parts[row]


def _repeated(grid: Grid, row: int) -> list[range]:
    cells = grid.anchors.get(row, [])
    for one in (cells, cells[1:]):
        for count in (2, 3, 4):
            size, rest = divmod(len(one), count)
            if not rest and size >= _FEWEST and _same(grid, one, size):
                starts = [one[i].column for i in range(0, len(one), size)]
                return [
                    range(low, high)
                    for low, high in zip(starts, [*starts[1:], grid.block.columns], strict=True)
                ]
    return [range(grid.block.columns)]


def _same(grid: Grid, cells: list[Cell], size: int) -> bool:
    """Whether the texts of cells come again after so many."""
    if grid.text(cells[0]) != grid.text(cells[size]):
        return False
    texts = [labels.key(grid.text(cell)) for cell in cells]
    return all(texts) and all(texts[i] == texts[i % size] for i in range(size, len(texts)))


def beside(labels_at: list[tuple[int, str, int]]) -> list[range]:
    """The parts of a form that has its labels again beside one another, in all rows alike; else the whole.

    Of each label: its row, what it names, its column."""
    found: set[tuple[int, ...]] = set()
    for _, group in groupby(labels_at, key=lambda one: one[0]):
        stated = list(group)
        found.add(tuple(column for _, name, column in stated if name == stated[0][1]))
    repeated = [starts for starts in found if len(starts) > 1]
    if len(repeated) != 1:
        return [range(_WIDEST)]
    cuts = [0, *repeated[0][1:], _WIDEST]
    return [range(low, high) for low, high in pairwise(cuts)]
