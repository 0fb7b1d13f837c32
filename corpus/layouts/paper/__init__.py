"""A report as a PDF by reportlab, its fonts embedded: the second producer beside LibreOffice."""

from __future__ import annotations

import io

from corpus.layouts.paper.flow import flowables
from corpus.layouts.paper.fonts import register
from corpus.layouts.paper.sheet import Sheets
from corpus.layouts.tree import Report


def pdf_of(report: Report) -> bytes:
    """The file; the same report gives the same bytes. Built twice where pages tell their number."""
    register()
    total = 0
    if "##" in report.margins.page:
        first = Sheets(io.BytesIO(), report, 0)
        first.build(flowables(report))
        total = first.page
    buffer = io.BytesIO()
    Sheets(buffer, report, total).build(flowables(report))
    return buffer.getvalue()
