"""The main part of a Word file: paragraphs, headings, tables, text boxes and sections."""

from __future__ import annotations

from corpus.layouts.tree import (
    Heading,
    Number,
    PageBreak,
    Paragraph,
    Report,
    Section,
    Style,
    Table,
    TextBox,
)
from corpus.layouts.word.boxes import box_run
from corpus.layouts.word.inline import Inline
from corpus.layouts.word.package import NAMESPACES, kind_of, relation_of
from corpus.layouts.word.tables import table_xml

SHORT, LONG, MARGIN = 11906, 16838, 1247
"""A4 and its margins in twentieths of a point."""

LOOKS: dict[Style, tuple[str, str]] = {
    "body": ('<w:spacing w:after="60" w:line="320" w:lineRule="atLeast"/><w:ind w:firstLine="420"/>', ""),
    "plain": ('<w:spacing w:after="60" w:line="320" w:lineRule="atLeast"/>', ""),
    "title": (
        '<w:spacing w:before="360" w:after="240"/><w:jc w:val="center"/>',
        '<w:rFonts w:eastAsia="黑体"/><w:b/><w:sz w:val="44"/>',
    ),
    "subtitle": ('<w:spacing w:after="160"/><w:jc w:val="center"/>', '<w:b/><w:sz w:val="30"/>'),
    "center": ('<w:spacing w:after="60"/><w:jc w:val="center"/>', ""),
    "right": ('<w:spacing w:after="60"/><w:jc w:val="right"/>', ""),
    "contents": (
        '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{right}"/></w:tabs><w:spacing w:after="60"/>',
        "",
    ),
}
"""Paragraph and run properties by style."""


class Body:
    """Writes the blocks of a report in order."""

    def __init__(self, report: Report, *, accepted: bool) -> None:
        self.report = report
        self.inline = Inline(accepted=accepted)
        self.section = Section()
        self.lists = {name: at for at, name in enumerate(report.lists, 1)}
        self.parts: list[str] = []

    def document(self, margins: dict[str, str]) -> str:
        """The part, with the sections' references to the margins' parts."""
        first = _references(margins)
        blocks = self.report.blocks
        for at, block in enumerate(blocks):
            if isinstance(block, Section):
                if at:
                    self.parts.append(f"<w:p><w:pPr>{self._section(first)}</w:pPr></w:p>")
                    first = ""
                self.section = block
            elif isinstance(block, TextBox):
                self._box(block)
            else:
                self.parts.append(self._block(block))
        last = self._section(first)
        return f"<w:document {NAMESPACES}><w:body>{''.join(self.parts)}{last}</w:body></w:document>"

    @property
    def width(self) -> int:
        """The width of the text in twentieths of a point."""
        page = LONG if self.section.landscape else SHORT
        room = page - 2 * MARGIN
        return (room - 425 * (self.section.columns - 1)) // self.section.columns

    def _block(self, block: Heading | Paragraph | Table | PageBreak) -> str:
        if isinstance(block, PageBreak):
            return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        if isinstance(block, Table):
            return (
                table_xml(block, self.width, self.inline)
                + '<w:p><w:pPr><w:spacing w:line="160"/></w:pPr></w:p>'
            )
        if isinstance(block, Heading):
            return self._heading(block)
        properties, look = LOOKS[block.style]
        style = '<w:pStyle w:val="TOC1"/>' if block.style == "contents" else ""
        numbered = self._number(block.number)
        if block.number is not None:
            properties = LOOKS["plain"][0]
        properties = properties.replace("{right}", str(self.width))
        return f"<w:p><w:pPr>{style}{numbered}{properties}</w:pPr>{self.inline.runs(block.line, look)}</w:p>"

    def _heading(self, block: Heading) -> str:
        numbered = self._number(block.number)
        if block.styled:
            style = f'<w:pStyle w:val="{block.level}"/>'
            return f"<w:p><w:pPr>{style}{numbered}</w:pPr>{self.inline.runs(block.line)}</w:p>"
        spacing = "<w:keepNext/>" + numbered + '<w:spacing w:before="120" w:after="60"/>'
        size = (28, 24, 21)[block.level - 1]
        look = f'<w:b/><w:sz w:val="{size}"/>'
        return f"<w:p><w:pPr>{spacing}</w:pPr>{self.inline.runs(block.line, look)}</w:p>"

    def _number(self, number: Number | None) -> str:
        if number is None:
            return ""
        return (
            f'<w:numPr><w:ilvl w:val="{number.level}"/><w:numId w:val="{self.lists[number.list]}"/></w:numPr>'
        )

    def _box(self, block: TextBox) -> None:
        """A text box is anchored in a paragraph of its own; one beside another in the other's."""
        run = box_run(block, self.inline, 0.1)
        if block.beside:
            self.parts[-1] = self.parts[-1].removesuffix("</w:p>") + run + "</w:p>"
        else:
            self.parts.append(f"<w:p>{run}</w:p>")

    def _section(self, references: str) -> str:
        """The properties of the section that ends here."""
        wide, high = (LONG, SHORT) if self.section.landscape else (SHORT, LONG)
        orient = ' w:orient="landscape"' if self.section.landscape else ""
        kind = "nextPage" if self.section.fresh else "continuous"
        title = "" if self.report.margins.first or not references else "<w:titlePg/>"
        return (
            f'<w:sectPr>{references}<w:type w:val="{kind}"/><w:pgSz w:w="{wide}" w:h="{high}"{orient}/>'
            f'<w:pgMar w:top="1440" w:right="{MARGIN}" w:bottom="1300" w:left="{MARGIN}" w:header="720" '
            f'w:footer="720" w:gutter="0"/><w:cols w:num="{self.section.columns}" w:space="425"/>'
            f"{title}</w:sectPr>"
        )


def _references(margins: dict[str, str]) -> str:
    made = ""
    for name in margins:
        kind = "first" if name.endswith("2.xml") else "default"
        made += f'<w:{kind_of(name)}Reference w:type="{kind}" r:id="{relation_of(name)}"/>'
    return made
