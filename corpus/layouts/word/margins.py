"""Header and footer parts of a Word file."""

from __future__ import annotations

import re

from corpus.layouts.tree import Margins, line_of, table_of
from corpus.layouts.word.boxes import watermark_run
from corpus.layouts.word.inline import Inline, text_runs
from corpus.layouts.word.package import NAMESPACES
from corpus.layouts.word.tables import table_xml

WIDTH = 9412


def margin_parts(margins: Margins) -> dict[str, str]:
    """The parts by name: `header1`, `footer1`, and for a first page of its own empty `header2`, `footer2`."""
    lines = [text_runs(text) for text in margins.header]
    table = ""
    if margins.header_cells:
        row = margins.header_cells
        made = table_of([row], (1.0,) * len(row))
        table = table_xml(made, WIDTH, Inline())
    mark = watermark_run(margins.watermark) if margins.watermark else ""
    paragraphs = "".join(_paragraph("a5", line, "left" if at else "center") for at, line in enumerate(lines))
    parts = {}
    if table or paragraphs or mark:
        last = _paragraph("a5", mark, "left") if mark or table else ""
        parts["word/header1.xml"] = f"<w:hdr {NAMESPACES}>{table}{paragraphs}{last}</w:hdr>"
    foot = "".join(_paragraph("a6", text_runs(text), "left") for text in margins.footer)
    if margins.page:
        foot += _paragraph("a6", page_runs(margins.page), "center")
    if foot:
        parts["word/footer1.xml"] = f"<w:ftr {NAMESPACES}>{foot}</w:ftr>"
    if not margins.first:
        parts["word/header2.xml"] = f"<w:hdr {NAMESPACES}><w:p/></w:hdr>"
        parts["word/footer2.xml"] = f"<w:ftr {NAMESPACES}><w:p/></w:ftr>"
    return parts


def _paragraph(style: str, runs: str, align: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:jc w:val="{align}"/></w:pPr>{runs}</w:p>'


def page_runs(text: str) -> str:
    """The runs of a page number: `#` and `##` as fields.

    >>> page_runs("第#页").count("fldChar")
    6
    """
    made = ""
    for part in re.split(r"(##?)", text):
        if part in {"#", "##"}:
            made += _field("PAGE" if part == "#" else "NUMPAGES")
        elif part:
            made += Inline().runs(line_of(part))
    return made


def _field(name: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
