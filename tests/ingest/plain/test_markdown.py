"""Markdown as converters write it: what is markup goes, what is text stays, tables and boxes are read."""

from __future__ import annotations

import pytest

from ingest import read_bytes
from schemas.document import Document
from tests.ingest import samples

SIGN = "# 管理体系审核报告\n\n"
"""A heading, so that the text shows itself to be Markdown."""


def read(text: str) -> Document:
    document = read_bytes(text.encode(), "x")
    samples.assert_sound(document)
    return document


def first(text: str) -> str:
    """The first paragraph below the heading."""
    return samples.texts(read(SIGN + text))[1]


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        (r"2\. 报告附件", "2. 报告附件"),
        (r"编号 HY\_QR\_01，5\*3，\[注\]", "编号 HY_QR_01，5*3，[注]"),
        ("**受审核方**：云栖机电", "受审核方：云栖机电"),
        ("***重要***的*条件*", "重要的条件"),
        ("注：*仅供内部使用*。", "注：仅供内部使用。"),
        ("_斜体_ 与 __粗体__", "斜体 与 粗体"),
        ("~~作废~~后的 ==新== 文", "作废后的 新 文"),
        ("面积 3 m^2^，CO~2~ 排放", "面积 3 m2，CO2 排放"),
        ("见[程序文件](files/a.md)和[附件](<b c.md>)", "见程序文件和附件"),
        ("[审核组长]{.underline}：甘启明", "审核组长：甘启明"),
        ("网址 <https://example.com/a>", "网址 https://example.com/a"),
        ("图示 ![现场](images/a_1.jpg) 如上", "图示  如上"),
        ("`GB/T 19001` 标准", "GB/T 19001 标准"),
        ("满足要求[^1]，合格[^note]。", "满足要求，合格。"),
        ("温度&lt;25&#8451;，A&amp;B&nbsp;公司", "温度<25℃，A&B\xa0公司"),
        ("> 引用的一段", "引用的一段"),
        ("面积 3 m<sup>2</sup>", "面积 3 m2"),
        (r"温度 $2 5 ^ { \circ } \mathrm { C }$，$\geq 9 5 \%$", "温度 25°C，≥ 95%"),
        (r"$\textcircled{1}$ 方针", "① 方针"),
        (r"公式 $\frac{a}{b}$", r"公式 $\frac{a}{b}$"),
        ("### 1.1 审核组 {#team .x}", "1.1 审核组"),
        ("## 1.2 审核目的 ##", "1.2 审核目的"),
    ],
)
def test_inline(written: str, seen: str) -> None:
    assert first(written) == seen


@pytest.mark.parametrize(
    "text",
    [
        "尺寸 2*3*4，编号 a_b_c，范围 3~5 天，5~8 天",
        "日期：____年__月__日",
        r"路径 D:\资料\审核",
        "预算 $5 至 $8",
        "R&D 部，A&B",
        "第[1]次，见附件[X1]",
    ],
)
def test_what_only_looks_like_markup_stays(text: str) -> None:
    assert first(text) == text


@pytest.mark.parametrize("text", ["a*b*c 与 *d*", r"D:\_tmp\1", "注_1_", "~~", "见 [程序](文件)"])
def test_a_text_that_is_no_markdown_keeps_its_signs(text: str) -> None:
    assert samples.texts(read(text)) == [text]


def test_headings() -> None:
    document = read(
        "# 报告\n\n一、综述\n=====\n\n审核目的\n--------\n\n### 深一层\n\n正文。\n\n---\n\n后文。"
    )
    assert samples.kinds(document) == [
        ("heading", 1, "报告"),
        ("heading", 1, "一、综述"),
        ("heading", 2, "审核目的"),
        ("heading", 3, "深一层"),
        ("paragraph", None, "正文。"),
        ("paragraph", None, "后文。"),
    ]


def test_boxes_in_lists() -> None:
    document = read(SIGN + "- [x] 推荐认证\n- [ ] 不推荐认证\n* [X] 现场\n- □ 远程")
    assert samples.texts(document)[1:] == ["☑ 推荐认证", "□ 不推荐认证", "☑ 现场", "□ 远程"]
    assert samples.states(document) == ["ticked", "empty", "ticked", "empty"]


@pytest.mark.parametrize(
    ("sign", "state"),
    [
        (r"$\square$", "empty"),
        (r"$\boxtimes$", "ticked"),
        (r"$\boxed{\checkmark}$", "ticked"),
        ("&#9745;", "ticked"),
    ],
)
def test_boxes_as_formulas_and_entities(sign: str, state: str) -> None:
    assert samples.states(read(f"{SIGN}审核方式：{sign} 现场")) == [state]


def test_a_pipe_table() -> None:
    document = read(
        "前文\n\n| 名称 | 要求 | 结果 |\n|:---|:--:|---:|\n| 压力表 | 1<br>2 | **合格** |\n"
        "| a\\|b | - | [x] |\n| - | - | - |\n\n后文"
    )
    assert samples.tables(document) == [
        [["名称", "要求", "结果"], ["压力表", "1\n2", "合格"], ["a|b", "-", "☑"], ["-", "-", "-"]]
    ]


@pytest.mark.parametrize("head", ["|  |  |\n| --- | --- |\n", "| | |\n|---|---|\n"])
def test_an_empty_head_is_no_row(head: str) -> None:
    assert samples.tables(read(head + "| 名称 | 甲 |\n| 地址 | 乙 |\n")) == [[["名称", "甲"], ["地址", "乙"]]]


def test_a_pipe_table_without_outer_pipes() -> None:
    assert samples.tables(read("名称 | 日期\n--- | ---\n压力表 | 2025-03\n安全阀 |\n\n甲 | 乙")) == [
        [["名称", "日期"], ["压力表", "2025-03"], ["安全阀", ""]]
    ]


def test_a_cell_with_a_line_break_in_it() -> None:
    document = read("| 名称 | 说明 |\n| --- | --- |\n| 甲 | 一\n二\n三 |\n| 乙 | 四 |\n")
    assert samples.tables(document) == [[["名称", "说明"], ["甲", "一\n二\n三"], ["乙", "四"]]]


def test_a_simple_table() -> None:
    document = read(
        "说明\n\n  序号   项目             金额（元）\n  ------ ---------------- ------------\n"
        "  1      除尘滤袋更换     38,500.00\n  2      危废 委托处置    21,600.00\n"
        "         合计             60,100.00\n\n后文"
    )
    assert samples.tables(document) == [
        [
            ["序号", "项目", "金额（元）"],
            ["1", "除尘滤袋更换", "38,500.00"],
            ["2", "危废 委托处置", "21,600.00"],
            ["", "合计", "60,100.00"],
        ]
    ]
    assert samples.texts(document)[0] == "说明"
    assert samples.texts(document)[2] == "后文"


def test_a_table_of_several_lines_a_row() -> None:
    document = read(
        "  ---------------------------------\n  代号   姓名     证书号\n  ------ -------- -----------------\n"
        "  A      甘启明   2024-N1EMS-70001\n\n                  2024-N1QMS-70001\n\n"
        "  B      卢静宜   both Quality and\n                  Environment\n"
        "  ---------------------------------\n\n后文"
    )
    assert samples.tables(document) == [
        [
            ["代号", "姓名", "证书号"],
            ["A", "甘启明", "2024-N1EMS-70001"],
            ["", "", "2024-N1QMS-70001"],
            ["B", "卢静宜", "both Quality and Environment"],
        ]
    ]


def test_lines_filled_to_a_width_are_joined_with_the_space_they_were_broken_at() -> None:
    text = (
        SIGN
        + "1）管理体系标准：GB/T 24001-2016/ISO 14001:2015；GB/T 45001-2020/ISO\n45001:2018。\n\n"
        + "2\\.\n认证决定由认证机构的认证决定人员在复核全部审核资料之后作出，"
        + "审核组的推荐意见不等同于认证决定。\n\n"
        + "3\\. 报告附件：□审核计划 □首末次会议签到表 □不符合项报告 □多场所清单\n□其他。\n\n"
        + "审核组一致认为该组织的管理体系运行有效并且能够实现预期的结果，推荐认证注册。\n"
    )
    assert samples.texts(read(text))[1:4] == [
        "1）管理体系标准：GB/T 24001-2016/ISO 14001:2015；GB/T 45001-2020/ISO 45001:2018。",
        "2. 认证决定由认证机构的认证决定人员在复核全部审核资料之后作出，审核组的推荐意见不等同于认证决定。",
        "3. 报告附件：□审核计划 □首末次会议签到表 □不符合项报告 □多场所清单 □其他。",
    ]


def test_what_is_no_text_of_the_page_is_apart() -> None:
    document = read(
        '---\ntitle: 报告\nauthor: 顾远舟\n---\n\n# 综述\n\n::: {custom-style="x"}\n'
        "正文[^1]。\n:::\n\n<!-- image -->\n\n"
        '<!-- 待核实 -->\n\n<!-- PageHeader="云栖认证 YQ-05" -->\n\n<!-- PageNumber="第 2 页" -->\n\n'
        "```\n代码 *原样*\n```\n\n[^1]: 抽样得出。\n[a]: https://example.com\n"
    )
    assert [(block.role, document.text[block.start : block.end]) for block in document.blocks] == [
        ("body", "综述"),
        ("body", "正文。"),
        ("body", "代码 *原样*"),
        ("footnote", "抽样得出。"),
        ("header", "云栖认证 YQ-05"),
        ("page_number", "第 2 页"),
        ("comment", "待核实"),
        ("hidden", "title: 报告"),
        ("hidden", "author: 顾远舟"),
    ]


def test_lines_keep_their_numbers() -> None:
    document = read("# 报告\n\n```\n甲\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n标题\n====\n")
    assert [(line.number, document.text[line.start : line.end]) for line in document.lines] == [
        (1, "报告"),
        (4, "甲"),
        (7, "a\tb"),
        (9, "1\t2"),
        (11, "标题"),
    ]
