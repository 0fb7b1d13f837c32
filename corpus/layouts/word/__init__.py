"""A report as a Word file, written part by part as Word does: nothing is hidden behind a library.

`accepted` leaves tracked changes out (as if accepted): what a printer of the file shows.
"""

from __future__ import annotations

from corpus.layouts.tree import Report
from corpus.layouts.word.body import Body
from corpus.layouts.word.margins import margin_parts
from corpus.layouts.word.package import packed
from corpus.layouts.word.parts import comments_part, footnotes_part, numbering_part, styles_part


def docx_of(report: Report, *, accepted: bool = False) -> bytes:
    """The file; the same report gives the same bytes."""
    margins = margin_parts(report.margins)
    body = Body(report, accepted=accepted)
    document = body.document(margins)
    parts = {"word/document.xml": document, "word/styles.xml": styles_part(serif=report.serif), **margins}
    if report.lists:
        parts["word/numbering.xml"] = numbering_part(report.lists)
    if body.inline.notes:
        parts["word/footnotes.xml"] = footnotes_part(body.inline.notes)
    if body.inline.remarks:
        parts["word/comments.xml"] = comments_part(body.inline.remarks)
    return packed(parts)
