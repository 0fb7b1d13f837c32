"""An opinion list as a Word file: a table on upright paper laid across, to be answered in."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from hegui.render.opinions.contents import HEADS, Part
from hegui.terminal.console import harmless
from hegui.wording import text

_FONTS = {"zh": "宋体", "en": "Calibri"}
_WIDTHS = (1.0, 2.1, 5.4, 5.6, 2.4, 5.2, 5.0)
"""Of the columns, in centimetres: A4 across within its margins."""

_PAPER = 29.7, 21.0
_MARGIN = 1.5
_IN_TABLE = 9
"""Points of the letters in the table."""
_FIRST_DAY = 1980, 1, 1, 0, 0, 0
"""The day of all parts, so that the same list gives the same bytes."""


def written(parts: Sequence[Part], lang: str) -> bytes:
    """The lists, one after another."""
    document = Document()
    _settle(document, lang)
    _paragraph(document, text("opinions", "title", lang), size=16, bold=True)
    for part in parts:
        _paragraph(document, part.title, size=12, bold=True)
        if part.warning:
            _paragraph(document, part.warning, bold=True)
        for words in (" · ".join(part.about), *part.notes):
            _paragraph(document, words)
        if part.rows:
            _table(document, part, lang)
        if part.signature:
            _paragraph(document, part.signature, space_before=10)
    made = io.BytesIO()
    document.save(made)
    return _dated(made.getvalue())


def _settle(document: Any, lang: str) -> None:
    """Paper and font; no clock and no name of a user."""
    (section,) = document.sections
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = map(Cm, _PAPER)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Cm(_MARGIN))
    style = document.styles["Normal"]
    style.font.name, style.font.size = _FONTS[lang], Pt(10)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONTS[lang])
    style.paragraph_format.space_after = Pt(4)
    core = document.core_properties
    core.author, core.comments, core.title = "hegui", "", text("opinions", "title", lang)
    core.created = core.modified = datetime(*_FIRST_DAY[:3])


def _paragraph(
    document: Any, words: str, *, size: float = 10, bold: bool = False, space_before: float = 0
) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(space_before)
    run = paragraph.add_run(harmless(words))
    run.bold, run.font.size = bold, Pt(size)


def _table(document: Any, part: Part, lang: str) -> None:
    table = document.add_table(rows=0, cols=len(HEADS))
    table.style, table.autofit = "Table Grid", False
    for column, wide in zip(table.columns, _WIDTHS, strict=True):
        column.width = Cm(wide)  # LibreOffice goes by the grid, Word by the cells
    _row(table, [text("opinions", key, lang) for key in HEADS], "w:tblHeader", bold=True)
    for row in part.rows:
        _row(table, row, "w:cantSplit")
    for cell in table.rows[-1].cells:  # the signature is never alone on a page
        cell.paragraphs[0].paragraph_format.keep_with_next = True


def _row(table: Any, cells: Sequence[str], property: str, *, bold: bool = False) -> None:
    """A row with a property of its own: the heading comes again on each page, no other is parted."""
    row = table.add_row()
    row._tr.get_or_add_trPr().append(OxmlElement(property))
    for cell, words, wide in zip(row.cells, cells, _WIDTHS, strict=True):
        cell.width = Cm(wide)
        cell.paragraphs[0].paragraph_format.space_after = Pt(2)
        run = cell.paragraphs[0].add_run(harmless(words))
        run.bold, run.font.size = bold, Pt(_IN_TABLE)


def _dated(data: bytes) -> bytes:
    """The file with the same day on all parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, _FIRST_DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return made.getvalue()
