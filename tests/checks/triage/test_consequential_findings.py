"""Echoes: the rules as data, and what does not change with them. Cases: `*_echoes.yaml`."""

from __future__ import annotations

import re

from checks import engine, packs
from checks.messages import texts
from checks.triage import consequential_findings
from schemas import facts
from schemas.leaf import Evidence, Leaf
from schemas.report import Report
from schemas.result import Finding
from tests.checks.conftest import Made


def made_finding(code: str, *places: Leaf[str], variant: str = "") -> Finding:
    """A finding on some places."""
    text = code + variant + "".join(place.raw for place in places)
    found = Finding(
        code=code,
        name="x",
        rule=f"{code}.x",
        severity="error",
        message=text,
        clauses=[],
        evidence=[place.evidence for place in places],
        fields=[],
        fingerprint=text,
    )
    return found.on(places, variant)


def place(value: str, start: int) -> Leaf[str]:
    """A place in the text."""
    leaf = Leaf(value=value, raw=value, evidence=Evidence(line=1, text=value))
    leaf._start, leaf._end = start, start + len(value)
    return leaf


def told(*findings: Finding) -> list[str]:
    """The kinds of what is told of them."""
    return [finding.kind for finding in consequential_findings.told_once(Report(), list(findings))]


def test_rules_name_checks_and_their_messages() -> None:
    for rule in consequential_findings.rules():
        for name in (*rule.cause, *rule.echoes):
            code, _, variant = name.partition("/")
            assert code in engine.catalogue(), name
            group = re.sub(r"\d", "", code)
            assert not variant or variant in texts(group)[code], name
        assert rule.reason


def test_no_finding_is_its_own_echo_by_others() -> None:
    below: dict[str, set[str]] = {}
    for rule in consequential_findings.rules():
        for cause in rule.cause:
            below.setdefault(cause, set()).update(rule.echoes)

    def reached(name: str, seen: set[str]) -> set[str]:
        for other in below.get(name, set()) - seen:
            reached(other, seen | {name})
            seen.add(other)
        return seen

    for cause in below:
        assert cause not in reached(cause, set()), cause


def test_a_day_is_the_same_where_it_begins() -> None:
    day = place("2025-09-03", 40)
    assert told(made_finding("CAL006", day), made_finding("DATE002", day)) == ["CAL006/"]
    other = place("2025-09-03", 90)
    assert len(told(made_finding("CAL006", day), made_finding("DATE002", other))) == 2


def test_names_meet_where_they_overlap() -> None:
    wrong, within = place("河西明达机诫有限公司", 40), place("明达机诫", 42)
    assert told(made_finding("ENT001", wrong), made_finding("ENT002", within)) == ["ENT001/"]
    behind = place("明达机诫", 50)
    assert len(told(made_finding("ENT001", wrong), made_finding("ENT002", behind))) == 2


def test_the_right_spelling_beside_a_wrong_one_is_not_held_to_be_wrong() -> None:
    right, wrong = place("卢静宜", 10), place("卢静怡", 60)
    spelt = made_finding("TEAM002", right, wrong, variant="spelling").on([right, wrong], "spelling", [wrong])
    assert told(spelt, made_finding("TEAM003", wrong)) == ["TEAM002/spelling"]
    assert len(told(spelt, made_finding("TEAM003", right))) == 2


def test_what_is_so_for_both_days_of_an_event_stays() -> None:
    one, other = place("2026-03-10", 10), place("2026-03-12", 30)
    twice = made_finding("DATE009", one, other)
    assert told(twice, made_finding("DATE004", one)) == ["DATE009/"]
    both = told(twice, made_finding("DATE004", one), made_finding("DATE004", other))
    assert both == ["DATE009/", "DATE004/", "DATE004/"]


def test_a_place_that_is_not_known_is_no_common_one(made: Made) -> None:
    day = made.leaf("2025-09-03")
    assert len(told(made_finding("CAL006", day), made_finding("DATE002", day))) == 2


def test_a_cause_keeps_its_fingerprint() -> None:
    from extract.report import extract_report
    from ingest import read_bytes

    text = (
        "管理体系监督审核报告\n审核体系：质量管理体系\n审核时间：2025年6月10日至2024年6月12日\n"
        "报告日期：2025年6月13日\n企业于2025年3月10日进行了内部审核。\n"
    )
    report, mentions = extract_report(read_bytes(text.encode(), "a.txt"))
    rules = packs.choose(report, "2025-06-13", limits={})

    def found(*codes: str) -> set[str]:
        made, _ = engine.run_checks(report, mentions, rules, facts.load(), "2025-06-13", codes=codes or None)
        return {finding.fingerprint for finding in made if finding.code == "DATE001"}

    assert found() == found("DATE001") != set()


def test_many_findings_are_no_work(made: Made) -> None:
    days = [place("2025-09-03", 20 * n) for n in range(20_000)]
    findings = [made_finding("CAL006", day) for day in days]
    findings += [made_finding("DATE002", day) for day in days]
    assert len(consequential_findings.told_once(made.report, findings)) == len(days)


def test_a_value_that_a_sound_place_tells_as_well_is_no_echo() -> None:
    garbled, sound, raised = (place("2025-06-18", start) for start in (10, 40, 70))
    garbled._path, sound._path = "management_reviews[0].closed_on", "management_reviews[1].closed_on"
    raised._path = "management_reviews[0].held_on"
    slip = made_finding("DATE007", garbled)
    assert told(slip, made_finding("DATE011", garbled, raised)) == ["DATE007/"]
    assert told(slip, made_finding("DATE011", garbled, sound, raised)) == ["DATE007/", "DATE011/"]
