"""Auditor days as sentences and tables tell them: what was needed at least, what was spent, what on site."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checks.context import Context
from checks.text.excusing_words import clause
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.wholes.surroundings import Table

SHARE = 0.8
"""So much of the time is to be on site (CNAS-CC105)."""

_EQUAL = 0.05
_WHOLE = "共"
_SAYS, _FEW = 30, 5
"""So long is what leads from the words to an amount; so short what tells nothing by itself."""


class Days(NamedTuple):
    """An amount of auditor days, of the kinds that its words tell."""

    amount: float
    kinds: frozenset[str]
    place: Leaf[str]


class Short(NamedTuple):
    """The days spent, or spent on site (`onsite`), against those that were to be."""

    stated: Days
    least: Days
    onsite: bool


def short(context: Context) -> Iterator[Short]:
    """One sentence or table whose own numbers show too little: spent below what it says is needed, or too
    little of it on site; else below what is said to be needed elsewhere."""
    places = [*_by_place(context)]
    found = next(filter(None, map(_compared, places)), None) or _apart(places)
    if found is not None:
        yield found


def _apart(places: list[list[Days]]) -> Short | None:
    """The most of the wholes that are what their places tell on site and off site, against what another place
    says is needed."""
    needed = [one for amounts in places for one in amounts if "least" in one.kinds]
    wholes = [one for amounts in places for one in _made_up(amounts)]
    if not needed or not wholes:
        return None
    most, least = max(wholes, key=_amount), max(needed, key=_amount)
    return Short(most, least, False) if most.amount < least.amount - _EQUAL else None


def _made_up(amounts: list[Days]) -> Iterator[Days]:
    """The amounts of one place that are another on site and one off site together."""
    there = [one.amount for one in amounts if "onsite" in one.kinds and "least" not in one.kinds]
    off = [one.amount for one in amounts if "apart" in one.kinds]
    sums = [a + b for a in there for b in off]
    for one in amounts:
        if one.kinds == {"spent"} and any(abs(one.amount - each) < _EQUAL for each in sums):
            yield one


def stated(context: Context) -> Iterator[Days]:
    """All amounts of auditor days whose words tell of which kind they are."""
    for amounts in _by_place(context):
        yield from amounts


def _by_place(context: Context) -> Iterator[list[Days]]:
    """The amounts of each sentence, and of each table."""
    groups: dict[object, list[Days]] = {}
    for passage in context.mentions.passages(_known()["units"]):
        line = passage.leaf.evidence.line
        if context.mentions.table(passage.leaf) < 0:
            groups.setdefault(line, []).extend(_in_text(passage.leaf))
    yield from groups.values()
    for table in context.mentions.tables():
        yield [*_in_table(context, table)]


def _compared(stated: list[Days]) -> Short | None:
    """What the amounts of one place show, compared with one another."""
    needed = [one for one in stated if "least" in one.kinds]
    spent = [one for one in stated if one.kinds == {"spent"}]
    there = [one for one in stated if "onsite" in one.kinds and "least" not in one.kinds]
    apart = [one for one in stated if "apart" in one.kinds]
    sums = [one for one in there if "spent" in one.kinds]
    onsite = max(sums, key=_amount) if sums else None
    if onsite is None and there:
        onsite = there[0]._replace(amount=sum(one.amount for one in there))
    whole = max(spent, key=_amount, default=None)
    if onsite is not None and whole is not None and whole.amount < onsite.amount:
        whole = None  # of a stage
        onsite = onsite._replace(amount=onsite.amount + sum(one.amount for one in spent))
    if needed:
        return _below(max(needed, key=_amount), onsite, whole, apart)
    off = max(apart, key=_amount, default=None)
    if onsite is None or whole is None or off is None or onsite.amount >= SHARE * whole.amount - _EQUAL:
        return None
    return Short(onsite, whole, True) if abs(onsite.amount + off.amount - whole.amount) < _EQUAL else None


def _amount(one: Days) -> float:
    return one.amount


def _below(least: Days, onsite: Days | None, whole: Days | None, apart: list[Days]) -> Short | None:
    """What lies below the least that a place tells; `apart` is time off site."""
    if onsite is not None and "onsite" in least.kinds and onsite.amount < least.amount - _EQUAL:
        return Short(onsite, least, False)
    if whole is not None and whole.amount < least.amount - _EQUAL:
        return Short(whole, least, False)
    if onsite is not None and onsite.amount < SHARE * least.amount - _EQUAL:
        every = onsite.amount + sum(one.amount for one in apart)
        if every < least.amount - _EQUAL:
            return Short(onsite._replace(amount=every), least, False)
        return Short(onsite, least, bool(apart))
    return None


def _in_text(leaf: Leaf[str]) -> Iterator[Days]:
    """The amounts of a sentence, each by the words of its clause."""
    text = leaf.raw
    for unit in _known()["units"]:
        at = text.find(unit)
        while at >= 0:
            number = _number_before(text, at)
            if number:
                low, _ = clause(text, at - len(number), at)
                whole = text[low : at - len(number)].strip("，, ") == _WHOLE
                if (
                    at - len(number) - low <= _FEW and low and not whole
                ):  # 合计 alone: of what, the clause before tells
                    low = clause(text, low - 1, low - 1)[0]
                said = f"{_WHOLE}计" if whole else text[max(low, at - len(number) - _SAYS) : at]
                yield from _days(float(number), said, leaf)
            at = text.find(unit, at + 1)


def _in_table(context: Context, table: Table) -> Iterator[Days]:
    """The amounts of a table of auditor days, each by the label of its row and what stands before it."""
    units = tuple(_known()["units"])
    timed = False
    for number in range(len(table.rows)):
        row = table.begun(number)
        if len(row) == 1:
            continue
        timed = timed or any(unit in cell.text for cell in row for unit in units)
        lead = context.mentions.leads(table.leaf(row[0])) if row[0].text.strip() else ()
        if not (timed or any(unit in text for text in lead for unit in units)):
            continue
        for cell in row[1:]:
            number_told = _last_number(cell.text)
            if number_told and cell.text.strip():
                yield from _days(float(number_told), row[0].text + " " + cell.text, table.leaf(cell))


def _days(amount: float, said: str, leaf: Leaf[str]) -> Iterator[Days]:
    kinds = {kind for kind in ("least", "spent", "onsite") if _says(said, kind)}
    if "least" not in kinds and _says(said, "apart"):
        kinds = {"apart"}
    if not amount or not kinds or _says(said, "others"):
        return
    if "least" in kinds or not _says(said, "changes"):
        yield Days(amount, frozenset(kinds), leaf)


def _says(text: str, kind: str) -> bool:
    return any(word in text for word in _known()[kind])


def _number_before(text: str, at: int) -> str:
    """The number that ends before a place."""
    end = len(text[:at].rstrip())
    start = end
    while start > 0 and (text[start - 1].isdecimal() or text[start - 1] == "."):
        start -= 1
    return text[start:end].strip(".") if text[start:end].count(".") <= 1 else ""


def _last_number(text: str) -> str:
    """The last number of a cell, before what brackets add."""
    bare = text.partition("（")[0].partition("(")[0].rstrip("人日天 ")
    return _number_before(bare, len(bare)) if bare.isascii() or bare[-1:].isdecimal() else ""


@cache
def _known() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
