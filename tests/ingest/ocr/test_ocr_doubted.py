"""What recognition doubts or loses: rare characters, spaces, stops, lines to be filled in."""

from __future__ import annotations

import numpy as np
import pytest

from ingest.char_boxes import of_boxes
from ingest.drafts import Draft, Segment
from ingest.layout.doubted import Doubted
from ingest.layout.page import Glyph, Page
from ingest.ocr.detect import Region
from ingest.ocr.marks.blanks import with_blanks
from ingest.ocr.marks.signs import with_signs
from ingest.ocr.picture.pixels import Mask
from ingest.ocr.rules import Rules
from ingest.ocr.text.spaces import with_spaces
from ingest.ocr.text.stops import with_stops

EM = 20.0


def line(text: str, left: float = 0.0, top: float = 0.0, wide: float = EM) -> list[Glyph]:
    """Characters side by side, in pixels."""
    return [
        Glyph(one, left + at * wide, top, left + (at + 1) * wide, top + EM, top + 0.88 * EM)
        for at, one in enumerate(text)
    ]


def doubt(glyphs: list[Glyph], at: int, others: str) -> list[Glyph]:
    """The same with a doubtful character."""
    return [g._replace(confidence=0.5, others=others) if i == at else g for i, g in enumerate(glyphs)]


def settled(*lines: list[Glyph]) -> list[str]:
    """The texts of lines, one a page, after doubts are settled."""
    doubted, drafts = Doubted(), []
    for number, glyphs in enumerate(lines, 1):
        doubted.note(Page(number, 600, 800, list(glyphs)))
        places = of_boxes([(g.left, g.top, g.right, g.bottom) for g in glyphs])
        text = "".join(g.text for g in glyphs)
        drafts.append(Draft("paragraph", [Segment(text, 0, number, None, places)]))
    doubted.settle(drafts)
    return [draft.text for draft in drafts]


def test_a_doubtful_character_is_what_the_document_has_beside_its_neighbours() -> None:
    other = doubt(line("蔚屿认证"), 0, "莳")
    assert settled(line("莳屿认证"), other, line("莳屿认证")) == ["莳屿认证"] * 3
    assert settled(doubt(line("南譙区"), 1, "谯"), line("南谯区"), line("南谯区"))[0] == "南谯区"


def test_what_was_read_without_doubt_stays() -> None:
    sure = line("蔚屿认证")
    assert settled(line("莳屿认证"), sure, line("莳屿认证"))[1] == "蔚屿认证"


def test_a_doubtful_character_stays_where_the_rest_does_not_tell() -> None:
    elsewhere = [line("并列"), line("并联")]
    assert settled(doubt(line("井控"), 0, "并"), *elsewhere)[0] == "井控"
    assert settled(doubt(line("蔚屿"), 0, "詩"), line("莳屿"), line("莳屿"))[0] == "蔚屿"
    assert settled(doubt(line("二部"), 0, "三"), doubt(line("三部"), 0, "二")) == ["二部", "三部"]


def test_a_space_that_was_lost_is_put_between_numbers_and_before_a_label() -> None:
    digits = line("2016", wide=10) + line("92", left=46, wide=10)
    assert "".join(g.text for g in with_spaces(digits)) == "2016 92"
    label = line("叶蕾") + line("岗位", left=2 * EM + 4)
    assert "".join(g.text for g in with_spaces(label)) == "叶蕾 岗位"


def test_letters_spread_over_a_line_and_narrow_digits_get_none() -> None:
    spread = [glyph for at, one in enumerate("审核报告") for glyph in line(one, left=at * 1.3 * EM)]
    assert with_spaces(spread) == spread
    ones = line("201", wide=10) + line("6", left=36, wide=10)
    assert with_spaces(ones) == ones


def test_a_space_that_was_lost_is_put_where_the_paper_shows_between_ideographs() -> None:
    ink = np.zeros((30, 1200), np.uint8)
    told = line("周明叉车操作证")
    for at, glyph in enumerate(told):
        shift = 0.24 * EM * (at >= 2)
        ink[5:25, round(glyph.left + shift + 1) : round(glyph.right + shift)] = 255
    assert "".join(g.text for g in with_spaces(told, ink)) == "周明 叉车操作证"
    ink = np.zeros((30, 1200), np.uint8)
    spread = [glyph for at, one in enumerate("审核组组长") for glyph in line(one, left=at * 1.25 * EM)]
    for glyph in spread:
        ink[5:25, round(glyph.left + 1) : round(glyph.right)] = 255
    assert with_spaces(spread, ink) == spread


@pytest.mark.parametrize(
    ("code", "room", "parted"),
    [
        ("ZC25-3", 0.2, True),
        ("ZC25-3", 0.0, False),
        ("2025", 0.2, False),
        ("A", 0.2, True),
        ("●D", 0.2, True),
        ("AB", 0.2, False),
    ],
)
def test_a_code_is_parted_from_the_words_behind_it(code: str, room: float, parted: bool) -> None:
    told = line(code, wide=10) + line("仓库", left=10 * len(code) + room * EM)
    ink = np.zeros((30, 1200), np.uint8)
    for glyph in told:
        ink[5:25, round(glyph.left) : round(glyph.right)] = 255
    assert "".join(g.text for g in with_spaces(told, ink)) == f"{code}{' ' * parted}仓库"


def test_a_day_and_the_time_behind_it_are_parted_at_the_wider_gap() -> None:
    day = line("2025/9/1", wide=10) + line("09:00", left=86, wide=10)
    assert "".join(g.text for g in with_spaces(day)) == "2025/9/1 09:00"
    day = line("2025-09-1", wide=10) + line("0", left=92, wide=10) + line("9:00", left=108, wide=10)
    assert "".join(g.text for g in with_spaces(day)) == "2025-09-10 9:00"


def test_the_number_of_an_item_is_parted_from_the_date_behind_it() -> None:
    told = [line(text, wide=10) for text in ("5.2024年8月", "5.2024版", "12.5.2024年")]
    assert ["".join(g.text for g in with_spaces(one)) for one in told] == [
        "5. 2024年8月",
        "5.2024版",
        "12.5.2024年",
    ]


def printed(text: str, half: str = "") -> tuple[list[Glyph], Region, Mask]:
    """A line with its ink: marks are narrow, those that are in `half` take little room, all others an em."""
    glyphs, ink, left = [], np.zeros((30, 1200), np.uint8), 4.0
    for one in text:
        taken, narrow = EM, one in ",;:()"
        if narrow and one in half:
            taken = 0.4 * EM
        first = left + (0.8 * EM - 6 if one == "(" and taken == EM else 2)
        last = first + 4 if narrow else left + taken - 2
        if one != " ":
            ink[6:22, int(first) : int(last)] = 1
        glyphs.append(Glyph(one, first, 4, last, 4 + EM, 21))
        left += taken
    return glyphs, Region(0, 0, 1200, 30, 0.0, (0.0, 0.0, 1200.0, 30.0)), ink


def signed(text: str, half: str = "") -> str:
    return "".join(glyph.text for glyph in with_signs(*printed(text, half)))


def test_marks_of_chinese_text_have_the_width_whose_room_they_take() -> None:
    assert signed("记录完整,未见异常;由库房保存") == "记录完整，未见异常；由库房保存"
    assert signed("部门:库房(一期)的台账") == "部门：库房（一期）的台账"
    assert signed("抽查台账编号WH-07,2025年的三份") == "抽查台账编号WH-07，2025年的三份"
    assert signed("记录完整, 未见异常", half=" ") == "记录完整，未见异常"
    assert signed("（一期)") == "（一期）"


def test_marks_that_take_little_room_or_stand_in_latin_text_stay() -> None:
    assert signed("记录完整,未见异常", half=",") == "记录完整,未见异常"
    assert signed("Records, complete; checked") == "Records, complete; checked"
    assert signed("配比为3:4的胶水") == "配比为3:4的胶水"


def test_the_sign_for_degrees_celsius_has_its_own_ring() -> None:
    assert signed("0-100°℃") == "0-100℃"
    assert signed("") == ""


def test_the_nought_of_a_year_in_chinese_figures() -> None:
    assert signed("二○二四年和二 一三年、二 ○二五年") == "二〇二四年和二〇一三年、二〇二五年"
    assert [signed(one) for one in ("实施于二○", "○二四年五月")] == ["实施于二〇", "〇二四年五月"]
    assert signed("部门二 一三组") == "部门二 一三组"


def ring(top: int, high: int) -> Mask:
    """The ink of a ring at the right of a character of 20 pixels."""
    ink = np.zeros((30, 40), np.uint8)
    ink[top : top + high, 22:30] = 1
    return ink


def test_a_small_ring_at_the_foot_is_a_stop() -> None:
    read = doubt(line("30"), 1, "。o")
    assert [g.text for g in with_stops(read, ring(12, 7))] == ["3", "。"]
    assert with_stops(read, ring(2, 16)) == read  # as high as a nought
    assert with_stops(read, ring(2, 7)) == read  # a degree
    assert with_stops(line("30"), ring(12, 7)) == line("30")  # no doubt


def blanks(ink: Mask, start: int, end: int, glyphs: list[Glyph]) -> str:
    """What is read of a line with a piece of ink that was not read."""
    ink[17:19, start:end] = 1
    piece = Region(start, 17, end, 19, 0.0, (start, 17, end, 19))
    found, _ = with_blanks(glyphs, Rules(), [piece], (ink, None), ([], 0.36), EM)
    return "".join(g.text for g in sorted(found, key=lambda g: g.left))


def test_an_empty_line_behind_a_label_is_underscores() -> None:
    assert blanks(np.zeros((40, 400), np.uint8), 50, 150, line("签字")) == "签字" + "_" * 10


def test_a_line_with_writing_on_it_or_without_a_label_is_none() -> None:
    written = np.zeros((40, 400), np.uint8)
    written[4:14, 80:84] = 1
    assert blanks(written, 50, 150, line("签字")) == "签字"
    assert blanks(np.zeros((40, 400), np.uint8), 50, 150, line("签字", top=30)) == "签字"
    assert blanks(np.zeros((40, 400), np.uint8), 42, 70, line("签字")) == "签字"  # a dash
