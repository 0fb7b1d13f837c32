"""The audit and the stage 1 before it: days, halves of days, mode, period covered, risk, audit time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import partial

from extract.groups.audit import covered_period
from extract.groups.audit.days import (
    audit_dates_by_context,
    columns,
    form_cells,
    half_days,
    meetings,
    prose,
    schedule,
    sentences,
    series_rows,
)
from extract.groups.audit.days import last_day as audit_last_day
from extract.groups.audit.mode_and_risk import choice, meaning, mode, mode_beside, own, risk
from extract.groups.audit.period import Period
from extract.groups.audit.stage1 import hours, stage_blocks, stage_tables
from extract.groups.audit.stage1 import mode as stage1_way
from extract.groups.audit.stage1 import sentences as stage1_told
from extract.groups.audit.time import reductions
from extract.groups.audit.time.amounts import days
from extract.readers.dates import short_years
from extract.readers.fields import labelled
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import (
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
from extract.readers.tables import audit_series
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Piece, block_at, numbering_end, units
from extract.reading.source import Source
from extract.values.dates import FoundDate, FoundSpan, read_dates
from schemas import patterns
from schemas.dates import first_day, last_day
from schemas.leaf import Leaf
from schemas.report import Audit, Report, Stage1

_THINGS = patterns.compile(
    r"供方|供应商|供货|外包|产品|物资|培训|课程|合同|法规|法律|风险|目标|名称|评[价审][人者]|主持|参[加与]|部数|条数|结[果论]"
    r"|\b(?:evaluat(?:ed by|ors?)|chaired|attend|results?\b)",
    re.I,
)
_OTHERS = patterns.compile(r"供方|供应|供货|外包方|承包|分包|评[价审][人者]|主持|部数|条数|合同|改进项")
"""Labels of a card of a supplier, an evaluation of compliance, a review, a contract."""

_IN_SENTENCE = patterns.compile(r"(?:供方|供应|供货|外包方|承包方|分包方)[^。；;\n]{0,60}[，,、]\s?$")
"""In the sentence before a label: what is evaluated is a supplier (…公司，供应内容：…，评价日期：…)."""

_NEAR, _FEW_VISITS = 80, 2

_VISIT = patterns.compile(r"到访|走访|来访|到场|在场|入场|进场")
"""Labels of a visit: of the audit's, or in one of several parts of a report of a department's."""

_EVALUATED = patterns.compile(r"评[价审鉴]")
_ONSITE = patterns.compile(r"(?:on-?site\s?)?现场(?:审核|评审)?\s{0,4}[:：]?\s{0,4}(?=[12]\d)", re.I)
_BRACKET = patterns.compile(r"[（(]")
_YEAR_ASIDE = patterns.compile(r"(?P<y>20\d\d)\s?年(?!\s?\d)")
_SENTENCE_END = patterns.compile(r"。|\.\s(?=[A-Z])")
_STAGE1_FIRST = patterns.compile(
    r"\s{0,3}第?[一1Ⅰ]\s?阶段(?:审核)?(?:的?(?:时间|日期))?\s?[:：于在是为][^。\n]{4,120}[。\n]\s{0,3}"
    r"(?=[^。\n]{0,16}(?:第?[二2Ⅱ]\s?阶段|[本此]次|现场审核)[^。\n]{0,12}20\d\d)"
)
"""A sentence on stage 1, behind which the audit's own is told."""

_MOST_DAYS, _DAY, _LEAD_IN, _ROWS = 31, 10, 2, 4
_BESIDE, _BESIDE_DAYS = 120, ("person_days", "onsite_days", "covered", "covered_from")
"""So far behind the days under a bare label their form tells the days of work, or the period covered."""

_LONGEST = 160
_LONGEST_LINE = 90
_EARLIER = timedelta(days=200)
"""No stage of an audit is so long before its days: it is that of an earlier one."""


def read(source: Source, report: Report) -> None:
    """Fill `audit` and `stage1`."""
    own = report.audit_type is not None and report.audit_type.value == "stage1"
    dated = report.report_date.value if report.report_date else None
    report.stage1 = Stage1() if own else _stage1(source, dated)
    report.audit = _audit(source, own, dated, report.stage1)


def _audit(source: Source, own_stage1: bool, dated: str | None, stage1: Stage1) -> Audit:
    period = _told_period(source, own_stage1, dated)
    before = stage1.end.value if stage1.end else None
    if not period.dates:
        around = audit_dates_by_context.days(source, own_stage1, dated, before)
        period = _own_days(source, _of_days(around, PROSE))
    starts, ends = (date_field(source, own(source, name)) for name in ("start", "end"))
    starts, ends = (
        [one for one in some if not read and not audit_series.is_of_other(source, one.start)]
        for some, read in ((starts, period.first), (ends, period.last))
    )
    stated = _told_again(source, period, own_stage1)
    stated = stated or list(zip(_dates_of(source, "start")[:1], _dates_of(source, "end")[:1], strict=False))
    time = (_timed(source, "person_days", own_stage1), _timed(source, "onsite_days", own_stage1))
    audit = Audit(
        start=gather(source, period.first + starts),
        end=gather(source, period.last + ends),
        start_half=half_days.first(source, [first for first, _ in stated] or _dates_of(source, "start")),
        end_half=half_days.last(source, [last for _, last in stated] or _dates_of(source, "end")),
        mode=mode(source, stated),
        risk=risk(source, stated),
        person_days=days(source, "person_days", *time) or columns.amount(source, "person_days"),
        onsite_days=days(source, "onsite_days", *time) or columns.amount(source, "onsite_days"),
    )
    covered_period.read(source, audit, stated)
    audit.reductions = reductions.read(source)
    return audit


def _told_period(source: Source, own_stage1: bool, dated: str | None) -> Period:
    """The audit's days: of stage 2, of labels, of sentences, of a schedule or of the meetings."""
    stages = _own_days(source, _of_stages(source, own_stage1))
    period = _own_days(source, _of_labels(source, own_stage1))
    if stages.dates and not _is_of_earlier(stages, period, dated):
        period = stages
    ways: tuple[Callable[[], Period], ...] = (
        lambda: _of_days(series_rows.days(source)),
        lambda: sentences.period(source, stage1=own_stage1, dated=dated),
        lambda: sentences.period(source, stage1=False, second=False) if own_stage1 else Period(),
        lambda: _of_days(prose.days(source, own_stage1), PROSE),
        lambda: _loose_period(source),
        lambda: _of_days((*form_cells.days(source), *columns.days(source))),
        lambda: _of_days(filter(None, [schedule.days(source, own_stage1)])),
        lambda: _of_days(filter(None, [meetings.days(source, own_stage1)])),
    )
    for way in ways if not period.dates else ():
        if (period := _own_days(source, way())).dates:
            break
    return period if period.dates else stages


def _of_stages(source: Source, own_stage1: bool) -> Period:
    """The days of the stage that the audit is, in tables that tell both, else under its name."""
    period = _of_stage_cells(source, 1 if own_stage1 else 2)
    block = None if period.dates or own_stage1 else stage_blocks.of(source, 2)
    return _of_days([(block.first, block.last)]) if block else period


def _of_days(days: Iterable[tuple[FoundDate, FoundDate]], where: int = FORM) -> Period:
    period = Period()
    for first, last in days:
        period.add(first, last, where)
    return period


def _own_days(source: Source, period: Period) -> Period:
    """The period without the places that a table of several audits has of another one."""
    return period.without(partial(audit_series.is_of_other, source))


def _is_of_earlier(stage: Period, stated: Period, dated: str | None) -> bool:
    """Whether the days of a stage lie so far before those of the labels, else the report's, that they are an
    earlier audit's."""
    ends = [last.value for _, _, last in stage.dates if last.value]
    best = stated.best()
    day = best[0].value if best is not None else dated
    return bool(ends and day) and first_day(day or "") - last_day(max(ends)) > _EARLIER


def _timed(source: Source, name: str, own_stage1: bool) -> list[Labelled]:
    """The places of an audit time: in a table that tells both stages those of stage 2, in a table of several
    audits those of this one."""
    found = own(source, name) or ([] if own_stage1 else [*_of_stage2(source, name)])
    this = audit_series.own_lines(source, frozenset({("audit", name)}))
    cells = [(grid.piece(cell), grid) for grid, some in this for cell in some]
    rows = [Labelled(one.start, one.end, one.text, one, "colon", grid.index) for one, grid in cells]
    return [*rows, *(one for one in found if not audit_series.is_of_other(source, one.start))]


def _of_stage2(source: Source, name: str) -> Iterator[Labelled]:
    """The cells of stage 2 in tables that tell both stages."""
    for place in labelled.find(source, "audit", name):
        cell = stage_tables.second(source, place.start)
        if cell and not elsewhere(source, place.label.start, "audit"):
            yield Labelled(cell.start, cell.end, cell.text, place.label, place.how, place.block)


def _of_stage_cells(source: Source, stage: int) -> Period:
    """The days in the row or column of a stage, in tables that tell both."""
    period = Period()
    for stated in stage_tables.days(source, stage):
        if not elsewhere(source, stated[0].start, "audit"):
            period.add(*stated, FORM)
    return period


def _told_again(source: Source, period: Period, own_stage1: bool) -> list[tuple[FoundDate, FoundDate]]:
    """The places of the audit's days, the best one first, then those elsewhere that tell the same days."""
    best = period.best()
    if best is None:
        return []
    places = [(first, last) for _, first, last in period.dates]
    places += [(first, last) for _, first, last in sentences.period(source, stage1=own_stage1).dates]
    days = (best[0].value, best[1].value)
    places += sentences.again(source, days)
    places += [
        (one.first, one.last)
        for place in own(source, "period_loose")
        for one in _spans_in(source, source.text[place.start : place.end], place.start)[:1]
    ]
    return [best, *(p for p in places if (p[0].value, p[1].value) == days and p != best)]


def _dates_of(source: Source, name: str) -> list[FoundDate]:
    """The dates of the fields of the first or last day."""
    return [date for place in own(source, name) if (date := first_date(source, place))]


def _labelled_periods(source: Source, own_stage1: bool) -> list[Labelled]:
    places = [place for place in own(source, "period") if not _of_list(source, place)]
    visits = [place for place in places if _VISIT.search(place.label.text)]
    if len({place.text for place in visits}) > _FEW_VISITS:
        places = [place for place in places if place not in visits]
    return places + labelled.find(source, "stage1", "period") if own_stage1 else places


def _of_list(source: Source, place: Labelled) -> bool:
    """Whether a label is one of a list or a card of other things that are evaluated (供方名称 | 评价日期)."""
    grid = grids(source).get(block_at(source, place.label.start))
    row = source.text.rfind("\n", 0, place.label.start) + 1
    head = source.text[row : source.text.find("\n", place.label.end)]
    if not _EVALUATED.search(place.label.text):
        return False
    if place.how == "colon" and _IN_SENTENCE.search(
        source.text, max(row, place.label.start - _NEAR), place.label.start
    ):
        return True
    if grid is None:
        return False
    if place.how == "below":
        return _THINGS.search(head) is not None
    return place.how == "right" and any(_OTHERS.search(text) for text in _beside(grid, place.label.start))


def _beside(grid: Grid, offset: int) -> Iterator[str]:
    """The labels of a form in the rows about one of them."""
    row = next((cell.row for cell in grid.block.cells if cell.start <= offset < cell.end), None)
    if row is not None:
        near = (cell for cell in grid.block.cells if abs(cell.row - row) <= _ROWS)
        yield from (grid.text(cell) for cell in near if grid.is_label(cell))


def _period(
    source: Source,
    places: Iterable[Labelled],
    other: re.Pattern[str] | None = None,
    before: re.Pattern[str] | None = None,
) -> Period:
    """The days after each label, behind a sentence on what was `before` and up to words for an `other` stage:
    a span, a day, or several days."""
    period = Period()
    for place in places:
        lead = before.match(source.text, place.start, place.end) if before else None
        start = lead.end() if lead else place.start
        text = _SENTENCE_END.split(source.text[start : min(place.end, start + _LONGEST)])[0]
        text = other.split(text)[0] if other else text
        if place.how == "next" and len(text) > _LONGEST_LINE:
            continue
        for found in _days_in(source, text, start)[:1]:
            one = found[0] == found[1]
            beside = audit_last_day.beside(source, place) if one else None
            period.add(found[0], beside or found[1], rank(source, place))
    return period


def _of_labels(source: Source, own_stage1: bool) -> Period:
    """The days after the labels of the period, else of its first day."""
    before = None if own_stage1 else _STAGE1_FIRST
    period = _period(source, _labelled_periods(source, own_stage1), before=before).joined()
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
    beside = [p.label.start for name in _BESIDE_DAYS for p in own(source, name)]
    places = [
        (p.start, p.end, rank(source, p))
        for p in labelled_
        if in_head(source, p.label.start) or any(0 < at - p.end < _BESIDE for at in beside)
    ]
    for unit in units(source):
        at = unit.start + numbering_end(source.text[unit.start : unit.end])
        if (match := _ONSITE.match(source.text, at, unit.end)) and unit.start < body_end(source):
            places.append((match.end(), unit.end, FORM))
    for start, end, where in places:
        text = source.text[start : min(end, start + _LONGEST)]
        spans = [(one.first, one.last) for one in _spans_in(source, text, start)]
        for first, last in spans[:1]:
            if first.start - start <= _LEAD_IN and _days_between(first, last) <= _MOST_DAYS:
                period.add(first, last, where)
    return period


def _days_between(first: FoundDate, last: FoundDate) -> int:
    """The days between two dates, whichever is told first (a slip); very many where one of them is no day."""
    stated = [found.value for found in (first, last) if found.value and len(found.value) == _DAY]
    if len(stated) < 2:
        return 2 * _MOST_DAYS
    return abs((date.fromisoformat(stated[1]) - date.fromisoformat(stated[0])).days)


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


def _stage1(source: Source, dated: str | None) -> Stage1:
    period = _of_stage_cells(source, 1)
    if not period.dates:
        ends = (labelled.find(source, "stage1", name) for name in ("start", "end"))
        for one, two in zip(*ends, strict=False):
            dates = first_date(source, one), first_date(source, two)
            if dates[0] and dates[1]:
                period.add(dates[0], dates[1], FORM)
    block = stage_blocks.of(source, 1)
    if not period.dates and block:
        period = _with_last_day(source, block)
    if not period.dates:
        period = _stage1_labelled(source)
    if not period.dates:
        period = sentences.period(source, stage1=True, dated=dated)
    for stated in stage_tables.asked(source) if not period.dates else ():
        period.add(stated, stated, FORM)
    for first, last in stage1_told.days(source, dated) if not period.dates else ():
        period.add(first, last, PROSE)
    best = period.best()
    clock = hours.apart(source, *best, block) if best else None
    return Stage1(
        start=gather(source, period.first),
        end=gather(source, period.last),
        start_time=(hours.first(source, best[0]) if best else None) or (clock[0] if clock else None),
        end_time=(hours.last(source, *best) if best else None) or (clock[1] if clock else None),
        mode=choice(source, labelled.find(source, "stage1", "mode"))
        or mode_beside(source, best, in_row=True)
        or (_mode_of(source, block.mode) if block and block.mode else None)
        or (stage1_told.mode(source, best) if best else None)
        or stage1_way.asked(source)
        or (stage1_way.near(source, best) if best else None)
        or (stage1_way.within(source, block.start, block.end) if block and best else None),
    )


def _stage1_labelled(source: Source) -> Period:
    return _period(source, labelled.find(source, "stage1", "period"), stage1_told.STAGE2)


def _with_last_day(source: Source, block: stage_blocks.Block) -> Period:
    """The days of a block of stage 1; of one day with the last one that stands apart from it."""
    period = Period()
    last = block.last
    for _, first, other in _stage1_labelled(source).dates if last.start == block.first.start else ():
        last = other if first.start == block.first.start else last
    period.add(block.first, last, FORM)
    return period


def _mode_of(source: Source, stated: Piece) -> Leaf[str]:
    return source.leaf(meaning(stated.text), stated.start, stated.end)
