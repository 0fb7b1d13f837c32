# ruff: noqa: E501 - the text of documents
"""Clauses of certification rules: what is one, in each way of numbering."""

from __future__ import annotations

import ingest
from extract.rulebook.read import read_rulebook
from schemas.other_kinds.rulebook import RuleBook

DECIMAL = """北辰认证有限公司
能源管理体系认证规则
文件编号：BC-GZ-11    版本：B/2    实施日期：2024年7月1日

目录
1 适用范围 ........ 1
2 审核程序 ........ 2
2.1 审核时间 ........ 2
2.1.1 计算 ........ 3

1 适用范围

本规则用于北辰认证有限公司（以下简称BC）的认证活动。

2 审核程序

2.1 审核时间

2.1.1 BC 应按附录 A 计算审核时间，减少的时间不得超过
2.1.4 条所定的部分，并说明：

1. 减少的理由；
2. 批准的人；
3. 记录。

a) 另一种列项；
1) 又一种列项；
（1）再一种列项；
① 最后一种列项。

2.1.2 审核组 12 个月内不得更换。

3.1.1 误写在此的条款应当照录。

2.1.2 重复的号也应当照录。

3 其他

3.1 本规则由BC负责解释。

附录 A

审核时间

1.1 附录里另起的号不是正文。

注：1. 人数按班次计。
2. 季节工可以折算。
"""


def book(text: str) -> RuleBook:
    """What is read of a text."""
    return read_rulebook(ingest.read_bytes(text.encode(), "rules.txt"))[0]


def numbers(text: str) -> list[str]:
    """The numbers of the clauses of a text."""
    return [clause.number for clause in book(text).clauses]


def test_decimal_numbers_with_misprints_and_without_contents_lists_and_annexes() -> None:
    found = book(DECIMAL).clauses
    assert [(one.line, one.number, one.title, one.parent) for one in found] == [
        (11, "1", "适用范围", None),
        (15, "2", "审核程序", None),
        (17, "2.1", "审核时间", "2"),
        (19, "2.1.1", None, "2.1"),
        (31, "2.1.2", None, "2.1"),
        (33, "3.1.1", None, "3.1"),
        (35, "2.1.2", None, "2.1"),
        (37, "3", "其他", None),
        (39, "3.1", None, "3"),
    ]
    assert found[0].text == "本规则用于北辰认证有限公司（以下简称BC）的认证活动。"
    assert found[3].text.endswith("① 最后一种列项。") and "2.1.4 条所定" in found[3].text
    assert found[-1].text == "本规则由BC负责解释。"


def test_what_heads_the_document() -> None:
    head = book(DECIMAL).document
    assert head.values() == {
        "title": "能源管理体系认证规则",
        "number": "BC-GZ-11",
        "body": "北辰认证有限公司",
        "version": "B/2",
        "effective_on": "2024-07-01",
    }


def test_articles_in_chapters() -> None:
    found = book(
        "南岭认证有限公司管理体系认证实施细则\n\n第一章 总则\n\n第一条 为规范认证活动，制定本细则。\n\n"
        "第二条 认证机构应当遵守下列要求：\n\n（一）公开信息；\n\n（二）保存记录。\n\n"
        "第五条规定的情形除外。\n\n第二章 审核\n\n第一节 计划\n\n第三条 审核计划应当经过批准。\n\n"
        "第四条 本细则自2025年3月1日起施行。\n"
    )
    assert [(one.number, one.title, one.parent) for one in found.clauses] == [
        ("第一章", "总则", None),
        ("第一条", None, "第一章"),
        ("第二条", None, "第一章"),
        ("第二章", "审核", None),
        ("第一节", "计划", "第二章"),
        ("第三条", None, "第一节"),
        ("第四条", None, "第一节"),
    ]
    assert "（二）保存记录。" in found.clauses[2].text
    assert found.document.effective_on == "2025-03-01"


def test_chinese_numbers_with_brackets_and_points() -> None:
    found = book(
        "西川认证有限公司\n质量管理体系认证规则\n\n一、适用范围\n\n本规则适用于认证活动。\n\n二、认证程序\n\n（一）申请\n\n"
        "1. 申请组织应当提交申请书。\n\n2. 机构应当评审申请。\n\n（1）评审的内容；\n\n（二）审核\n\n"
        "1. 审核分为两个阶段。\n\n三、附则\n\n本规则由机构解释。\n"
    ).clauses
    assert [(one.number, one.title, one.parent) for one in found] == [
        ("一", "适用范围", None),
        ("二", "认证程序", None),
        ("（一）", "申请", "二"),
        ("1", None, "（一）"),
        ("2", None, "（一）"),
        ("（二）", "审核", "二"),
        ("1", None, "（二）"),
        ("三", "附则", None),
    ]


def test_annexes_with_letters() -> None:
    found = book(
        "环境管理体系认证规则\n\n1 范围\n\n1.1 本规则适用于认证活动。\n\n附录 A\n\nA.1 总则\n\nA.1.1 审核时间应当计算。\n\nA.2 表\n"
    ).clauses
    assert [(one.number, one.parent) for one in found] == [
        ("1", None),
        ("1.1", "1"),
        ("A.1", None),
        ("A.1.1", "A.1"),
        ("A.2", None),
    ]


def test_a_sentence_that_a_break_cut_is_one_line() -> None:
    found = book(
        "能源管理体系认证规则\n\n1 时间\n\n1.1 机构应以附录所规定的审核时间为基准核算审核时间，在特殊的情况下，经批准后\n\n\n"
        "可以减少审核时间。\n\n机构应当保存记录\n\n审核组应当签字\n\n1.2 其他\n"
    ).clauses
    assert found[1].text == (
        "机构应以附录所规定的审核时间为基准核算审核时间，在特殊的情况下，经批准后可以减少审核时间。\n"
        "机构应当保存记录\n审核组应当签字"
    )
