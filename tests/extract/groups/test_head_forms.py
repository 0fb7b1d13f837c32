# ruff: noqa: E501 - the text of documents
"""Fields of the head in wordings and layouts of further bodies: forms with boxes, tables, sentences."""

from __future__ import annotations

import pytest

from extract.report import extract_report
from schemas.report import Report
from tests.extract.documents import document


def read(text: str) -> Report:
    return extract_report(document("管理体系审核报告\n" + text))[0]


def systems(report: Report) -> list[str | None]:
    return [leaf.value for leaf in report.systems]


def numbers(report: Report) -> list[str | None]:
    return [s.number.value for s in report.standards if s.number]


@pytest.mark.parametrize(
    "table",
    [
        "体系\t准则\t范围\nQ 质量\tGB/T 19001-2016/ISO 9001:2015\t水表的生产\nE 环境\tGB/T 24001-2016/ISO 14001:2015\t水表的生产所涉及的环境管理",
        "认证项目\t认证标准\t审核范围\nQMS\tGB/T 19001-2016\t水表的生产\nEMS\tGB/T 24001-2016\t水表的生产所涉及的环境管理",
        "领域\t依据\n质量管理\tGB/T 19001-2016\n环境管理\tGB/T 24001-2016",
        "适用条款说明\nGB/T 19001-2016\t全部\nGB/T 24001-2016\t全部",
    ],
)
def test_systems_stand_beside_their_standards(table: str) -> None:
    report = read("1 概述\n" + table)
    assert systems(report) == ["QMS", "EMS"]
    assert numbers(report) == ["GB/T 19001-2016", "GB/T 24001-2016"]


@pytest.mark.parametrize("line", ["质量 · 环境", "（质量、环境管理体系）", "Q/E", "质量/环境一体化审核"])
def test_systems_of_the_cover_alone(line: str) -> None:
    assert systems(read(f"{line}\n报告编号：LY-3\n1 概述\n受审核方：甲乙水表有限公司")) == ["QMS", "EMS"]


def test_a_system_in_a_title_does_not_hide_the_standards_of_a_field() -> None:
    report = read("质量管理体系\n1 概述\n审核准则：GB/T 19001-2016、GB/T 24001-2016")
    assert systems(report) == ["QMS", "EMS"]


@pytest.mark.parametrize(
    "sentence",
    [
        "下一次审核（监督）应于2026年5月10日前实施。",
        "下次（再认证）审核应在2026年5月10日前完成。",
        "下次监督审核（第二次）应于2026-05-10前进行。",
        "请在2026年5月10日前安排下一次（年度）监督审核。",
        "受审核方应于2026年5月10日前接受第一次监督审核。",
    ],
)
def test_the_next_audit(sentence: str) -> None:
    report = read(f"1 概述\n2 结论\n{sentence}")
    assert report.next_audit_by is not None
    assert report.next_audit_by.value == "2026-05-10"


def test_a_past_audit_is_no_next_one() -> None:
    assert read("1 概述\n2025年5月10日前完成了第一次监督审核的整改。").next_audit_by is None


@pytest.mark.parametrize(
    ("sentence", "total", "onsite"),
    [
        ("现场审核自2025年3月1日至2025年3月3日，共 3 天，现场审核，6 人日。", None, 6),
        ("现场审核时间共计 6 人日。", None, 6),
        ("本次现场审核共投入 8 人日。", 8, None),
        ("审核人日：总人日 8，其中现场 6 人日", 8, 6),
    ],
)
def test_audit_time(sentence: str, total: float | None, onsite: float | None) -> None:
    audit = read(f"1 概述\n{sentence}").audit
    assert (audit.person_days and audit.person_days.value) == total
    assert (audit.onsite_days and audit.onsite_days.value) == onsite


def test_counts_of_an_earlier_cycle_are_none_of_this_audit() -> None:
    report = read(
        "1 概述\n2 上一认证周期绩效回顾\n累计开出一般不符合 5 项，均已关闭。\n"
        "3 不符合项\n上一周期开具轻微不符合 4 项。\n本次审核共开具不符合项 2 项，均为轻微不符合。"
    )
    assert report.nonconformities.minor is not None
    assert [report.nonconformities.minor.value, report.nonconformities.minor.mentions] == [2, []]


@pytest.mark.parametrize("label", ["完成期限", "关闭时限", "整改完成截止日期", "时限"])
def test_the_day_for_correction_among_other_labels(label: str) -> None:
    report = read(f"1 概述\n2 不符合项\n一般不符合：1 项　跟踪方式：□现场 ☑书面　{label}：2025年4月9日")
    assert report.nonconformities.due_date is not None
    assert report.nonconformities.due_date.value == "2025-04-09"


def test_a_bare_label_of_a_day_counts_only_under_nonconformities() -> None:
    assert read("1 概述\n2 运行\n防火门更换完成期限：2025年4月9日").nonconformities.due_date is None


@pytest.mark.parametrize(
    "line",
    [
        "目标实现程度：☑达到 □未达到　　体系符合性：□符合 ☑基本符合 □不符合",
        "目标实现程度 ☑达到 □未达到　　体系符合性 □符合 ☑基本符合 □不符合",
        "目标实现程度：☑达到 □未达到，体系符合性：□符合 ☑基本符合 □不符合",
        "目标实现程度：达到☑ 未达到□  体系符合性：符合□ 基本符合☑ 不符合□",
    ],
)
def test_several_criteria_in_a_line(line: str) -> None:
    ratings = read(f"1 概述\n2 审核结论\n{line}").conclusion.ratings
    assert [(r.criterion and r.criterion.value, r.value and r.value.value) for r in ratings] == [
        ("目标实现程度", "达到"),
        ("体系符合性", "基本符合"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "组长：童谣　　组员：柏舟　采薇　　　2025年4月9日",
        "主任审核员：童谣　审核员：柏舟、采薇　日期：2025.4.9",
        "审核组长：童谣\n审核组员：柏舟、采薇\n2025-04-09",
    ],
)
def test_those_who_sign_in_the_last_lines(line: str) -> None:
    report = read(f"审核组长：童谣\n1 概述\n2 审核结论\n推荐注册。\n3 附则\n未解决的分歧：无。\n{line}")
    assert [leaf.value for leaf in report.conclusion.signatories] == ["童谣", "柏舟", "采薇"]
    assert report.report_date is not None
    assert report.report_date.value == "2025-04-09"
