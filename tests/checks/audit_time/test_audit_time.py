"""The audit time that the rules ask for, and the time that a report tells: worked cases."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from checks.audit_time.calculation import Asked, Time, Unknown, needed
from checks.audit_time.explanation import days, lines, why
from checks.packs import Rules, all_packs
from schemas import facts
from tests.conftest import ROOT

PACKS = {pack.id: pack for pack in all_packs()}
CASES: list[dict[str, Any]] = yaml.safe_load(
    (ROOT / "tests" / "checks" / "data" / "audit_time.yaml").read_text(encoding="utf-8")
)


def found(case: dict[str, Any]) -> Time | Unknown:
    asked = Asked(
        systems=tuple(case["systems"]),
        headcount=case["headcount"],
        day=case.get("day", "2025-11-10"),
        audit_type=case.get("audit_type", "initial"),
        levels=case.get("levels", {}),
        reduction=case.get("reduction"),
        integration=case.get("integration"),
        sites=tuple(case.get("sites", ())),
        counts=case.get("counts"),
    )
    rules = Rules([PACKS["general"], *(PACKS[id] for id in case.get("packs", ()))], asked.systems)
    return needed(asked, rules, facts.load())


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{'+'.join(case['systems'])} {case['headcount']}")
def test_a_worked_case(case: dict[str, Any]) -> None:
    time = found(case)
    if "unknown" in case:
        assert isinstance(time, Unknown)
        assert time.reason == case["unknown"]
    else:
        assert isinstance(time, Time)
        assert (time.least, time.most, time.onsite) == (case["least"], case["most"], case["onsite"])


def test_there_are_forty_cases_each_with_its_source() -> None:
    assert len(CASES) >= 40
    assert all(case["source"] for case in CASES)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_step_is_told_with_its_days_and_clauses(lang: str) -> None:
    time = found({"systems": ["EMS", "OHSMS"], "headcount": 25, "audit_type": "surveillance"})
    assert isinstance(time, Time)
    told = list(lines(time, lang))
    assert [step.key for step in time.steps] == [
        "table",
        "reduction_open",
        "table",
        "reduction_open",
        "sum",
        "integration_open",
        "share",
        "rounded",
        "onsite",
    ]
    assert all(line.what and line.days and "{" not in line.what for line in told)
    assert [bool(line.clauses) for line in told] == [True] * 4 + [False, True, True, False, True]


def test_a_like_site_is_sampled() -> None:
    rules = Rules([PACKS["general"]], ["QMS"])
    for kind, visited in (("initial", 5), ("surveillance", 3), ("recertification", 4)):
        asked = Asked(("QMS",), 60, "2025-11-10", kind, site_count=25)
        time = needed(asked, rules, facts.load())
        assert isinstance(time, Time)
        assert [step.words["visited"] for step in time.steps if step.key == "sample"] == [visited]


def test_a_type_without_a_share_is_refused() -> None:
    with pytest.raises(ValueError, match="special"):
        needed(Asked(("QMS",), 60, "2025-11-10", "special"), Rules([PACKS["general"]]), facts.load())


def test_why_no_time_can_be_told() -> None:
    assert why(Unknown("no_table", "EnMS"), "en") == "no table of audit time for EnMS on the day"
    assert days(1, 2.5, "zh") == "1 至 2.5 人日"
