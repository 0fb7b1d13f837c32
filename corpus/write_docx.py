"""A report as a Word file: real tables with merged cells, header and footer, marks as glyphs or controls."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

from corpus.blocks import EMPTY, TICKED, Block, Heading, PageBreak, Paragraph, Report, Table
from corpus.write_text import MARKS

DAY = datetime(2025, 1, 1)
ALIGNED = {
    "title": WD_ALIGN_PARAGRAPH.CENTER,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}
CONTROL = """<w:sdt {ns} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:sdtPr>
<w14:checkbox><w14:checked w14:val="{on}"/><w14:checkedState w14:val="2611" w14:font="MS Gothic"/>
<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>
<w:sdtContent><w:r><w:t>{glyph}</w:t></w:r></w:sdtContent></w:sdt>"""


def docx_of(report: Report) -> bytes:
    """The file; the same report gives the same bytes."""
    file = docx.Document()
    _set_up(file, report)
    for block in report.blocks:
        _add(file, block, report.settings.get("marks", "box"))
    buffer = io.BytesIO()
    file.save(buffer)
    return _dated(buffer.getvalue())


def _set_up(file: Any, report: Report) -> None:
    style = file.styles["Normal"]
    style.font.name, style.font.size = "宋体", Pt(10.5)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "宋体")
    section = file.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.header.paragraphs[0].text = report.settings.get("header", "")
    section.footer.paragraphs[0].text = report.settings.get("footer", "")
    properties = file.core_properties
    properties.created = properties.modified = DAY
    properties.author, properties.title, properties.comments = "", "", ""


def _add(file: Any, block: Block, marks: str) -> None:
    if isinstance(block, PageBreak):
        file.add_page_break()
    elif isinstance(block, Table):
        _add_table(file, block, marks)
    elif isinstance(block, Heading):
        _write(file.add_heading("", level=block.level), block.text, marks)
    else:
        _add_paragraph(file, block, marks)


def _add_paragraph(file: Any, block: Paragraph, marks: str) -> None:
    paragraph = file.add_paragraph()
    if block.style in ALIGNED:
        paragraph.alignment = ALIGNED[block.style]
    _write(paragraph, block.text, marks)
    if block.style == "title":
        for run in paragraph.runs:
            run.font.size, run.bold = Pt(20), True


def _write(paragraph: Any, text: str, marks: str) -> None:
    ticked, empty = MARKS["box" if marks == "html" else marks]
    if marks != "control":
        paragraph.add_run(text.replace(TICKED, ticked).replace(EMPTY, empty))
        return
    for piece in text.replace(TICKED, f"\0{TICKED}\0").replace(EMPTY, f"\0{EMPTY}\0").split("\0"):
        if piece in (TICKED, EMPTY):
            on = piece == TICKED
            xml = CONTROL.format(ns=nsdecls("w"), on=int(on), glyph=ticked if on else empty)
            paragraph._p.append(parse_xml(xml))
        elif piece:
            paragraph.add_run(piece)


def _add_table(file: Any, block: Table, marks: str) -> None:
    table = file.add_table(rows=len(block.grid), cols=len(block.widths), style="Table Grid")
    for width, column in zip(block.widths, table.columns, strict=True):
        column.width = Cm(16.6 * width / sum(block.widths))
    done: set[int] = set()
    for row, cells in enumerate(block.grid):
        for column, cell in enumerate(cells):
            if id(cell) in done:
                continue
            done.add(id(cell))
            place = table.cell(row, column)
            if cell.row_span > 1 or cell.column_span > 1:
                place = place.merge(table.cell(row + cell.row_span - 1, column + cell.column_span - 1))
            for i, text in enumerate(cell.text.split("\n")):
                _write(place.add_paragraph() if i else place.paragraphs[0], text, marks)
    for row in range(block.head):
        table.rows[row]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _dated(data: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            info = zipfile.ZipInfo(name, DAY.timetuple()[:6])
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            target.writestr(info, source.read(name))
    return buffer.getvalue()
