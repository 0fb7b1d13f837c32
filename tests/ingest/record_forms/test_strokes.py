"""Lines of values parted by strokes are the rows of a table, where a line over them names its columns."""

from __future__ import annotations

import time

import pytest

from ingest import read_bytes
from schemas.document import Document

NAMES = ("供方名称", "供应内容", "评价日期")
RECORDS = (
    ("湖川柏舟商贸有限公司", "透析纸", "2024-12-9"),
    ("湖川启明检测有限公司", "检测服务", "2025-2-24"),
    ("湖川云帆物流有限公司", "冷链运输", "2025-3-3"),
)


def _read(*lines: str) -> Document:
    return read_bytes("\n\n".join(["管理体系审核报告", *lines]).encode(), "x")


def _tables(document: Document) -> list[list[list[str]]]:
    return [
        [
            [document.text[cell.start : cell.end] for cell in block.cells if cell.row == row]
            for row in range(block.rows)
        ]
        for block in document.blocks
        if block.kind == "table"
    ]


@pytest.mark.parametrize(
    ("head", "row", "mark"),
    [
        ("（{}）", "{at}. {}", " / "),
        ("{}", "{}", " / "),
        ("{}", "{at}）{}", "／"),
        ("【{}】", "- {}", " · "),
        ("每行依次为：{}", "（{at}）{}", "/"),
        ("（{}）：", "{at}、{}", "；"),
        ("各项的顺序：{}", "{}", "，"),
    ],
)
def test_lists(head: str, row: str, mark: str) -> None:
    lines = [row.format(mark.join(one), at=at) for at, one in enumerate(RECORDS, 1)]
    told = _tables(_read("附录二 合格供方", head.format(mark.join(NAMES)), *lines, "以上均在有效期内。"))
    assert told == [[list(one) for one in (NAMES, *RECORDS)]]


def test_values_with_strokes_and_blanks() -> None:
    told = _tables(
        _read("（名称 / 型号 / 编号 / 结果）", "1. 储气罐/ C-1.0/0.84 /QG-3 / ", "2. 叉车 /  / CC-1 / 合格")
    )
    assert told == [
        [
            ["名称", "型号", "编号", "结果"],
            ["储气罐", "C-1.0/0.84", "QG-3", ""],
            ["叉车", "", "CC-1", "合格"],
        ]
    ]


def test_evidence_is_as_written() -> None:
    document = _read(f"（{' / '.join(NAMES)}）", f"1. {' / '.join(RECORDS[0])}")
    at = document.text.index("透析纸")
    assert document.evidence(at, at + 3)[0].text == "透析纸"
    begin = document.text.index("湖川柏舟")
    assert document.verbatim(begin, at + 3) == "湖川柏舟商贸有限公司\t / 透析纸"


@pytest.mark.parametrize(
    "lines",
    [
        ["质量 / 环境 / 安全", "生产部 / 技术部 / 质量部", "符合 / 符合 / 符合"],
        ["（名称 / 编号 / 结果）", "1. 电子秤 / A-01 / 合格", "2. 卡尺 / B-02 / 2025-3-1 / 合格"],
        ["（名称 / 编号）", "1. 电子秤 / A-01"],
        ["答：方针已公布，员工知晓，与宗旨相适应", "2025年查看，共3份，均符合"],
        ["成员来自生产部，设备部，技术部", "抽查3份，编号齐全，均有签名"],
        ["审核组长 / 蓝心怡 / 2025-06-04", "受审核方代表 / 郁修平 / 2025-06-04"],
        ["（名称 / 编号 / 结果）", "器具清单见附件，共3件。"],
    ],
    ids=["words", "uneven", "two", "answer", "sentences", "signatures", "elsewhere"],
)
def test_none(lines: list[str]) -> None:
    assert not _tables(_read(*lines))


def test_many_lines_of_words_take_no_long() -> None:
    lines = ["甲类 / 乙类 / 丙类"] * 4000
    begun = time.monotonic()
    assert not _tables(_read(*lines))
    assert time.monotonic() - begun < 20
