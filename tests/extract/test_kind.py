# ruff: noqa: E501 - the text of documents
"""Kinds of documents, told by title and content."""

from __future__ import annotations

import pytest

from extract.kind import recognise
from tests.extract.documents import document
from tests.extract.layouts import LAYOUTS

RULES = "\n".join(
    [
        "东岭认证有限公司",
        "环境管理体系认证规则",
        "1 适用范围",
        "本规则适用于环境管理体系认证，认证机构应当遵守本规则。",
        "2 认证程序",
        *["认证机构应对申请组织的材料进行评审，应保存记录，不得将结果与酬金挂钩。"] * 20,
        "3 暂停认证证书",
        "认证机构应建立暂停、撤销证书的程序。审核组长应在末次会议上宣布审核结论。",
    ]
)
CHECKLIST = "\n".join(
    [
        "报告质量监测表",
        "序号\t检查项目\t分值\t评分标准\t扣分",
        "1\t★资质在有效期内\t/\t否决项\t符合",
        "2\t现场调查\t3\t每缺一项扣0.5分\t0.5",
        "总分\t\t100\t\t91.5",
    ]
)
PLAN = "管理体系审核计划\n受审核方名称：甲乙纺织有限公司\n审核日期：2025年3月1日\n审核组长：钱多多\n审核范围：棉布的织造"
ARTICLE = "如何编写审核报告\n" + "审核报告是审核活动的产物，语言要准确，证据要可追溯，结论要清楚。" * 100
CONTRACT = "认证合同\n甲方：甲乙纺织有限公司\n乙方：东岭认证有限公司\n双方就认证事宜达成协议。"
INTERNAL = "2025年度内部审核报告\n审核组长：钱多多\n审核日期：2025年3月1日\n结论：体系有效。"
MANUAL = "质量环境管理手册\n1 范围\n本手册适用于公司的全部活动。"
UNTITLED = (
    "受审核方名称：甲乙纺织有限公司\n审核日期：2025年3月1日\n审核组长：钱多多\n审核组成员：李四\n"
    "审核范围：棉布的织造\n本次审核开具轻微不符合项2项。\n审核结论：推荐认证注册。"
)


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_reports_of_every_layout(name: str) -> None:
    assert recognise(document(LAYOUTS[name][0]))[0] == "audit_report"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("审核报告", "audit_report"),
        (UNTITLED, "audit_report"),
        (RULES, "certification_rules"),
        (RULES.replace("环境管理体系认证规则", "总则"), "certification_rules"),
        (RULES.replace("环境管理体系认证规则", "关于发布认证规则的通知"), "certification_rules"),
        (RULES.replace("环境管理体系认证规则", "环境管理体系认证方案"), "certification_rules"),
        (RULES.replace("环境管理体系认证规则", "环境管理手册"), "procedure"),
        (CHECKLIST, "monitoring_checklist"),
        (PLAN, "audit_plan"),
        (ARTICLE, "unknown"),
        (CONTRACT, "unknown"),
        (INTERNAL, "internal_audit_report"),
        (MANUAL, "procedure"),
        ("今天天气很好。", "unknown"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    found, reason = recognise(document(text))
    assert found == kind
    chinese, _, english = reason.partition(" / ")
    assert chinese and english.isascii()


@pytest.mark.parametrize(
    "title",
    [
        "能源管理体系监督审核报告表",
        "质量管理体系审核报告书 AUDIT REPORT",
        "管 理 体 系 审 核 报 告",
        "审核报告（正文）",
        "环境管理体系认证现场审核报告·第二阶段",
        "再认证审核报告（质量、信息安全）",
        "审核报告摘要",
        "Stage 2 Audit Report",
    ],
)
def test_titles_of_reports(title: str) -> None:
    assert recognise(document(f"{title}\n客户：甲乙纺织有限公司\n组长：钱多多"))[0] == "audit_report"


@pytest.mark.parametrize(
    "title",
    [
        "审核报告评审表",
        "审核报告编写规定",
        "2025年内部审核报告",
        "管理评审报告",
        "不符合项报告",
        "审核计划表",
    ],
)
def test_titles_of_what_is_no_report(title: str) -> None:
    assert recognise(document(f"{title}\n部门：生产部\n日期：2025年3月1日"))[0] != "audit_report"


def test_a_form_with_short_labels_and_no_title() -> None:
    form = (
        "客 户\t甲乙水泥有限公司\n体 系\t□Q □E ☑En\n日 期\t25/11/03～25/11/05\n姓名\t职\t注册号\t现场人日\n"
        "钱多多\t组长\t2024-N1EnMS-1265000\t3.0\n准 则\tGB/T 23331-2020\n审核发现：见附表。开具不符合 1 项。\n推荐保持认证注册。"
    )
    assert recognise(document(form))[0] == "audit_report"


def test_a_text_about_checklists_is_none() -> None:
    told = "本工具读质量监测检查表，按评分细则算出得分和扣分，列出检查项目。"
    rows = "".join(f"{n}\t★检查内容{n}\t每处扣0.5分\t2\n" for n in range(1, 8))
    assert recognise(document(told + "报告写得清楚，读者容易核对。" * 40))[0] == "unknown"
    assert recognise(document(f"检查内容\t评分细则\t分值\t扣分\n{rows}满分100分，质量监测得分"))[0] == (
        "monitoring_checklist"
    )
