"""Sums in a sentence: 甲 12 件、乙 3 件，合计 15 件; 合计 15 件，其中甲 12 件、乙 3 件."""

from __future__ import annotations

import re

from extract.readers.leaves import body_end, clean
from extract.readers.text import lines
from extract.readers.text.units import numbering_end
from extract.reading.source import Source
from extract.reading.stops import PERIOD
from extract.values.found import narrow
from extract.values.numbers import parse_amount
from extract.values.persons import is_person
from schemas import patterns
from schemas.leaf import Leaf
from schemas.report import TableWithTotal, TotalItem

UNIT = (
    r"(?:吨标准煤|吨标煤|万千瓦时|千瓦时|万立方米|立方米|平方米|万元|千元|公斤|千克|批次|人次|课时|人日|人天"
    r"|万kWh|[kMG]Wh|tce|GJ|m[23²³]|㎡|kg|元|吨|g|t"
    r"|件|人|个|台|项|份|套|只|次|起|度|升|小时|条|部|批|箱|辆|家|种|米|张|处|车|户|名|天|支|根|亩)"
)
NUMBER = r"(?P<n>\d{1,3}(?:,\d{3})+(?:\.\d{1,3})?|\d{1,9}(?:\.\d{1,3})?)"
_TOTAL = (
    r"(?:(?<=[，,、；;。:\s])(?P<all>全年|年度|本年度?|当年|半年|各项|以上|上述|前述|四个季度|(?:综合)?能耗|费用|经费|投入|支出|金额))?"
    r"(?:(?:[两二三四五六七八九十]\s?[项者类种部]分?\s?)?"
    r"(?:合计|共计|总计|小计|总数|总量|总额|累计|加起来|合起来|加总|相加|总共|一共|共用|共)"
    r"(?:\s?[（(]?(?:in )?[Tt]otal[)）]?)?(?:得|为|是|有|:)?\s?(?:人民币)?\s?|=\s?)"
)
SUM = patterns.compile(rf"{_TOTAL}{NUMBER}\s?(?P<unit>{UNIT})?")
_UNIT_BEHIND = patterns.compile(rf"\s?[（(]\s?(?:单位\s?[:：为]?\s?)?{UNIT}\s?[)）]")
_SUMMED = (*("合计", "小计", "共", "总", "累计", "加起来", "合起来", "相加", "=", "＝"),)
_AS_PARTS = patterns.compile(r"整?\s?[:：(（]\s?")
_SPENT = (
    r"(?:吨标准煤|吨标煤|万千瓦时|千瓦时|平方米|万元|千元|公斤|千克|万kWh|[kMG]Wh|tce|GJ|m[23²³]"
    r"|㎡|kg|元|吨|t)"
)
_WHOLE = patterns.compile(
    rf"(?P<name>(?:(?:19|20)\d\d\s?年度?)?[^\W\d_][^\d，,。；;:：、\n\t（(]{{1,24}}?)(?:为|是|共|约)?\s?{NUMBER}\s?(?P<unit>{_SPENT})"
    r"(?=\s?[:：(（]\s?[^\W\d]|(?P<of>\s?[，,]\s?(?:其中|包括|包含)))"
)
"""A total of money, energy or weight that no word of a total tells, right before its parts."""

_SPENT_AS = (
    *(
        unit + mark
        for unit in (
            "元",
            "吨",
            "t",
            "e",
            "h",
            "J",
            "3",
            "2",
            "²",
            "³",
            "㎡",
            "米",
            "时",
            "煤",
            "斤",
            "克",
            "g",
        )
        for mark in ":：(（"
    ),
    *(mark + word for mark in "，," for word in ("其中", "包括", "包含")),
)
_NAMED = patterns.compile(
    r"(?:^|[，,。；;:：\s（(])(?:\d{1,2}\s?[.、．)）]\s?)?(?P<title>[^，,。；;:：、\n\t（()）]{2,30}(?:[（(][^（()）\n]{1,12}[)）])?)$"
)
_SOME = patterns.compile(r"等|主要|其中|包括|含|部分|如")
_ALL = 3
"""So many parts behind a colon or in brackets are all there are."""

_MONEY = ("元", "千元", "万元")
_MAN_DAYS = ("人日", "人天")
_MORE = patterns.compile(
    r"\d|等|其[余他它]|另|还有|以及|剩余|[一二两三四五六七八九十百半](?![级次种类层般定致体直起同并方期季年月者])"
)
"""In what follows the items: it may be one of them."""

_IN_WHICH = patterns.compile(r"(?:其中|包括|包含|中)\s?[:，,]?\s?$")
"""Before the first of the items that a sum of what was named before them is made of."""

_ADDED = patterns.compile(r"合计|小计|加")
_DATED = patterns.compile(r"^\s?\d{1,3}\s?[.、．)）]|(?:19|20)\d\d\s?年?(?:度|\d{1,2}\s?月)?|第\d")
"""What has digits before the items and is no amount."""

_PEOPLE = ("人", "名", "户", "家", "项", "份")
_OF_WHICH = patterns.compile(r"\s?[，,:（(]?\s?(?:其中|分别为|包括|含)[:，,]?\s?")
_ADDEND = patterns.compile(
    r"(?P<lead>[^\n]*[:]|[^\n:]{4,40}?(?:显示|表明|反映出?|可见|载明|记载|列明)|(?P<of>[^\n:主]{0,40}?(?:其中(?!有)|(?<=[^\W\d])包括|(?<=[^\W\d])包含)))?\s?"
    r"(?P<at>(?:[（(]\d{1,2}[)）]|[①-⑳])\s?)?(?P<name>第?\d{1,2}(?:季度|月份?|号?车间|班|号[^\W\d_]{1,6}|#[^\W\d_]{1,6})|[A-Za-z]{1,4}\d{1,2}[#号]?[^\W\d_]{1,8}|[^:\d]{1,30}?(?:[（(]HW\d\d[^（()）\n]{0,12}[)）])?)\s?(?::|为|是)?\s?"
    rf"{NUMBER}\s?(?P<unit>{UNIT})?\s?(?:[（(][^（()）\n]{{1,24}}[)）]\s?)?"
)
_TITLE = patterns.compile(
    r"(?:^|[，,。；;、．:《]|从|据|按|由|(?:提供|编制|查看|查见|查阅|翻阅|翻看|抽查|抽看|核对|看|查)了|提供|编制|查看|查见|查阅|见|抽查|查)\s?(?P<title>[^，,。；;:、\n（(《》]{2,40}?(?:统计|统计表|情况|明细|汇总|台账|清单"
    r"|表|一览|(?:批次|批数|数量|产量|销量|用量|工时)(?=\s?(?:[（(][^（()）\n]{1,12}[)）])?\s?:)))》?\s?(?:[（(](?P<unit>[^（()）\n]{1,12})[)）])?\s?(?:为|如下|是|显示|表明|反映出?|可见|载明|记载|列明|列示|可以看出|看出|来?看|可知|中)?\s?[:，,]?\s?$"
)
_STATISTICS = patterns.compile(r"(?:统计|汇总|合计|分布)表?$")
_SHOWN = patterns.compile(
    r"(?:.{0,16}(?:提供了?|编制了?|查见|查看了?|查阅了?|翻阅了?|制定了?|出示了?|抽查了?|核查了?|核对了?|查验了?)"
    r"|(?:经|抽|翻)?[查见看](?=(?:19|20)\d\d|[本上去]?年度?|[上下]半年|该|其|公司)|(?:我们|[又还再])?(?:要|拿|调|翻|看|查|抽|借)(?:来|到|阅|看|过)?了?(?:一[份张本个]|几[份张本])的?)(?=.{4})"
)
_LEAD = patterns.compile(r"\d{1,3}\s?[.．、)）](?!\d)\s?(?:从|据|按|根据)?|从|据|按|由|根据")
_BETWEEN = patterns.compile(r"[、，,；;+]|(?<=[吨件元人个批])[和及]")
_BRACKETS = patterns.compile(r"[（(][^（()）\d\n]{2,40}[)）]")
"""Words in brackets: marks in them part no items."""

_THOUSANDS = patterns.compile(r"\d,\d{3}(?!\d)")
_STOP = patterns.compile(r"[。\n\t]|[）)](?!\s?\d)")
_HALF = patterns.compile(r"[；;]")
_A_TOTAL = patterns.compile(r"(?:[合共总小]计|总[数量额共]|累计)\s?$")
"""The name of an earlier total: what stands before it is no part of a later one."""

_PARTIAL = patterns.compile(r"其中|例如|包括但不限于|超过|不足|约")
_REACH, _SMALL = 400, 1e-6


def read(source: Source) -> list[TableWithTotal]:
    """One entry a sum whose items can all be read, in reading order."""
    text = narrow(source.text[: body_end(source)])
    found: list[TableWithTotal] = []
    for match in lines.finditer(SUM, _SUMMED, source.text, len(text), text):
        low = max(
            (m.end() for m in PERIOD.finditer(text, max(0, match.start() - _REACH), match.start())),
            default=0,
        )
        low = max(low, match.start() - _REACH)
        low = _sentence_before(text, low, match)
        made = _before(source, text, low, match) or _behind(source, text, low, match)
        if made is not None:
            found.append(made)
    stated = {table.stated_total.start for table in found if table.stated_total}
    for match in lines.finditer(_WHOLE, _SPENT_AS, source.text, len(text), text):
        made = _parted(source, text, match, source.leaf(clean(match["name"]), *match.span("name")))
        if made is None or made.stated_total is None or made.stated_total.start in stated:
            continue
        if match["of"] is None or _added(made) > _stated(made) - _SMALL:
            found.append(made)
    return sorted(found, key=lambda table: table.stated_total.start if table.stated_total else -1)


def _sentence_before(text: str, low: int, match: re.Match[str]) -> int:
    """Where the items begin of a total that is a sentence of its own: those of a sentence that nothing but
    words stands before in its line."""
    if text[low : match.start()].strip() or text[low - 1 : low] != "。":
        return low
    least = max(0, low - _REACH)
    line = max(text.rfind("\n", least, low), text.rfind("\t", least, low), least - 1) + 1
    begin = text.rfind("。", line, low - 1) + 1 or line
    return low if any(char.isdigit() for char in _DATED.sub("", text[line:begin])) else begin


def _parted(source: Source, text: str, match: re.Match[str], title: Leaf[str]) -> TableWithTotal | None:
    """A total before its parts (not those of people, whose groups overlap): all there are, or they add up to
    no less than it."""
    stated = _OF_WHICH.match(text, match.end())
    lead = stated or _AS_PARTS.match(text, match.end())
    if lead is None or match["unit"] in _PEOPLE:
        return None
    end = _end_of_parts(text, lead.end(), min(len(text), lead.end() + _REACH))
    _, items = _listed(source, text, lead.end(), end, match["unit"], whole=True)
    made = made_of(source, match, items, title) if len(items) >= 2 else None
    if made and match["unit"] == "人次":  # one may be counted in several groups
        return made if abs(_added(made) - _stated(made)) < _SMALL else None
    if made is None or match["unit"] in _MAN_DAYS:
        return made
    if stated is None and len(items) >= _ALL and not _SOME.search(text, match.start(), end):
        return made
    return made if _added(made) >= _stated(made) - _SMALL else None


def _are_days_of_people(items: list[TotalItem]) -> bool:
    """Whether all items are what persons spent."""
    return all(item.name is not None and is_person(str(item.name.value)) for item in items)


def _end_of_parts(text: str, low: int, otherwise: int) -> int:
    """Where the items end that begin at an offset: with the sentence, or at the semicolon behind several of
    them that smaller marks part."""
    stop = _STOP.search(text, low, low + _REACH)
    end = stop.start() if stop else otherwise
    half = _HALF.search(text, low, end)
    several = half is not None and len(_parts(text, low, half.start())) > 1
    return half.start() if half is not None and several else end


def _before(source: Source, text: str, low: int, match: re.Match[str]) -> TableWithTotal | None:
    """The sum at the end of its items."""
    stated = match["unit"] or _UNIT_BEHIND.match(text, match.end()) or _told_unit(text, low, match.start())
    end = _end_of_items(text, match.start())
    first, items = _listed(source, text, low, end, match["unit"])
    if not items and match["unit"]:  # 第一季度130、第二季度120，合计250批
        stated, (first, items) = None, _listed(source, text, low, end, None)
    if len(items) < 2 or not (stated or _are_figures(text, low, first, len(items))):
        return None
    lead = _IN_WHICH.search(text, low, first)
    made = made_of(source, match, items, titled(source, text, low, lead.start() if lead else first))
    return _of_what(source, text, low, lead.start(), made, match) if lead and made else made


def _are_figures(text: str, low: int, first: int, count: int) -> bool:
    """Whether items without a unit are figures, by the title before them: it tells the unit, or heads
    statistics (2024年成品检验批次统计（批），第一季度87、第二季度239)."""
    title = _TITLE.search(text[low:first])
    return title is not None and (
        title["unit"] is not None or (count >= _ALL and _STATISTICS.search(title["title"]) is not None)
    )


def _end_of_items(text: str, end: int) -> int:
    """Where the items before a total end: before the full stop, where it is a sentence of its own."""
    while text[end - 1 : end] in ("。", " ") and end:
        end -= 1
    return end


def _of_what(
    source: Source, text: str, low: int, end: int, made: TableWithTotal, match: re.Match[str]
) -> TableWithTotal | None:
    """The sum of items that 其中 or 包括 begins: of all, where no amount stands before them that they are
    parts of, and three of them are added up or as many as the total tells."""
    if any(char.isdigit() for char in _DATED.sub("", text[low:end])):
        return None
    name = _NAMED.search(text[low:end]) if made.title is None else None
    if name:
        start = low + name.start("title")
        shown = _SHOWN.match(name["title"])
        start += shown.end() if shown else 0
        made.title = source.leaf(clean(text[start:end]), start, end)
    excess = _added(made) - _stated(made)
    if match["unit"] in _PEOPLE:
        return made if abs(excess) < _SMALL else None
    whole = _ADDED.search(match[0]) or match["unit"] in _MONEY
    sure = len(made.items) >= _ALL and whole and not match["all"]
    return made if sure or excess > -_SMALL else None


def _behind(source: Source, text: str, low: int, match: re.Match[str]) -> TableWithTotal | None:
    """The sum before its items (其中 …): all of them up to the end of the sentence."""
    stated = _OF_WHICH.match(text, match.end())
    lead = stated or _AS_PARTS.match(text, match.end())
    if lead is None or match["unit"] is None:
        return None
    end = _end_of_parts(text, lead.end(), lead.end())
    _, items = _listed(source, text, lead.end(), end, match["unit"], whole=True)
    title = titled(source, text, low, match.start())
    if title is None and (name := _NAMED.search(text[low : match.start()])):
        span = low + name.start("title"), low + name.end("title")
        return _parted(source, text, match, source.leaf(clean(name["title"]), *span))
    made = made_of(source, match, items, title) if len(items) >= 2 and title else None
    if made is None:
        return None
    some = stated is not None and "其中" in stated[0] and (len(items) < _ALL or _is_some(items))
    excess = _added(made) - _stated(made)
    return made if (excess > -_SMALL if some else stated or abs(excess) < _SMALL) else None


def _is_some(items: list[TotalItem]) -> bool:
    """Whether the first of the items says that they are the chief ones (其中主要为甲 12 万元)."""
    return bool(items[0].name and str(items[0].name.value).startswith("主要"))


def _added(table: TableWithTotal) -> float:
    return sum(item.amount.value or 0 for item in table.items if item.amount)


def _stated(table: TableWithTotal) -> float:
    return (table.stated_total.value or 0) if table.stated_total else 0


def made_of(
    source: Source, match: re.Match[str], items: list[TotalItem], title: Leaf[str] | None
) -> TableWithTotal | None:
    """The sum of items with the total of a match; null where that is no number, or what else there is to
    auditor days (a reduction) may be among the items."""
    total = parse_amount(match["n"].replace(",", ""))
    if total is None or (match["unit"] in _MAN_DAYS and not _are_days_of_people(items)):
        return None
    leaf = source.leaf(total, match.start("n"), match.end())
    return TableWithTotal(title=title, items=items, stated_total=leaf)


def _told_unit(text: str, low: int, end: int) -> bool:
    """Whether the words before a colon tell the unit of what follows (投入（万元）：)."""
    colons = (text.find(":", low, end), text.rfind(":", low, end))
    stated = [_TITLE.search(text[low : colon + 1]) for colon in dict.fromkeys(colons) if colon >= 0]
    return any(one is not None and one["unit"] is not None for one in stated)


def titled(source: Source, text: str, low: int, end: int) -> Leaf[str] | None:
    """What the words right before the items call them."""
    match = _TITLE.search(text[low:end])
    if match is None:
        return None
    start = low + match.start("title")
    verb = _SHOWN.match(match["title"], numbering_end(match["title"])) or _LEAD.match(match["title"])
    start += verb.end() if verb else numbering_end(match["title"])
    end = low + match.end("title")
    return source.leaf(clean(text[start:end]), start, end)


def _listed(
    source: Source, text: str, low: int, end: int, unit: str | None, *, whole: bool = False
) -> tuple[int, list[TotalItem]]:
    """The items before an offset in one unit, and where they begin; none when there may be more of them."""
    items: list[TotalItem] = []
    first = end
    for start, stop in reversed(_parts(text, low, end)):
        match = _ADDEND.fullmatch(text, start, stop)
        if match and _A_TOTAL.search(match["name"]) and not whole:
            break
        if match is None and whole and not items and not _MORE.search(text, start, stop):
            continue
        if match is None or not _is_in(match["unit"], unit) or _PARTIAL.search(_own(match)):
            if items and not whole and _TITLE.search(text[low:first]):
                return first, items
            stated = _DATED.sub("", text[start:stop])
            more = whole or any(c.isdigit() for c in stated) or bool(_PARTIAL.search(stated))
            return first, [] if more else items
        name = source.leaf(clean(match["name"]), match.start("name"), match.end("name"))
        amount = parse_amount(match["n"].replace(",", ""))
        leaf = source.leaf(amount, match.start("n"), match.end("unit") if match["unit"] else match.end("n"))
        items.insert(0, TotalItem(name=name, amount=leaf))
        first = match.start("at" if match["at"] else "name")
        if match["lead"]:
            break
    return first, items


def _is_in(stated: str | None, unit: str | None) -> bool:
    """Whether an item is told in the unit of the total; of auditor days, in days too."""
    return stated == unit or (unit in _MAN_DAYS and stated in (*_MAN_DAYS, "天"))


def _own(match: re.Match[str]) -> str:
    """The words of an item without those that lead to the first."""
    return match[0][match.end("of") - match.start() :] if match["of"] else match[0]


def _parts(text: str, low: int, end: int) -> list[tuple[int, int]]:
    """The ranges between list marks, but for those within numbers (1,200) and among words in brackets."""
    notes = [m.span() for m in _BRACKETS.finditer(text, low, end)]
    cuts = [
        m
        for m in _BETWEEN.finditer(text, low, end)
        if not _THOUSANDS.match(text, m.start() - 1) and not any(a < m.start() < b for a, b in notes)
    ]
    starts = [low, *(m.end() for m in cuts)]
    ends = [*(m.start() for m in cuts), end]
    return [(s, e) for s, e in zip(starts, ends, strict=True) if text[s:e].strip()]
