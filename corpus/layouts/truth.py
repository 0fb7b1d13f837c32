"""What stands where in a report: its blocks in reading order, then what is set apart, as plain values.

A block has `kind` (heading, paragraph, table), `role`, `text`; a heading its `level`; a table `rows`,
`columns`, `head`, `cells`; blocks and cells `marks` (states in order) where they have any. In texts a mark is
☑ or □. A table in a cell is a block of its own, behind the table that holds it; the cell has its other text.
What is set apart has in `formats` the files that have it; in page numbers `#` stands for a number.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpus.layouts.numbers import numbers_of
from corpus.layouts.tree import (
    Cell,
    Heading,
    Line,
    Paragraph,
    Report,
    Table,
    TextBox,
)

Json = Any
"""A plain value."""

TYPED = re.compile(r"(?<![“‘「打划画勾])(?:[□☐☑☒■]|[√✓✔](?![0-9a-z(（√=以]))(?![”’」])")
"""A mark as a character: none that is spoken of, no root of a number."""

BODY = {"text", "ins", "remark", "doc"}
EVERYWHERE = ["docx", "libreoffice.pdf", "reportlab.pdf", "scan"]


def truth_of(report: Report, seed: int) -> dict[str, Json]:
    """The truth of a report."""
    numbers = numbers_of(report)
    body: list[dict[str, Json]] = []
    for at, block in enumerate(report.blocks):
        if isinstance(block, Heading):
            body.append({**_text("heading", block.line, numbers.get(at, "")), "level": block.level})
        elif isinstance(block, Paragraph) and shown(block.line).strip():
            body.append(_text("paragraph", block.line, numbers.get(at, "")))
        elif isinstance(block, TextBox):
            body += [_text("paragraph", line) for line in block.lines]
        elif isinstance(block, Table):
            tables = [block, *tables_in(block)]
            body += [{"kind": "table", "role": "body", **_table(table)} for table in tables]
    apart = _notes(report) + _margins(report)
    return {"template": report.template, "seed": seed, "blocks": body + apart}


def write_truth(report: Report, seed: int, base: Path) -> None:
    """Stores the truth beside the report's files."""
    truth = truth_of(report, seed)
    blocks = ",\n".join(
        json.dumps(block, ensure_ascii=False, separators=(",", ":")) for block in truth.pop("blocks")
    )
    text = f'{json.dumps(truth, ensure_ascii=False)[:-1]}, "blocks": [\n{blocks}\n]}}\n'
    Path(f"{base}.layout.json").write_text(text, encoding="utf-8", newline="\n")


def shown(line: Line) -> str:
    """A line as it reads."""
    return "".join(
        ("☑" if piece.ticked else "□") if piece.kind == "box" else piece.text
        for piece in line
        if piece.kind == "box" or piece.kind in BODY
    )


def _marks(lines: list[Line]) -> dict[str, Json]:
    """The states of boxes and of marks typed as characters."""
    states = [state for line in lines for state in _states(line)]
    return {"marks": states} if states else {}


def _states(line: Line) -> Iterator[str]:
    text = shown(line)
    for found in TYPED.finditer(text):
        yield "empty" if found.group() in "□☐" else "ticked"


def _text(kind: str, line: Line, number: str = "") -> dict[str, Json]:
    return {"kind": kind, "role": "body", "text": number + shown(line), **_marks([line])}


def _table(table: Table) -> dict[str, Json]:
    gone = sorted(table.deleted)
    cells = [
        _cell(cell, cell.row - sum(row < cell.row for row in gone))
        for cell in table.cells
        if cell.row not in table.deleted
    ]
    return {"rows": table.rows - len(gone), "columns": table.columns, "head": table.head, "cells": cells}


def _cell(cell: Cell, row: int) -> dict[str, Json]:
    return {
        "row": row,
        "column": cell.column,
        "row_span": cell.row_span,
        "column_span": cell.column_span,
        "text": "\n".join(shown(line) for line in cell.lines),
        **_marks(cell.lines),
    }


def tables_in(table: Table) -> list[Table]:
    """The tables in the cells of a table, as they are read, each before those in it."""
    cells = sorted((cell for cell in table.cells if cell.nested), key=lambda cell: (cell.row, cell.column))
    return [inner for cell in cells if cell.nested for inner in (cell.nested, *tables_in(cell.nested))]


def _pieces(report: Report) -> list[tuple[str, str, str]]:
    lines: list[Line] = []
    for block in report.blocks:
        if isinstance(block, Heading | Paragraph):
            lines.append(block.line)
        elif isinstance(block, TextBox):
            lines += block.lines
        elif isinstance(block, Table):
            tables = [block, *tables_in(block)]
            lines += [line for table in tables for cell in table.cells for line in cell.lines]
    return [(piece.kind, piece.text, piece.more) for line in lines for piece in line]


def _notes(report: Report) -> list[dict[str, Json]]:
    pieces = _pieces(report)
    made = [_apart("footnote", text, EVERYWHERE) for kind, text, _ in pieces if kind == "note"]
    made += [_apart("comment", more, ["docx"]) for kind, _, more in pieces if kind == "remark"]
    made += [_apart("hidden", text, ["docx", "reportlab.pdf"]) for kind, text, _ in pieces if kind == "hide"]
    return made


def _margins(report: Report) -> list[dict[str, Json]]:
    margins = report.margins
    made = [_apart("header", text, EVERYWHERE) for text in (*margins.header, *margins.header_cells)]
    made += [_apart("footer", text, EVERYWHERE) for text in margins.footer]
    if margins.page:
        made.append(_apart("page_number", margins.page.replace("##", "#"), EVERYWHERE))
    if margins.watermark:
        made.append(_apart("watermark", margins.watermark, ["docx", "reportlab.pdf"]))
    return made


def _apart(role: str, text: str, formats: list[str]) -> dict[str, Json]:
    return {"kind": "paragraph", "role": role, "text": text, "formats": formats}
