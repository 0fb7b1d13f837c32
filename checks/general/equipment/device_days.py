"""One device by its number, told in two places with two days of calibration, or two ends of its validity."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from checks.context import Context
from checks.general.days import Day, has
from checks.general.registry import question
from schemas.result import Finding

_WHOLE, _FEWEST, _LONG, _LONGEST, _CELL = 10, 2, 7, 12, 40
"""Letters of a whole day; digits of a number with letters; of one without, at least and at most; letters of
a cell that has no sentence."""


class _Told(NamedTuple):
    """What ended or was done on a day (`until`, `calibrated`), and the line of that."""

    kind: str
    day: Day
    line: int


@question("CAL005")
def one_device(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """Two days of one kind beside one number, each the only one of its line."""
    known: dict[tuple[str, str], list[_Told]] = {}
    for day in stated:
        kind = _kind(day)
        if kind and len(day.leaf.value or "") == _WHOLE and not has("replaced", day.sentence):
            for number in _numbers(day):
                known.setdefault((number, kind), []).append(_Told(kind, day, day.leaf.evidence.line))
    for (number, _), those in known.items():
        for one, other in pairwise(those):
            if one.day.first != other.day.first and _are_apart(context, those):
                yield _differs(context, number, one.day, other.day)


def _kind(day: Day) -> str:
    """What a day is of that is told of a calibrated device."""
    if not (has("calibrated", day.sentence) or has("device", day.sentence)) or has("equipment", day.near):
        return ""
    if day.ends:
        return "until"
    done = has("calibrated", f"{day.head} {day.left} {day.lead} {day.rest}") and not has("ahead", day.label)
    return "calibrated" if done and not day.joined else ""


def _numbers(day: Day) -> set[str]:
    """The numbers of devices beside a day: of letters and digits, or long ones; no days."""
    beside = (cell for cell in day.row if len(cell) <= _CELL)
    around = " ".join((day.before.rpartition(";")[2], day.after.partition(";")[0], *beside))
    text = "".join(char if char.isascii() and (char.isalnum() or char in "-/") else " " for char in around)
    tokens = (one.strip("-/") for one in text.split())
    digits = ((one, sum(map(str.isdigit, one))) for one in tokens if not one.startswith(("GB", "JJ", "ISO")))
    return {one for one, count in digits if _is_number(one, count)}


def _is_number(token: str, digits: int) -> bool:
    if token.isdecimal():
        return _LONG <= digits <= _LONGEST
    return token[:1].isalpha() and digits >= _FEWEST and "/" not in token


def _are_apart(context: Context, stated: list[_Told]) -> bool:
    """Whether no two of the days are of one line, or one table, where a model has several devices."""
    tables = [number for one in stated if (number := context.mentions.table(one.day.leaf)) >= 0]
    return len({one.line for one in stated}) == len(stated) and len(set(tables)) == len(tables)


def _differs(context: Context, number: str, one: Day, other: Day) -> Finding:
    days = [str(one.leaf.value), str(other.leaf.value)]
    return context.finding(
        one.leaf,
        other.leaf,
        identity=number,
        values=days,
        variant="dates",
        device=number,
        values_shown=context.listed(days),
        inferred="",
    )
