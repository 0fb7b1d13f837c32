"""Records that a system prints in a line each are rows of a table, whatever their codes and marks."""

from __future__ import annotations

import pytest

from ingest import read_bytes
from schemas.document import Document

NAMES = ("供方名称", "供应内容", "评价日期")
RECORDS = (
    ("湖川柏舟商贸有限公司", "透析纸", "2024-12-09"),
    ("湖川启明检测有限公司", "检测服务", "2025-02-24"),
    ("湖川云帆物流有限公司", "冷链运输", "2025-03-03"),
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
    "shape",
    [
        "VD-{at:03} | {0}={3}; {1}={4}; {2}={5}",
        "[SUP{at:05}] {0}＝{3}；{1}＝{4}；{2}＝{5}",
        "No.{at}：{0}={3}，{1}={4}，{2}={5}",
        "#{at} | {0}={3} | {1}={4} | {2}={5}",
        "【GF_{at:02}】{0} = {3}; {1} = {4}; {2} = {5}",
    ],
)
def test_keys(shape: str) -> None:
    lines = [shape.format(*NAMES, *one, at=at) for at, one in enumerate(RECORDS, 1)]
    (table,) = _tables(_read(*lines))
    assert [row[1:] for row in table] == [list(one) for one in (NAMES, *RECORDS)]
    assert not table[0][0]
    assert all(row[0] and lines[at].startswith(row[0]) for at, row in enumerate(table[1:]))


def test_keys_alone() -> None:
    lines = ["; ".join(f"{n}={v}" for n, v in zip(NAMES, one, strict=True)) for one in RECORDS]
    assert _tables(_read(*lines)) == [[list(one) for one in (NAMES, *RECORDS)]]


def test_other_keys_begin_another_table() -> None:
    first, second, third = RECORDS
    told = _tables(
        _read(
            f"VD-001 | 名称={first[0]}; 内容={first[1]}; 等级=A",
            f"VD-002 | 名称={second[0]}; 内容={second[1]}",
            f"VD-003 | 名称={third[0]}; 内容={third[1]}",
        )
    )
    assert [table[0] for table in told] == [["", "名称", "内容", "等级"], ["", "名称", "内容"]]
    assert [len(table) for table in told] == [2, 3]


@pytest.mark.parametrize("code", ["LAW-{at:03} | ", "FL{at:02}｜", "{at} | "])
@pytest.mark.parametrize("head", [(), ("编号 | 名称 | 是否适用 | 评价",)])
def test_pipes(code: str, head: tuple[str, ...]) -> None:
    laws = ("中华人民共和国劳动法", "中华人民共和国计量法", "中华人民共和国产品质量法")
    lines = [f"{code.format(at=at)}{law} | 适用 | 已评价" for at, law in enumerate(laws, 1)]
    (table,) = _tables(_read(*head, *lines))
    assert [row[1:] for row in table] == [
        *(one.split(" | ")[1:] for one in head),
        *([law, "适用", "已评价"] for law in laws),
    ]


def test_evidence_is_as_written() -> None:
    line = "VD-002 | 供方名称=湖川启明检测有限公司; 供应内容=检测服务"
    document = _read("VD-001 | 供方名称=湖川柏舟商贸有限公司; 供应内容=透析纸", line)
    at = document.text.index("检测服务")
    assert document.evidence(at, at + 4)[0].text == "检测服务"
    begin = document.text.index("VD-002")
    assert "供方名称=湖川启明检测有限公司" in document.verbatim(begin, at + 4)


@pytest.mark.parametrize(
    "lines",
    [
        ["采用 D=L×E×C，其中 L=3; E=6; C=7，D=126", "L=3; E=6; C=7", "L=1; E=6; C=15"],
        ["符号: C=符合; NC=不符合", "图例: A=已关闭; B=未关闭"],
        ["02 ｜ 审核概况", "03 ｜ 审核发现", "04 ｜ 审核结论"],
        ["电话：0792-6223109 | 邮箱：a@hc.example", "地址：湖川市学院路3号 | 邮编：332000"],
        ["审核组长 | 蓝心怡 | 2025-06-04", "受审核方代表 | 郁修平 | 2025-06-04"],
        ["[R-01] 生产部未见点检记录", "[R-02] 质量部量具标识完好", "[R-03] 采购部供方档案齐全"],
        ["VD-001 | 名称=湖川柏舟商贸有限公司; 内容=透析纸"],
        ["抽查QC-001记录：温度=25℃，湿度=60%，均符合。", "抽查QC-002记录：温度=24℃，湿度=58%，均符合。"],
    ],
    ids=["formula", "legend", "titles", "contacts", "signatures", "findings", "alone", "sentences"],
)
def test_none(lines: list[str]) -> None:
    assert not _tables(_read(*lines))
