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
