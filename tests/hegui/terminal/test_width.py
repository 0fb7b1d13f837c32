"""Lines that fit, whatever is in them."""

from __future__ import annotations

import pytest

from hegui.render.page import Page
from hegui.terminal.width import clip, pad, width, wrap

LONG = (
    "审核组于 2025-06-12 对“压力表（GC-2046）”的《检定证书》进行了核查，"
    "见 https://example.com/a/very/long/address/that/never/ends/at/all 。"
) * 3


@pytest.mark.parametrize("columns", [1, 2, 3, 10, 39, 40, 80])
def test_no_line_is_longer_and_nothing_is_lost(columns: int) -> None:
    lines = wrap(LONG, columns)
    assert all(width(line) <= max(columns, 2) for line in lines)
    assert "".join("".join(lines).split()) == "".join(LONG.split())


def test_no_line_begins_with_a_comma_or_ends_with_a_bracket() -> None:
    for columns in range(12, 60):
        lines = wrap("甲公司（以下简称甲方），乙公司《合同》。", columns)
        assert not any(line[0] in "，。）》" or line[-1] in "（《" for line in lines)


def test_widths() -> None:
    assert [width(text) for text in ("abc", "合规", "■", "é", "e\u0301")] == [3, 4, 2, 2, 1]
    assert (clip("合规abc", 5), pad("合规", 6)) == ("合规a", "合规  ")
    assert wrap("", 10) == [""]


def test_a_page_cuts_what_is_too_long_and_colours_only_where_asked() -> None:
    plain, coloured = Page(40, colour=False), Page(40, colour=True)
    for page in (plain, coloured):
        page.line("错误", style="error")
        page.entry("第12行", "很长" * 60, indent=2, column=10, most=2)
    lines = plain.bytes().decode().splitlines()
    assert len(lines) == 3
    assert lines[2].endswith("…")
    assert all(width(line) <= 40 for line in lines)
    assert b"\x1b" not in plain.bytes()
    assert b"\x1b[1;31m" in coloured.bytes()


def test_a_label_that_leaves_no_room_has_its_text_below() -> None:
    page = Page(30, colour=False)
    page.entry("清理热处理车间、设备能源部，表 18 第 1 行", "12 人", indent=2, column=10)
    lines = page.bytes().decode().splitlines()
    assert lines[-1] == " " * 10 + "12 人"
    assert max(map(width, lines)) <= 30
