"""A writer of blocks: what every template uses to put a report together."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.layouts.tree import (
    Block,
    Cell,
    Heading,
    Look,
    Margins,
    Number,
    PageBreak,
    Paragraph,
    Report,
    Rules,
    Section,
    Style,
    Table,
    TextBox,
    line_of,
    lines_of,
    table_of,
)

Row = Sequence[str | Cell]


class BlockWriter:
    """Writes the blocks of one report."""

    def __init__(self, report: Report, look: Look = "box", *, styled: bool = True) -> None:
        self.report, self.look, self.styled = report, look, styled

    def add(self, block: Block) -> None:
        """Any block."""
        self.report.blocks.append(block)

    def heading(self, level: int, text: str, number: Number | None = None) -> None:
        """A heading."""
        self.add(Heading(level, line_of(text, self.look), number, self.styled))

    def text(self, *texts: str, style: Style = "body", number: Number | None = None) -> None:
        """Paragraphs."""
        for text in texts:
            self.add(Paragraph(line_of(text, self.look), style, number))

    def table(
        self,
        rows: Sequence[Row],
        widths: tuple[float, ...],
        *,
        head: int = 0,
        repeat: bool = False,
        rules: Rules = "all",
        bold: tuple[int, ...] = (),
    ) -> Table:
        """A table."""
        made = table_of(rows, widths, head=head, repeat=repeat, rules=rules, look=self.look, bold=bold)
        self.add(made)
        return made

    def box(self, text: str, width: float, height: float, *, left: float = 0, border: bool = True) -> None:
        """A text box."""
        self.add(TextBox(tuple(lines_of(text, self.look)), width, height, left, border))

    def box_beside(self, text: str, width: float, height: float, *, left: float, border: bool = True) -> None:
        """A text box at the height of the one before."""
        self.add(TextBox(tuple(lines_of(text, self.look)), width, height, left, border, beside=True))

    def page(self) -> None:
        """A page break."""
        self.add(PageBreak())

    def section(self, *, columns: int = 1, landscape: bool = False, fresh: bool = False) -> None:
        """Another section."""
        self.add(Section(columns, landscape, fresh))

    def margins(self, **values: object) -> None:
        """Header, footer, page number and watermark."""
        self.report.margins = Margins(**values)  # type: ignore[arg-type]
