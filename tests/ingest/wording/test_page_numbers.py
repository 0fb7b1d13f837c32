"""Page numbers and running lines that carry one: one rule for Word files, PDFs and text."""

from __future__ import annotations

import pytest

from ingest.wording.page_numbers import is_page_number, running_role, words_beside
from tests.ingest.drawn import drawn, lines
from tests.ingest.word_xml import apart, field, p, r, read


@pytest.mark.parametrize(
    "text",
    [
        "第 3 页",
        "第3页/共9页",
        "第 3 页 共 9 页  Page 3 of 9",
        "共9页 第3页",
        "Page 3/9",
        "第 3 页（共 9 页）",
    ],
)
def test_page_numbers(text: str) -> None:
    assert is_page_number(text)
    assert running_role(text, "footer") == "page_number"


@pytest.mark.parametrize("text", ["3", "- 3 -", "3/9", "第  页 共  页", "页码：3/9"])
def test_page_numbers_at_a_margin_alone(text: str) -> None:
    assert not is_page_number(text)
    assert running_role(text, "footer") == "page_number"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("甲认证 审核报告 第 3 页", "甲认证审核报告"),
        ("JL-08-12  第3页 共9页", "JL-08-12"),
        ("2025-06-11", "2025-06-11"),
    ],
)
def test_lines_with_words_are_none(text: str, words: str) -> None:
    assert words_beside(text) == words
    assert running_role(text, "header") == "header"


def test_a_footer_with_words_is_one_footer_in_a_word_file_and_in_a_pdf() -> None:
    footer = p(r("甲认证 审核报告  第 "), field("PAGE", r("1")), r(" 页"))
    section = '<w:sectPr><w:footerReference r:id="footer1"/></w:sectPr>'
    assert apart(read(p(r("正文")) + section, footer1=footer)) == [
        ("body", "正文"),
        ("footer", "甲认证 审核报告  第 1 页"),
    ]
    pages = [lines((72, 300, f"正文的第{n}段。"), (72, 820, f"甲认证 审核报告 第 {n} 页")) for n in (1, 2, 3)]
    document = drawn(*pages)
    footers = [document.text[block.start : block.end] for block in document.blocks if block.role == "footer"]
    assert footers == ["甲认证 审核报告 第 1 页"]
    assert {block.role for block in document.blocks} == {"body", "footer"}
