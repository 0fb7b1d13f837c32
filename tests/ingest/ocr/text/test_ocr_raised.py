"""Superscript figures on recognised pages: told by their ink, and footnotes by them."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ingest.layout.page import Glyph, Page
from ingest.layout.whole import document
from ingest.ocr.detect import Region
from ingest.ocr.lines import Character
from ingest.ocr.marks.glyphs import glyphs_of
from ingest.ocr.picture.pixels import Grey
from ingest.ocr.text.raised import with_raised
from schemas.document import Document

BASE, EM = 60, 30


def glyph(text: str, left: float) -> Glyph:
    return Glyph(text, left, BASE - 26, left + 15, BASE + 4, BASE)


def figure(grey: Grey, text: str, left: int, foot: int, high: int) -> None:
    scale = cv2.getFontScaleFromHeight(cv2.FONT_HERSHEY_SIMPLEX, high, 1)
    cv2.putText(grey, text, (left, foot), cv2.FONT_HERSHEY_SIMPLEX, scale, 20, 1, cv2.LINE_AA)


def paper() -> Grey:
    return np.full((100, 300), 250, np.uint8)


@pytest.mark.parametrize(("foot", "high", "raised"), [(46, 11, True), (BASE, 21, False), (BASE, 11, False)])
def test_a_digit_is_raised_where_its_ink_is(foot: int, high: int, raised: bool) -> None:
    grey = paper()
    cv2.rectangle(grey, (105, 36), (130, 62), 20, 2)
    figure(grey, "5", 140, foot, high)
    cv2.circle(grey, (158, BASE - 3), 4, 20, 1)
    read = [glyph("回", 105), glyph("5", 138), glyph("。", 155)]
    found = with_raised(read, grey)
    assert found[0] == read[0]
    assert found[2] == read[2]
    assert (found[1].bottom < BASE - 6) is raised
    assert found[1].base == BASE


def test_the_upper_part_of_a_broken_digit_is_not_raised() -> None:
    grey = paper()
    figure(grey, "8", 140, BASE, 21)
    grey[BASE - 10 : BASE - 7] = 250
    read = [glyph("回", 105), glyph("8", 138)]
    assert with_raised(read, grey) == read


def test_the_size_of_a_line_is_that_of_its_ideographs() -> None:
    """Brackets and commas make the ink of a line higher, its letters stay as far apart."""
    heights = []
    for foot in (64, 70):
        ink = np.zeros((100, 400), np.uint8)
        line = []
        for at, text in enumerate("认证机构的审核，"):
            ink[34 : foot if text == "，" else 64, 52 + 30 * at : 78 + 30 * at] = 255
            line.append(Character(text, 0.99, (15 + 30 * at) / 240))
        region = Region(50, 28, 290, 72, 0.0, (50, 36, 290, 60))
        heights += [round(g.bottom - g.top, 1) for g in glyphs_of(tuple(line), region, ink)][:1]
    assert heights[0] == pytest.approx(heights[1], abs=1.5)


def words(text: str, top: float, size: float, left: float = 60.0) -> list[Glyph]:
    """Glyphs of a line; a figure behind ^ is raised."""
    made: list[Glyph] = []
    high = False
    for character in text:
        if character == "^":
            high = True
            continue
        wide = size * (0.5 if character.isascii() else 0.9)
        bottom = top + (0.5 if high else 1.0) * size
        made.append(Glyph(character, left, top, left + wide, bottom, top + 0.88 * size, None, 0.98))
        left, high = left + wide, False
    return made


def page(*notes: str, text: str) -> Document:
    made = Page(1, 595, 842, reading="ocr")
    for at in range(20):
        made.glyphs += words(
            "现场抽查三份记录，填写完整，签字和日期齐全，与程序的要求相符，没有发现问题。", 80 + 18 * at, 12
        )
    made.glyphs += words(text, 500, 12)
    made.horizontal = [(690.0, 60.0, 180.0)]
    for at, note in enumerate(notes):
        made.glyphs += words(note, 696 + 14 * at, 9.5)
    return document([made], path="a.pdf", data=b"", format="pdf")


def told(found: Document, role: str) -> list[str]:
    return [found.text[block.start : block.end] for block in found.blocks if block.role == role]


def test_notes_below_the_rule_are_apart_even_with_figures_misread() -> None:
    found = page(
        "以最新版本为准。",
        "^6括号内为设计值。",
        "^3监测由有资质的机构进行，见附表。",
        text="体系文件^5。已经评审，面积20m^2，占百分之4^6。",
    )
    assert told(found, "footnote") == [
        "以最新版本为准。",
        "括号内为设计值。",
        "监测由有资质的机构进行，见附表。",
    ]
    assert told(found, "body")[-1] == "体系文件。已经评审，面积20m2，占百分之4。"


def test_figures_on_the_base_line_are_no_references() -> None:
    found = page("^1括号内为设计值。", text="评审了1份文件，共11页。")
    assert told(found, "body")[-1] == "评审了1份文件，共11页。"
