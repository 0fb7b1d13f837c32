"""The audit and the stage 1 before it: days, halves of days, mode, period covered, risk, audit time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from extract.groups import (
    audit_cells,
    audit_columns,
    audit_cover,
    audit_halves,
    audit_hours,
    audit_last_day,
    audit_lasting,
    audit_meetings,
    audit_prose,
    audit_reductions,
    audit_schedule,
    audit_weighed,
    stage1_told,
    stage1_way,
    stage_blocks,
    stage_cells,
)
from extract.groups.audit_details import choice, meaning, mode, mode_beside, own, risk
from extract.groups.audit_period import Period
from extract.groups.audit_time import NOT_THE_AUDIT, STAGE1, days
from extract.groups.leaves import (
    FORM,
    PROSE,
    body_end,
    date_field,
    elsewhere,
    first_date,
    gather,
    in_head,
    rank,
)
from extract.readers import labelled, short_years
from extract.readers.grid import grids
from extract.readers.labelled import Labelled
from extract.readers.units import Piece, block_at, holding, numbering_end, units
from extract.source import Source
from extract.values.dates import FoundDate, FoundSpan, read_dates
from schemas import rx
from schemas.leaf import Leaf
from schemas.report import Audit, Report, Stage1

_AUDIT = rx.compile("审核|阶段|audit", re.I)
_AUDITED = rx.compile(r"[^。；\n]{0,40}?(?:审核|评审)|[^.;\n]{0,40}?\baudit", re.I)
_AUDIT_OF = rx.compile(
    r"(?:审核|评审)(?:活动|工作)?\s?(?:[：:于自从在由]|时间|日期|已于)\s?$"
    r"|\baudit (?:was|took|on|from|ran|lasted)[^.]{0,48}$",
    re.I,
)
_STAGE1_OF = rx.compile(
    r"(?:第?[一1Ⅰ]\s?阶段|阶段[一1Ⅰ]|stage\s?(?:1|one))的?(?:现场|文件|远程)?(?:审核|评审)?"
    r"(?:\saudit)?(?:已|是|系|\s?(?:was|took)[^.]{0,24})?\s?(?:于|在|\bon|:|：)\s?$",
    re.I,
)
_STAGE1_AT = rx.compile(
    r"(?:第?[一1Ⅰ]\s?阶段|阶段[一1Ⅰ]|stage\s?1)(?:现场|文件|远程)?(?:审核|评审)?\s?[（(]?(?:于|在)?\s?$", re.I
)
_WAY_BEHIND = rx.compile(
    r"\s?(?:上午|下午)?\s?(?:[（(，,]\s?(?:现场|远程|非现场|线上|到厂)(?:审核)?\s?[)）]"
    r"|在[^，,。；;\n]{0,10}(?:做|进行|实施|完成|开展))"
)
"""Behind the day of a stage 1 that is named right before it (第一阶段 …（远程）)."""

_HOUR = (
    r"(?:至|到|-|~|—)?\s?(?:上午|下午|中午)?\s?"
    r"(?:[\d一二三四五六七八九十]{1,3}\s?[:：时点]\s?(?:[\d半整]{1,2}分?)?)?\s?"
)
_DONE = rx.compile(
    rf"\s?{_HOUR}{_HOUR}[)）]?"
    r"(?:[（(][^（()）]{1,24}[)）])?\s?(?:[在于][^，,。；;\n\d]{0,14})?"
    r"(?:以|采用|采取|通过|进行|实施|开展|完成|结束|开始|止|截止"
    r"|[，,]\s?(?:(?:全部|全程|均|都)?(?:以|采用|采取|通过|在|用))?(?:现场|远程|线上)|[.,]|and\b|at\b|in\b|by\b|on\b|with\b)"
)
_DONE_STAGE = rx.compile(
    r"[^。；;\n]{0,60}?(?:实施|进行|开展|完成)了?(?:对其|对该组织)?的?第?[一二12]\s?阶段的?(?:现场|文件)?(?:审核|评审|(?=[，,。；;、]))"
)
_STAGE2 = rx.compile(r"第?[二2Ⅱ]\s?阶段|阶段\s?[二2Ⅱ]|stage\s?(?:2|two|II\b)", re.I)
_SENT = rx.compile(
    r"(?:审核组|审核员|审核人员)(?:一行)?(?:[\d一二三四五六七八九十]{1,2}[人名位])?(?:[（(][^（()）\n]{1,16}[)）])?"
    r"[，,]?\s?(?:已|分别)?[于自从在]\s?$"
)
"""Right before the days: who audits; what stands before them is only why (根据认证合同，委派审核组于 …)."""

_CERTIFYING = rx.compile(
    r"[^。；;，,\n]{0,48}?(?:实施|进行|开展|完成)了?(?:其|现场)?的?[“\"]?"
    r"(?:初次认证|再认证|换证|复评|监督|扩大(?:认证)?范围|转换|认证转[换机])(?!计划|准备|培训)"
)
"""Behind the days: the certification that the team carries out, without the word for an audit."""

_THINGS = rx.compile(r"供方|供应商|供货|外包|产品|物资|培训|课程|合同|法规|法律|风险|目标|名称")
_EVALUATED = rx.compile(r"评[价审鉴]")
_SAMPLED = rx.compile(r"(?:抽样|取样|抽查|覆盖|涵盖|追溯|回溯|跨度)[^，,。；;]{0,14}$")
"""Before the days of the records that were looked at."""

_ONSITE = rx.compile(r"(?:on-?site\s?)?现场(?:审核|评审)?\s{0,4}[:：]?\s{0,4}(?=[12]\d)", re.I)
_BRACKET = rx.compile(r"[（(]")
_YEARED = rx.compile(r"(?:19|20)?\d\d\s?[年./-]|[二〇零一A-Z]")
_YEAR_ASIDE = rx.compile(r"(?P<y>20\d\d)\s?年(?!\s?\d)")
_SENTENCE_END = rx.compile(r"。|\.\s(?=[A-Z])")
_MOST_DAYS, _DAY, _LEAD_IN = 31, 10, 2
_LONGEST = 160
_LONGEST_LINE = 90


def read(source: Source, report: Report) -> None:
    """Fill `audit` and `stage1`."""
    own = report.audit_type is not None and report.audit_type.value == "stage1"
    report.stage1 = Stage1() if own else _stage1(source)
    dated = report.report_date.value if report.report_date else None
    report.audit = _audit(source, own, dated, report.stage1)


def _audit(source: Source, own_stage1: bool, dated: str | None, stage1: Stage1) -> Audit:
    period = _told_period(source, own_stage1, dated)
    before = stage1.end.value if stage1.end else None
    for told_ in audit_weighed.days(source, own_stage1, dated, before) if not period.dates else ():
        period.add(*told_, PROSE)
    starts = date_field(source, own(source, "start")) if not period.first else []
    ends = date_field(source, own(source, "end")) if not period.last else []
    told = _told_again(source, period, own_stage1)
    told = told or list(zip(_dates_of(source, "start")[:1], _dates_of(source, "end")[:1], strict=False))
    time = (_timed(source, "person_days", own_stage1), _timed(source, "onsite_days", own_stage1))
    audit = Audit(
        start=gather(source, period.first + starts),
        end=gather(source, period.last + ends),
        start_half=audit_halves.first(source, [first for first, _ in told] or _dates_of(source, "start")),
        end_half=audit_halves.last(source, [last for _, last in told] or _dates_of(source, "end")),
        mode=mode(source, told),
        risk=risk(source, told),
        person_days=days(source, "person_days", *time) or audit_columns.amount(source, "person_days"),
        onsite_days=days(source, "onsite_days", *time) or audit_columns.amount(source, "onsite_days"),
    )
    audit_cover.read(source, audit, told)
    audit.reductions = audit_reductions.read(source)
    return audit


def _told_period(source: Source, own_stage1: bool, dated: str | None) -> Period:
    """The audit's days: of stage 2, of labels, of sentences, of a schedule or of the meetings."""
    period = _of_stage_cells(source, 1 if own_stage1 else 2)
    if not period.dates and not own_stage1 and (block := stage_blocks.of(source, 2)):
        period.add(block.first, block.last, FORM)
    if not period.dates:
        period = _of_labels(source, own_stage1)
    if not period.dates:
        period = _in_prose(source, stage1=own_stage1, dated=dated)
    if not period.dates and own_stage1:
        period = _in_prose(source, stage1=False, second=False)
    for told_ in audit_prose.days(source, own_stage1) if not period.dates else ():
        period.add(*told_, PROSE)
    if not period.dates:
        period = _loose_period(source)
    for told_ in (*audit_cells.days(source), *audit_columns.days(source)) if not period.dates else ():
        period.add(*told_, FORM)
    if not period.dates and (planned := audit_schedule.days(source, own_stage1)):
        period.add(*planned, FORM)
    if not period.dates and (met := audit_meetings.days(source, own_stage1)):
        period.add(*met, FORM)
    return period


def _timed(source: Source, name: str, own_stage1: bool) -> list[Labelled]:
    """The places of an audit time; in a table that tells both stages those of stage 2."""
    if found := own(source, name):
        return found
    places = labelled.find(source, "audit", name) if not own_stage1 else []
    second = [(place, stage_cells.second(source, place.start)) for place in places]
    return [
        Labelled(cell.start, cell.end, cell.text, place.label, place.how, place.block)
        for place, cell in second
        if cell and not elsewhere(source, place.label.start, "audit")
    ]


def _of_stage_cells(source: Source, stage: int) -> Period:
    """The days in the row or column of a stage, in tables that tell both."""
    period = Period()
    for told in stage_cells.days(source, stage):
        if not elsewhere(source, told[0].start, "audit"):
            period.add(*told, FORM)
    return period


def _told_again(source: Source, period: Period, own_stage1: bool) -> list[tuple[FoundDate, FoundDate]]:
    """The places of the audit's days, the best one first, then those elsewhere that tell the same days."""
    best = period.best()
    if best is None:
        return []
    places = [(first, last) for _, first, last in period.dates]
    places += [(first, last) for _, first, last in _in_prose(source, stage1=own_stage1).dates]
    days = (best[0].value, best[1].value)
    return [best, *(p for p in places if (p[0].value, p[1].value) == days and p != best)]


def _dates_of(source: Source, name: str) -> list[FoundDate]:
    """The dates of the fields of the first or last day."""
    return [date for place in own(source, name) if (date := first_date(source, place))]


def _labelled_periods(source: Source, own_stage1: bool) -> list[Labelled]:
    places = [place for place in own(source, "period") if not _of_list(source, place)]
    return places + labelled.find(source, "stage1", "period") if own_stage1 else places


def _of_list(source: Source, place: Labelled) -> bool:
    """Whether a label is a column of a list of other things that are evaluated (供方名称 | … | 评价日期)."""
    grid = grids(source).get(block_at(source, place.label.start))
    row = source.text.rfind("\n", 0, place.label.start) + 1
    head = source.text[row : source.text.find("\n", place.label.end)]
    in_list = grid is not None and place.how == "below" and _THINGS.search(head)
    return bool(in_list and _EVALUATED.match(place.label.text.strip()))


def _period(source: Source, places: Iterable[Labelled], other: re.Pattern[str] | None = None) -> Period:
    """The days after each label, up to words for another stage: a span, a day, or several days."""
    period = Period()
    for place in places:
        text = _SENTENCE_END.split(source.text[place.start : min(place.end, place.start + _LONGEST)])[0]
        text = other.split(text)[0] if other else text
        if place.how == "next" and len(text) > _LONGEST_LINE:
            continue
        for found in _days_in(source, text, place.start)[:1]:
            one = found[0] == found[1]
            beside = audit_last_day.beside(source, place) if one else None
            period.add(found[0], beside or found[1], rank(source, place))
    return period


def _of_labels(source: Source, own_stage1: bool) -> Period:
    """The days after the labels of the period, else of its first day."""
    period = _period(source, _labelled_periods(source, own_stage1)).joined()
    return period if period.dates else _spanned(source)


def _spanned(source: Source) -> Period:
    """The spans after labels of the first day (到场：2025-03-04 至 2025-03-05)."""
    period = Period()
    for place in own(source, "start"):
        text = source.text[place.start : min(place.end, place.start + _LONGEST)]
        for one in _spans_in(source, text, place.start)[:1]:
            if one.first.start - place.start <= _LEAD_IN and _days_between(one.first, one.last) <= _MOST_DAYS:
                period.add(one.first, one.last, rank(source, place))
    return period


def _loose_period(source: Source) -> Period:
    """The days after a bare label at the beginning (日期), or 现场 in a line: a span of a few days."""
    period = Period()
    labelled_ = [p for p in own(source, "period_loose") if p.how not in ("next", "below")]
    places = [(p.start, p.end, rank(source, p)) for p in labelled_ if in_head(source, p.label.start)]
    for unit in units(source):
        at = unit.start + numbering_end(source.text[unit.start : unit.end])
        if (match := _ONSITE.match(source.text, at, unit.end)) and unit.start < body_end(source):
            places.append((match.end(), unit.end, FORM))
    for start, end, where in places:
        for one in _spans_in(source, source.text[start : min(end, start + _LONGEST)], start)[:1]:
            if one.first.start - start <= _LEAD_IN and _days_between(one.first, one.last) <= _MOST_DAYS:
                period.add(one.first, one.last, where)
    return period


def _days_between(first: FoundDate, last: FoundDate) -> int:
    """The days from the one date to the other; very many where one of them is no day."""
    told = [found.value for found in (first, last) if found.value and len(found.value) == _DAY]
    if len(told) < 2 or told[1] < told[0]:
        return 2 * _MOST_DAYS
    return (date.fromisoformat(told[1]) - date.fromisoformat(told[0])).days


def _spans_in(source: Source, text: str, base: int) -> list[FoundSpan]:
    """The spans of a field; those before brackets first, which may tell the same days once more."""
    head = _BRACKET.split(text)[0]
    return short_years.read(source, head, base)[1] or short_years.read(source, text, base)[1]


def _days_in(source: Source, text: str, base: int) -> list[tuple[FoundDate, FoundDate]]:
    if spans := _spans_in(source, text, base):
        return [(spans[0].first, spans[0].last)]
    dates = short_years.read(source, text, base)[0]
    if not dates and (aside := _YEAR_ASIDE.search(text)):
        dates, spans = read_dates(text, base, int(aside["y"]))
        return [(spans[0].first, spans[0].last)] if spans else [(one, one) for one in dates[:1]]
    return [(dates[0], dates[-1])] if dates else []


def _in_prose(source: Source, *, stage1: bool, second: bool = True, dated: str | None = None) -> Period:
    """Sentences that tell of the audit with its days (审核组于 … 至 … 实施了现场审核).

    Without `second` not those that name a stage 2, which a report on stage 1 announces. `dated`: the day of
    the report, which days that have their year from a sentence before must be near."""
    period = Period()
    for unit in holding(source, _AUDIT):
        text = source.text[unit.start : unit.end]
        audited = "审核" in text or "audit" in text.lower() or (stage1 and "阶段" in text)
        if not audited or unit.start >= body_end(source):
            continue
        for first, last in _spans_and_days(text, unit.start, stage1):
            if not _YEARED.match(source.text, first.start) and audit_weighed.is_of_another_year(last, dated):
                continue
            at, end = first.start - unit.start, max(first.end, last.end) - unit.start
            before = rx.split(r"[。；;\n]", text[max(0, at - 40) : at])[-1]
            sent = _SENT.search(before)
            before = sent[0] if sent else before
            after = _AUDITED.match(text, end, end + 60) or (sent and _CERTIFYING.match(text, end, end + 80))
            named = _AUDIT_OF.search(before) or (stage1 and _STAGE1_OF.search(before))
            bare = stage1 and _STAGE1_AT.search(before) and _WAY_BEHIND.match(text, end)
            done = _done_stage(text, end)
            if not after and not bare and not done and not (named and _DONE.match(text, end, end + 60)):
                continue
            told = done or (after[0] if after else "")
            if not second and _STAGE2.search(before + told):
                continue
            if not elsewhere(source, first.start, "audit") and _tells(before, told, stage1):
                period.add(first, last, PROSE)
    return period


def _done_stage(text: str, at: int) -> str:
    """The words up to the stage that was made on days told before (2025年…，审核组实施了一阶段审核)."""
    match = _DONE_STAGE.match(text, at, at + 90)
    return match[0] if match else ""


def _spans_and_days(text: str, base: int, stage1: bool) -> list[tuple[FoundDate, FoundDate]]:
    """The spans of a text; where it speaks of a stage 1 also its single days."""
    dates, joined = read_dates(text, base)
    spans = [(found.first, found.last) for found in joined] + audit_lasting.begun_and_ended(text, base, dates)
    if not stage1 or not STAGE1.search(text):
        return spans
    taken = [range(first.start, last.end) for first, last in spans]
    days = [d for d in dates if not any(d.start in within for within in taken)]
    return spans + [(day, day) for day in days]


def _tells(sentence: str, told: str, stage1: bool) -> bool:
    """Whether the words around a span speak of this audit, or of its stage 1."""
    if NOT_THE_AUDIT.search(sentence) or NOT_THE_AUDIT.search(told) or _SAMPLED.search(sentence):
        return False
    second = [match.start() for match in _STAGE2.finditer(sentence)]
    sentence = sentence[second[-1] :] if second else sentence
    if not stage1 and _STAGE2.search(told) and not STAGE1.search(told):
        return True
    return bool(STAGE1.search(sentence + told)) == stage1


def _stage1(source: Source) -> Stage1:
    period = _of_stage_cells(source, 1)
    if not period.dates:
        ends = (labelled.find(source, "stage1", name) for name in ("start", "end"))
        for one, two in zip(*ends, strict=False):
            dates = first_date(source, one), first_date(source, two)
            if dates[0] and dates[1]:
                period.add(dates[0], dates[1], FORM)
    block = stage_blocks.of(source, 1)
    if not period.dates and block:
        period.add(block.first, block.last, FORM)
    if not period.dates:
        period = _period(source, labelled.find(source, "stage1", "period"), stage1_told.STAGE2)
    if not period.dates:
        period = _in_prose(source, stage1=True)
    for told in stage_cells.asked(source) if not period.dates else ():
        period.add(told, told, FORM)
    for first, last in stage1_told.days(source) if not period.dates else ():
        period.add(first, last, PROSE)
    best = period.best()
    clock = audit_hours.apart(source, *best, block) if best else None
    return Stage1(
        start=gather(source, period.first),
        end=gather(source, period.last),
        start_time=(audit_hours.first(source, best[0]) if best else None) or (clock[0] if clock else None),
        end_time=(audit_hours.last(source, *best) if best else None) or (clock[1] if clock else None),
        mode=choice(source, labelled.find(source, "stage1", "mode"))
        or mode_beside(source, best, in_row=True)
        or (_mode_of(source, block.mode) if block and block.mode else None)
        or (stage1_told.mode(source, best) if best else None)
        or stage1_way.asked(source)
        or (stage1_way.near(source, best) if best else None)
        or (stage1_way.within(source, block.start, block.end) if block and best else None),
    )


def _mode_of(source: Source, told: Piece) -> Leaf[str]:
    return source.leaf(meaning(told.text), told.start, told.end)
