"""A report as a PDF file with a text layer: ruled tables, a running header, page numbers.

The font is one of the Adobe Asian set, named and not embedded, as in many Chinese files. Where a machine
has no substitute for it, PDFium drops a text object of one Chinese character: such a line gets a space.
"""

from __future__ import annotations

import io
from html import escape
from typing import Any

from reportlab.lib.colors import black
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import PageBreak as Break
from reportlab.platypus import Paragraph as Flow
from reportlab.platypus import SimpleDocTemplate, Spacer
from reportlab.platypus import Table as Grid

from corpus.blocks import EMPTY, TICKED, Block, Heading, PageBreak, Report, Table

FONT = "STSong-Light"
WIDTH = A4[0] - 4.4 * cm
MARKS = str.maketrans({TICKED: "■", EMPTY: "□"})
SIZES = {"title": 22, "center": 14, "body": 12, "right": 12}
HEADINGS = (16, 14, 12.5)


class _Flow(Flow):  # type: ignore[misc]
    def breakLines(self, width: Any) -> Any:  # noqa: N802 - a method of reportlab
        broken = super().breakLines(width)
        for line in broken.lines:
            if isinstance(line, tuple | list) and len("".join(line[1]).strip()) == 1:
                line[1].append("\u00a0")
        return broken


def pdf_of(report: Report) -> bytes:
    """The file; the same report gives the same bytes."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    buffer = io.BytesIO()
    file = SimpleDocTemplate(
        buffer,
        pagesize=A4,
        leftMargin=2.2 * cm,
        rightMargin=2.2 * cm,
        topMargin=2.4 * cm,
        bottomMargin=2.2 * cm,
        invariant=1,
        title="",
        author="",
    )
    flow: list[Any] = []
    for block in report.blocks:
        flow.extend(_flow(block))

    def frame(canvas: Any, page: Any) -> None:
        canvas.setFont(FONT, 9)
        canvas.drawString(2.2 * cm, A4[1] - 1.5 * cm, report.settings.get("header", ""))
        canvas.drawString(2.2 * cm, 1.3 * cm, report.settings.get("footer", ""))
        canvas.drawRightString(A4[0] - 2.2 * cm, 1.3 * cm, f"第 {page.page} 页")

    file.build(flow, onFirstPage=frame, onLaterPages=frame)
    return buffer.getvalue()


def _style(size: float, **more: Any) -> ParagraphStyle:
    return ParagraphStyle("s", fontName=FONT, fontSize=size, leading=size * 1.6, wordWrap="CJK", **more)


def _text(text: str, style: ParagraphStyle) -> _Flow:
    return _Flow(escape(text.translate(MARKS), quote=False).replace("\n", "<br/>"), style)


def _flow(block: Block) -> list[Any]:
    if isinstance(block, PageBreak):
        return [Break()]
    if isinstance(block, Table):
        return [_grid(block), Spacer(1, 6)]
    if isinstance(block, Heading):
        return [
            _text(block.text, _style(HEADINGS[block.level - 1], spaceBefore=8, spaceAfter=4, keepWithNext=1))
        ]
    align = {"title": 1, "center": 1, "right": 2}.get(block.style, 0)
    return [_text(block.text, _style(SIZES[block.style], alignment=align, spaceAfter=4))]


def _grid(table: Table) -> Grid:
    style = _style(10)
    spans: list[Any] = [("GRID", (0, 0), (-1, -1), 0.5, black), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    done: set[int] = set()
    rows: list[list[Any]] = []
    for at, cells in enumerate(table.grid):
        row: list[Any] = []
        for column, cell in enumerate(cells):
            row.append("" if id(cell) in done else _text(cell.text, style))
            if id(cell) not in done and (cell.row_span > 1 or cell.column_span > 1):
                spans.append(("SPAN", (column, at), (column + cell.column_span - 1, at + cell.row_span - 1)))
            done.add(id(cell))
        rows.append(row)
    widths = [WIDTH * width / sum(table.widths) for width in table.widths]
    return Grid(rows, colWidths=widths, repeatRows=table.head, style=spans)
