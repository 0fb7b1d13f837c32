"""The cases of the checks: `<CODE>.yaml` beside this file, in the field's own language.

A file is a list of cases: `name`, `why` (one line), `text` (a snippet of a report as plain text, or of a
document of another `kind`: of a checklist by `data/checklist.yaml`), optionally `as_of` (a day) and `rules`
(packs), and `find`: what must be found *and nothing else*, over all codes. Each entry of `find` has `code`
(default: the file's), and optionally `rule` (within the code), `severity`, `fields` (each must be among the
finding's), `texts` (fragments that the evidence contains, white space and width folded), `expected` and
`actual`. `not_checked` may list codes that must say that they could not be made. `pages` and `hidden` tell
how the text is to have been read, where it is not plain text (`conftest.as_scan`).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from checks import rules
from schemas.result import Finding, NotChecked
from schemas.text import fold
from tests.sentences import WITHHELD, broken

HERE = Path(__file__).parent
KEYS = {"name", "why", "kind", "text", "as_of", "rules", "find", "not_checked", "pages", "hidden"}
ENTRY_KEYS = {"code", "rule", "severity", "fields", "texts", "expected", "actual"}

Case = dict[str, Any]
RunCase = Callable[[Case], tuple[list[Finding], list[NotChecked]]]


def cases_of(path: Path) -> list[Case]:
    """The cases of a file, each with the file's code."""
    loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return [{"code": path.stem, **case} for case in loaded]


CASES = [case for path in sorted(HERE.glob("*.yaml")) for case in cases_of(path)]


def fits(entry: dict[str, Any], code: str, finding: Finding) -> bool:
    """Whether a finding is what an entry of `find` asks for."""
    pieces = [fold(evidence.text) for evidence in finding.evidence]
    return (
        finding.code == entry.get("code", code)
        and finding.rule.partition(".")[2] == entry.get("rule", finding.rule.partition(".")[2])
        and finding.severity == entry.get("severity", finding.severity)
        and set(entry.get("fields", ())) <= set(finding.fields)
        and all(any(fold(str(text)) in piece for piece in pieces) for text in entry.get("texts", ()))
        and str(entry.get("expected", finding.expected)) == str(finding.expected)
        and str(entry.get("actual", finding.actual)) == str(finding.actual)
    )


def shown(finding: Finding) -> str:
    """A finding for the message of a failed case."""
    where = " | ".join(f"{e.line}: {e.text}" for e in finding.evidence)
    return f"{finding.code} {finding.message} [{where}] {finding.fields} {finding.expected} {finding.actual}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['code']}-{case['name']}")
def test_case(case: Case, run_case: RunCase) -> None:
    findings, unchecked = run_case(case)
    left = list(findings)
    absent = []
    for entry in case["find"]:
        match = next((finding for finding in left if fits(entry, case["code"], finding)), None)
        if match is None:
            absent.append(entry)
        else:
            left.remove(match)
    wrong = [f"not found: {entry}" for entry in absent] + [
        f"found beside: {shown(finding)}" for finding in left
    ]
    assert not wrong, "\n" + "\n".join(wrong)
    assert not [one for one in unchecked if one.reason.endswith(WITHHELD)]
    assert not [one.message for one in findings if broken(one.code, one.message)]
    assert set(case.get("not_checked", ())) <= {item.code for item in unchecked}


@pytest.mark.parametrize("path", sorted(HERE.glob("*.yaml")), ids=lambda path: path.stem)
def test_cases_are_well_formed(path: Path) -> None:
    loaded = cases_of(path)
    names = [case["name"] for case in loaded]
    assert len(set(names)) == len(names)
    for case in loaded:
        assert set(case) - {"code"} <= KEYS, case["name"]
        assert {"name", "why", "text", "find"} <= set(case), case["name"]
        assert all(set(entry) <= ENTRY_KEYS for entry in case["find"]), case["name"]
        assert case["why"].strip() and "\n" not in case["why"].strip(), case["name"]


@pytest.mark.parametrize("code", rules.known())
def test_every_rule_has_a_case(code: str) -> None:
    found = {
        f"{entry.get('code', case['code'])}.{entry['rule']}"
        for case in CASES
        for entry in case["find"]
        if "rule" in entry
    }
    assert {one.id for one in rules.of(code)} <= found
