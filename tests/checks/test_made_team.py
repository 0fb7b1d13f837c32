"""Nonconformities, the team and dates on reports made by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from schemas.leaf import Mention
from schemas.mentions import DateMention, Term
from schemas.report import Nonconformity, Registration, Standard, TeamMember

if TYPE_CHECKING:
    from tests.checks.conftest import Made


def audited(made: Made, *systems: str) -> None:
    made.report.systems = [made.leaf(system) for system in systems]


def member(
    made: Made, name: str, role: str | None, grade: str | None = None, *numbers: str | None
) -> TeamMember:
    person = TeamMember(
        name=made.leaf(name),
        role=made.leaf(role) if role else None,
        grade=made.leaf(grade) if grade else None,
        registrations=[Registration(number=made.leaf(number) if number else None) for number in numbers],
    )
    made.report.team.append(person)
    return person


def variants(made: Made, code: str, as_of: str | None = None) -> list[tuple[str | None, str | None]]:
    return [(finding.expected, finding.actual) for finding in made.check(code, as_of=as_of)[0]]


def reasons(made: Made, code: str, as_of: str | None = None) -> list[str]:
    return [item.reason for item in made.check(code, as_of=as_of)[1]]


# ---------------------------------------------------------------- nonconformities


def stated(made: Made, major: int | None, minor: int | None, *items: Nonconformity) -> None:
    group = made.report.nonconformities
    group.major = made.leaf(major) if major is not None else None
    group.minor = made.leaf(minor) if minor is not None else None
    group.items = list(items)


def item(made: Made, number: str | None, standard: str, grade: str | None = "minor") -> Nonconformity:
    leaf = made.leaf(grade) if grade else None
    return Nonconformity(number=number, standard=made.leaf(standard), clause=made.leaf("7.2"), grade=leaf)


def test_counts_differ_between_places(made: Made) -> None:
    stated(made, 0, 2)
    minor = made.report.nonconformities.minor
    assert minor is not None
    other = made.leaf(1)
    minor.mentions.append(Mention[int](value=1, raw="1", evidence=other.evidence))
    (finding,) = made.found("NC001")
    assert len(finding.evidence) == 2 and "2、1" in finding.message


@pytest.mark.parametrize("numbers", [("1", "1"), (None, None)])
def test_one_nonconformity_under_two_standards_counts_once(
    made: Made, numbers: tuple[str | None, ...]
) -> None:
    items = [item(made, n, s) for n, s in zip(numbers, ("GB/T 24001-2016", "GB/T 45001-2020"), strict=True)]
    stated(made, 0, 1, *items)
    assert made.check("NC001") == ([], [])


def test_listed_ones_differ_from_the_stated_count(made: Made) -> None:
    stated(made, 0, 1, item(made, "1", "GB/T 24001-2016"), item(made, "2", "GB/T 24001-2016"))
    assert variants(made, "NC001") == [(None, "1")]
    stated(made, 0, 1, item(made, None, "GB/T 24001-2016"), item(made, None, "GB/T 24001-2016"))
    assert variants(made, "NC001") == [(None, "1")]


def test_grades_that_are_not_told_leave_the_sum(made: Made) -> None:
    items = [item(made, "1", "GB/T 24001-2016", None), item(made, "2", "GB/T 24001-2016", None)]
    stated(made, 1, 1, *items)
    assert made.check("NC001") == ([], [])
    stated(made, 1, 2, *items)
    assert variants(made, "NC001") == [(None, "3")]
    stated(made, None, 3, *items)
    assert made.found("NC001") == []


def test_without_counts_there_is_nothing_to_compare(made: Made) -> None:
    assert "轻微不符合项数" in reasons(made, "NC001")[0]


def cited(made: Made, standard: str | None, clause: str, *numbers: str) -> None:
    made.report.standards = [Standard(number=made.leaf(number)) for number in numbers]
    leaf = made.leaf(standard) if standard else None
    made.report.nonconformities.items = [Nonconformity(standard=leaf, clause=made.leaf(clause))]


@pytest.mark.parametrize(
    ("standard", "clause", "unknown"),
    [
        ("GB/T 24001-2016", "8.5.1", ["8.5.1"]),
        ("GB/T 24001-2016/ISO14001:2015", "9.3.2", ["9.3.2"]),
        ("GB/T45001—2020", "8.1.4.2", []),
        ("ISO 45001:2018", "6.1.2.4 b)", ["6.1.2.4"]),
        ("GB/T 19001-2016", "Q8.5.1 c)、7．1．5．3", ["7.1.5.3"]),
        ("GB/T 24001-2016", "E6.1.2a)", []),
        ("GB/T 22080-2016", "A.8.1.1", []),
        ("GB/T 24001", "7.2条款 a)", []),
        ("GB/T 24001", "8.4", ["8.4"]),
        (None, "11.2", ["11.2"]),
    ],
)
def test_clauses(made: Made, standard: str | None, clause: str, unknown: list[str]) -> None:
    cited(made, standard, clause, "GB/T 24001-2016")
    assert [actual for _, actual in variants(made, "NC002")] == unknown


def test_unknown_standards_are_told(made: Made) -> None:
    cited(made, "GB/T 99999-2016", "7.2")
    assert "条款目录" in reasons(made, "NC002")[0]
    cited(made, "GB/T 24001", "7.2")
    assert "年号" in reasons(made, "NC002")[0]
    cited(made, None, "7.2", "GB/T 24001-2016", "GB/T 45001-2020")
    assert made.check("NC002") == ([], [])


def test_an_uncertain_list_of_clauses_is_no_error(made: Made) -> None:
    cited(made, "QC 080000:2017", "8.9")
    assert [finding.severity for finding in made.found("NC002")] == ["warning"]


# ---------------------------------------------------------------- team

LEAD = ("甘启明", "leader", "审核员", "2024-N1EMS-7000001")
MATE = ("卢静宜", "member", "审核员", "2023-N1EMS-7000002")


def test_exactly_one_leader(made: Made) -> None:
    member(made, *LEAD)
    member(made, *MATE)
    assert made.check("TEAM001") == ([], [])
    member(made, "甘启明 ", "leader")
    assert made.found("TEAM001") == []
    member(made, "石磊", "leader")
    assert variants(made, "TEAM001") == [("1", "2")]


def test_no_leader(made: Made) -> None:
    member(made, *MATE)
    assert variants(made, "TEAM001") == [("1", "0")]
    member(made, "石磊", None)
    assert made.found("TEAM001") == []
    assert "组内职务" in reasons(made, "TEAM001")[0]


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("2024-N1EMS-700001", "不合格式"),
        ("2024-NIEMS-7000002", "不合格式"),
        ("2024-N0EMS-7000002", "级别位"),
        ("2024-N1EMS-7000001", "流水号相同"),
        ("2024-N1QMS-7000002", "所审核的体系"),
        (None, "没有审核员注册证书号"),
        ("/", "没有审核员注册证书号"),
    ],
)
def test_wrong_registrations(made: Made, number: str | None, told: str) -> None:
    audited(made, "EMS", "OHSMS")
    member(made, *LEAD)
    member(made, "卢静宜", "member", "审核员", number)
    (finding,) = made.found("TEAM003")
    assert told in finding.message and "卢静宜" in finding.message


@pytest.mark.parametrize(
    "number",
    [
        "2024-N1EMS-7000002",
        "2024－N1ＥＭＳ－7000002",
        "N1EMS-7000002",
        "2024-N2EMS-7000002",
        "2012-1-NEMS-70002",
        "HH-0031",
    ],
)
def test_right_or_unfamiliar_registrations(made: Made, number: str) -> None:
    audited(made, "EMS")
    member(made, *LEAD)
    member(made, "卢静宜", "member", "审核员", number)
    member(made, "时雨", "technical_expert", "技术专家")
    assert made.check("TEAM003") == ([], [])


def test_the_row_says_another_system(made: Made) -> None:
    audited(made, "EMS", "QMS")
    person = member(made, *LEAD)
    person.registrations[0].system = made.leaf("QMS")
    assert variants(made, "TEAM003") == [("QMS", "EMS")]


def test_serials_by_field_are_not_judged_where_nobody_has_one_for_all(made: Made) -> None:
    member(made, "甘启明", "leader", "审核员", "2024-N1EMS-7000001", "2024-N1OHSMS-7000010")
    assert made.found("TEAM003") == []
    assert "流水号" in reasons(made, "TEAM003")[0]


def test_one_person_has_one_serial_as_others_of_the_team(made: Made) -> None:
    member(made, "甘启明", "leader", "审核员", "2024-N1EMS-7000001", "2024-N1OHSMS-7000010")
    member(made, "卢静宜", "member", "审核员", "2024-N1EMS-7000002", "2024-N1OHSMS-7000002")
    assert [finding.severity for finding in made.found("TEAM003")] == ["warning"]


def test_no_number_at_all_cannot_be_judged(made: Made) -> None:
    member(made, "甘启明", "leader", "审核员")
    assert "注册证书号" in reasons(made, "TEAM003")[0]


def test_a_trainee_leads(made: Made) -> None:
    audited(made, "EMS")
    member(made, "甘启明", "leader", "实习审核员", "2024-N0EMS-7000001")
    member(made, *MATE)
    (finding,) = made.found("TEAM005")
    assert "担任审核组长" in finding.message


def test_a_trainee_alone_in_a_system(made: Made) -> None:
    audited(made, "EMS", "OHSMS")
    member(made, *LEAD)
    member(made, "卢静宜", "member", None, "2024-N0OHSMS-7000002", "2024-N0EMS-7000002")
    (finding,) = made.found("TEAM005")
    assert "职业健康安全管理体系" in finding.message and "环境" not in finding.message
    member(made, "时雨", "member", "审核员", "2023-N1OHSMS-7000003")
    assert made.found("TEAM005") == []


def test_the_row_s_own_grade_counts(made: Made) -> None:
    audited(made, "EMS")
    person = member(made, "甘启明", "leader", "审核员", "HH-1")
    person.registrations[0].system = made.leaf("EMS")
    person.registrations[0].grade = made.leaf("实习审核员")
    assert len(made.found("TEAM005")) == 1


def test_an_auditor_without_numbers_may_cover_the_system(made: Made) -> None:
    audited(made, "EMS")
    member(made, "甘启明", "leader", "审核员")
    member(made, "卢静宜", "member", "实习审核员", "2024-N0EMS-7000002")
    (question,) = made.found("TEAM005")
    assert question.severity == "info" and "甘启明" in question.message


# ---------------------------------------------------------------- dates


def audit(made: Made, first: str | None, last: str | None, report: str | None = None, **stage1: str) -> None:
    made.report.audit.start = made.leaf(first) if first else None
    made.report.audit.end = made.leaf(last) if last else None
    made.report.report_date = made.leaf(report) if report else None
    for name, value in stage1.items():
        setattr(made.report.stage1, name, made.leaf(value))


@pytest.mark.parametrize(
    ("start", "end", "report", "stage1", "expected"),
    [
        ("2025-06-10", "2025-06-12", "2025-06-12", {"start": "2025-06-02", "end": "2025-06-02"}, []),
        ("2025-06-10", "2025-06-12", "2025-06-11", {}, [">= 2025-06-12"]),
        ("2025-06-10", "2025-06-09", "2025-06-12", {}, [">= 2025-06-10"]),
        ("2025-06-10", "2025-06-12", None, {"start": "2025-06-11"}, ["> 2025-06-11"]),
        ("2025-06-10", "2025-06-12", None, {"start": "2025-06-08", "end": "2025-06-07"}, [">= 2025-06-08"]),
        ("2025-06-10", "2025-06-12", "2025-06", {"start": "2025-06"}, []),
        (None, "2025-06-12", "2025-07-01", {}, []),
    ],
)
def test_the_order_of_the_audit(
    made: Made, start: str, end: str, report: str | None, stage1: dict[str, str], expected: list[str]
) -> None:
    made.report.audit_type = made.leaf("stage2")
    audit(made, start, end, report, **stage1)
    assert [found for found, _ in variants(made, "DATE001")] == expected


def test_both_stages_on_one_day(made: Made) -> None:
    made.report.audit_type = made.leaf("stage2")
    audit(made, "2025-06-10", "2025-06-12", start="2025-06-10", end="2025-06-10", end_time="12:00")
    assert [finding.severity for finding in made.found("DATE001")] == ["warning"]
    made.report.audit.start_half = made.leaf("pm")
    assert made.found("DATE001") == []


@pytest.mark.parametrize("kind", ["stage1", None])
def test_a_report_on_stage_1_has_no_later_audit(made: Made, kind: str | None) -> None:
    made.report.audit_type = made.leaf(kind) if kind else None
    audit(made, "2025-06-10", "2025-06-10", start="2025-06-10", end="2025-06-10")
    assert made.found("DATE001") == []


def mention(
    made: Made, value: str | None, done: bool | None = True, what: str = "", **more: Any
) -> DateMention:
    found = DateMention(
        made.leaf(value, **({"raw": "2025的6月"} if value is None else {})), done=done, what=what, **more
    )
    made.mentions.dates.append(found)
    return found


@pytest.mark.parametrize(
    ("value", "done", "late"),
    [
        ("2026-03", True, True),
        ("2025-06-21", True, True),
        ("2025-06-20", True, False),
        ("2025-06", True, False),
        ("2026-03", False, False),
        ("2026-03", None, False),
    ],
)
def test_what_is_done_is_not_dated_after_the_report(
    made: Made, value: str, done: bool | None, late: bool
) -> None:
    audit(made, "2025-06-10", "2025-06-12", "2025-06-20")
    mention(made, value, done)
    assert bool(made.found("DATE002")) is late


def test_an_event_is_told_once(made: Made) -> None:
    audit(made, None, "2025-06-12")
    for what in ("灭火器维修", "", "维修", "消防培训"):
        mention(made, "2026-03", True, what)
    found = made.found("DATE002")
    assert [len(finding.evidence) for finding in found] == [4, 2]
    assert "灭火器维修" in found[0].message


def test_a_day_judged_elsewhere_is_not_told_again(made: Made) -> None:
    audit(made, "2025-06-10", "2025-06-12", "2025-06-20")
    assert made.report.report_date
    made.mentions.dates.append(DateMention(made.report.report_date, done=True))
    mention(made, "2026-06-30", garbled=True)
    made.report.audit.end = made.leaf("2025-06-25")
    made.mentions.dates.append(DateMention(made.report.audit.end, done=True))
    mention(made, "2025-06-24")
    assert made.found("DATE002") == []
    assert len(made.found("DATE001")) == 1


def test_without_a_day_nothing_is_late(made: Made) -> None:
    mention(made, "2030-01-01")
    assert "报告日期" in reasons(made, "DATE002")[0]


@pytest.mark.parametrize(
    ("start", "end", "months", "right"),
    [
        ("2022-03-01", "2027-02-28", 60, True),
        ("2022-03-01", "2027-03-01", 60, True),
        ("2022-03-01", "2025-02-28", 60, False),
        ("2022-03-01", "2027-03-02", 60, False),
        ("2024-02-29", "2025-02-28", 12, True),
        ("2022-03", "2025-02", 36, True),
        ("2022-03", "2025-03", 36, True),
        ("2022-03", "2026-03", 36, False),
        ("2022-03-01", "长期", 60, True),
        ("2022-03-01", "2021-02-28", 12, False),
    ],
)
def test_lengths(made: Made, start: str, end: str, months: int, right: bool) -> None:
    made.mentions.terms = [Term(made.leaf(start), made.leaf(end), made.leaf("若干年"), months)]
    assert bool(made.found("DATE005")) is not right


def test_of_a_length_and_its_days_either_may_be_wrong(made: Made) -> None:
    made.mentions.terms = [Term(made.leaf("2022-03-01"), made.leaf("2025-04-10"), made.leaf("五年"), 60)]
    assert variants(made, "DATE005") == [(None, "2025-04-10")]
    assert "约 37 个月" in made.found("DATE005")[0].message
    made.mentions.dates = [DateMention(made.mentions.terms[0].end, garbled=True)]
    assert made.found("DATE005") == []


def test_impossible_and_garbled_dates(made: Made) -> None:
    mention(made, None)
    mention(made, None)
    mention(made, "2025-06-03", garbled=True)
    mention(made, "2025-06-03")
    audit(made, None, "2025-06-12")
    made.report.next_audit_by = made.leaf(None, raw="2026年13月")
    made.report.number = made.leaf(None, raw="3")
    found = made.found("DATE007")
    assert sorted((f.actual, len(f.evidence)) for f in found) == [
        ("2025-06-03", 1),
        ("2025的6月", 2),
        ("2026年13月", 1),
    ]
    assert ["next_audit_by"] in [f.fields for f in found]


def test_an_impossible_date_is_told_once(made: Made) -> None:
    audit(made, "2025-06-10", "2025-06-09", "2025-06-20")
    assert made.report.audit.end
    made.mentions.dates = [DateMention(made.report.audit.end, garbled=True)]
    assert made.found("DATE001") == []
    assert len(made.found("DATE007")) == 1
