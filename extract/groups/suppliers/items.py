"""Suppliers one after another under words on their evaluation: company, goods and day in any order.

"供方评价记录：甲公司 / 生铁 / 2025-02-03；2025-02-04，乙厂，砂石": rows of tables without heads of their own,
lines and clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from extract.groups.activities.days import roles
from extract.groups.suppliers import goods as supplier_goods
from extract.groups.suppliers import prose
from extract.readers.leaves import cell_title
from extract.readers.tables import notes
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import lines, sections
from extract.readers.text.units import Unit, holding, lines_of, numbering_end, units
from extract.reading.source import Source
from extract.statements.running_text import Fact, Statement
from extract.values.dates import FoundDate
from extract.values.found import Found, narrow
from extract.values.persons import is_person
from schemas import patterns

_WHO = (
    r"(?:供方|供应商|供货商|供货方|外包方|外包商|分包方|承包商|外协方|提供方|提供者|服务商"
    r"|suppliers?|vendors?|providers?)"
)
_ACT = r"(?:评价|评定|评审|复评|评估|考核|评鉴|evaluat|assess)"
_LEAD = patterns.compile(rf"{_WHO}[^。；;\n]{{0,24}}?{_ACT}|{_ACT}[^。；;\n]{{0,16}}?{_WHO}", re.I)
_ACTS = (
    *("评价", "评定", "评审", "复评", "评估", "考核", "评鉴"),
    *("valuat", "VALUAT", "ssess", "SSESS"),
)
_LEAD_END = patterns.compile(r"[:。\n]")
_NO_LEAD = patterns.compile(
    r"计划|拟|下次|下一次|准则|方法|标准为|要求|合同|订单|到货|验收|检验|供方名称变更"
)
_CUT = patterns.compile(r"[；;。\n]|(?<=[)）])\s?、")
_PART = patterns.compile(r"[，,；;。:：（()）|/\s、]|-{1,3}|\t")
_OTHER = patterns.compile(
    r"签订|签署|合同|协议|订单|有效|到货|进货|送货|检验|报告|发票|生效|成立|注册|发放|告知|下次|至$"
)
_JUDGED = patterns.compile(
    rf"(?:[^\W\d]{{0,4}}{_ACT}[^\W\d]{{0,6}}|合格|通过|符合|良好|优秀|继续(?:使用|合作|保留)|保留|准入|同意|是|√|评|已评|供|提供|供应"
    r"|[A-Ea-e甲乙丙]\s?[级类等]|\d{1,3}(?:\.\d)?\s?分?|得分|日期|时间|结论|结果)",
    re.I,
)
_GOODS = patterns.compile(
    r"(?:主要)?(?:提供|供应|供货|供)?\s?(?P<goods>(?=[^\d]*[^\W\d_]{2})[^\W_][\w·+ ]{1,24})"
)
_WORDS = ("评", "考核", "valuat", "ssess")
_JUDGING = patterns.compile("评[价定审估鉴]|复评|考核|valuat|ssess")
_DATED = patterns.compile(r"20\d\d|二[〇○零Oo]")
_FAR, _NEAR, _LONGEST_LEAD, _LONGEST_ITEM, _LONGEST = -9, 1, 160, 160, 4000


class _Item(NamedTuple):
    name: Found
    goods: Fact
    day: FoundDate


def read(source: Source) -> Iterator[tuple[Unit, list[Statement]]]:
    """The statements of each unit whose items stand under words on the evaluation of suppliers."""
    if not any(lines.finditer(_LEAD, _ACTS, source.text)):
        return
    led, cell = _FAR, (-1, -1)
    about = {unit.block for unit in holding(source, _JUDGING)}
    for whole in units(source):
        if whole.block not in about and whole.block - led > _NEAR:
            continue
        for unit in lines_of(source, whole):
            raw = source.text[unit.start : min(unit.end, unit.start + _LONGEST)]
            own = (unit.block, unit.cell.start) if unit.cell else (-1, -1)
            if own != cell and unit.cell:
                led = unit.block if "20" in raw and _leads(cell_title(source, unit)) else _FAR
            follows, cell = unit.block - led <= _NEAR, own
            if not follows and not any(word in raw for word in _WORDS):
                continue
            text = narrow(raw)
            found, all_items = _of_text(source, unit, text, follows)
            if found:
                yield unit, _statements(found)
            led = unit.block if (found and all_items) or _ends_leading(source, unit, text) else _FAR
    yield from _of_tables(source)


def _leads(words: str) -> bool:
    return bool(_LEAD.search(words)) and not _NO_LEAD.search(words)


def _ends_leading(source: Source, unit: Unit, text: str) -> bool:
    """Whether a short paragraph, or its last sentence, leads to a list of evaluated suppliers."""
    last = text.rstrip().rpartition("。")[2] or text
    kind = source.document.blocks[unit.block].kind
    return len(last) <= _LONGEST_LEAD and (last.rstrip().endswith(":") or kind == "heading") and _leads(last)


def _of_text(source: Source, unit: Unit, text: str, follows: bool) -> tuple[list[_Item], bool]:
    """The items of a paragraph behind its own lead, or under one before; whether it has only those."""
    if not _DATED.search(text):
        return [], False
    begin = 0
    if not follows:
        end = _LEAD_END.search(text)
        if end is None or end.start() > _LONGEST_LEAD or not _leads(text[: end.end()]):
            return [], False
        begin = end.end()
    if alone := _item(source, unit, text, begin, len(text)):
        return ([], False) if _all_people([alone]) else ([alone], True)
    found: list[_Item] = []
    cuts = [begin, *(m.end() for m in _CUT.finditer(text, begin)), len(text)]
    for low, high in pairwise(cuts):
        if not text[low:high].strip(" 。；;\n、"):
            continue
        item = _item(source, unit, text, low, high)
        if item is None:
            return found, False
        found.append(item)
    return (found, True) if not _all_people(found) else ([], False)


def _of_tables(source: Source) -> Iterator[tuple[Unit, list[Statement]]]:
    """The rows of tables led to by such words, whose heads name no columns of their own."""
    for index, grid in grids(source).items():
        if not _is_led(grid):
            continue
        stated: list[tuple[Unit, _Item]] = []
        for cells in grid.anchors.values():
            unit = Unit(cells[0].start, cells[-1].end, index, cells[0])
            text = narrow(source.text[unit.start : unit.end])
            item = _item(source, unit, text, 0, len(text)) if _DATED.search(text) else None
            stated += [(unit, item)] if item else []
        if not _all_people([item for _, item in stated]):
            yield from ((unit, _statements([item])) for unit, item in stated)


def _is_led(grid: Grid) -> bool:
    lead = notes.before(grid)
    first = [grid.text(cell) for cell in grid.anchors.get(0, ())]
    heads = " ".join(first) if not any(map(_DATED.search, first)) else ""
    path = sections.section_of(grid.source, grid.block.start)
    said = (lead.text[-_LONGEST_LEAD:] if lead else "", heads, *path[-1:])
    return any(map(_leads, said)) and not _OTHER.search(heads)


def _all_people(items: list[_Item]) -> bool:
    """Whether what stands as goods are names of people, to whom one speaks there."""
    return all(is_person(str(item.goods.value)) for item in items)


def _item(source: Source, unit: Unit, text: str, low: int, high: int) -> _Item | None:
    """The company, goods and day of an item that tells these three and nothing else; null for any other."""
    low += numbering_end(text[low : low + 16])
    if high - low > _LONGEST_ITEM or _OTHER.search(text, low, high):
        return None
    dates = list(roles.items(source, unit.start + low, unit.start + high))
    if len(dates) != 1 or dates[0][0] is not dates[0][1]:
        return None
    day = dates[0][0]
    start, end = day.start - unit.start, day.end - unit.start
    stated = prose.companies(text[low:start] + "，" * (end - start) + text[end:high])
    if len(stated) != 1:
        return None
    name = Found(low + stated[0].start, low + stated[0].end, stated[0].value)
    goods = _goods(text, low, high, [(name.start, name.end), (start, end)])
    if goods is None:
        return None
    name = Found(name.start + unit.start, name.end + unit.start, name.value)
    return _Item(name, goods._replace(start=goods.start + unit.start, end=goods.end + unit.start), day)


def _goods(text: str, low: int, high: int, taken: list[tuple[int, int]]) -> Fact | None:
    """The only words of an item besides its company, its day and what was judged; null for more."""
    found: list[Fact] = []
    at = low
    for start, end in [*sorted(taken), (high, high)]:
        for part in (p for p in _parts(text, at, start) if not _JUDGED.fullmatch(text, *p)):
            match = _GOODS.fullmatch(text, *part)
            if match is None or supplier_goods.is_no_goods(match["goods"]):
                return None
            found.append(Fact("provides", *match.span("goods"), match["goods"]))
        at = end
    return found[0] if len(found) == 1 else None


def _parts(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    at = low
    for cut in [*_PART.finditer(text, low, high), None]:
        end = cut.start() if cut else high
        if text[at:end].strip(" 。"):
            yield at, end
        at = cut.end() if cut else high


def _statements(items: list[_Item]) -> list[Statement]:
    return [
        {
            "name": Fact("name", item.name.start, item.name.end, item.name.value),
            "provides": item.goods,
            "evaluated_on": Fact("evaluated_on", item.day.start, item.day.end, item.day.value),
        }
        for item in items
    ]
