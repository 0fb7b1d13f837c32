"""The days of stage 1 in any sentence that names it right before them, and the mode told behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.groups.audit.days.audit_dates_by_context import is_of_another_year
from extract.groups.audit.mode_and_risk import meaning
from extract.groups.audit.time.amounts import NOT_THE_AUDIT
from extract.readers.leaves import body_end, elsewhere, row_title
from extract.readers.text import lines
from extract.reading.source import Source
from extract.values.dates import FoundDate, read_dates
from schemas import patterns
from schemas.leaf import Leaf

STAGE2 = patterns.compile(r"第?[二2Ⅱ]\s?阶段|阶段\s?[二2Ⅱ]|(?:stage|phase)[\s-]?(?:2|two|II\b)", re.I)
_WORDS = ("阶段", "tage", "hase", "TAGE", "HASE")
STAGE1 = patterns.compile(
    r"(?:第\s?[一1Ⅰ]|(?<![\d.])[一1Ⅰ])\s?阶段|阶段\s?[一1Ⅰ]|(?:stage|phase)[\s-]?(?:1\b|one\b|I\b)", re.I
)
_SENTENCE = patterns.compile(r"[^。\n]{6,300}")
_LONGEST = 40
_OTHER = patterns.compile(
    r"关闭|整改|报告|出具|下发|计划|通知|批准|签发|不符合|问题|验证|手册|文件(?!审|评)|closed|report|plan",
    re.I,
)
_AUDITED = patterns.compile(r"审核|评审|时间|日期|audit|[:：（(]|[于在自从]\s?$|\bon\s?$", re.I)
_AFTER = patterns.compile(r"\s?日?(?:[之以]?前|收到|提交|出具|签发|下发|批准|关闭|完成整改|以后|之后)")
"""What stands between the name and its day, and what does not stand behind that."""

_WAY = patterns.compile(
    r"(?:(?:方式|形式|模式|mode|method)\s?[:：为是]?\s?|(?<=[:：]\d\d)\s{1,3})(?P<told>[☑■√✓]?\s?[^，,。；;□\n\t]{2,12})",
    re.I,
)
_REACH = 40


def is_elsewhere(source: Source, day: FoundDate, stage1: bool, dated: str | None) -> bool:
    """Whether a day stands where another activity is told, of stage 1 also another audit than this one; of
    the audit also one in the row of its stage 1.

    What follows up earlier audits may begin with the stage 1 of a report that is dated soon after it."""
    if not stage1 and _of_first(row_title(source, day.start)):
        return True
    if not elsewhere(source, day.start, "audit"):
        return False
    return not stage1 or elsewhere(source, day.start, "stage1") or is_of_another_year(day, dated)


def _of_first(title: str) -> bool:
    """Whether the title of a row names stage 1 alone."""
    return STAGE1.search(title) is not None and not STAGE2.search(title)


def days(source: Source, dated: str | None) -> Iterator[tuple[FoundDate, FoundDate]]:
    """The first day or span behind the name of stage 1, with nothing else told of it between."""
    for sentence in lines.finditer(_SENTENCE, _WORDS, source.text, body_end(source)):
        text, base = sentence[0], sentence.start()
        if not STAGE1.search(text):
            continue
        dates, spans = read_dates(text, base)
        for one in dates:
            names = list(STAGE1.finditer(text, 0, one.start - base))
            between = text[names[-1].end() : one.start - base] if names else ""
            behind = _AFTER.match(text, one.end - base)
            if not names or behind or not _leads(between) or len(one.value or "") != len("2025-01-01"):
                continue
            if is_elsewhere(source, one, stage1=True, dated=dated):
                continue
            span = next((s for s in spans if s.first.start == one.start), None)
            yield one, span.last if span else one
            return


def _leads(between: str) -> bool:
    """Whether the words between the name of stage 1 and a day lead from the one to the other."""
    if len(between) > _LONGEST or not _AUDITED.search(between):
        return False
    return not any(words.search(between) for words in (STAGE2, _OTHER, NOT_THE_AUDIT))


def mode(source: Source, stated: tuple[FoundDate, FoundDate]) -> Leaf[str] | None:
    """The mode told in words for it behind the days in their line, up to what is told of stage 2."""
    at = max(day.end for day in stated)
    end = min(source.text.find("\n", at) % (len(source.text) + 1), at + _REACH)
    second = STAGE2.search(source.text, at, end)
    match = _WAY.search(source.text, at, second.start() if second else end)
    value = meaning(match["told"]) if match else None
    return source.leaf(value, *match.span("told")) if match and value else None
