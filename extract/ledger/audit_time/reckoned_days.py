"""The audit time as a sentence works it out: a base, what is added and taken off, and what it comes to
(`reckoned_days.yaml` has the words)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from extract.ledger.reading import Reading
from schemas.cache import yaml_file
from schemas.statements.times.audit_time import ReckonedDays
from schemas.text import plain_same

_SENTENCE, _CLAUSE = "。\n\t；;", "，,、（）() "
_KINDS = ("base", "adds", "takes", "ends")


class _Step(NamedTuple):
    kind: str
    number: float
    is_share: bool


def read(reading: Reading) -> Iterator[ReckonedDays]:
    """The sums of the sentences."""
    text = plain_same(reading.text)
    stops = [-1, *(at for at, char in enumerate(text) if char in _SENTENCE), len(text)]
    for before, end in pairwise(stops):
        sentence = text[before + 1 : end]
        if any(word in sentence for word in _words()["base"]) and (one := _sum(sentence)):
            working, made, stated = one
            yield ReckonedDays(reading.leaf(f"{stated:g}", before + 1, end), sentence, working, made, stated)


def _sum(sentence: str) -> tuple[str, float, float] | None:
    """A base, its steps and what they come to: null where a sentence has not each of them, in this order.

    >>> _sum("按96人查表，基准7，减少0.7，合计5.3人日"), _sum("基准7人日，减少10%，合计6.3人日")
    (('7 - 0.7', 6.3, 5.3), ('7 - 10%', 6.3, 6.3))
    >>> _sum("审核人日10，共2人")
    """
    if any(word in sentence for word in _words()["other"]) or not _of_days(sentence):
        return None
    steps = [step for clause in _clauses(sentence) if (step := _step(clause)) is not None]
    kinds = [step.kind for step in steps]
    if len(steps) < len(_KINDS) - 1 or (kinds[0], kinds[-1]) != ("base", "ends"):
        return None
    if not set(kinds[1:-1]) <= {"adds", "takes"} or steps[0].is_share or steps[-1].is_share:
        return None
    base = made = steps[0].number
    worked = f"{base:g}"
    for step in steps[1:-1]:
        amount = base * step.number / 100 if step.is_share else step.number
        made += amount if step.kind == "adds" else -amount
        worked += f" {'+' if step.kind == 'adds' else '-'} {step.number:g}{'%' if step.is_share else ''}"
    return worked, round(made, 2), steps[-1].number


def _of_days(sentence: str) -> bool:
    return any(word in sentence for word in _words()["days"])


def _clauses(sentence: str) -> list[str]:
    for mark in _CLAUSE:
        sentence = sentence.replace(mark, "，")
    return sentence.split("，")


def _step(clause: str) -> _Step | None:
    """What a clause does, by its word, with the number behind it; null where it has none or no such word."""
    found = [(at, kind, word) for kind in _KINDS for word in _words()[kind] if (at := clause.find(word)) >= 0]
    if not found:
        return None
    at, kind, word = min(found, key=lambda one: (one[0], -len(one[2])))
    behind = clause[at + len(word) :]
    digits = "".join(char if char.isdecimal() or char == "." else " " for char in behind).split()
    number = digits[0].strip(".") if digits else ""
    if len(digits) != 1 or not number.replace(".", "", 1).isdecimal():
        return None
    unit = behind.partition(number)[2].lstrip(" ")
    if unit.startswith(("人", "名", "项", "家")) and not unit.startswith(tuple(_words()["days"])):
        return None
    return _Step(kind, float(number), unit.startswith("%"))


@cache
def _words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return words
