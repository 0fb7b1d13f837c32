"""Text in every encoding that reports come in."""

from __future__ import annotations

import codecs

import pytest

from ingest import read_bytes

TEXT = "一、审核综述\n\n受审核方名称：云栖机电制造有限公司，于2025年6月通过现场审核。\n\nISO 9001 ok\n"
BOMS = {"utf-8": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}


@pytest.mark.parametrize("name", ["utf-8", "utf-16-le", "utf-16-be", "gb18030", "gbk"])
def test_without_a_mark(name: str) -> None:
    assert read_bytes(TEXT.encode(name), "x").text == TEXT.strip().replace("\n\n", "\n")


@pytest.mark.parametrize("name", list(BOMS))
def test_with_a_mark(name: str) -> None:
    assert read_bytes(BOMS[name] + TEXT.encode(name), "x").text == TEXT.strip().replace("\n\n", "\n")


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_ascii_in_wide_characters(name: str) -> None:
    assert read_bytes("Audit report\nPart A".encode(name), "x").text == "Audit report\nPart A"


def test_rare_characters_beyond_gbk() -> None:
    assert read_bytes((TEXT + "审核员：㐂䶮𠮷").encode("gb18030"), "x").text.endswith("㐂䶮𠮷")


def test_few_bytes() -> None:
    assert read_bytes("审核".encode("gb18030"), "x").text == "审核"
    assert read_bytes("审核".encode(), "x").text == "审核"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends(end: str) -> None:
    document = read_bytes(f"甲{end}{end}乙".encode(), "x")
    assert [(line.number, document.text[line.start : line.end]) for line in document.lines] == [
        (1, "甲"),
        (3, "乙"),
    ]


def test_control_characters_go_and_lines_stay() -> None:
    document = read_bytes("审核\x00报告\x07\n\n\ufeff结\u200b论\x1b的日期".encode(), "x")
    assert document.text == "审核报告\n结论的日期"
    assert [line.number for line in document.lines] == [1, 3]


TRADITIONAL = (
    "管理體系審核報告\n受審核方：雲棲機電製造有限公司，於2025年6月通過現場審核，體系符合標準的要求。\n"
)


@pytest.mark.parametrize("times", [1, 40])
@pytest.mark.parametrize(
    "name", ["big5", "gb18030", "utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32-le"]
)
def test_traditional_characters(name: str, times: int) -> None:
    text = TRADITIONAL * times
    assert read_bytes(text.encode(name), "x").text.replace("\n", "") == text.replace("\n", "")


@pytest.mark.parametrize("name", ["utf-32", "utf-32-le", "utf-32-be"])
def test_four_bytes_a_character(name: str) -> None:
    assert read_bytes(TEXT.encode(name), "x").text == TEXT.strip().replace("\n\n", "\n")


def test_a_western_text() -> None:
    text = "Audit report\nThe café’s “quality” system was found to conform to ISO 9001:2015 in all parts.\n"
    assert read_bytes(text.encode("cp1252"), "x").text == text.strip()


def test_what_a_terminal_takes_for_colours_goes() -> None:
    data = "\x1b[1;31m审核\x1b[0m报告\x1b]0;窗口\x07\n\x1b(B第\x9b2K二行".encode()
    assert read_bytes(data, "x").text == "审核报告\n第二行"


def test_mixed_line_ends() -> None:
    document = read_bytes("甲\r\n乙\r丙\n丁\r\r\n戊\u2028己\x85庚".encode(), "x")
    assert [line.number for line in document.lines] == [1, 2, 3, 4, 5, 6, 7]


def test_signs_that_make_an_emoji_of_a_box_go() -> None:
    document = read_bytes("☑\ufe0f 现场 ☐\ufe0e 远程".encode(), "x")
    assert document.text == "☑ 现场 □ 远程"
