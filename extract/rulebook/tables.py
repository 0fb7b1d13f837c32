"""The tables of a document of rules: their titles, heads in one level, halves side by side joined.

Cells hold figures as numbers, ranges with `-`; the title is the line above that is one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.readers.leaves import clean
from extract.reading.source import Source
from extract.rulebook.clauses.annexes import begins_annex, words_of_annex
from extract.rulebook.clauses.outline import Outline
from extract.rulebook.clauses.table_of_contents import contents_end
from extract.rulebook.clauses.table_rows import clause_rows
from extract.rulebook.clauses.titles import words_of
from extract.values.found import narrow
from schemas import patterns
from schemas.document import Block, Cell
from schemas.leaf import Leaf
from schemas.other_kinds.rulebook import RuleTable
from schemas.text import fold

_MOST_HEADS = 4
_LONGEST_TITLE = 80
_LONGEST_FOLDED = 40
_LONGEST_HEAD = 60
_PARTS = (4, 3, 2)
"""Tables are printed in so many parts side by side."""


class Grid(NamedTuple):
    """A table by row and column: `cells[row][column]` covers that place, blank ones are null."""

    source: Source
    cells: list[list[Cell | None]]

    def text(self, row: int, column: int) -> str:
        """The text of a place without white space around it."""
        cell = self.cells[row][column]
        return self.source.text[cell.start : cell.end].strip() if cell else ""

    def begins(self, row: int, column: int) -> bool:
        """Whether a cell begins at a place, from the left."""
        cell = self.cells[row][column]
        return cell is not None and cell.column == column


def tables(source: Source, found: Outline) -> list[RuleTable]:
    """The tables from the first clause on, in reading order; a table that goes on is one."""
    first = max(found.clauses[0].at if found.clauses else 0, contents_end(source))
    made: list[RuleTable] = []
    last = 0
    for at, block in enumerate(source.document.blocks):
        if block.kind != "table" or block.role != "body" or at < first or clause_rows(source, block):
            continue
        if (table := _table(source, found, at, block)) is None:
            continue
        if made and _goes_on(source, made[-1], table, last + 1, at):
            _append(made[-1], table)
        else:
            made.append(table)
        last = at
    return made


def _goes_on(source: Source, before: RuleTable, table: RuleTable, first: int, stop: int) -> bool:
    """Whether a table repeats the head of the one before it, with nothing but its title between them."""
    texts = [source.text[b.start : b.end].strip() for b in source.document.blocks[first:stop]]
    stated = [text for text in texts if text and clean(text) != before.title]
    return before.columns == table.columns and all(patterns.search(r"续|continued", text) for text in stated)


def _append(before: RuleTable, table: RuleTable) -> None:
    at = len(before.rows)
    before.rows.extend(table.rows)
    before.places.update({(at + row, column): leaf for (row, column), leaf in table.places.items()})


def _table(source: Source, found: Outline, at: int, block: Block) -> RuleTable | None:
    grid = _grid(source, block)
    title, first = _own_title(grid)
    heads = _heads(grid, first)
    if not grid.cells or first + heads >= len(grid.cells) or len(grid.cells[0]) < 2:
        return None
    columns = _columns(grid, first, heads)
    kept = [c for c in range(len(columns)) if columns[c] or _filled(grid, first + heads, c)]
    parts = _parts([columns[c] for c in kept])
    wide = len(kept) // parts
    table = RuleTable(
        title=title or _title_above(source, found, at),
        columns=[columns[c] for c in kept[:wide]],
        clause=above.found.number if (above := found.above(block.start)) else None,
    )
    for part in range(parts):
        for row in range(first + heads, len(grid.cells)):
            _add(table, grid, row, kept[part * wide : (part + 1) * wide])
    return table


def _grid(source: Source, block: Block) -> Grid:
    cells: list[list[Cell | None]] = [[None] * block.columns for _ in range(block.rows)]
    for cell in block.cells:
        for row in range(cell.row, min(cell.row + cell.row_span, block.rows)):
            for column in range(cell.column, min(cell.column + cell.column_span, block.columns)):
                cells[row][column] = cell
    return Grid(source, cells)


def _own_title(grid: Grid) -> tuple[str | None, int]:
    """The title that a table has as its first row, over all columns, and where its head begins."""
    if len(grid.cells) < 3 or len(grid.cells[0]) < 2:
        return None, 0
    texts = [grid.text(0, column) for column in range(len(grid.cells[0]))]
    spanning = {id(cell) for cell in grid.cells[0]}
    alone = len(spanning) == 1 or (texts[0] and not any(texts[1:]))
    below = [grid.text(1, column) for column in range(len(texts))]
    if alone and texts[0] and len(texts[0]) <= _LONGEST_TITLE and sum(map(bool, below)) > 1:
        return clean(texts[0]), 1
    return None, 0


def _heads(grid: Grid, first: int) -> int:
    """How many rows head the table: those before the first with figures; one where it has none."""
    for row in range(first, min(first + _MOST_HEADS + 1, len(grid.cells))):
        if row > first and _is_row_head([grid.text(row, column) for column in range(len(grid.cells[row]))]):
            return row - first
    tall = [cell.row_span for cell in (grid.cells[first] if first < len(grid.cells) else ()) if cell]
    return max([1, *(span for span in tall if span < len(grid.cells) - first)])


def _columns(grid: Grid, first: int, heads: int) -> list[str]:
    """The names of the columns: the levels of the head from above, each once, joined by `/`."""
    levels = [_level(grid, row, last=row == first + heads - 1) for row in range(first, first + heads)]
    names = []
    for column in range(len(levels[0])):
        stated = [level[column] for level in levels]
        names.append("/".join(dict.fromkeys(part for part in stated if part)))
    return names


def _level(grid: Grid, row: int, *, last: bool) -> list[str]:
    """A row of the head; above the last one a cell stands over the blank ones on its right."""
    texts = [clean(grid.text(row, column))[:_LONGEST_HEAD] for column in range(len(grid.cells[row]))]
    if last:
        return texts
    if spread := _spread(texts, [bool(grid.text(row + 1, column)) for column in range(len(texts))]):
        return spread
    for column, (left, own) in enumerate(pairwise(texts), 1):
        if not own and grid.text(row + 1, column):
            texts[column] = texts[column - 1] if grid.text(row + 1, column - 1) else left
    return texts


def _spread(texts: list[str], below: list[bool]) -> list[str] | None:
    """A row whose cells a conversion moved to the left, each over its columns again: one over each blank
    cell below, one over each run of filled ones. Null where they do not fit."""
    stated = [text for text in texts if text]
    groups = [at for at, filled in enumerate(below) if not filled or at == 0 or not below[at - 1]]
    if all(texts[: len(stated)]) and len(stated) == len(groups) < len(texts) and texts[-1] == "":
        places = [sum(group <= at for group in groups) - 1 for at in range(len(texts))]
        return [stated[place] for place in places]
    return None


def _filled(grid: Grid, first: int, column: int) -> bool:
    return any(grid.text(row, column) for row in range(first, len(grid.cells)))


def _parts(columns: Sequence[str]) -> int:
    """In how many parts side by side the table stands: its columns repeat."""
    same = [fold(name) for name in columns]
    for parts in _PARTS:
        wide, rest = divmod(len(same), parts)
        if rest == 0 and wide > 1 and all(name == same[at % wide] for at, name in enumerate(same)):
            return parts
    return 1


def _add(table: RuleTable, grid: Grid, row: int, columns: Sequence[int]) -> None:
    """Append what a row has in some columns; nothing where all are blank."""
    texts = [grid.text(row, c) if grid.begins(row, c) or c == columns[0] else "" for c in columns]
    if not any(texts):
        return
    at = len(table.rows)
    table.rows.append([_figure(_told(grid.source, text)) for text in texts])
    table.places.update({(at, i): leaf for i, leaf in _leaves(grid, row, columns)})


def _leaves(grid: Grid, row: int, columns: Sequence[int]) -> Iterator[tuple[int, Leaf[str]]]:
    for i, column in enumerate(columns):
        cell, text = grid.cells[row][column], grid.text(row, column)
        if cell and text:
            yield i, grid.source.leaf(_told(grid.source, text), cell.start, cell.end)


def _told(source: Source, text: str) -> str:
    """The text of a cell: of a short one in one line, else its paragraphs."""
    if len(text) <= _LONGEST_FOLDED:
        return _recognised(clean(text)) if source.document.ocr_pages else clean(text)
    return "\n".join(clean(line) for line in text.split("\n") if line.strip())


_RANGE = patterns.compile(r"(?<=\d)\s{0,3}(?:[-~～〜至到一]|[-~～]{2,3})\s{0,3}(?=\d)")
_THOUSANDS = patterns.compile(r"(?<=\d)[,，](?=\d{3}(?!\d))")
_NUMBER = patterns.compile(r"\d{1,9}(?:\.\d{1,6})?")
_PEOPLE = patterns.compile(
    r"(?:[<>≤≥＜＞]|[大小少多高低]于|不少于|超过)?\s?(?:\d{1,6}-)?\d{1,6}\s?(?:人)?(?:及?以[上下内])?"
)


def _figure(text: str) -> str | int | float:
    """A cell's value: a number, a range with `-`, or its text.

    >>> [_figure(t) for t in ("3.0", "2.5", "1—5", "１，１７６～1,550", "> 10700", "同上")]
    [3, 2.5, '1-5', '1176-1550', '>10700', '同上']
    """
    shown = _RANGE.sub("-", _THOUSANDS.sub("", narrow(text).strip()))
    if _NUMBER.fullmatch(shown):
        value = float(shown)
        return int(value) if value.is_integer() else value
    if _PEOPLE.fullmatch(shown):
        return "".join(shown.split()).replace("＞", ">").replace("＜", "<")
    return shown if len(shown) <= _SHORT and _RANGE.search(narrow(text)) else text


_BLURRED = patterns.compile(r"(?=.{0,5}\d)[\dIl|Oo]{1,4}(?:[.,][\dOo]{1,2})?")
_DIGITS = str.maketrans("Il|Oo,", "11100.")
_SHORT = 24
"""In a longer text a dash between figures may be of a number or a day."""


def _recognised(text: str) -> str:
    """A figure of a recognised page whose digits were taken for letters that look the same.

    >>> _recognised("I1"), _recognised("8.O"), _recognised("Ol")
    ('11', '8.0', 'Ol')
    """
    return text.translate(_DIGITS) if _BLURRED.fullmatch(text) else text


def _is_row_head(texts: Sequence[str]) -> bool:
    """Whether a row has figures: a range or number of people first, or numbers behind its first cell."""
    if not texts or not any(texts):
        return False
    values = [_figure(text) for text in texts]
    first = values[0]
    if isinstance(first, str) and first and _PEOPLE.fullmatch(first):
        return True
    numbers = sum(isinstance(value, int | float) for value in values)
    return numbers > 0 and 2 * numbers >= sum(map(bool, texts)) - 1


_LONGEST = 80
_ABOVE = 4
_NOTE = patterns.compile(r"[（(][^（()）]{1,60}[)）]|单\s?位\s?[:：].{0,20}")
_PROSE = patterns.compile(r"[。；;]|[:：]\s{0,3}$")
_CAPTION = patterns.compile(r"(?:附\s?)?表\s{0,3}[A-Z\d一二三四五六七八九十]|Table\s")


def _title_above(source: Source, found: Outline, at: int) -> str | None:
    """The title of the table at a block: its caption, the annex's title, or that of the clause above."""
    seen = 0
    for above in range(at - 1, max(at - 12, -1), -1):
        block = source.document.blocks[above]
        text = source.text[block.start : block.end].strip()
        if block.role != "body" or not text:
            continue
        if block.kind == "table" or seen >= _ABOVE:
            return None
        seen += 1
        one = found.above(block.start + 1)
        if one is not None and one.at == above:
            title = words_of(one.words, marked=block.kind == "heading").title
            return clean(title) if title else None
        if _NOTE.fullmatch(text):
            continue
        if begins_annex(text) and not _CAPTION.match(text):
            return clean(words_of_annex(text) or text)
        stated = len(text) <= _LONGEST and not _PROSE.search(text)
        return clean(text) if stated else None
    return None
