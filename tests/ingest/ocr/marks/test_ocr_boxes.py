"""Check boxes on recognised pages: pairs of brackets, boxes under stamps, letters read in their place."""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np
import pytest

from ingest.drafts import Draft, DraftCell, Segment
from ingest.layout.page import Glyph
from ingest.ocr.detect import Region
from ingest.ocr.lines import Character
from ingest.ocr.marks.boxes import box_at
from ingest.ocr.marks.brackets import brackets_in, closed_up
from ingest.ocr.marks.framed import apart
from ingest.ocr.marks.marks import settled
from ingest.ocr.marks.missed import with_missed
from ingest.ocr.picture.ink import ink_of
from ingest.ocr.picture.pixels import Flags, Grey
from ingest.ocr.rules import find_rules
from ingest.wording.page_breaks import repeated_rows

DPI = 200
BOX = Region(10, 10, 90, 60, 0.0, (20, 20, 80, 50))


def paper(high: int = 70, wide: int = 100) -> Grey:
    return np.full((high, wide), 250, np.uint8)


def read(text: str) -> tuple[Character, ...]:
    return tuple(Character(one, 0.8, (at + 0.5) / len(text)) for at, one in enumerate(text))


def brackets(inside: str = "", serifs: bool = False) -> Grey:
    grey = paper()
    for left, side in ((30, 1), (60, -1)):
        cv2.line(grey, (left, 20), (left, 46), 30, 2)
        for y in (20, 46):
            cv2.line(grey, (left - (5 if serifs else 0), y), (left + 6 * side, y), 30, 2)
    if inside == "tick":
        cv2.line(grey, (38, 34), (43, 43), 30, 2)
        cv2.line(grey, (43, 43), (52, 24), 30, 2)
    return grey


@pytest.mark.parametrize(("inside", "text", "mark"), [("", "U]", "□"), ("", "[]", "□"), ("tick", "[√]", "☑")])
def test_a_pair_of_brackets_alone_is_a_box(inside: str, text: str, mark: str) -> None:
    assert [glyph.text for glyph in brackets_in(read(text), BOX, brackets(inside))] == [mark]


def test_figures_and_words_are_no_brackets() -> None:
    grey = brackets()
    assert brackets_in(read("11"), BOX, grey) == []
    assert brackets_in(read("[合格]"), BOX, grey) == []
    assert brackets_in(read("ll"), BOX, brackets(serifs=True)) == []


def test_brackets_with_nothing_between_close_up_to_a_box() -> None:
    line = [Glyph(text, 10.0 * at, 0, 10.0 * at + 8, 12, 11) for at, text in enumerate("[]不")]
    found = closed_up(line)
    assert [(glyph.text, glyph.left, glyph.right) for glyph in found] == [("□", 0, 18), ("不", 20, 28)]


@pytest.mark.parametrize(("strokes", "ticked"), [([38], None), ([], False), ([(30, 46), (46, 28)], True)])
def test_a_frame_with_one_level_stroke_is_no_box(
    strokes: list[int | tuple[int, int]], ticked: bool | None
) -> None:
    grey = paper(80, 100)
    cv2.rectangle(grey, (27, 24), (51, 52), 40, 2)
    for stroke in strokes:
        ends = ((27, stroke), (51, stroke)) if isinstance(stroke, int) else ((31, stroke[0]), (47, stroke[1]))
        cv2.line(grey, *ends, 40, 2)
    box = box_at(grey, 26, 23, 53, 54)
    assert (box is None) if ticked is None else (box is not None and (box.state == "ticked") is ticked)


def letter(text: str, left: float) -> Glyph:
    return Glyph(text, left, 24, left + 30, 54, 52, None, 0.97)


def test_a_letter_open_on_one_side_is_a_box_where_four_are_closed() -> None:
    grey = paper(80, 200)
    cv2.rectangle(grey, (27, 26), (51, 50), 40, 2)
    cv2.line(grey, (31, 30), (47, 46), 40, 2)
    cv2.line(grey, (31, 46), (47, 30), 40, 2)
    grey[25:27, 37:40] = 250
    marked = settled([letter("冈", 25), letter("合", 60)], grey)
    assert [glyph.text for glyph in marked] == ["☑", "合"]
    assert settled([letter("区", 120), letter("域", 150)], grey)[0].text == "区"


def test_a_frame_that_a_stamp_has_broken_is_a_box_where_it_stands_alone() -> None:
    grey = paper(80, 200)
    cv2.rectangle(grey, (27, 26), (51, 50), 40, 2)
    grey[25:28, 30:44], grey[40:52, 50:53] = 250, 250
    assert settled([letter("口", 25)], grey)[0].text == "□"


XS, YS = [50, 300, 420, 540, 660], [60, 120, 163, 206, 249, 292]


def spoiled_table() -> Grey:
    """A table with a box in each low row of three columns; the first column of boxes has lost its left
    sides."""
    grey = paper(400, 800)
    for x in XS:
        cv2.line(grey, (x, YS[0]), (x, YS[-1]), 30, 2)
    for y in YS:
        cv2.line(grey, (XS[0], y), (XS[-1], y), 30, 2)
    for row, (above, below) in enumerate(pairwise(YS[1:])):
        for left in (316, 436, 556):
            top, bottom = above + 3, below - 2
            cv2.rectangle(grey, (left, top), (left + bottom - top, bottom), 50, 1)
            if row == 1 and left == 316:
                cv2.line(grey, (left, top), (left + bottom - top, bottom), 50, 2)
                cv2.line(grey, (left, bottom), (left + bottom - top, top), 50, 2)
    grey[125:290, 312:321] = 250
    for y in YS[2:-1]:
        cv2.line(grey, (310, y), (322, y), 30, 2)
    return np.asarray(grey, np.uint8)


def test_boxes_that_a_stamp_spoils_are_found_by_those_of_other_columns() -> None:
    grey = spoiled_table()
    ink = ink_of(grey, DPI)
    rules, boxes = apart(find_rules(grey, ink, DPI), grey, ink, DPI)
    assert sorted(round(rule.at) for rule in rules.vertical) == pytest.approx(XS, abs=2)
    first = sorted((box for box in boxes if box.left < 400), key=lambda box: box.top)
    assert [box.state for box in first] == ["empty", "ticked", "empty", "empty"]
    assert len(boxes) == 12


def test_rules_of_tables_side_by_side_stay_apart_under_a_stamp() -> None:
    grey = paper(300, 700)
    for left, right in ((50, 330), (370, 650)):
        for x in (left, right):
            cv2.line(grey, (x, 50), (x, 250), 30, 2)
        for y in (50, 150, 250):
            cv2.line(grey, (left, y), (right, y), 30, 2)
    stamp: Flags = np.zeros(grey.shape, bool)
    stamp[120:180, 320:380] = True
    rules = find_rules(grey, ink_of(grey, DPI), DPI, stamp)
    assert sorted(round(rule.end) for rule in rules.horizontal) == pytest.approx([330] * 3 + [650] * 3, abs=4)


def test_columns_of_a_row_as_low_as_a_line_are_found() -> None:
    grey = paper(160, 700)
    for x in (50, 150, 400, 650):
        cv2.line(grey, (x, 60), (x, 100), 60, 1)
    for y in (60, 100):
        cv2.line(grey, (50, y), (650, y), 60, 1)
    rules = find_rules(grey, ink_of(grey, DPI), DPI)
    assert sorted(round(rule.at) for rule in rules.vertical) == pytest.approx([50, 150, 400, 650], abs=2)


def table(rows: list[list[str]], confidence: float) -> Draft:
    draft = Draft("table", rows=len(rows), columns=len(rows[0]))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            segment = Segment(text, 0, 1)
            segment.confidence = confidence
            draft.cells.append(DraftCell(row, column, [segment]))
    return draft


def test_a_repeated_head_may_be_misread_but_rows_of_data_may_not() -> None:
    first = [["序号", "检查内容（条款）", "检查结果"], ["一", "记录完整", "符合"]]
    again = [["序号", "检查内容(条款〉", "检查结果"], ["二", "签字齐全", "符合"]]
    assert repeated_rows(table(first, 0.98), table(again, 0.97)) == 1
    assert repeated_rows(table(first, 1.0), table(again, 1.0)) == 0
    data = [["1", "现场抽查三份记录完整", "☑"], ["2", "抽查记录", "☑"]]
    after = [["7", "现场抽查三份记录完整", "☑"], ["8", "抽查记录", "☑"]]
    assert repeated_rows(table(data, 0.98), table(after, 0.98)) == 0


def test_a_filled_square_is_ticked_where_a_signature_runs_into_it() -> None:
    grey = paper(120, 300)
    cv2.rectangle(grey, (60, 50), (84, 74), 20, -1)
    cv2.polylines(grey, [np.array([(20, 40), (62, 70), (110, 30), (200, 90)], np.int32)], False, 40, 3)
    found = with_missed([], np.asarray(grey, np.uint8), ink_of(grey, DPI), 28)
    (box,) = found
    assert box.text == "☑"
    assert [box.left, box.right] == pytest.approx([60, 85], abs=3)


def test_what_is_enclosed_by_an_ideograph_is_no_box() -> None:
    grey = paper(120, 300)
    cv2.rectangle(grey, (66, 56), (78, 68), 20, -1)
    letter = Glyph("井", 58, 46, 88, 76, 72, confidence=0.6)
    assert with_missed([letter], np.asarray(grey, np.uint8), ink_of(grey, DPI), 28) == [letter]
    cv2.rectangle(grey, (60, 50), (84, 74), 20, -1)
    (box,) = with_missed([letter], np.asarray(grey, np.uint8), ink_of(grey, DPI), 28)
    assert box.text == "☑"
