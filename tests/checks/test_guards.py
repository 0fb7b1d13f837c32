"""The guards of the checks: what keeps each from telling, and what the user then sees (`data/guards.yaml`).

The table has for each check rows with the guard's `name`, `where` it stands (`module:NAME` of `checks`, or by
its whole name, a pattern or a function that judges, or a mark, `mark.ROOM:NAME`;
`consequential_findings.yaml` and the like by the function that reads them), what it
`excuses`, a `sentence` that sets it off, the `case` whose report has that sentence, and what the user
`sees`: `silent`, with the reason for which the clause itself is in order, `info`, or `not_checked`.
`without` tells how the guard is switched off: a pattern that is in no text (`never`), a function that always
`denies` or `affirms`, or finds `nothing`, words that are `unasked`, or one that leaves the findings as they
are (`through`). Each row is run as it is, and with its guard switched off, which must bring the finding that
the guard withholds.
Checks without such a row are named under `unguarded`.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from checks import engine, packs
from checks.judged_day import judged_day
from extract.ledger.marks import marking
from schemas import facts
from schemas.result import SEVERITIES, Finding, NotChecked
from schemas.text import fold

HERE = Path(__file__).parent
OFF: dict[str, Any] = {
    "never": re.compile(r"(?!)"),
    "denies": lambda *_, **__: False,
    "nothing": lambda *_, **__: [],
    "affirms": lambda *_, **__: True,
    "unasked": (),
}
THROUGH: dict[str, Callable[..., Any]] = {
    "triage.consequential_findings:told_once": lambda _report, findings: findings,
    "triage.ambiguous_dates:settled": lambda _report, _mentions, findings, _lang: (findings, []),
    "triage.audit_date_slips:told_once": lambda _report, _day, findings, _again: findings,
}
"""The looks at all findings together, and such as leave them as they are."""

ELSEWHERE = ("extract.", "schemas.", "mark.")
"""What stands elsewhere than in `checks`."""

TABLE: dict[str, Any] = yaml.load(
    (HERE / "data" / "guards.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
)
ROWS = [(code, row) for code, rows in TABLE["checks"].items() for row in rows]
KEYS = {"name", "where", "without", "excuses", "sentence", "case", "sees"}

Outcome = tuple[list[Finding], list[NotChecked]]


@cache
def _text(case: str) -> dict[str, Any]:
    """A case by its file and name."""
    file, _, name = case.partition("/")
    loaded = yaml.load((HERE / f"{file}.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    found: dict[str, Any] = next(one for one in loaded if one["name"] == name)
    return found


@cache
def _read(case: str) -> tuple[Any, ...]:
    """A case's report, its mentions, its rules and its day."""
    from extract.report import extract_report
    from ingest import read_bytes

    told = _text(case)
    report, mentions = extract_report(read_bytes(told["text"].encode(), f"{told['name']}.txt"))
    as_of = judged_day(report, mentions, str(told["as_of"]) if "as_of" in told else None).day
    return report, mentions, packs.choose(report, as_of, told.get("rules", "auto"), limits={}), as_of


def _forget(row: dict[str, str]) -> None:
    """Have a row's report read again: statements are read once, with a guard or without."""
    if row["where"].startswith(ELSEWHERE):
        _read.cache_clear()


def _run(code: str, row: dict[str, str]) -> Outcome:
    """The findings of a check on a row's report; of all checks where these are looked at together."""
    report, mentions, rules, as_of = _read(row["case"])
    codes = None if row["without"] == "through" else [code]
    findings, unchecked = engine.run_checks(report, mentions, rules, facts.load(), as_of, codes=codes)
    return [one for one in findings if one.code == code], [one for one in unchecked if one.code == code]


def _weight(findings: list[Finding]) -> dict[str, int]:
    return {one.fingerprint: -SEVERITIES.index(one.severity) for one in findings}


@pytest.mark.parametrize(("code", "row"), ROWS, ids=lambda one: one if isinstance(one, str) else one["where"])
def test_guard(code: str, row: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    findings, unchecked = _run(code, row)
    module, _, name = row["where"].partition(":")
    off = THROUGH[row["where"]] if row["without"] == "through" else OFF[row["without"]]
    if module.startswith("mark."):
        marks, named = marking.known, f"{module.removeprefix('mark.')}.{name}"
        lost = marks(named)._replace(words=OFF["never"])
        monkeypatch.setattr(marking, "known", lambda own: lost if own == named else marks(own))
        _forget(row)
    elif module.startswith(ELSEWHERE):
        monkeypatch.setattr(importlib.import_module(module), name, off)
        _forget(row)
    else:
        monkeypatch.setattr(importlib.import_module(f"checks.{module}"), name, off)
    told, before = _weight(_run(code, row)[0]), _weight(findings)
    _forget(row)
    more = {one for one, weight in told.items() if weight > before.get(one, -len(SEVERITIES))}
    assert more, "without the guard nothing more is told"
    state = row["sees"].partition(":")[0]
    if state == "info":
        assert any(one.fingerprint in more and one.severity == "info" for one in findings)
    else:
        assert not more & set(before)
        assert state == "silent" or unchecked


@pytest.mark.parametrize(("code", "row"), ROWS, ids=lambda one: one if isinstance(one, str) else one["where"])
def test_rows_are_well_formed(code: str, row: dict[str, str]) -> None:
    assert set(row) == KEYS
    assert fold(row["sentence"]) in fold(_text(row["case"])["text"])
    state, _, reason = row["sees"].partition(": ")
    assert state in ("silent", "info", "not_checked")
    assert state != "silent" or reason.strip()


def test_each_check_has_its_guards_or_is_named() -> None:
    codes = {code for code, one in engine.catalogue().items() if one.about == "audit_report"}
    assert {*TABLE["checks"]} | {*TABLE["unguarded"]} == codes
    assert not {*TABLE["checks"]} & {*TABLE["unguarded"]}
    for rows in TABLE["checks"].values():
        assert len({(row["where"], row["without"]) for row in rows}) == len(rows)
