"""The gap report: every clause of a pack's document has its account, and nothing stands open unseen."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from checks import engine
from checks.packs import Pack, all_packs, choose
from checks.packs.gaps import elsewhere, holding, lines, unaccounted
from schemas.report import Report
from tests.conftest import ROOT

PRINTED: dict[str, list[str]] = yaml.safe_load(
    (ROOT / "tests" / "checks" / "data" / "clauses.yaml").read_text(encoding="utf-8")
)
PACKS = all_packs()
ids = [pack.id for pack in PACKS]

OWN = """
id: own
version: "1"
title: 示例认证规则
document: HH-GZ-01
source: invented
confidence: high
parameters:
  - {name: major_nc_verified_within, value: 90, unit: days, clause: "3.1"}
clauses:
  NC001: ["2.1 a)", {document: HH-GZ-02, clause: "9"}]
contents:
  - {clause: "2.2", zh: 审核目的, en: objectives, asks: [objectives]}
accounts:
  - {clause: "1", zh: 范围, apart: general}
  - {clause: "2", zh: 审核报告}
  - {clause: "2.1", zh: 不符合项}
  - {clause: "2.2", zh: 内容}
  - {clause: "3.1", zh: 期限}
"""


@pytest.mark.parametrize("pack", PACKS, ids=ids)
def test_every_printed_clause_has_its_account(pack: Pack) -> None:
    told = [account.clause for account in pack.accounts]
    assert [clause for clause in PRINTED[pack.id] if clause not in told] == []
    assert len(told) == len(set(told))


@pytest.mark.parametrize("pack", PACKS, ids=ids)
def test_every_cited_clause_is_accounted_for(pack: Pack) -> None:
    assert unaccounted(pack) == []


@pytest.mark.parametrize("pack", PACKS, ids=ids)
def test_accounts_are_worded_in_both_languages_and_name_checks_that_there_are(pack: Pack) -> None:
    assert [account.clause for account in pack.accounts if not account.en] == []
    assert {code for account in pack.accounts for code in account.codes} <= set(engine.catalogue())


def test_a_clause_is_checked_asked_apart_open_or_a_heading(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(OWN, encoding="utf-8")
    pack = choose(Report(), None, str(tmp_path / "own.yaml")).packs[-1]
    found = {line.account.clause: line for line in lines(pack)}
    states = {clause: line.state for clause, line in found.items()}
    assert states == {"1": "apart", "2": "heading", "2.1": "checked", "2.2": "asked", "3.1": "open"}
    assert found["2.1"].codes == ("NC001",)
    assert [one.name for one in found["3.1"].parameters] == ["major_nc_verified_within"]
    assert [(one.document, one.clause, one.codes) for one in elsewhere(pack)] == [
        ("HH-GZ-02", "9", ("NC001",))
    ]
    assert unaccounted(pack) == []


@pytest.mark.parametrize(
    ("cited", "clause"),
    [
        ("2.1", "2.1"),
        ("2.1 a)", "2.1"),
        ("2.1 (3)", "2.1"),
        ("2.11", None),
        ("2.1.1", None),
        ("附录A 表1", "附录A"),
    ],
)
def test_a_letter_belongs_to_its_clause(cited: str, clause: str | None) -> None:
    assert holding(cited, ["2.1", "附录A"]) == clause
