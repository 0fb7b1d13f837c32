"""What sentences tell of several instruments at once, or of one as of the one before it.

"证书编号依次为…、…", "以上均由某所检定", "由同一机构校准", "两者的校准日期都是…", "有效期与前者一致"."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import zip_longest

from extract.groups.activities.days import roles
from extract.groups.calibrations import words
from extract.readers.text.units import Unit, holding
from extract.reading.source import Source
from extract.reading.stops import FULL_STOP
from extract.statements.record_linking import place
from extract.statements.running_text import Fact, Statement
from extract.values.found import narrow
from extract.values.organizations import find_organizations
from schemas import patterns

_TOGETHER = r"(?:以上|上述|两者|二者|三者|前述|[两二三四五六]\s?[台件只者个份套]|均|都|全部)"
_SHARED = patterns.compile(
    rf"{_TOGETHER}|{words.ACT}(?:或{words.ACT})?的(?:[^，,。；;:：\n]{{0,6}}[有是为])?\s?[:：]|同一|同上|同前|前者|依次|分别|也[由送]|该(?:机构|公司|院|所|站|单位)|同[日天批]"
)
_BY_ALL = patterns.compile(
    rf"{_TOGETHER}[^，,。；;\n]{{0,10}}?(?:由|经|送|委托)(?=[^，,。；;\n]{{4,36}}?(?:{words.ACT}|出具))"
)
_BY_SAME = patterns.compile(
    r"(?:由|经|送|也由)\s?(?:同一家?|该|上述|此)\s?(?:机构|公司|院|所|站|单位|中心)"
    r"|(?:校准|检定|校验|检测)?(?:机构|单位|实验室)\s?(?:为|:)?\s?(?:同上|同前|与前者相同)"
)
_LED = patterns.compile(
    rf"(?:由|经|送|委托)\s?(?=[^，,。；;:：\n]{{4,36}}?{words.ACT}(?:[或和及、/]{words.ACT})*(?:完成|实施)?的"
    r"(?:[^，,。；;:：\n]{0,8}?(?:有|是|为|包括))?\s?[:：])"
)
"""Before who calibrated all that is listed behind a colon (由某所检定的有：…；…)."""

_DAY_ALL = patterns.compile(
    r"(?:两者|二者|三者|上述|以上|[两二三四五]\s?[台件只份]|三件量具)[^，,。；;\n]{0,12}?"
    r"(?:校准|检定|校验)(?:日期|时间)?[均都]?[为是在于:]\s?"
    r"|(?:校准|检定|校验)(?:日期|时间)[均都][为是在于]\s?"
)
_END_ALL = patterns.compile(
    r"(?:复校|复检|有效|到期)(?:期|日期|日)?(?:截止)?(?:[均都][是为至到]|至?[均都]为)(?:至|到)?\s?"
)
_SAME_DAY = patterns.compile(
    r"(?:校准|检定|校验)(?:日期|时间)?[^，,。；;\n\d]{0,6}?(?:同上|同前|与前者|与上述)|同[日天批]"
)
_SAME_END = patterns.compile(r"(?:有效期?|到期日?期?)[至到]?[^，,。；;\n\d]{0,6}?(?:同上|同前|与前者|与上述)")
_RESULT_ALL = patterns.compile(
    rf"{_TOGETHER}(?:[^。；;\n]{{0,50}}?(?:结论|结果))?(?:均|都|全部)?(?:为|是|:)?\s?(?:检定|校准|校验)?"
    r"(?P<value>不?合格)(?![证率供品期标])"
)
_NUMBERED_APART = patterns.compile(
    r"(?<!证书)(?<!报告)(?<!证)(?:编号|[器机表]号|序列号|出厂号)[^，,。；;\n\d]{0,4}?(?:依次|分别)(?:为|是|:)\s?"
)
_CERTIFICATES = patterns.compile(
    r"(?:证书|报告)(?:编号|号)?[^，,。；;\n\d]{0,4}?(?:依次|分别)?(?:为|是|:)?\s?(?=[A-Z\d])"
)
_SERIAL = patterns.compile(r"[A-Z\d#][\w#/-]{0,20}", re.A)
_CODES = patterns.compile(r"\s?[、,，和及与]\s?")
_LONGEST = 240
_CODE = patterns.compile(r"[A-Z\d][\w/-]{4,24}", re.A)


def shared(source: Source, stated: list[Statement]) -> list[Statement]:
    """The statements, each with what its paragraph tells of all of them, or of it as of the one before."""
    if len(stated) < 2:
        return stated
    found = sorted(stated, key=lambda s: s["device"].start)
    starts = [s["device"].start for s in found]
    for unit in holding(source, _SHARED):
        inside = range(bisect_left(starts, unit.start), bisect_left(starts, unit.end))
        if len(inside) > 1:
            part = _Part(source, unit, [found[i] for i in inside])
            part.share()
            for i, statement in zip(inside, part.stated, strict=True):
                found[i] = statement
    return found


def several(source: Source, stated: list[Statement]) -> list[Statement]:
    """The statements, one that numbers several devices (压力表2块，编号分别为甲、乙) as one for each."""
    found: list[Statement] = []
    ordered = sorted(stated, key=lambda s: s["device"].start)
    for one, after in zip_longest(ordered, ordered[1:]):
        low = one["device"].end
        stop = FULL_STOP.search(source.text, low, low + _LONGEST)
        high = min(
            stop.start() if stop else low + _LONGEST, after["device"].start if after else len(source.text)
        )
        found += _numbered_apart(narrow(source.text[low:high]), low, one)
    return found


def _numbered_apart(text: str, base: int, one: Statement) -> list[Statement]:
    """A statement for each number that the text behind its device tells; itself for no row of them."""
    lead = _NUMBERED_APART.search(text)
    serials = _row(text, lead.end(), _SERIAL) if lead else []
    if len(serials) < 2:
        return [one]
    begin = serials[-1][1]
    led = _CERTIFICATES.search(text, begin)
    numbers = _row(text, led.end(), _CODE) if led else []
    kept = {n: f for n, f in one.items() if n not in ("serial", "certificate_no")}
    spans = {(base + low, base + high) for low, high in serials}
    kept = {n: f for n, f in kept.items() if n != "model" or (f.start, f.end) not in spans}
    made: list[Statement] = []
    for i, (low, high) in enumerate(serials):
        own = {**kept, "serial": Fact("serial", base + low, base + high, text[low:high])}
        if len(numbers) == len(serials):
            first, last = numbers[i]
            own["certificate_no"] = Fact("certificate_no", base + first, base + last, text[first:last])
        made.append(own)
    return made


def _row(text: str, at: int, code: re.Pattern[str]) -> list[tuple[int, int]]:
    """The codes in a row from a place on."""
    found: list[tuple[int, int]] = []
    while match := code.match(text, at):
        found.append(match.span())
        joint = _CODES.match(text, match.end())
        if joint is None:
            break
        at = joint.end()
    return found


class _Part:
    """The statements of one paragraph, and its text."""

    def __init__(self, source: Source, unit: Unit, stated: list[Statement]) -> None:
        self._source, self._unit = source, unit
        self._text = narrow(source.text[unit.start : unit.end])
        self.stated = stated

    def share(self) -> None:
        """Add what is told of several."""
        self._led()
        self._of_all()
        self._of_before()

    def _led(self) -> None:
        """Give who calibrated the instruments of a list to each of them that has no other within it."""
        base = self._unit.start
        leads = list(_LED.finditer(self._text))
        for lead, after in zip_longest(leads, leads[1:]):
            org = next(iter(find_organizations(self._text[lead.end() : lead.end() + 40], lead.end())), None)
            stop = FULL_STOP.search(self._text, lead.end())
            ends = [len(self._text), *(one.start() for one in (after, stop) if one)]
            low, high = base + lead.end(), base + min(ends)
            for i, one in enumerate(self.stated):
                known = one.get("agency")
                if not low <= one["device"].start < high or (known and low <= known.start < high):
                    continue
                self.stated[i] = {name: fact for name, fact in one.items() if name != "agency"}
                if org:
                    fact = Fact("agency", base + org.start, base + org.end, org.value, anchor=place(one))
                    self.stated[i]["agency"] = fact

    def _of_all(self) -> None:
        for match in _BY_ALL.finditer(self._text):
            orgs = find_organizations(self._text[match.end() : match.end() + 40], match.end())[:1]
            for org in orgs:
                self._give("agency", Fact("agency", org.start, org.end, org.value), match.start())
        for match in _RESULT_ALL.finditer(self._text):
            self._give("result", Fact("result", *match.span("value"), match["value"]), match.start())
        for name, pattern in (("calibrated_on", _DAY_ALL), ("valid_until", _END_ALL)):
            for match in pattern.finditer(self._text):
                if day := self._day_at(name, match.end()):
                    self._give(name, day, match.start())

    def _day_at(self, name: str, at: int) -> Fact | None:
        start = self._unit.start + at
        for first, last in roles.items(self._source, start, start + 14):
            if first is last and first.start == start and first.value:
                return Fact(name, at, first.end - self._unit.start, first.value)
        return None

    def _give(self, name: str, fact: Fact, behind: int) -> None:
        """Give a fact to the statements before a place that lack it."""
        base = self._unit.start
        moved = fact._replace(start=fact.start + base, end=fact.end + base)
        for i, one in enumerate(self.stated):
            if one["device"].start < base + behind and name not in one:
                self.stated[i] = {**one, name: moved._replace(anchor=place(one))}

    def _of_before(self) -> None:
        """What a statement says is as with the one before it."""
        ends = [one["device"].start - self._unit.start for one in self.stated[1:]] + [len(self._text)]
        for i in range(1, len(self.stated)):
            low, high = ends[i - 1], ends[i]
            for name, pattern in (
                ("agency", _BY_SAME),
                ("calibrated_on", _SAME_DAY),
                ("valid_until", _SAME_END),
            ):
                before, one = self.stated[i - 1], self.stated[i]
                if name not in one and name in before and pattern.search(self._text, low, high):
                    self.stated[i] = {**one, name: before[name]._replace(anchor=place(one))}
