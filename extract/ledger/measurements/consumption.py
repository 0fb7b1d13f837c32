"""Consumption with its target, and time taken with the time allowed: what is better when it is less, so that
a number without more is the most allowed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import inf
from pathlib import Path

from extract.ledger.measurements.clause_limits import Held
from schemas.bounds import Bound, Value, values
from schemas.cache import yaml_file

_BEFORE, _STOPS = 16, "，,、；;：:。（("


def is_consumption(name: str) -> bool:
    """Whether a name is of consumption, and not of how far it falls or is measured.

    >>> is_consumption("单位产品综合能耗"), is_consumption("单位产品能耗下降率"), is_consumption("节电率")
    (True, False, False)
    """
    return _has(name, "consumption") and not _has(name, "change")


def beside_target(text: str) -> Iterator[Held]:
    """The amount reached with the only target of a sentence, in its unit
    (目标值180kgce/t，实际值188kgce/t，完成目标; 要求4小时内完成，实际用时6小时)."""
    items = [(_words(text, one), one) for one in values(text) if one.unit]
    if is_consumption(text):
        yield from _reached(text, items)
    for words, one in items:
        if _has(words, "taken") and one.unit in _known()["time"]:
            caps = [cap for led, cap in items if _is_within(text, cap) and _has(led, "target")]
            if len(caps) == 1 and caps[0].unit == one.unit:
                yield _held(text, one, caps[0])


def _reached(text: str, items: list[tuple[str, Value]]) -> Iterator[Held]:
    targets = [one for words, one in items if _has(words, "target")]
    actual = [one for words, one in items if _has(words, "reached") and not _has(words, "target")]
    if len(targets) != 1 or len(actual) != 1 or "/" not in targets[0].unit:
        return
    if actual[0].unit == targets[0].unit:
        yield _held(text, actual[0], targets[0])


def _held(text: str, one: Value, cap: Value) -> Held:
    bound = Bound(-inf, cap.number, cap.unit, cap.start, cap.end)
    return Held(one, bound, _text(text, one), _text(text, cap))


def _is_within(text: str, cap: Value) -> bool:
    return text[cap.end :].lstrip().startswith(("内", "以内", "之内"))


def _words(text: str, one: Value) -> str:
    words = text[max(0, one.start - _BEFORE) : one.start]
    return words[max(words.rfind(stop) for stop in _STOPS) + 1 :]


def _text(text: str, one: Value) -> str:
    return text[one.start : one.end].strip()


def _has(words: str, kind: str) -> bool:
    return any(word in words for word in _known()[kind])


@cache
def _known() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
