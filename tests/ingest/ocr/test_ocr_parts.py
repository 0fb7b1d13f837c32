"""The parts of recognition on drawn pixels: rules, check boxes, stamps, skew, strokes that stand alone."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ingest.layout.grid import find_grids
from ingest.ocr.detect import Region
from ingest.ocr.engine import engine, models
from ingest.ocr.lines import Character, read_lines
from ingest.ocr.marks.boxes import box_at
from ingest.ocr.marks.lone import by_shape
from ingest.ocr.picture.grey_stamp import without_grey_stamps
from ingest.ocr.picture.ink import ink_of
from ingest.ocr.picture.pixels import Grey
from ingest.ocr.picture.stamp import without_stamp
from ingest.ocr.picture.upright import levelled, skew_of, way_back
from ingest.ocr.rules import Rule, Rules, find_rules, without_rules
from ingest.ocr.text.pieces import cut

DPI = 200


def paper(high: int = 600, wide: int = 800) -> Grey:
    return np.full((high, wide), 250, np.uint8)


def table(grey: Grey, xs: list[int], ys: list[int], thick: int = 2) -> Grey:
    for x in xs:
        cv2.line(grey, (x, ys[0]), (x, ys[-1]), 30, thick)
    for y in ys:
        cv2.line(grey, (xs[0], y), (xs[-1], y), 30, thick)
    return grey


def grid_of(rules: Rules) -> list[tuple[int, int]]:
    to = 72 / DPI
    across = [(rule.at * to, rule.start * to, rule.end * to) for rule in rules.horizontal]
    down = [(rule.at * to, rule.start * to, rule.end * to) for rule in rules.vertical]
    return [(len(grid.ys) - 1, len(grid.xs) - 1) for grid in find_grids(across, down)]


@pytest.mark.parametrize("thick", [1, 2, 5])
def test_a_ruled_table_is_a_grid_and_is_taken_out(thick: int) -> None:
    grey = table(paper(), [50, 200, 420, 700], [60, 100, 140, 300], thick)
    rules = find_rules(grey, ink_of(grey, DPI), DPI)
    assert grid_of(rules) == [(3, 3)]
    assert without_rules(grey, rules).min() > 150


def test_a_rule_of_one_low_row_is_seen_between_two_others() -> None:
    grey = table(paper(), [50, 700], [60, 100, 136, 300])
    cv2.line(grey, (300, 100), (300, 136), 30, 2)
    rules = find_rules(grey, ink_of(grey, DPI), DPI)
    assert [rule.at for rule in rules.vertical if 90 < rule.length + rule.start < 150] == [
        pytest.approx(300, abs=2)
    ]


def test_sides_of_boxes_that_nearly_fill_their_cells_are_no_rules() -> None:
    grey = table(paper(), [50, 300, 500], [60, 104, 148, 192, 236])
    for y in (60, 104, 148, 192):
        cv2.rectangle(grey, (360, y + 4), (396, y + 40), 30, 2)
    assert len(find_rules(grey, ink_of(grey, DPI), DPI).vertical) == 3


def test_strokes_of_letters_are_no_rules() -> None:
    grey = paper()
    for row in range(6):
        cv2.putText(grey, "EHFTLI EHFTLI EHFTLI", (40, 80 + 60 * row), cv2.FONT_HERSHEY_SIMPLEX, 1.4, 20, 3)
    rules = find_rules(grey, ink_of(grey, DPI), DPI)
    assert (rules.horizontal, rules.vertical) == ([], [])


def test_a_gap_in_a_rule_is_closed_under_a_stamp_alone() -> None:
    grey = table(paper(), [50, 300, 700], [60, 160, 260])
    grey[155:166, 400:460] = 250
    ink = ink_of(grey, DPI)
    stamp = np.zeros(grey.shape, bool)
    stamp[100:220, 395:465] = True
    assert grid_of(find_rules(grey, ink, DPI, stamp)) == [(2, 2)]
    assert len([r for r in find_rules(grey, ink, DPI).horizontal if abs(r.at - 160) < 3]) == 2


def drawn(kind: str) -> Grey:
    grey = paper(80, 80)
    if kind != "filled":
        cv2.rectangle(grey, (25, 25), (53, 53), 40, 2)
    else:
        cv2.rectangle(grey, (25, 25), (53, 53), 40, -1)
    if kind in {"ticked", "overshot"}:
        end = (48, 31) if kind == "ticked" else (62, 18)
        cv2.polylines(grey, [np.array([(31, 39), (38, 46), end])], False, 40, 2)
    if kind == "crossed":
        cv2.line(grey, (25, 25), (53, 53), 40, 2)
        cv2.line(grey, (25, 53), (53, 25), 40, 2)
    return grey


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        ("empty", "empty"),
        ("ticked", "ticked"),
        ("overshot", "ticked"),
        ("crossed", "ticked"),
        ("filled", "ticked"),
    ],
)
def test_what_is_in_a_box_is_seen(kind: str, state: str) -> None:
    box = box_at(drawn(kind), 24, 24, 55, 55)
    assert box is not None
    assert (box.state, bool(box.sure)) == (state, True)


def test_a_letter_is_no_box() -> None:
    grey = paper(80, 80)
    cv2.putText(grey, "A", (25, 53), cv2.FONT_HERSHEY_SIMPLEX, 1.3, 20, 2)
    assert box_at(grey, 24, 24, 55, 55) is None


def test_a_red_stamp_goes_and_what_is_black_under_it_stays() -> None:
    picture = np.full((300, 300, 3), 250, np.uint8)
    cv2.circle(picture, (150, 150), 90, (215, 40, 45), 10)
    cv2.line(picture, (20, 150), (280, 150), (20, 20, 20), 6)
    grey, where = without_stamp(picture)
    assert where is not None
    assert grey[150, 240] < 60
    assert grey[60, 150] > 230
    assert without_stamp(np.full((50, 50, 3), 250, np.uint8))[1] is None


@pytest.mark.parametrize("degrees", [-4.0, -0.5, 1.0, 3.0])
def test_the_skew_of_a_page_is_measured(degrees: float) -> None:
    grey = paper(900, 700)
    for row in range(20):
        cv2.putText(
            grey, "some lines of level text here", (60, 80 + 40 * row), cv2.FONT_HERSHEY_SIMPLEX, 1, 20, 2
        )
    assert skew_of(ink_of(levelled(grey, -degrees), DPI)) == pytest.approx(degrees, abs=0.1)


def test_the_way_back_of_an_upright_page_is_none() -> None:
    assert way_back(595, 842, 0.0, 0).box((10, 20, 30, 40)) == pytest.approx((10, 20, 30, 40))


def stroke(points: list[tuple[int, int]]) -> Grey:
    ink = np.zeros((44, 40), np.uint8)
    cv2.polylines(ink, [np.array(points)], False, 255, 3)
    return ink


@pytest.mark.parametrize(
    ("read", "points", "told"),
    [
        ("1", [(24, 6), (14, 34)], "/"),
        ("1", [(14, 12), (20, 6), (20, 34)], "1"),
        ("一", [(12, 20), (24, 20)], "-"),
        ("-", [(4, 20), (34, 20)], "—"),
    ],
)
def test_a_stroke_alone_is_told_by_its_shape(read: str, points: list[tuple[int, int]], told: str) -> None:
    assert by_shape((Character(read, 0.6, 0.5),), stroke(points), 30.0)[0].text == told


@pytest.mark.parametrize(
    ("read", "filled", "wide", "told"),
    [("O", False, 10, "○"), ("●", True, 9, "●"), ("0", False, 6, "0"), ("O", True, 4, "O")],
)
def test_a_bullet_alone_is_told_by_its_shape(read: str, filled: bool, wide: int, told: str) -> None:
    ink = np.zeros((44, 40), np.uint8)
    cv2.ellipse(ink, (20, 22), (wide, 10 if wide > 4 else 4), 0, 0, 360, 255, -1 if filled else 2)
    ink[10:30, 37:] = 255
    assert by_shape((Character(read, 0.6, 0.5),), ink, 30.0)[0].text == told


def test_a_box_of_text_is_cut_at_rules_and_loses_its_neighbours_edge() -> None:
    region = Region(10, 10, 210, 60, 0.0, (16.0, 18.0, 204.0, 46.0))
    rules = Rules([Rule(54.0, 0.0, 300.0, 2.0)], [Rule(100.0, 0.0, 120.0, 2.0)])
    ink = np.full((120, 300), 255, np.uint8)
    assert [(part.left, part.right, part.bottom) for part in cut([region], rules, ink)] == [
        (10, 98, 52),
        (102, 210, 52),
    ]


def test_models_come_from_the_installed_package() -> None:
    assert all(path.parent.parent.name == "rapidocr" for path in models())
    assert len(engine().characters) > 18_000
    assert read_lines([], engine()) == []


def test_a_round_stamp_in_a_grey_scan_goes_and_letters_alone_are_none() -> None:
    grey = paper(900, 900)
    for row in range(16):
        cv2.putText(
            grey, "level text under a stamp", (60, 80 + 50 * row), cv2.FONT_HERSHEY_SIMPLEX, 1.2, 20, 3
        )
    assert without_grey_stamps(grey, DPI)[1] is None
    stamped = grey.copy()
    cv2.circle(stamped, (450, 450), 160, 140, 10)
    cleaned, where = without_grey_stamps(np.minimum(stamped, grey), DPI)
    assert where is not None
    assert (cleaned[450 - 160] > 200).sum() > (stamped[450 - 160] > 200).sum()
    assert cleaned.min() == grey.min()
