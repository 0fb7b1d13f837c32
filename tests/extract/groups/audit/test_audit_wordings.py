# ruff: noqa: E501 - the text of reports
"""The audit's days, mode and time in the wordings and layouts of other bodies: what is read, and what is not."""

from __future__ import annotations

from typing import Any

import pytest

from extract.report import read_head
from tests.extract.documents import source
from tests.extract.test_layouts import value_at

CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "days-behind-dates": (
        "审核报告\n审核时间\t2025.7.2上午～2025.7.3下午；人日6，现场3",
        {
            "audit.start": "2025-07-02",
            "audit.end": "2025-07-03",
            "audit.person_days": 6.0,
            "audit.onsite_days": 3.0,
        },
    ),
    "days-behind-dates-total": (
        "审核报告\n审核时间\t2025.7.2～2025.7.3；共5人日/现场4",
        {"audit.person_days": 5.0, "audit.onsite_days": 4.0},
    ),
    "days-behind-dates-bracket": (
        "审核报告\n审核日期\t2025.7.2—7.4；人天7（现场6，非现场1）",
        {"audit.person_days": 7.0, "audit.onsite_days": 6.0},
    ),
    "days-behind-dates-counted-days": (
        "审核报告\n审核时间\t2025.7.2 8:30～2025.7.3 17:00（2天，总6人日，现场5）",
        {"audit.person_days": 6.0, "audit.onsite_days": 5.0},
    ),
    "dates-alone": (
        "审核报告\n审核时间\t2025.7.2～2025.7.3；3人，2天",
        {"audit.person_days": None, "audit.onsite_days": None},
    ),
    "days-paren": (
        "审核报告\n审核人日\t3.5（其中现场3.0）\t审核方式\t现场",
        {"audit.person_days": 3.5, "audit.onsite_days": 3.0},
    ),
    "lines-of-days-without-year": (
        "审核报告\n本次审核逐日安排如下：\n第1天 2025.12.30（周二） 上午：首次会议，管理层； 下午：综合部。\n第2天 12月31日（周三） 上午：安环部； 下午：采购部。\n第3天 1月2日（周五） 上午：遗留问题核对； 下午：末次会议。",
        {
            "audit.start": "2025-12-30",
            "audit.start_half": "am",
            "audit.end": "2026-01-02",
            "audit.end_half": "pm",
        },
    ),
    "lines-of-days-with-clauses": (
        "审核报告\n本次审核逐日安排如下：\n第1天 2025.6.9（周一） 上午：首次会议； 下午：综合部。\n第2天 8.1 运行策划和控制，作业现场，末次会议。",
        {"audit.start": "2025-06-09", "audit.end": "2025-06-09"},
    ),
    "days-paren2": (
        "审核报告\n审核人日 Man-days\t6（含第一阶段1；现场5）",
        {"audit.person_days": 6.0, "audit.onsite_days": 5.0},
    ),
    "days-prose-items": (
        "审核报告\n审核人日共11人日（第一阶段2人日，第二阶段现场9人日，即3名审核员各3天）。",
        {"audit.person_days": 11.0, "audit.onsite_days": 9.0},
    ),
    "days-sum-last": (
        "审核报告\n审核人日：现场15人日（5人×3天），另非现场1人日用于策划和报告，合计16人日。",
        {"audit.person_days": 16.0, "audit.onsite_days": 15.0},
    ),
    "days-two-stages": (
        "审核报告\n第二阶段审核于2026年1月19日上午开始，2026年1月22日下午结束，全部在现场进行，第二阶段共8人日，两个阶段合计10人日。",
        {
            "audit.person_days": 10.0,
            "audit.onsite_days": 8.0,
            "audit.start": "2026-01-19",
            "audit.end": "2026-01-22",
            "audit.start_half": "am",
            "audit.end_half": "pm",
            "audit.mode": "onsite",
        },
    ),
    "days-total-of-which": (
        "审核报告\n总人日数：12人天，其中：现场审核10人天，策划及报告2人天",
        {"audit.person_days": 12.0, "audit.onsite_days": 10.0},
    ),
    "days-slash": (
        "审核报告\n审核人日（总/现场）\t8/7",
        {"audit.person_days": 8.0, "audit.onsite_days": 7.0},
    ),
    "days-en": (
        "Audit Report\nAudit days: 6.5 (on-site 6.0)",
        {"audit.person_days": 6.5, "audit.onsite_days": 6.0},
    ),
    "days-plus": (
        "审核报告\n本次审核共计 7.5 人日，其中现场 6.5 人日、非现场 1 人日。",
        {"audit.person_days": 7.5, "audit.onsite_days": 6.5},
    ),
    "days-bare-short": (
        "审核报告\n现场日期\t2026-03-17 至 2026-03-19\t方式\t☑现场 □远程\n覆盖期间\t2025-03-20 至 2026-03-19\t人日\t6.5（现场 6）",
        {
            "audit.person_days": 6.5,
            "audit.onsite_days": 6.0,
            "audit.mode": "onsite",
            "audit.covered_from": "2025-03-20",
            "audit.covered_to": "2026-03-19",
        },
    ),
    "days-only-onsite": ("审核报告\n现场审核人日：4", {"audit.person_days": None, "audit.onsite_days": 4.0}),
    "days-not-training": (
        "审核报告\n公司全年组织安全培训共120人日，外部审核员参加。",
        {"audit.person_days": None, "audit.onsite_days": None},
    ),
    "days-of-stage1-only": ("审核报告\n第一阶段审核共2人日。", {"audit.onsite_days": None}),
    "days-remote": (
        "审核报告\n审核人日：9人日（现场7人日，远程2人日）",
        {"audit.person_days": 9.0, "audit.onsite_days": 7.0},
    ),
    "period-bilingual-stage": (
        "审核报告\n第一阶段 Stage 1\t2024.02.29（1天，现场）\n第二阶段 Stage 2\t2024.03.13上午—2024.03.15上午\t方式 Mode\t☑现场 On-site □远程 Remote",
        {
            "audit.start": "2024-03-13",
            "audit.end": "2024-03-15",
            "audit.start_half": "am",
            "audit.end_half": "am",
            "audit.mode": "onsite",
            "stage1.start": "2024-02-29",
            "stage1.end": "2024-02-29",
            "stage1.mode": "onsite",
        },
    ),
    "period-from-to-verbs": (
        "审核报告\n审核组于2025年6月3日8时进驻，6月5日17时离场，本次监督审核自2025年6月3日起，至2025年6月5日止。",
        {"audit.start": "2025-06-03", "audit.end": "2025-06-05"},
    ),
    "period-start-end-prose": (
        "审核报告\n现场审核从2025年4月7日开始，到2025年4月9日结束。",
        {"audit.start": "2025-04-07", "audit.end": "2025-04-09"},
    ),
    "period-duration": (
        "审核报告\n现场审核时间：2025年4月7日至9日，共3天",
        {"audit.start": "2025-04-07", "audit.end": "2025-04-09"},
    ),
    "period-cn-numerals": (
        "审核报告\n审核日期\t二〇二五年四月七日至四月九日",
        {"audit.start": "2025-04-07", "audit.end": "2025-04-09"},
    ),
    "covered-label": (
        "审核报告\n本次覆盖时段\t2024年8月16日—2025年8月13日",
        {"audit.covered_from": "2024-08-16", "audit.covered_to": "2025-08-13"},
    ),
    "covered-short": (
        "审核报告\n审核日期\t2025-12-9 ～ 2025-12-11\n审核方式\t现场\t覆盖期\t2024-12-12 ～ 2025-12-11",
        {"audit.covered_from": "2024-12-12", "audit.covered_to": "2025-12-11"},
    ),
    "covered-prose": (
        "审核报告\n审核覆盖时段从2025年08月01日（体系运行首日）到2026年01月22日。",
        {"audit.covered_from": "2025-08-01", "audit.covered_to": "2026-01-22"},
    ),
    "covered-prose2": (
        "审核报告\n本次审核所覆盖的期间自2024年5月1日起至2025年4月30日止。",
        {"audit.covered_from": "2024-05-01", "audit.covered_to": "2025-04-30"},
    ),
    "stage1-remote": (
        "审核报告\n1.4 第一阶段审核于2026年1月8日以远程方式完成（1人日×2人），共提出4个关注点。",
        {
            "stage1.start": "2026-01-08",
            "stage1.end": "2026-01-08",
            "stage1.mode": "remote",
            "audit.start": None,
        },
    ),
    "internal-not": (
        "审核报告\n内部审核于2025年11月24日开始，11月26日结束，全部在现场进行。",
        {"audit.start": None, "audit.mode": None},
    ),
    "dates-half-slash": (
        "审核报告\n审核时间：2025/8/12 上午 ~ 2025/8/13 下午",
        {
            "audit.start": "2025-08-12",
            "audit.end": "2025-08-13",
            "audit.start_half": "am",
            "audit.end_half": "pm",
        },
    ),
    "dates-two-cells": (
        "审核报告\n审核开始日期\t2025-08-12 9:00\t审核结束日期\t2025-08-13 17:00",
        {"audit.start": "2025-08-12", "audit.end": "2025-08-13"},
    ),
    "dates-list-days": (
        "审核报告\n现场审核日期：2025年8月12日、13日",
        {"audit.start": "2025-08-12", "audit.end": "2025-08-13"},
    ),
    "dates-month-cross": (
        "审核报告\n审核日期：2025年8月30日至9月2日",
        {"audit.start": "2025-08-30", "audit.end": "2025-09-02"},
    ),
    "dates-year-cross": (
        "审核报告\n审核日期：2025年12月30日至2026年1月2日",
        {"audit.start": "2025-12-30", "audit.end": "2026-01-02"},
    ),
    "dates-note-weekday": (
        "审核报告\n审核日期：2025年8月12日（星期二）至8月14日（星期四）",
        {"audit.start": "2025-08-12", "audit.end": "2025-08-14"},
    ),
    "dates-with-days": (
        "审核报告\n审核日期：2025年8月12日-14日（共3天）",
        {"audit.start": "2025-08-12", "audit.end": "2025-08-14"},
    ),
    "stage-both-cells": (
        "审核报告\n阶段\t日期\t方式\t人日\n第一阶段\t2025-07-01\t远程\t1\n第二阶段\t2025-08-12 至 2025-08-13\t现场\t4",
        {"stage1.start": "2025-07-01", "audit.start": "2025-08-12", "audit.end": "2025-08-13"},
    ),
    "stage1-not-done": (
        "审核报告\n第一阶段：免（再认证）\n审核日期：2025年8月12日",
        {"stage1.start": None, "audit.start": "2025-08-12"},
    ),
    "mode-mixed": ("审核报告\n审核方式\t□现场 □远程 ☑现场+远程", {"audit.mode": "mixed"}),
    "mode-ict": ("审核报告\n审核方式：采用信息通信技术（ICT）实施远程审核", {"audit.mode": "remote"}),
    "mode-prose": (
        "审核报告\n本次审核全程在受审核方现场进行。\n审核日期：2025年8月12日",
        {"audit.mode": "onsite"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_wording(name: str) -> None:
    text, truth = CASES[name]
    report = read_head(source(text))
    found = {path: value_at(report, path) for path in truth}
    assert found == truth
