# ruff: noqa: E501 - the text of reports
"""Labels and headers in other words than the usual ones (审查期间, 主导审核员, 效期, 结案日)."""

from __future__ import annotations

from typing import Any

import pytest

from extract import labels
from extract.labels.files import FOLDER, SAME
from extract.report import extract_report, read_head
from schemas.cache import yaml_file
from tests.extract.documents import document, source
from tests.extract.test_layouts import value_at

SAME_WORDS: dict[str, list[str]] = yaml_file.texts(SAME)["same"]

CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "task": (
        "管理系统审查报告\n审查开始\t2025/4/8 上午\t审查结束\t2025/4/9 下午\n总人天\t4\t到厂人天\t3\n"
        "审查方式\t☑到厂审查 □远端审查 □到厂与远端并用\t<\t<\n人天减列理由\t体系成熟\t<\t<\n系统涵盖人数\t62 人\t员工总数\t70 人",
        {
            "audit.start": "2025-04-08",
            "audit.end": "2025-04-09",
            "audit.person_days": 4.0,
            "audit.onsite_days": 3.0,
            "audit.mode": "onsite",
            "audit.reductions": ["体系成熟"],
            "headcount": 62,
            "headcount_total": 70,
        },
    ),
    "kind": (
        "管理系统审查报告\n审查类别：□初次验证 ☑定期追踪审查 □换证审查 □特别审查",
        {"audit_type": "surveillance"},
    ),
    "next": ("审查报告\n下次稽核最迟日期：2026/4/8", {"next_audit_by": "2026-04-08"}),
    "team": (
        "审查报告\n代号\t姓名\t小组职务\t资格等级\nA\t梁少白\t主导审核员\t审核员\nB\t冼小满\t审核员\t审核员\n\n"
        "姓名\t单位／职称\t起始会议\t结束会议\n梁少白\t审查小组\t出席\t出席",
        {"team[0].name": "梁少白", "team[0].role": "leader", "team[1].role": "member", "team[2]": None},
    ),
    "recommendation": (
        "审查报告\n小组推荐意见：☑推荐维持验证资格 □建议暂停验证资格 □建议撤销验证资格",
        {"conclusion.recommendation": "maintain"},
    ),
    "registrations-in-lines": (
        "审查报告\n代号\t姓名\t小组职务\t资格等级\nA\t梁少白\t主导审核员\t审核员\nB\t冼小满\t审核员\t审核员\nC\t卓然\t技术专家\t技术专家\n\n"
        "注册资格与专业代码：\n(A) 2024-N1QMS-1000001，效期至 2027/6/24，代码 14.02.04；2024-N1EMS-1000001，效期至 2027/8/3，代码 14.02.05\n"
        "(B) 2023-N1QMS-1000002，效期至 2026/4/27\n(C) 专业代码 14.02.04；外聘，不需注册\n(D) 2023-N1QMS-1000003，效期至 2026/4/27",
        {
            "team[0].registrations[0].valid_until": "2027-06-24",
            "team[0].registrations[1].number": "2024-N1EMS-1000001",
            "team[0].registrations[1].professional_codes": ["14.02.05"],
            "team[1].registrations[0].number": "2023-N1QMS-1000002",
            "team[1].registrations[0].professional_codes": [],
            "team[2].registrations": [],
            "team[2].professional_codes": ["14.02.04"],
            "team[3]": None,
        },
    ),
}

TOLD: dict[str, tuple[str, dict[str, Any]]] = {
    "review": (
        "管理审查原订2025/5/14召开，实际召开日为2025/5/27，主席梁少白，决议改善事项3件，要求完成日2025/8/18，结案日2025/8/15。",
        {
            "management_reviews[0].planned_on": "2025-05-14",
            "management_reviews[0].held_on": "2025-05-27",
            "management_reviews[0].chair": "梁少白",
            "management_reviews[0].improvements": 3,
            "management_reviews[0].due_date": "2025-08-18",
            "management_reviews[0].closed_on": "2025-08-15",
        },
    ),
    "audit": (
        "内部审核计划日2025/3/14，执行期间2025/3/24～2025/3/25，主导内审员梁少白，内审员梁少白、冼小满，开立不符合2件，全数于2025/4/13结案。",
        {
            "internal_audits[0].planned_on": "2025-03-14",
            "internal_audits[0].start": "2025-03-24",
            "internal_audits[0].end": "2025-03-25",
            "internal_audits[0].leader": "梁少白",
            "internal_audits[0].auditors": ["梁少白", "冼小满"],
            "internal_audits[0].nonconformities": 2,
            "internal_audits[0].closed_on": "2025-04-13",
        },
    ),
    "compliance": (
        "合规性评估于2025/4/21完成，评估人员梁少白、冼小满，逐条评估21种法令。",
        {
            "compliance_evaluations[0].done_on": "2025-04-21",
            "compliance_evaluations[0].evaluators": ["梁少白", "冼小满"],
            "compliance_evaluations[0].stated_count": 21,
        },
    ),
    "due": (
        "次要不符合：1 项\n矫正措施及佐证请于2025/8/16前送交主导审核员，以书面方式确认成效。",
        {"nonconformities.minor": 1, "nonconformities.due_date": "2025-08-16"},
    ),
    "risk-assessment": (
        "合规风险由安环部评估，冼小满于2025/4/21更新了风险清单。",
        {"compliance_evaluations": []},
    ),
}


@pytest.mark.parametrize("group", labels.load())
def test_words_that_stand_wherever_another_does_are_written_once(group: str) -> None:
    written = yaml_file.texts(FOLDER / f"{group}.yaml")
    for part in ("fields", "columns"):
        for words in written.get(part, {}).values():
            ends = [(word, end) for word in words for end in SAME_WORDS if word.endswith(end)]
            made = {word.removesuffix(end) + other for word, end in ends for other in SAME_WORDS[end]}
            assert not made.intersection(words)


@pytest.mark.parametrize("name", CASES)
def test_usual_words(name: str) -> None:
    text, truth = CASES[name]
    report = read_head(source(text))
    assert {path: value_at(report, path) for path in truth} == truth


@pytest.mark.parametrize("name", TOLD)
def test_usual_words_in_sentences(name: str) -> None:
    text, truth = TOLD[name]
    report = extract_report(document(f"管理系统审查报告\n受审核方：衡川阀门制造有限公司\n\n{text}"))[0]
    assert {path: value_at(report, path) for path in truth} == truth
