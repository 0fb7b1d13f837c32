"""Whether a place speaks of other nonconformities than this audit's: of the last audit, an internal one."""

from __future__ import annotations

import re
from functools import lru_cache

from extract import labels
from extract.readers.leaves import beside_elsewhere
from extract.readers.tables import notes
from extract.readers.tables.grid import grids
from extract.readers.text import sections
from extract.readers.text.units import block_at, numbering_end
from extract.reading.source import Source
from schemas import patterns

_GROUP = "nonconformities"
_JOIN = patterns.compile(r"以及|[及和与、/／，,;；&]|\band\b")
_THIS = patterns.compile("本次|本轮|this audit")
_OURS = patterns.compile(
    r"\s{0,3}(?:本次|本轮|此次)(?:审核|现场审核)?(?:的|所|共)?(?:发现|开具|提出)?(?:的)?不符合(?:项|情况)?\s?[:：共]"
)
_RAISED_NOW = patterns.compile(
    r"(?:本次|本轮|此次)(?:现场)?(?:审核)?(?:中|共|一共|所|总共){0,2}(?:开具|开出|提出|发现|签发)[^。；;\n]{0,16}不(?:符合|合格)"
)
"""What leads to the tables of this audit's, whatever the heading over them tells of."""

_OF_THIS = patterns.compile(
    r"[。；;\n]\s?(?:但|而)?(?:本次|此次|本轮|本审核组)(?!(?:管理体系)?(?:内部?审|管理?评|自查|检查|评价))[^。；;，,\n\d]{0,16}$"
)
"""What begins a clause on this audit, whatever is told before it (内审、管评按期进行；本次开出…)."""

_LEAD, _SHORT = 60, 24
TOLD = patterns.compile(r"不符合|不合格|non-?conform|(?<![a-z])ncs?(?![a-z])", re.I)
"""What names nonconformities."""

_DENIED = patterns.compile(
    r"(?:不是|不属于?|不构成|不视?[为作]|[并均都]?非|不作为|不按|[区有]别于|[未没]有?达到|不能作为|不等同于?|除)"
    r"[^，,。；;\n]{0,6}(?:不符合|不合格)项?(?:以?外)?"
    r"|\b(?:not|no|other than|besides|apart from)\s(?:\w{1,12}\s){0,3}?non-?conformit(?:y|ies)",
    re.I,
)
"""What tells of something else that it is no nonconformity."""

_FINDINGS = patterns.compile("发现|问题|finding", re.I)
_OTHERS = patterns.compile(
    r"改进(?:的?机会|建议|意见|事项|空间|提示)|观察项|建议(?:项|事项)|(?:审核|改善|提升)建议|建议$|关注(?:项|点|事项)|提示项|提请"
    r"|亮点|优[势点]|良好实践|推广|opportunit|observations?\b|recommendations?\b|for improvement"
    r"|(?<![a-z])OFIs?(?![a-z])|areas? of concern|strengths?\b|good practice|noteworthy",
    re.I,
)
OTHER_NUMBER = patterns.compile(
    r"\s{0,4}[（(【\[]?(?:OFI|OBS?|OI|AOC|NE|REC|观察项?|建议项?|改进(?:机会|建议|项)?)\s?[-—–#№.]?\s?\d",
    re.I,
)
"""Findings of other kinds, by their titles and by their numbers."""

_TELLS = patterns.compile(r"[。；;]|[:：]\s?[^\s][^\n]{9}")
"""What a title has not in it: a sentence, a label with what it says (事实描述：…)."""


def elsewhere(source: Source, offset: int) -> bool:
    """Whether a place speaks of another activity or audit.

    Under a heading of both (不符合及上次不符合的验证) what stands before the place itself tells: its line,
    the line before its table."""
    names = labels.sections(_GROUP)["elsewhere"]
    if _OF_THIS.search(source.text, max(offset - _SHORT, 0), offset):
        return False
    if beside_elsewhere(source, offset, names) or _of_others(source, offset):
        return True
    if not sections.within(source, offset, names):
        return _captioned(source, offset)
    if _RAISED_NOW.search(_line_over(source, offset)[:_LEAD]):
        return False
    low = max(offset - _LEAD, 0)
    line = source.text.rfind("\n", low, offset) + 1
    if _OURS.match(source.text, max(line, low)):
        return False
    lead = source.text[max(source.text.rfind("\n", low, offset) + 1, low) : offset]
    if any(_is_other(title) for title in sections.section_of(source, offset)):
        return True
    return labels.has_name(lead, names) or _captioned(source, offset)


def of_process(source: Source, offset: int) -> bool:
    """Whether the innermost heading over a place names the process that deals with nonconformities."""
    titles = sections.section_of(source, offset)
    return bool(titles) and labels.has_name(titles[-1], labels.sections(_GROUP)["managed"])


@lru_cache(maxsize=1024)
def tells_of_them(title: str) -> bool | None:
    """Whether a title is of nonconformities, or of findings of other kinds alone; null where of neither.

    >>> [tells_of_them(t) for t in ("不符合及改进机会", "观察项（不构成不符合）", "审核发现", "OFIs")]
    [True, False, None, False]
    """
    if TOLD.search(_DENIED.sub("", title)):
        return True
    return False if _OTHERS.search(title) and not _FINDINGS.search(title) else None


def _of_others(source: Source, offset: int) -> bool:
    """Whether the innermost heading over a place names findings of other kinds, or its line their number."""
    low = max(source.text.rfind("\n", 0, offset) + 1, offset - _LEAD)
    titles = sections.section_of(source, offset)
    return OTHER_NUMBER.match(source.text, low) is not None or (
        bool(titles) and tells_of_them(titles[-1]) is False
    )


@lru_cache(maxsize=1024)
def _is_other(title: str) -> bool:
    """Whether a heading names others alone, not this audit's first or by name."""
    names = labels.sections(_GROUP)["elsewhere"]
    if not labels.has_name(title, names):
        return False
    own = labels.sections(_GROUP)["listed"]
    first, *more = _JOIN.split(title)
    parts = [first, *(part for part in more if _THIS.search(part))]
    return not any(labels.has_name(part, own) and not labels.has_name(part, names) for part in parts)


def _captioned(source: Source, offset: int) -> bool:
    """Whether the line before the table of a place, or the row over it that spans the table, names others."""
    if _is_other(title_over(source, offset)):
        return True
    grid = grids(source).get(block_at(source, offset))
    lead = notes.before(grid) if grid is not None and offset < grid.block.end else None
    if lead is None or len(lead.text) > _LEAD or _TELLS.search(lead.text):
        return False
    return _is_other(lead.text[numbering_end(lead.text) :])


_MOST_TABLES = 12
"""So many tables, one right behind the other, may be one nonconformity each."""


def caption(source: Source, offset: int) -> str:
    """The short line right before the table of a place, or before the tables that it is the last of."""
    lead = _line_over(source, offset)
    return lead if len(lead) <= _SHORT else ""


def _line_over(source: Source, offset: int) -> str:
    at = block_at(source, offset)
    grid = grids(source).get(at)
    lead = notes.before(grid) if grid is not None and offset < grid.block.end else None
    for above in range(at - 1, max(at - _MOST_TABLES, -1), -1):
        if grid is None or lead is not None or above not in grids(source):
            break
        lead = notes.before(grids(source)[above])
    return lead.text if lead is not None else ""


def title_over(source: Source, offset: int) -> str:
    """The last row over a place in a form that spans it whole and is no sentence; empty without one."""
    grid = grids(source).get(block_at(source, offset))
    cells = grid.block.cells if grid and offset < grid.block.end else ()
    row = next((c.row for c in cells if c.start <= offset < c.end), 0)
    for at in range(row - 1, -1, -1):
        cell = grid.at.get((at, 0)) if grid else None
        wide = grid and cell and cell.row == at and cell.column_span >= grid.block.columns > 1
        if grid and cell and wide and not _TELLS.search(source.text, cell.start, cell.end):
            return grid.text(cell)
    return ""
