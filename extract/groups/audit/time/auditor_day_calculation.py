"""Amounts of auditor days that a calculation comes to, and sums of the days on site of several stages."""

from __future__ import annotations

from extract.readers.leaves import row_title
from extract.reading.source import Source
from schemas import patterns

_RECKONED = patterns.compile(
    r"基准|基数|三分之[一二]|[12]/3|\bT[DH]\b|按(?:照)?(?:有效|覆盖|体系)?人数|查表|应有|应安排|应不少于|算的|计算(?:如下|为|[:：])"
    r"|初次认证|初次审核|初审|最少|最低|不少于|至少|所需|附录\s?[A-Z]|MD\s?5|CC\s?1\d\d|一档"
)
"""What stands before the amount that the rules ask for."""

_REALLY = patterns.compile(
    r"实际(?:共|的)?(?:安排|派|投入|审核|现场|使?用|执行|到场|实施|完成)"
    r"|(?:本次|本公司|本机构|本中心|机构|审核组|现)\s?(?:共)?(?:安排|派出)|(?:安排|派出)\s?[\d一二两三四五六]{1,2}\s?[名人位]"
    r"|[；;。]\s?现场(?:审核)?(?:时间)?(?:共计?|合计|总计)?\s?[\d.]+\s?个?人[日天]"
)
_INITIAL = patterns.compile(r"初次认证|初次审核|初审|三分之[一二]|[12]/3")
_LATER = patterns.compile(r"监督审核|监督评审|再认证|复评|换证审核")
_NOW = patterns.compile(r"(?:本次|此次)[^。；;\n]{0,80}?\d\s?个?(?:审核)?(?:人日|人天)")
"""The time of an initial audit, from which that of a later audit is worked out, and what this one took."""

_SUMMED = patterns.compile(
    r"(?:其中[^，,；;。]{0,4}现场|现场[^，,；;。\d]{0,6}(?:合计|共计?|总计|总共))[^，,；;。\d]{0,6}$"
)
_REACH, _BEHIND, _LEAD = 200, 500, 24


def is_reckoned(source: Source, start: int, end: int) -> bool:
    """Whether an amount is what the time was worked out to be, where soon the time that was really taken is
    told (基准 7 人日 …，合计 8 人日。实际安排 9 人日)."""
    text = source.text
    low = max(start - _REACH, 0)
    low = max(low, max(text.rfind(mark, low, start) for mark in "。\n") + 1)
    before = f"{row_title(source, start)}\t{text[low:start]}"
    if _REALLY.search(before) or not _RECKONED.search(before):
        return False
    if _REALLY.search(text, end, end + _BEHIND):
        return True
    later = _INITIAL.search(before) and _LATER.search(before + text[end : end + _BEHIND])
    return later is not None and _NOW.search(text, end, end + _BEHIND) is not None


def is_summed(text: str, at: int) -> bool:
    """Whether the days on site at a place are called those of all stages (其中现场7人日, 现场合计13.5人日).

    >>> is_summed("第二阶段现场5人日；合计8人日，其中现场7人日", 20), is_summed("第二阶段现场5人日", 6)
    (True, False)
    """
    return _SUMMED.search(text, max(at - _LEAD, 0), at) is not None
