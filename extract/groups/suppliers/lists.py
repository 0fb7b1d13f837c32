"""Suppliers in lists and sentences: 甲公司：生铁（2025年2月3日评价）; 生铁由甲公司供应，评价在2月3日."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.readers.leaves import cell_title, clean
from extract.readers.text import sections
from extract.readers.text.units import Unit, holding, units
from extract.reading.source import Source
from extract.statements.running_text import Fact, Statement
from extract.values.dates import FoundDate, find_dates
from extract.values.found import Found, narrow
from extract.values.organizations import find_organizations
from schemas import patterns

_ABOUT = patterns.compile(
    r"供方|供应商|供货商|外包方|外包商|分包方|承包商|提供方|相关方|采购|供应|外协|supplier|vendor|provider",
    re.I,
)
_JUDGED = patterns.compile("评|核|valuat|ssess")
_ACT = r"(?:评价|评定|评审|考核|复评|评估)"
_ACT_BEFORE = patterns.compile(
    rf"{_ACT}(?:日期|时间|日)?\s?(?:均?[为:于在是])?\s?$|(?<![^\W\d_])评[于在]?\s?$"
    r"|(?:evaluated|assessed)(?: on)?:?\s?$",
    re.I,
)
_ACT_BEHIND = patterns.compile(
    rf"日?\s?[^，,。；;\n]{{0,24}}?{_ACT}|[^,.;\n]{{0,16}}(?:evaluat|assess)", re.I
)
_CUT = patterns.compile(
    r"[；;。\n]|(?<!Ltd)(?<!Co)(?<!Inc)\.\s|(?=[①-⑳])|(?<=[)）])\s?、|(?<=[)）])\s(?=[^\s（(①-⑳]{2,8}[:：])"
)
_GOODS = r"[^，,。；;:：()（）\d\n①-⑳]{2,30}?"
_GOODS_BEFORE = patterns.compile(
    rf"(?:^|[，,:：])\s?(?:[①-⑳•·◇◆○●◦▪■▸►➢*-]\s?)?(?P<goods>{_GOODS})\s?"
    r"(?:-{1,2}|:|由|的?(?:供方|供应商|供货商)(?:为|是|:)?)\s?$"
)
_GOODS_BEHIND = patterns.compile(
    r"\s?(?:(?:[:/-]|-{2})\s?|[，,]?\s?(?:为[^，,。；;]{0,8})?(?:主要)?(?:提供|供应|供货|供给|供(?![给方应货商])|承担)"
    rf"(?:的?(?:产品|服务)?(?:为|是|:)|的(?:产品|服务)?)?\s?)(?P<goods>{_GOODS})(?=\s?(?:[（(，,；;。\n]|$))"
)
_GOODS_LABEL = patterns.compile(
    rf"[；;，,]\s?(?:供|供应|供货|提供|产品|物料|内容|所供|供应内容|提供内容)\s?:\s?(?P<goods>{_GOODS})(?=\s?(?:[（(，,；;。\n]|$))"
)
_VERB = patterns.compile(r"^(?:提供|供应|供货|承担)")
_DEPTH = 3
"""So many headings count: an item and the line over it may be some with their own labels."""

_NEAR, _FAR, _HEADS = 2, -9, 400
_MARKS = " \t\n\u3000，,；;。、：:-—"


def read(source: Source) -> Iterator[tuple[Unit, list[Statement]]]:
    """The statements of each unit that lists suppliers with the days on which they were evaluated."""
    last = _FAR
    about, judged = ({unit.start for unit in holding(source, words)} for words in (_ABOUT, _JUDGED))
    for unit in units(source):
        near = unit.cell is None and unit.block - last <= _NEAR
        last = unit.block if unit.start in about and unit.end - unit.start < _HEADS else last
        raw = source.text[unit.start : unit.end] if unit.start in judged else ""
        if len(raw) < 12 or not _speaks_of(source, unit, raw, near):
            continue
        text = narrow(raw)
        if found := list(_statements(text, unit.start)):
            last = unit.block
            yield unit, found


def _speaks_of(source: Source, unit: Unit, raw: str, near: bool) -> bool:
    """Whether a unit is on evaluated suppliers by its own words or its title, or right under one that is."""
    if near or _ABOUT.search(raw):
        return True
    if unit.cell:
        return bool(_ABOUT.search(cell_title(source, unit)))
    path = sections.section_of(source, unit.start)
    return any(map(_ABOUT.search, path[-_DEPTH:]))


def _statements(text: str, base: int) -> Iterator[Statement]:
    cuts = [0, *(m.end() for m in _CUT.finditer(text)), len(text)]
    orgs = find_organizations(text)
    if len(orgs) == 1 and "\n" not in text.strip():
        cuts = [0, len(text)]
    for low, high in pairwise(cuts):
        inside = [org for org in orgs if low <= org.start < high]
        if len(inside) == 1 and (stated := _of_item(text, low, high, inside[0])):
            yield {name: f._replace(start=f.start + base, end=f.end + base) for name, f in stated.items()}


def _of_item(text: str, low: int, high: int, org: Found) -> Statement | None:
    """What an item with one organisation says of it; null without a day of evaluation or what it provides."""
    dates = find_dates(text[low:high], low)
    day = next((d for d in dates if _is_evaluation(text, low, high, d)), None)
    labelled = _GOODS_LABEL.search(text, org.end, high)
    before = None if labelled else _GOODS_BEFORE.search(text[low : org.start])
    goods = labelled or before or _GOODS_BEHIND.match(text, org.end, high)
    if day is None or goods is None:
        return None
    start, end = goods.span("goods")
    if before:
        start, end = start + low, end + low
    shown = text[start:end].strip(_MARKS)
    if not shown or _ABOUT.search(shown) or _VERB.match(shown):
        return None
    start = text.find(shown, start)
    return {
        "name": Fact("name", org.start, org.end, org.value),
        "provides": Fact("provides", start, start + len(shown), clean(shown)),
        "evaluated_on": Fact("evaluated_on", day.start, day.end, day.value),
    }


def _is_evaluation(text: str, low: int, high: int, day: FoundDate) -> bool:
    if _ACT_BEFORE.search(text, max(low, day.start - 20), day.start):
        return True
    return _ACT_BEHIND.match(text, day.end, high) is not None
