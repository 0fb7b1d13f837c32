"""Enumerations with a stated number: 重要环境因素共2项：…, 三个部门：…, …等12类, tables of so many rows."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from extract import labels
from extract.groups.counts import (
    counted_things,
    fields,
    form_cells,
    inspected_records,
    list_places,
    lists,
    matching_lists,
    merged_cells,
    numbers,
    sampled_persons,
)
from extract.groups.counts import english as count_english
from extract.groups.counts.lists import Listed, Span
from extract.groups.counts.numbers import Stated
from extract.groups.shared.people import is_name
from extract.readers.leaves import body_end, clean
from extract.readers.tables.grid import grids
from extract.readers.text.units import Unit, block_at
from extract.reading.source import Source
from extract.values.persons import is_person
from schemas import patterns
from schemas.report import Count, Report

_SHOWN_BELOW = (
    r"其?(?:具体|有关|相关)?的?(?:控制|管控|管理|评价|识别|应对)?(?:情况|措施|信息|要求|方式)"
    r"(?:[及和与](?:控制|管控|管理|应对)?(?:情况|措施|要求|方式))?(?:列表如下|[详均]?见下表|如下表)"
)
"""That a table below shows more of what is counted (5项，控制情况列表如下)."""

_LEAD = patterns.compile(
    r"(?P<noun>[^\s，,。；;：:、（()）《》“”｜¦│|\"\d—\-]{0,16}?)\s?(?:"
    r"(?P<colon>(?:[（(][A-Za-z][A-Za-z ]{2,40}[)）])?[）)]?[，,]?\s?"
    r"(?P<reached>均(?:已)?(?:达成|实现|完成|达标))?(?:[，,]?\s?(?:具体|主要|分别|依次|其中|名称))?"
    rf"(?:{_SHOWN_BELOW}|包括|包含|有|为|是|即|如下表?|见下表?|详?见下表|列表如下"
    rf"|分为|如下所示|内容|见后|如后|列表|清单|名单|目录|详?见附?表\s?[\d.-]{{1,6}})?(?:了|有|如下|以下)?\s?(?:[：:∶]|——|—))"
    r"|(?P<verb>[，,]?\s?(?:它们|各项|具体|主要|分别|依次)?(?:包括(?:了|有(?![限机害毒色]))?|包含了?|分别(?:为|是)|(?:它们|依次|具体)(?:为|是)|主要(?:为|是|有))"
    r"|[，,]\s?(?:即(?!将|时)|为(?!了|主)|是(?!否)|有(?![限机害毒色效关无所待利助些的])"
    r"(?!(?<=[人名][，,]有)[^，,。；;、]{0,10}(?:记录|签到|照片|影像|总结|报告|证据|纪要|资料)))(?=[^\W\d_]|[“\"])"
    r"|[。；;]\s?(?=[（(]?[1①]\s?(?:[)）、．]|\.(?!\d)))"
    r"|[。；;]\s?(?:分别|依次|具体)(?:为|是|有)\s?[:：]?)"
    rf"|(?P<below>[，,]?\s?(?P<told>{_SHOWN_BELOW}|(?:具体|明细|内容|名称|情况)?(?:如下|见下表|详见下表|列表如下)"
    r"|(?:[^，,。；;：:\n\d]{2,24}[，,]){0,2}(?:现|逐一|逐项|分别|依次|具体|全部){0,2}"
    r"(?:列示|列出|列举|罗列|分述|列)(?:如下|于后|于下)\s?[:：]?)?"
    rf"[。；;）)]{{0,2}}\s?(?=\n|$))"
    r"|(?P<comma>[，,]\s?(?=[^\W\d_]))"
    r"|(?P<bracket>[（(](?!\s?(?:详?见|含|其中|\d)))"
    r")\s?"
)
_NOUN_END = patterns.compile(r"进行|已|均|开展|实施|组成|构成|的?(?:情况|内容|名单|明细)$|作为|予以|纳入")
_NO_NOUN = patterns.compile(
    r"均|已|未|不(?!可[接容承允忍]|良)|可(?!接受|容忍|承受|允许)|应(?!急)|需|并|都|经|被|由|其|的|等|以上|以下|左右"
)
_AFTER_LIST = patterns.compile(
    r"(?P<open>等(?:一共|共计|合计|总计|合共|共)?)\s?$|(?P<total>[，,（(]?\s?(?:共计|合计|总计|共|(?<=[，,（(])计))\s?$"
)
_BECOME = patterns.compile(
    r"(?:被|均|都|已)?(?:被)?(?:确定|识别|评价|判定|评定|评|列)为(?P<noun>[^\W\d_]{2,14})[，,]\s?(?:共计|合计|总计|共|计)\s?$"
)
_NOUN = patterns.compile(
    r"\s?(?P<noun>(?:(?!均|已|都|分别|进行|全部|并|在|于|由|未|被)[^\W\d_]){2,14}?)"
    r"(?=[，,。；;：:（(\s]|$|进行|均|已|都|的|并|未|分别)"
)
_TOWARDS = patterns.compile(r"[到至给向于对往](?:以下|下列|如下)?\s?$")
"""What is spread over so many things lists no such things behind the number (目标分解到五个部门：…)."""

_AFTER_LABEL = patterns.compile(r"[:：]\s?(?:共计?|合计|总计)?\s?$")
_FIRST = patterns.compile(r".?(?:一是|一为|其一[是为、])|[（(]1[)）]")
"""Before the first of items that are numbered in a sentence (…三个，一是甲，二是乙，三是丙)."""

_SAMPLED = ("抽查", "抽取", "抽样")
_PARTS = patterns.compile(
    r"\s?[^\W\d_]{0,6}(?:环节|过程|工序|部门|岗位|区域|车间|班组|工段)\s?[（(](?![^（()）]{0,40}\d)"
)
"""What the organisation has so many of, though a sample of them is told; records and devices it has more."""

_SAMPLE = patterns.compile(
    r"(?:现场|本次|此次|已|分别|随机|重点|主要|另|经|对|其中|审核组){0,3}"
    r"(?:抽[查取样看检问阅测]|查[看阅验了]|走访|访谈|询问|例?如)(?=[^\W\d_])"
)
"""Before what was looked at of so many, or what stands for them (5个岗位（抽查甲部、乙部）)."""

_BARE_END = patterns.compile(r"[，,。；;\n]|$|(?:登记|管理|存放|分类|划分|分级)")
_OF_PEOPLE = "组"
"""What people are parted into: the names behind it are those in one (一组：甲某、乙某)."""

_KINDS = frozenset("个项种类家")
_PIECES = frozenset("台套件只具辆支把张")
_OWN_NUMBER = patterns.compile(r"\d\s?[台套件只具辆支把张]")
_ENDS_IN_NUMBER = patterns.compile(r"\d\s?[^\W\d_]{1,2}\s?(?:[（(/][^\W\d_]{1,4}[)）]?)?$")
"""An item with its own number (车床共12台（套）): the number behind the last is its own too."""

_SLIP = 2
"""By so much at most the number in a cell differs from the items in the next one."""

_NAME_ALONE = patterns.compile(r"[^\d，,。；;：:]{2,20}")
_UNIT_OF_ALL = patterns.compile(r"(?:[部科室处办]|车间|班组?|工段|公司|员|长)$")
"""The end of what has to do with things that are counted, as departments and people have."""

_QUANTITIES = patterns.compile(r"[（(]\s?\d{1,4}\s?[台套件部辆个座条][)）]\s?[、，,；;]")
"""A quantity behind another item: what follows is the next one of a list."""

_CLAUSES = patterns.compile(r"[；;。]|[^，,。；;\s]\s?[:：]\s?[^，,。；;\s]")
"""What a caption has not before its number: another clause, a label (分发：客户一份；档案一份)."""

_FEWEST_NAMES = 3
_FAR, _LONGEST, _CAPTION = 300, 1500, 40


class _Enumeration(NamedTuple):
    """What is counted and what is listed; `sure` whether the list can be parted in one way."""

    what: Span
    items: list[Span]
    open_ended: bool = False
    sure: bool = True


def read(source: Source, report: Report) -> list[Count]:
    """One entry an enumeration, in reading order; lists of laws are told by `law_lists`."""
    laws = [title.start for place in report.law_lists for title in place.titles]
    found: dict[Span, Count] = {}
    places = list(numbers.numbers(source))
    limits = _limits(source.text, places)
    for place, limit in zip(places, limits, strict=True):
        mention = _enumeration(source, place, limit)
        if mention is None or not mention.items or mention.items[0] in found:
            continue
        low, high = min(mention.items)[0], max(mention.items)[1]
        if not any(low <= at < high for at in laws):
            found[mention.items[0]] = _count(source, place, mention)
    for place, mention in [*_in_rows(source), *_in_fields(source), *_bare(source), *_sampled(source)]:
        if mention.items[0] not in found:
            found[mention.items[0]] = _count(source, place, mention)
    told_at = [(count.stated.start if count.stated else 0, count) for count in found.values()]
    english = list(count_english.read(source)) if "s" in source.text or "otal" in source.text else []
    every = sorted([*told_at, *english], key=lambda pair: pair[0])
    return [count for _, count in every if not _numbers_item(source, count)]


def _numbers_item(source: Source, count: Count) -> bool:
    """Whether the number is that of an item in a list (#4 温湿度计：型号…)."""
    start = count.stated.start if count.stated else 0
    return source.text[max(start - 1, 0) : start] in tuple("#＃№")


def _in_rows(source: Source) -> Iterator[tuple[Stated, _Enumeration]]:
    """The enumerations of rows that have what is counted, the number and the items in a cell each."""
    units_of = labels.values("counts", "word")["unit"]
    last = body_end(source)
    for row in (*form_cells.rows(source, last), *merged_cells.rows(source, last)):
        what = counted_things.of_cell(source, row.name)
        value = lists.number(row.number)
        unit = row.unit or "个"
        apart = abs((value or 0) - len(row.items))
        if what is None or not value or unit not in units_of or apart > (_SLIP if unit in _KINDS else 0):
            continue
        place = Stated(row.start, row.end, value, unit, Unit(row.start, row.end, row.block, row.name))
        if _are_people(source, place, what, row.items):
            yield place, _Enumeration(what, row.items)


def _in_fields(source: Source) -> Iterator[tuple[Stated, _Enumeration]]:
    """The enumerations whose number and list are a field each."""
    units_of = labels.values("counts", "word")["unit"]
    for mention in fields.read(source, body_end(source)):
        unit = mention.unit or "个"
        if unit not in units_of:
            continue
        place = Stated(mention.start, mention.end, mention.value, unit, mention.within)
        if _are_people(source, place, mention.what, mention.items):
            yield place, _Enumeration(mention.what, mention.items)


def _bare(source: Source) -> Iterator[tuple[Stated, _Enumeration]]:
    """The enumerations whose number has no unit."""
    for unit in numbers.body_units(source):
        for start, end, value, mention in matching_lists.bare(source.text, unit.start, unit.end):
            yield Stated(start, end, value, "个", unit), _Enumeration(mention.what, mention.items)


def _sampled(source: Source) -> Iterator[tuple[Stated, _Enumeration]]:
    """The records that were sampled, by the persons whose they are."""
    for mention in sampled_persons.read(source):
        within = Unit(mention.start, mention.end, block_at(source, mention.start), None)
        yield (
            Stated(mention.start, mention.end, mention.value, "份", within),
            _Enumeration(mention.what, mention.items),
        )


def _count(source: Source, place: Stated, mention: _Enumeration) -> Count:
    return Count(
        what=source.leaf(clean(source.text[slice(*mention.what)]), *mention.what),
        stated=source.leaf(place.value, place.start, place.end),
        listed=[source.leaf(clean(source.written(low, top)), low, top) for low, top in mention.items],
        open_ended=mention.open_ended,
        counted=lists.counted(source.text, mention.items, place.unit, place.value) if mention.sure else None,
    )


# ---------------------------------------------------------------- enumerations


_LEADS = patterns.compile(r"[:：—]|[，,]\s?(?:即|分别(?:为|是)|依次(?:为|是))")
"""Behind a number: what leads to the list of it."""

_ENDS = ("。", "；", ";", "，", ",", "\n", "")


def _limits(text: str, places: list[Stated]) -> list[int]:
    """For each number where the next enumeration begins: no list goes on behind it."""
    limits: list[int] = []
    limit = len(text)
    for place in reversed(places):
        limits.append(limit)
        if _LEADS.match(text, place.end):
            begun = counted_things.clause_start(text, place.within.start, place.start)
            if text[place.end] in ",，" and text[begun - 1 : begun] not in _ENDS:
                continue
            limit = begun
            limit -= "①" <= text[limit - 1 : limit] <= "⑳"
    return limits[::-1]


def _enumeration(source: Source, place: Stated, limit: int) -> _Enumeration | None:
    text = source.text
    low = counted_things.clause_start(text, place.within.start, place.start)
    near = max(place.within.start, place.start - _CAPTION)
    if _QUANTITIES.search(text, near, place.start) and text[place.end : place.end + 1] in "）)":
        return None
    loose = numbers.loose().search(text[low : place.start])
    led = loose is not None and loose[0] in _SAMPLED and inspected_records.leads_to_sample(text, place)
    if loose and not led and not (loose[0] in _SAMPLED and _PARTS.match(text, place.end, place.within.end)):
        return None
    found = (
        _listed_after(source, place, low, limit)
        or _listed_before(source, place)
        or _foot(source, place)
        or _even(source, place)
    )
    if (
        found is None
        or (loose and abs(len(found.items) - place.value) > (_SLIP if led else 0))
        or not _are_people(source, place, found.what, found.items)
        or _is_of_last(text, place, found.items)
        or (len(found.items) < place.value and _SAMPLE.match(text, found.items[0][0]))
    ):
        return None
    return found


def _is_of_last(text: str, place: Stated, items: list[Span]) -> bool:
    """Whether a number right behind a list is the last item's, as the others have their own in its unit
    (冲床2台、铣床6台、钻床3台)."""
    others = items[:-1]
    if not others or text[items[-1][1] : place.start].strip() or items[-1][1] > place.start:
        return False
    return lists.counted(text, others, place.unit, 0) > len(others)


def _even(source: Source, place: Stated) -> _Enumeration | None:
    """A list of just as many items about the number, told in another way."""
    unit, text = place.within, source.text
    mention = matching_lists.around(text, unit.start, unit.end, place.start, place.end, place.value)
    people = place.unit in labels.values("counts", "word")["person"]
    if mention is None and (people or place.unit in _KINDS):
        mention = matching_lists.closed(text, unit.start, place.start, place.end, place.value, _SLIP)
    if mention is None and matching_lists.is_alone(text, unit.start, unit.end, place.start, place.end):
        at = bisect_right(numbers.unit_starts(source), unit.start) - 1
        near = [(one.start, one.end) for one in numbers.body_units(source)[max(at - 2, 0) : at + 3]]
        mention = matching_lists.stacked(text, near[: min(at, 2)], near[min(at, 2) + 1 :], place.value)
    return _Enumeration(mention.what, mention.items) if mention else None


def _are_people(source: Source, place: Stated, what: Span, items: list[Span]) -> bool:
    """Whether people are counted as people: by a list of names, and nothing else is counted so."""
    words = labels.values("counts", "word")
    if place.unit not in (*words["person"], _OF_PEOPLE):
        return True
    counted = source.text[slice(*what)]
    written = [clean(labels.without_notes(source.text[low:top])) for low, top in items]
    if place.unit == _OF_PEOPLE:
        return not all(map(is_person, written))
    return any(word in counted for word in words["people"]) and all(map(is_name, written))


def _listed_after(source: Source, place: Stated, low: int, limit: int) -> _Enumeration | None:
    """A list behind the number, in its sentence or under it."""
    text = source.text
    lead = _LEAD.match(text, place.end, place.within.end)
    if lead is None or _TOWARDS.search(text, low, place.start) or counted_things.is_of_others(lead["noun"]):
        return None
    what = _noun(lead) or counted_things.before(source, place.within, low, place.start)
    if what is None:
        return None
    rest = text[lead.end() : place.within.end]
    if lead["below"] is not None or not rest.strip() or rest[:1] == "\n":
        return _below(source, place, what, lead)
    high = min(place.within.end, lead.end() + _LONGEST, limit)
    found = lists.listed(text, lead.end(), high, place.value, lead["bracket"] is not None)
    if (found is None or not _fits(text, place, lead, found)) and text[lead.end() - 1] == "\n":
        return _below(source, place, what, lead)
    if found is None or not _fits(text, place, lead, found):
        return None
    if lead["comma"] and not _is_enumerated(text, low, place, found):
        return None
    if _names_a_few(text, place, lead, found) or inspected_records.judges(text, place, lead, found.items):
        return None
    if len(found.items) != place.value and inspected_records.is_of_several(text, place, low):
        return None
    return _Enumeration(what, found.items, found.open_ended, found.sure)


def _names_a_few(text: str, place: Stated, lead: re.Match[str], found: Listed) -> bool:
    """Whether the words name but some of many (共32台，主要有车床、铣床等), or kinds of so many pieces that
    do not each have their number (叉车2台)."""
    numbered = all(_OWN_NUMBER.search(text, low, high) for low, high in found.items)
    loose = "主要" in lead[0] or (place.unit in _PIECES and not numbered)
    return loose and 2 * len(found.items) <= place.value


def _is_enumerated(text: str, low: int, place: Stated, found: Listed) -> bool:
    """Whether a number between a label and a comma is that of the list behind it (主要设备：2 种，甲／乙)."""
    if _FIRST.match(text, found.items[0][0] - 3, found.items[0][0]):
        return len(found.items) == place.value
    judged = inspected_records.is_judged(text, found.items)
    labelled = _AFTER_LABEL.search(text, max(low - 2, 0), place.start) is not None
    return labelled and not judged and _is_near(text, place, found)


def _is_near(text: str, place: Stated, found: Listed) -> bool:
    """Whether there are as many items as stated, or nearly as many kinds that nothing else can be: plain
    names to the end of the sentence, and not who has to do with what is counted."""
    apart = abs(len(found.items) - place.value)
    if not apart:
        return True
    items = [text[low:top] for low, top in found.items]
    names = len(items) >= _FEWEST_NAMES and all(_NAME_ALONE.fullmatch(item) for item in items)
    who = sum(_UNIT_OF_ALL.search(item) is not None for item in items) * 2 >= len(items)
    kinds = place.unit in _KINDS and apart <= _SLIP
    return kinds and names and found.whole and found.sure and not found.open_ended and not who


def _below(source: Source, place: Stated, what: Span, lead: re.Match[str]) -> _Enumeration | None:
    """A list in the lines or the table under the number; of a bare number only a table's caption is one."""
    boxed = source.text[place.end : place.end + 2].strip()[:1] in ("）", ")")
    if boxed and (beside := _beside(source, place)):
        return _Enumeration(what, beside.items, beside.open_ended, beside.sure)
    if boxed and (rows := list_places.under_title(source, place.within, place.value, what)):
        return _Enumeration(what, rows)
    ends = not source.text[place.end : place.within.end].strip("）) :：")
    if ends and (items := form_cells.listed(source, place.within, place.start, place.value)):
        return _Enumeration(what, items)
    mention = lead["below"] is None or lead["told"] is not None or boxed
    whole = _CLAUSES.search(source.text, place.within.start, place.start) is None
    whole = whole and not inspected_records.ends_sentence(source.text, place)
    named = source.text[slice(*what)]
    if not mention and (
        place.within.end - place.within.start > _CAPTION or not whole or inspected_records.is_look(named)
    ):
        return None
    items = list_places.below(source, place.within, lead.end(), place.value, named, mention)
    return _Enumeration(what, items) if len(items) > 1 or (items and place.value == 1) else None


def _beside(source: Source, place: Stated) -> Listed | None:
    """The list in the cell right of a label that has its number in brackets (重要环境因素（3项） | …)."""
    grid, cell = grids(source).get(place.within.block), place.within.cell
    right = grid.right_of(cell) if grid and cell else None
    if right is None or (cell is not None and source.text[cell.start : cell.start + 1].isdigit()):
        return None
    found = lists.listed(source.text, right.start, right.end, place.value, bracket=False)
    return found if found and _is_near(source.text, place, found) else None


def _foot(source: Source, place: Stated) -> _Enumeration | None:
    """The rows of the table whose last row, or the line under it, says how many they are."""
    mention = list_places.over(source, place.within, place.start, place.end)
    return (
        _Enumeration(mention.what, mention.items)
        if mention and counted_things.is_name_of(mention.name)
        else None
    )


def _fits(text: str, place: Stated, lead: re.Match[str], found: Listed) -> bool:
    """Whether the words behind a number list what is counted, and no details of it or part of it."""
    items = [text[low:top] for low, top in found.items]
    if place.value == 1:
        plain = lead["bracket"] is None and lead["verb"] is None and found.whole
        return plain and not patterns.search(r"[\d，,、]", items[0])
    coded = any(patterns.search(r"\d{3}|[A-Za-z]-?\d", item) for item in items)
    return lead["bracket"] is None or len(items) == place.value or not coded


def _noun(lead: re.Match[str]) -> Span | None:
    """What is counted where it stands behind the number (五个环境影响类别)."""
    word = _NOUN_END.split(lead["noun"], maxsplit=1)[0].strip()
    start = lead.start("noun") + lead["noun"].find(word)
    if _NO_NOUN.match(word) or not counted_things.is_name_of(word):
        return None
    return start, start + len(word)


def _listed_before(source: Source, place: Stated) -> _Enumeration | None:
    """A list before the number (含空调、水性漆等12类; A、B两个部门)."""
    text = source.text
    low = max(place.within.start, place.start - _FAR)
    ending = _AFTER_LIST.search(text, max(low, place.start - 8), place.start)
    stop = ending.start() if ending else place.start
    become = _BECOME.search(text[low : place.start])
    mention = counted_things.list_before(text, low, low + become.start() if become else stop)
    if mention is None:
        return None
    items, subject, listed = mention
    if ending and len(items) + 1 == place.value:
        items = [*items[:-1], *lists.joined(text, *items[-1])]
    if become:
        span = (low + become.start("noun"), low + become.end("noun"))
        named = counted_things.is_name_of(become["noun"]) and len(items) == place.value
        return _Enumeration(span, items) if named else None
    match = _NOUN.match(text, place.end, place.within.end)
    if match and inspected_records.is_judged(text, [match.span("noun")]):
        match = None
    if match and counted_things.is_of_others(match["noun"]):
        return None
    if match and match["noun"].lstrip().startswith(tuple(labels.values("counts", "word")["manner"])):
        return None
    noun = match.span("noun") if match and counted_things.is_name_of(match["noun"]) else None
    bare = noun is None and subject is not None and _BARE_END.match(text, place.end)
    units = match is not None and listed and counted_things.are_units(text, match["noun"], items)
    slip = 1 if units and len(items) >= _FEWEST_NAMES else 0
    if ending is None and ((noun is None and not bare) or abs(len(items) - place.value) > slip):
        return None
    if ending is None and subject is None and not listed:
        return None  # what is named in passing (培训覆盖管理、操作两类人员)
    what = noun or subject
    pieces = ending and ending["total"] and inspected_records.are_kinds_of_pieces(text, place, items)
    if what is None or pieces or all(_ENDS_IN_NUMBER.search(text[a:b]) for a, b in items[:-1] or items):
        return None
    return _Enumeration(what, items, ending is not None and ending["open"] is not None)
