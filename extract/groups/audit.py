"""The audit and the stage 1 before it: days, halves of days, mode, period covered, risk, audit time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from extract import labels
from extract.groups.leaves import (
    PROSE,
    Candidate,
    body_end,
    clean,
    date_candidate,
    date_field,
    elsewhere,
    gather,
    is_blank,
    made,
    rank,
    trimmed,
)
from extract.readers import labelled, ticks
from extract.readers.labelled import Labelled
from extract.readers.units import units
from extract.source import Source
from extract.values.dates import FoundDate, find_dates, find_spans
from extract.values.found import narrow
from schemas.leaf import Leaf
from schemas.report import Audit, Report, Stage1

_STAGE1 = re.compile(r"(?:第?一|[1Ⅰ])\s?阶段|stage\s?(?:1|one|I\b)", re.I)
_AUDITED = re.compile(r"[^。；\n]{0,40}?(?:审核|评审)|[^.\n]{0,40}?\baudit", re.I)
_NOT_THE_AUDIT = re.compile(
    r"内部?审|管理评审|合规|下次|上次|监督抽|记录|检查|培训|有效期|合同|内部|计划(?:于|在)"
)
_UNTIL_END = re.compile(
    r"(?:至|到|截至|截止到?)[^。，；\n]{0,12}?(?P<what>(?:本次)?(?:现场)?审核(?:结束|完成|截止)[日之时]?(?:期)?|本次审核|审核日)"
)
_MODE = re.compile(
    r"现场(?:结合|与|和|加)(?:远程|非现场)(?:审核|进行|方式)?|(?:全程)?(?:现场|远程|非现场)(?:审核|进行|方式)"
    r"|(?<=[，,])\s?(?:现场|远程|非现场)$"
)
_AMOUNT = re.compile(r"\d{1,3}(?:\.\d{1,2})?")
_LONGEST = 160
_DAYS_LIMIT = 60
_LONGEST_LINE = 90
_UNTIL_TIME = re.compile(
    r"[^。；\n]{0,12}?(?:至|到|-|~|—|–)\s?(?P<half>上午|下午)?(?P<h>\d{1,2})\s?[时点:：]\s?(?P<min>\d{0,2})"
)


@dataclass(slots=True)
class _Period:
    """The places of a period: first days, last days and the found dates behind them."""

    first: list[Candidate[str]] = field(default_factory=list)
    last: list[Candidate[str]] = field(default_factory=list)
    dates: list[tuple[int, FoundDate, FoundDate]] = field(default_factory=list)

    def add(self, first: FoundDate, last: FoundDate, where: int) -> None:
        """Another place of the period."""
        self.first.append(date_candidate(first, where))
        self.last.append(date_candidate(last, where))
        self.dates.append((where, first, last))

    def best(self) -> tuple[FoundDate, FoundDate] | None:
        """The dates of the place that the values are taken from."""
        if not self.dates:
            return None
        _, first, last = min(self.dates, key=lambda d: (d[0], d[1].value is None, d[1].start))
        return first, last


def read(source: Source, report: Report) -> None:
    """Fill `audit` and `stage1`."""
    own = report.audit_type is not None and report.audit_type.value == "stage1"
    report.stage1 = Stage1() if own else _stage1(source)
    report.audit = _audit(source, own)


def _audit(source: Source, own_stage1: bool) -> Audit:
    period = _period(source, _labelled_periods(source, own_stage1))
    if not period.dates:
        period = _in_prose(source, stage1=own_stage1)
    starts = date_field(source, _own(source, "start")) if not period.first else []
    ends = date_field(source, _own(source, "end")) if not period.last else []
    best = period.best()
    audit = made(
        Audit,
        start=gather(source, period.first + starts),
        end=gather(source, period.last + ends),
        start_half=_half(source, best[0]) if best else None,
        end_half=_half(source, best[1]) if best else None,
        mode=_choice(source, _own(source, "mode")) or _mode_beside(source, best),
        risk=_words(source, _own(source, "risk")),
        person_days=_days(source, "person_days"),
        onsite_days=_days(source, "onsite_days"),
    )
    _cover(source, audit)
    audit.reductions = [
        source.leaf(clean(place.text), place.start, place.end)
        for place in _own(source, "reductions")
        if not is_blank(place.text)
    ]
    return audit


def _own(source: Source, name: str) -> list[Labelled]:
    return [p for p in labelled.find(source, "audit", name) if not elsewhere(source, p.label.start, "audit")]


def _labelled_periods(source: Source, own_stage1: bool) -> list[Labelled]:
    places = _own(source, "period")
    return places + labelled.find(source, "stage1", "period") if own_stage1 else places


def _period(source: Source, places: Iterable[Labelled]) -> _Period:
    """The days after each label: a span, a day, or several days."""
    period = _Period()
    for place in places:
        text = source.text[place.start : min(place.end, place.start + _LONGEST)].split("。")[0]
        if place.how == "next" and len(text) > _LONGEST_LINE:
            continue
        for found in _days_in(text, place.start):
            period.add(*found, rank(source, place))
            break
    return period


def _days_in(text: str, base: int) -> list[tuple[FoundDate, FoundDate]]:
    spans = find_spans(text, base, labelled=True)
    if spans:
        return [(spans[0].first, spans[0].last)]
    dates = find_dates(text, base, labelled=True)
    return [(dates[0], dates[-1])] if dates else []


def _half(source: Source, found: FoundDate) -> Leaf[str] | None:
    if found.half is None:
        return None
    at = re.compile(r"上午|下午|早上|晚上|中午|[AaPp][Mm]").search(source.text, found.start, found.end + 12)
    return (
        source.leaf(found.half, at.start(), at.end())
        if at
        else source.leaf(found.half, found.start, found.end)
    )


def _in_prose(source: Source, *, stage1: bool) -> _Period:
    """Sentences that tell of the audit with its days (审核组于 … 至 … 实施了现场审核)."""
    period = _Period()
    for unit in units(source):
        text = source.text[unit.start : unit.end]
        if ("审核" not in text and "audit" not in text.lower()) or unit.start >= body_end(source):
            continue
        for found in find_spans(text, unit.start):
            at = found.start - unit.start
            told = _AUDITED.match(text, found.end - unit.start, found.end - unit.start + 60)
            if not told or elsewhere(source, found.start, "audit"):
                continue
            if _tells(text[max(0, at - 40) : at], told[0], stage1):
                period.add(found.first, found.last, PROSE)
    return period


def _tells(before: str, told: str, stage1: bool) -> bool:
    """Whether the words around a span speak of this audit, or of its stage 1."""
    sentence = re.split(r"[。；\n]", before)[-1]
    if _NOT_THE_AUDIT.search(sentence) or _NOT_THE_AUDIT.search(told):
        return False
    return bool(_STAGE1.search(sentence + told)) == stage1


def _stage1(source: Source) -> Stage1:
    places = labelled.find(source, "stage1", "period")
    period = _period(source, places)
    if not period.dates:
        period = _in_prose(source, stage1=True)
    best = period.best()
    return made(
        Stage1,
        start=gather(source, period.first),
        end=gather(source, period.last),
        start_time=_time(source, best[0]) if best else None,
        end_time=_end_time(source, *best) if best else None,
        mode=_choice(source, labelled.find(source, "stage1", "mode")) or _mode_beside(source, best),
    )


def _time(source: Source, found: FoundDate) -> Leaf[str] | None:
    if found.time is None:
        return None
    low, high = found.start, min(found.end + 24, len(source.text))
    at = re.compile(r"\d{1,2}\s?[:：时点]\s?\d{0,2}").search(source.text, min(found.end, low), high)
    for match in re.compile(r"(?<!\d)\d{1,2}\s?[:：时点]\s?\d{0,2}").finditer(source.text, low, high):
        if match.start() >= found.end or found.time[:2] in match[0] or found.time[1:2] == match[0][:1]:
            at = match
            break
    return (
        source.leaf(found.time, at.start(), at.end())
        if at
        else source.leaf(found.time, found.start, found.end)
    )


def _end_time(source: Source, first: FoundDate, last: FoundDate) -> Leaf[str] | None:
    """The last day's time; of one day the time after 至 (8时30分至17时)."""
    if last.start != first.start or first.time is None:
        return _time(source, last)
    match = _UNTIL_TIME.match(source.text, first.end, first.end + 40)
    if match is None or int(match["h"]) > 24:
        return None
    hour = int(match["h"]) + (12 if match["half"] == "下午" and int(match["h"]) < 12 else 0)
    return source.leaf(f"{hour:02}:{int(match['min'] or 0):02}", match.start("h"), match.end())


def _mode_beside(source: Source, dates: tuple[FoundDate, FoundDate] | None) -> Leaf[str] | None:
    """The mode told in the same sentence after the days (…，现场进行)."""
    if dates is None:
        return None
    at = max(date.end for date in dates)
    end = at + len(re.split(r"[。；\n\t]", source.text[at : at + 40])[0])
    match = _MODE.search(source.text, at, end)
    value = labels.value_of("audit", "mode", match[0]) if match else None
    return source.leaf(value, match.start(), match.end()) if match and value else None


def _choice(source: Source, places: list[Labelled]) -> Leaf[str] | None:
    """A field of fixed wordings: the ticked option or the only one; null where the boxes were lost."""
    for place in places:
        if place.end - place.start > _LONGEST or is_blank(place.text):
            continue
        options = ticks.choices(source, place.start, place.end)
        chosen = ticks.ticked(options)
        known = [(labels.value_of("audit", "mode", option.text), option) for option in chosen or options]
        told = {value: option for value, option in known if value}
        if len(told) == 1 and (chosen or not ticks.has_marks(source, place.start, place.end)):
            value, option = next(iter(told.items()))
            return source.leaf(value, option.start, option.end)
        if told:
            return source.leaf(None, place.start, place.end)
    return None


def _words(source: Source, places: list[Labelled]) -> Leaf[str] | None:
    """A field as written; of options the ticked ones, null where none or several are."""
    for place in places:
        start, end = trimmed(source, place.start, place.end)
        if is_blank(source.text[start:end]) or end - start > 40:
            continue
        if not ticks.has_marks(source, start, end):
            return source.leaf(clean(source.text[start:end]), start, end)
        chosen = ticks.ticked(ticks.choices(source, start, end))
        if len(chosen) == 1:
            return source.leaf(clean(chosen[0].text), chosen[0].start, chosen[0].end)
        return source.leaf(None, start, end)
    return None


def _days(source: Source, name: str) -> Leaf[float] | None:
    for place in _own(source, name):
        match = _AMOUNT.search(narrow(place.text[:_DAYS_LIMIT]))
        if match and float(match[0]) < 400 and not find_dates(place.text[:_DAYS_LIMIT]):
            return source.leaf(float(match[0]), place.start + match.start(), place.start + match.end())
    return None


def _cover(source: Source, audit: Audit) -> None:
    """The period that the audit covers; an end given as the audit's own end is that day."""
    firsts: list[Candidate[str]] = []
    lasts: list[Candidate[str]] = []
    for place in _own(source, "covered"):
        text = source.text[place.start : min(place.end, place.start + _LONGEST)]
        dates = find_dates(text, place.start, labelled=True)
        if not dates:
            continue
        where = rank(source, place)
        firsts.append(date_candidate(dates[0], where))
        if len(dates) > 1:
            lasts.append(date_candidate(dates[-1], where))
        elif audit.end and (match := _UNTIL_END.search(text)):
            at = place.start + match.start("what")
            lasts.append(Candidate(audit.end.value, at, place.start + match.end("what"), where))
    audit.covered_from = gather(source, firsts)
    audit.covered_to = gather(source, lasts)
