"""What stands around a list of laws: the rows above it in a form, the words right before and behind it.

They tell where it stands, and whether it is a sample or an extract of a longer one.
"""

from __future__ import annotations

import re

from extract import labels
from extract.readers.leaves import row_title
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import sections
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.reading.stops import STOP
from extract.values.found import narrow
from schemas import patterns
from schemas.document import Cell
from schemas.report import ListPlace

_LAWS_ALONE = patterns.compile(
    r"(?:适用的?|相关的?|有关的?|主要)?(?:法律|法规|规章|法律法规)(?:(?:及|和|与|、)?(?:其他|相关)?(?:要求|标准|法规|规章)){0,3}\s?[:：]?"
)

_LONGEST_LABEL = 16


def first_line(source: Source, at: int) -> str:
    """The first line of the cell of an offset, where it is short and the list stands in a later one."""
    grid = grids(source).get(block_at(source, at))
    cell = grid.cell_at(at) if grid else None
    end = source.text.find("\n", cell.start, min(at, cell.start + _LONGEST_LABEL)) if cell else -1
    return source.text[cell.start : end].strip() if cell and end > 0 else ""


def is_below_criteria(source: Source, at: int) -> bool:
    """Whether the row of a form that is titled laws alone stands right under that of the audit's criteria."""
    grid = grids(source).get(block_at(source, at))
    cell = grid.cell_at(at) if grid else None
    if grid is None or cell is None or not cell.row:
        return False
    own, above = grid.title_of(cell.row).strip(), labels.key(grid.title_of(cell.row - 1))
    names = labels.sections("law_lists")["criteria_alone"]
    return _LAWS_ALONE.fullmatch(own) is not None and above in map(labels.name_key, names)


_TITLE = patterns.compile(
    r"抽[查取样看选检]|摘[录选要抄]|节选|选列|选取|[（(]摘[)）]|样本|(?<![一二三四五六七八九十\d])部分(?!第)"
    r"|新增(?!后|的?(?:要求|内容))|\bsampl|\bextract|\bexcerpt",
    re.IGNORECASE,
)
"""In the title of a list, or of its column."""

_SENTENCE = patterns.compile(
    r"抽[查取样看选检]?[^，,。；;\n《]{0,8}?(?:[\d一二两三四五六七八九十]{1,3}\s?余?\s?[部项个件条份]|以下|下列|如下)"
    r"|(?:摘录|摘选|摘抄|节选|选列|选取)|部分[^，,。；;\n《]{0,10}(?:如下|见下表|列于下表|列示)"
    r"|(?:新增|增补|新识别|新纳入|新发布)了?[^，,。；;\n《\d]{0,10}$|\bsampl|\bextract|\bexcerpt",
    re.IGNORECASE,
)
"""In the sentence that leads to a list."""

_LEAD, _CAPTION, _ROWS, _NEAR = 120, 40, 4, 3
_CLAUSES = patterns.compile(r"[，,。；;：:]")


def is_sample(source: Source, at: int) -> bool:
    """Whether the words over the list that begins at an offset call it a sample of a longer one."""
    grid = grids(source).get(block_at(source, at))
    cell = grid.cell_at(at) if grid else None
    if grid is None or cell is None:
        return _tells(_lead(source.text, at))
    heads = [*_titles_over(grid, cell), row_title(source, at), *grid.keys(cell)[:1]]
    inner = _lead(source.text[cell.start : at], at - cell.start)
    return any(map(_tells, [*heads, *_above(source, grid), inner]))


def _tells(line: str) -> bool:
    """Whether a title, or a sentence, says that what follows is a sample."""
    line = line.strip().rstrip("：:。")
    titled = len(line) <= _CAPTION and _CLAUSES.search(line) is None
    return bool((_TITLE if titled else _SENTENCE).search(line))


def _lead(text: str, at: int) -> str:
    """The sentence before a list in the running text."""
    low = text[max(at - _LEAD, 0) : at].rstrip("《\n ")
    return STOP.split(low)[-1] if low else ""


def _titles_over(grid: Grid, cell: Cell) -> list[str]:
    """The rows right over a row that are one cell over all columns."""
    rows = [grid.anchors.get(row, ()) for row in range(max(cell.row - _ROWS, 0), cell.row)]
    return [grid.text(row[0]) for row in rows if len(row) == 1 and row[0].column_span > 1]


def _above(source: Source, grid: Grid) -> list[str]:
    """The last sentence of the paragraph over a table, its caption and its section's title."""
    blocks = source.document.blocks[max(grid.index - _NEAR, 0) : grid.index]
    found = [*sections.section_of(source, grid.block.start)[-1:]]
    for block in reversed(blocks):
        if block.kind == "table":
            break
        text = source.text[block.start : block.end].strip()
        found.append(STOP.split(text.rstrip("。；;"))[-1])
        if len(text) > _CAPTION:
            break
    return found


_REGISTERED = patterns.compile(
    r"[》\s]{0,2}等?[^。；;\n]{0,16}(?:登记在册|[列收纳]入[^，。；\n]{0,8}(?:清单|台账)|登记于|跟踪更新)"
)
_CHECKED = patterns.compile(
    r"(?:现场|检查中?|运行|抽查|巡查|车间)[^，,。；;\n《]{0,14}(?:对照|核对|抽查|所涉|符合|满足|遵守|执行)[^，,。；;\n《]{0,4}[《\s]*$"
    r"|(?:制度|规程|文件|程序|规定|手册)[^，,。；;\n《]{0,6}(?:引用|转化|援引|摘录|体现|采用)了?[^，,。；;\n《]{0,6}[《\s]*$"
    r"|(?:抽[问考]|提问|询问|面询)[^，,。；;\n《]{0,6}[:：][《\s]*$"
)
"""What tells of a list that it is the register, or but what was looked at on site."""

_LOOKED = patterns.compile(
    r"[》\s]{0,2}等?(?:[^，,。；;\n《]{0,8}?(?:规定|要求|条款))?(?:[^，,。；;\n《]{0,2})(?:查看|检查|核查|核对|巡查|抽查|观察|看)了?"
    r"(?:[^，,。；;\n《]{0,4})现场"
)
_SET_AGAINST = patterns.compile(r"(?:对照|按照?|依据|根据|比照|参照)[《\s]*$")
"""Around the laws that the site was looked at by (对照《甲》《乙》查看现场)."""

_SAMPLED = patterns.compile(r"抽(?:查|样|取|看|检)了?[^，,。；;:：\n《]{0,6}[《\s]*$")
_OBSERVED = patterns.compile(
    r"[》\s]{0,2}等?[^，,。；;\n《]{0,8}?的?(?:遵守|执行|落实|贯彻|履行|遵循|实施)(?:和[^，,。；;\n《]{1,4})?(?:的?情况|证据|记录|与否)"
)
"""Around the laws whose observance was sampled (抽查《甲》、《乙》的遵守情况)."""


def place_beside(text: str, lead: str, after: int | None) -> ListPlace | None:
    """Where a list stands by the words right before or behind it; null where they do not tell."""
    if _CHECKED.search(narrow(lead)):
        return "operation"
    if after is not None and _OBSERVED.match(text, after) and _SAMPLED.search(narrow(lead)):
        return "operation"
    if after is not None and _LOOKED.match(text, after) and _SET_AGAINST.search(narrow(lead)):
        return "operation"
    return "compliance" if after is not None and _REGISTERED.match(text, after) else None
