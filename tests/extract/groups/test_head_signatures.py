# ruff: noqa: E501 - the text of reports
"""Names before roles, registrations in forms, signatures and conclusions in one line, numbers of letters."""

from __future__ import annotations

from typing import Any

import pytest

from extract.report import extract_report, read_head
from tests.extract.documents import document, source
from tests.extract.test_layouts import value_at

HEAD = "审核报告\n依据：GB/T 24001-2016、GB/T 45001-2020\n1 概况\n体系运行平稳。\n"
CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "called": (
        f"{HEAD}2.1 审核组由三人组成。温如玉任组长，为审核员，环境注册号2023-N1EMS-1000001，职业健康安全注册号2023-N1OHSMS-1000001，专业代码32.01.00、35.03.02；庄小梦为组员，审核员，环境注册号2024-N1EMS-1000002，专业代码32.01.00；易水寒为组员，实习审核员，环境注册号2025-N0EMS-1000003。",
        {
            "team[0].name": "温如玉",
            "team[0].role": "leader",
            "team[0].grade": "审核员",
            "team[0].registrations[1].number": "2023-N1OHSMS-1000001",
            "team[0].professional_codes": ["32.01.00", "35.03.02"],
            "team[1].registrations[0].number": "2024-N1EMS-1000002",
            "team[2].role": "member",
            "team[2].grade": "实习审核员",
        },
    ),
    "called-by-audit": (
        f"{HEAD}本次审核由温如玉担任组长，庄小梦为组员。审核组成员均已承诺。",
        {"team[0].name": "温如玉", "team[0].role": "leader"},
    ),
    "not-internal": (
        f"{HEAD}审核组长：温如玉\n应急小组由庄小梦任组长，易水寒为组员，每季演练。",
        {"team[0].name": "温如玉", "team[1]": None},
    ),
    "number-and-grade-in-form": (
        "审核报告\n依据\tGB/T 24001-2016\n成员\t组内分工\t注册资格及号码\t专业\n温如玉\t组长\t审核员　2025-N1EMS-1000001\t17.12.01\n庄小梦\t组员\t审核员　2024-N1EMS-1000002\t17.12.01；29.08.07",
        {
            "team[0].registrations[0].number": "2025-N1EMS-1000001",
            "team[0].registrations[0].grade": "审核员",
            "team[1].professional_codes": ["17.12.01", "29.08.07"],
        },
    ),
    "one-character-headers": (
        "审核报告\n依据\tGB/T 23331-2020\n姓名\t职\t级\t注册号\t专业\n温如玉\t组长\t审核员\t2024-N1EnMS-1000001\t2.6\n庄小梦\t组员\t实习审核员\t2025-N0EnMS-1000002\t/",
        {"team[0].grade": "审核员", "team[1].grade": "实习审核员", "team[1].role": "member"},
    ),
    "letters-and-marks": (
        "审核报告\n依据：GB/T 19001-2016、GB/T 22080-2025\n\n#\t姓名\t角色\t级别\t注册号\nA\t温如玉\t组长\t审核员\tQ：2025-N1QMS-1000001\nB\t庄小梦\t组员\t审核员\tI：2024-N1QMS-1000002",
        {
            "team[0].label": "A",
            "team[1].label": "B",
            "team[0].registrations[0].system": "QMS",
            "team[1].registrations[0].system": "ISMS",
        },
    ),
    "signed-line": (
        f"{HEAD}⑧ 组长　温如玉　　组员　庄小梦、易水寒\n附件A\n附件一\n附件二\n附件三\n附件四\n附件五\n附件六\n附件七",
        {"conclusion.signatories": ["温如玉", "庄小梦", "易水寒"]},
    ),
    "signed-both": (
        f"{HEAD}CO 结论\nf) Sign 签署：Lead 组长　温如玉；Members 组员　庄小梦、易水寒；2026-01-26",
        {"conclusion.signatories": ["温如玉", "庄小梦", "易水寒"]},
    ),
    "after-which": (
        f"{HEAD}8 结论\n8.2 审核组的推荐意见为：在两项一般不符合的纠正措施经验证有效之后，推荐认证注册。",
        {"conclusion.recommendation": "recommend_after_correction"},
    ),
    "kept-after": (
        f"{HEAD}6 结论\n推荐：□保持 ■NC整改验证后保持 □暂停 □撤销",
        {"conclusion.recommendation": "maintain"},
    ),
    "dash-ratings": (
        f"{HEAD}8 审核结论\nb) 评分：过程控制——良好；合规——良好；持续改进——一般",
        {
            "conclusion.ratings[0].criterion": "过程控制",
            "conclusion.ratings[2].value": "一般",
            "conclusion.ratings[3]": None,
        },
    ),
    "evidence-is-no-criterion": (
        "审核报告\n要素\t证据\t判定\n改进\t上次1项，已关闭；本次复查\t■符合 □部分符合 □不符合\n评价项\t结果\t<\n数据质量\t□好 ■中 □差\t<",
        {
            "conclusion.ratings[0].criterion": "数据质量",
            "conclusion.ratings[0].value": "中",
            "conclusion.ratings[1]": None,
        },
    ),
    "letter-number": (
        "审核报告书\n岷卓审字〔2025〕第0619号\n致：绵竹锦屏纸业有限公司\n二〇二五年六月二十日",
        {"number": "岷卓审字〔2025〕第0619号", "organization.name": "绵竹锦屏纸业有限公司"},
    ),
    "asked-by": (
        "审核报告\n1.1 受绵竹锦屏纸业有限公司（统一社会信用代码91510000MA0000000X，以下称“锦屏”）的委托，本机构实施了审核。",
        {"organization.name": "绵竹锦屏纸业有限公司"},
    ),
    "asked-another": ("审核报告\n1.1 受绵竹锦屏纸业有限公司影响，交通不便。", {"organization.name": None}),
    "licence-in-brackets": (
        "审核报告\n营业期限\t2018.5.17—长期（绵竹市市场监督管理局城西分局）",
        {
            "organization.licence.authority": "绵竹市市场监督管理局城西分局",
            "organization.licence.valid_to": "长期",
        },
    ),
    "licence-since": (
        "审核报告\n1 概况\n营业执照由绵竹市行政审批局核发，营业期限自2012年2月29日起，长期有效。",
        {"organization.licence.valid_from": "2012-02-29", "organization.licence.valid_to": "长期"},
    ),
    "two-numbers": (
        "审核报告\n在册/有效人数\t138／126（销售12人常驻外地，不在范围）\n参保\t126",
        {"headcount_total": 138, "headcount": 126, "insured_count": 126},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_people_and_conclusion(name: str) -> None:
    text, expected = CASES[name]
    report = read_head(source(text))
    assert {path: value_at(report, path) for path in expected} == expected


@pytest.mark.parametrize(
    ("said", "acts"),
    [
        ("庄小梦在第二阶段单独承担工程部危险源控制和配电作业的审核。", ["alone"]),
        ("庄小梦不单独承担工程部危险源控制和配电作业的审核。", []),
        ("温如玉单独承担工程部危险源控制的审核，庄小梦随同。", []),
    ],
)
def test_what_a_trainee_is_said_to_have_done(said: str, acts: list[str]) -> None:
    text = f"审核报告\n姓名\t职务\t级别\t注册号\n温如玉\t组长\t审核员\t2024-N1EMS-1000001\n庄小梦\t组员\t实习审核员\t2025-N0EMS-1000002\n{said}"
    assert [act.kind for act in extract_report(document(text))[1].trainee_acts] == acts


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("新入厂员工教育：抽 XX 等3人，成绩合格。", ["XX"]),
        ("抽XX等三人。", ["XX"]),
        ("抽查 DXX-2 等3台设备。", []),
        ("尺码 XXL 等3项。", []),
    ],
)
def test_crosses_for_names(said: str, found: list[str]) -> None:
    mentions = extract_report(document(f"审核报告\n1 概况\n{said}"))[1]
    assert [blank.leaf.raw for blank in mentions.blanks] == found


@pytest.mark.parametrize(
    ("cell", "acts"),
    [("计2.0人日", ["counted"]), ("2人日", ["counted"]), ("不计人日", []), ("/", []), ("不计", [])],
)
def test_time_in_a_trainees_row(cell: str, acts: list[str]) -> None:
    text = f"审核报告\n姓名\t职\t级\t注册号\t现场人日\n温如玉\t组长\t审核员\t2024-N1EMS-1000001\t3.0\n庄小梦\t组员\t实习审核员\t2025-N0EMS-1000002\t{cell}"
    assert [act.kind for act in extract_report(document(text))[1].trainee_acts] == acts
