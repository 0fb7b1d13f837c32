"""Prints of a system: fields with codes are forms of labels and values, whatever the code looks like."""

from __future__ import annotations

import pytest

from ingest import read_bytes
from schemas.document import Document
from tests.ingest import samples

FIELDS = {
    "BGBH": ("报告编号", "HC-2025-118"),
    "BGRQ": ("报告日期", "2025-06-09"),
    "ZZMC": ("组织名称", "衡川阀门制造有限公司"),
    "SHFS": ("审核方式", "XC-现场"),
    "KSSJ": ("开始", "2025-06-02 上午"),
    "JSSJ": ("结束", "2025-06-04 下午"),
    "ZRR": ("总人日", "9"),
    "XCRR": ("现场人日", "8"),
    "LXR": ("联系人/电话", "蓝心怡/0792-6223109"),
    "FXDJ": ("风险等级", "中"),
}
CARDS = (
    ("供方", {"GFMC": ("供方名称", "湖川柏舟商贸有限公司"), "GYNR": ("供应内容", "透析纸")}),
    ("供方", {"GFMC": ("供方名称", "湖川启明检测有限公司"), "GYNR": ("供应内容", "检测服务")}),
    ("内部审核", {"KSRQ": ("开始日期", "2025-03-03"), "NSY": ("内审员", "蓝心怡,郁修平")}),
)
SHAPES = (
    "{label}[{code}]: {value}",
    "{label}【{number}】：{value}",
    "{label}（{code}）：{value}",
    "{label}<f_{small}> = {value}",
    "[{code}] {label}: {value}",
    "({code}){label}：{value}",
    "{code}|{label}: {value}",
)


def _printed(shape: str, title: str = "▼ GF{at:04}  {name}") -> Document:
    """A print of two columns with cards, as a text file."""

    def lines(fields: dict[str, tuple[str, str]]) -> list[str]:
        told = [
            shape.format(
                label=label, code=code, small=code.lower(), number=100 + sum(map(ord, code)), value=value
            )
            for code, (label, value) in fields.items()
        ]
        return ["\t".join(told[at : at + 2]) for at in range(0, len(told), 2)]

    text = ["管理体系审核报告", "", *lines(FIELDS), ""]
    for at, (name, fields) in enumerate(CARDS, 1):
        text += [title.format(at=at, name=name), *lines(fields), ""]
    return read_bytes("\n".join(text).encode(), "x")


def _rows(document: Document) -> list[list[str]]:
    return [
        [document.text[cell.start : cell.end] for cell in block.cells if cell.row == row]
        for block in document.blocks
        for row in range(block.rows)
    ]


@pytest.mark.parametrize("shape", SHAPES)
def test_shapes(shape: str) -> None:
    document = _printed(shape)
    samples.assert_sound(document)
    told = [*FIELDS.values(), *(field for _, fields in CARDS for field in fields.values())]
    assert _rows(document) == [list(field) for field in told]


@pytest.mark.parametrize("title", ["▼ GF{at:04}  {name}", "[GF-{at:03}] {name}", "◆GF{at} {name} / SUP"])
def test_titles(title: str) -> None:
    document = _printed(SHAPES[0], title)
    headings = [document.text[b.start : b.end] for b in document.blocks if b.kind == "heading"]
    assert headings == [name for name, _ in CARDS]


def test_titles_of_parts() -> None:
    document = _printed(SHAPES[0], "{name} [GF]")
    headings = [document.text[b.start : b.end] for b in document.blocks if b.kind == "heading"]
    assert headings == [name for name, _ in CARDS]


def test_evidence_has_the_codes() -> None:
    document = _printed(SHAPES[0])
    at = document.text.index("报告编号")
    row = document.evidence(at, at + len("报告编号\tHC-2025-118"))
    assert row[0].text == "报告编号[BGBH]: HC-2025-118"
    assert document.evidence(at + 5, at + 16)[0].text == "HC-2025-118"


@pytest.mark.parametrize(
    "lines",
    [
        [
            f"（{at}）审核{word}：见计划"
            for at, word in enumerate("目的范围准则方式方法时间人员地点语言保密费用结论", 1)
        ],
        [
            f"{word}管理（{at}.1）：符合要求"
            for at, word in enumerate("领导策划支持运行绩效改进环境资源能力意识沟通文件", 4)
        ],
        [f"{word}浓度(mg/L)：{at}" for at, word in enumerate("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未", 1)],
        ["术语(QMS)：质量管理体系", "术语(EIA)：环境影响评价", "术语(COD)：化学需氧量"],
        [
            f"字段{word}[F{at:02}]：{at}\n名称：值\n编号：值"
            for at, word in enumerate("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未", 1)
        ],
    ],
    ids=["numbers", "clauses", "units", "terms", "mostly without"],
)
def test_none(lines: list[str]) -> None:
    text = "\n\n".join(["管理体系审核报告", *lines])
    document = read_bytes(text.encode(), "x")
    assert not document.gaps
    assert all(
        code in document.text for code in ("（1）", "(mg/L)", "[F01]", "(EIA)", "（4.1）") if code in text
    )
