"""What the program says of a document against its truth: fields by path, findings by code.

A field is compared exactly, white space and closing punctuation folded; list entries are paired by what they
share; a value of the program counts as false only in a group that the truth states. A finding of the truth
is met by one of the same code that shows its `texts`, or most of them, and names one of its `fields`;
`allowed` has, in the same shape, findings that are neither wanted nor false.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

Json = Any
"""A plain value, a model as a dict, or a list of them."""

NO_SUCH = "∅"
"""Stands for a value that is written but does not exist (30 February)."""

PARTS = {"audit_report": "report", "monitoring_checklist": "monitoring"}
"""Under which name a RESULT has what was read, by the kind of the document."""

TELLING = 6
"""So many characters in one piece, at least, say which place a finding shows."""

SHARE = 4
"""How much more a name says of which entry it is than other members."""


@dataclass(frozen=True)
class Miss:
    """A field that differs: what the truth has and what was found (null: nothing)."""

    path: str
    expected: str | None
    found: str | None


@dataclass
class Score:
    """What one document came to. Counts are by (path, code or rule, "tp" | "fp" | "fn"); a
    truth names no rules, so that none of them has an "fn"."""

    name: str
    format: str
    body: str
    fields: Counter[tuple[str, str]] = field(default_factory=Counter)
    misses: list[Miss] = field(default_factory=list)
    codes: Counter[tuple[str, str]] = field(default_factory=Counter)
    rules: Counter[tuple[str, str]] = field(default_factory=Counter)
    missed: list[dict[str, Json]] = field(default_factory=list)
    alarms: list[dict[str, Json]] = field(default_factory=list)
    severities: Counter[str] = field(default_factory=Counter)
    clean: bool = False
    failure: str | None = None

    def count(self, truth: Json, result: Json) -> None:
        """Count a RESULT against the truth, both as plain values."""
        part = PARTS.get(truth.get("kind", ""), "report")
        found = plain(result[part], leaves_only=part != "report")
        for group, value in plain(truth.get(part, {})).items():
            _compare(group, value, found.get(group), self)
        self.meet(truth, result["findings"])

    def meet(self, truth: Json, findings: list[dict[str, Json]]) -> None:
        """Count findings against those of the truth alone."""
        _meet(truth.get("findings", []), truth.get("allowed", []), findings, self)


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


def _meet(
    expected: list[dict[str, Json]],
    allowed: list[dict[str, Json]],
    findings: list[dict[str, Json]],
    outcome: Score,
) -> None:
    """Count findings; the `allowed` ones are neither wanted nor false (a consequence of what is wrong)."""
    left = list(range(len(findings)))
    welcome = {i for i in left if any(meets(one, findings[i]) for one in allowed)}
    for wanted in expected:
        fitting = [i for i, finding in enumerate(findings) if meets(wanted, finding)]
        welcome.update(fitting)
        free = [i for i in fitting if i in left]
        outcome.codes[wanted["code"], "tp" if free else "fn"] += 1
        if free:
            left.remove(free[0])
            outcome.rules[_rule(findings[free[0]]), "tp"] += 1
        else:
            outcome.missed.append(wanted)
    for i, finding in enumerate(findings):
        outcome.severities[finding["severity"]] += 1
        if i not in welcome and _accuses(finding):
            outcome.codes[finding["code"], "fp"] += 1
            outcome.rules[_rule(finding), "fp"] += 1
            outcome.alarms.append(finding)


def _rule(finding: dict[str, Json]) -> str:
    return str(finding.get("rule", finding["code"]))


def _accuses(finding: dict[str, Json]) -> bool:
    """Whether a finding says that something is wrong: an info of the rules does not, all of a model's do."""
    return finding["severity"] != "info" or "model" in finding.get("sources", ())


def meets(wanted: dict[str, Json], finding: dict[str, Json]) -> bool:
    """Whether a finding is the one that the truth has: its code, its texts, one of its fields.

    Fields are compared without list indices: the texts say which entry it is."""
    if wanted["code"] != finding["code"]:
        return False
    shown = [_folded(text) for text in [finding["message"], *(e["text"] for e in finding["evidence"])]]
    if not all(_is_shown(_folded(text), shown) for text in wanted.get("texts", [])):
        return False
    ours, theirs = (_unindexed(paths.get("fields") or []) for paths in (wanted, finding))
    return not ours or any(_within(a, b) for a in ours for b in theirs)


def touches(wanted: dict[str, Json], finding: dict[str, Json]) -> bool:
    """Whether a finding shows a place of a slip, under whatever code it is told."""
    shown = [_folded(text) for text in [finding["message"], *(e["text"] for e in finding["evidence"])]]
    texts = wanted.get("texts", [])
    return not texts or any(_is_shown(_folded(text), shown) for text in texts)


def _is_shown(wanted: str, shown: list[str]) -> bool:
    """Whether most of the words of a slip are shown in one piece: who writes a truth may quote a little more
    around the wrong value than a finding does."""
    if any(wanted in text for text in shown):
        return True
    least = max(TELLING, (len(wanted) + 1) // 2)
    return any(wanted[at : at + least] in text for text in shown for at in range(len(wanted) - least + 1))


def _unindexed(paths: Iterable[str]) -> set[str]:
    return {re.sub(r"\[\d+\]", "", path) for path in paths}


def _within(one: str, other: str) -> bool:
    return one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")
