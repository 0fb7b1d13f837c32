"""Guides and observers in sentences of any order: who is from a unit or holds an office, and the part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extract import labels
from extract.readers.leaves import body_end
from extract.readers.text import lines
from extract.reading.source import Source
from extract.reading.stops import JOINT
from extract.values.names import surnames
from extract.values.persons import is_person, lengths
from schemas import patterns

_SENTENCE = patterns.compile(r"[^。\n\t]{6,240}")
_GUIDE = patterns.compile(r"向导|陪同|引导|引路|带领")
_OBSERVER = patterns.compile(
    r"观察员(?!工)|见证(?:人员|员|评审)|身份(?:旁听|列席)|随[队组行]观察|(?:现场|全程|旁听)观察|观察(?:了|本次)(?:本次)?(?:审核|评审)|观摩(?:了|本次)?(?:审核|评审)"
)
_NAMED = patterns.compile(r"向导|观察员(?!工)|见证(?:人员|员|评审)")
_AUDIT = patterns.compile(r"审核")
"""Who goes along with others than the audit team is no guide."""

_ABOUT = patterns.compile(r"审核|向导|观察员|车间|现场|巡视|厂区")
_NOT = patterns.compile(
    r"外来|访客|来访|(?<!安全)须(?!知)|应当|必须|应由|接待|承包商|参观|培训|会签|内审|演练|若[有无需]|如有|可以|不得|(?:要求|规定)(?=[^，,。；;]{0,16}(?:陪同|向导|引导))|顾客"
)
_NO = patterns.compile(r"(?:无|没有|未(?:安排|派|设)|不设)\s?$")
_AFTER = (
    r"(?=[，,、；;。（(\s]|$|先生|女士|同志|作为|作|担任|出任|任|为|以|被|担当|全程|陪同|引导|引路|带领|充当|先后|协助|随|列席"
    r"|旁听|现场观察|观察(?!员)|参加|两|二|等|和|及|与|均|仍|负责|承担|也)"
)
_VERB = patterns.compile(
    r"作为|担任|出任|全程|陪同|引导|引路|带领|充当|先后|协助|列席|旁听|参加|负责|承担|先生|女士|同志|为本次|两人|二人"
)
_LATIN = r"(?:Mr|Ms|Mrs|Dr)\.?\s(?P<latin>[A-Z][a-z]{1,14}(?:\s[A-Z][a-z'-]{1,14}){1,2})"
_ENGLISH_UNIT = (
    r"(?:of|from)\s(?:the\s)?(?P<unit>[A-Z][A-Za-z&.'-]{1,20}(?:\s(?:[A-Z&][A-Za-z.'-]{0,20}|of|and)){0,5})"
)
_ENGLISH = patterns.compile(rf"{_LATIN}(?:\s{_ENGLISH_UNIT})?")
_ENGLISH_ROLE = patterns.compile(r"\b(?P<role>guide|observer)\b", re.I)
_COMES_LATER = patterns.compile(
    r"[^。；;、\n]{0,30}?[，,]\s?(?:系|均)?来自于?(?P<unit>[^，,。；;\n（()）]{2,30})"
)
_LISTED = patterns.compile(
    r"(?P<role>(?:陪同|引导|担任向导|作为向导|担任观察员|作为观察员|向导|观察员)(?:审核组?|审核员|人员)?)(?:的|分别)?(?:有|是|为)"
    r"(?P<list>[^\W\d\x00-\x7f、和及]{2,4}(?:[、和及][^\W\d\x00-\x7f、和及]{2,4}){1,5})(?:[两二三四]人)?"
    r"(?=[，,。；;（(]|$)(?:[，,]\s?(?:均|都|分别)?来自于?(?P<unit>[^，,。；;\n（()）、和]{2,24}))?"
)
_LEAD_IN = patterns.compile(r"(?:由|企业|受审核方|本?公司|该|我机构|本机构|此外|上午|下午)的?")
_START = patterns.compile(
    r"(?:^|.*(?:[，,、；;：:由和及与]|[（(](?![^（()）]{1,10}[)）](?:有限|股份|公司|集团))|指派|安排|指定|派出|委派|来自于?|为|是|方面|另一位|一位|时))(?P<unit>[^，,]*)",
    re.S,
)


_BEFORE_UNIT = patterns.compile(
    r"[，,、；;：:\s]|[（(](?![^（()）]{0,10}[)）])|另外?[有由]?|还[有由]|其中有?|此外|同时|期间|过程中|由|来自于?"
    r"|指派|安排|委派|派出|指定|选派|[的人员者组](?:分别)?[是为系有](?!了)|贵(?:公司|单位|司|方|厂)的?|(?:受审核方|被审核方|获证组织|本?公司|本?企业|本?组织)的"
)
"""What stands before a unit in a sentence and is no part of its name (另有, 由, 陪同审核的是)."""

_BRACKETED = patterns.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,4})\s?[（(](?P<first>[^（()），,、；;\n]{2,24})[，,、；;]\s?(?P<second>[^（()）\n]{2,30})[)）]"
)
"""A person whose part and unit stand in brackets (某某（向导，来自综合部）)."""

_FROM = patterns.compile(r"\s?(?:来自于?|系|为|是|单位|所属|由)?[:：]?\s?")
_SHORTEST_UNIT = 2


class NamedAttendant(NamedTuple):
    """A person told in a sentence: ranges of the name, of the unit (empty where untold), the part's words."""

    name: tuple[int, int]
    unit: tuple[int, int]
    role: str
    stated: tuple[int, int]


def stated(source: Source) -> Iterator[NamedAttendant]:
    """The persons of each sentence that tells a guide or an observer."""
    for match in lines.finditer(_SENTENCE, labels.hints("attends"), source.text, body_end(source)):
        if match[0].isascii():
            yield from _english(source.text, *match.span())
        elif _ABOUT.search(match[0]) and not _NOT.search(match[0]):
            yield from _chinese(source.text, *match.span())


def _english(text: str, low: int, high: int) -> Iterator[NamedAttendant]:
    roles = list(_ENGLISH_ROLE.finditer(text, low, high))
    for person in _ENGLISH.finditer(text, low, high) if roles else ():
        unit = person.span("unit") if person["unit"] else (0, 0)
        role = next((one for one in roles if one.start() > person.start()), roles[-1])
        yield NamedAttendant(person.span("latin"), unit, role["role"].lower(), role.span())


def _in_brackets(text: str, low: int, high: int) -> Iterator[NamedAttendant]:
    """The persons behind whom brackets tell part and unit, in either order."""
    for match in _BRACKETED.finditer(text, low, high):
        end = match.end("name")
        sides = [("first", "second"), ("second", "first")]
        side = next((s for s in sides if _part(match[s[0]]) and not _part(match[s[1]])), None)
        length = next((n for n in lengths(text, end) if is_person(text[end - n : end])), None)
        if side and length:
            begin = match.start(side[1])
            lead = _FROM.match(text, begin)
            unit = (lead.end() if lead else begin, match.end(side[1]))
            yield NamedAttendant((end - length, end), unit, _part(match[side[0]]), match.span(side[0]))


def _part(text: str) -> str:
    """The part that words in brackets name: guide, observer, or none."""
    return "guide" if _GUIDE.search(text) else "observer" if _OBSERVER.search(text) else ""


def _chinese(text: str, low: int, high: int) -> Iterator[NamedAttendant]:
    if bracketed := [*_in_brackets(text, low, high)]:
        yield from bracketed
        return
    cues = _cues(text, low, high)
    if not cues or not (_NAMED.search(text, low, high) or _AUDIT.search(text, low, high)):
        return
    for anchor in _anchors().finditer(text, low, high):
        if text.startswith("公室", anchor.end()):
            continue
        for length in _lengths(text, anchor.end()):
            start, end = anchor.end(), anchor.end() + length
            name = text[start:end]
            if end > high or not is_person(name) or not _behind().match(text, end):
                continue
            own = [cue for cue in cues if not _of_next(text, cue[1], end)]
            if not own:
                break
            role, told_at = min(own, key=lambda cue: _distance(cue[1], start, end, text))
            unit = _unit(text, low, anchor)
            later = _COMES_LATER.match(text, end, high) if unit[1] <= unit[0] else None
            yield NamedAttendant((start, end), later.span("unit") if later else unit, role, told_at)
            break
    yield from _listed(text, low, high)


def _lengths(text: str, at: int) -> tuple[int, ...]:
    """The lengths that a name beginning there may have, the likeliest first."""
    if _VERB.match(text, at + 2):
        return (2,)
    return (4, 3, 2) if text[at : at + 2] in surnames()[1] else (3, 2)


def _listed(text: str, low: int, high: int) -> Iterator[NamedAttendant]:
    """Those whom a list names behind the part (陪同审核组的有甲、乙，均来自某部)."""
    for match in _LISTED.finditer(text, low, high):
        role = "observer" if _OBSERVER.search(match["role"]) else "guide"
        unit = match.span("unit") if match["unit"] else (0, 0)
        at = match.start("list")
        for name in JOINT.split(match["list"]):
            if is_person(name):
                yield NamedAttendant((at, at + len(name)), unit, role, match.span("role"))
            at += len(name) + 1


def unit_start(text: str, start: int, end: int) -> int:
    """Where a unit begins in a range that ends with it and may begin with other words of its sentence.

    >>> unit_start("另有综合部", 0, 5)
    2
    """
    found = (m.end() for m in _BEFORE_UNIT.finditer(text, start, end))
    return max((at for at in found if end - at >= _SHORTEST_UNIT), default=start)


def _cues(text: str, low: int, high: int) -> list[tuple[str, tuple[int, int]]]:
    """The words of parts in a sentence that are not denied, with what they mean."""
    found = [("guide", m.span()) for m in _GUIDE.finditer(text, low, high)]
    found += [("observer", m.span()) for m in _OBSERVER.finditer(text, low, high)]
    return [one for one in found if not _NO.search(text, max(low, one[1][0] - 6), one[1][0])]


def _of_next(text: str, cue: tuple[int, int], end: int) -> bool:
    """Whether a part behind a person and a mark is that of the next one (总经理甲、向导乙)."""
    if cue[0] < end or text[cue[0] - 1] not in "、，,；;":
        return False
    return any(is_person(text[cue[1] : cue[1] + n]) for n in (3, 2))


def _distance(cue: tuple[int, int], start: int, end: int, text: str) -> tuple[int, int]:
    """How far a part's words are from a name: first those of its own clause, then the nearest."""
    gap = text[end : cue[0]] if cue[0] >= end else text[cue[1] : start]
    return len(patterns.findall(r"[，,；;]", gap)), len(gap)


def _unit(text: str, low: int, anchor: re.Match[str]) -> tuple[int, int]:
    """The unit that ends at an anchor, behind a mark or a word that leads it in; empty for an office."""
    group = next((name for name in ("unit", "only") if anchor[name]), None)
    stop = anchor.end(group) if group else anchor.start("office")
    lead = _START.match(text, low, stop)
    start = lead.start("unit") if lead else low
    start = unit_start(text, start, stop)
    own = text[start:stop].rstrip("的之")
    lead_in = _LEAD_IN.match(own)
    start += lead_in.end() if lead_in and lead_in.end() < len(own) else 0
    own = text[start:stop].rstrip("的之")
    return (start, start + len(own)) if own.endswith(_units()) and 1 < len(own) <= 24 else (0, 0)


@cache
def _units() -> tuple[str, ...]:
    return tuple(word for word in labels.values("attendants", "from")["unit"] if not word.isascii())


@cache
def _anchors() -> re.Pattern[str]:
    """The end of a unit or an office, before a name."""
    office = sorted(labels.values("attendants", "from")["office"], key=len, reverse=True)
    unit = sorted(_units(), key=len, reverse=True)
    name = r"[ \u3000]?(?=[^\W\d\x00-\x7f]{2})"
    return patterns.compile(
        rf"(?P<unit>(?:{'|'.join(unit)}))?的?(?P<office>{'|'.join(office)}){name}"
        rf"|(?<=[^\W\d])(?P<only>{'|'.join(unit)})(?:的|(?:委|指|选)?派[出来]?[了的]?)?{name}"
    )


@cache
def _behind() -> re.Pattern[str]:
    return patterns.compile(_AFTER)
