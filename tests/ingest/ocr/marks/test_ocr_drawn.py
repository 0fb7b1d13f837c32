"""What is drawn on a page and is no text: boxes that reach the rules of their rows, leader dots."""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np
import pytest

from ingest.layout.page import Glyph
from ingest.ocr.marks.boxes import box_at
from ingest.ocr.marks.framed import apart, without_boxes
from ingest.ocr.marks.marks import settled
from ingest.ocr.picture.ink import ink_of
from ingest.ocr.picture.pixels import Grey
from ingest.ocr.rules import Rules, find_rules
from ingest.ocr.text.leaders import dots_of, find_leaders, without_leaders

DPI = 200
XS, YS = [50, 300, 420, 540], [60, 120, 163, 206, 249, 292]


def paper(high: int = 400, wide: int = 700) -> Grey:
    return np.full((high, wide), 250, np.uint8)


def checklist(gap: int, blur: bool = False, ticked: tuple[int, ...] = (1, 3)) -> Grey:
    """A table of two narrow columns with a box in each low row, `gap` pixels off the rules."""
    grey = paper()
    for x in XS:
        cv2.line(grey, (x, YS[0]), (x, YS[-1]), 30, 2)
    for y in YS:
        cv2.line(grey, (XS[0], y), (XS[-1], y), 30, 2)
    for row, (above, below) in enumerate(pairwise(YS[1:])):
        for left in (316, 436):
            top, bottom = above + 1 + gap, below - gap
            cv2.rectangle(grey, (left, top), (left + bottom - top, bottom), 50, 1)
            if row in ticked and left == 316:
                cv2.line(grey, (left, top), (left + bottom - top, bottom), 50, 1)
                cv2.line(grey, (left, bottom), (left + bottom - top, top), 50, 1)
    return np.asarray(cv2.GaussianBlur(grey, (3, 3), 0), np.uint8) if blur else grey


def rules_of(grey: Grey) -> Rules:
    return find_rules(grey, ink_of(grey, DPI), DPI)


@pytest.mark.parametrize(("gap", "blur"), [(2, False), (2, True), (3, True)])
def test_sides_of_boxes_as_high_as_their_rows_are_no_columns(gap: int, blur: bool) -> None:
    grey = checklist(gap, blur)
    found = rules_of(grey)
    rules, boxes = apart(found, grey, ink_of(grey, DPI), DPI)
    assert len(found.vertical) > len(XS)
    assert sorted(round(rule.at) for rule in rules.vertical) == pytest.approx(XS, abs=2)
    assert len(rules.horizontal) == len(YS)
    states = [box.state for box in sorted(boxes, key=lambda box: (box.left, box.top))]
    assert states == ["empty", "ticked", "empty", "ticked"] + ["empty"] * 4


def test_boxes_found_with_the_rules_are_painted_over() -> None:
    grey = checklist(2)
    _, boxes = apart(rules_of(grey), grey, ink_of(grey, DPI), DPI)
    left = without_boxes(grey, boxes)
    assert len(boxes) == 8
    assert all(left[box.top + 2 : box.bottom - 2, box.left : box.right].min() > 200 for box in boxes)


def test_square_cells_are_no_boxes() -> None:
    grey = paper()
    for x in range(50, 50 + 43 * 9, 43):
        cv2.line(grey, (x, 60), (x, 232), 30, 2)
    for y in range(60, 233, 43):
        cv2.line(grey, (50, y), (394, y), 30, 2)
    rules, boxes = apart(rules_of(grey), grey, ink_of(grey, DPI), DPI)
    assert (len(rules.vertical), len(rules.horizontal), boxes) == (9, 5, [])


def test_a_thin_cross_in_a_large_box_is_a_tick_and_a_speck_is_none() -> None:
    crossed, spotted = paper(120, 120), paper(120, 120)
    for grey in (crossed, spotted):
        cv2.rectangle(grey, (30, 30), (80, 80), 40, 2)
    cv2.line(crossed, (33, 77), (77, 33), 40, 1)
    cv2.line(crossed, (33, 33), (77, 77), 40, 1)
    cv2.circle(spotted, (50, 55), 6, 40, -1)
    boxes = [box_at(grey, 30, 30, 81, 81) for grey in (crossed, spotted)]
    assert [box and box.state for box in boxes] == ["ticked", "unknown"]


def letter(text: str, left: float, confidence: float = 0.99) -> Glyph:
    return Glyph(text, left, 24, left + 30, 54, 52, None, confidence)


def test_an_ideograph_like_a_box_is_one_where_it_stands_alone() -> None:
    grey = paper(80, 200)
    cv2.rectangle(grey, (27, 26), (53, 52), 40, 2)
    assert settled([letter("口", 25)], grey)[0].text == "□"
    assert settled([letter("口", 25), letter("罩", 56)], grey)[0].text == "口"


def contents(dots: int, pitch: int = 9) -> Grey:
    grey = paper(80, 700)
    for at in range(dots):
        cv2.circle(grey, (120 + pitch * at, 50), 2, 30, -1)
    return grey


def test_leader_dots_are_taken_out_and_written_before_a_number() -> None:
    grey = contents(40)
    leaders = find_leaders(ink_of(grey, DPI), DPI)
    assert [len(leader.dots) for leader in leaders] == [40]
    assert without_leaders(grey, leaders).min() > 200
    dots = dots_of(leaders, [letter("7", 486)], 30)
    assert "".join(dot.text for dot in dots) == "." * 40
    assert dots_of(leaders, [letter("页", 486)], 30) == []
    assert dots_of(leaders, [letter("7", 600)], 30) == []


def test_an_ellipsis_and_specks_are_no_leaders() -> None:
    grey = contents(12)
    for at, off in enumerate((0, 14, 17, 31, 33, 55, 60, 62, 83, 90, 94, 118, 120, 140, 143, 147)):
        cv2.circle(grey, (300 + off, 40 + at % 2), 1, 30, -1)
    assert find_leaders(ink_of(grey, DPI), DPI) == []
