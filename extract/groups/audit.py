"""The audit and the stage 1 before it: days, halves of days, mode, period covered, risk, audit time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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
from extract.readers import labelled, spoken, ticks
from extract.readers.labelled import Labelled
from extract.readers.units import units
from extract.source import Source
from extract.values.dates import FoundDate, find_dates, find_spans
from extract.values.found import narrow
from schemas.leaf import Leaf
from schemas.report import Audit, Report, Stage1

_STAGE1 = re.compile(r"(?:第?一|[1Ⅰ])\s?阶段|stage\s?(?:1|one|I\b)", re.I)
_AUDITED = re.compile(r"[^。；\n]{0,40}?(?:审核|评审)|[^.\n]{0,40}?\baudit", re.I)
_AUDIT_OF = re.compile(
    r"(?:审核|评审)(?:活动|工作)?\s?(?:[：:于自从在由]|时间|日期|已于)\s?$"
    r"|\baudit (?:was|on|from)[^.]{0,20}$",
    re.I,
)
_DONE = re.compile(
    r"\s?(?:上午|下午)?\s?(?:[（(][^（()）]{1,12}[)）])?\s?"
    r"(?:以|采用|采取|通过|进行|实施|开展|完成|结束|开始|[，,]\s?(?:现场|远程))"
)
_NOT_THE_AUDIT = re.compile(
    r"内部?审|管理评审|合规|下次|上次|监督抽|记录|检查|培训|有效期|合同|内部|(?<!审核)计划(?:于|在)"
)
_UNTIL_END = re.compile(
    r"(?:至|到|截至|截止到?)[^。，；\n]{0,12}?(?P<what>(?:本次)?(?:现场)?审核(?:结束|完成|截止)[日之时]?(?:期)?|本次审核|审核日)"
)
_WAY = r"(?:现场|远程|非现场|线上|线下|网络)"
_WAYS = rf"{_WAY}(?:审核|评审)?(?:\s?(?:结合|与|和|加|\+|及|、|并)\s?{_WAY})?"
_MODE = re.compile(
    rf"(?:全程|全部)?{_WAYS}(?:审核|评审)?(?:相?结合|方式|形式|进行|实施|开展|审核|评审|的){{1,3}}"
    rf"|(?<=[，,；;])\s?{_WAYS}(?:\s?[A-Za-z-]{{2,10}}){{0,3}}\s?(?=[，,；;]|$)"
    r"|\b(?:fully )?(?:on-?site|remote(?:ly)?|hybrid)\b",
    re.I,
)
_JOINED = re.compile(
    r"(?:现场|线下)(?:审核|评审)?\s?(?:结合|与|和|加|\+|及|、|并)\s?(?:远程|线上|网络)"
    r"|(?:远程|线上|网络)(?:审核|评审)?\s?(?:结合|与|和|加|\+|及|、|并)\s?(?:现场|线下)"
)
_BY_WAY = re.compile(
    rf"(?:采用|采取|以|通过)了?的?\s?(?:方式)?(?:为|是)?\s?(?P<way>{_WAYS}(?:审核|评审)?(?:相?结合)?)\s?的?\s?(?:方式|形式|模式)"
)
_SAID = re.compile(r"\s?(?:等级|级别)?\s?(?:[：:]|为|是|采用|采取|以)\s?(?P<what>[^，,。；;\n\t]{1,24})")
_SPOKEN_DAYS = re.compile(
    r"(?<![\d.])(?P<n>\d{1,3}(?:\.\d{1,2})?)\s?(?:个)?(?:审核)?"
    r"(?:人日|人天|人·日|person-days|auditor days|man-days)"
)
_TOTAL = re.compile(r"(?:现场(?:审核|评审)?|共计?|合计|总计|累计|计|用时|为|是|使用|投入)\s?$")
_AMOUNT = re.compile(r"\d{1,3}(?:\.\d{1,2})?")
_ONSITE = re.compile(r"现场(?:审核|评审)?(?:总|实际)?(?:人日|人天|\s?\d)|on-?site", re.I)
_ABOUT_AUDIT = re.compile(r"审核|评审|audit", re.I)
_LEVEL = re.compile(
    r"(?:中等?偏[高低]|[高中低]等?(?!风险区)|较[高低]|一般|[一二三四ⅠⅡⅢⅣ]级|high|medium|low)(?:\s?风险|级)?",
    re.I,
)
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
    told = _told_again(source, period, own_stage1)
    audit = made(
        Audit,
        start=gather(source, period.first + starts),
        end=gather(source, period.last + ends),
        start_half=_first_half(source, [first for first, _ in told]),
        end_half=_first_half(source, [last for _, last in told]),
        mode=_choice(source, _own(source, "mode"))
        or _said_mode(source)
        or _by_way(source)
        or _mode_of(source, told),
        risk=_words(source, _own(source, "risk")) or _said_risk(source),
        person_days=_days(source, "person_days") or _said_days(source, "person_days"),
        onsite_days=_days(source, "onsite_days") or _said_days(source, "onsite_days"),
    )
    _cover(source, audit)
    audit.reductions = [
        source.leaf(clean(place.text), place.start, place.end)
        for place in _own(source, "reductions")
        if not is_blank(place.text)
    ]
    return audit


def _told_again(source: Source, period: _Period, own_stage1: bool) -> list[tuple[FoundDate, FoundDate]]:
    """The places of the audit's days, the best one first, then those elsewhere that tell the same days."""
    best = period.best()
    if best is None:
        return []
    places = [(first, last) for _, first, last in period.dates]
    places += [(first, last) for _, first, last in _in_prose(source, stage1=own_stage1).dates]
    days = (best[0].value, best[1].value)
    return [best, *(p for p in places if (p[0].value, p[1].value) == days and p != best)]


def _first_half(source: Source, found: list[FoundDate]) -> Leaf[str] | None:
    return next((leaf for one in found if (leaf := _half(source, one))), None)


def _said(source: Source, name: str) -> Iterator[tuple[int, int]]:
    """What follows the words of a field in a sentence (审核方式为现场审核)."""
    for words in spoken.find(source, "audit", name):
        match = _SAID.match(source.text, words.end)
        if match and not elsewhere(source, words.start, "audit") and words.start < body_end(source):
            yield trimmed(source, match.start("what"), match.end("what"))


def _mode_meaning(text: str) -> str | None:
    """The mode that a text words; both ways joined are a mixed one.

    >>> [_mode_meaning(t) for t in ("现场审核", "现场审核与远程审核相结合", "非现场", "到场")]
    ['onsite', 'mixed', 'offsite', None]
    """
    value = labels.value_of("audit", "mode", text)
    return "mixed" if value and _JOINED.search(text) else value


def _said_mode(source: Source) -> Leaf[str] | None:
    for start, end in _said(source, "mode"):
        if value := _mode_meaning(source.text[start:end]):
            return source.leaf(value, start, end)
    return None


def _by_way(source: Source) -> Leaf[str] | None:
    """The only way in which the report says that the audit was made (采用现场与远程相结合的方式)."""
    found: dict[str, Leaf[str]] = {}
    for match in _BY_WAY.finditer(source.text):
        line = source.text[max(match.start() - 60, 0) : match.start()]
        sentence = re.split(r"[。；;\n]", line)[-1]
        if _STAGE1.search(sentence) or elsewhere(source, match.start(), "audit"):
            continue
        if value := _mode_meaning(match["way"]):
            found.setdefault(value, source.leaf(value, match.start("way"), match.end("way")))
    return next(iter(found.values())) if len(found) == 1 else None


def _said_risk(source: Source) -> Leaf[str] | None:
    """A level told in a sentence (风险等级为中); of longer words only those that are a level."""
    for start, end in _said(source, "risk"):
        match = _LEVEL.match(source.text, start, end)
        if match:
            return source.leaf(clean(match[0]), match.start(), match.end())
    return None


def _said_days(source: Source, name: str) -> Leaf[float] | None:
    """Days told in a sentence on the audit (现场审核，共 6 人日; 现场审核人日数为 4 人日)."""
    for match in _SPOKEN_DAYS.finditer(source.text):
        start = max(match.start() - 80, 0)
        low = max(start, *(source.text.rfind(mark, start, match.start()) + 1 for mark in "。\n"))
        before = source.text[low : match.start()]
        told = "onsite_days" if _ONSITE.search(source.text[low : match.end()][-28:]) else "person_days"
        if told != name or not _TOTAL.search(before) or not _ABOUT_AUDIT.search(before):
            continue
        other = _NOT_THE_AUDIT.search(before, max(len(before) - 40, 0)) or _STAGE1.search(
            re.split("[；;]", before)[-1]
        )
        if not other and not elsewhere(source, match.start(), "audit"):
            return source.leaf(float(match["n"]), match.start("n"), match.end("n"))
    return None


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
        for first, last in _spans_and_days(text, unit.start, stage1):
            at, end = first.start - unit.start, max(first.end, last.end) - unit.start
            before = re.split(r"[。；;\n]", text[max(0, at - 40) : at])[-1]
            told = _AUDITED.match(text, end, end + 60)
            if not told and not (_AUDIT_OF.search(before) and _DONE.match(text, end, end + 40)):
                continue
            if not elsewhere(source, first.start, "audit") and _tells(
                before, told[0] if told else "", stage1
            ):
                period.add(first, last, PROSE)
    return period


def _spans_and_days(text: str, base: int, stage1: bool) -> list[tuple[FoundDate, FoundDate]]:
    """The spans of a text; where it speaks of a stage 1 also its single days."""
    spans = [(found.first, found.last) for found in find_spans(text, base)]
    if not stage1 or not _STAGE1.search(text):
        return spans
    taken = [range(first.start, last.end) for first, last in spans]
    days = [d for d in find_dates(text, base) if not any(d.start in within for within in taken)]
    return spans + [(day, day) for day in days]


def _tells(sentence: str, told: str, stage1: bool) -> bool:
    """Whether the words around a span speak of this audit, or of its stage 1."""
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


def _mode_of(source: Source, places: list[tuple[FoundDate, FoundDate]]) -> Leaf[str] | None:
    return next((leaf for dates in places if (leaf := _mode_beside(source, dates))), None)


def _mode_beside(source: Source, dates: tuple[FoundDate, FoundDate] | None) -> Leaf[str] | None:
    """The mode told in the same sentence after the days (…，现场进行; … 以现场方式进行)."""
    if dates is None:
        return None
    at = max(date.end for date in dates)
    end = at + len(re.split(r"[。；;\n\t]", source.text[at : at + 48])[0])
    match = _MODE.search(source.text, at, end) or _way_before(source, dates[0].start)
    value = _mode_meaning(match[0]) if match else None
    return source.leaf(value, match.start(), match.end()) if match and value else None


def _way_before(source: Source, offset: int) -> re.Match[str] | None:
    """The mode told before the days in their sentence (以远程方式于 …, conducted remotely on …)."""
    low = max(offset - 40, 0)
    low = max(low, *(source.text.rfind(mark, low, offset) + 1 for mark in "。；;\n\t"))
    return _MODE.search(source.text, low, offset)


def _choice(source: Source, places: list[Labelled]) -> Leaf[str] | None:
    """A field of fixed wordings: the ticked option or the only one; null where the boxes were lost."""
    for place in places:
        if place.end - place.start > _LONGEST or is_blank(place.text):
            continue
        options = ticks.choices(source, place.start, place.end)
        chosen = ticks.ticked(options)
        known = [(_mode_meaning(option.text), option) for option in chosen or options]
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
    places = [(p.start, min(p.end, p.start + _LONGEST), rank(source, p)) for p in _own(source, "covered")]
    for start, end, where in places or [(low, high + 40, PROSE) for low, high in _said(source, "covered")]:
        text = source.text[start:end].split("\n")[0].split("。")[0]
        dates = find_dates(text, start, labelled=True)
        if not dates:
            continue
        firsts.append(date_candidate(dates[0], where))
        if len(dates) > 1:
            lasts.append(date_candidate(dates[-1], where))
        elif audit.end and (match := _UNTIL_END.search(text)):
            at = start + match.start("what")
            lasts.append(Candidate(audit.end.value, at, start + match.end("what"), where))
    audit.covered_from = gather(source, firsts)
    audit.covered_to = gather(source, lasts)
