"""How many nonconformities of this audit the text tells of, whatever their grade (共开具不符合 3 项)."""

from __future__ import annotations

from functools import partial

from extract import labels
from extract.groups.nonconformities.group import is_other
from extract.readers.leaves import body_end, row_title
from extract.readers.text import lines, sections
from extract.reading.source import Source
from extract.values.numbers import chinese_number
from schemas import patterns
from schemas.leaf import Leaf
from schemas.report import Report

_WORDS = ("不符合", "不合格")
_CJK = "两二三四五六七八九十"
_COPIES = r"(?![^。；;\n]{0,20}(?:各|一式|留存|附卷|归档))"
_SUM = r"\s?(?:数量?|总数)?\s?(?:共计|合计|总计|共|计|为|有|是)?\s?[:：]?\s?"
_NO_KIND = r"(?!品|产品|批|的?质|(?!的?性质)[^，,。；;]{0,3}(?:轻微|一般|严重))"
_TOTAL = patterns.compile(
    r"(?:(?<![轻一严次主微般重要性])(?:不符合|不合格)项?"
    rf"(?:{_SUM}(?P<n>\d{{1,2}})\s?[项个](?![目月])|报告{_SUM}(?P<of>\d{{1,2}}|[{_CJK}])\s?[项个份](?![目月]){_COPIES})"
    rf"|(?<![\d.第式十])(?P<m>\d{{1,2}}|(?<![{_CJK}])[{_CJK}])\s?"
    rf"(?:[项个]的?(?:不符合|不合格)|份(?:不符合|不合格)项?报告{_COPIES}){_NO_KIND})"
)
"""A number of nonconformities, or of their reports, without their grade."""

_NONE = patterns.compile(
    r"(?:^|(?<=[。；;，,：:\n\t]))\s?(?:综上(?:所述)?[，,]\s?)?(?:经现场审核[，,]\s?)?(?:审核组)?(?:在?(?:本|此)次(?:监督|再认证|初次|换证|现场)?(?:审核)?"
    r"(?:组|中|期间|过程中)?)?(?:均|共)?(?:未|没有)(?:发现|开[具出立]|提出)(?:任何)?(?:不符合|不合格)(?:项)?(?:报告)?"
    r"(?=\s?(?:[，,。；;\n\t]|$))"
)
_SYSTEM = patterns.compile(
    r"(?:质量|环境|安全|能源|食品)(?:管理)?体系|部门?\s?[:：，,]|车间|(?<![A-Za-z])(?:[QES]|[EQ]MS|OHSMS)(?![A-Za-z])"
)
"""Before such words, in their line: they are said of a part of the audit."""

_OWN = patterns.compile(
    r"(?:本|此|这|该)[次轮](?!内)[^。；;\n]{0,24}$|审核组[^。；;\n]{0,24}$|现场审核(?!计划)[^。；;\n]{0,24}$"
    r"|末次会议[^。；;\n]{0,16}(?:宣读|通报|介绍|说明|宣布|确认|提出)了?[^。；;\n]{0,6}$"
)
_HEADED = patterns.compile(
    r"(?:本次)?(?:现场)?(?:审核)?(?:发现|提出|开具)?的?不符合(?:项|报告)?(?:情况|汇总|清单|说明)?"
    r"(?:[及与和、]其?整改(?:要求|情况|安排|期限)?)?"
)
"""The heading of the audit's own nonconformities, which no clause of a standard has (不符合和纠正措施)."""

_ABOVE = patterns.compile(r"(?:上述|以上)的?\s?$")
_OF_PART = patterns.compile(
    r"其中|分别|另有|[另还]|第|前|[部科室厂处组]\s?[:：]?$|车间|体系[^，,。；;]{0,6}$|QMS|EMS|OHSMS|(?<![A-Za-z])[QES](?![A-Za-z])"
    r"|检查|巡检|抽检|检验|复查|关闭|整改|上述|产品|批"
)
"""Before a number: it is that of a part of the audit or of other things."""


def read(source: Source, report: Report) -> list[Leaf[int]]:
    """The places, in reading order; those that tell of a part, of an internal audit or an earlier one not."""
    other = partial(is_other, source, report=report)
    found: list[Leaf[int]] = []
    for match in lines.finditer(_TOTAL, _WORDS, source.text, body_end(source)):
        at = match.start()
        low = max(source.text.rfind(mark, 0, at) for mark in "。；;\n\t") + 1
        before = source.text[low:at]
        if _of_audit(source, at, before) and not other(at):
            stated = match["n"] or match["of"] or match["m"]
            value = int(stated) if stated.isascii() else chinese_number(stated)
            if value is not None:
                found.append(source.leaf(value, at, match.end()))
    for match in lines.finditer(_NONE, _WORDS, source.text, body_end(source)):
        at = match.start()
        of_part = _SYSTEM.search(source.text, source.text.rfind("\n", 0, at) + 1, at)
        if _concludes(source, at) and not of_part and not other(at):
            found.append(source.leaf(0, at, match.end()))
    return sorted(found, key=lambda leaf: leaf.start)


def _of_audit(source: Source, at: int, before: str) -> bool:
    """Whether a number is told of the whole audit, by the words before it or by where it stands."""
    raised = any(map(_HEADED.fullmatch, sections.section_of(source, at)))
    if (raised or _concludes(source, at)) and _ABOVE.search(before):
        before = _ABOVE.sub("", before)
    if _OF_PART.search(before):
        return False
    return raised or _OWN.search(before) is not None or _concludes(source, at)


def _concludes(source: Source, offset: int) -> bool:
    """Whether a place is in the conclusion: by its heading, or by the title of its row."""
    names, own = labels.sections("conclusion")["conclusion"], labels.sections("nonconformities")["judged"]
    return sections.within(source, offset, names) or labels.has_name(row_title(source, offset), own)
