# ruff: noqa: E501 - the text of documents
"""Ways of numbering that other bodies have: which paragraphs are clauses, under which, with which title."""

from __future__ import annotations

import pytest

import ingest
from extract.rulebook.read import read_rulebook

TITLE = "北辰信诚认证有限公司\n\n能源管理体系认证规则\n\n"
CASES = {
    "decimals in chapters": (
        "第一章 总则\n\n1.1 本规则适用于认证活动。\n\n1.2 机构应当公开信息。\n\n第二章 程序\n\n2.1 申请\n\n2.1.1 申请组织应当提交资料。",
        "第一章<总则> 1.1^第一章 1.2^第一章 第二章<程序> 2.1^第二章<申请> 2.1.1^2.1",
    ),
    "commas, lists with commas": (
        "1、适用范围\n\n1.1、本规则适用于认证活动。\n\n1.2、机构应当公开信息：\n\n1、名称；\n\n2、地址。\n\n2、程序\n\n2.1、申请\n\n申请组织应当提交资料。",
        "1<适用范围> 1.1^1 1.2^1 2<程序> 2.1^2<申请>",
    ),
    "full width": (
        "１　适用范围\n\n１．１　本规则适用于认证活动。\n\n２　程序\n\n２．１　申请",
        "1<适用范围> 1.1^1 2<程序> 2.1^2<申请>",
    ),
    "numbers on lines of their own": (
        "1\n适用范围\n1.1\n本规则适用于认证活动。\n2\n程序\n2.1\n申请\n2.1.1\n申请组织应当提交资料。",
        "1<适用范围> 1.1^1 2<程序> 2.1^2<申请> 2.1.1^2.1",
    ),
    "English": (
        "1 Scope\n\n1.1 These rules apply to certification.\n\n2 Procedure\n\n2.1 Application\n\n2.1.1 The client shall submit an application.\n\nAnnex A\n\nA.1 General\n\nA.1.1 The audit time shall be calculated.",
        "1<Scope> 1.1^1 2<Procedure> 2.1^2<Application> 2.1.1^2.1 A.1<General> A.1.1^A.1",
    ),
    "lists that count on beyond the chapters": (
        "1 范围\n\n本规则适用。\n\n2 申请\n\n2.1 应提交：\n\n1. 申请书；\n\n2. 执照；\n\n3. 手册。\n\n3 审核\n\n3.1 应审核：\n\n1. 目标\n\n2. 记录\n\n3. 现场\n\n4. 内审\n\n5. 管理评审\n\n4 决定\n\n4.1 机构应当作出决定。",
        "1<范围> 2<申请> 2.1^2 3<审核> 3.1^3 4<决定> 4.1^4",
    ),
    "single numbers alone": (
        "1. 本规则适用于认证活动。\n\n2. 机构应当公开信息：\n\n（1）名称；\n\n（2）地址。\n\n3. 机构应当保存记录。",
        "1 2 3",
    ),
    "chapters that jump and repeat": (
        "1 范围\n\n1.1 本规则适用。\n\n2 申请\n\n2.1 应当申请。\n\n4 审核\n\n4.1 应当审核。\n\n4 决定\n\n4.1 应当决定。\n\n5 其他\n\n机构应当解释。",
        "1<范围> 1.1^1 2<申请> 2.1^2 4<审核> 4.1^4 4<决定> 4.1^4 5<其他>",
    ),
    "contents without a heading": (
        "1 范围 ............ 1\n2 申请 ............ 2\n2.1 资料 ............ 2\n\n1 范围\n\n本规则适用。\n\n2 申请\n\n2.1 资料\n\n应当提交。",
        "1<范围> 2<申请> 2.1^2<资料>",
    ),
    "contents without a heading, pages or dots": (
        "1 范围\n2 申请\n2.1 资料\n2.2 评审\n3 审核\n附录A 时间\n\n1 范围\n\n本规则适用。\n\n2 申请\n\n2.1 资料\n\n应当提交。\n\n2.2 评审\n\n应当评审。\n\n3 审核\n\n应当审核。",
        "1<范围> 2<申请> 2.1^2<资料> 2.2^2<评审> 3<审核>",
    ),
    "contents with a slip": (
        "目        录\n1 范围 1\n2 申请 2\n2.1 资料 2\n2.1 评审 3\n3 审核 4\n\n1 范围\n\n本规则适用。\n\n2 申请\n\n2.1 资料\n\n应当提交。\n\n2.2 评审\n\n应当评审。\n\n3 审核\n\n应当审核。",
        "1<范围> 2<申请> 2.1^2<资料> 2.2^2<评审> 3<审核>",
    ),
    "annexes with letters": (
        "1 范围\n\n1.1 本规则适用。\n\n附录A（规范性）审核时间\n\nA.1 总则\n\nA.1.1 应当计算。\n\nA.2 表\n\n附录B 标志\n\nB.1 应当正确使用。",
        "1<范围> 1.1^1 A.1<总则> A.1.1^A.1 A.2<表> B.1",
    ),
    "titles of articles": (
        "第一条 目的\n\n为了规范认证活动，制定本规则。\n\n第二条【适用范围】本规则适用于认证。\n\n第三条（依据）本规则依据法律制定。\n\n第四条 （一）机构应当公开；\n\n（二）机构应当保存。\n\n第五条之一 补充规定应当备案。",
        "第一条<目的> 第二条<适用范围> 第三条<依据> 第四条 第五条之一",
    ),
    "points under Chinese numbers": (
        "一、总则\n\n1. 本规则适用于认证。\n\n2. 机构应当公开信息：\n\n（1）名称；\n\n二、程序\n\n1. 申请\n\n1.1 申请组织应当提交资料。\n\n1.2 机构应当评审。\n\n2. 审核\n\n三、附则",
        "一<总则> 1^一 2^一 二<程序> 1^二<申请> 1.1^1 1.2^1 2^二<审核> 三<附则>",
    ),
    "from zero": (
        "0 引言\n\n0.1 本规则由机构制定。\n\n1 范围\n\n1.1 本规则适用。",
        "0<引言> 0.1^0 1<范围> 1.1^1",
    ),
    "no gap behind the number": (
        "1范围\n\n1.1本规则适用于认证。\n\n2程序\n\n2.1申请\n\n2.1.1申请组织应当提交资料。\n\n2.1.2. 机构应当评审。\n\n3个月以上的证明应当提交。",
        "1<范围> 1.1^1 2<程序> 2.1^2<申请> 2.1.1^2.1 2.1.2^2.1",
    ),
    "rows of a table": (
        "条款\t要求\n1\t适用范围\n1.1\t本规则适用于能源管理体系的认证活动。\n1.2\t机构应当公开信息。\n\t并保存记录。\n2\t程序\n2.1\t申请组织应当提交资料。\n\n附录 A\n\n人数\t高\t低\n1-5\t3\t2\n6-10\t4\t3",
        "1<适用范围> 1.1^1 1.2^1 2<程序> 2.1^2",
    ),
    "tabs behind the numbers": (
        "1\t适用范围\n1.1\t本规则适用于认证活动。\n1.2\t机构应当公开信息。\na)\t名称；\n2\t程序\n2.1\t申请\n2.1.1\t申请组织应当提交资料。",
        "1<适用范围> 1.1^1 1.2^1 2<程序> 2.1^2<申请> 2.1.1^2.1",
    ),
    "notes of a table": (
        "一、总则\n\n1. 本规则适用于认证。\n\n人数\t高\t低\n1-5\t3\t2\n6-10\t4\t3\n\n注：1. 人数按班次计算。\n\n2. 季节工可以折算。\n\n3. 路途时间不计入。\n\n2. 机构应当公开信息。\n\n二、程序\n\n1. 机构应当审核。",
        "一<总则> 1^一 2^一 二<程序> 1^二",
    ),
    "page numbers left in the text": (
        "1 范围\n\n1.1 本规则适用于认证。\n\n2\n\n1.2 机构应当公开。\n\n2 程序\n\n2.1 应当申请。\n\n3\n\n2.2 应当评审。\n\n3 审核\n\n3.1 应当审核。",
        "1<范围> 1.1^1 1.2^1 2<程序> 2.1^2 2.2^2 3<审核> 3.1^3",
    ),
    "chapters with a zero": (
        "1.0 目的\n\n规范认证活动。\n\n2.0 程序\n\n2.1 申请\n\n2.1.1 应当提交资料。\n\n3.0 记录\n\n3.1 应当保存。",
        "1.0<目的> 2.0<程序> 2.1^2.0<申请> 2.1.1^2.1 3.0<记录> 3.1^3.0",
    ),
    "an annex named on the way": (
        "一、总则\n\n（一）本规则适用于认证。\n\n（二）机构应当公开信息。\n\n附件：公开信息清单\n\n二、程序\n\n（一）应当申请。\n\n附 录 A\n\n一、计算\n\n（一）应当计算。",
        "一<总则> （一）^一 （二）^一 二<程序> （一）^二",
    ),
    "sections": (
        "第一章 总则\n\n第一节 范围\n\n1. 本规则适用。\n\n2. 机构应当公开。\n\n第二节 依据\n\n1. 法律应当遵守。\n\n第二章 程序\n\n第一节 申请\n\n1. 应当申请。",
        "第一章<总则> 第一节^第一章<范围> 1^第一节 2^第一节 第二节^第一章<依据> 1^第二节 第二章<程序> 第一节^第二章<申请> 1^第一节",
    ),
    "articles in figures, an annex with its own": (
        "第1章 总则\n\n第1条 本规则适用于认证。\n\n第2条 机构应当公开。\n\n第2章 程序\n\n第3条 应当申请。\n\n附件1 审核时间\n\n第1条 时间应当计算。",
        "第1章<总则> 第1条^第1章 第2条^第1章 第2章<程序> 第3条^第2章",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_numbering(name: str) -> None:
    text, told = CASES[name]
    found = read_rulebook(ingest.read_bytes(f"{TITLE}{text}\n".encode(), "rules.txt"))[0]
    assert (
        " ".join(
            one.number + (f"^{one.parent}" if one.parent else "") + (f"<{one.title}>" if one.title else "")
            for one in found.clauses
        )
        == told
    )
