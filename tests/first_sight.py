"""`python -m tests.first_sight reports NAME… | probes CYCLE`: what the program does at first sight.

`reports`: of reports of `corpus/written` (a body's name takes all of its own), the slips found; errors,
warnings and infos on the clean versions; F1 of the fields. `probes`: of the pairs of a cycle
(`corpus/probes`), how many slips are found and how many right passages are accused, by code, with Wilson's
intervals (95 %). With `--record` the figures are added to `corpus/first_sight.json`, where they stay:
`docs/accuracy.md` shows them; what each rule did with reports is kept beside (`tests.rule_record`).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

from corpus import probes
from corpus.probes import Probe
from hegui.errors import RefusedError
from hegui.evaluation.compare import Score
from hegui.evaluation.documents import TRUTH, Pair, pairs, score
from hegui.pipeline import check_document, check_path
from hegui.render.json import plain
from ingest import read_bytes
from tests import rule_record
from tests.intervals import share, shown

Json = Any
ROOT = Path(__file__).parents[1]
WRITTEN = ROOT / "corpus/written"
RECORD = ROOT / "corpus/first_sight.json"
DEFECTS = "-defects"
BODIES = 3
"""So many bodies were seen for the first time together."""


class TextFindings(NamedTuple):
    """What was told of a text: code, severity and message of each finding; null where it was refused."""

    findings: frozenset[tuple[str, str, str]] | None

    def beside(self, other: TextFindings) -> list[tuple[str, str, str]]:
        """What is told here and not there."""
        if self.findings is None:
            return []
        return sorted(self.findings - (other.findings or frozenset()))


class Outcome(NamedTuple):
    """What came of a probe: the severity at which its slip was told (null: it was not), the codes told in its
    place, and the codes of errors and warnings on what is right."""

    probe: Probe
    severity: str | None
    others: list[str]
    false: list[str]


def told(text: str) -> TextFindings:
    """What is found in a text."""
    try:
        result = check_document(read_bytes(text.encode(), "report.txt"))
    except RefusedError:
        return TextFindings(None)
    return TextFindings(frozenset((f.code, f.severity, f.message) for f in result.findings))


def outcome(probe: Probe) -> Outcome:
    """Check a pair, and its host as it is: what the host is accused of anyhow is not the passage's."""
    bare, right, wrong = (
        told(text)
        for text in (
            probes.filled(probes.host(probe.host)),
            probe.report(probe.right),
            probe.report(probe.wrong),
        )
    )
    new = wrong.beside(right)
    severities = [severity for code, severity, _ in new if code == probe.code]
    order = ("error", "warning", "info")
    return Outcome(
        probe,
        min(severities, key=order.index, default=None),
        sorted({code for code, *_ in new if code != probe.code}),
        [code for code, severity, _ in right.beside(bare) if severity != "info"],
    )


def of_probes(cycle: str) -> Iterator[Outcome]:
    """The outcomes of a cycle's probes."""
    with ProcessPoolExecutor(2) as pool:
        yield from pool.map(outcome, probes.load(cycle), chunksize=10)


def of_hosts(cycle: str) -> dict[str, TextFindings]:
    """What the hosts of a cycle are accused of, though nothing is wrong with them."""
    names = sorted({probe.host for probe in probes.load(cycle)})
    return {name: told(probes.filled(probes.host(name))) for name in names}


def row_of_probes(cycle: str, day: str, *, verbose: bool = False) -> Json:
    """The row of a cycle: found and false in all and by code, and what the hosts are accused of."""
    outcomes = list(of_probes(cycle))
    hosts = of_hosts(cycle)
    accused = [told for one in hosts.values() for told in one.findings or ()]
    codes = sorted({one.probe.code for one in outcomes})
    if verbose:
        sys.stdout.writelines(_lines(outcomes, hosts))
    return {
        "cycle": cycle,
        "day": day,
        "found": share(sum(one.severity is not None for one in outcomes), len(outcomes)),
        "as_info": sum(one.severity == "info" for one in outcomes),
        "under_another_code": sum(one.severity is None and bool(one.others) for one in outcomes),
        "false": share(sum(bool(one.false) for one in outcomes), len(outcomes)),
        "hosts": {
            "of": len(hosts),
            "refused": sum(one.findings is None for one in hosts.values()),
            **{
                name: sum(severity == name for _, severity, _ in accused)
                for name in ("error", "warning", "info")
            },
        },
        "codes": {
            code: {
                "found": share(sum(one.severity is not None for one in ours), len(ours)),
                "false": share(sum(code in one.false for one in ours), len(ours)),
            }
            for code in codes
            if (ours := [one for one in outcomes if one.probe.code == code])
        },
    }


def _lines(outcomes: Iterable[Outcome], hosts: dict[str, TextFindings]) -> Iterator[str]:
    for one in outcomes:
        if one.severity is None or one.false:
            missed = "missed" if one.severity is None else "found"
            others = f" (told: {' '.join(one.others)})" if one.others else ""
            false = f" FALSE {' '.join(one.false)}" if one.false else ""
            yield f"{one.probe.id} {one.probe.code} {missed}{others}{false}: {one.probe.why}\n"
    for name, host in hosts.items():
        if host.findings is None:
            yield f"host {name} refused\n"
        for code, severity, message in sorted(host.findings or ()):
            if severity != "info":
                yield f"host {name} {severity} {code} {message}\n"


def result_of(path: str) -> dict[str, Json]:
    """RESULT for a file, as plain values."""
    result: dict[str, Json] = plain(check_path(path))
    return result


def scored(pair: Pair) -> Score:
    """What the program says of a document against its truth."""
    return score(pair, result_of)


def rows_of_reports(names: list[str], day: str, *, verbose: bool = False) -> list[Json]:
    """One row a report: its slips found, and what is told of its clean version."""
    chosen = [pair for pair in pairs(WRITTEN) if _is_of(_stem(pair), names)]
    with ProcessPoolExecutor(2) as pool:
        scores = {_stem(pair): one for pair, one in zip(chosen, pool.map(scored, chosen), strict=True)}
    if verbose:
        for name, one in scores.items():
            for wanted in one.missed:
                sys.stdout.write(f"{name} missed {wanted['code']} {' '.join(wanted.get('texts', []))}\n")
            for alarm in one.alarms:
                sys.stdout.write(f"{name} FALSE {alarm['severity']} {alarm['code']} {alarm['message']}\n")
    clean = [name for name in scores if not name.endswith(DEFECTS)]
    return [_row(name, day, scores[name], scores[f"{name}{DEFECTS}"]) for name in clean]


def rows_of_rules(names: list[str], day: str) -> list[Json]:
    """One row a report: what each rule did, at the severities that the checks give (`tests.rule_record`)."""
    stems = [stem for pair in pairs(WRITTEN) if _is_of(stem := _stem(pair), names)]
    with ProcessPoolExecutor(2) as pool:
        found = dict(zip(stems, pool.map(unlimited_findings, stems), strict=True))
    return [
        {
            "report": name,
            "day": day,
            "rules": rule_record.of_report(
                found[name], found[f"{name}{DEFECTS}"], _truth(f"{name}{DEFECTS}"), _truth(name)
            ),
        }
        for name in stems
        if not name.endswith(DEFECTS)
    ]


def unlimited_findings(stem: str) -> list[Json]:
    """The findings in a report, as plain values, without the limits that records at first sight set."""
    path = WRITTEN / f"{stem}.docx"
    document = read_bytes(path.read_bytes(), path.name)
    result = plain(check_document(document, severities=rule_record.unlimited()))
    findings: list[Json] = result["findings"]
    return findings


def _truth(stem: str) -> Json:
    return json.loads((WRITTEN / f"{stem}{TRUTH}").read_text(encoding="utf-8"))


def _stem(pair: Pair) -> str:
    return pair.path.name.removesuffix(f".{pair.format}")


def _is_of(stem: str, names: list[str]) -> bool:
    return any(stem == name or stem.startswith(f"{name}-") for name in names)


def _row(name: str, day: str, clean: Score, wrong: Score) -> Json:
    found, missed = (sum(n for (_, kind), n in wrong.codes.items() if kind == k) for k in ("tp", "fn"))
    right, false, lost = (
        sum(n for (_, kind), n in clean.fields.items() if kind == k) for k in ("tp", "fp", "fn")
    )
    return {
        "report": name,
        "day": day,
        "slips": found + missed,
        "found": found,
        **{severity: clean.severities[severity] for severity in ("error", "warning", "info")},
        "fields_f1": round(2 * right / (2 * right + false + lost), 3) if right else None,
    }


def recorded() -> Json:
    """What was recorded: `reports`, `probes`, the oldest first."""
    return json.loads(RECORD.read_text(encoding="utf-8"))


def markdown() -> str:
    """The record as a part of the page on accuracy."""
    kept = recorded()
    lines = [
        "## First sight",
        "",
        "What the program did with reports and passages the first time it saw them, before anything was",
        "mended. Their authors know neither program nor corpus. The rows stay as they are.",
        "",
        "| report | day | slips | found | errors | warnings | infos (clean) | fields F1 |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for row in kept["reports"]:
        f1 = "" if row["fields_f1"] is None else f"{row['fields_f1']:.3f}"
        counts = " | ".join(str(row[key]) for key in ("slips", "found", "error", "warning", "info"))
        lines.append(f"| {row['report']} | {row['day']} | {counts} | {f1} |")
    lines += ["", rule_record.markdown().rstrip()]
    lines += [
        "",
        "Probes: pairs of passages in small reports, one right, one with a slip (95 % intervals by Wilson).",
        "",
        "| cycle | day | found | as info | under another code | false | hosts: errors, warnings |",
        "| --- | --- | --- | ---: | ---: | --- | --- |",
    ]
    for row in kept["probes"]:
        hosts = row["hosts"]
        lines.append(
            f"| {row['cycle']} | {row['day']} | {shown(row['found'])} | {row['as_info']} "
            f"| {row['under_another_code']} | {shown(row['false'])} "
            f"| {hosts['error']}, {hosts['warning']} of {hosts['of']} |"
        )
    for row in kept["probes"]:
        lines += [
            "",
            f"Found by code, {row['cycle']} ({row['day']}):",
            "",
            "| code | found | false |",
            "| --- | --- | --- |",
        ]
        lines += [
            f"| {code} | {shown(one['found'])} | {shown(one['false'])} |"
            for code, one in row["codes"].items()
        ]
    return "\n".join([*lines, ""])


def ruling() -> str:
    """The number that rules: the last bodies and probes at first sight, and what comes of them now."""
    kept = recorded()
    bodies = list(dict.fromkeys(row["report"].rpartition("-")[0] for row in kept["reports"]))[-BODIES:]
    seen = [row for row in kept["reports"] if row["report"].rpartition("-")[0] in bodies]
    probed = kept["probes"][-1]
    now = rows_of_reports(bodies, ""), row_of_probes(probed["cycle"], "")
    return f"first sight ({probed['day']})\n{summary(seen, probed)}now\n{summary(*now)}"


def summary(reports: list[Json], probed: Json) -> str:
    """Reports and probes in two lines."""
    slips, found = (sum(row[key] for row in reports) for key in ("slips", "found"))
    errors, warnings, infos = (
        sum(row[key] for row in reports) / len(reports) for key in ("error", "warning", "info")
    )
    f1 = [row["fields_f1"] for row in reports if row["fields_f1"] is not None]
    fields = f"fields F1 {sum(f1) / len(f1):.3f}" if f1 else "fields not annotated"
    return (
        f"  reports: slips found {found} of {slips} ({found / slips:.2f}); a clean report: "
        f"{errors:.2f} errors, {warnings:.2f} warnings, {infos:.1f} infos; {fields}\n"
        f"  probes: found {shown(probed['found'])}, false {shown(probed['false'])}\n"
    )


def _record(key: str, rows: list[Json]) -> None:
    kept = recorded() if RECORD.exists() else {"reports": [], "probes": []}
    kept[key] += rows
    RECORD.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Measure, tell, and keep what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.first_sight", description=__doc__)
    parser.add_argument("what", choices=("reports", "probes"))
    parser.add_argument("names", nargs="+")
    parser.add_argument("--day", default="")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("-v", "--verbose", action="store_true")
    asked = parser.parse_args()
    if asked.what == "reports":
        rows = rows_of_reports(asked.names, asked.day, verbose=asked.verbose)
        for row in rows:
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    else:
        rows = [row_of_probes(cycle, asked.day, verbose=asked.verbose) for cycle in asked.names]
        for row in rows:
            sys.stdout.write(
                f"{row['cycle']}: found {shown(row['found'])} ({row['as_info']} as info, "
                f"{row['under_another_code']} more under another code), false {shown(row['false'])}, "
                f"hosts {row['hosts']}\n"
            )
    if asked.record:
        _record(asked.what, rows)
        if asked.what == "reports":
            rule_record.keep([*rule_record.rows(), *rows_of_rules(asked.names, asked.day)])


if __name__ == "__main__":
    main()
