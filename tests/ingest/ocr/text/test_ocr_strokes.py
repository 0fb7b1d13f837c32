"""Signatures and what is left of stamps are no text; running lines may be misread on some pages."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ingest.layout.page import Glyph, Page
from ingest.layout.whole import document
from ingest.ocr.detect import Region
from ingest.ocr.lines import Character
from ingest.ocr.marks.missed import BROKEN, with_missed
from ingest.ocr.picture.ink import ink_of
from ingest.ocr.picture.pixels import Grey
from ingest.ocr.rules import Rules, find_rules, without_rules
from ingest.ocr.text.handwriting import darkness, find_strokes, share_drawn, without_drawn, written

DPI, EM = 200, 30
SIGNED, PRINTED = (60, 40, 330, 130), (60, 200, 330, 240)
UNSURE, SURE = (Character("一", 0.5, 0.5),), (Character("一", 0.99, 0.5),)


def region(box: tuple[int, int, int, int]) -> Region:
    return Region(*box, 0.0, box)


def signed() -> Grey:
    """A page with a pen's strokes, a line of letters, and pale specks where a stamp was."""
    grey = np.full((300, 500), 250, np.uint8)
    places = [(70, 120), (120, 50), (160, 125), (220, 55), (260, 110), (320, 60)]
    cv2.polylines(grey, [np.array(places, np.int32)], False, 40, 3, cv2.LINE_AA)
    for at in range(8):
        left = 64 + 32 * at
        cv2.rectangle(grey, (left, 206), (left + 26, 234), 30, 3)
        cv2.line(grey, (left, 220), (left + 26, 220), 30, 3)
    cv2.rectangle(grey, (400, 210), (420, 216), 225, -1)
    return np.asarray(grey, np.uint8)


def test_strokes_of_a_pen_are_told_from_letters() -> None:
    grey = signed()
    ink = ink_of(grey, DPI)
    strokes = find_strokes(ink, EM, Rules())
    assert share_drawn(region(SIGNED), ink, strokes) > 0.9
    assert share_drawn(region(PRINTED), ink, strokes) == 0.0
    regions = [region(SIGNED), region(SIGNED), region(PRINTED)]
    assert without_drawn([UNSURE, SURE, UNSURE], regions, ink, strokes) == [(), SURE, UNSURE]


def test_a_stroke_goes_on_where_it_crosses_a_rule() -> None:
    grey = signed()
    for y in (60, 85, 110):
        cv2.line(grey, (40, y), (460, y), 30, 2)
    rules = find_rules(grey, ink_of(grey, DPI), DPI)
    ink = ink_of(without_rules(grey, rules), DPI)
    assert len(rules.horizontal) == 3
    assert share_drawn(region((90, 64, 300, 106)), ink, find_strokes(ink, EM, rules)) > 0.8


def test_a_rule_that_strokes_go_along_for_a_bit_stays_one() -> None:
    grey = np.full((300, 500), 250, np.uint8)
    for y in (60, 110, 160):
        cv2.line(grey, (40, y), (460, y), 30, 2)
    for x in (40, 250, 460):
        cv2.line(grey, (x, 60), (x, 160), 30, 2)
    pen = [(120, 100), (180, 112), (240, 119), (300, 124)]
    cv2.polylines(grey, [np.array(pen, np.int32)], False, 40, 3, cv2.LINE_AA)
    found = find_rules(grey, ink_of(grey, DPI), DPI)
    assert sorted(round(rule.at) for rule in found.horizontal) == [60, 110, 160]


def test_a_letter_in_line_with_an_upright_rule_does_not_hide_it() -> None:
    grey = np.full((300, 500), 250, np.uint8)
    for y in (60, 110, 200):
        cv2.line(grey, (40, y), (460, y), 30, 2)
    for x, top in ((40, 60), (250, 110), (460, 60)):
        cv2.line(grey, (x, top), (x, 200), 30, 2)
    cv2.line(grey, (250, 94), (250, 102), 30, 3)
    cv2.line(grey, (250, 104), (250, 110), 160, 3)
    found = find_rules(grey, ink_of(grey, DPI), DPI)
    assert [round(rule.start) for rule in found.vertical if 240 < rule.at < 260] == [
        pytest.approx(110, abs=3)
    ]


def test_a_character_alone_that_is_a_guess_is_none() -> None:
    grey = signed()
    guess, bullet = (Character("心", 0.1, 0.5),), (Character("●", 0.4, 0.5),)
    regions = [region(PRINTED), region(PRINTED)]
    assert without_drawn([guess, bullet], regions, ink_of(grey, DPI), None) == [(), bullet]


def test_the_sign_of_a_broken_character_is_read_and_a_diamond_is_not() -> None:
    grey = np.full((100, 300), 250, np.uint8)
    for left, mark in ((40, True), (140, False)):
        corners = [(left, 50), (left + 15, 35), (left + 30, 50), (left + 15, 65)]
        cv2.fillPoly(grey, [np.array(corners, np.int32)], 20)
        if mark:
            cv2.circle(grey, (left + 15, 47), 3, 250, 2)
    found = with_missed([], grey, ink_of(grey, DPI), EM)
    assert [(glyph.text, glyph.left < 60) for glyph in found] == [(BROKEN, True)]


def test_a_page_without_a_signature_has_no_strokes() -> None:
    grey = signed()
    grey[:180] = 250
    assert find_strokes(ink_of(grey, DPI), EM, Rules()) is None


def test_pieces_of_a_signature_and_pale_ones_are_not_written() -> None:
    grey = signed()
    ink = ink_of(grey, DPI)
    dark = darkness([region(PRINTED)], grey)
    pieces = [region(box) for box in ((120, 45, 160, 90), (400, 208, 421, 218), (64, 206, 91, 235))]
    assert written(pieces, (grey, ink), find_strokes(ink, EM, Rules()), dark) == pieces[2:]


def line(text: str, top: float) -> list[Glyph]:
    return [
        Glyph(character, 60 + 10 * at, top, 70 + 10 * at, top + 10, top + 9, None, 0.98)
        for at, character in enumerate(text)
    ]


def test_a_running_line_misread_on_one_page_runs_there_too() -> None:
    feet = ["版本:B/1实施日期:2025年4月", "版本：B/1实施日期:2025年4月", "版木:B/1实施日期:2025年4月"]
    pages = []
    for number, foot in enumerate(feet, 1):
        page = Page(number, 595, 842, reading="ocr")
        page.glyphs += line(f"第{number}条记录完整，签字和日期齐全。", 300) + line(foot, 790)
        pages.append(page)
    found = document(pages, path="a.pdf", data=b"", format="pdf")
    assert [found.text[b.start : b.end] for b in found.blocks if b.role == "body"] == [
        f"第{number}条记录完整，签字和日期齐全。" for number in (1, 2, 3)
    ]


def test_a_page_number_misread_on_one_page_is_one_by_its_place() -> None:
    pages = []
    for number, foot in enumerate(["1/9", "719", "3/9"], 1):
        page = Page(number, 595, 842, reading="ocr")
        page.glyphs += line(f"第{number}条记录完整，签字和日期齐全。", 300)
        page.glyphs += [
            glyph._replace(left=glyph.left + 220, right=glyph.right + 220) for glyph in line(foot, 795)
        ]
        pages.append(page)
    found = document(pages, path="a.pdf", data=b"", format="pdf")
    told = [found.text[b.start : b.end] for b in found.blocks if b.role == "page_number"]
    assert told == ["1/9", "719", "3/9"]
