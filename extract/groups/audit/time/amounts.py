"""Audit time in auditor days: the amounts of a field or sentence, each by the words that stand before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import Literal, NamedTuple

from extract.groups.audit.time.auditor_day_calculation import is_reckoned, is_summed
from extract.readers.fields import labelled
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import elsewhere, row_title
from extract.readers.tables.audit_series import is_of_other
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import sections
from extract.reading.source import Source
from extract.reading.system_names import find_systems
from extract.values.dates import find_dates
from extract.values.found import narrow
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf

Kind = Literal["total", "onsite", "offsite", "stage1", "plain"]

STAGE1 = patterns.compile(r"(?:第?一|[1Ⅰ])\s?阶段|阶段\s?[一1Ⅰ]|(?:stage|phase)[\s-]?(?:1|one|I\b)", re.I)
NOT_THE_AUDIT = patterns.compile(
    r"内部?审|管理评审|合规|下一?次|上[一两]?(?:次|轮|年度)|前[一两]次|去年|往年|监督抽|记录|检查|培训|有效期|合同|内部|(?<!审核)计划(?:于|在)"
)
_OF_PART = patterns.compile(r"\(?(?:on|off)[ -]?site\b", re.I)
"""What follows the words for the audit time where it is that of a part (Man-days off site 0)."""

_UNIT = "(?:人日|人天|人·日|person-day|Person-day|auditor day|auditor-day|Auditor-day|man-day|Man-day)"
_UNITS = _UNIT[3:-1].split("|")
_AMOUNT = patterns.compile(
    rf"(?<![\d.A-Za-z-])(?P<n>\d{{1,3}}(?:\.\d{{1,2}})?)(?P<unit> ?(?:个)?(?:审核)?{_UNIT})?(?![\d.])"
)
_UNIT_BEHIND = patterns.compile(rf" ?(?:个)?(?:审核)?{_UNIT}s?")
_OTHER_UNIT = patterns.compile(
    r"\s?(?:[人名位](?!日|天|·)|[项台套份种条类批吨岁级万元]|[×xX*年月周%％小时次场家]|阶段|号|[-.年]\d"
    r"|天\s?[，,（(]?\s?(?:共计?|合计|总计|计|即|折合|折)\s?[\d.]+\s?个?(?:审核)?人[·.]?[日天])"
)
_BREAK = patterns.compile(r"[，,；;（(、/／+＋。]|\.\s")
_TOTAL = patterns.compile(r"合计|总计|共|总|累计|total", re.I)
_ONSITE = patterns.compile(
    r"(?:(?:(?<!非)现场|[到驻在]厂|[到驻]场|[厂场]内)(?:审核|评审|部分|取证|检查|查验|实施|工作|执行|走访|开展)?(?:时间|用时)?(?:总|实际)?(?:人日|人天)?数?(?:共计?|合计|占|使?用|花费?|耗用|投入)?[去掉了]?"
    r"|\bon-?site(?: audit)?(?: days| part| time| portion)?)\s?(?:为|是|有|[:，,])?\s?$"
    r"|在(?:现场|企业|各?场所内?|(?:受审核方|受审核组织|委托方|组织|客户)(?:的?现场|的?场所内?)?)的?(?:审核)?(?:时间)?(?:部分)?(?:用去|用了|花了|投入|实施|审核|工作)?了?(?:为|是)?\s?$"
    r"|(?:到|用于|用在|花在)(?:现场|场)(?:为|是|的|[:])?\s?$"
    r"|[于在][^，,。；;\d本此]{0,10}(?:[场厂库站矿店]|基地|工地|车间|项目部|企业|园区)内?(?:实际|共)?(?:用时|工作|审核|投入)了?(?:为|是)?\s?$"
    r"|(?<!非)现场(?:审核)?\s?[\d年月日./: 上下午至到~-]{8,60}[，,]\s?共?$"
    r"|(?<!非)现场(?:审核)?\s?\d{1,2}(?:\.5)?\s?天\s?[，,（(]?\s?(?:共计?|合计|总计|计|即|折合|折)$",
    re.I,
)
_OFFSITE = patterns.compile(
    r"非现场|远程|(?<!最终)策划(?!的?(?:总|审核)?(?:人日|人天|时间|审核))|编制|报告|文件|off-?site|remote",
    re.I,
)
_ONSITE_AFTER = patterns.compile(
    r"s?\s(?:of (?:them|these|which|it) |days? )?(?:were |was )?(?:spent |conducted |carried out "
    r"|performed )?on[- ]?site\b"
    r"|(?:\s?个)?\s?(?:均|都|全部|全)?(?:是|为)?(?:在|用于|用在|为|属于?)(?:受审核方|企业)?(?:的)?(?:现场|到场|驻场)",
    re.I,
)
_GOES_ON = patterns.compile(r"\s?[，,；;、（(/]\s?(?:其中)?(?<!非)现场(?:审核|部分)?(?:为|[:：])?\s?")
"""Between the whole audit time and its part on site that has no unit (审核人日6，现场5)."""
_FINAL = patterns.compile(r"(?:最终|最后|调整后|核减后|减少后|实际)[^，,。；;\d]{0,10}$")
_WHOLLY = patterns.compile(r"\s?[，,、（(]?\s?(?:即|且|并)?(?:全部|均|都)(?:为|是|用于|用在|在|系)?现场")
"""Behind the whole audit time, all of which is on site."""

_ALL_ONSITE = patterns.compile(r"(?:全部|全程|均|都)(?:是|为|在|采用|以)?现场")
_STAGE2 = patterns.compile(r"第?二阶段|stage\s?2", re.I)
_TOLD = patterns.compile(
    r"(?:\b(?:amount(?:s|ed) to|came to|took|duration|effort|totall?(?:ed|ing)|lasted|spent|used|comprised"
    r"|was|were|of)|(?:人日|人天)数?|共计?|合计|总计|累计|折合|折算|计|用时|使用|投入|共?用|历时|安排|策划|计划|核定"
    r"|核定(?:的)?审核时间|配置|需|为|是)了?[，,]?\s?(?:为|是|:)?\s?$"
)
_NAMED = patterns.compile(
    r"(?:审核|评审)(?:总)?(?:时间|用时|时长|工作量)\s?(?:为|是|共|计|:)?\s?$"
    r"|(?:策划|计划|实际|审核|现场|投入|使用|耗用|安排)的?(?:总|合计)?(?:人日|人天)数?\s?(?:共计?|合计|总计|累计|总数为|为|是|计|:)\s?$"
    r"|(?:策划|计划|实际|审核|现场|投入|使用|耗用|安排)的?(?:人日|人天)数?\s?$"
    r"|(?:^|[^\u4e00-\u9fff])(?:总|合计|现场|场内|驻场|到场)(?:审核)?(?:人日|人天)数?\s?(?:共计?|为|是|计|:)?\s?$"
)
_BY_CONTRACT = patterns.compile(
    r"(?:按照?|依据?|根据)(?:认证|审核)?合同(?:的|所)?(?:策划|约定|规定|评审)?|合同评审(?:时)?"
)
_AUDITING = patterns.compile(r"(?:(?<!非)现场|场内|驻场|到场)的?(?:人日|人天)数?\s?(?:为|是|[:：])?\s?$")
_BOTH = patterns.compile(r"(?P<first>总|合计|现场)[^/／]{0,8}[/／]\s?(?P<second>其中|总|合计|现场)")
_ABOUT_AUDIT = patterns.compile(r"审核|评审|两个?阶段|第?[二2Ⅱ]\s?阶段|audit", re.I)
_THIS_AUDIT = patterns.compile(r"(?:本次|此次)[^，,。；;\n]{0,6}(?:审核|评审)")
_UNIT_NOTE = patterns.compile(r"人\s?[·•.]?\s?[日天]|auditor[- ]days?|man-?days?", re.I)
_COLUMN = patterns.compile(r"合\s?计|总\s?计|共\s?计|总人[日天]|[Tt]otal")
_ASKED = patterns.compile(
    r"(?:(?:应有|应需|应安排|所需|需要|最低|最少|基准|基数|查表得?)的?(?:审核)?(?:人日|人天|时间)?数?|(?<![:：])[按以])[均都各]?(?:为|是|[:：])?\s?$|各\s?$"
)
_ROUNDED = patterns.compile(rf"\s?个?(?:审核)?{_UNIT}?s?\s?(?:向上|向下)?取整|\s?{_UNIT}为单位")
_SUMMED = patterns.compile(r"\s?(?:合计|总计|共计|小计|共)\s?[:：]?\s?\d")
_DAYS_TOLD = patterns.compile(
    r"(?:总|共计?|合计|总计|计|审核|投入|实际|用时){0,3}\s?(?:(?:人日|人天)数?\s?(?:共计?|合计|为|是|[:：])?\s?\d"
    r"|\d{1,3}(?:\.\d{1,2})?\s?个?(?:审核)?(?:人日|人天))"
)
"""Auditor days behind the days of an audit, with the words that say of what they are."""

_LONGEST = 160
_MOST = 400
_NEAR = 20
_SLIGHT = 0.01
MOST_ON_SITE = 2
"""So many times the whole audit time may be told to be on site: by a slip, more is another number."""


class Amount(NamedTuple):
    """An amount of auditor days: value, range, what it is of; `told`: its words say that it is audit time."""

    value: float
    start: int
    end: int
    kind: Kind
    unit: bool
    stated: bool


def days(source: Source, name: str, places: list[Labelled], onsite: list[Labelled]) -> Leaf[float] | None:
    """The audit time in auditor days, `person_days` or `onsite_days`, from the places of both fields.

    Else from a sentence on the audit."""
    places = [one for one in (*places, *_timed(source)) if not _OF_PART.match(one.text)]
    if total := next(
        (one for place in (onsite if name == "onsite_days" else places) if (one := _in_total(source, place))),
        None,
    ):
        return source.leaf(total.value, total.start, total.end)
    places, onsite = ([one for one in found if not _is_of_system(source, one)] for found in (places, onsite))
    if name == "onsite_days":
        own = (one for place in onsite for one in _field(source, place)[:1])
        parts = (one for place in places for one in _onsite(source, place)[:1])
        found = next(own, None) or next(parts, None)
    else:
        found = next((one for place in places for one in _whole(source, place)[:1]), None)
    found = found or next(_said(source, name), None)
    return source.leaf(found.value, found.start, found.end) if found else None


def _timed(source: Source) -> list[Labelled]:
    """The fields of the audit's time that tell auditor days instead of dates, or behind them."""
    found = [
        *labelled.find(source, "audit", "period"),
        *(p for p in labelled.find(source, "audit", "time_loose") if _UNIT_BEHIND.search(p.text)),
    ]
    parts = [_behind_dates(source, one) for one in found if not elsewhere(source, one.label.start, "audit")]
    return [
        place
        for place in parts
        if place is not None
        and (
            _UNIT_NOTE.search(place.label.text)
            or any(one.unit or one.stated for one in amounts(place.text)[:1])
        )
    ]


def _behind_dates(source: Source, place: Labelled) -> Labelled | None:
    """A field without dates; of one with dates what follows, from the auditor days on (…；人日6，现场3)."""
    high = min(place.end, place.start + _LONGEST)
    dates = find_dates(source.text[place.start : high])
    if not dates:
        return place
    stated = _DAYS_TOLD.search(source.text, place.start + dates[-1].end, high)
    if stated is None:
        return None
    told_text = source.text[stated.start() : place.end]
    return Labelled(stated.start(), place.end, told_text, place.label, place.how, place.block)


def _in_total(source: Source, place: Labelled) -> Amount | None:
    """The amount of a row under the head of a column of totals (体系 | QMS | EMS | 合计), or of a column in
    its row of totals (阶段 | 人日 … 合计 | 5.0)."""
    grid = grids(source).get(place.block)
    value = next((c for c in grid.block.cells if c.start <= place.start < c.end), None) if grid else None
    if grid is None or value is None:
        return None
    if place.how == "below":
        return _total_below(grid, value)
    if place.how != "right":
        return None
    of_system = _of_system(grid, value)
    for cell in grid.anchors[value.row]:
        heads = (grid.at.get((row, cell.column)) for row in range(value.row))
        summed = any(head and _COLUMN.fullmatch(grid.text(head)) for head in heads)
        if cell.start >= value.start and (summed or (of_system and _SUMMED.match(grid.text(cell)))):
            return next(iter(amounts(grid.text(cell), cell.start)), None)
    return None


def _total_below(grid: Grid, value: Cell) -> Amount | None:
    """The amount of a column in the row of totals below, where each row till there has one."""
    for row in range(value.row + 1, grid.rows):
        cell, first = grid.at.get((row, value.column)), grid.at.get((row, 0))
        found = amounts(grid.text(cell), cell.start)[:1] if cell is not None and cell.row == row else []
        if not found:
            return None
        if first is not None and _COLUMN.fullmatch(grid.text(first)):
            return found[0]
    return None


def _is_of_system(source: Source, place: Labelled) -> bool:
    """Whether a place is the cell of one system in a row that has one for each of several, or the share of a
    member in the table of the team."""
    grid = grids(source).get(place.block)
    value = next((c for c in grid.block.cells if c.start <= place.start < c.end), None) if grid else None
    if grid is None or value is None:
        return False
    return place.how == "right" and _of_system(grid, value)


def _of_system(grid: Grid, value: Cell) -> bool:
    """Whether a cell and the next one stand under heads that name one system each."""
    beside = next((c for c in grid.anchors[value.row] if c.column > value.column), None)
    if value.row == 0 or beside is None:
        return False
    heads = [grid.at.get((0, cell.column)) for cell in (value, beside)]
    named = [{s.value for s in find_systems(grid.text(head), short=True)} for head in heads if head]
    return len(named) > 1 and all(len(one) == 1 for one in named) and named[0] != named[1]


def amounts(text: str, base: int = 0) -> list[Amount]:
    """The amounts of auditor days in a text; a number without the unit is one unless another unit follows.

    >>> [(a.value, a.kind) for a in amounts("8人日（第一阶段1人日，第二阶段现场7人日，即2名审核员）")]
    [(8.0, 'plain'), (1.0, 'stage1'), (7.0, 'onsite')]
    >>> [(a.value, a.kind) for a in amounts("现场10人日（5人×2天），另非现场1人日用于策划，合计11人日")]
    [(10.0, 'onsite'), (2.0, 'plain'), (1.0, 'offsite'), (11.0, 'total')]
    """
    shown = narrow(text)
    found: list[Amount] = []
    last = 0
    for match in _AMOUNT.finditer(shown):
        value, lead = float(match["n"]), shown[last : match.start()]
        unit = match["unit"] is not None or _NAMED.search(lead) is not None
        if value >= _MOST or (not unit and _OTHER_UNIT.match(shown, match.end())):
            continue
        kind = _kind(lead, _BREAK.split(shown[match.end() : match.end() + 16])[0])
        if _ONSITE_AFTER.match(shown, match.end()):
            kind, unit = "onsite", True
        elif kind == "onsite" and _is_part(lead, value, found):
            unit = True
        end = base + match.end("n")
        stated = _TOLD.search(lead) is not None or _NAMED.search(lead) is not None
        found.append(Amount(value, base + match.start(), end, kind, unit, stated))
        last = match.end()
    return found


def _is_part(lead: str, value: float, before: list[Amount]) -> bool:
    """Whether a number without the unit is the part on site of the last amount (10人日，在现场的9个)."""
    if not before or not before[-1].unit:
        return False
    return value <= MOST_ON_SITE * before[-1].value and (
        len(lead) <= _NEAR or _GOES_ON.fullmatch(lead) is not None
    )


def _kind(lead: str, after: str) -> Kind:
    """What an amount is of, by the words of its own clause."""
    near = _BREAK.split(lead)[-1]
    if _NAMED.search(lead):
        near = near.split()[-1] if near.split() else near
    if STAGE1.search(near):
        return "stage1"
    if _OFFSITE.search(near):
        return "offsite"
    if _ONSITE.search(lead) or _AUDITING.search(lead):
        return "onsite"
    if _TOTAL.search(near):
        return "total"
    return "offsite" if _OFFSITE.search(after) else "plain"


def _field(source: Source, place: Labelled) -> list[Amount]:
    """The amounts of a field's first sentence; none where it has dates.

    Numbers without unit and words of their own count at its beginning alone (10人日（5人×2天）)."""
    text = source.text[place.start : min(place.end, place.start + _LONGEST)].split("。")[0]
    found = [] if find_dates(text) else amounts(text, place.start)
    found = [one for one in found if not _is_asked(source, one)]
    if len(found) == 2 and _BOTH.search(place.label.text):
        return found
    return [one for i, one in enumerate(found) if not i or one.unit or one.kind != "plain"]


def _whole(source: Source, place: Labelled) -> list[Amount]:
    """The whole audit time of a field: its total, else what is of nothing special, else its only amount."""
    found = _field(source, place)
    if len(found) > 1 and (both := _BOTH.search(place.label.text)):
        return found[1:] if both["first"] == "现场" else found
    totals = [one for one in found if one.kind == "total"]
    if totals:
        return [max(totals, key=lambda one: one.value)]
    plain = [one for one in found if one.kind == "plain"]
    parts = _sums([one for one in found if one.kind in ("plain", "stage1")])
    if any(one.value in parts for one in found if one.kind == "onsite"):
        return []
    return plain or (found if len(found) == 1 else [])


def _sums(parts: list[Amount]) -> list[float]:
    """What the first two, three … of several amounts add up to: each a stage or person (甲3人日，乙3人日)."""
    return list(accumulate(one.value for one in parts))[1:]


def _onsite(source: Source, place: Labelled) -> list[Amount]:
    """The part of a field's audit time that is on site (4.5（现场 4）; 总/现场：8/7)."""
    found = _field(source, place)
    if len(found) < 2:
        return []
    both = _BOTH.search(place.label.text)
    if both and "现场" in (both["first"], both["second"]):
        return found if both["first"] == "现场" else found[1:]
    text = source.text[place.start : found[-1].end]
    there = [one for one in found if one.kind == "onsite"]
    summed = [one for one in there if is_summed(text, one.start - place.start)]
    return summed or ([] if _in_stages(text, place.start, found) else there)


def _said(source: Source, name: str) -> Iterator[Amount]:
    """Days told in a sentence on the audit (现场审核，共 6 人日; 其中现场 6.5 人日)."""
    staged = 0
    for low, high in _sentences(source.text):
        text = source.text[low:high]
        found = [one for one in amounts(text, low) if one.unit and not _is_asked(source, one)]
        follows = low - staged == 1 and found[:1] and found[0].kind == "onsite"
        staged = high if _in_stages(text, low, found) else 0
        first = found[0].start - low if found else 0
        before = text[max(first - 80, 0) : first]
        if not found or NOT_THE_AUDIT.search(_BY_CONTRACT.sub("", before[-40:])):
            continue
        titled = _ABOUT_AUDIT.search(row_title(source, found[0].start)) is not None
        if titled and found[0].kind == "plain":
            found[0] = found[0]._replace(stated=True)
        named = titled or _ABOUT_AUDIT.search(before) or _ABOUT_AUDIT.search(text[first : first + 16])
        parted = {"onsite"} < {one.kind for one in found} and any(one.stated for one in found)
        if not (
            named or parted or follows or _in_audit_section(source, found) or _goes_on(source, low, found)
        ):
            continue
        if not elsewhere(source, found[0].start, "audit") and not is_of_other(source, found[0].start):
            yield from _of_sentence(text, low, found, name)


def _is_asked(source: Source, one: Amount) -> bool:
    """Whether an amount is what is due by the rules, or what another one is rounded to, not the audit's."""
    before = source.text[max(one.start - _NEAR, 0) : one.start]
    rounded = _ASKED.search(before) or _ROUNDED.match(source.text, one.end)
    return bool(rounded) or is_reckoned(source, one.start, one.end)


def _in_audit_section(source: Source, found: list[Amount]) -> bool:
    """Whether several amounts with their total stand under a heading on the audit."""
    if len(found) < 2 or not any(one.kind == "total" for one in found):
        return False
    return any(_ABOUT_AUDIT.search(title) for title in sections.section_of(source, found[0].start))


def _goes_on(source: Source, low: int, found: list[Amount]) -> bool:
    """Whether a sentence with one told amount follows one on this audit, under a heading on the audit."""
    if not found[0].stated:
        return False
    if len(found) > 1:
        return False
    before = re.split(r"[。\n]", source.text[max(low - _LONGEST, 0) : max(low - 1, 0)])[-1]
    if not _THIS_AUDIT.search(before) or NOT_THE_AUDIT.search(before):
        return False
    return any(_ABOUT_AUDIT.search(title) for title in sections.section_of(source, found[0].start))


def _of_sentence(text: str, low: int, found: list[Amount], name: str) -> Iterator[Amount]:
    """The amounts of one field in a sentence; those of a second stage that was all on site are on site."""
    totals = [one for one in found if one.kind in ("total", "plain") and one.stated]
    if name == "person_days":
        final = [one for one in totals if _FINAL.search(text, 0, one.start - low)]
        yield from final[:1] or sorted(totals, key=lambda one: -one.value)[:1]
        return
    there = [one for one in found if one.kind == "onsite"]
    summed = [one for one in there if is_summed(text, one.start - low)]
    if summed or not _in_stages(text, low, found):
        yield from summed or there
    yield from (one for one in totals if _all_onsite(text, one.end - low))
    for one in totals:
        before = text[: one.start - low]
        if _STAGE2.search(_BREAK.split(before)[-1]) and _ALL_ONSITE.search(before):
            yield one


def _in_stages(text: str, low: int, found: list[Amount]) -> bool:
    """Whether the whole is parted into stages, each with its own time on site: none is that of the audit
    (15人日：一阶段现场3，二阶段现场10，编制报告2)."""
    parts = [one for one in found if one.kind in ("stage1", "onsite", "offsite")]
    first = next((one for one in parts if one.kind == "stage1"), None)
    if first is None or not _ONSITE.search(text[: first.start - low].rstrip()):
        return False
    added = sum(one.value for one in parts)
    return any(abs(one.value - added) < _SLIGHT for one in found if one.kind in ("plain", "total"))


def _all_onsite(text: str, at: int) -> bool:
    """Whether it is said behind an amount that all of it is on site."""
    unit = _UNIT_BEHIND.match(text, at)
    return unit is not None and _WHOLLY.match(text, unit.end()) is not None


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences that name auditor days, once each."""
    last = -1
    for at in sorted(at for unit in _UNITS for at in _every(text, unit)):
        low = max(text.rfind(mark, max(at - _MOST, 0), at) + 1 for mark in "。\n\t")
        if low != last:
            last = low
            ends = [end for mark in "。\n\t" if (end := text.find(mark, at, at + _LONGEST)) >= 0]
            yield low, min(ends, default=min(at + _LONGEST, len(text)))


def _every(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))
