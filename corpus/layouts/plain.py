"""A report as conversions to text give it: tables as tabs, or flattened to a cell a line."""

from __future__ import annotations

from corpus.layouts.numbers import numbers_of
from corpus.layouts.tree import Cell, Heading, Line, Look, Paragraph, Piece, Report, Table, TextBox
from corpus.layouts.truth import tables_in

GLYPHS: dict[Look, tuple[str, str]] = {
    "box": ("☑", "□"),
    "ballot": ("☒", "☐"),
    "black": ("■", "□"),
    "tick": ("√", "□"),
    "bracket": ("[√]", "[ ]"),
    "control": ("☒", "☐"),
    "legacy": ("☒", "☐"),
    "wingdings": ("\uf0fe", "\uf0a8"),
    "wingdings2": ("\uf052", "\uf0a3"),
}


def text_of(report: Report, *, flat: bool = False) -> str:
    """The whole text, blocks set apart by an empty line; `flat` has each cell of a table on a line."""
    numbers = numbers_of(report)
    shown = []
    for at, block in enumerate(report.blocks):
        if isinstance(block, Heading):
            shown.append(numbers.get(at, "") + written(block.line))
        elif isinstance(block, Paragraph):
            shown.append((numbers.get(at, "") + written(block.line)).strip())
        elif isinstance(block, TextBox):
            shown += [written(line) for line in block.lines]
        elif isinstance(block, Table):
            tables = [block, *tables_in(block)]
            shown += ["\n".join(_cells(table) if flat else _rows(table)) for table in tables]
    notes = [f"{at} {piece.text}" for at, piece in enumerate(_notes(report), 1)]
    return "\n\n".join(text for text in [*shown, *notes] if text) + "\n"


def written(line: Line) -> str:
    """A line with its boxes as they come out of a conversion."""
    return "".join(_piece(piece) for piece in line)


def _piece(piece: Piece) -> str:
    if piece.kind == "box":
        return GLYPHS[piece.look][0 if piece.ticked else 1]
    return piece.text if piece.kind in {"text", "ins", "remark", "doc"} else ""


def _notes(report: Report) -> list[Piece]:
    lines = [block.line for block in report.blocks if isinstance(block, Heading | Paragraph)]
    return [piece for line in lines for piece in line if piece.kind == "note"]


def _text(cell: Cell) -> str:
    return " ".join(written(line) for line in cell.lines).strip()


def _rows(table: Table) -> list[str]:
    """A row a line; a cell over several rows is told in its first."""
    return [
        "\t".join(_text(cell) if cell.row == row else "" for cell in _places(table, row))
        for row in range(table.rows)
        if row not in table.deleted
    ]


def _places(table: Table, row: int) -> list[Cell]:
    """The cells that a row touches, from left to right."""
    found = [cell for cell in table.cells if cell.row <= row < cell.row + cell.row_span]
    return sorted(found, key=lambda cell: cell.column)


def _cells(table: Table) -> list[str]:
    found = [cell for cell in table.cells if cell.row not in table.deleted]
    return [text for cell in sorted(found, key=lambda c: (c.row, c.column)) if (text := _text(cell))]
