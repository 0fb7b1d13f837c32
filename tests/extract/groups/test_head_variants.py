# ruff: noqa: E501 - the text of reports
"""Details of the body, ways of auditing, scopes and team in yet other wordings and layouts."""

from __future__ import annotations

from typing import Any

import pytest

from extract.report import extract_report, read_head
from tests.extract.documents import document, source
from tests.extract.test_layouts import value_at

ADDRESS = "南京市建邺区示范路21号6层"
BODY = {
    "certification_body.address": ADDRESS,
    "certification_body.phone": "025-5000 0001",
    "certification_body.website": "www.jzrz.example",
}
NO_BODY = dict.fromkeys(BODY)

CONTACTS: dict[str, tuple[str, dict[str, Any]]] = {
    "name and address in one line, the rest below": (
        f"甲准认证有限公司\n审核报告\n受审核方\t苏州丁零机械有限公司\n\n甲准认证有限公司\u3000{ADDRESS}\n电话 025-5000 0001\u3000www.jzrz.example",
        BODY,
    ),
    "in the cell of the name": (
        f"审核报告\n编制机构\t甲准认证有限公司\u3000{ADDRESS}\u3000025-5000 0001\u3000www.jzrz.example\n报告日期\t2025年3月4日",
        BODY,
    ),
    "in brackets behind the name": (
        f"审核报告\n认证机构\t甲准认证有限公司（{ADDRESS}；025-5000 0001；www.jzrz.example）\n报告日期\t2025年3月4日",
        BODY,
    ),
    "in brackets with labels": (
        f"审核报告\n认证机构：甲准认证有限公司（地址：{ADDRESS}，电话：025-5000 0001，网址：www.jzrz.example）",
        BODY,
    ),
    "half-width brackets": (
        f"审核报告\n认证机构\t甲准认证有限公司({ADDRESS}; 025-5000 0001; www.jzrz.example)",
        BODY,
    ),
    "other labels": (
        f"审核报告\n编制单位：甲准认证有限公司\n单位住所：{ADDRESS}\u3000\u3000咨询电话：025-5000 0001\u3000\u3000网站：www.jzrz.example",
        BODY,
    ),
    "labels of its registration": (
        f"审核报告\n认证机构：甲准认证有限公司\n机构住所：{ADDRESS}\n咨询热线：025-5000 0001\n机构网站：www.jzrz.example",
        BODY,
    ),
    "after a full form of the client": (
        f"审核报告\n受审核方\t苏州丁零机械有限公司\n注册地址\t苏州市吴中区示例路3号\n\n甲准认证有限公司\n{ADDRESS} | 025-5000 0001 | www.jzrz.example",
        BODY,
    ),
    "strokes between": (
        f"审核报告\n认证机构：甲准认证有限公司 / {ADDRESS} / 025-5000 0001 / www.jzrz.example",
        BODY,
    ),
    "a site right behind a number": (
        f"审核报告\n甲准认证有限公司\n{ADDRESS} 电话025-5000 0001www.jzrz.example",
        BODY,
    ),
    "longer labels": (
        f"甲准认证有限公司\n总部地址：{ADDRESS}\n全国统一服务热线 025-5000 0001\u3000官方网站 www.jzrz.example\n审核报告",
        BODY,
    ),
    "a note in brackets that is no detail": (
        "审核报告\n认证机构\t甲准认证有限公司（以下简称甲准，批准号CNCA-R-2020-001）\n报告日期\t2025年3月4日",
        NO_BODY,
    ),
    "a sentence that begins with the name": (
        "审核报告\n甲准认证有限公司受理了申请，并于2025年3月4日派出审核组。",
        NO_BODY,
    ),
    "the client's details after the client's name": (
        f"甲准认证有限公司\n审核报告\n受审核方\t苏州丁零机械有限公司（{ADDRESS}；025-5000 0001；www.jzrz.example）",
        NO_BODY,
    ),
}

WAYS: dict[str, tuple[str, dict[str, Any]]] = {
    "way and length in brackets": (
        "1 概况\n审核时间\t第一阶段\t2025年3月10日（现场，1天）\n~\t第二阶段\t2025年3月23日至2025年3月25日（远程，3天）",
        {"audit.mode": "remote", "stage1.mode": "onsite", "audit.start": "2025-03-23"},
    ),
    "a bare label": (
        "1.2 目的、准则、范围\n目的：确认能否更新认证。\n方式：现场审核，一体化审核；审核人日共20.0（技术专家不计）。",
        {"audit.mode": "onsite", "audit.person_days": 20.0},
    ),
    "a bare label and both ways": (
        "1.2 概述\n方式：现场审核与远程审核相结合。",
        {"audit.mode": "mixed"},
    ),
    "how nonconformities are verified": ("1 概述\n方式：现场验证", {"audit.mode": None}),
    "how the next audit is made": ("1 概述\n1.5 下次审核计划\n方式：远程审核", {"audit.mode": None}),
    "days without a unit": ("1 概述\n审核人日合计12.5，含夜班。", {"audit.person_days": 12.5}),
    "days after a verb": ("1 概述\n本次审核人日为 8，其中技术专家不计。", {"audit.person_days": 8.0}),
    "days of other things": ("1 概述\n本年度误工人日共20，无工伤。", {"audit.person_days": None}),
    "next audit of a kind": (
        "1 概述\n9.4 下次审核为再认证，最迟日期2026年10月31日。",
        {"next_audit_by": "2026-10-31"},
    ),
    "next audit in brackets": (
        "1 概述\n下次审核（第一次监督）：2027年3月24日之前。",
        {"next_audit_by": "2027-03-24"},
    ),
    "next audit advised": (
        "1 概述\n第一次监督审核建议在2027年9月9日前进行。",
        {"next_audit_by": "2027-09-09"},
    ),
    "next audit asked for": (
        "1 概述\n下次监督审核请于2026年11月30日前安排。",
        {"next_audit_by": "2026-11-30"},
    ),
    "an audit that was": (
        "1 概述\n第一次监督审核为现场审核，2024年9月9日完成。",
        {"next_audit_by": None},
    ),
    "head count 1": ("1 概述\n体系内有效人数\t138人\t倒班\t无", {"headcount": 138}),
    "head count 2": ("1 概述\n管理体系涉及的有效人员数\t56\t倒班\t无", {"headcount": 56}),
    "head count 3": ("1 概述\n认证范围内职工人数：77人", {"headcount": 77}),
    "head count of no scope": ("1 概述\n人员总数\t138人", {"headcount": None, "headcount_total": 138}),
    "day of the manual": (
        "1 概述\n体系文件实施日\t2023年11月1日（手册A/0）\t备注\t无",
        {"system_effective_on": "2023-11-01"},
    ),
    "day of the system": ("1 概述\n管理体系运行日：2023.11.01", {"system_effective_on": "2023-11-01"}),
    "day of a new edition": ("1 概述\n手册换版日\t2024年5月1日", {"system_effective_on": None}),
    "founded and licensed": (
        "1 概述\n成立日期/执照期限\t2016年11月22日；2016年11月22日至长期",
        {
            "organization.established_on": "2016-11-22",
            "organization.licence.valid_from": "2016-11-22",
            "organization.licence.valid_to": "长期",
        },
    ),
    "founded and term of business": (
        "1 概述\n成立时间/营业期限\t2016-11-22 / 2016-11-22至2046-11-21",
        {"organization.established_on": "2016-11-22", "organization.licence.valid_to": "2046-11-21"},
    ),
}

QE = "审核准则：GB/T 19001-2016、GB/T 24001-2016\n"
PUMPS, PUMPS_E = "水泵的设计和生产", "水泵的设计和生产所涉及的环境管理活动"
AUDIT = {
    "scopes[0].place": "audit",
    "scopes[0].system": "QMS",
    "scopes[0].text": PUMPS,
    "scopes[1].system": "EMS",
    "scopes[1].text": PUMPS_E,
}

SCOPES: dict[str, tuple[str, dict[str, Any]]] = {
    "rows beside the label": (
        f"{QE}审核准则\t标准\t见上\n审核范围\tQ\t{PUMPS}\n~\tE\t{PUMPS_E}\n审核时间\t第一阶段\t2025年3月10日",
        AUDIT,
    ),
    "rows under a label with blank cells": (
        f"{QE}审核范围\tQMS\t{PUMPS}\n\tEMS\t{PUMPS_E}\n审核方式\t现场\t无",
        AUDIT,
    ),
    "rows named in words": (
        f"{QE}审核范围\t质量管理体系\t{PUMPS}\n~\t环境管理体系\t{PUMPS_E}\n向导\t无\t无",
        AUDIT,
    ),
    "a table after the label": (f"{QE}审核范围：\nQMS\t{PUMPS}\nEMS\t{PUMPS_E}", AUDIT),
    "a table after the label, by standard": (
        f"{QE}审核范围：\nGB/T 19001-2016\t{PUMPS}\nGB/T 24001-2016\t{PUMPS_E}",
        AUDIT,
    ),
    "another table after the label": (
        f"{QE}审核范围：\n部门\t人数\n生产部质量科\t二十三人左右",
        {"scopes": []},
    ),
    "a wide gap and systems": (f"{QE}3.3 审核范围\u3000Q：{PUMPS}；E：{PUMPS_E}。", AUDIT),
    "a wide gap and long codes": (f"{QE}3.3 审核范围\u3000QMS：{PUMPS}；EMS：{PUMPS_E}。", AUDIT),
    "a dash and systems": (
        f"{QE}9 结论\n9.2.1 证书保持的范围——QMS：{PUMPS}；EMS：{PUMPS_E}。",
        AUDIT | {"scopes[0].place": "certificate"},
    ),
    "dashes after the systems": (f"{QE}审核范围：Q——{PUMPS}；E——{PUMPS_E}", AUDIT),
    "a scope that one system narrows": (
        "审核准则：ISO 22000:2018、GB/T 27341-2009\n审核范围\u3000糕点的生产和销售；HACCP：位于示例路3号的糕点的生产。",
        {
            "scopes[0].system": "FSMS",
            "scopes[0].text": "糕点的生产和销售",
            "scopes[1].system": "HACCP",
            "scopes[1].text": "位于示例路3号的糕点的生产",
        },
    ),
    "codes behind the scope": (
        f"审核准则：GB/T 19001-2016\n审核范围：{PUMPS}（18.01.02；18.02.01）。",
        {"scopes[0].text": PUMPS},
    ),
    "a verb and a colon": (
        f"审核准则：GB/T 19001-2016\n计划的审核范围是：{PUMPS}。",
        {"scopes[0].text": PUMPS, "scopes[0].place": "audit"},
    ),
    "quoted in the conclusion": (
        f"审核准则：GB/T 19001-2016\n1 概况\n内容。\n5 审核结论\n审核目的已达到，证书范围“{PUMPS}”适宜，维持不变。",
        {"scopes[0].text": PUMPS, "scopes[0].place": "certificate"},
    ),
    "quoted as kept": (
        f"审核准则：GB/T 19001-2016\nE1 审核目的已达到，证书范围“ {PUMPS} ”适宜，维持不变。",
        {"scopes[0].text": PUMPS, "scopes[0].place": "certificate"},
    ),
    "quoted elsewhere": (
        f"审核准则：GB/T 19001-2016\n1 概况\n上一周期的证书范围“{PUMPS}”已注销。",
        {"scopes": []},
    ),
    "talk about the scope": (
        "审核准则：GB/T 19001-2016\n3.3 审核范围\u3000未发现需要扩大或缩小的情形。",
        {"scopes": []},
    ),
}


@pytest.mark.parametrize("name", CONTACTS)
def test_details_of_the_body(name: str) -> None:
    text, truth = CONTACTS[name]
    report = read_head(source(text))
    assert {path: value_at(report, path) for path in truth} == truth


@pytest.mark.parametrize("name", WAYS)
def test_audit_and_organization(name: str) -> None:
    text, truth = WAYS[name]
    report = read_head(source(f"管理体系审核报告\n{text}"))
    assert {path: value_at(report, path) for path in truth} == truth


@pytest.mark.parametrize("name", SCOPES)
def test_scopes(name: str) -> None:
    text, truth = SCOPES[name]
    report = read_head(source(f"管理体系审核报告\n{text}"))
    assert {path: value_at(report, path) for path in truth} == truth


HEADER = "1 审核组\n姓名\t职务\t级别\t注册号\t小类\n"


@pytest.mark.parametrize(
    ("rows", "letters"),
    [
        (
            "童谣\t组长 A\t审核员\t2024-N1QMS-1234567\t19.05\n柏舟\t组员 B\t审核员\t2024-N1QMS-7654321\t19.05",
            ["A", "B"],
        ),
        (
            "童谣\t组长（A）\t审核员\t2024-N1QMS-1234567\t19.05\n柏舟\t组员（B）\t审核员\t2024-N1QMS-7654321\t/",
            ["A", "B"],
        ),
        (
            "童谣（A）\t组长\t审核员\t2024-N1QMS-1234567\t19.05\n柏舟（B）\t组员\t审核员\t2024-N1QMS-7654321\t/",
            ["A", "B"],
        ),
        (
            "童谣\t组长 Q\t审核员\t2024-N1QMS-1234567\t19.05\n柏舟\t组员 E\t审核员\t2024-N1EMS-7654321\t/",
            [None, None],
        ),
        (
            "童谣\t组长 A\t审核员\t2024-N1QMS-1234567\t19.05\n柏舟\t组员 A\t审核员\t2024-N1QMS-7654321\t/",
            [None, None],
        ),
        (
            "童谣\tLeader\t审核员\t2024-N1QMS-1234567\t19.05\n柏舟\tMember\t审核员\t2024-N1QMS-7654321\t/",
            [None, None],
        ),
    ],
)
def test_letters_beside_roles(rows: str, letters: list[str | None]) -> None:
    report = read_head(source(f"管理体系审核报告\n{HEADER}{rows}"))
    assert [member.label and member.label.value for member in report.team] == letters


@pytest.mark.parametrize(
    ("cells", "grade", "codes", "registered"),
    [
        ("组长\t审核员\t2024-N1QMS-1234567\tCIV", "审核员", ["CIV"], 1),
        ("组长\tQMS 审核员\t2024-N1QMS-1234567\t19.05", "审核员", ["19.05"], 1),
        ("组长\t实习审核员（QMS）\t2024-N0QMS-1234567\t/", "实习审核员", [], 1),
        ("技术专家\t高级工程师（示例市包装协会）\t不适用\t19.05", None, ["19.05"], 0),
        ("技术专家\t技术专家\t/\t19.05", "技术专家", ["19.05"], 0),
        ("技术专家\t/\t/\t造纸工艺", None, [], 0),
    ],
)
def test_grade_and_codes(cells: str, grade: str | None, codes: list[str], registered: int) -> None:
    report = read_head(source(f"管理体系审核报告\n审核准则：GB/T 19001-2016\n{HEADER}童谣\t{cells}"))
    (member,) = report.team
    assert member.grade is None if grade is None else (member.grade and member.grade.value) == grade
    assert [code.value for code in member.professional_codes] == codes
    assert len(member.registrations) == registered


def test_a_header_of_field_and_grade() -> None:
    report = read_head(
        source(
            "管理体系审核报告\n1 审核组\n姓名\t职务\t领域/级别\t注册号\t小类\n"
            "童谣\t组长\tFSMS 审核员\t2024-N1FSMS-1234567\tCIV\n~\t~\tHACCP 实习审核员\t2024-N0HACCP-1234567\tCIV"
        )
    )
    (member,) = report.team
    told = [(one.system and one.system.value, one.grade and one.grade.value) for one in member.registrations]
    assert told == [("FSMS", "审核员"), ("HACCP", "实习审核员")]
    assert member.grade is not None
    assert member.grade.value == "审核员"


TEAM = "1 审核组\n姓名\t职务\t级别\t注册号\n童谣\t组长\t审核员\t2024-N1QMS-1234567\n柏舟\t组员\t实习审核员\t2024-N0QMS-7654321\n\n"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("审核人日：6.0 人日（童谣 3 天，柏舟 3 天）。", ["柏舟 3 天"]),
        ("审核共5人日：童谣3人日、柏舟2人日。", ["柏舟2人日"]),
        ("审核时间4人天，童谣2.5天、柏舟1.5天。", ["柏舟1.5天"]),
        ("审核人日：3.0 人日（童谣 3 天，柏舟 3 天为实习，不计）。", []),
        ("审核人日：3.0 人日（童谣 3 天）。柏舟为实习，全程随行 3 天，不计人日。", []),
        ("审核人日：6.0 人日（童谣 3 天，卓然 3 天）。", []),
    ],
)
def test_a_trainee_in_the_audit_time(sentence: str, told: list[str]) -> None:
    mentions = extract_report(document(f"管理体系审核报告\n{TEAM}{sentence}"))[1]
    assert [act.leaf.value for act in mentions.trainee_acts] == told


STAGES: dict[str, tuple[str, dict[str, Any]]] = {
    "a row each": (
        "审核阶段\t审核日期\t审核方式\n第一阶段\t2025-03-10\t远程\n第二阶段\t2025-03-23至2025-03-25\t现场",
        {
            "audit.mode": "onsite",
            "stage1.mode": "remote",
            "audit.start": "2025-03-23",
            "stage1.start": "2025-03-10",
        },
    ),
    "a column each": (
        "\t第一阶段\t第二阶段\n日期\t2025-03-10\t2025-03-23至2025-03-25\n方式\t远程\t现场",
        {
            "audit.mode": "onsite",
            "stage1.mode": "remote",
            "audit.start": "2025-03-23",
            "audit.end": "2025-03-25",
        },
    ),
    "in one sentence": (
        "第一阶段审核于2025年3月10日以远程方式进行，第二阶段审核于2025年3月23日至25日在组织现场进行。",
        {
            "audit.mode": "onsite",
            "stage1.mode": "remote",
            "audit.start": "2025-03-23",
            "audit.end": "2025-03-25",
        },
    ),
    "in two sentences": (
        "第一阶段审核于2025年3月10日在组织现场进行。第二阶段审核于2025年3月23日至25日以远程方式进行。",
        {"audit.mode": "remote", "stage1.mode": "onsite", "audit.start": "2025-03-23"},
    ),
    "only the second": (
        "审核阶段\t审核日期\t审核方式\n第二阶段\t2025-03-23至2025-03-25\t现场",
        {"audit.mode": "onsite", "audit.start": "2025-03-23", "stage1.start": None},
    ),
    "an office of the body": (
        "认证机构：甲准认证有限公司\n办公地址：南京市建邺区示范路21号6层\n受审核方：苏州丁零机械有限公司\n办公地址：苏州市吴中区示例路3号",
        {
            "certification_body.name": "甲准认证有限公司",
            "organization.office_address": "苏州市吴中区示例路3号",
        },
    ),
    "a term of years": (
        "营业期限\t自2016年11月22日起三十年",
        {"organization.licence.valid_from": "2016-11-22", "organization.licence.valid_to": None},
    ),
    "a number in brackets": ("审核报告（编号：AB-2025-QE-001）", {"number": "AB-2025-QE-001"}),
    "the day of issue": ("签发日：2025.3.28", {"report_date": "2025-03-28"}),
    "the day of the report": ("报告日\t2025/3/28", {"report_date": "2025-03-28"}),
    "next audit at the latest": (
        "获证后每12个月一次，首次监督审核的最迟时间为2026年3月20日",
        {"next_audit_by": "2026-03-20"},
    ),
    "next audit in English": (
        "The next surveillance audit is due by 20 March 2026.",
        {"next_audit_by": "2026-03-20"},
    ),
}


@pytest.mark.parametrize("name", STAGES)
def test_stages_and_days(name: str) -> None:
    text, truth = STAGES[name]
    report = read_head(source(f"管理体系审核报告\n{text}"))
    assert {path: value_at(report, path) for path in truth} == truth


@pytest.mark.parametrize(
    "text",
    [
        f"质量管理体系审核范围：{PUMPS}\n环境管理体系审核范围：{PUMPS_E}",
        f"审核范围（Q）：{PUMPS}\n审核范围（E）：{PUMPS_E}",
        f"审核范围\tQMS：{PUMPS}\n~\tEMS：{PUMPS_E}",
        f"\tQMS\tEMS\n审核范围\t{PUMPS}\t{PUMPS_E}",
        f"\t质量管理体系\t环境管理体系\n审核准则\tGB/T 19001-2016\tGB/T 24001-2016\n审核范围\t{PUMPS}\t{PUMPS_E}",
        f"审核范围：{PUMPS}（Q）；{PUMPS_E}（E）",
        f"审核范围：\n1）质量管理体系：{PUMPS}；\n2）环境管理体系：{PUMPS_E}。",
        f"审核范围：\n质量管理体系：“{PUMPS}”；\n环境管理体系：“{PUMPS_E}”。",
        f"审核范围：Q：{PUMPS}（18.01.02）；E：{PUMPS_E}（18.01.02）",
        f"审核范围\u3000QMS：{PUMPS}；EMS：{PUMPS_E}，与合同评审确定的范围一致。",
    ],
)
def test_scopes_by_system(text: str) -> None:
    report = read_head(source(f"管理体系审核报告\n{QE}{text}"))
    assert {path: value_at(report, path) for path in AUDIT} == AUDIT
    assert len(report.scopes) == 2


@pytest.mark.parametrize(
    "text",
    [
        "1 审核组\n代号\t姓名/职务\t资格\t注册证书号\t专业小类\nA\t童谣/组长\t审核员\t2024-N1QMS-1234567\t19.05.01\nB\t柏舟/组员\t审核员\t2024-N1QMS-7654321\t/",
        "1 审核组\n审核组长：童谣（审核员，2024-N1QMS-1234567，19.05.01）\n组员：柏舟（审核员，2024-N1QMS-7654321）",
        "1 审核组\n姓名\t职务\tQMS\tEMS\t专业\n童谣\t组长\t审核员 2024-N1QMS-1234567\t—\t19.05.01\n柏舟\t组员\t审核员 2024-N1QMS-7654321\t审核员 2024-N1EMS-7654321\t/",
    ],
)
def test_registrations(text: str) -> None:
    team = read_head(source(f"管理体系审核报告\n{text}")).team
    assert [member.role and member.role.value for member in team] == ["leader", "member"]
    first = [
        (one.number and one.number.value, one.grade and one.grade.value) for one in team[0].registrations
    ]
    assert first == [("2024-N1QMS-1234567", "审核员")]
    assert [code.value for code in team[0].professional_codes] == ["19.05.01"]
