"""Papers as they are found in public, with invented names: what each is, each error and warning on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hegui.errors import WrongKindError
from hegui.pipeline import check_path
from schemas.result import Result

FOLDER = Path(__file__).with_name("public")

OTHERS = {
    "archive_list": "archive_list",
    "eia_form": "other_evaluation",
    "internal_audit": "internal_audit_report",
    "supplier_review": "supplier_audit_report",
    "task_order": "task_order",
}

REPORTS: dict[str, set[tuple[str, str]]] = {
    "bilingual_summary": set(),
    "forklift_overdue_sentence": {("EQP001", "511032058220190012")},
    "ledgers": {
        ("EQP001", "51103205822019B012"),
        ("PER001", "周汀波"),
        ("PER001", "沈砚群"),
        ("PER003", "周汀波"),
        ("PER003", "唐屿明"),
    },
    "marks_kou": {("CMP001", "个人注册信息")},
    "marks_letters": {("CMP001", "个人注册信息")},
    "stage1_form": set(),
    "stage2_form": {("CMP001", "审核组长签字")},
}


def checked(name: str) -> Result:
    return check_path(str(FOLDER / f"{name}.txt"))


def value(leaf: Any) -> Any:
    return None if leaf is None else leaf.value


@pytest.mark.parametrize(("name", "kind"), OTHERS.items())
def test_other_papers_are_refused_by_name(name: str, kind: str) -> None:
    with pytest.raises(WrongKindError) as refused:
        checked(name)
    assert refused.value.found == kind
    assert refused.value.kind == "not_an_audit_report"


@pytest.mark.parametrize("name", REPORTS)
def test_what_is_wrong_is_told_and_nothing_else(name: str) -> None:
    wanted = REPORTS[name]
    told = [
        one
        for one in checked(name).findings
        if one.severity != "info" or any(code == one.code and words in one.message for code, words in wanted)
    ]
    assert len(told) == len(wanted)
    for code, words in wanted:
        assert any(one.code == code and words in one.message for one in told), (code, words)


def test_the_options_of_a_lost_font_are_read() -> None:
    for name in ("marks_kou", "marks_letters"):
        report = checked(name).report
        assert value(report.audit.mode) == "onsite"
        assert value(report.conclusion.recommendation) == "recommend_after_correction"
        assert {value(rating.value) for rating in report.conclusion.ratings} == {"符合", "达到"}


def test_forms_of_real_make_are_read() -> None:
    first, second, summary = (
        checked(name).report for name in ("stage1_form", "stage2_form", "bilingual_summary")
    )
    assert value(first.audit_type) == "stage1"
    assert value(second.system_effective_on) == "2024-06-01"
    assert value(second.organization.established_on) == "2018-05-08"
    assert value(summary.organization.name) == "明州海桐制衣有限公司"
    assert value(summary.audit_type) == "surveillance"


def test_an_extinguisher_past_its_time_is_asked_about() -> None:
    asked = [
        one for one in checked("ledgers").findings if one.severity == "info" and "2025-03-01" in one.message
    ]
    assert [one.code for one in asked] == ["NC006"]
