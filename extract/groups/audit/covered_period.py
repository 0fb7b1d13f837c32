"""The period that the audit covers: in its field, in fields of its first and last day, and in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from extract.groups.audit.days import last_day
from extract.groups.audit.mode_and_risk import near_dates, own, said
from extract.groups.audit.time.amounts import NOT_THE_AUDIT
from extract.readers.dates import short_years
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import (
    PROSE,
    Candidate,
    body_end,
    date_candidate,
    date_field,
    elsewhere,
    gather,
    rank,
)
from extract.readers.text import lines
from extract.reading.source import Source
from extract.values.dates import FoundDate, read_dates
from schemas import patterns
from schemas.report import Audit

_UNTIL_END = patterns.compile(
    r"(?:至|到|截至|截止到?)[^。，；\n]{0,12}?(?P<what>(?:本次)?(?:现场)?审核(?:结束|完成|截止)[日之时]?(?:期)?|本次审核|审核日)"
)
_COVERS = patterns.compile(
    r"(?:(?:本次|此次)(?=覆盖|涵盖|追溯|回溯)|(?:本次|此次|监督|再认证)(?:现场)?审核(?:所)?|(?:审核|audit)[^。；;\n]{0,100}[，,]\s?|审核的?|(?:证据|记录|抽样|样本))"
    r"(?:覆盖|涵盖|回顾|追溯|回溯|时间跨度|跨度|抽样覆盖|抽样涵盖)(?:了|的是|时期为?|期间为?|为|是|至)?"
    r"(?:该|受审核)?(?:单位|组织|公司|企业|方)?的?(?:自|从)?\s?(?=[12]\d{3}\s?[年./-])"
    r"|(?:审核|评审)[^。；;，,\n]{0,6}(?:抽样|取样|抽查|覆盖|涵盖|追溯|回溯|跨度)的?(?:证据|记录|样本|资料)?的?"
    r"(?:时间|日期)?(?:范围|区间|期间|时段|段|跨度|起止)?(?:为|是|[:：])?\s?(?:自|从)?\s?(?=[12]\d{3}\s?[年./-])"
    r"|(?:所)?覆盖的(?:运行|时间|记录|证据)?(?:时期|期间|时段|时间|周期)(?:为|是|[:：])?(?:自|从)?\s?(?=[12]\d{3}\s?[年./-])"
    r"|(?:取证|追溯|回溯|查证|抽样|抽查){1,2}(?:所及|所?涉及?)?的?(?:记录|证据|体系|运行)?的?(?:时间)?(?:时段|期间|时期|区间|跨度|段|范围|周期)"
    r"(?:为|是|[:：])?\s?(?:自|从)?\s?(?=[12]\d{3}\s?[年./-])"
    r"|所?(?:看|查|抽|审|查阅|抽取|抽样)的?(?:记录|资料|样本|证据)(?:取自|来自|始于|自|从)\s?(?=[12]\d{3}\s?[年./-])"
    r"|(?:审核|审查|评审|查阅|抽查|抽样|所审|涉及)[^。；;，,\n]{0,12}?(?:运行|记录|体系|证据|样本){1,3}的?"
    r"(?:时段|期间|时期|周期|时间|区间|时间段)(?:为|是|[:：])?(?:自|从)?\s?(?=[12]\d{3}\s?[年./-])"
    r"|(?:本次|此次)审核对(?:其|该?公司|受审核方|该?企业|该?组织)?的?(?:自|从)?\s?"
    r"(?=[12]\d{3}\s?[年./-][^。；;\n]{4,60}(?:运行|记录)[^。；;\n]{0,14}(?:抽样|审核|评价|查阅|回顾|审查))"
    r"|(?:查阅|抽查|抽取|调阅|查看|审查|查验|回看|翻看|翻阅)了?(?:自|从)?\s?(?=[12]\d{3}\s?[年./-][^。；;，,\n]{2,12}"
    r"(?:至|到|以来|[-~—～])[^。；;，,\n]{0,40}的(?:体系|管理体系)?运行(?:证据|记录|情况|资料))"
    r"|(?:涉及|查看|查阅|审核|覆盖|抽样|追溯)(?:了|到|的是|的为)?(?:受审核方|委托方|该组织|该公司|企业|体系|其)?的?(?:自|从)?\s?"
    r"(?=[12]\d{3}\s?[年./-]\s?\d{1,2}[^。；;，,\n]{0,8}(?:以来|起)?(?:至|到|[-~—～])[^。；;，,\n]{4,24}"
    r"(?:期间|之间|这一时段)?的?(?:体系|管理体系)?的?运行(?:情况|记录|证据|绩效|资料|状况))"
    r"|(?:看|查|翻|审|抽)的?都?[是了]?(?:企业|公司|你们|贵公司|体系)?(?:自|从)?\s?(?=[12]\d{3}\s?[年./-][^。；;\n]{6,40}"
    r"(?:[这那](?:一?段|期间|一?年|些?日子)|期间|以来|之间)[^。；;，,\n]{0,6}(?:运行|做|记录|资料|情况))"
    r"|\b(?:covers|covered|covering|reviewed)\s(?:the\s)?(?:period\s|time\s|records\s){0,2}(?:from|between)\s(?=[\dA-Z])"
)
_RECORDS = patterns.compile(
    r"(?:记录|资料|文件|证据)的?(?=覆盖|涵盖|回顾|追溯|回溯|时间|跨度|取自|来自|始于|自|从)"
)
_SENTENCE = patterns.compile(r"[^。；;\n\t]{20,300}")
_ON_RECORDS = patterns.compile(
    r"记录|证据|样本|资料|抽样|取样|抽查|查阅|覆盖|涵盖|时期|时段|期间|\b(?:[Rr]ecords?|[Ee]vidence|[Ss]amples?|[Pp]eriod)\b"
)
_NO_RECORDS = patterns.compile(
    r"内部?审|管理评审|合规|下次|上次|上一|有效期|合同(?!评审)|培训|证书|检定|校准|演练|统计|目标|监测"
)
_SHORTEST_DAYS, _MOST_BEFORE = 60, 31
_LINE_END = patterns.compile(r"。|\n(?!\s?[到至止~～—–-]\s?(?:19|20)\d\d)")
"""The end of what tells the period: of a line, unless the next one goes on with its end (到 2025-03-04)."""

_LONGEST = 160


def _is_long(source: Source, place: Labelled) -> bool:
    """Whether a field of days (审核周期) tells more of them than an audit lasts."""
    spans = short_years.read(
        source, source.text[place.start : min(place.end, place.start + _LONGEST)], place.start
    )[1]
    values = [str(day.value or "")[:10] for one in spans[:1] for day in (one.first, one.last)]
    return (
        len(values) == 2 and all(len(v) == 10 for v in values) and _months(values[1]) - _months(values[0]) > 1
    )


def _months(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7])


def read(source: Source, audit: Audit, stated: list[tuple[FoundDate, FoundDate]]) -> None:
    """Fill `covered_from` and `covered_to`; an end given as the audit's own end is that day."""
    firsts: list[Candidate[str]] = []
    lasts: list[Candidate[str]] = []
    fields = own(source, "covered") or near_dates(source, "covered_beside", stated)
    fields = fields or [p for p in own(source, "period") if "周期" in p.label.text and _is_long(source, p)]
    places = [(p.start, min(p.end, p.start + _LONGEST), rank(source, p)) for p in fields]
    prose = [(low, high + 40, PROSE) for low, high in said(source, "covered")]
    for match in lines.finditer(
        _COVERS,
        (
            *(
                "核覆盖",
                "次覆盖",
                "次涵盖",
                "取证",
                "，覆盖",
                ",覆盖",
                "涵盖",
                "回顾",
                "追溯",
                "回溯",
                "跨度",
                "证据覆",
                "记录覆",
            ),
            *("覆盖的", "记录取", "取自", "记录自", "记录从", "资料自", "样本自"),
            *("审查", "所审", "涉及", "次审核对", "查阅", "回看", "翻看", "翻阅"),
            *("核抽样", "次抽样", "核取样", "核抽查", "的抽样", "抽样的", "取样的"),
            *("看的", "查的", "翻的", "审的", "抽的", "看了", "查了", "翻了"),
            *("cover", "reviewed"),
        ),
        source.text,
        body_end(source),
    ):
        own_words = _RECORDS.sub("", match[0])
        if not elsewhere(source, match.end(), "audit") and not NOT_THE_AUDIT.search(own_words):
            prose.append((match.end(), match.end() + 60, PROSE))
    for start, end, where in places or prose or [*_up_to_audit(source, audit)]:
        text = _LINE_END.split(source.text[start:end])[0]
        dates = short_years.read(source, text, start)[0]
        if not dates:
            continue
        firsts.append(date_candidate(dates[0], where))
        if len(dates) > 1:
            lasts.append(date_candidate(dates[-1], where))
        elif beside := next(
            (d for p in fields if p.start == start and (d := last_day.beside(source, p))), None
        ):
            lasts.append(date_candidate(beside, where))
        elif audit.end and (until := _UNTIL_END.search(text)):
            at = start + until.start("what")
            lasts.append(Candidate(audit.end.value, at, start + until.end("what"), where))
    audit.covered_from = gather(source, firsts or date_field(source, own(source, "covered_from")))
    audit.covered_to = gather(source, lasts or date_field(source, own(source, "covered_to")))


def _up_to_audit(source: Source, audit: Audit) -> Iterator[tuple[int, int, int]]:
    """The first span of months that a sentence on records tells, up to the days of the audit."""
    if not (audit.start and audit.end and len(audit.start.value or "") == len(audit.end.value or "") == 10):
        return
    start, end = date.fromisoformat(str(audit.start.value)), date.fromisoformat(str(audit.end.value))
    for sentence in lines.finditer(
        _SENTENCE, ("至", "到", "止", "to", "—", "～"), source.text, body_end(source)
    ):
        if not _ON_RECORDS.search(sentence[0]) or _NO_RECORDS.search(sentence[0]):
            continue
        for span in read_dates(sentence[0], sentence.start())[1]:
            days = [str(day.value or "") for day in (span.first, span.last)]
            if any(len(day) != 10 for day in days) or elsewhere(source, span.start, "audit"):
                continue
            first, last = map(date.fromisoformat, days)
            near = start - timedelta(days=_MOST_BEFORE) <= last <= end
            if near and (last - first).days >= _SHORTEST_DAYS:
                yield span.start, span.end, PROSE
                return
