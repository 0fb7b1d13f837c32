"""Documents for the tests of `extract`, made from a few lines of text without a reader of files."""

from __future__ import annotations

import re
from hashlib import sha256

from extract.reading.source import Source
from schemas.document import EMPTY, STATE_OF, TICKED, Block, Cell, Document, Line, Mark

_HELD = re.compile(r"@(\d+),(\d+)")
_MARKS = {"☑": TICKED, "■": TICKED, "√": TICKED, "☒": TICKED, "□": EMPTY, "☐": EMPTY}


def document(text: str) -> Document:
    """A document from text: lines with tabs are tables, `# ` a heading, every other line a paragraph.

    Cells: `~` alone belongs to the cell above (row span), `<` alone to the cell on the left, `¶` parts lines.
    A table under a line `@row,column` stands in that cell of the last table that stands in none.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    outer = 0
    for group in _groups(text):
        held = _HELD.fullmatch(group[0])
        body, block = _block(group[1:] if held else group, at)
        if held:
            place = (int(held[1]), int(held[2]))
            cells = [(cell.row, cell.column) for cell in blocks[outer].cells]
            block = block._replace(within=(outer, cells.index(place)))
        outer = outer if held else len(blocks)
        parts.append(body)
        blocks.append(block)
        at += len(body) + 1
    whole = "\n".join(parts)
    raw = {i: c for i, c in enumerate(whole) if c in _MARKS}
    whole = "".join(_MARKS.get(c, c) for c in whole)
    marks = tuple(Mark(i, STATE_OF[whole[i]], c) for i, c in raw.items())  # type: ignore[arg-type]
    return Document(
        path="made.txt",
        sha256=sha256(whole.encode()).hexdigest(),
        format="text",
        text=whole,
        lines=tuple(_lines(whole)),
        blocks=tuple(blocks),
        marks=marks,
    )


def source(text: str) -> Source:
    """A source over `document(text)`."""
    return Source(document(text))


def _groups(text: str) -> list[list[str]]:
    groups: list[list[str]] = []
    table = False
    for line in text.strip("\n").split("\n"):
        if not line.strip(" \u3000"):
            table = False
        elif "\t" in line and table:
            groups[-1].append(line)
        else:
            groups.append([line])
            table = "\t" in line or _HELD.fullmatch(line) is not None
    return groups


def _block(group: list[str], at: int) -> tuple[str, Block]:
    if "\t" not in group[0]:
        heading = re.match(r"(#+) ", group[0])
        body = group[0][heading.end() :] if heading else group[0]
        kind = "heading" if heading else "paragraph"
        level = len(heading[1]) if heading else None
        return body, Block(kind, at, at + len(body), level=level)  # type: ignore[arg-type]
    rows = [line.replace("¶", "\n").split("\t") for line in group]
    cells: dict[tuple[int, int], Cell] = {}
    lines = []
    offset = at
    for r, row in enumerate(rows):
        shown = []
        for c, cell in enumerate(row):
            if cell in ("~", "<"):
                _span(cells, r, c, cell)
                continue
            cells[r, c] = Cell(r, c, offset, offset + len(cell))
            offset += len(cell) + 1
            shown.append(cell)
        lines.append("\t".join(shown))
        if not shown:
            offset += 1
    body = "\n".join(lines)
    width = max(map(len, rows))
    made = tuple(dict.fromkeys(cells.values()))
    return body, Block("table", at, at + len(body), rows=len(rows), columns=width, cells=made)


def _span(cells: dict[tuple[int, int], Cell], row: int, column: int, sign: str) -> None:
    place = (row - 1, column) if sign == "~" else (row, column - 1)
    old = cells[place]
    rows = old.row_span + (sign == "~" and old.row + old.row_span == row)
    columns = old.column_span + (sign == "<" and old.column + old.column_span == column)
    new = Cell(old.row, old.column, old.start, old.end, rows, columns)
    for key, value in cells.items():
        if value == old:
            cells[key] = new
    cells[row, column] = new


def _lines(text: str) -> list[Line]:
    lines, at = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        lines.append(Line(at, at + len(line), number))
        at += len(line) + 1
    return lines
