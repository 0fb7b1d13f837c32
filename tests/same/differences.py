"""How two results of a report differ, by leaf and finding, and what a finding that came or went is worth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from hegui.evaluation.compare import meets
from tests.same.results import leaves

Json = Any
FINDINGS, REASONS, MENTIONS = "findings", "not_checked", "mentions"


class Change(NamedTuple):
    """A leaf, a finding or a reason of one result that the other has otherwise or not: `sign` is `+` for what
    came, `-` for what went, `~` for what changed; `part` is findings, not_checked, mentions or fields."""

    part: str
    sign: str
    path: str
    words: str


def between(before: Json, after: Json) -> Iterator[Change]:
    """What differs, findings first."""
    yield from _of_findings(before, after)
    yield from _of_reasons(before, after)
    old, new = (
        dict(leaves({k: v for k, v in one.items() if k not in (FINDINGS, REASONS)}))
        for one in (before, after)
    )
    for path in dict.fromkeys([*old, *new]):
        if old.get(path) != new.get(path):
            part = MENTIONS if path.startswith(MENTIONS) else "fields"
            sign = "+" if path not in old else "-" if path not in new else "~"
            yield Change(part, sign, path, " → ".join(one[path] for one in (old, new) if path in one))


def _of_findings(before: Json, after: Json) -> Iterator[Change]:
    old, new = (_by_fingerprint(one) for one in (before, after))
    for key in dict.fromkeys([*old, *new]):
        if key not in new:
            yield Change(FINDINGS, "-", _head(old[key]), old[key]["message"])
        elif key not in old:
            yield Change(FINDINGS, "+", _head(new[key]), new[key]["message"])
        else:
            was, now = dict(leaves(old[key])), dict(leaves(new[key]))
            for path in dict.fromkeys([*was, *now]):
                if was.get(path) != now.get(path):
                    words = f"{was.get(path, '–')} → {now.get(path, '–')}"
                    yield Change(FINDINGS, "~", f"{_head(new[key])} {path}", words)


def _by_fingerprint(result: Json) -> dict[tuple[str, str, int], Json]:
    found: dict[tuple[str, str, int], Json] = {}
    for one in result.get(FINDINGS, ()):
        at = 0
        while (key := (one["rule"], one["fingerprint"], at)) in found:
            at += 1
        found[key] = one
    return found


def _head(finding: Json) -> str:
    return f"{finding['severity']} {finding['rule']}"


def _of_reasons(before: Json, after: Json) -> Iterator[Change]:
    old, new = (
        [(one["code"], one["reason"]) for one in result.get(REASONS, ())] for result in (before, after)
    )
    for code, reason in old:
        if (code, reason) not in new:
            yield Change(REASONS, "-", code, reason)
    for code, reason in new:
        if (code, reason) not in old:
            yield Change(REASONS, "+", code, reason)


def worth(truth: Json, before: Json, after: Json) -> Iterator[tuple[str, Json]]:
    """Findings that came or went, by what the truth says of them: `slip found`, `slip lost`, `false alarm`,
    `false alarm gone`. Infos are no alarms."""
    old, new = (_by_fingerprint(one) for one in (before, after))
    wanted, allowed = truth.get("findings", []), truth.get("allowed", [])
    for sign, here, there, names in (
        ("+", new, old, ("slip found", "false alarm")),
        ("-", old, new, ("slip lost", "false alarm gone")),
    ):
        for key, finding in here.items():
            if key in there:
                continue
            slips = [slip for slip in wanted if meets(slip, finding)]
            if slips and not any(meets(slips[0], one) for one in there.values()):
                yield f"{sign} {names[0]}", finding
            elif (
                not slips
                and finding["severity"] != "info"
                and not any(meets(one, finding) for one in allowed)
            ):
                yield f"{sign} {names[1]}", finding
