"""Check marks among the characters read: what was read as a box is one, its state is what the pixels show.

The character is put right (`☑`, `□`) and what it means in its line is left to `ingest.wording.marks`, as for
every format; only a box whose state neither pixels nor reading tell is marked `unknown` here.
"""

from __future__ import annotations

import unicodedata

from ingest.layout.page import Glyph
from ingest.ocr.marks.boxes import CheckBox, box_at
from ingest.ocr.picture.pixels import Grey
from schemas.document import EMPTY, TICKED, MarkState

_READ_EMPTY, _READ_TICKED = frozenset("□☐◻▢⬜❑❒❏▫◽"), frozenset("☑☒■▣⊠✅🗹🗷⬛◼◾▪")
_OPEN = frozenset("冈凶図冂匚区")
"""Read in place of a box, but never closed on four sides themselves."""

_ALIKE = frozenset("网NMVv口囗日曰回田目因囚团困园圆国O0DQ〇ロ◇◆")
_DOUBTFUL = 0.9
_SEEN, _ONE_SIDED, _UNKNOWN = 0.98, 0.7, 0.4


def settled(glyphs: list[Glyph], grey: Grey) -> list[Glyph]:
    """The glyphs (in pixels) with those of check boxes put right by the grey picture."""
    return [
        _settled(glyph, grey, alone=alone) if _may_be_box(glyph) or alone else glyph
        for glyph, alone in ((glyph, _stands_alone(at, glyphs)) for at, glyph in enumerate(glyphs))
    ]


def _stands_alone(at: int, glyphs: list[Glyph]) -> bool:
    """Whether the ideograph for mouth, which looks like a box, has no letter beside it in its line."""
    glyph = glyphs[at]
    if glyph.text != "口":
        return False
    reach = glyph.bottom - glyph.top
    beside = glyphs[max(at - 1, 0) : at] + glyphs[at + 1 : at + 2]
    return not any(
        other.text.isalnum()
        and other.top < (glyph.top + glyph.bottom) / 2 < other.bottom
        and max(other.left - glyph.right, glyph.left - other.right) <= reach
        for other in beside
    )


def _may_be_box(glyph: Glyph) -> bool:
    text = glyph.text
    if text in _READ_EMPTY or text in _READ_TICKED:
        return True
    symbol = len(text) == 1 and unicodedata.category(text) == "So" and text not in "℃℉°○●◎△▲☆★※"
    return symbol or text in _OPEN or (text in _ALIKE and glyph.confidence < _DOUBTFUL)


def _settled(glyph: Glyph, grey: Grey, *, alone: bool = False) -> Glyph:
    box = box_at(grey, glyph.left, glyph.top, glyph.right, glyph.bottom)
    read: MarkState | None = None
    if glyph.text in _READ_EMPTY:
        read = "empty"
    elif glyph.text in _READ_TICKED:
        read = "ticked"
    elif alone and (box is None or not box.sure):
        read = "empty"
        glyph = glyph._replace(text=EMPTY)
    if read is None:
        either = glyph.text in _OPEN or not _READ_EMPTY.isdisjoint(glyph.others)
        stated = box is not None and (box.sure or (either and box.state != "unknown"))
        return marked(glyph, box) if box is not None and stated else glyph
    if box is None:
        return glyph._replace(confidence=min(glyph.confidence, _ONE_SIDED))
    if box.state == read or box.sure:
        return marked(glyph, box if box.state != "unknown" else box._replace(state=read))
    if box.state == "unknown":
        return glyph._replace(confidence=min(glyph.confidence, _ONE_SIDED))
    return glyph._replace(state="unknown", confidence=_UNKNOWN)


def marked(glyph: Glyph, box: CheckBox) -> Glyph:
    """The glyph as the mark that a box is."""
    if box.state == "unknown":
        return glyph._replace(text=EMPTY, state="unknown", confidence=_UNKNOWN)
    return glyph._replace(text=TICKED if box.state == "ticked" else EMPTY, confidence=_SEEN)


def glyph_of(box: CheckBox) -> Glyph:
    """The glyph of a box that was seen, not read, in its place."""
    foot = box.bottom - 0.08 * (box.bottom - box.top)
    place = float(box.left), float(box.top), float(box.right), float(box.bottom)
    return marked(Glyph(EMPTY, *place, foot), box)
