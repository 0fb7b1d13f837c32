"""What is kept of each rule at first sight: what counts as right, and the table that is made of it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from checks import rules
from checks.packs import first_sight
from checks.packs.first_sight import Record
from tests import rule_record
from tests.first_sight import recorded

SLIP = {"code": "SUM001", "texts": ["合计 4,180.00 元"]}


def finding(rule: str, shown: str, severity: str = "error", name: str = "a") -> dict[str, Any]:
    """A finding as a plain value, which shows a text."""
    return {
        "code": rules.code_of(rule),
        "rule": rule,
        "severity": severity,
        "message": "",
        "fields": [],
        "evidence": [{"text": shown}],
        "fingerprint": name,
    }


def kept(clean: list[Any], wrong: list[Any]) -> dict[str, Any]:
    return rule_record.of_report(clean, wrong, {"findings": [SLIP]}, {})


@pytest.mark.parametrize(
    ("rule", "shown"),
    [
        ("SUM001.table_total", "本年投入合计 4,180.00 元"),
        ("SUM001.table_total", "另一行"),
        ("SUM003.sentence_sum", "本年投入合计 4,180.00 元"),
        ("SUM003.sentence_sum", "4,180.00 元"),
    ],
)
def test_right_is_of_a_slip_s_code_or_at_its_place(rule: str, shown: str) -> None:
    assert kept([], [finding(rule, shown)]) == {rule: {"right": {"error": 1}}}


def test_false_is_what_stands_beside_every_slip_or_in_the_version_without() -> None:
    assert kept([finding("SUM001.table_total", "合计 4,180.00 元", "warning")], []) == {
        "SUM001.table_total": {"false": {"warning": 1}}
    }
    assert kept([], [finding("NC002.clause", "不符合项 2")]) == {"NC002.clause": {"false": {"error": 1}}}


def test_what_both_versions_show_counts_once() -> None:
    both = finding("SUM001.table_total", "另一行", name="b")
    assert kept([both], [both]) == {"SUM001.table_total": {"false": {"error": 1}}}


def test_what_the_truth_of_a_clean_version_lists_is_right() -> None:
    told = [finding("SUM001.table_total", "合计 4,180.00 元")]
    assert rule_record.of_report(told, [], {"findings": []}, {"allowed": [SLIP]}) == {
        "SUM001.table_total": {"right": {"error": 1}}
    }


def test_an_info_asks_and_counts_for_no_limit() -> None:
    row = {"rules": {"SUM001.table_total": {"false": {"info": 9}, "right": {"error": 2, "warning": 1}}}}
    assert rule_record.totals([row]) == {"SUM001.table_total": Record(found=3, right=3)}


@pytest.mark.parametrize(
    ("found", "false", "limit"),
    [
        (0, 0, None),
        (1, 1, "warning"),
        (2, 1, "warning"),
        (2, 2, "info"),
        (3, 1, "warning"),
        (5, 1, None),
        (4, 2, "warning"),
        (4, 3, "info"),
        (40, 0, None),
    ],
)
def test_a_limit_follows_from_the_share_that_is_false(found: int, false: int, limit: str | None) -> None:
    assert rule_record.limit(Record(found, found - false)) == limit


def test_rules_are_kept_of_all_reports_that_are_recorded() -> None:
    rows = {row["report"]: row for row in rule_record.rows()}
    reports = {row["report"]: row for row in recorded()["reports"]}
    assert rows.keys() == reports.keys()
    known = {one for ids in rules.known().values() for one in ids}
    assert {rule for row in rows.values() for rule in row["rules"]} <= known
    for name, row in rows.items():
        false = [kinds.get("false", {}) for kinds in row["rules"].values()]
        clean = [reports[name][severity] for severity in ("error", "warning", "info")]
        assert sum(clean) <= sum(sum(one.values()) for one in false), name


@pytest.mark.parametrize("name", ["severities.yaml", "record.yaml"])
def test_the_files_are_made_of_the_record(name: str) -> None:
    made = rule_record.files(rule_record.rows())[name]
    assert (first_sight.HERE / name).read_text(encoding="utf-8") == made, "run python -m tests.rule_record"


def test_a_row_is_a_line() -> None:
    lines = rule_record.RECORD.read_text(encoding="utf-8").splitlines()[1:-1]
    assert [json.loads(line.rstrip(",")) for line in lines] == rule_record.rows()
