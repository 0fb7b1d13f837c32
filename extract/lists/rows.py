"""The tables of a document that are lists, and their rows; also lists in lines, without borders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.lists import words
from extract.readers.text.units import Piece, piece
from extract.reading.source import Source
from schemas import patterns
from schemas.document import Block
from schemas.slotted import field, slotted

_MOST_HEADER_ROWS = 4
_GAP = patterns.compile(r"\t+|[ \u3000]{2,}")
_SPACE = patterns.compile(r"[ \t\u3000]+")
_NUMBER = patterns.compile(r"\d{1,4}[.、．]?")
_LONGEST_TITLE, _TITLE_BLOCKS = 60, 6

Row = list[Piece | None]
"""The cells of a row, one a column; null where a cell of a row above reaches down."""


@slotted
class Grid:
    """A list as it stands: the names of its columns (null: others), their headers, and the rows below them.

    `start` is the offset at which it begins, `end` that behind its last row, `block` the index of its first
    block; `before` is its title, `notes` the marks that are told of between it and what follows."""

    columns: list[str | None]
    headers: list[str]
    rows: list[Row]
    start: int
    end: int
    block: int
    before: str | None = None
    notes: list[str] = field(default_factory=list)

    def is_of(self, *names: str) -> bool:
        """Whether it has columns of these names."""
        return set(names) <= set(self.columns)

    def is_header(self, row: Row) -> bool:
        """Whether a row is the header again, on another page."""
        stated = {cell.text for cell in row if cell is not None and cell.text}
        return bool(stated) and stated <= set(self.headers)


def grids(source: Source) -> list[Grid]:
    """The lists of a document, in their order; a table without header goes on with the one before it."""
    found: list[Grid] = []
    blocks = source.document.body
    at = 0
    while at < len(blocks):
        block = blocks[at]
        if block.kind == "table":
            made = _of_table(source, block, at)
            if made is not None:
                found.append(made)
            elif found and len(found[-1].columns) == block.columns and _goes_on(source, found[-1], block):
                found[-1].rows += _rows(source, block)
                found[-1].end = block.end
            at += 1
            continue
        lines = _of_lines(source, blocks, at)
        if lines is not None:
            grid, at = lines
            found.append(grid)
            continue
        at += 1
    for number, grid in enumerate(found):
        until = found[number + 1].start if number + 1 < len(found) else len(source.text)
        grid.before = grid.before or _title(source, blocks, grid)
        grid.notes = list(dict.fromkeys(_notes(source, blocks, grid, until)))
    return found


def _of_table(source: Source, block: Block, at: int) -> Grid | None:
    """A table whose first rows head a list."""
    rows = _rows(source, block)
    for number, row in enumerate(rows[:_MOST_HEADER_ROWS]):
        texts = ["" if cell is None else cell.text for cell in row]
        columns = columns_of(texts)
        if is_header(columns):
            half = _half(texts)
            below = rows[number + 1 :]
            if half:
                parted = [row[start : start + half] for start in range(0, len(texts), half) for row in below]
                columns, texts, below = (
                    columns[:half],
                    texts[:half],
                    [r for r in parted if any(map(_said, r))],
                )
            above = "".join(cell.text for row in rows[:number] for cell in row if cell is not None)
            stated = above if 0 < len(above) <= _LONGEST_TITLE else None
            return Grid(columns, texts, below, block.start, block.end, at, stated)
    return None


def _half(headers: list[str]) -> int:
    """How many columns a list has that stands in two or three parts side by side; 0 for one part."""
    for parts in (2, 3):
        half = len(headers) // parts
        if half > 1 and headers[:half] * parts == headers:
            return half
    return 0


def _said(cell: Piece | None) -> bool:
    return cell is not None and bool(cell.text)


def is_header(columns: list[str | None]) -> bool:
    """Whether these columns are those of a list: of institutions with numbers, or places and employers; of
    industries with their codes or what they consist of."""
    known = {name for name in columns if name}
    if "institution" in known:
        return "number" in known or {"place", "employer"} <= known
    if {"title", "code"} & known and known & {"industry", "title"} and len(known) > 1:
        return True
    return known == {"number", "title"}


def columns_of(headers: list[str]) -> list[str | None]:
    """The columns that headers name, each once: a second one of a name is another."""
    columns = [words.column(text) for text in headers]
    if "institution" not in columns and {"place", "employer"} & set(columns):
        columns = ["institution" if name == "unit" else name for name in columns]
    return [name if name not in columns[:at] else None for at, name in enumerate(columns)]


def _goes_on(source: Source, grid: Grid, block: Block) -> bool:
    """Whether nothing but notes of pages stands between a list and a table of as many columns."""
    return len(source.text[grid.end : block.start].strip()) == 0


def _rows(source: Source, block: Block) -> list[Row]:
    rows: list[Row] = [[None] * block.columns for _ in range(block.rows)]
    for cell in block.cells:
        rows[cell.row][cell.column] = piece(source, cell.start, cell.end)
    return rows


# ---------------------------------------------------------------- lines


def _of_lines(source: Source, blocks: Sequence[Block], at: int) -> tuple[Grid, int] | None:
    """A list in lines: a line of headers, then a line a row, its cells parted by space. With the index of
    the block behind it."""
    headers = _cells(source, blocks[at])
    columns = columns_of([one.text for one in headers])
    if None in columns or not is_header(columns):
        return None
    grid = Grid(columns, [one.text for one in headers], [], blocks[at].start, blocks[at].end, at)
    place: int | None = None
    for number in range(at + 1, len(blocks)):
        block = blocks[number]
        text = source.text[block.start : block.end]
        if block.kind == "table" or words.pattern("ends").fullmatch(text.strip()):
            place = number
            break
        cells = _cells(source, block)
        row = _placed(cells, grid.columns)
        if row is None:
            place = number
            break
        grid.rows.append(row)
        grid.end = block.end
    return (grid, len(blocks) if place is None else place) if grid.rows else None


def _cells(source: Source, block: Block) -> list[Piece]:
    """The parts of a line that wide space parts, else any space."""
    text = source.text[block.start : block.end]
    if len(text) > 10 * _LONGEST_TITLE:
        return []
    for gap in (_GAP, _SPACE):
        ends = [0, *(edge for match in gap.finditer(text) for edge in match.span()), len(text)]
        pairs = zip(ends[::2], ends[1::2], strict=True)
        parts = [piece(source, block.start + a, block.start + b) for a, b in pairs if text[a:b].strip()]
        if len(parts) > 1:
            return parts
    return parts


def _placed(cells: list[Piece], columns: list[str | None]) -> Row | None:
    """The cells of a line by columns: as many as columns, or without the first, which goes on from above."""
    lacking = len(columns) - len(cells)
    if not cells or lacking < 0 or lacking > 1:
        return None
    if columns[0] == "number" and not _NUMBER.fullmatch(cells[0].text):
        return None
    if lacking == 0:
        return list(cells)
    if columns[0] == "number":
        return [cells[0], None, *cells[1:]]
    return [None, *cells]


# ---------------------------------------------------------------- titles and notes


def _title(source: Source, blocks: Sequence[Block], grid: Grid) -> str | None:
    """The lines right above a list that are its title, without the number of the annex."""
    lines: list[str] = []
    for block in reversed(blocks[max(grid.block - _TITLE_BLOCKS, 0) : grid.block]):
        text = " ".join(source.text[block.start : block.end].split())
        if block.kind == "table" or len(text) > _LONGEST_TITLE or text.endswith(("。", "；", "：", ":")):
            break
        if words.pattern("ends").fullmatch(text):
            rest = _ANNEX.sub("", text)
            lines += [rest] if rest else []
            break
        lines.append(text)
    return "".join(reversed(lines)) or None


_MARK = patterns.compile(r"[*＊※★△#]{1,3}")
_ANNEX = patterns.compile(r"附\s?[录件表]\s?[\d一二三四五六七八九十]{0,3}(?:[-–—－.]\d{1,2})?\s?[:：]?\s?")


def _notes(source: Source, blocks: Sequence[Block], grid: Grid, until: int) -> Iterator[str]:
    """The marks that are told of between a list and the next annex.

    Text may have lost an asterisk that begins its line, as if it were a bullet (what follows tells)."""
    for number in range(grid.block + 1, len(blocks)):
        block = blocks[number]
        if block.start >= until:
            return
        if block.start < grid.end or block.kind == "table":
            continue
        text = source.text[block.start : block.end].strip()
        if text.startswith("附") and words.pattern("ends").fullmatch(text):
            return
        yield from _MARK.findall(text)
        if words.pattern("note").match(text):
            yield "*"
