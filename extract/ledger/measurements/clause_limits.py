"""Values of a sentence whose limit stands in another of its clauses, and that it judges to be within it.

洗手消毒液有效氯50-100ppm，现场测试为30ppm，符合要求; 供水温度现场显示9.4℃，…，符合供水温度7±1℃的要求.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from schemas import patterns
from schemas.bounds import Bound, Value, bounds, values


class Held(NamedTuple):
    """A number held against a limit, each with its words."""

    number: Value
    bound: Bound
    value: str
    limit: str


_CLAUSE = patterns.compile(r"[^，,]+")
_TOLD = patterns.compile(
    r"\s?(?:(?:截[至止]|[至到])?(?:\d{4}年)?(?:\d{1,2}\s?[-—–~～至]\s?\d{1,2}月|上半年|全年|年度|本年|今年)?(?:实际(?:完成|值|为|达到?)?|实绩|统计|考核)"
    r"(?:结果|值|情况)?(?:均)?(?:为|是|:)?\s?(?=\d)|(?:\d{4}年)?(?:\d{1,2}月\d{1,2}日|\d{4}-\d{1,2}-\d{1,2})?\s?(?:上午|下午)?\s?(?:审核员?|经|查看?|抽)?"
    r"(?:现场|实际|当日|当天|当时|审核时|审核当日|抽查)?(?:时|时段)?"
    r"(?:测试|实测|检测|测得|显示|测量|监测|测定|读数|抽测|查看|查见|记录|观察|检查)(?:值|结果|数据|温度|读数)?(?:均)?(?:显示)?(?:为|是|:)?\s?)"
)
_QUANTITY = patterns.compile(
    r"[^\W\d_]{0,2}(?:温度|浓度|压力|湿度|电压|电流|流量|时间|转速|厚度|速度|真空度)"
)
_END = patterns.compile(r"\s?(?:之间|范围内|范围|的?要求|[)）])?\s?")
_WELL = patterns.compile(
    r"\s?(?:结果|温度|浓度|读数|检测|测试)?(?:均|都|全部)?(?:符合|满足|达标|合格|达到|达成|完成|实现|在(?:要求|规定|标准|限值|受控)?(?:的)?范围)"
)
_NAMED_LIMIT = patterns.compile(
    r"(?:符合|满足|达到)了?(?P<name>[^\W\d]{2,30}?)\s?(?:为|应为|应)?\s?(?P<limit>(?=[-\d≤≥<>不小大低])[^（()），,；;]{1,20}?)\s?的?(?:要求|规定|标准|限值)"
)
_ALLOWED = patterns.compile(r"设定|要求|规定|控制在|应|不得|标准|限值|目标|设计|额定")
_LEAST_NAME, _MOST_NAME = 3, 8
_GOOD = ("符合", "合格", "正常", "达标", "满足", "受控")
_NEUTRAL = (
    *(
        "审核员",
        "审核组",
        "审核时",
        "审核当日",
        "现场",
        "实际",
        "当日",
        "当天",
        "当时",
        "仪表",
        "温度计",
        "压力表",
    ),
    *(
        "显示",
        "实测",
        "检测",
        "测得",
        "测量",
        "测试",
        "监测",
        "抽测",
        "抽查",
        "查看",
        "查见",
        "记录",
        "读数",
        "观察",
    ),
    *(
        "结果",
        "数据",
        "指示",
        "上午",
        "下午",
        "温度",
        "压力",
        "浓度",
        "湿度",
        "年",
        "月",
        "日",
        "时",
        "查",
        "抽",
        "见",
        "值",
        "为",
        "是",
        "的",
        "了",
        "均",
    ),
)
"""Words on how a value was found."""


def beside_limits(text: str) -> Iterator[Held]:
    """The values with a limit in the clause before them, or in the one that names what they are."""
    clauses = [match.span() for match in _CLAUSE.finditer(text)]
    for at in range(1, len(clauses)):
        yield from _behind(text, clauses, at)
    yield from _alone(text)
    for match in _NAMED_LIMIT.finditer(text):
        limits = [*bounds(match["limit"])]
        if len(limits) == 1 and limits[0].unit:
            for value in _of_name(text, match["name"], clauses, match.start(), limits[0].unit):
                yield Held(value, limits[0], _words(text, value), match["limit"].strip())


def _alone(text: str) -> Iterator[Held]:
    """The only value of a sentence, held against its only limit, of one unit, in a clause before it: where
    nothing but how it was found stands before the value, and what follows judges it to be good."""
    limits = [*bounds(text)]
    if len(limits) != 1 or not limits[0].unit or not _ALLOWED.search(text, 0, limits[0].start):
        return
    stated = [one for one in values(text) if one.unit == limits[0].unit and one.start >= limits[0].end]
    if len(stated) != 1:
        return
    low = max(text.rfind(mark, 0, stated[0].start) for mark in ",，") + 1
    rest = "".join(char for char in text[low : stated[0].start] if not char.isdecimal())
    for word in _NEUTRAL:
        rest = rest.replace(word, "")
    good = any(word in text[stated[0].end :] for word in _GOOD)
    if low >= limits[0].end and not rest.strip(" .:-：") and good:
        limit = text[limits[0].start : limits[0].end].strip()
        yield Held(stated[0], limits[0], _words(text, stated[0]), limit)


def _behind(text: str, clauses: list[tuple[int, int]], at: int) -> Iterator[Held]:
    """The values of a clause that begins with how they were found, held against the limit that ends the
    clause before it, where what follows judges them to be good."""
    low, high = clauses[at]
    before = text[slice(*clauses[at - 1])]
    stated = _TOLD.match(text, low, high)
    limit = _last_limit(before)
    well = at + 1 < len(clauses) and _WELL.match(text, clauses[at + 1][0])
    if stated is None or limit is None or not well:
        return
    clause = text[stated.end() : high]
    quantity = _QUANTITY.search(clause)
    if [*bounds(clause)] or (quantity and quantity[0] not in before):
        return
    for value in values(clause):
        yield Held(value, limit, _words(clause, value), before[limit.start : limit.end].strip())


def _last_limit(clause: str) -> Bound | None:
    """The only limit of a clause, where it ends it and has a unit."""
    found = [*bounds(clause)]
    if len(found) != 1 or not found[0].unit or not _END.fullmatch(clause, found[0].end):
        return None
    return found[0]


def _of_name(text: str, name: str, clauses: list[tuple[int, int]], end: int, unit: str) -> Iterator[Value]:
    """The measured values of what a limit names: in the clause that names it, or right behind the words on
    how it was found in the next one."""
    sizes = range(min(_MOST_NAME, len(name)), _LEAST_NAME - 1, -1)
    known = next((name[-size:] for size in sizes if name[-size:] in text[:end]), None)
    if known is None:
        return
    at = next(index for index, span in enumerate(clauses) if span[1] > text.find(known))
    low, high = clauses[at]
    own = text[low:high]
    if not _ALLOWED.search(own):
        found = [one for one in values(text[low : min(high, end)]) if one.unit == unit]
        yield from (Value(*one[:2], one.start + low, one.end + low) for one in found if len(found) == 1)
    elif at + 1 < len(clauses) and clauses[at + 1][0] < end:
        stated = _TOLD.match(text, *clauses[at + 1])
        for one in values(text[stated.end() : clauses[at + 1][1]]) if stated else ():
            if not one.start:
                yield Value(*one[:2], one.start + stated.end(), one.end + stated.end()) if stated else one


def _words(text: str, value: Value) -> str:
    return text[value.start : value.end]
