"""Consumption for each unit of output, and rates of recall, with the amounts that make them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from extract.ledger.quantities.derived.workings import OUTGONE, TOLD
from schemas.bounds import values
from schemas.cache import yaml_file
from schemas.statements.amounts.quantities import Working

_SLACK, _FAR = 0.005, 5.0
"""A quotient may be off by the first share; one so many times another is of something else."""

_BEFORE, _STOPS = 10, "，,、；;：:。 \t"


def each(text: str) -> Iterator[Working]:
    """What is told for a unit of output beside the whole and the output, of one time
    (综合能耗 3498.9tce，产量 18000t，单位产品综合能耗 188kgce/t)."""
    for sentence in _sentences(text):
        items = [*TOLD.finditer(sentence)]
        for one in items:
            if "/" in one["unit"] and _in(one["name"], "each"):
                yield from _quotient(sentence, one, _beside(sentence, one, items))


def recalls(text: str) -> Iterator[Working]:
    """Rates of recall (出库480箱，召回450箱，召回率100%): of what had gone out what came back, and what was
    kept where that is nearer."""
    for sentence in _sentences(text):
        at = max(sentence.find("召回率"), sentence.find("撤回率"))
        rate = next((one for one in values(sentence[at:]) if at >= 0), None)
        amounts = [(_before(sentence, one.start()), one) for one in OUTGONE.finditer(sentence)]
        gone = [one for words, one in amounts if _in(words, "gone")]
        back = [one for words, one in amounts if _in(words, "back") and not _in(words, "gone")]
        rest = sum(_number(one) for words, one in amounts if _in(words, "kept"))
        if rate is None or rate.unit != "%" or len(gone) != 1 or len(back) != 1:
            continue
        whole, part = _number(gone[0]), _number(back[0])
        made = [100 * number / whole for number in (part, part + rest)] if whole else []
        if gone[0]["unit"] == back[0]["unit"] and made:
            nearest = min(made, key=lambda one: abs(one - rate.number))
            yield Working("rate", rate.number, nearest, round(made[0], 1), sentence.strip(), 1)


def _beside(sentence: str, rate: re.Match[str], items: list[re.Match[str]]) -> list[re.Match[str]]:
    """The amounts that a rate may be made of: of its own line where that has both; of all lines unless it is
    told for a part (热处理单位电耗), whose consumption another line does not have."""
    others = [other for other in items if "/" not in other["unit"]]
    low, high = sentence.rfind("\n", 0, rate.start()), sentence.find("\n", rate.end())
    own = [one for one in others if low < one.start() and (high < 0 or one.end() <= high)]
    both = all(any(_in(one["name"], kind) for one in own) for kind in ("whole", "output"))
    return own if both or _part(rate["name"]) else others


def _part(name: str) -> str:
    """What a rate is told for, before the word for one; empty where that is all.

    >>> _part("热处理单位电耗"), _part("年度单位产品综合能耗")
    ('热处理', '')
    """
    at = min(at for word in _known()["each"] if (at := name.find(word)) >= 0)
    part = name[:at]
    for word in _known()["all"]:
        part = part.replace(word, "")
    return part


def _quotient(sentence: str, one: re.Match[str], others: list[re.Match[str]]) -> Iterator[Working]:
    upper, lower = (_plain(unit) for unit in one["unit"].split("/", 1))
    wholes = [other for other in others if _in(other["name"], "whole") and _same(other, upper)]
    outputs = [other for other in others if _in(other["name"], "output") and _same(other, lower)]
    years = {other["year"] for other in (one, *wholes, *outputs) if other["year"]}
    if upper is None or lower is None or len(wholes) != 1 or len(outputs) != 1 or len(years) > 1:
        return
    whole, output = (_amount(other) for other in (wholes[0], outputs[0]))
    stated = _number(one)
    if not output or not stated or not whole:
        return
    made = whole * lower[1] / (output * upper[1])
    off = _half(one["n"]) + made * (_SLACK + sum(_half(m["n"]) / _number(m) for m in (*wholes, *outputs)))
    if 1 / _FAR < made / stated < _FAR:
        yield Working("unit_use", stated, made, float(f"{made:.4g}"), sentence.strip(), off)


def _number(match: re.Match[str]) -> float:
    return float(match["n"].replace(",", "").replace("，", ""))


def _amount(match: re.Match[str]) -> float:
    unit = _plain(match["unit"])
    return _number(match) * (unit[1] if unit else 0.0)


def _same(match: re.Match[str], unit: tuple[str, float] | None) -> bool:
    other = _plain(match["unit"])
    return other is not None and unit is not None and other[0] == unit[0]


def _plain(unit: str) -> tuple[str, float] | None:
    """What a unit is of, and how many of its smallest it is; null for one that is not known."""
    many = 10_000.0 if unit.startswith("万") else 1.0
    name = unit.removeprefix("万")
    return next(((of, many * units[name]) for of, units in _known()["units"].items() if name in units), None)


def _half(number: str) -> float:
    return float(0.5 / 10 ** len(number.partition(".")[2]))


def _before(sentence: str, at: int) -> str:
    words = sentence[max(0, at - _BEFORE) : at]
    return words[max(words.rfind(stop) for stop in _STOPS) + 1 :]


def _in(words: str, kind: str) -> bool:
    return any(word in words for word in _known()[kind])


def _sentences(text: str) -> list[str]:
    return text.replace("；", "。").replace(";", "。").split("。")


@cache
def _known() -> dict[str, Any]:
    known: dict[str, Any] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
