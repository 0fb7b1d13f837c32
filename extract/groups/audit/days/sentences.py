"""Sentences that tell of the audit, or of its stage 1, with their days (审核组于 … 至 … 实施了现场审核)."""

from __future__ import annotations

import re

from extract.groups.audit.days import audit_dates_by_context, begin_and_end, grounds
from extract.groups.audit.period import Period
from extract.groups.audit.stage1.sentences import is_elsewhere
from extract.groups.audit.time.amounts import NOT_THE_AUDIT, STAGE1
from extract.readers.leaves import PROSE, body_end
from extract.readers.text.units import holding
from extract.reading.source import Source
from extract.values.dates import FoundDate, read_dates
from schemas import patterns

_AUDIT = patterns.compile("审核|阶段|audit", re.I)
_AUDITED = patterns.compile(r"[^。；\n]{0,40}?(?:审核|评审)|[^.;\n]{0,40}?\baudit", re.I)
_AUDIT_OF = patterns.compile(
    r"(?:审核|评审)(?:活动|工作)?\s?(?:[：:于自从在由]|时间|日期|已于)\s?$"
    r"|\baudit (?:was|took|on|from|ran|lasted)[^.]{0,48}$",
    re.I,
)
_STAGE1_OF = patterns.compile(
    r"(?:第?[一1Ⅰ]\s?阶段|阶段[一1Ⅰ]|stage\s?(?:1|one))的?(?:现场|文件|远程)?(?:审核|评审)?"
    r"(?:\saudit)?(?:已|是|系|\s?(?:was|took)[^.]{0,24})?\s?(?:于|在|\bon|:|：)\s?$",
    re.I,
)
_STAGE1_AT = patterns.compile(
    r"(?:第?[一1Ⅰ]\s?阶段|阶段[一1Ⅰ]|stage\s?1)(?:现场|文件|远程)?(?:审核|评审)?\s?[（(]?(?:于|在)?\s?$", re.I
)
_WAY_BEHIND = patterns.compile(
    r"\s?(?:上午|下午)?\s?(?:[（(，,]\s?(?:现场|远程|非现场|线上|到厂)(?:审核)?\s?[)）]"
    r"|在[^，,。；;\n]{0,10}(?:做|进行|实施|完成|开展))"
)
"""Behind the day of a stage 1 that is named right before it (第一阶段 …（远程）)."""

_HOUR = (
    r"(?:至|到|-|~|—)?\s?(?:上午|下午|中午)?\s?"
    r"(?:[\d一二三四五六七八九十]{1,3}\s?[:：时点]\s?(?:[\d半整]{1,2}分?)?)?\s?"
)
_DONE = patterns.compile(
    rf"\s?{_HOUR}{_HOUR}[)）]?"
    r"(?:[（(][^（()）]{1,24}[)）])?\s?(?:[在于][^，,。；;\n\d]{0,14})?"
    r"(?:以|采用|采取|通过|进行|实施|开展|完成|结束|开始|止|截止"
    r"|[，,]\s?(?:(?:全部|全程|均|都)?(?:以|采用|采取|通过|在|用))?(?:现场|远程|线上)|[.,]|and\b|at\b|in\b|by\b|on\b|with\b)"
)
_DONE_STAGE = patterns.compile(
    r"(?:(?!具备|条件|可以?|能够?|拟|计划|安排|准备|建议|同意|应当?|方可)[^。；;\n]){0,60}?"
    r"(?:实施|进行|开展|完成)了?(?:对其|对该组织)?的?第?[一二12]\s?阶段的?(?:现场|文件)?(?:审核|评审|(?=[，,。；;、]))"
)
_STAGE2 = patterns.compile(r"第?[二2Ⅱ]\s?阶段|阶段\s?[二2Ⅱ]|stage\s?(?:2|two|II\b)", re.I)
_SENT = patterns.compile(
    r"(?:审核组|审核员|审核人员)(?:一行)?(?:[\d一二三四五六七八九十]{1,2}[人名位])?(?:[（(][^（()）\n]{1,16}[)）])?"
    r"[，,]?\s?(?:已|分别)?[于自从在]\s?$"
)
"""Right before the days: who audits; what stands before them is only why (根据认证合同，委派审核组于 …)."""

_CERTIFYING = patterns.compile(
    r"[^。；;，,\n]{0,48}?(?:实施|进行|开展|完成)了?(?:其|现场)?的?[“\"]?"
    r"(?:初次认证|再认证|换证|复评|监督|扩大(?:认证)?范围|转换|认证转[换机])(?!计划|准备|培训)"
)
"""Behind the days: the certification that the team carries out, without the word for an audit."""

_SAMPLED = patterns.compile(r"(?:抽样|取样|抽查|覆盖|涵盖|追溯|回溯|跨度)[^，,。；;]{0,14}$")
"""Before the days of the records that were looked at."""

_NAMED = patterns.compile(
    r"(?:^|[\s▪●•·◆■。；;，,、（(])(?:本次|此次)?(?:现场|远程|线上|混合|非现场)?(?:审核|评审)(?:活动|工作|时间|日期|起止)?\s?[，,：:（(]?\s?$"
)
_YEARED = patterns.compile(r"(?:19|20)?\d\d\s?[年./-]|[二〇零一A-Z]")

_LONGEST, _LEAD = 160, 40


def period(source: Source, *, stage1: bool, second: bool = True, dated: str | None = None) -> Period:
    """Sentences that tell of the audit with its days (审核组于 … 至 … 实施了现场审核).

    Without `second` not those that name a stage 2, which a report on stage 1 announces. `dated`: the day of
    the report, which days that have their year from a sentence before must be near."""
    found = Period()
    for unit in holding(source, _AUDIT):
        text = source.text[unit.start : unit.end]
        audited = "审核" in text or "audit" in text.lower() or (stage1 and "阶段" in text)
        if not audited or unit.start >= body_end(source):
            continue
        for first, last in _spans_and_days(text, unit.start, stage1):
            if not _YEARED.match(source.text, first.start) and audit_dates_by_context.is_of_another_year(
                last, dated
            ):
                continue
            at, end = first.start - unit.start, max(first.end, last.end) - unit.start
            before = _before(text, at)
            sent = _SENT.search(before)
            before = sent[0] if sent else before
            after = _AUDITED.match(text, end, end + 60) or (sent and _CERTIFYING.match(text, end, end + 80))
            named = _AUDIT_OF.search(before) or (stage1 and _STAGE1_OF.search(before))
            bare = stage1 and _STAGE1_AT.search(before) and _WAY_BEHIND.match(text, end)
            done = _done_stage(text, end)
            if not after and not bare and not done and not (named and _DONE.match(text, end, end + 60)):
                continue
            stated = done or (after[0] if after else "")
            if not second and _STAGE2.search(before + stated):
                continue
            if not is_elsewhere(source, first, stage1, dated) and _tells(before, stated, stage1):
                found.add(first, last, PROSE)
    return found


def again(source: Source, days: tuple[str | None, str | None]) -> list[tuple[FoundDate, FoundDate]]:
    """Where the audit's days, known from elsewhere, stand right behind its name (现场审核，…上午—…下午)."""
    return [
        (first, last)
        for unit in holding(source, _AUDIT)
        if unit.end <= body_end(source)
        for first, last in _spans_and_days(source.text[unit.start : unit.end], unit.start, stage1=False)
        if (first.value, last.value) == days
        and _NAMED.search(source.text, max(unit.start, first.start - _LEAD), first.start)
    ]


def _before(text: str, at: int) -> str:
    """The last words that lead to days in their sentence, without what only tells why."""
    whole = patterns.split(r"[。；;\n]", text[max(0, at - _LONGEST) : at])[-1]
    before = whole[-_LEAD:]
    if NOT_THE_AUDIT.search(before):
        before = grounds.without(whole)[-_LEAD:]
    return before


def _done_stage(text: str, at: int) -> str:
    """The words up to the stage that was made on days told before (2025年…，审核组实施了一阶段审核)."""
    match = _DONE_STAGE.match(text, at, at + 90)
    return match[0] if match else ""


def _spans_and_days(text: str, base: int, stage1: bool) -> list[tuple[FoundDate, FoundDate]]:
    """The spans of a text; where it speaks of a stage 1 also its single days."""
    dates, joined = read_dates(text, base)
    spans = [(found.first, found.last) for found in joined] + begin_and_end.begun_and_ended(text, base, dates)
    if not stage1 or not STAGE1.search(text):
        return spans
    taken = [range(first.start, last.end) for first, last in spans]
    days = [d for d in dates if not any(d.start in within for within in taken)]
    return spans + [(day, day) for day in days]


def _tells(sentence: str, stated: str, stage1: bool) -> bool:
    """Whether the words around a span speak of this audit, or of its stage 1."""
    if NOT_THE_AUDIT.search(sentence) or NOT_THE_AUDIT.search(stated) or _SAMPLED.search(sentence):
        return False
    if grounds.is_theirs(stated):
        return False
    if STAGE1.search(sentence) and (_STAGE1_OF.search(sentence) or _STAGE1_AT.search(sentence)):
        return stage1  # named right before the days, whatever is told of stage 2 behind them
    second = [match.start() for match in _STAGE2.finditer(sentence)]
    sentence = sentence[second[-1] :] if second else sentence
    if not stage1 and _STAGE2.search(stated) and not STAGE1.search(stated):
        return True
    return bool(STAGE1.search(sentence + stated)) == stage1
