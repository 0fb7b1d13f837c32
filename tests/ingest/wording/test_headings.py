"""What is a heading, what only begins like one, and the levels."""

from __future__ import annotations

import pytest

from ingest import read_bytes
from ingest.wording.headings import numbering
from tests.ingest import samples


def headings(*lines: str) -> list[tuple[int | None, str]]:
    document = read_bytes("\n\n".join(lines).encode(), "x")
    return [
        (block.level, document.text[block.start : block.end])
        for block in document.body
        if block.kind == "heading"
    ]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("一、审核综述", 1),
        ("第一章 总则", 1),
        ("第二部分 审核记录", 1),
        ("第三节 监督审核", 2),
        ("1.1 审核组成员", 2),
        ("1.1审核组成员", 2),
        ("１.１ 审核组成员".replace("１", "1"), 2),
        ("1.5.2 审核范围（如与审核计划不一致时，请说明原因）：", 3),
        ("4.2 3D打印设备的控制", 2),
        ("3.2 过程的管理和控制 符合 基本符合 不符合", 2),
        ("Part A General information", 1),
        ("Appendix B Audit time", 1),
        ("1.2 Audit objectives, scope and criteria", 2),
        ("附录A 审核时间", 1),
        ("4. 上次审核不符合的跟踪 / Follow-up of Previous Nonconformities", 1),
        ("A.1 审核时间表", 2),
        ("Ⅱ、审核结论", 1),
        ("# 审核报告", 1),
        ("### 人员情况", 3),
        ("**五、审核组推荐意见:**", 1),
        ("**人员情况**", 1),
        ("1、适用范围", 1),
        ("（一）人员情况", 1),
        ("MP4 管理评审（过程负责人：最高管理层，何清秋）", 1),
        ("COP-2 生产和服务提供", 1),
        ("S3：监视和测量资源", 1),
    ],
)
def test_headings(text: str, level: int) -> None:
    found = headings(text, "正文的一段话，说明情况。")
    assert [level for level, _ in found] == [level]


@pytest.mark.parametrize(
    "text",
    [
        "1. 在审核工作中遵守国家有关认证的法律、法规和方针政策。",
        "2025.1.23 编制",
        "2025.5.10-11 实施了内审",
        "5.13 日整改完毕",
        "1.5 级仪表",
        "3.5t 叉车 1 台",
        "0.5 毫米",
        "12.5万元",
        "25 人",
        "1.5.1 审核时间：2025年6月11日",
        "6.1.1.2 申请组织至少提交以下资料：",
        "5.1 审核员应当取得注册资格",
        "a) 管理体系标准：",
        "1.1 审核目的......3",
        "二阶段审核情况",
        "一、二阶段审核的安排",
        "18.02.06",
        "010-8225 2376",
        "审核组成员",
        "SP3 监视和测量资源由质量部管理，抽查了三件。",
        "M12×30 螺栓",
        "P1合格",
        "**受审核方名称：云栖机电有限公司**",
    ],
)
def test_no_headings(text: str) -> None:
    assert headings(text, "正文的一段话，说明情况。") == []


def test_neighbours_of_one_style_are_a_list() -> None:
    assert headings("包括：", "1、纸张的消耗", "2、电的消耗", "3、生活垃圾", "以上均已识别。") == []


def test_levels_follow_the_numbering() -> None:
    found = headings(
        "一、综述",
        "1.1 策划",
        "1、方针目标：",
        "方针已批准。",
        "2、体系范围：",
        "范围已确定。",
        "（1）部门",
        "部门如下图。",
        "3、持续改进",
        "已改进。",
        "1.2 运行",
        "1、职责",
        "职责明确。",
        "二、结论",
    )
    assert [level for level, _ in found] == [1, 2, 3, 3, 4, 3, 2, 3, 1]


def test_single_numbers_above_decimal_ones() -> None:
    found = headings(
        "1. 适用范围",
        "本文件适用于认证。",
        "2. 认证依据",
        "标准如下表。",
        "2.1 总则",
        "内容略。",
        "3. 程序",
        "略。",
    )
    assert [level for level, _ in found] == [1, 1, 2, 1]


@pytest.mark.parametrize("mark", ["  ", "　", ". ", "、"])
def test_parts_that_letters_number(mark: str) -> None:
    found = headings(
        f"A{mark}基本情况",
        "甲公司成立于2011年。",
        f"B{mark}审核实施",
        "B.1 时间安排",
        "审核历时两天。",
        f"C{mark}不符合项",
        "轻微1项。",
    )
    assert [level for level, _ in found] == [1, 1, 2, 1]


@pytest.mark.parametrize(
    "lines",
    [
        ("选项：", "A  推荐", "B  整改后推荐", "C  不推荐", "审核组选择A。"),
        ("A  类供方有三家。", "略。", "C  类供方有两家", "略。", "B  类供方", "略。"),
        ("A  基本情况", "略。", "B  审核实施", "略。"),
    ],
)
def test_letters_that_number_no_parts(lines: tuple[str, ...]) -> None:
    assert headings(*lines) == []


def test_markup_is_not_in_the_text() -> None:
    document = read_bytes(
        "## 1.2 审核**目的**\n\n本次**审核**的目的是 a。\n\n- 1) 记录\n\n---\n\n![图](a.png)\n".encode(), "x"
    )
    assert samples.texts(document) == ["1.2 审核目的", "本次审核的目的是 a。", "1) 记录"]


def test_a_number_that_is_none_is_no_error() -> None:
    assert numbering("（二十十）某某") is not None


@pytest.mark.parametrize("text", ["5 人员能力", "6.2 项目管理", "2.2.3 人员", "3 日常管理", "4 名称与地址"])
def test_a_word_that_begins_like_a_unit(text: str) -> None:
    assert [found for _, found in headings(text, "正文的一段话，说明情况。")] == [text]


@pytest.mark.parametrize(
    "text", ["5 人参加审核", "6.2 项", "3 日内完成", "4 名审核员", "2 台压力机", "25.5.10 日整改完毕"]
)
def test_a_number_before_a_unit(text: str) -> None:
    assert headings(text, "正文的一段话，说明情况。") == []
