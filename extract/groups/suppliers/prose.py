"""Suppliers in sentences: each company, what is told before and behind it, and what of several together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from extract.groups.activities.days import roles
from extract.groups.suppliers.goods import ACT, HAN, SENTENCE, goods
from extract.readers.leaves import cell_title
from extract.readers.text import sections
from extract.readers.text.units import Unit, holding, numbering_end, units
from extract.reading.source import Source
from extract.statements.running_text import Fact, Statement, moved
from extract.values.found import Found, narrow
from extract.values.organizations import find_organizations
from schemas import patterns

_ABOUT = patterns.compile(
    r"供方|供应商|服务商|供货|外包|分包|承包商|外协|提供方|外部提供|采购|购[自进]|[（(，,；;]供(?=[\u3400-\u9fff])"
    r"|supplier|vendor|provider|contractor|purchas",
    re.I,
)
_SHORT_ACT = r"评(?=[\s:：，,。；;合的了过）)]|$)"
_ACT_NEAR = patterns.compile(rf"{ACT}|{_SHORT_ACT}|evaluat|assess", re.I)
_ACT_BEHIND = patterns.compile(
    rf"日?\s?[^，,。；;\n]{{0,24}}?(?:{ACT}|{_SHORT_ACT}|通过|(?:批准|列|纳|确定|认定|确认|批)[为入]{{1,2}}[^，,。；;\n]{{0,8}}合格|evaluat|assess)",
    re.I,
)
_OTHER = patterns.compile(
    r"签订|签署|所签|合同|有效|报告日期|成立|检验|生效|送货|到货|进货|发票|年度?计划|下一?次|再次|将|拟|计划|每年|起$|自$|signed|next|scheduled",
    re.I,
)
_STOP = patterns.compile(r"[。\n]|(?<!Ltd)(?<!Co)(?<!Inc)(?<!No)\.\s")
_WEAK_NAME = patterns.compile(
    rf"(?:^|(?<=[\s，,；;。:：、（(①-⑳)）/|—-])|(?<=[由从向])(?={HAN}{{6}}))(?![由从向])(?P<name>{HAN}{{3,16}}?(?:厂|站|经[营销]部|服务部|合作社|工程队|加工部|商行|农场|门市部"
    r"|修理部|租赁部|[商货五金材肥]店|吊装队|施工队|车队|车行|[墨油米粮布茶]行|石料场|砂场|加工坊|供应站|批发部|工作室))"
    r"(?=[\s，,；;。:：、（()）/|—-]|$|于|承担|供|提供|评|买|购)"
)
_FOREIGN_END = patterns.compile(r"\b(?:Works|Factory|Mills?|Workshop|Services|Trading|Stores?|Foundry)\b")
_WEAK_FOREIGN = patterns.compile(
    r"\b(?P<name>(?:[A-Z][A-Za-z&'-]{1,20} ){1,5}"
    r"(?:Works|Factory|Mills?|Workshop|Services|Trading|Stores?|Foundry))"
    r"(?= (?:supplies|provides|supplied|provided|was|were)\b)"
)
_CUT_NAME = patterns.compile(
    rf"^(?:(?:{HAN}){{0,6}}(?:为|查|见|另有|还有|供方|供应商|外包方|分包方|厂家|(?<!随)(?<!自)从(?!化))(?={HAN}{{4}})|(?:[给对]|评[价审定估]了?|考核了?)(?={HAN}{{5}})"
    rf"|{HAN}{{2,12}}?(?:外包给|分包给|发包给|委托给|交由)(?={HAN}{{5}}))"
)
_NO_SUPPLIER = patterns.compile(r"(?:顾客|客户|建设单位|业主|甲方|用户|认证机构|主要顾客为)(?:为|是|:)?\s?$")
_ALL = patterns.compile(
    r"均|都|同[日为]|上述|两家|这几家|各家|以上|依次|分别|全部|前者|后者|[二三四五六]家|\bboth\b|\ball\b|respectively",
    re.I,
)
_SEVERAL = patterns.compile(r"依次|分别|这[两几三四五]家|[两二三四五]家|上述")
_TURNED = patterns.compile(
    rf"日?\s?[^。；;\n\d]{{0,30}}?(?:[对为给]|(?P<act>{ACT}了?))"
    rf"(?:{HAN}{{0,8}}?(?:供方|供应商|外包方|承包方|供货商|服务商)|(?:提供|供应|承担){HAN}{{2,10}}的)?\s?"
)
"""Between the day of an evaluation and the company that it is of (某日对甲厂…, 某日评价了甲厂…)."""

_FORM_SIGNED = patterns.compile(rf"{ACT}[^，,。；;\n]{{0,6}}签[署订字]")
"""A form of the evaluation and its signing: its day is that of the evaluation."""

_THIS_ONE = patterns.compile(r"其|[该此](?:公司|厂|单位|供方|供应商|供货商|外包方|服务商|家|合作社|企业)")
_FIRST_TIME = patterns.compile(r"(?:初次|首次|准入)[^，,。；;\n]{0,10}$")
_JOINT = patterns.compile(
    rf"\s?(?:[（(][^（()）\n]{{1,30}}[)）])?\s?(?:[、,，]?\s?(?:以及|[和及与])|[、,，])\s?"
    rf"(?:{HAN}{{2,8}}(?:供方|供应商|外包方|承包方|供货商|服务商))?\s?"
)
"""Between two companies of one row, with what they supply."""

_LEADS_IN = patterns.compile(
    r"(?:供方|供应商|外包方|分包方|供货商|承包商|供货单位|供应单位|分包单位|名录)[^。；;\n]{0,24}[:：]\s?$"
)
_NEAR = patterns.compile(
    "评|考核|打分|valuat|VALUAT|ssess|SSESS|供方|供应商|外包方|分包方|供货商|承包商|供货单位|供应单位|分包单位|名录"
)
_LIST_BEHIND = patterns.compile(rf"[^。；;\n]{{0,16}}?(?:{ACT})[^。；;\n]{{0,12}}:")
_HANDED = patterns.compile(
    rf"(?:把|将)(?P<goods>(?:{HAN}|、){{2,40}}?)(?:分别|依次)?(?:委托|外包|分包|交|发包)给?\s?$"
)
_PARTS, _ROW = patterns.compile(r"[^、和及与]{2,20}"), patterns.compile(r"\s?[、,，和及与]\s?")
_BRACKETED_ROW = patterns.compile(r"\s?[（(][^（()）\n\d]{2,30}[)）]\s?[、和及与]\s?")
_MOST, _REACH, _LEAD = 60, 160, 40


def trimmed(name: Fact) -> Fact:
    """A company's name without the words of the sentence before it (另一份为某某印刷厂)."""
    value = str(name.value)
    cut = _CUT_NAME.match(value)
    whole = cut and len(value) == name.end - name.start
    return name._replace(start=name.start + cut.end(), value=value[cut.end() :]) if cut and whole else name


def read(source: Source) -> Iterator[tuple[Unit, list[Statement]]]:
    """The statements of each paragraph or cell that tells of suppliers and their evaluation."""
    led = -9
    near = {unit.start for unit in holding(source, _NEAR)}
    for unit in (unit for unit in units(source) if unit.start in near or unit.block - led <= 1):
        raw = source.text[unit.start : unit.end]
        item = unit.cell is None and unit.block - led == 1
        if _LEADS_IN.search(raw[-60:]) or (item and numbering_end(raw[:12])):
            led = unit.block
        if len(raw) < 12 or not _ACT_NEAR.search(raw) or not (item or _speaks_of(source, unit, raw)):
            continue
        if found := [moved(s, unit.start) for s in _statements(source, unit, narrow(raw))]:
            yield unit, found


def _speaks_of(source: Source, unit: Unit, raw: str) -> bool:
    if _ABOUT.search(raw):
        return True
    if unit.cell:
        return bool(_ABOUT.search(cell_title(source, unit)))
    return any(map(_ABOUT.search, sections.section_of(source, unit.start)[-2:]))


def companies(text: str) -> list[Found]:
    """The companies of a narrowed text that may be suppliers, in order."""
    found = {org.start: org for org in find_organizations(text)}
    spans = [(org.start, org.end) for org in found.values()]
    foreign = _WEAK_FOREIGN.finditer(text) if _FOREIGN_END.search(text) else ()
    for match in chain(_WEAK_NAME.finditer(text), foreign):
        start, end = match.span("name")
        if not any(low < end and start < high for low, high in spans):
            found[start] = Found(start, end, match["name"])
    stated: list[Found] = []
    for org in sorted(found.values()):
        cut = trimmed(Fact("name", org.start, org.end, org.value))
        org = Found(cut.start, cut.end, str(cut.value))
        if not _NO_SUPPLIER.search(text[max(0, org.start - 12) : org.start]):
            stated.append(org)
    return stated[:_MOST]


def _statements(source: Source, unit: Unit, text: str) -> Iterator[Statement]:
    names = companies(text)
    dates = [
        Fact("evaluated_on", first.start - unit.start, first.end - unit.start, first.value)
        for first, last in roles.items(source, unit.start, unit.end)
        if first is last
    ]
    made: list[Statement] = []
    for i, name in enumerate(names):
        low = names[i - 1].end if i else numbering_end(text[:_LEAD])
        high = names[i + 1].start if i + 1 < len(names) else len(text)
        made.append(_of_one(text, name, low, high, dates))
    _share_goods(text, names, made)
    _share_row(text, names, made)
    _share_lead(text, names, made, dates)
    _share_days(text, names, made, dates)
    yield from (s for s in made if {"provides", "evaluated_on"} <= s.keys() or "evaluated_on" in s)


def _of_one(text: str, name: Found, low: int, high: int, dates: list[Fact]) -> Statement:
    """What is told of a company up to the next one."""
    stated = {"name": Fact("name", name.start, name.end, name.value)}
    if found := goods(text, name, low, high):
        stated["provides"] = found
    stop = _STOP.search(text, name.end, high)
    limit = stop.start() if stop else high
    own = [
        d
        for d in dates
        if name.end <= d.start < limit
        and _is_evaluation(text, name.end, d)
        and not (high < len(text) and _TURNED.fullmatch(text, d.end, high))
        and not _SEVERAL.search(text, name.end, d.start)
    ]
    if not own and stop:
        own = _told_of_this_one(text, stop.end(), high, dates)
    if not own:
        own = [d for d in dates if d.end <= name.start and _heads_list(text, d, name)][-1:]
    if not own:
        begin = max((m.end() for m in SENTENCE.finditer(text, low, name.start)), default=low)
        own = [d for d in dates if begin <= d.start < name.start and _leads(text, d, name)][-1:]
    if own:
        first = len(own) > 1 and _FIRST_TIME.search(text, max(name.end, own[0].start - 16), own[0].start)
        stated["evaluated_on"] = own[-1] if first else own[0]
    return stated


def _told_of_this_one(text: str, low: int, high: int, dates: list[Fact]) -> list[Fact]:
    """The days in the sentence behind a company's that tell of its evaluation (供应部对其评价…)."""
    stop = _STOP.search(text, low, high)
    high = stop.start() if stop else high
    return [
        d
        for d in dates
        if low <= d.start < high and _THIS_ONE.search(text, low, d.end + 24) and _is_evaluation(text, low, d)
    ]


def _is_evaluation(text: str, begin: int, day: Fact) -> bool:
    """Whether a day behind a company is that of its evaluation."""
    low = max((m.end() for m in SENTENCE.finditer(text, begin, day.start)), default=begin)
    near = max(low, text.rfind("，", low, day.start), text.rfind(",", low, day.start))
    if _OTHER.search(_FORM_SIGNED.sub("", text[near : day.start])):
        return False
    if _ACT_BEHIND.match(text, day.end) and not patterns.match(
        r"日?\s?[^，,。；;\n]{0,8}(?:前|签)", text[day.end : day.end + 16]
    ):
        return True
    return bool(_ACT_NEAR.search(text, max(low, day.start - 40), day.start))


def _leads(text: str, day: Fact, name: Found, end: int = 0) -> bool:
    """Whether a day before a company is that of its evaluation (2025年1月5日对甲公司进行了评价)."""
    between = text[day.end : name.start]
    if len(between) > 40 or _OTHER.search(between) or _OTHER.search(text[max(0, day.start - 6) : day.start]):
        return False
    turned = _TURNED.fullmatch(between)
    return bool(turned and (turned["act"] or _ACT_NEAR.search(text, name.end, max(name.end, end) + 40)))


def _heads_list(text: str, day: Fact, name: Found) -> bool:
    """Whether a day stands before a list of what was evaluated on it (某日的评价表两份：甲厂、乙厂)."""
    led = _LIST_BEHIND.match(text, day.end, name.start)
    return bool(led) and not SENTENCE.search(text, day.end, name.start) and name.start - day.end < _REACH


def _share_goods(text: str, names: list[Found], made: list[Statement]) -> None:
    """Give goods told before several companies in a row to each (把保洁、维保分别委托给甲公司和乙公司)."""
    for i, name in enumerate(names):
        handed = _HANDED.search(text, max(0, name.start - 60), name.start)
        if handed is None or "provides" in made[i]:
            continue
        parts = list(_PARTS.finditer(text, *handed.span("goods")))
        row = [i]
        while row[-1] + 1 < len(names) and _ROW.fullmatch(text, names[row[-1]].end, names[row[-1] + 1].start):
            row.append(row[-1] + 1)
        if len(parts) == len(row):
            for at, part in zip(row, parts, strict=True):
                made[at]["provides"] = Fact("provides", part.start(), part.end(), part[0])


def _share_row(text: str, names: list[Found], made: list[Statement]) -> None:
    """Give the day behind the last of companies in a row to those before it."""
    for (i, name), following in reversed(list(pairwise(enumerate(names)))):
        day = made[following[0]].get("evaluated_on")
        beside = _BRACKETED_ROW.fullmatch(text, name.end, following[1].start)
        if beside and day and day.start >= following[1].end and "evaluated_on" not in made[i]:
            made[i]["evaluated_on"] = day


def _share_lead(text: str, names: list[Found], made: list[Statement], dates: list[Fact]) -> None:
    """Give the day told before several companies in a row to each (某日对甲厂（铁）和乙厂（煤）作了评价)."""
    for i, name in enumerate(names):
        last = i
        while last + 1 < len(names) and _JOINT.fullmatch(text, names[last].end, names[last + 1].start):
            last += 1
        if last == i or any("evaluated_on" in s for s in made[i + 1 : last + 1]):
            continue
        begin = max((m.end() for m in SENTENCE.finditer(text, 0, name.start)), default=0)
        days_here = [d for d in dates if begin <= d.start < name.start]
        own = made[i].get("evaluated_on")
        own = own or next((d for d in days_here[-1:] if _leads(text, d, name, names[last].end)), None)
        if own and own.start < name.start:
            for statement in made[i : last + 1]:
                statement["evaluated_on"] = own


def _share_days(text: str, names: list[Found], made: list[Statement], dates: list[Fact]) -> None:
    """Give days told of several companies behind the last of them to each, in their order."""
    if not names:
        return
    used = {s["evaluated_on"].start for s in made if "evaluated_on" in s}
    open_ = [s for s in made if "evaluated_on" not in s and "provides" in s]
    last = max((s["name"].end for s in open_), default=0)
    left = [d for d in dates if d.start >= last and (d.start not in used) and _told_of_all(text, last, d)]
    if len(left) == len(open_) > 1:
        for statement, day in zip(open_, left, strict=True):
            statement["evaluated_on"] = day
    elif left and len({d.value for d in left}) == 1:
        for statement in open_:
            statement.setdefault("evaluated_on", left[0])


def _told_of_all(text: str, low: int, day: Fact) -> bool:
    """Whether a day behind the companies is that of the evaluation of them all."""
    begin = max((m.end() for m in _STOP.finditer(text, low, day.start)), default=low)
    stop = _STOP.search(text, day.end)
    sentence = text[begin : stop.start() if stop else len(text)]
    return bool(_ALL.search(sentence) and _ACT_NEAR.search(sentence)) and not _OTHER.search(
        text, max(begin, day.start - 8), day.start
    )
