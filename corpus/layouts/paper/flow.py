"""Blocks as reportlab's flowables."""

from __future__ import annotations

from typing import Any

from reportlab.lib.colors import black
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import (
    BalancedColumns,
    Flowable,
    NextPageTemplate,
    Spacer,
)
from reportlab.platypus import PageBreak as Break
from reportlab.platypus import Paragraph as Flow
from reportlab.platypus import Table as Grid

from corpus.layouts.numbers import numbers_of
from corpus.layouts.paper.fonts import SANS, SERIF, in_fonts, marked_up
from corpus.layouts.paper.sheet import LONG, MARGIN, SHORT
from corpus.layouts.tree import (
    Block,
    Cell,
    Heading,
    Line,
    PageBreak,
    Paragraph,
    Report,
    Section,
    Style,
    Table,
    TextBox,
)

HEADINGS = (15.0, 13.0, 11.5)
LOOKS: dict[Style, dict[str, Any]] = {
    "body": {"fontSize": 10.5, "firstLineIndent": 21},
    "plain": {"fontSize": 10.5},
    "contents": {"fontSize": 10.5},
    "right": {"fontSize": 10.5, "alignment": 2},
    "center": {"fontSize": 10.5, "alignment": 1},
    "title": {"fontName": SANS, "fontSize": 21, "alignment": 1, "spaceBefore": 20, "spaceAfter": 16},
    "subtitle": {"fontName": SANS, "fontSize": 14, "alignment": 1, "spaceAfter": 9},
}


class Note(Flowable):  # type: ignore[misc]
    """Nothing in the flow; tells the page that it is on that there is a footnote."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def wrap(self, *_: float) -> tuple[float, float]:
        """No room."""
        return 0, 0

    def draw(self) -> None:
        """Hands the note to the page."""
        self.canv.notes.append(self.text)


def flowables(report: Report) -> list[Any]:
    """The whole report."""
    return _Flower(report).all()


class _Flower:
    def __init__(self, report: Report) -> None:
        self.report = report
        self.font = SERIF if report.serif else SANS
        self.section = Section()
        self.count: list[int] = []
        self.flow: list[Any] = []
        self.columns: list[Any] | None = None

    def all(self) -> list[Any]:
        numbers = numbers_of(self.report)
        blocks = self.report.blocks
        for at, block in enumerate(blocks):
            if isinstance(block, Section):
                self._section(block, first=at == 0)
            elif isinstance(block, TextBox):
                if not block.beside:
                    beside = blocks[at + 1] if at + 1 < len(blocks) else None
                    following = beside if isinstance(beside, TextBox) and beside.beside else None
                    self.flow += [self._boxes(block, following), Spacer(1, 6)]
            else:
                target = self.flow if self.columns is None else self.columns
                target += self._block(block, numbers.get(at, ""))
        self._close_columns()
        return self.flow

    @property
    def width(self) -> float:
        width: float = (LONG if self.section.landscape else SHORT) - 2 * MARGIN
        return width

    def _section(self, section: Section, *, first: bool) -> None:
        self._close_columns()
        name = "landscape" if section.landscape else "portrait"
        if section.fresh and not first:
            self.flow += [NextPageTemplate(name), Break()]
        self.section = section
        if section.columns > 1:
            self.columns = []

    def _close_columns(self) -> None:
        if self.columns:
            columns = BalancedColumns(self.columns, nCols=self.section.columns, innerPadding=18)
            self.flow += [columns, Spacer(1, 6)]
        self.columns = None

    def _block(self, block: Block, number: str) -> list[Any]:
        if isinstance(block, PageBreak):
            return [Break()]
        if isinstance(block, Table):
            return [self._table(block, self.width), Spacer(1, 8), *_notes(_lines(block))]
        if isinstance(block, Heading):
            look = {"fontName": SANS, "fontSize": HEADINGS[block.level - 1], "keepWithNext": 1}
            return [self._paragraph(block.line, number, spaceBefore=7, spaceAfter=4, **look)]
        assert isinstance(block, Paragraph)
        if block.style == "contents":
            return [self._contents(block)]
        look = dict(LOOKS["plain" if number else block.style])
        return [self._paragraph(block.line, number, **{"spaceAfter": 4, **look}), *_notes([block.line])]

    def _style(self, **look: Any) -> ParagraphStyle:
        values = {"fontName": self.font, "fontSize": 10.5, "wordWrap": "CJK", **look}
        return ParagraphStyle("s", leading=values["fontSize"] * 1.5, **values)

    def _paragraph(self, line: Line, number: str = "", **look: Any) -> Flow:
        style = self._style(**look)
        return Flow(in_fonts(number, style.fontName) + marked_up(line, style.fontName, self.count), style)

    def _contents(self, block: Paragraph) -> Flow:
        title, _, page = block.line[0].text.partition("\t")
        room = self.width - stringWidth(title + page, self.font, 10.5) - 12
        dots = "." * int(room / stringWidth(".", self.font, 10.5))
        return Flow(in_fonts(f"{title}{dots}{page}", self.font), self._style(spaceAfter=4))

    def _boxes(self, box: TextBox, beside: TextBox | None) -> Grid:
        """A text box, or two with a gap between, at their places."""
        boxes = [box] if beside is None else [box, beside]
        widths: list[float] = []
        cells: list[Any] = []
        style: list[Any] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
        end = 0.0
        for one in boxes:
            widths += [max((one.left - end) * cm, 0.1), one.width * cm]
            cells += ["", [self._paragraph(line, fontSize=10.5) for line in one.lines]]
            if one.border:
                style.append(("BOX", (len(cells) - 1, 0), (len(cells) - 1, 0), 0.7, black))
            end = one.left + one.width
        return Grid([cells], colWidths=widths, rowHeights=[box.height * cm], style=style, hAlign="LEFT")

    def _table(self, table: Table, width: float) -> Grid:
        kept = [row for row in range(table.rows) if row not in table.deleted]
        place = {row: at for at, row in enumerate(kept)}
        rows: list[list[Any]] = [["" for _ in table.widths] for _ in kept]
        style = _rules(table)
        widths = [width * part / sum(table.widths) for part in table.widths]
        for cell in table.cells:
            if cell.row not in place:
                continue
            at, end = place[cell.row], place[cell.row] + cell.row_span - 1
            room = sum(widths[cell.column : cell.column + cell.column_span])
            rows[at][cell.column] = self._cell(cell, room)
            if cell.row_span > 1 or cell.column_span > 1:
                style.append(("SPAN", (cell.column, at), (cell.column + cell.column_span - 1, end)))
        repeat = table.head if table.repeat else 0
        return Grid(rows, colWidths=widths, repeatRows=repeat, style=style)

    def _cell(self, cell: Cell, room: float) -> list[Any]:
        look: dict[str, Any] = {"fontSize": 9.5, "alignment": 1 if cell.align == "center" else 0}
        if cell.bold:
            look["fontName"] = SANS
        made: list[Any] = [self._paragraph(line, **look) for line in cell.lines if line]
        if cell.nested is not None:
            made.append(self._table(cell.nested, room - 16))
        return made


def _rules(table: Table) -> list[Any]:
    style: list[Any] = [("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("TOPPADDING", (0, 0), (-1, -1), 2)]
    if table.rules == "all":
        return [*style, ("GRID", (0, 0), (-1, -1), 0.5, black)]
    if table.rules == "rows":
        style.append(("INNERGRID", (0, 0), (-1, -1), 0, None))
        return [
            *style,
            *[("LINEBELOW", (0, 0), (-1, -1), 0.5, black), ("LINEABOVE", (0, 0), (-1, 0), 1, black)],
        ]
    if table.rules == "three":
        for name, row in (("LINEABOVE", 0), ("LINEBELOW", max(table.head - 1, 0)), ("LINEBELOW", -1)):
            style.append((name, (0, row), (-1, row), 0.6 if row == table.head - 1 else 1.2, black))
    return style


def _lines(table: Table) -> list[Line]:
    return [line for cell in table.cells for line in cell.lines]


def _notes(lines: list[Line]) -> list[Note]:
    return [Note(piece.text) for line in lines for piece in line if piece.kind == "note"]
