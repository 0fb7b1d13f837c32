"""Which counts of nonconformities are the share of a department, a matter or one finding, not the number of
all."""

from __future__ import annotations

from extract.readers.leaves import Candidate, row_title
from extract.readers.text import sections
from extract.reading.source import Source
from extract.reading.stops import BREAK, CLAUSE_END
from extract.values.found import narrow
from schemas import patterns

_ALL = patterns.compile(
    r"共|合计|总[计数体]|总的|累计|全部|本次|此次|本轮|审核组|末次会议|统计|汇总"
    r"|\bin all\b|\btotal\b|this audit"
)
"""Words before the number of all."""

_SUMMED = patterns.compile(r"共|合计|总[计数]|累计|全部|、[^、，,]{1,10}(?:部|科|室|车间)")
_OFFICE = (
    r"(?:部门?|科(?![技学研普])室?|[^\W\d_]室|车间|仓库|[^\W\d_]库|工段|班组|中心"
    r"|分公司|分厂|工厂|项目部|门店|管理层)"
)
_THAT = patterns.compile(
    rf"(?:本|该|此|各|上述){_OFFICE}|(?:本|该|此)(?:场所|过程|工序|条款|区域|岗位|现场|站点)"
    r"|(?<!综合)(?:上述|以上|该|此|这一?|上列|前述|本)[项条个种类]?(?:事实|情况|问题|现象|做法|行为|事项|缺失|不足|证据|发现)"
    r"|(?:针对|[对就]|关于|为)此|就其|予以开具|(?:针对|关于|就)[^，,。；;\n]{2,30}(?:问题|事实|情况|现象)"
    r"|\b(?:this|that|the above) (?:department|finding|fact|site|process)\b"
)
"""What names one department or one finding before its share."""

_AT = patterns.compile(
    rf"(?:^|[，,在对于向从由:： ])(?P<office>[^\W\d_]{{1,10}}{_OFFICE})[^，,。；;\n]{{0,12}}$"
)
_TITLED = patterns.compile(
    rf"[^\W\d_]{{0,12}}{_OFFICE}(?:的?(?:审核|检查)(?:情况|记录|发现)?)?(?:\s?[（(].{{1,16}}[)）])?"
)
_MATTER = patterns.compile(
    r"(?:^|[，,。；;：:\n\t])(?P<matter>[^，,。；;：:\n\t]{1,20}(?:管理|控制|过程|环节|工作|现场|区域|作业|活动|方面|[\d.]条款?))"
    r"(?:中|上|方面)?(?:还|仍|尚)?(?:存在|查?有|发现|查见|开具|开出)了?(?:不符合|问题)?\s?$"
)
_WHOLE = patterns.compile(r"体系|审核|组织|公司|企业|运行(?:过程|控制|管理)|各|所有|整个|全")
"""The matter that a share is of, right before its number (危险废物贮存管理存在1项), and what is no single
one."""

_CLAUSED = patterns.compile(
    r"(?:[A-Z]{1,5}(?:\s?[/／、&+]\s?[A-Z]{1,5}){0,3}\s?[:：]?\s?)?[4-9]\.\d{1,2}(?:\.\d{1,2}){0,2}"
    r"(?:\s?[、,，/—–~～\s-]\s?(?:[A-Z]{1,5}(?:[/／][A-Z]{1,5}){0,3}\s?)?\d{1,2}(?:\.\d{1,2}){1,3}){0,9}"
)
"""A row that is on clauses, by their numbers alone (Q/E 8.1; 7.1.5、7.1.6)."""

_NUMBERED = patterns.compile(
    r"\s?[项个份处]?\s?[，,（(]?\s?(?:其|该|不符合项?|不合格项?|报告|见)?(?:报告)?(?:编号|序号|No\.?|№)\s?[为是:：]?\s?"
    r"[A-Za-z]{0,6}[-–]?\d{1,6}(?![-～~至、]\s?\d)"
)
"""The number of the single one right behind it (开具一般不符合项1项，编号01)."""

_REACH, _BEHIND = 90, 36


def of_all(source: Source, counted: list[Candidate[int]]) -> list[Candidate[int]]:
    """The counts of a grade that are of the whole audit.

    Where all are shares, one alone is the count of all; of several nothing tells it."""
    if len({one.value for one in counted}) < 2 and len({one.start for one in counted}) < 2:
        return counted
    shares = {one.start for one in counted if _is_share(source, one)}
    left = [one for one in counted if one.start not in shares]
    if not left:
        return []
    stated = [one for one in left if _ALL.search(_sentence(source, one))]
    parts = {one.start: one.value or 0 for one in counted if one not in stated}
    whole = {one.value for one in stated}
    if len(parts) > 1 and whole == {sum(parts.values())} and len({*parts.values()} | whole) > 1:
        return stated
    return left


def _is_share(source: Source, one: Candidate[int]) -> bool:
    """Whether what stands around a count names one finding, or the one department that it is of."""
    said = _sentence(source, one)
    if one.value == 1 and _NUMBERED.match(narrow(source.text[one.end : one.end + _BEHIND])):
        return True
    if _THAT.search(said) or (_AT.search(_clause(source, one)) and not _SUMMED.search(said)):
        return True
    if _ALL.search(said):
        return False
    matter = _MATTER.search(_clause(source, one))
    if matter and not _WHOLE.search(matter["matter"]):
        return True
    row = row_title(source, one.start)
    titles = (*sections.section_of(source, one.start)[-1:], row)
    return any(_TITLED.fullmatch(title) for title in titles) or _CLAUSED.fullmatch(row) is not None


def _sentence(source: Source, one: Candidate[int]) -> str:
    """The words of its sentence before a count, and its own."""
    low = max(0, one.start - _REACH)
    lead = narrow(source.text[low : one.start])
    return BREAK.split(lead)[-1] + source.text[one.start : one.end]


def _clause(source: Source, one: Candidate[int]) -> str:
    return CLAUSE_END.split(narrow(source.text[max(0, one.start - _REACH) : one.start]))[-1]
