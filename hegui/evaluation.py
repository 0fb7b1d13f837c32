"""Measure the program on documents with their truth: fields by path, defects by code, false alarms.

`python -m hegui.evaluation DIR [--format text|json] [--out FILE]` reads each `NAME.EXT` beside its
`NAME.truth.json`. A field is compared exactly, white space and closing punctuation folded; list entries are
paired by what they share; a value of the program counts as false only in a group that the truth states. A
finding of the truth is met by one of the same code that shows its `texts` and names one of its `fields`.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Json = Any
"""A plain value, a model as a dict, or a list of them."""

NO_SUCH = "∅"
"""Stands for a value that is written but does not exist (30 February)."""

TRUTH = ".truth.json"
SHARE = 4


@dataclass(frozen=True)
class Miss:
    """A field that differs: what the truth has and what was found (null: nothing)."""

    path: str
    expected: str | None
    found: str | None


@dataclass
class Score:
    """What one document came to. Counts are by (path or code, "tp" | "fp" | "fn")."""

    name: str
    format: str
    body: str
    fields: Counter[tuple[str, str]] = field(default_factory=Counter)
    misses: list[Miss] = field(default_factory=list)
    codes: Counter[tuple[str, str]] = field(default_factory=Counter)
    missed: list[dict[str, Json]] = field(default_factory=list)
    alarms: list[dict[str, Json]] = field(default_factory=list)
    severities: Counter[str] = field(default_factory=Counter)
    clean: bool = False
    failure: str | None = None


Check = Callable[[str], dict[str, Json]]
"""From a path to a RESULT as plain values."""


def evaluate(folder: Path, check: Check) -> list[Score]:
    """The scores of all documents of a folder, by name and format. Raises ValueError when there are none."""
    scores = [
        score(path, truth, check) for truth in sorted(folder.glob(f"*{TRUTH}")) for path in _beside(truth)
    ]
    if not scores:
        raise ValueError(f"{folder}: no document with a {TRUTH} beside it")
    return scores


def _beside(truth: Path) -> list[Path]:
    stem = truth.name.removesuffix(TRUTH)
    return sorted(path for path in truth.parent.glob(f"{stem}.*") if path != truth and path.stem == stem)


def score(path: Path, truth: Path, check: Check) -> Score:
    """Compare what the program says of a document with its truth."""
    expected = json.loads(truth.read_text(encoding="utf-8"))
    report = plain(expected.get("report", {}))
    body = (report.get("certification_body") or {}).get("name") or "?"
    outcome = Score(path.name, path.suffix[1:], body, clean=not expected.get("findings"))
    result: dict[str, Json] = {"report": {}, "findings": []}
    try:
        result = check(str(path))
    except Exception as error:  # a document that cannot be checked counts as one in which nothing was found
        outcome.failure = f"{type(error).__name__}: {error}"
    found = plain(result["report"], leaves_only=False)
    for group, value in report.items():
        _compare(group, value, found.get(group), outcome)
    _meet(expected.get("findings", []), result["findings"], outcome)
    return outcome


def plain(value: Json, *, leaves_only: bool = True) -> Json:
    """A report with leaves reduced to their values and what is absent dropped.

    Plain members that are no leaves (`place`, `thing`, a nonconformity's number) stay as they are; from the
    program's report (`leaves_only` false) they come marked, as they count only where the truth has them.

    >>> plain({"number": {"value": None, "raw": "X", "evidence": {}}, "team": [], "headcount": None})
    {'number': '∅', 'team': []}
    """
    if isinstance(value, list):
        return [plain(item, leaves_only=leaves_only) for item in value]
    if not isinstance(value, dict):
        return value
    if "raw" in value and "value" in value:
        return NO_SUCH if value["value"] is None else value["value"]
    kept = {name: _member(item, leaves_only) for name, item in value.items() if item is not None}
    return {name: item for name, item in kept.items() if item != {}}


@dataclass(frozen=True)
class _Aside:
    """A plain member of the program's report."""

    value: Json


def _member(item: Json, leaves_only: bool) -> Json:
    if leaves_only or isinstance(item, dict | list):
        return plain(item, leaves_only=leaves_only)
    return _Aside(item)


def same(expected: Json, found: Json) -> bool:
    """Whether two scalars are equal to a reader: white space and closing punctuation do not count."""
    found = found.value if isinstance(found, _Aside) else found
    if isinstance(expected, str) and isinstance(found, str):
        return _folded(expected) == _folded(found)
    if isinstance(expected, int | float) and isinstance(found, int | float):
        return abs(expected - found) < 1e-6
    return False


def _folded(text: str) -> str:
    return "".join(text.split()).rstrip("。；;，,")


def _compare(path: str, expected: Json, found: Json, outcome: Score) -> None:
    if isinstance(expected, dict) or isinstance(found, dict):
        members = expected if isinstance(expected, dict) else {}
        others = found if isinstance(found, dict) else {}
        for name in dict.fromkeys([*members, *others]):
            _compare(f"{path}.{name}", members.get(name), others.get(name), outcome)
    elif isinstance(expected, list) or isinstance(found, list):
        for one, other in _paired(expected or [], found or []):
            _compare(f"{path}[]", one, other, outcome)
    elif expected is not None or not (found is None or isinstance(found, _Aside)):
        _count(path, expected, found, outcome)


def _count(path: str, expected: Json, found: Json, outcome: Score) -> None:
    if same(expected, found):
        outcome.fields[path, "tp"] += 1
        return
    outcome.fields[path, "fn"] += expected is not None
    outcome.fields[path, "fp"] += found is not None
    shown = found.value if isinstance(found, _Aside) else found
    outcome.misses.append(Miss(path, *(None if v is None else str(v) for v in (expected, shown))))


def _paired(expected: list[Json], found: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Entries side by side: the most alike first, the nearest place among equals; the others alone."""
    likeness = [
        (-alike(one, other), abs(i - j), i, j)
        for i, one in enumerate(expected)
        for j, other in enumerate(found)
        if alike(one, other) > 0
    ]
    partner: dict[int, int] = {}
    for _, _, i, j in sorted(likeness):
        if i not in partner and j not in partner.values():
            partner[i] = j
    for i, one in enumerate(expected):
        yield one, found[partner[i]] if i in partner else None
    yield from ((None, other) for j, other in enumerate(found) if j not in partner.values())


def alike(one: Json, other: Json) -> float:
    """How much two entries share: the number of equal values below them; names count most."""
    if isinstance(one, dict) and isinstance(other, dict):
        shared = one.keys() & other.keys()
        return sum(
            alike(one[n], other[n]) * (SHARE if n in ("name", "device", "serial") else 1) for n in shared
        )
    if isinstance(one, list) and isinstance(other, list):
        known = Counter(_folded(item) for item in one if isinstance(item, str))
        strings = (known & Counter(_folded(item) for item in other if isinstance(item, str))).total()
        return strings + sum(max((alike(a, b) for b in other), default=0) for a in one if isinstance(a, dict))
    return float(same(one, other))


def _meet(expected: list[dict[str, Json]], findings: list[dict[str, Json]], outcome: Score) -> None:
    left = list(range(len(findings)))
    welcome: set[int] = set()
    for wanted in expected:
        fitting = [i for i, finding in enumerate(findings) if meets(wanted, finding)]
        welcome.update(fitting)
        free = [i for i in fitting if i in left]
        outcome.codes[wanted["code"], "tp" if free else "fn"] += 1
        if free:
            left.remove(free[0])
        else:
            outcome.missed.append(wanted)
    for i, finding in enumerate(findings):
        outcome.severities[finding["severity"]] += 1
        if i not in welcome and finding["severity"] != "info":
            outcome.codes[finding["code"], "fp"] += 1
            outcome.alarms.append(finding)


def meets(wanted: dict[str, Json], finding: dict[str, Json]) -> bool:
    """Whether a finding is the one that the truth has: its code, its texts, one of its fields.

    Fields are compared without list indices: the texts say which entry it is."""
    if wanted["code"] != finding["code"]:
        return False
    shown = [_folded(text) for text in [finding["message"], *(e["text"] for e in finding["evidence"])]]
    if any(not any(_folded(part) in text for text in shown) for part in wanted.get("texts", [])):
        return False
    ours, theirs = (_unindexed(paths.get("fields") or []) for paths in (wanted, finding))
    return not ours or any(_within(a, b) for a in ours for b in theirs)


def _unindexed(paths: Iterable[str]) -> set[str]:
    return {re.sub(r"\[\d+\]", "", path) for path in paths}


def _within(one: str, other: str) -> bool:
    return one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")


def figures(counts: Counter[tuple[str, str]], name: str) -> dict[str, Json]:
    """tp, fp, fn and precision, recall, F1 (null where nothing was to be counted)."""
    tp, fp, fn = (counts[name, kind] for kind in ("tp", "fp", "fn"))
    return {
        "tp": tp,
        "fp": fp,
        "fn": fn,
        "precision": _share(tp, tp + fp),
        "recall": _share(tp, tp + fn),
        "f1": _share(2 * tp, 2 * tp + fp + fn),
    }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def summary(scores: list[Score]) -> dict[str, Json]:
    """All scores together as JSON; beside fields, codes and clean reports, formats, bodies and details."""
    clean = [one for one in scores if one.clean]
    return {
        "fields": _table(scores, lambda one: one.fields),
        "codes": _table(scores, lambda one: one.codes),
        "clean": {
            "files": len(clean),
            "errors": sum(one.severities["error"] for one in clean),
            "warnings": sum(one.severities["warning"] for one in clean),
        },
        "total": {"fields": _overall(scores, "fields"), "codes": _overall(scores, "codes")},
        "formats": _groups(scores, lambda one: one.format),
        "bodies": _groups(scores, lambda one: one.body),
        "documents": {one.name: _document(one) for one in scores},
    }


def _table(scores: list[Score], pick: Callable[[Score], Counter[tuple[str, str]]]) -> dict[str, Json]:
    counts = sum((pick(one) for one in scores), Counter[tuple[str, str]]())
    return {name: figures(counts, name) for name in sorted({name for name, _ in counts})}


def _overall(scores: list[Score], which: str) -> dict[str, Json]:
    counts: Counter[tuple[str, str]] = Counter()
    for one in scores:
        for (_, kind), number in getattr(one, which).items():
            counts["", kind] += number
    return figures(counts, "")


def _groups(scores: list[Score], key: Callable[[Score], str]) -> dict[str, Json]:
    members: dict[str, list[Score]] = defaultdict(list)
    for one in scores:
        members[key(one)].append(one)
    return {
        name: {"fields": _overall(some, "fields"), "codes": _overall(some, "codes")}
        for name, some in sorted(members.items())
    }


def _document(one: Score) -> dict[str, Json]:
    return {
        "failure": one.failure,
        "fields": [{"path": m.path, "expected": m.expected, "found": m.found} for m in one.misses],
        "missed": one.missed,
        "false_alarms": [
            {name: finding[name] for name in ("code", "severity", "message", "fields")}
            for finding in one.alarms
        ],
    }


def text_of(scores: list[Score]) -> str:
    """The tables for a terminal, then what was missed and what was false, document by document."""
    whole = summary(scores)
    lines = _rows("fields", whole["fields"] | {"ALL": whole["total"]["fields"]})
    lines += _rows("codes", whole["codes"] | {"ALL": whole["total"]["codes"]})
    for name in ("formats", "bodies"):
        for what in ("fields", "codes"):
            lines += _rows(f"{name}: {what}", {key: value[what] for key, value in whole[name].items()})
    lines.append(
        "clean reports: {files} files, {errors} errors, {warnings} warnings".format(**whole["clean"])
    )
    for name, one in whole["documents"].items():
        lines += ["", name, *_details(one)]
    return "\n".join(lines) + "\n"


def _rows(title: str, table: dict[str, dict[str, Json]]) -> list[str]:
    width = max(map(len, [title, *table]))
    shown = [f"{title:<{width}}     tp    fp    fn   prec    rec     f1"]
    for name, row in table.items():
        shares = "".join(
            "      -" if row[s] is None else f"{row[s]:7.3f}" for s in ("precision", "recall", "f1")
        )
        shown.append(f"{name:<{width}}  {row['tp']:5d} {row['fp']:5d} {row['fn']:5d}{shares}")
    return [*shown, ""]


def _details(one: dict[str, Json]) -> Iterator[str]:
    if one["failure"]:
        yield f"  failed: {one['failure']}"
    for miss in one["fields"]:
        yield f"  field   {miss['path']}: {_cut(miss['expected'])} / {_cut(miss['found'])}"
    for finding in one["missed"]:
        yield f"  missed  {finding['code']} {' '.join(finding.get('texts', []))}"
    for finding in one["false_alarms"]:
        yield f"  false   {finding['code']} {finding['severity']}: {finding['message']}"


def _cut(text: str | None) -> str:
    return "—" if text is None else text if len(text) <= 60 else f"{text[:59]}…"


def check(path: str) -> dict[str, Json]:
    """RESULT of the program for a file, as plain values."""
    from hegui.pipeline import check_path  # heavy: not needed to show the help
    from hegui.render.json import plain

    result: dict[str, Json] = plain(check_path(path))
    return result


def main(arguments: list[str] | None = None) -> int:
    """Run from the command line; returns the exit status (2 when there is nothing to measure)."""
    parser = argparse.ArgumentParser(prog="python -m hegui.evaluation", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--out", type=Path, metavar="FILE")
    options = parser.parse_args(arguments)
    try:
        scores = evaluate(options.folder, check)
    except ValueError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    shown = text_of(scores)
    if options.format == "json":
        shown = json.dumps(summary(scores), ensure_ascii=False, indent=2) + "\n"
    if options.out:
        options.out.write_text(shown, encoding="utf-8", newline="\n")
    else:
        sys.stdout.buffer.write(shown.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
