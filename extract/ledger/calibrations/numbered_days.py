"""Days beside the numbers of devices."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.calibrations import NumberedDay
from schemas.statements.times.days import Day

_WHOLE, _FEWEST, _LONG, _LONGEST, _CELL = 10, 2, 7, 12, 40
"""Letters of a whole day; digits of a number with letters; of one without, at least and at most; letters of
a cell that has no sentence."""


def read(reading: Reading, days: list[Day]) -> Iterator[NumberedDay]:
    """The days of calibrations, or on which these end, each with every number beside it."""
    for day in days:
        kind = _kind(day)
        if kind and len(day.leaf.value or "") == _WHOLE and not has("replaced", day.sentence):
            line, table = day.leaf.evidence.line, reading.table(day.leaf)
            for number in sorted(_numbers(day)):
                yield NumberedDay(day.leaf, day.sentence, number, kind, line, table)


def _kind(day: Day) -> Literal["calibrated", "until"] | None:
    """What a day is of that is told of a calibrated device."""
    if not (has("calibrated", day.sentence) or has("device", day.sentence)) or has("equipment", day.near):
        return None
    if day.ends:
        return "until"
    done = has("calibrated", f"{day.head} {day.left} {day.lead} {day.rest}") and not has("ahead", day.label)
    return "calibrated" if done and not day.joined else None


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
