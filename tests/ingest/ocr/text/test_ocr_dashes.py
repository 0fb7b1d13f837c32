"""Dashes of lists that are read as the ideograph of one."""

from __future__ import annotations

import pytest

from ingest.layout.page import Glyph
from ingest.ocr.text.dashes import with_dashes


def lines(*texts: str, left: float = 100) -> list[list[Glyph]]:
    return [
        [
            Glyph(char, left + 20 * at, 30 * row, left + 20 * at + 20, 30 * row + 20, 30 * row + 18)
            for at, char in enumerate(text)
        ]
        for row, text in enumerate(texts)
    ]


def texts(read: list[list[Glyph]]) -> list[str]:
    return ["".join(glyph.text for glyph in line) for line in read]


def test_the_items_of_a_list_begin_with_dashes() -> None:
    read = lines(
        "查看了现场", "一综合部整理资料", "一 目标由经理批准", "一不符合01（生产部）", "一致同意推荐"
    )
    assert texts(with_dashes(read)) == [
        "查看了现场",
        "—综合部整理资料",
        "— 目标由经理批准",
        "—不符合01（生产部）",
        "一致同意推荐",
    ]


@pytest.mark.parametrize(
    "told",
    [
        ("一管理的要求", "资料统", "一综合部"),
        ("一、总则", "一般要求", "一车间", "一阶段审核", "一次合格率"),
        ("一", "一", "一", "一"),
    ],
    ids=["broken words", "numbers and words", "alone"],
)
def test_other_lines_stay(told: tuple[str, ...]) -> None:
    assert texts(with_dashes(lines(*told))) == list(told)


def test_lines_that_begin_apart_are_no_list() -> None:
    read = [*lines("一综合部甲"), *lines("一生产部乙", left=300), *lines("一质量部丙", left=600)]
    assert texts(with_dashes(read)) == ["一综合部甲", "一生产部乙", "一质量部丙"]
