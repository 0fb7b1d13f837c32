"""Audit days that a paragraph works out, and fewer that it then tells to have been used."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general import question
from checks.general.days import Day, words
from checks.wholes import plain_same
from schemas.leaf import Leaf
from schemas.result import Finding

_BEFORE = 6
"""Characters before a number that tell it to be what is needed."""


@question("TIME001")
def fewer_than_needed(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """The last number that is needed, and nothing as high behind the word of what was done."""
    start = 0
    for line in plain_same(context.mentions.text).split("\n"):
        at = min((found for word in words()["done_really"] if (found := line.find(word)) >= 0), default=-1)
        told = list(_days(line)) if at >= 0 else []
        needed = [number for begin, number in told if begin < at and _is_needed(line[:begin])]
        done = [number for begin, number in told if begin > at]
        if needed and done and max(done) < needed[-1]:
            place: Leaf[str] = context.mentions.leaf(line[at:].strip(), start + at, start + len(line))
            yield context.finding(
                place,
                identity="worked out",
                values=[needed[-1], max(done)],
                variant="told",
                expected=f"≥ {needed[-1]:g}",
                actual=f"{max(done):g}",
                least=f"{needed[-1]:g}",
                days=f"{max(done):g}",
            )
        start += len(line) + 1


def _days(line: str) -> Iterator[tuple[int, float]]:
    """The numbers of auditor days of a line, and where they begin."""
    at = 0
    while at < len(line):
        end = at
        while end < len(line) and (line[end].isdecimal() or (line[end] == "." and end > at)):
            end += 1
        number = line[at:end].rstrip(".")
        if number and number.count(".") < 2 and line[end:].lstrip(" ").startswith(("人日", "人天")):
            yield at, float(number)
        at = max(end, at + 1)


def _is_needed(before: str) -> bool:
    near = before[-_BEFORE:].rstrip()
    return near.endswith(("=", "为", "得")) or any(word in near for word in words()["needed"])
