"""The day by which the audit's nonconformities are to be corrected: in fields, tables and sentences."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable

from extract import labels
from extract.groups.nonconformities.items import entries
from extract.readers.dates import short_years
from extract.readers.fields import labelled, prose
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import PROSE, Candidate, date_candidate, gather, rank, row_title
from extract.readers.text import sections
from extract.reading.source import Source
from extract.values.dates import FoundSpan, find_dates
from schemas import patterns
from schemas.leaf import Leaf

Other = Callable[[Source, int], bool]
Counts = Callable[[str], bool]

_DUE = patterns.compile(
    r"(?:应当?|须|需|请|要求)(?:[^。；\n\d]{0,14}[在于]?\s?|[^。；\n\d]{0,60}[，,、]\s?(?:并|且)?[在于]\s?)$"
)
_AGREED = patterns.compile(
    r"(?:整改|纠正|改正|关闭|证据|材料|资料|措施|回复)[^。；，,：:\n\d]{0,8}[于在:：]?\s?$|(?:商定|约定|承诺|同意|确定|确认|计划|限定?)[^。；\n\d]{0,10}[在于]?\s?$|(?:^|[，,]\s?[在于]?|[（(]即?|内[，,]?\s?即|^[在于]|不符合项?均?[应须在于]{1,2})\s?$"
)
_PROMISED = patterns.compile(
    r"(?:公司|组织|企业|单位|受审核方|责任部门|双方|管理层|负责人)[^，,。；\n\d]{0,8}(?:承诺|同意|商定|约定|保证|答应)[^，,。；\n\d]{0,6}$"
)
"""Who is audited promises something by a day."""

_DUE_AFTER = patterns.compile(
    r"\s?[)）]?(?:[（(]含(?:当|本)?[日天]?[)）]\s?)?(?:之前|以前|前|内)[^。；\n]{0,24}?(?:完成|改好|改完|改正|提交|整改|关闭|验证|报送|反馈|交(?:[给至到齐]|证据|材料|资料|报告|整改|审核组|组长|本?机构|认证)|报(?:审核|给|至|到|组长|机构|认证)|寄[达出送到给交来至]|送[达到给交]|上传|传[给至到]|发[至到给送]|告知我们|答复|回复|书面告知|处理)"
)
_OWN_PART = patterns.compile(
    r"(?:受审核方|被审核方|受评方|贵方|贵公司)(?:应当?|须|需|请|将|已?确认)?[于在]\s?$"
)
"""Who is audited, before a day by which it does something about what the audit found."""

_HEADED = patterns.compile(
    r"(?:(?:不符合|不合格|NCR?|CAR)项?的?)?(?:整改|改正|纠正(?:措施)?|关闭|跟踪|后续)[^。；，,：:\n\d]{0,12}(?:[（(][^（()）\n]{0,24}[)）])?"
)
"""The title of a row, or the label of a line, that is on corrections (整改与验证)."""

_ASKED_OF = patterns.compile(
    r"(?:^|[：:])\s?(?:请|要求)?(?:受审核方|企业|组织|客户|贵方|贵公司|公司|责任部门)?[于在应须请]{0,2}\s?$"
)
_BEFORE_IT = patterns.compile(r"\s?(?:之前|以前|前)\s?(?:$|[，,])")
_SENT = patterns.compile(
    r"\s?日?\s?(?:之前|以前|前|内)[，,]?\s?[将把][^，,。；\n]{0,10}(?:证据|材料|资料|报告|措施|回复)[^，,。；\n]{0,6}(?:寄|送|传|发|报|交)"
)
_LATEST = patterns.compile(r"(?:最[迟晚]|不[迟晚]于|限[期定]?[于在至到]?)[^。；，,\n\d]{0,6}$")
_UNTIL = patterns.compile(
    r"(?:整改|纠正|关闭|提交)[^。；\n]{0,20}?[（(，,]\s?即?(?:截止|截至|最[迟晚]|不超过|不晚于)(?:日期?|时间)?(?:为|于|到|至|[:：])?\s?$"
    r"|\b(?:correct(?:ed|ive|ions?)|closed|non-?conformit(?:y|ies))\b[^\n]{0,90}?"
    r"\b(?:by|before|(?:no|not) later than|until)(?: the)?\s$",
    re.I,
)
"""Words that a date alone closes (…完成整改（截止…）, to be corrected by …)."""

_TERM = patterns.compile(
    r"(?:整改|纠正|改正|关闭|原因分析|证据|资料|材料|措施，其)[^。；，,\n\d]{0,16}?"
    r"(?:期限|时限|限期|截止(?:日期?|时间)?|(?:完成|实施|提交|递交|回复)的?(?:日期|时间)|的时间)"
    r"(?:商定|约定|定|确定|确认|规定)?(?:[为是在到至于]|不超过|不[晚迟]于|截至){1,2}\s?$"
    r"|\b(?:deadline|due date|time limit)\b[^\n.]{0,90}?\b(?:is|was set (?:to|for)|was agreed as)\s$",
    re.I,
)
"""Words for the term that a date alone closes (纠正措施的完成期限为 …)."""

_RUNS_OUT = patterns.compile(r"(?:整改|纠正(?:措施)?)[^。；，,\n\d]{0,6}[于在]\s?$")
_OUT = patterns.compile(r"\s?(?:到期|届满|截止)")
_RAISED = patterns.compile(r"(?:不符合|不合格)(?!品|产品|服务|输出)|\b[Nn]on-?conformit(?:y|ies)\b")
"""The title of a row that tells of what was raised (开具不符合 | 一般 1 项；整改材料 … 前交审核组)."""

_AUDIT = patterns.compile(r"\b(?:audit|surveillance|assessment|visit)s?\s$", re.I)
_NEAR, _BEFORE = 16, 60
_OF_REVIEW = patterns.compile(
    r"(?:改进(?:措施|决定|事项|项目|建议|机会)|管理评审|评审(?:输出|会议|决议))(?!.{0,60}(?:不符合|不合格))"
)

_TERM_END = patterns.compile(r"(?:整改|纠正)[^。；\n]{0,40}[至到]\s?$")
_ENDS = patterns.compile(
    r"\s?(?:为?止|届满|到期|结束)|\s?(?:为|是|系)[^。；，,\n]{0,12}(?:截止|期限|时限|最后)"
)
_IS_END = patterns.compile(r"\s?(?:为|是|系)其?[^。；，,\n\d]{0,8}(?:截止|期限|时限|最后)")
_HANDED_IN = patterns.compile(
    r"\s?[^。；\n]{0,16}?(?:完成|提交|整改|关闭|报送|反馈|交|寄[达出送到]|送达|上传)"
)
_OTHER_MATTER = patterns.compile(
    r"[，,；;](?!\s?[（(]?(?:即|截止|截至|最[迟晚]|[不应须请限定][^，,]{0,6}[于在到至]|[于在至为是到]))|并|且(?!不)|后[，,]|以?来"
)
"""What leads from words of a deadline to another matter."""

_ABOUT = patterns.compile(
    r"纠正|矫正|改善措施|整改|证据(?:材料|资料)?(?:应当?|[须需请]|最[迟晚])|(?:材料|资料)最[迟晚]|(?:NCR?|CAR|不符合项?)关闭\s?[:：]|(?:不符合|不合格)[^。；\n]{0,30}前[)）]?关闭|(?:不符合|不合格)项?[^。；\n]{0,30}最[迟晚]|原因分析|分析原因|前改[好完正]|前(?:全部)?关闭|前交[^。；\n]{0,4}(?:材料|资料|证据)|(?:不符合项?|不合格项)的?[^。；\n]{0,6}处理|前(?:提交|递交|报送|反馈)[^。；\n]{0,6}(?:原因|措施|证据)|\b[Cc]orrect(?:ed|ive|ions?)\b|\b[Nn]on-?conformit(?:y|ies)\b"
)

_LONGEST = dt.timedelta(days=200)
"""No correction is given longer: a longer term is that of a contract, a certificate …."""


def _is_of_audit(source: Source, start: int) -> bool:
    """Whether a label ends that of the next audit (Next audit due by)."""
    return _AUDIT.search(source.text, max(0, start - _NEAR), start) is not None


def _is_of_review(source: Source, start: int) -> bool:
    """Whether the words before a label, in its line, tell of what a management review wants improved."""
    low = max(source.text.rfind("\n", 0, start) + 1, source.text.rfind("\t", 0, start) + 1, start - _BEFORE)
    return _OF_REVIEW.search(source.text, low, start) is not None


def read(source: Source, other: Other, counts: Counts) -> Leaf[str] | None:
    """The day by which all that was raised is to be corrected.

    `other`: whether a place speaks of other nonconformities; `counts`: whether words tell their number."""
    places = [
        p
        for p in labelled.find(source, "nonconformities", "due_date")
        if not other(source, p.label.start) and not _is_of_review(source, p.label.start)
    ]
    found = _ends(source, places)
    own = sections.find(source, labels.sections("nonconformities")["audit"])
    found += _ends(
        source,
        [
            p
            for p in labelled.find(source, "nonconformities", "due_bare")
            if (sections.covers(own, p.label.start) or _is_titled(source, p.label.start))
            and not other(source, p.label.start)
        ],
    )
    found += entries.due_dates(source)
    seen = {c.start for c in found}
    bare = [
        w
        for w in prose.find(source, "nonconformities", "due_bare")
        if _counts_them(source, w.start, counts) or _RAISED.search(row_title(source, w.start))
    ]
    for words in [*prose.find(source, "nonconformities", "due_date"), *bare]:
        text = source.text[words.end : words.end + 30].split("\n")[0].split("。")[0]
        dates = short_years.read(source, text, words.end)[0]
        near = dates and dates[0].start - words.end <= 12 and dates[0].start not in seen
        if near and _goes_on(text, dates[0].start - words.end, dates[0].end - words.end):
            continue
        of_others = other(source, words.start) or _is_of_audit(source, words.start)
        if near and not of_others and not _is_of_review(source, words.start):
            found.append(date_candidate(dates[0], PROSE))
    return gather(source, found or _due_in_prose(source, other, counts))


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a date behind words of a deadline is that of something else (限期整改并复查，5月的情况…)."""
    return _OTHER_MATTER.search(text, 0, start) is not None or text.startswith("的", end)


def _ends(source: Source, places: Iterable[Labelled]) -> list[Candidate[str]]:
    """The day after each label; of a span (自…起至…止) its last one."""
    found: list[Candidate[str]] = []
    for place in places:
        dates, spans = short_years.read(source, source.text[place.start : place.end], place.start)
        if spans and dates[0].start == spans[0].first.start:
            if _is_long(spans[0]):
                continue
            found.append(date_candidate(spans[0].last, rank(source, place)))
        elif dates:
            found.append(date_candidate(dates[0], rank(source, place)))
    return found


def _is_long(span: FoundSpan) -> bool:
    """Whether a span is longer than any time for correction."""
    days = [day.value for day in (span.first, span.last) if day.value and len(day.value) == 10]
    return len(days) == 2 and dt.date.fromisoformat(days[1]) - dt.date.fromisoformat(days[0]) > _LONGEST


def _is_titled(source: Source, offset: int) -> bool:
    """Whether the title of a place's row in a form is of nonconformities."""
    return labels.has_name(row_title(source, offset), labels.sections("nonconformities")["audit"])


def _counts_them(source: Source, offset: int, counts: Counts) -> bool:
    """Whether the sentence before a place tells how many nonconformities there are (…2项，完成期限…)."""
    low = max(offset - 80, 0)
    low = max(low, *(source.text.rfind(mark, low, offset) + 1 for mark in "。\n"))
    before = source.text[low:offset]
    return counts(before)


def _counts_before(source: Source, offset: int, counts: Counts) -> bool:
    """Whether the sentence before one, in its paragraph, tells how many nonconformities there are."""
    low = max(offset - 120, source.text.rfind("\n", 0, offset) + 1)
    before = source.text[low:offset]
    return counts(before)


def _due_in_prose(source: Source, other: Other, counts: Counts) -> list[Candidate[str]]:
    """应在 … 前提交原因分析和纠正措施, 纠正措施应于 … 前完成."""
    found: list[Candidate[str]] = []
    own = sections.find(source, labels.sections("nonconformities")["listed"])
    raised = sections.find(source, labels.sections("nonconformities")["audit"])
    for start, end in _sentences(source):
        text = source.text[start:end]
        here = sections.covers(own, start)
        for date in find_dates(text) or short_years.read(source, text)[0]:
            counted = (
                "不符合" in text
                or "onconformit" in text
                or _counts_them(source, start + date.start, counts)
                or _counts_before(source, start, counts)
                or _RAISED.search(row_title(source, start))
            )
            asked = (_DUE, _PROMISED, _AGREED) if here or counted else (_DUE, _PROMISED)
            before, after = text[: date.start], text[date.end :]
            stated = (
                _is_headed(source, start, before, after)
                or (_OWN_PART.search(before) and (_DUE_AFTER.match(after) or _SENT.match(after)))
                or (any(word.search(before) for word in asked) and _DUE_AFTER.match(after))
                or (asked[2:] and _SENT.match(after))
                or (_LATEST.search(before) and _HANDED_IN.match(after))
                or _UNTIL.search(before)
                or (_TERM_END.search(before) and _ENDS.match(after))
                or (_ABOUT.search(text) and _IS_END.match(after))
                or ((asked[2:] or sections.covers(raised, start)) and _TERM.search(before))
                or (_RUNS_OUT.search(before) and _OUT.match(after))
            )
            if stated and not other(source, start) and not other(source, end):
                found.append(Candidate(date.value, start + date.start, start + date.end, PROSE))
    return found


def _is_headed(source: Source, start: int, before: str, after: str) -> bool:
    """Whether a day is the one before which a row or line headed as corrections asks for them."""
    if not (_DUE_AFTER.match(after) or _BEFORE_IT.match(after)):
        return False
    if _HEADED.fullmatch(before.strip()):
        return True
    if not _ASKED_OF.search(before):
        return False
    head = before.rpartition("：")[0] or before.rpartition(":")[0] or row_title(source, start)
    return _HEADED.fullmatch(head.strip()) is not None


def _sentences(source: Source) -> list[tuple[int, int]]:
    """The sentences that speak of correction."""
    found: dict[int, int] = {}
    for match in _ABOUT.finditer(source.text):
        floor = max(match.start() - 200, 0)
        low = max(source.text.rfind(mark, floor, match.start()) for mark in "。；\n\t") + 1
        ends = [
            at for mark in "。；\n\t" if (at := source.text.find(mark, match.end(), match.end() + 200)) >= 0
        ]
        found[max(low, floor)] = min(ends, default=min(match.end() + 200, len(source.text)))
    return list(found.items())
