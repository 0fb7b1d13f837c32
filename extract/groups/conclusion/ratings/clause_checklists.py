"""Tables and lines that judge single clauses, programmes or records: checklists, no ratings of the system."""

from __future__ import annotations

import re

from extract import labels
from extract.readers.tables import notes
from extract.readers.tables.grid import Grid
from extract.readers.text import sections
from extract.readers.text.sections import Section
from extract.reading.source import Source
from schemas import patterns
from schemas.document import EMPTY, TICKED

_CLAUSE = patterns.compile(
    r"(?:[A-Z]{1,5}\s?[:：]?\s?)?\d{1,2}(?:\.\d{1,2}){1,3}(?:\s?[/、]\s?\d{1,2}(?:\.\d{1,2}){1,3}){0,3}"
)
_CHECKED_LINES = patterns.compile(r"前提方案|[核检]查表|(?:文件|条款|过程|部门|逐条)审核")
_CHECKED_HEAD = patterns.compile(
    r"(?:(?:审核|检查|核查|客观|抽样|查验|抽查)(?:的)?(?:证据|记录|要点|事实)(?:摘要|概述|描述)?|(?:证据|记录)(?:摘要|概述|描述)|(?:审核|检查|核查|客观|抽样|查验)(?:的)?(?:内容|方法|依据|情况|发现)|(?:标准|涉及|对应)?条款号?|抽样情况|查证(?:情况|记录)"
    r"|检查(?:项目?|结果|人|日期)|核查(?:项目?|结果)|查验(?:项目?|结果)|前提方案|法律法规|法规(?:名称|要求)?|供方(?:名称)?|培训(?:内容|项目|课程)|设备(?:名称)?)"
)
"""What heads a column of a checklist, not of a conclusion."""

_SEEN_HEAD = patterns.compile(
    r"(?:审核|检查|核查|客观|查验|抽查|现场|评审)?(?:证据|记录|事实|发现)(?:摘要|概述|描述)?"
)
"""What heads the column of what was seen, which a conclusion has not."""

_CHECKED = patterns.compile(
    r"核查|检查|查验|点检|巡查|(?:文件|条款|过程|部门|逐条)审核|审核(?:记录|实施|过程|发现|证据)|前提方案|(?<![A-Za-z])O?PRPs?(?![A-Za-z])"
    r"|法律法规|法规|供方|供应商|培训|演练|设施设备|[Cc]hecklist"
)
"""What titles a checklist."""

_RECOMMENDS = patterns.compile(
    r"(?:审核组)?的?(?:推荐|认证|审核)(?:性|认证|注册)?的?(?:意见|结论|建议)|是否推荐|推荐(?:认证|注册)?"
)
_JUDGED = patterns.compile(
    r"体系[^，。；]{0,14}评价$|(?:符合|有效|适宜|充分)性(?:(?:和|及|与|、|的|[符有适充][合效宜分]性){0,6})评价$"
)
_BOX = patterns.compile(f"[{TICKED}{EMPTY}]")
_OF_OTHERS = patterns.compile(r"内部?审(?!核组)|管理?评审|合规|供方|上一?次|前次|[，。；]")
_MOST_ROWS, _HEADS = 16, 2
_FEWEST, _LONGEST_TITLE, _LONGEST_HEADING = 2, 40, 24


def is_table(source: Source, grid: Grid) -> bool:
    """Whether a table outside the conclusion is a checklist, by its title, headers or column of clauses."""
    lead = notes.before(grid)
    caption = lead.text if lead and len(lead.text) <= _LONGEST_TITLE else ""
    if _CHECKED.search(caption) or _CHECKED.search(_title(source, grid.block.start)):
        return True
    if _is_headed(grid, _CHECKED_HEAD):
        return True
    return sum(_of_clause(grid, row) for row in range(grid.rows)) >= _FEWEST and not _numbered(source, grid)


def _is_headed(grid: Grid, heading: re.Pattern[str]) -> bool:
    """Whether a column has such a heading."""
    heads = (cell for row in range(min(grid.rows - 1, _HEADS)) for cell in grid.anchors.get(row, ()))
    return any(heading.fullmatch(grid.text(cell)) for cell in heads)


def is_line(source: Source, start: int, end: int) -> bool:
    """Whether a line with boxes outside the conclusion is one of a checklist, by the heading above it."""
    return _CHECKED_LINES.search(_title(source, start, end)) is not None


def recommends(grid: Grid) -> bool:
    """Whether a small table has the recommendation among its rows: it is the conclusion's own."""
    heads = (cells[0] for cells in grid.anchors.values()) if grid.rows <= _MOST_ROWS else ()
    return any(_RECOMMENDS.fullmatch(grid.text(cell)) for cell in heads)


def is_conclusion(grid: Grid) -> bool:
    """Whether a title of the conclusion is the first row of a table, and all others stand under it; a
    checklist of clause 9 (绩效评价) is none."""
    return (
        grid.rows > 1 and not _is_headed(grid, _SEEN_HEAD) and concluding_rows(grid) == [*range(1, grid.rows)]
    )


def concluding_rows(grid: Grid) -> list[int]:
    """The rows of a table that stand under a title of the conclusion, which is a row of its own."""
    names = labels.sections("conclusion")
    wanted = [*names["conclusion"], *names["alone"]]
    found: list[int] = []
    inside = False
    for row in range(grid.rows):
        cells = grid.anchors.get(row, [])
        title = grid.text(cells[0]) if len(cells) == 1 else ""
        if title and len(title) <= _LONGEST_HEADING and not _BOX.search(title):
            inside = labels.has_name(title, wanted) and not _OF_OTHERS.search(title)
        elif inside:
            found.append(row)
    return found


def judged(source: Source) -> list[Section]:
    """The sections whose titles say that the system is evaluated in them."""
    return [section for section in sections.all_sections(source) if _JUDGED.search(section.title)]


def _numbered(source: Source, grid: Grid) -> bool:
    """Whether the first column goes on with the numbers of the heading above (6 评价: 6.1, 6.2, 6.3)."""
    first = [grid.text(cells[0]) for cells in grid.anchors.values() if cells]
    numbers = [text for text in first if _CLAUSE.fullmatch(text)]
    own = sections.number_at(source, grid.block.start).rstrip(".")
    return bool(own) and numbers == [f"{own}.{n}" for n in range(1, len(numbers) + 1)]


def _of_clause(grid: Grid, row: int) -> bool:
    cells = [grid.text(cell) for cell in grid.anchors.get(row, ())[:_FEWEST]]
    return any(map(_CLAUSE.fullmatch, cells))


def _title(source: Source, start: int, end: int = 0) -> str:
    """The innermost heading above a place that is not the line itself, which ends at `end`."""
    path = sections.section_of(source, start)
    if path and path[-1] in source.text[start:end]:
        path = path[:-1]
    return path[-1] if path else ""
