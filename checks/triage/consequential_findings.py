"""A finding is told once, at its cause: not what rests on a place that another finding holds to be wrong.

Which findings follow from which is data (`consequential_findings.yaml`). Two findings meet where they
compare one place: a day or a text (where it overlaps). The days that everything is compared with, those
of the audit and of the report, are no place that a cause holds to be wrong, unless its rule says
`any_day`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from checks.comparisons.equal import Place
from schemas.cache import yaml_file
from schemas.leaf import Leaf, leaves
from schemas.report import Report
from schemas.result import Finding

DATA = Path(__file__).with_suffix(".yaml")
_MARKS = (4, 7)
_LENGTHS = (len("2025-01"), len("2025-01-31"))

Span = tuple[int, int]


class Rule(NamedTuple):
    """Causes, their echoes (codes, or codes with a message: `DATE001/end`), what they share, and why.

    `free`: so many such places of the echo, at most, are none of the cause's. `unless_all`: not where echoes
    rest on every such place of the cause, for then they hold whichever of these is the right one.
    `unless_told`: not where the echo has each such place's value from a sound place of the same field."""

    cause: tuple[str, ...]
    echoes: tuple[str, ...]
    share: Literal["day", "any_day", "text", "any"]
    reason: str
    free: int | None = None
    unless_all: bool = False
    unless_told: bool = False


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of the file, in its order."""
    groups: dict[str, list[str]] = yaml_file.read(DATA)["groups"]
    return tuple(_rule(entry, groups) for entry in yaml_file.read(DATA)["rules"])


def _rule(entry: dict[str, Any], groups: dict[str, list[str]]) -> Rule:
    named = {"echoes": entry["echoes"], "cause": entry["cause"]}
    codes = {
        key: tuple(
            code
            for name in ([names] if isinstance(names, str) else names)
            for code in groups.get(name, [name])
        )
        for key, names in named.items()
    }
    return Rule(**{**entry, **codes})


def told_once(report: Report, findings: list[Finding]) -> list[Finding]:
    """The findings without the echoes of others."""
    held_to = references(report)
    by_kind: dict[str, list[int]] = {}
    for number, finding in enumerate(findings):
        for name in dict.fromkeys((finding.code, finding.kind)):
            by_kind.setdefault(name, []).append(number)
    echoes: set[int] = set()
    for rule in rules():
        causes = [number for name in rule.cause for number in by_kind.get(name, [])]
        others = [n for name in rule.echoes for n in by_kind.get(name, []) if n not in causes]
        if causes and others:
            echoes.update(_echoes(rule, findings, causes, others, held_to))
    return [finding for number, finding in enumerate(findings) if number not in echoes]


def _echoes(
    rule: Rule, findings: list[Finding], causes: list[int], others: list[int], references: set[int]
) -> Iterator[int]:
    held = [set(_spans(rule, findings[number].wrong, references)) for number in causes]
    meeting = {number: set(_spans(rule, findings[number].places, references)) for number in others}
    if rule.unless_all:
        touched = {span for spans in meeting.values() for span in spans}
        held = [spans for spans in held if not spans <= touched]
    wrong = _Ranges(span for spans in held for span in spans)
    for number, spans in meeting.items():
        hits = [span in wrong for span in spans]
        if not any(hits) or (rule.free is not None and hits.count(False) > rule.free):
            continue
        if not (rule.unless_told and _told_elsewhere(findings[number].places, wrong)):
            yield number


def _told_elsewhere(places: Iterable[Place], wrong: _Ranges) -> bool:
    """Whether each value that stands at a wrong place is told of the same field at another that is not."""
    values: dict[bool, set[tuple[str, object]]] = {True: set(), False: set()}
    for place in places:
        field = _without_entries(place.path or "") if isinstance(place, Leaf) else ""
        values[place.span in wrong].add((field, place.value))
    return values[True] <= values[False]


def _spans(rule: Rule, places: Iterable[Place], references: set[int]) -> Iterator[Span]:
    """Those of the places that a rule looks at."""
    for place in places:
        start, end = place.span
        if start < 0 or (rule.share != "any" and is_day(place) != (rule.share != "text")):
            continue
        if rule.share.startswith("any") or start not in references:
            yield start, end


def is_day(place: Place) -> bool:
    """Whether a place tells a day, or tried to: a written one that does not exist has no value."""
    return place.value is None or (isinstance(place.value, str) and _is_iso(place.value))


def _is_iso(text: str) -> bool:
    """Whether a text has the form of an ISO day or month."""
    marks = [char for at, char in enumerate(text) if at in _MARKS]
    digits = [char for at, char in enumerate(text) if at not in _MARKS]
    return len(text) in _LENGTHS and all(map("-".__eq__, marks)) and all(map(str.isdecimal, digits))


def _without_entries(path: str) -> str:
    """A path of a field without the numbers of entries (suppliers[3].name)."""
    return "".join(part.rpartition("]")[2] for part in path.split("["))


def references(report: Report) -> set[int]:
    """Where the days and names stand that everything else is compared with."""
    named = yaml_file.read(DATA)["references"]
    return {place.span[0] for path, leaf in leaves(report) if path in named for place in leaf.places}


class _Ranges:
    """Ranges of the text, and whether another meets one of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for start, end in sorted(spans):
            if self.ends and start < self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], end)
            else:
                self.starts.append(start)
                self.ends.append(max(end, start + 1))

    def __contains__(self, span: Span) -> bool:
        start, end = span
        at = bisect_left(self.ends, start + 1)
        return at < len(self.starts) and self.starts[at] < max(end, start + 1)
