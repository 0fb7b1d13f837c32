"""Rule packs: which are chosen, what they say together, and files that are none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checks import engine
from checks.packs import Pack, Rules, all_packs, choose
from schemas import facts
from schemas.report import Report

if TYPE_CHECKING:
    from tests.checks.conftest import Made

GENERAL = next(pack for pack in all_packs() if pack.id == "general")
BODY = next(pack for pack in all_packs() if pack.id == "ohsms-zcx")

OWN = """
id: own
version: "1"
title: 示例认证规则
document: HH-GZ-01
systems: [EMS]
source: invented
confidence: high
parameters:
  - {name: major_nc_verified_within, value: 90, unit: days, clause: "7.1"}
  - {name: onsite_share_min, value: 0.7, unit: share, clause: "3.2"}
  - {name: appeal_answer_within, value: 6, unit: months, clause: "2.1", applies_to: high}
clauses:
  NC001: ["5.1", {document: HH-GZ-02, clause: "9"}]
severities: {LAW003: info}
"""


def written(folder: Path, text: str = OWN, name: str = "own.yaml") -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def report_of(
    made: Made, name: str | None = BODY.body[0], system: str = "OHSMS", end: str = "2025-11-20"
) -> Report:
    made.report.certification_body.name = made.leaf(name) if name else None
    made.report.systems = [made.leaf(system)]
    made.report.audit.end = made.leaf(end)
    return made.report


# ---------------------------------------------------------------- the packs themselves


@pytest.mark.parametrize("pack", all_packs(), ids=lambda pack: pack.id)
def test_a_pack_cites_clauses_for_checks_that_there_are(pack: Pack) -> None:
    assert set(pack.clauses) <= set(engine.catalogue())
    assert set(pack.severities) <= set(engine.catalogue())
    assert all(pack.clauses.values())


@pytest.mark.parametrize("pack", all_packs(), ids=lambda pack: pack.id)
def test_parameters_are_numbers_with_clauses(pack: Pack) -> None:
    names = [(entry.name, entry.applies_to, *entry.systems) for entry in pack.parameters]
    assert len(names) == len(set(names))
    assert [entry.name for entry in pack.parameters if entry.clause is None and not entry.note] == []
    assert all(0 < entry.value <= 1 for entry in pack.parameters if entry.unit == "share")


def test_identities() -> None:
    assert {"general", "ohsms-zcx"} <= {pack.id for pack in all_packs()}
    assert (BODY.document, BODY.systems, BODY.valid_from) == ("ZCX-RZGZ-03/A", ["OHSMS"], "2025-09-02")
    assert set(BODY.systems) <= set(facts.load().systems)


# ---------------------------------------------------------------- the choice


def test_the_general_pack_is_always_there() -> None:
    rules = choose(Report(), None)
    assert rules.ids == ["general"]
    assert rules.versions == {"general": GENERAL.version}


@pytest.mark.parametrize("name", BODY.body)
def test_a_body_s_pack_is_chosen_by_its_name(made: Made, name: str) -> None:
    assert choose(report_of(made, name), None).ids == ["general", BODY.id]


@pytest.mark.parametrize(
    ("name", "system", "end"),
    [
        ("华衡认证有限公司", "OHSMS", "2025-11-20"),
        (None, "OHSMS", "2025-11-20"),
        (BODY.body[0], "EMS", "2025-11-20"),
        (BODY.body[0], "OHSMS", "2025-09-01"),
    ],
)
def test_a_body_s_pack_is_for_its_reports_systems_and_days(
    made: Made, name: str | None, system: str, end: str
) -> None:
    assert choose(report_of(made, name, system, end), None).ids == ["general"]


def test_a_given_day_moves_the_choice(made: Made) -> None:
    report = report_of(made)
    assert choose(report, "2025-09-01").ids == ["general"]
    report.audit.end = None
    assert choose(report, None).ids == ["general"]
    assert choose(report, "2025-09-02").ids == ["general", BODY.id]


@pytest.mark.parametrize(
    ("systems", "end", "ids"),
    [
        (["QMS"], "2025-12-31", ["cnca-qms-2016"]),
        (["QMS"], "2026-01-01", ["cnca-qms-2025"]),
        (["QMS"], "2016-09-30", []),
        (["EMS", "OHSMS"], "2026-02-28", []),
        (["EMS", "OHSMS"], "2026-03-01", ["cnca-ems-2026", "cnca-ohsms-2026"]),
        (["QMS", "EMS"], "2026-01-15", ["cnca-qms-2025"]),
        (["ISMS"], "2026-06-01", ["isms-27006", "cnca-isms-2026"]),
        (["ISMS"], "2026-02-28", ["isms-27006"]),
        (["ISMS"], "2023-06-01", []),
        (["ITSMS"], "2026-02-28", ["itsms-20000-6", "cnca-itsms-2012"]),
        (["ITSMS"], "2026-03-01", ["itsms-20000-6", "cnca-itsms-2026"]),
        (["QMS", "ISMS"], "2025-11-20", ["isms-27006", "cnca-qms-2016"]),
        (["EnMS"], "2014-07-07", []),
        (["EnMS"], "2026-06-01", ["cnca-enms-2014"]),
        (["HACCP"], "2021-07-28", []),
        (["FSMS", "HACCP"], "2026-06-01", ["cnca-fsms-2010", "cnca-haccp-2021"]),
    ],
)
def test_the_state_s_rules_are_those_of_the_systems_and_the_day(
    made: Made, systems: list[str], end: str, ids: list[str]
) -> None:
    report = report_of(made, None, end=end)
    report.systems = [made.leaf(system) for system in systems]
    assert choose(report, None).ids == ["general", *ids]


def test_it_is_told_why_a_pack_was_chosen(made: Made, tmp_path: Path) -> None:
    report = report_of(made, end="2026-03-02")
    report.systems.append(made.leaf("EMS"))
    chosen = choose(report, None, f"auto,{written(tmp_path, OWN + 'extends: [hse-hzsj]')}").chosen
    assert [(one.pack.id, one.why, one.about, one.day) for one in chosen] == [
        ("general", "standard", (), None),
        ("cnca-ems-2026", "state", ("EMS",), "2026-03-02"),
        ("cnca-ohsms-2026", "state", ("OHSMS",), "2026-03-02"),
        (BODY.id, "body", (BODY.body[0],), "2026-03-02"),
        ("hse-hzsj", "extended", ("own",), None),
        ("own", "named", (), None),
    ]


def test_a_user_s_packs_are_known_beside_the_program_s(made: Made, tmp_path: Path) -> None:
    path = written(tmp_path, OWN + "body: [华衡认证有限公司]")
    report = report_of(made, "华衡认证有限公司", "EMS")
    assert choose(report, None).ids == ["general"]
    assert choose(report, None, own=[path]).ids == ["general", "own"]
    assert choose(Report(), None, "own", own=[path]).ids == ["general", "own"]


def test_a_parameter_for_other_systems_is_left_out(made: Made) -> None:
    report = report_of(made, None, end="2026-01-15")
    report.systems = [made.leaf("QMS"), made.leaf("EMS")]
    rules = choose(report, None)
    both, environment = (rules.parameter("surveillance_interval_max", systems=s) for s in (None, ["EMS"]))
    assert both is not None and (both.value, both.pack) == (12, "cnca-qms-2025")
    assert environment is None


def test_packs_are_wanted_by_id_or_file(tmp_path: Path) -> None:
    path = written(tmp_path)
    assert choose(Report(), None, f"{BODY.id},{path}").ids == ["general", BODY.id, "own"]
    assert choose(Report(), None, "general").ids == ["general"]
    assert choose(Report(), None, "").ids == ["general"]


def test_a_pack_brings_those_that_it_extends(tmp_path: Path) -> None:
    path = written(tmp_path, OWN + f"extends: [{BODY.id}]\n")
    assert choose(Report(), None, path).ids == ["general", BODY.id, "own"]


def test_an_unknown_pack_names_the_nearest() -> None:
    with pytest.raises(ValueError, match=f"ohsms-zx.*{BODY.id}"):
        choose(Report(), None, "ohsms-zx")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (OWN + "colour: red\n", "colour"),
        (OWN.replace("unit: days", "unit: weeks"), "parameters.0.unit"),
        (OWN.replace("id: own", "id: 我们"), "id"),
        ("- 1\n", "the file"),
        ("a: [", "cannot be read"),
        ("clauses: 3\n", "clauses|Field required"),
        (OWN + "contents: [{clause: '1', zh: 目的, en: aims, asks: [aims]}]", "0.asks: there is no aims"),
        (OWN + "severities: {CAL01: info}", "severities: there is no check CAL01; did you mean CAL001?"),
        (OWN + "severities: {cal001: info}", "did you mean CAL001?"),
        (OWN + "clauses: {CAL099: ['1']}", "clauses: there is no check CAL099"),
        (OWN + "contents: [{clause: '1', zh: 名称, en: name, fields: [client.name]}]", "field client.name"),
    ],
)
def test_a_file_that_is_no_pack_is_refused(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        choose(Report(), None, written(tmp_path, text))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        choose(Report(), None, str(tmp_path / "none.yaml"))


# ---------------------------------------------------------------- what they say together


def test_the_stricter_parameter_wins_and_both_clauses_are_cited(tmp_path: Path) -> None:
    rules = choose(Report(), None, f"{BODY.id},{written(tmp_path)}")
    verified, onsite = rules.parameter("major_nc_verified_within"), rules.parameter("onsite_share_min")
    assert verified is not None and (verified.value, verified.unit, verified.pack) == (90, "days", "own")
    assert [c.pack for c in verified.clauses] == ["own", BODY.id, "general"]
    assert onsite is not None and (onsite.value, onsite.pack, onsite.clause) == (0.8, BODY.id, "6.1.4.4")
    assert rules.parameter("nothing_like_it") is None


def test_an_integrated_audit_has_the_stricter_parameter_and_the_clauses_of_both(made: Made) -> None:
    report = report_of(made, end="2026-03-02")
    report.systems = [made.leaf("QMS"), made.leaf("OHSMS")]
    found = choose(report, None).parameter("surveillance_interval_max")
    assert found is not None and (found.value, found.unit) == (12, "months")
    cited = [(clause.pack, clause.clause) for clause in found.clauses]
    assert {("cnca-qms-2025", "5.4.1.4"), ("cnca-ohsms-2026", "5.4.1.4"), (BODY.id, "7.2.2")} <= set(cited)
    assert cited[-1] == (BODY.id, "7.2.2")  # 15 months: the laxer one comes last


def test_a_parameter_may_hold_for_a_risk_only(tmp_path: Path) -> None:
    rules = choose(Report(), None, written(tmp_path))
    high = rules.parameter("appeal_answer_within", "high")
    assert rules.parameter("appeal_answer_within") is None
    assert high is not None and high.value == 6


def test_our_own_measure_has_no_clause() -> None:
    found = Rules([GENERAL]).parameter("calibration_expiring_days")
    assert found is not None and (found.value, found.clause, found.clauses) == (30, None, ())


def test_clauses_of_all_packs_and_of_the_audited_systems(tmp_path: Path, made: Made) -> None:
    rules = choose(report_of(made, system="EMS"), None, written(tmp_path))
    assert [(c.pack, c.document, c.clause) for c in rules.clauses("NC001")][-2:] == [
        ("own", "HH-GZ-01", "5.1"),
        ("own", "HH-GZ-02", "9"),
    ]
    assert [c.document for c in rules.clauses("LAW001")] == ["GB/T 27021.1-2017", "GB/T 24001-2016"]
    assert rules.clauses("XYZ001") == []


def test_a_pack_may_set_a_severity(tmp_path: Path) -> None:
    rules = choose(Report(), None, written(tmp_path))
    assert (rules.severity("LAW003", "warning"), rules.severity("LAW001", "error")) == ("info", "error")
