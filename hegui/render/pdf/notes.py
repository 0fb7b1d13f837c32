"""The PDF as it was given, or the page pictures as one, with a highlight and its note at each evidence.

What was in the PDF stays as it was: the notes are added behind its end. They have no day, so that the same
document gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from hegui.errors import RefusedError
from hegui.render import judged_day, partly_read
from hegui.render.finding_text import foremost
from hegui.render.pdf.pages import as_pdf
from hegui.render.pdf.update import Update, stream, string
from hegui.render.remarks import Place, Remark, remarks
from hegui.terminal.console import harmless
from hegui.wording import text
from ingest.pdf.turn import Turn

if TYPE_CHECKING:
    from hegui.render import Look, Source
    from schemas.document import Box
    from schemas.leaf import Evidence
    from schemas.result import Finding, Severity

AUTHOR = "hegui"
_COLOURS: dict[Severity, tuple[float, float, float]] = {
    "error": (1.0, 0.65, 0.65),
    "warning": (1.0, 0.86, 0.4),
    "info": (0.68, 0.86, 1.0),
}
_POINTER = 0.86, 0.88, 0.9
"""The colour of what only points to a note elsewhere."""

_MOST = 100
"""Of very many places so many are compared."""

_NOTE = 20.0
"""The side of the sign of a note that is about no words, in points."""

_POPUP = 220.0, 140.0


def make(source: Source, look: Look) -> bytes:
    """The PDF with notes, one of them on the document as a whole with the day that it was judged for; as it
    was where there is nothing to say.

    Raises RefusedError: `not_for_pdf`, `encrypted`, `corrupt`."""
    if source.document.format not in {"pdf", "image"}:
        raise RefusedError("not_for_pdf", format=source.document.format)
    data = as_pdf(source.files, source.document.sheets)
    found = list(remarks(source.judgement.findings, look.lang, lambda each: _places(each, look.lang)))
    warning = partly_read.warning(source.judgement, look.lang)
    head = tuple(filter(None, (warning, judged_day.sentence(source.judgement, look.lang))))
    if head:
        found.insert(0, Remark("warning" if warning else "info", None, head))
    if not found:
        return data
    update = Update(data)
    turns = _turns(data)
    if len(update.pages) != len(turns):
        raise RefusedError("corrupt")
    notes: dict[int, list[int]] = {}
    signs: dict[int, int] = {}
    for number, remark in enumerate(found, 1):
        index = remark.target.page - 1 if remark.target and remark.target.page else 0
        turn = turns[index]
        boxes = _boxes(remark, turn, signs.get(index, 0))
        signs[index] = signs.get(index, 0) + (remark.target is None or remark.target.bbox is None)
        notes.setdefault(index, []).extend(_note(update, index, remark, turn, boxes, number))
    for index, numbers in notes.items():
        update.annotate(index, numbers)
    return update.whole()


def _places(finding: Finding, lang: str) -> list[Place[Evidence]]:
    """The evidence of a finding, the foremost first; of what lies within one another, the first."""
    odd = {id(finding.evidence[at]) for at in finding.odd}
    apart: list[Evidence] = []
    for each in foremost(finding):
        if not any(_meet(each, one) for one in apart[:_MOST]):
            apart.append(each)
    return [
        Place(
            each.text,
            text("remarks", "page", lang, page=each.page) if each.page else "",
            each,
            (each.page or 0, each.line),
            id(each) in odd,
        )
        for each in apart
    ]


def _meet(one: Evidence, other: Evidence) -> bool:
    """Whether two fragments lie over one another, or are one."""
    if one.page != other.page:
        return False
    if one.bbox is None or other.bbox is None:
        return one.bbox == other.bbox and one.text == other.text
    return (
        min(one.bbox[2], other.bbox[2]) - max(one.bbox[0], other.bbox[0]) > 1
        and min(one.bbox[3], other.bbox[3]) - max(one.bbox[1], other.bbox[1]) > 1
    )


def _turns(data: bytes) -> list[Turn]:
    """The visible box and the turn of each page."""
    handle = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not handle:
        raise RefusedError("corrupt")
    try:
        return [_turn(handle, index) for index in range(pdfium.FPDF_GetPageCount(handle))]
    finally:
        pdfium.FPDF_CloseDocument(handle)


def _turn(document: object, index: int) -> Turn:
    page = pdfium.FPDF_LoadPage(document, index)
    try:
        return Turn(page)
    finally:
        pdfium.FPDF_ClosePage(page)


def _boxes(remark: Remark[Evidence], turn: Turn, before: int) -> Box:
    """Where a note goes, on the page as shown: its evidence, else a sign at the top, one beside another."""
    if remark.target is not None and remark.target.bbox is not None:
        return remark.target.bbox
    across = max(int((turn.size[0] - 2 * _NOTE) // (1.5 * _NOTE)), 1)
    left = _NOTE + before % across * 1.5 * _NOTE
    top = _NOTE + before // across * 1.5 * _NOTE
    return left, top, left + _NOTE, top + _NOTE


def _note(
    update: Update, index: int, remark: Remark[Evidence], turn: Turn, box: Box, number: int
) -> Iterator[int]:
    """Adds a note and its popup window; their numbers."""
    own, popup = update.number(), update.number()
    colour = _POINTER if remark.severity is None else _COLOURS[remark.severity]
    page, generation, _ = update.pages[index]
    corners = turn.corners(box)
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    rect = _numbers((min(xs), min(ys), max(xs), max(ys)))
    entries = [
        b"/Type/Annot/P %d %d R/F 4/Rect[%s]/Popup %d 0 R" % (page, generation, rect, popup),
        b"/NM(hegui-%d)/T %s/Contents %s" % (number, string(AUTHOR), string(_said(remark.lines))),
        b"/C[%s]" % _numbers(colour),
    ]
    if remark.target is not None and remark.target.bbox is not None:
        look = update.number()
        update.put(look, _look(rect, colour))
        quads = _numbers([side for corner in corners for side in corner])
        entries.append(b"/Subtype/Highlight/QuadPoints[%s]/AP<</N %d 0 R>>" % (quads, look))
    else:
        entries.append(b"/Subtype/Text/Name/Note")
    update.put(own, b"<<" + b"\n".join(entries) + b">>")
    width, height = turn.size
    left, top = min(box[2] + 10, max(width - _POPUP[0], 0)), min(box[1], max(height - _POPUP[1], 0))
    window = turn.corners((left, top, left + _POPUP[0], top + _POPUP[1]))
    xs, ys = [x for x, _ in window], [y for _, y in window]
    shown = _numbers((min(xs), min(ys), max(xs), max(ys)))
    update.put(
        popup,
        b"<</Type/Annot/Subtype/Popup/F 28/Open false/P %d %d R/Parent %d 0 R/Rect[%s]>>"
        % (page, generation, own, shown),
    )
    yield from (own, popup)


def _said(lines: Iterable[str]) -> str:
    return "\n".join(map(harmless, lines))


def _look(rect: bytes, colour: Sequence[float]) -> bytes:
    """How a highlight looks: its colour over the words, which stay to be read."""
    left, bottom, right, top = map(float, rect.split())
    drawn = b"/G gs %s rg %s re f" % (
        _numbers(colour),
        _numbers((left, bottom, right - left, top - bottom)),
    )
    entries = b"/Type/XObject/Subtype/Form/BBox[%s]/Group<</S/Transparency>>" % rect
    return stream(entries + b"/Resources<</ExtGState<</G<</BM/Multiply>>>>>>", drawn)


def _numbers(values: Sequence[float]) -> bytes:
    return b" ".join(b"%.2f" % value for value in values)
