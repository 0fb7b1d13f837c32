"""What sentences tell of several instruments in their order: 甲、乙分别于…、…校准，证书编号分别为…、….

A list of as many values as there are instruments before it gives one to each; what the same sentence tells
once behind them (由某所校准, 结论均为合格) is of all. A list of another length is of none."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import NamedTuple

from extract.groups.activities.days import roles
from extract.groups.calibrations import words
from extract.readers.text.units import Unit, holding, once
from extract.reading.source import Source
from extract.reading.stops import FULL_STOP
from extract.statements.record_linking import place
from extract.statements.running_text import Fact, Shape, Statement, within
from extract.values.found import narrow
from schemas import patterns

_EACH = patterns.compile(r"分别|依次|顺次|各自")
_END = patterns.compile(r"有效|到期|届满|截止|下[次一]|复[检校]|[使可]?用[至到]|[至到]$")
_ACT = patterns.compile(rf"{words.ACT}|溯源")
_PAPER = patterns.compile(r"证书|报告|凭证|证号")
_SERIAL = patterns.compile(r"编号|[器机表]号|序列号|出厂号")
_MODEL = patterns.compile(r"型号|规格")
_LEAD = patterns.compile(r"[^，,。；;、：:（()）\n\d]{0,24}$")
_TO_VALUE = patterns.compile(r"(?P<words>[^，,。；;、\n\dA-Z]{0,8}?)[:：]?\s?(?=[A-Z\d#])")
_CODE = patterns.compile(r"(?=[A-Z/#.-]{0,10}\d)[A-Z\d#][\w/#.+×~℃-]{1,24}", re.A)
_JOINT = patterns.compile(r"\s?(?:以?及|[、,，和与/])\s?")
_MADE_OF = patterns.compile(rf"\s?日?\s?(?:[由经][^，,。；;\n]{{3,40}}?)?(?:{words.ACT}|出具|签发)")
_APART = patterns.compile(rf"[。；;\n]|20\d\d\s?[年./-]\s?\d|{words.ACT}|{_EACH.pattern}")
_BEHIND = patterns.compile(r"\s?[^\s，,、。；;（(]{0,16}\s?[（(][^（()）\n]{0,60}[)）]")
_ONCE = ("agency", "calibrated_on", "valid_until", "result")
_FEWEST, _LONGEST_LEAD, _LONGEST_LIST = 2, 24, 800


class _List(NamedTuple):
    """Values told one after the other for a field: where the words before them begin, where they end."""

    field: str
    start: int
    end: int
    facts: list[Fact]


def ordered(source: Source, stated: list[Statement], shape: Shape) -> list[Statement]:
    """The statements, those of instruments that are told side by side each with its own values."""
    stated = sorted(stated, key=_begin)
    begins, found, done = [*map(_begin, stated)], [], 0
    for unit, lists in sorted(listed(source).items(), key=lambda one: one[0].start):
        low, high = max(done, bisect_left(begins, unit.start)), bisect_left(begins, unit.end)
        found += [*stated[done:low], *_Side(source, unit, shape).given(stated[low:high], lists)]
        done = max(low, high)
    return sorted([*found, *stated[done:]], key=_begin)


def _begin(statement: Statement) -> int:
    return statement["device"].start


@once
def listed(source: Source) -> dict[Unit, list[_List]]:
    """The units that tell values in the order of their instruments, with the lists."""
    units = holding(source, _EACH)
    found = ((unit, _lists(source, unit, narrow(source.text[unit.start : unit.end]))) for unit in units)
    return {unit: lists for unit, lists in found if lists}


def _lists(source: Source, unit: Unit, text: str) -> list[_List]:
    """The lists of two values and more that words lead to which say that they keep to an order."""
    found: list[_List] = []
    for match in _EACH.finditer(text):
        lead = _LEAD.search(text, max(match.start() - _LONGEST_LEAD, 0), match.start())
        after = _TO_VALUE.match(text, match.end())
        if lead is None or after is None:
            continue
        dates = _days(source, unit, text, after.end())
        made = dates and _MADE_OF.match(text, dates[-1].end - unit.start)
        facts = dates or _codes(unit, text, after.end())
        name = _field(f"{lead[0]}{after['words']}", dated=bool(dates), made=bool(made))
        if len(facts) >= _FEWEST and name:
            end = facts[-1].end - unit.start
            found.append(_List(name, lead.start(), end, [one._replace(field=name) for one in facts]))
    return found


def _field(stated: str, *, dated: bool, made: bool) -> str | None:
    """The field that words lead to; null where they do not tell."""
    if dated:
        return (
            "valid_until" if _END.search(stated) else "calibrated_on" if made or _ACT.search(stated) else None
        )
    named = (("certificate_no", _PAPER), ("serial", _SERIAL), ("model", _MODEL))
    return next((name for name, pattern in named if pattern.search(stated)), None)


def _days(source: Source, unit: Unit, text: str, at: int) -> list[Fact]:
    """The days in a row from a place on."""
    facts: list[Fact] = []
    for both in roles.items(source, unit.start + at, min(unit.start + at + _LONGEST_LIST, unit.end)):
        for day in dict.fromkeys(both):
            if day.start != unit.start + at:
                return facts
            facts.append(Fact("", day.start, day.end, day.value))
            joint = _JOINT.match(text, day.end - unit.start)
            if joint is None:
                return facts
            at = joint.end()
    return facts


def _codes(unit: Unit, text: str, at: int) -> list[Fact]:
    """The codes in a row from a place on."""
    facts: list[Fact] = []
    while code := _CODE.match(text, at):
        facts.append(Fact("", unit.start + code.start(), unit.start + code.end(), code[0]))
        joint = _JOINT.match(text, code.end())
        if joint is None:
            break
        at = joint.end()
    return facts


def _is_given(one: _List, stated: list[Statement]) -> bool:
    """Whether each number of a list has its statement already (压力表2块，编号分别为…)."""
    serials = sorted(statement["serial"].start for statement in stated if "serial" in statement)
    return one.field == "serial" and serials == [fact.start for fact in one.facts]


class _Side:
    """A unit that tells of instruments side by side."""

    def __init__(self, source: Source, unit: Unit, shape: Shape) -> None:
        self._source, self._unit, self._shape = source, unit, shape
        self._text = narrow(source.text[unit.start : unit.end])

    def given(self, stated: list[Statement], lists: list[_List]) -> list[Statement]:
        """The statements of the unit, each with its own values of the lists and none of another's."""
        begins = [self._unit.start + one.start for one in lists]
        lists = [one for one in lists if not _is_given(one, stated)]
        taken = {fact.start for one in lists for fact in one.facts}
        bare = [{name: fact for name, fact in one.items() if fact.start not in taken} for one in stated]
        runs = self._runs(bare, begins)
        for at, run in enumerate(runs):
            stop = runs[at + 1][0]["device"].start if at + 1 < len(runs) else self._unit.end
            own = [one for one in lists if run[-1]["device"].start < one.start + self._unit.start < stop]
            before = [one for other in runs[:at] for one in other if len(one) > 1]
            matched = [one for one in own if len(one.facts) in (len(run), len(before) + len(run))]
            for one in matched:
                whole = run if len(one.facts) == len(run) else [*before, *run]
                for statement, fact in zip(whole, one.facts, strict=True):
                    statement[one.field] = fact._replace(anchor=place(statement))
            if matched and len(run) > 1:
                self._share(run, max(one.end for one in matched))
        return [one for run in runs for one in run if len(one) > 1]

    def _runs(self, stated: list[Statement], lists: list[int]) -> list[list[Statement]]:
        """The instruments of the unit, those side by side together, each with all that is told of it."""
        every = self._members(stated, lists)
        runs = [every[:1]]
        for before, one in pairwise(every):
            low, high = before["device"].end - self._unit.start, one["device"].start - self._unit.start
            if _APART.search(self._text, low, high):
                runs.append([])
            runs[-1].append(one)
        return [run for run in runs if run]

    def _members(self, stated: list[Statement], lists: list[int]) -> list[Statement]:
        """One statement an instrument, or number of one: what stands beside its name, and the rest of it."""
        base = self._unit.start
        known = {one["device"].start: one["device"] for one in stated}
        for name in words.subjects(self._text):
            low, high = base + name.start, base + name.end
            if not any(start < high and low < fact.end for start, fact in known.items()):
                known[low] = Fact("device", low, high, name.value)
        if not known:
            return []
        starts = sorted(known)
        stops = [
            min([stop, *(at for at in lists if at > start)])
            for start, stop in zip(starts, [*starts[1:], self._unit.end], strict=True)
        ]
        members = {
            (start, -1): self._beside(known[start], stop) for start, stop in zip(starts, stops, strict=True)
        }
        for one in stated:
            start, serial = one["device"].start, one.get("serial")
            at = bisect_right(starts, serial.start) - 1 if serial else 0
            if serial and starts[at] != start and serial.start < stops[at]:
                continue
            key = (start, serial.start if serial and serial.start >= stops[starts.index(start)] else -1)
            for field, fact in one.items():
                members.setdefault(key, {}).setdefault(field, fact)
        numbered = {start for start, serial in members if serial >= 0}
        return [members[key] for key in sorted(members) if key[1] >= 0 or key[0] not in numbered]

    def _beside(self, device: Fact, stop: int) -> Statement:
        """What stands beside the name of an instrument."""
        found = within(self._source, self._shape, device.start, stop)
        own = next((one for one in found if one["device"].start == device.start), {})
        return {**own, "device": device}

    def _share(self, run: list[Statement], end: int) -> None:
        """Give to all of a run what is told once behind it, in the sentence of its last list."""
        base = self._unit.start
        last = run[-1]["device"].end - base
        beside = _BEHIND.match(self._text, last)
        low = base + (beside.end() if beside else last)
        stop = FULL_STOP.search(self._text, end)
        high = base + (stop.start() if stop else len(self._text))
        for name in _ONCE:
            facts = {fact.value: fact for one in run if (fact := one.get(name)) and low <= fact.start < high}
            if len(facts) == 1:
                (fact,) = facts.values()
                for one in run:
                    one.setdefault(name, fact._replace(anchor=place(one)))
