"""A rule that was often false at first sight is given at most at the severity that its record allows: a pack
or a user's settings may say otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from checks import engine, packs, rules
from checks.packs import first_sight
from extract.report import extract_report
from ingest import read_bytes
from schemas import facts
from schemas.report import Report
from schemas.result import SEVERITIES, Finding, Severity

RULE, OTHER = "TEAM003.number_given", "TEAM003.number_format"
TEXT = """管理体系审核报告
审核体系：质量管理体系
审核组成员
序号	姓名	组内职务	注册级别	审核员注册证书号
A	甘启明	组长	审核员	2024-N1QMS-700001
B	卢静宜	组员	审核员	/
"""
PACK = """
id: own
version: "1"
title: 示例认证规则
document: HH-GZ-01
source: invented
confidence: high
severities: {%s}
"""


def found(
    limits: Mapping[str, Severity], own: Mapping[str, Severity] | None = None, pack: str = "auto"
) -> list[Finding]:
    """The findings on the text, with limits, a user's own severities, and a pack."""
    report, mentions = extract_report(read_bytes(TEXT.encode(), "a.txt"))
    chosen = packs.choose(report, None, pack, (), own, limits)
    return engine.run_checks(report, mentions, chosen, facts.load(), "2025-06-16")[0]


def severities(findings: list[Finding]) -> dict[str, Severity]:
    return {one.rule: one.severity for one in findings}


def own_pack(folder: Path, stated: str) -> str:
    path = folder / "own.yaml"
    path.write_text(PACK % stated, encoding="utf-8")
    return str(path)


def test_a_limit_lowers_its_rule_and_nothing_else() -> None:
    free, limited = found({}), found({RULE: "info"})
    assert severities(free)[RULE] == severities(free)[OTHER] == "error"
    assert severities(limited) == {**severities(free), RULE: "info"}
    assert {one.fingerprint: one.message for one in limited} == {one.fingerprint: one.message for one in free}


def test_a_limit_raises_nothing() -> None:
    rule = packs.Rules([packs.known(packs.GENERAL)], limits={RULE: "warning"})
    assert [rule.severity(RULE, own) for own in SEVERITIES] == ["warning", "warning", "info"]
    assert rule.severity("TEAM003", "error") == "error"


@pytest.mark.parametrize("name", [RULE, "TEAM003"])
def test_a_pack_overrules_a_limit(tmp_path: Path, name: str) -> None:
    pack = own_pack(tmp_path, f"{name}: error")
    assert severities(found({RULE: "info"}, pack=pack))[RULE] == "error"


def test_the_general_pack_does_not_overrule_a_limit() -> None:
    general = packs.known(packs.GENERAL)
    code = next(code for code, severity in general.severities.items() if severity == "warning")
    limited = packs.Rules([general], limits={f"{code}.any": "info"})
    assert limited.severity(f"{code}.any", "error") == "info"
    assert limited.severity(f"{code}.other", "error") == "warning"


@pytest.mark.parametrize("name", [RULE, "TEAM003"])
def test_a_user_overrules_limit_and_pack(tmp_path: Path, name: str) -> None:
    pack = own_pack(tmp_path, f"{RULE}: info")
    assert severities(found({RULE: "info"}, {name: "warning"}, pack))[RULE] == "warning"


def test_what_says_a_rule_goes_before_what_says_its_code(tmp_path: Path) -> None:
    found_by = severities(found({}, pack=own_pack(tmp_path, f"TEAM003: info, {OTHER}: warning")))
    assert (found_by[RULE], found_by[OTHER]) == ("info", "warning")


@pytest.mark.parametrize(("name", "told"), [("TEAM003.number_gven", RULE), ("TEAM03.x", "there is no check")])
def test_a_pack_names_rules_that_there_are(tmp_path: Path, name: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        packs.choose(Report(), None, own_pack(tmp_path, f"{name}: info"))


def test_the_program_s_limits_hold_by_themselves() -> None:
    chosen = packs.choose(Report(), None)
    limits = first_sight.limits()
    assert {rule: chosen.severity(rule, "error") for rule in limits} == limits
    assert set(limits) <= {one for ids in rules.known().values() for one in ids}


def test_the_table_is_in_the_form_of_a_pack(tmp_path: Path) -> None:
    copied = tmp_path / "first-sight.yaml"
    copied.write_bytes((first_sight.HERE / "severities.yaml").read_bytes())
    (pack,) = (one for one in packs.choose(Report(), None, str(copied)).packs if one.id != packs.GENERAL)
    assert pack.severities == first_sight.limits()
