"""A volume that binds the report of stage 1 before that of stage 2: what the first tells is its own."""

from __future__ import annotations

import re

from extract.readers.text.units import numbering_end, once, units
from extract.reading.source import Source
from schemas import patterns

_NUMBERED = r"(?:第?\s?[一二12]\s?(?:部分|篇|编|卷|册)|[上下][篇编卷册]|part\s?(?:1|2|one|two|I{1,2}))"
_TITLE = patterns.compile(
    rf"{_NUMBERED}?[\s:：.、—-]{{0,4}}(?:管理体系|初次|认证){{0,3}}"
    r"(?:第?\s?(?:(?P<first>[一1Ⅰ])|[二2Ⅱ])\s?阶段(?:现场|文件)?(?:审核|评审)?的?(?:报告|记录)书?"
    r"|stage\s?(?:(?P<one>1|one|I)|2|two|II)\s(?:audit\s)?report)",
    re.I,
)
_LONGEST = 40


def in_first_report(source: Source, offset: int) -> bool:
    """Whether a place is in the bound report of stage 1, behind whose title that of stage 2 has its own."""
    start, end = _first_report(source)
    return start <= offset < end


@once
def _first_report(source: Source) -> tuple[int, int]:
    """From the last title of the first report to the next one of the second; empty without both."""
    start = 0
    for unit in units(source):
        if unit.cell or unit.end - unit.start > _LONGEST:
            continue
        text = source.text[unit.start : unit.end].strip(" \u3000【】《》")
        match = _TITLE.fullmatch(text[numbering_end(text) :].strip())
        if match is None:
            continue
        if match["first"] or match["one"]:
            start = unit.end
        elif start:
            return start, unit.start
    return 0, 0
