# ruff: noqa: E501 - the text of reports
"""Labels and headers in other words than the usual ones (审查期间, 主导审核员, 效期, 结案日)."""

from __future__ import annotations

from typing import Any

import pytest

from extract.report import read_head
from tests.extract.documents import source
from tests.extract.test_layouts import value_at

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
}


@pytest.mark.parametrize("name", CASES)
def test_usual_words(name: str) -> None:
    text, truth = CASES[name]
    report = read_head(source(text))
    assert {path: value_at(report, path) for path in truth} == truth
