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

_HALF, _NEAR = 50, 60
"""So much of the time, in per cent; so far below a sentence stands the table that it leads to."""

_ON_SITE = frozenset({"FSMS", "HACCP"})
"""Systems of which all the time that is asked for is on site (ISO 22003-1)."""

_EQUAL = 0.05
_WHOLE = "共"
_SAYS, _FEW = 30, 5
"""So long is what leads from the words to an amount; so short what tells nothing by itself."""


class Days(NamedTuple):
    """An amount of auditor days, of the kinds that its words tell; `row`: the other cells of its row."""

    amount: float
    kinds: frozenset[str]
    place: Leaf[str]
    row: tuple[Leaf[str], ...] = ()

    @property
    def places(self) -> tuple[Leaf[str], ...]:
        """What is shown of it."""
        return (*self.row, self.place)


class Short(NamedTuple):
    """The days spent, or spent on site (`onsite`), against those that were to be."""

    stated: Days
    least: Days
    onsite: bool


def short(context: Context) -> Iterator[Short]:
    """One sentence or table whose own numbers show too little: spent below what it says is needed, or too
    little of it on site; else below what the table before, or another place, says is needed."""
    least: Days | None = None
    systems = {leaf.value for leaf in context.report.systems}
    whole = bool(systems) and systems <= _ON_SITE
    places = [*filter(None, _by_place(context))]
    for amounts in places:
        found = _compared(amounts, whole=whole) or _compared_with(least, amounts)
        if found is not None:
            yield found
            return
        kinds = {kind for one in amounts for kind in one.kinds}
        needed = [one for one in amounts if "least" in one.kinds]
        least = max(needed, key=_amount) if needed and "spent" not in kinds else None
    if (found := _apart(places)) is not None:
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


class Less(NamedTuple):
    """What is told to be less than half of the time though half is asked for: its share, and the places."""

    share: str
    places: tuple[Leaf[str], ...]


def less_than_half(context: Context) -> Iterator[Less]:
    """The share of the time in production where the report says that it is to be half, and tells less: in
    that sentence, or in the table that it leads to."""
    tables = context.mentions.tables()
    for passage in context.mentions.passages(_known()["half"]):
        leaf, text = passage.leaf, passage.leaf.raw
        if not _says(text, "onsite"):
            continue
        items = [share for share in _shares(text) if share != f"{_HALF:g}%"]
        if items and _percent(items[0]) < _HALF:
            yield Less(items[0], (leaf,))
        below = [t for t in tables if t.rows and 0 < t.leaf(t.begun(0)[0]).start - leaf.span[1] < _NEAR]
        rows = [below[0].begun(at) for at in range(len(below[0].rows))] if below and not items else []
        shown = [cell for row in rows for cell in row if cell.text in _shares(cell.text)]
        for row in rows:
            for cell in row:
                if cell in shown and _says(row[0].text, "production") and _percent(cell.text) < _HALF:
                    yield Less(cell.text, (*(below[0].leaf(one) for one in shown), leaf))


def _shares(text: str) -> list[str]:
    """The shares in per cent that a text tells, as written."""
    ends = (at for at, char in enumerate(text) if char == "%")
    return [f"{number}%" for at in ends if (number := _number_before(text, at))]


def _percent(share: str) -> float:
    return float(share.rstrip("%"))


def claim(context: Context) -> Leaf[str] | None:
    """Where a sentence without a number says that the time is enough."""
    for passage in context.mentions.passages(_known()["units"]):
        text = passage.leaf.raw
        if not any(map(str.isdecimal, text)) and _says(text, "least") and _says(text, "spent"):
            return passage.leaf
    return None


def _compared_with(least: Days | None, amounts: list[Days]) -> Short | None:
    """The sum of a table against what the table before it says is needed."""
    whole = max((one for one in amounts if "spent" in one.kinds), key=_amount, default=None)
    if least is None or whole is None or any("least" in one.kinds for one in amounts):
        return None
    return Short(whole, least, False) if whole.amount < least.amount - _EQUAL else None


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


def _compared(stated: list[Days], *, whole: bool = False) -> Short | None:
    """What the amounts of one place show, compared with one another; `whole`: all of it is on site."""
    needed = [one for one in stated if "least" in one.kinds]
    spent = [one for one in stated if one.kinds == {"spent"}]
    there = [one for one in stated if "onsite" in one.kinds and "least" not in one.kinds]
    apart = [one for one in stated if "apart" in one.kinds]
    sums = [one for one in there if "spent" in one.kinds]
    onsite = max(sums, key=_amount) if sums else None
    if onsite is None and there:
        onsite = there[0]._replace(amount=sum(one.amount for one in there))
    total = max(spent, key=_amount, default=onsite if whole and sums else None)
    if onsite is not None and total is not None and total.amount < onsite.amount:
        total = None  # of a stage
        onsite = onsite._replace(amount=onsite.amount + sum(one.amount for one in spent))
    if needed:
        return _below(max(needed, key=_amount), onsite, total, apart)
    off = max(apart, key=_amount, default=None)
    if onsite is None or total is None or off is None or onsite.amount >= SHARE * total.amount - _EQUAL:
        return None
    return Short(onsite, total, True) if abs(onsite.amount + off.amount - total.amount) < _EQUAL else None


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
                others = tuple(table.leaf(one) for one in row if one.text and one is not cell)
                for one in _days(float(number_told), row[0].text + " " + cell.text, table.leaf(cell)):
                    yield one._replace(row=others)


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
