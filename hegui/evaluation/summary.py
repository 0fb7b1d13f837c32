"""Scores put together: precision, recall and F1 by field, group, code, format and body."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from hegui.evaluation.compare import Json, Score

Counts = Counter[tuple[str, str]]
"""Numbers by name and "tp" | "fp" | "fn"."""

NORMAL = 1.959964
"""The quantile of the normal distribution for an interval of 95 %."""


def summary(scores: Sequence[Score]) -> dict[str, Json]:
    """All scores together as JSON; also by group, format, body and document."""
    clean = [one for one in scores if one.clean]
    return {
        "fields": _table(scores, lambda one: one.fields),
        "codes": _table(scores, lambda one: one.codes, intervals=True),
        "rules": {name: _precision(row) for name, row in _table(scores, _rules, intervals=True).items()},
        "clean": {
            "files": len(clean),
            "errors": sum(one.severities["error"] for one in clean),
            "warnings": sum(one.severities["warning"] for one in clean),
        },
        "groups": _table(scores, lambda one: _by_group(one.fields)),
        "total": {"fields": _overall(scores, "fields"), "codes": _overall(scores, "codes")},
        "formats": _split(scores, lambda one: one.format),
        "bodies": _split(scores, lambda one: one.body),
        "documents": {one.name: _document(one) for one in scores},
    }


def figures(counts: Counts, name: str, *, intervals: bool = False) -> dict[str, Json]:
    """tp, fp, fn and precision, recall, F1 (null where nothing was to be counted).

    With `intervals` also those of precision and recall at 95 %."""
    tp, fp, fn = (counts[name, kind] for kind in ("tp", "fp", "fn"))
    shown: dict[str, Json] = {
        "tp": tp,
        "fp": fp,
        "fn": fn,
        "precision": _share(tp, tp + fp),
        "recall": _share(tp, tp + fn),
        "f1": _share(2 * tp, 2 * tp + fp + fn),
    }
    if intervals:
        shown["precision_interval"] = wilson(tp, tp + fp)
        shown["recall_interval"] = wilson(tp, tp + fn)
    return shown


def wilson(part: int, whole: int) -> list[float] | None:
    """The interval of a share at 95 % (Wilson 1927); null of nothing.

    >>> wilson(9, 10), wilson(0, 0)
    ([0.5958, 0.9821], None)
    """
    if not whole:
        return None
    share, square = part / whole, NORMAL**2
    middle = share + square / (2 * whole)
    reach = NORMAL * math.sqrt(share * (1 - share) / whole + square / (4 * whole**2))
    whole_share = 1 + square / whole
    return [
        round(max((middle - reach) / whole_share, 0), 4),
        round(min((middle + reach) / whole_share, 1), 4),
    ]


def _rules(one: Score) -> Counts:
    return one.rules


def _precision(row: dict[str, Json]) -> dict[str, Json]:
    """What can be told of a rule: a truth says which code is missed, not which rule."""
    return {name: row[name] for name in ("tp", "fp", "precision", "precision_interval")}


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _by_group(fields: Counts) -> Counts:
    counts: Counts = Counter()
    for (path, kind), number in fields.items():
        counts[path.partition(".")[0].removesuffix("[]"), kind] += number
    return counts


def _table(
    scores: Sequence[Score], pick: Callable[[Score], Counts], *, intervals: bool = False
) -> dict[str, Json]:
    counts = sum((pick(one) for one in scores), Counts())
    return {name: figures(counts, name, intervals=intervals) for name in sorted({name for name, _ in counts})}


def _overall(scores: Sequence[Score], which: str) -> dict[str, Json]:
    counts: Counts = Counter()
    for one in scores:
        for (_, kind), number in getattr(one, which).items():
            counts["", kind] += number
    return figures(counts, "")


def _split(scores: Sequence[Score], key: Callable[[Score], str]) -> dict[str, Json]:
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
