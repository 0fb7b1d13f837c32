"""Groups as bodies tell them that no template was made after: F1 over a bank of extracts.

`tests/extract/bank/<group>.yaml`: an extract and all that it tells of the group. Each stands in a report
behind a head of two lines, or (`bare`) is the head; what is read is compared as `hegui eval` compares it.
The files `<group>_again.yaml` were written after the readers: how these generalise. A file of `PATHS` without
a path has in `find` all groups that its extracts tell of.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from extract.report import extract_report
from hegui.evaluation.compare import Miss, Score
from hegui.render.json import plain
from ingest import read_bytes
from schemas.cache import yaml_file
from tests.extract.documents import document

BANK = Path(__file__).parent / "bank"
HEAD = "{title}\n受审核方：衡川阀门制造有限公司\n\n"
PATHS = {
    "across": "",
    "answers": "",
    "captioned": "",
    "numbered_cards": "",
    "asked": "",
    "audit_days": "audit.start audit.end audit.start_half audit.end_half",
    "contacts": "certification_body",
    "day_month_year": "",
    "deadlines": "nonconformities.due_date",
    "dittos": "",
    "drills_near": "drills",
    "due_agreed": "nonconformities.due_date",
    "due_date": "nonconformities.due_date",
    "effective": "system_effective_on",
    "employment": "employment_contracts",
    "enumerations": "counts",
    "equipment_cards": "special_equipment",
    "evaluations": "compliance_evaluations",
    "evidence": "",
    "exported": "",
    "first_lines": "",
    "bracketed_labels": "",
    "first_person": "",
    "first_stage": "stage1",
    "foreign": "",
    "foreign_standards": "standards_cited",
    "grounded_days": "audit.start audit.end audit.start_half audit.end_half",
    "halves": "audit",
    "chains": "counts",
    "coded": "",
    "copied": "",
    "compared": "",
    "heads": "",
    "instrument_bands": "calibrations",
    "instruments": "calibrations",
    "in_cells": "",
    "insured": "insured_count",
    "letters": "",
    "log_cells": "",
    "marked": "",
    "narrated": "",
    "narrated_again": "",
    "nc_cards": "nonconformities",
    "observers": "attendants",
    "other_days": "compliance_evaluations",
    "one_form": "",
    "parallel": "",
    "permit_cards": "permits",
    "previous": "previous_nonconformities",
    "person_matters": "",
    "form_instructions": "",
    "system_printouts": "",
    "ratings": "conclusion.ratings",
    "reductions": "audit.reductions",
    "registers": "personnel_certificates",
    "registers_evaluated": "compliance_evaluations",
    "reviews": "management_reviews",
    "renewals": "scopes",
    "scopes_listed": "scopes",
    "signing": "conclusion.signatories",
    "stage1_followed": "stage1",
    "stated_count": "law_lists.stated_count",
    "stroked": "",
    "tableless": "",
    "auditor_lead_ins": "",
    "team_bands": "team",
    "team_near": "team.name team.role team.label",
    "terms": "contracts",
    "ticks": "",
    "stated_year": "",
    "trails": "",
    "verdicts": "conclusion.ratings",
}
"""The path of a file that is not named after its group; several parted by spaces."""

BOXES = (
    "exported",
    "ticks",
    "system_printouts",
    "stroked",
)
"""Files whose extracts are read as a text file is: boxes of every shape, fields and records with codes."""

REACHED: dict[str, float] = {
    "across": 0.98,
    "answers": 1.00,
    "asked": 1.00,
    "attendants": 0.97,
    "audit_days": 0.96,
    "auditor_lead_ins": 1.00,
    "bracketed_labels": 1.00,
    "captioned": 1.00,
    "certification_body": 0.98,
    "chains": 1.00,
    "coded": 1.00,
    "compared": 1.00,
    "compliance_evaluations": 0.99,
    "contacts": 0.99,
    "contracts": 1.00,
    "copied": 1.00,
    "counts": 0.98,
    "day_month_year": 1.00,
    "deadlines": 0.92,
    "dittos": 1.00,
    "drills": 0.97,
    "drills_near": 1.00,
    "due_agreed": 1.00,
    "due_date": 0.98,
    "effective": 0.98,
    "employment": 1.00,
    "enumerations": 1.00,
    "equipment_cards": 1.00,
    "evaluations": 0.93,
    "evidence": 1.00,
    "exported": 1.00,
    "first_lines": 1.00,
    "first_person": 0.94,
    "first_stage": 0.96,
    "foreign": 1.00,
    "foreign_standards": 1.00,
    "form_instructions": 1.00,
    "grounded_days": 0.98,
    "halves": 0.97,
    "heads": 0.99,
    "in_cells": 1.00,
    "instrument_bands": 1.00,
    "instruments": 0.99,
    "insured": 0.96,
    "letters": 0.97,
    "log_cells": 1.00,
    "management_reviews": 1.00,
    "marked": 1.00,
    "narrated": 0.98,
    "nc_cards": 1.00,
    "numbered_cards": 1.00,
    "observers": 0.97,
    "one_form": 1.00,
    "other_days": 1.00,
    "parallel": 1.00,
    "permit_cards": 0.99,
    "permits": 0.97,
    "person_matters": 1.00,
    "previous": 0.95,
    "ratings": 0.98,
    "reductions": 1.00,
    "registers": 0.99,
    "registers_evaluated": 0.98,
    "renewals": 1.00,
    "reviews": 0.95,
    "scopes": 0.98,
    "scopes_listed": 1.00,
    "signing": 1.00,
    "stage1": 1.00,
    "stage1_followed": 0.98,
    "standards": 0.97,
    "standards_cited": 1.00,
    "stated_count": 1.00,
    "stated_year": 1.00,
    "stroked": 1.00,
    "system_printouts": 1.00,
    "tabled": 0.00,
    "tableless": 0.99,
    "team_bands": 1.00,
    "team_near": 0.98,
    "terms": 1.00,
    "ticks": 0.89,
    "trails": 1.00,
    "verdicts": 0.93,
}
"""F1 by file, rounded down to hundredths."""


def measured(path: Path) -> tuple[float, list[tuple[str, list[Miss]]]]:
    """F1 of a file, and what was missed in each extract."""
    name = path.stem
    where = PATHS.get(name, name)
    group = where.split(".")[0]
    counts = {"tp": 0, "fp": 0, "fn": 0}
    missed: list[tuple[str, list[Miss]]] = []
    for case in yaml_file.read(path):
        score = _score(case, group, name)
        for (field, kind), number in score.fields.items():
            counts[kind] += number * _within(field, where)
        if misses := [miss for miss in score.misses if _within(miss.path, where)]:
            missed.append((case["text"], misses))
    return 2 * counts["tp"] / (2 * counts["tp"] + counts["fp"] + counts["fn"]), missed


def _score(case: dict[str, Any], group: str, name: str) -> Score:
    title = "管理体系审核报告" if group != "stage1" else "管理体系第二阶段审核报告"
    text = ("" if case.get("bare") else HEAD.format(title=title)) + case["text"]
    made = read_bytes(text.encode(), "made.txt") if name in BOXES else document(text)
    report = plain(extract_report(made)[0])
    score = Score(name, "text", "?")
    score.count(
        {"report": {group: case["find"]} if group else case["find"]}, {"report": report, "findings": []}
    )
    return score


def _within(name: str, where: str) -> bool:
    name = name.replace("[]", "")
    return not where or any(name == one or name.startswith(f"{one}.") for one in where.split())


@pytest.mark.parametrize("name", REACHED)
def test_bank(name: str) -> None:
    assert measured(BANK / f"{name}.yaml")[0] >= REACHED[name]


if __name__ == "__main__":
    names = [name for name in sys.argv[1:] if not name.startswith("-")]
    for one in sorted(Path(BANK).glob("*.yaml")):
        if not names or one.stem in names:
            figure, told = measured(one)
            print(f"{one.stem}: {figure:.3f}")
            for text, misses in told if "-v" in sys.argv else ():
                print("   ", text.replace("\n", "\n    "))
                for miss in misses:
                    print("      *", miss.path, "wanted", miss.expected, "found", miss.found)
