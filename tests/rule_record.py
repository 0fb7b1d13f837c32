"""`python -m tests.rule_record`: what each rule did with reports at first sight, and the table made of it.

`corpus/first_sight_rules.json` has a row a report: by rule, how often it was right and how often false, by
the severity that the check gave it (what the table lowers is kept as it was before). `python -m
tests.first_sight reports NAME… --record` adds the rows of reports seen for the first time; those of the
reports recorded before rules were kept were made by the program of the commit that recorded them (`commit`:
its subject), which gives the figures of their rows in `first_sight.json` exactly.

Right: it is of a slip's code and shows its words, as `hegui eval` counts; or it stands at the place of a slip
under a neighbouring code; or it is of a slip's code and found in the version with slips alone. False: any
other, of which what both versions of a report show counts once.

The command writes `checks/packs/first_sight/`: `record.yaml` has the sums, and `severities.yaml` the limits.
Only what accuses counts, an error or a warning: an info asks. A share of false ones above `DOUBTED` limits
the rule to `warning`, above `HARDLY` to `info`, of which a single finding is no record. The share itself
counts, not its interval: with each body left out in turn, limits from the first finding on leave 17 of 37
false errors and 459 of 483 right ones on 70 reports, limits from the third on 25 and 461. What is mended
meanwhile raises no limit: new records do. A pack that sets the severity of the rule or of its code, and a
user's settings, overrule it.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from checks import packs
from checks.engine import catalogue
from checks.packs import first_sight
from checks.packs.first_sight import Record
from checks.rules import code_of
from hegui.evaluation.compare import meets, touches
from schemas.result import SEVERITIES, Severity
from tests.intervals import share, shown

Json = Any
ROOT = Path(__file__).parents[1]
RECORD = ROOT / "corpus/first_sight_rules.json"
LEAST = 2
"""Findings that limit a rule to `info`, at least."""

DOUBTED, HARDLY = 1 / 5, 1 / 2
HEAD = """# Made by `python -m tests.rule_record` of corpus/first_sight_rules.json; not to be changed by hand.
"""


def of_report(clean: list[Json], wrong: list[Json], truth: Json, truth_clean: Json) -> dict[str, Json]:
    """By rule, how often what was found in a report without slips and in the same one with them was `right`
    and `false`, by severity; findings and truths are plain values."""
    counts: dict[str, dict[str, Counter[str]]] = {}

    def count(finding: Json, right: bool) -> None:
        of_rule = counts.setdefault(finding["rule"], {"right": Counter(), "false": Counter()})
        of_rule["right" if right else "false"][finding["severity"]] += 1

    for one in clean:
        count(one, any(meets(slip, one) for slip in _listed(truth_clean)))
    before = {_same(one) for one in clean}
    for one in wrong:
        if any(meets(slip, one) for slip in _listed(truth)):
            count(one, True)
        elif _same(one) not in before:
            count(one, any(_is_of(slip, one) for slip in truth["findings"]))
    return {
        rule: {kind: dict(kinds[kind]) for kind in kinds if kinds[kind]}
        for rule, kinds in sorted(counts.items())
    }


def _listed(truth: Json) -> list[Json]:
    return [*truth.get("findings", ()), *truth.get("allowed", ())]


def _same(finding: Json) -> tuple[str, str]:
    return finding["rule"], finding["fingerprint"]


def _is_of(slip: Json, finding: Json) -> bool:
    """Whether a finding that only the version with slips has is of a slip: of its code, or at its place."""
    return slip["code"] == finding["code"] or touches(slip, finding) or _within(slip, finding)


def _within(slip: Json, finding: Json) -> bool:
    """Whether what a finding shows stands within the words of a slip."""
    words = ["".join(text.split()) for text in slip.get("texts", ())]
    pieces = ["".join(one["text"].split()) for one in finding["evidence"]]
    return any(piece and piece in text for piece in pieces for text in words)


def unlimited() -> dict[str, Severity]:
    """The severities that the limited rules would have without their limits, as a user's settings."""
    bare = packs.Rules([packs.known(packs.GENERAL)])
    return {rule: bare.severity(rule, catalogue()[code_of(rule)].severity) for rule in first_sight.limits()}


def rows() -> list[Json]:
    """What is kept, a row a report, the oldest first."""
    kept: list[Json] = json.loads(RECORD.read_text(encoding="utf-8"))
    return kept


def keep(kept: Iterable[Json]) -> None:
    """Write the rows, a line each."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in kept)
    RECORD.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


def totals(kept: Iterable[Json]) -> dict[str, Record]:
    """What the rules did over all rows, as errors and warnings."""
    sums: dict[str, Counter[str]] = {}
    for row in kept:
        for rule, kinds in row["rules"].items():
            for kind, by_severity in kinds.items():
                accusing = by_severity.get("error", 0) + by_severity.get("warning", 0)
                sums.setdefault(rule, Counter())[kind] += accusing
    return {
        rule: Record(found=one.total(), right=one["right"])
        for rule, one in sorted(sums.items())
        if one.total()
    }


def limit(record: Record) -> Severity | None:
    """The severity above which a rule with this record is not given; null: none.

    >>> [limit(Record(found, right)) for found, right in ((12, 8), (10, 8), (5, 2), (1, 0))]
    ['warning', None, 'info', 'warning']
    """
    if not record.found or record.false / record.found <= DOUBTED:
        return None
    return "info" if record.found >= LEAST and record.false / record.found > HARDLY else "warning"


def table(kept: list[Json]) -> dict[str, Json]:
    """The limits, in the form of a pack."""
    found = {rule: limit(record) for rule, record in totals(kept).items()}
    return {
        "id": "first-sight",
        "version": max(row["day"] for row in kept),
        "title": "规则的首次所见记录：级别的上限",
        "document": "docs/accuracy.md",
        "issuer": "standard",
        "source": f"{len(kept)} reports at first sight (corpus/first_sight_rules.json)",
        "confidence": "high",
        "severities": {rule: severity for rule, severity in found.items() if severity},
    }


def files(kept: list[Json]) -> Mapping[str, str]:
    """The files of `checks/packs/first_sight` by name."""
    record = "".join(
        f"{rule}: {{found: {one.found}, right: {one.right}}}\n" for rule, one in totals(kept).items()
    )
    return {
        "severities.yaml": HEAD + yaml.safe_dump(table(kept), allow_unicode=True, sort_keys=False, width=110),
        "record.yaml": HEAD + record,
    }


def markdown() -> str:
    """The record as a part of the page on accuracy."""
    found, limits = totals(rows()), table(rows())["severities"]
    lines = [
        "First sight by rule: of what a rule found as an error or a warning in these reports, without slips",
        "and with them, how much was right (95 % intervals by Wilson). More than one false in five limits it",
        "to `warning`, more than one in two to `info`, of which a single finding is no record",
        "([first-sight](packs/first-sight.md)).",
        "",
        "| rule | right | at most |",
        "| --- | --- | --- |",
    ]
    lines += [
        f"| {rule} | {shown(share(one.right, one.found))} | {limits.get(rule, '')} |"
        for rule, one in sorted(found.items(), key=lambda item: (_order(limits.get(item[0])), item[0]))
    ]
    return "\n".join([*lines, ""])


def _order(severity: str | None) -> int:
    return -1 - SEVERITIES.index(severity) if severity else 0


def main() -> None:
    """Write the table and the record."""
    for name, text in files(rows()).items():
        (first_sight.HERE / name).write_text(text, encoding="utf-8", newline="\n")
    for rule, severity in table(rows())["severities"].items():
        record = totals(rows())[rule]
        sys.stdout.write(f"{rule}: {record.false} of {record.found} false, at most {severity}\n")


if __name__ == "__main__":
    main()
