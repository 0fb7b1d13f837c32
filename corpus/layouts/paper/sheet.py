"""Pages of reportlab's PDFs: frames, running headers and footers, page numbers, watermark, footnotes."""

from __future__ import annotations

import re
from typing import IO, Any

from reportlab.lib.colors import Color, black
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import cm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate
from reportlab.platypus import Table as Grid

from corpus.layouts.paper.fonts import SANS, SERIF
from corpus.layouts.tree import Heading, Paragraph, Report

SHORT, LONG = A4
MARGIN = 2.2 * cm
TOP, BOTTOM, NOTES = 2.5 * cm, 2.2 * cm, 3.8 * cm
PALE = Color(0.86, 0.86, 0.86)
SMALL = 9


class Sheets(BaseDocTemplate):  # type: ignore[misc]
    """A document whose pages show a report's margins; `total` pages are told in their numbers."""

    def __init__(self, target: IO[bytes], report: Report, total: int) -> None:
        super().__init__(target, pagesize=A4, invariant=1, title="", author="")
        self.report, self.total = report, total
        self.count = 0
        lines = [block.line for block in report.blocks if isinstance(block, Heading | Paragraph)]
        noted = any(piece.kind == "note" for line in lines for piece in line)
        foot = BOTTOM + (NOTES if noted else 0)
        templates = []
        for name, (wide, high) in (("portrait", (SHORT, LONG)), ("landscape", (LONG, SHORT))):
            frame = Frame(
                MARGIN, foot, wide - 2 * MARGIN, high - TOP - foot, leftPadding=0, rightPadding=0, id=name
            )
            templates.append(
                PageTemplate(name, [frame], onPage=self._begin, onPageEnd=self._end, pagesize=(wide, high))
            )
        self.addPageTemplates(templates)

    def _begin(self, canvas: Any, _: Any) -> None:
        canvas.notes = []
        wide, high = canvas._pagesize
        margins = self.report.margins
        if margins.watermark:
            canvas.saveState()
            canvas.translate(wide / 2, high / 2)
            canvas.rotate(45)
            canvas.setFillColor(PALE)
            canvas.setFont(SANS, 80)
            canvas.drawCentredString(0, 0, margins.watermark)
            canvas.restoreState()
        if canvas.getPageNumber() == 1 and not margins.first:
            return
        canvas.setFont(SERIF, SMALL)
        for at, text in enumerate(margins.header):
            canvas.drawCentredString(wide / 2, high - 1.5 * cm - 12 * at, text)
        if margins.header_cells:
            style = [("GRID", (0, 0), (-1, -1), 0.5, black), ("FONT", (0, 0), (-1, -1), SERIF, SMALL)]
            room = (wide - 2 * MARGIN) / len(margins.header_cells)
            table = Grid([list(margins.header_cells)], colWidths=room, style=style)
            table.wrapOn(canvas, wide, high)
            table.drawOn(canvas, MARGIN, high - 2.0 * cm)

    def _end(self, canvas: Any, _: Any) -> None:
        wide, _high = canvas._pagesize
        self._footnotes(canvas)
        margins = self.report.margins
        number = canvas.getPageNumber()
        if number == 1 and not margins.first:
            return
        canvas.setFont(SERIF, SMALL)
        for at, text in enumerate(margins.footer):
            canvas.drawString(MARGIN, 1.6 * cm - 11 * at, text)
        if margins.page:
            text = re.sub("##|#", lambda m: str(self.total if m[0] == "##" else number), margins.page)
            canvas.drawCentredString(wide / 2, (1.6 * cm - 11 * len(margins.footer)), text)

    def _footnotes(self, canvas: Any) -> None:
        """The notes of the page above its foot, under a short line."""
        if not canvas.notes:
            return
        lines = [line for note in canvas.notes for line in self._broken(note)]
        top = BOTTOM + 12 * len(lines)
        canvas.setLineWidth(0.5)
        canvas.line(MARGIN, top + 2, MARGIN + 5 * cm, top + 2)
        canvas.setFont(SERIF, SMALL)
        for at, line in enumerate(lines, 1):
            canvas.drawString(MARGIN, top - 12 * at + 2, line)

    def _broken(self, note: str) -> list[str]:
        self.count += 1
        lines, text = [""], f"{self.count} {note}"
        for character in text:
            if stringWidth(lines[-1] + character, SERIF, SMALL) > SHORT - 2 * MARGIN:
                lines.append("")
            lines[-1] += character
        return lines
