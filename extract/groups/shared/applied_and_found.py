"""What a row tells twice, as applied for and as found, and says to be the same (申请 | 现场 | ☑一致)."""

from __future__ import annotations

from extract.readers.leaves import clean, is_blank
from extract.readers.tables.grid import grids
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.values.dates import find_dates
from schemas import patterns
from schemas.document import EMPTY, TICKED, Cell
from schemas.leaf import Leaf
from schemas.report import Organization

_SAME = patterns.compile(rf"(?<!不)(?<![{EMPTY}])(?<![{EMPTY}] )(?:一致|相符|相同|无差异|无变化)")
_DIFFERENT = patterns.compile(rf"(?:[{TICKED}]\s?|^)(?:不一致|不符|不同|有差异|有变化|已?变更)")
_APPLIED = patterns.compile(
    r"(?:按|原)?(?:申请|申报|合同(?:评审)?|任务书|通知书|上报|填报)(?:书|表|时|评审)?的?(?:所?[填写载]|提供|信息|情况|内容|数据?|人数|值)?"
    r"|(?:As )?(?:[Aa]pplied(?: for)?|[Aa]pplication|[Dd]eclared)"
)
_FOUND = patterns.compile(
    r"(?:审核(?:组|员|现场)?|现场|实际)?(?:核[实对查定]|确认|验证|审核|查[证实验]|实[际有数])的?(?:信息|情况|内容|结果|数据?|人数|值)?"
    r"|现场(?:情况|人数|数)?|实际(?:情况|人数|数)?"
    r"|(?:As )?(?:[Vv]erified|[Ff]ound|[Cc]onfirmed|[Aa]ctual)(?: on site)?"
)
"""The heads of what a client applied for, and of what the audit found."""

_CODE = patterns.compile(r"[0-9A-Za-z]{15,20}")
_TEXTS = ("name", "registered_address", "office_address", "business_address")
_BEGUN = 3
"""So many characters names and addresses of one company begin alike with."""


def cell_beside(source: Source, block: int, at: int) -> Cell | None:
    """The cell right of a place in a row whose further cells say that both are the same."""
    grid = grids(source).get(block)
    cell = grid.cell_at(at) if grid else None
    beside = grid.right_of(cell) if grid and cell else None
    if grid is None or cell is None or beside is None:
        return None
    rest = "".join(grid.text(one) for one in grid.anchors[cell.row] if one.column > beside.column)
    return beside if _SAME.search(rest) and not _DIFFERENT.search(rest) else None


def verified_beside(source: Source, block: int, at: int) -> Cell | None:
    """The cell right of a place in a column of what was applied for, under a head of what was found on site
    (申请 | 现场核实): what the audit goes by."""
    grid = grids(source).get(block)
    cell = grid.cell_at(at) if grid else None
    beside = grid.right_of(cell) if grid and cell else None
    if grid is None or cell is None or beside is None:
        return None
    for row in range(cell.row - 1, -1, -1):
        applied, found = grid.at.get((row, cell.column)), grid.at.get((row, beside.column))
        if applied and found and _APPLIED.fullmatch(grid.text(applied)):
            return beside if _FOUND.fullmatch(grid.text(found)) else None
    return None


def confirm(source: Source, found: Organization) -> None:
    """Add to the fields of an organization what was found on site of each, as another place of it."""
    for field in (*_TEXTS, "uscc"):
        leaf: Leaf[str] | None = getattr(found, field)
        cell = cell_beside(source, block_at(source, leaf.start), leaf.start) if leaf is not None else None
        if leaf is None or cell is None or is_blank(text := source.text[cell.start : cell.end]):
            continue
        value = clean(text)
        like = _CODE.fullmatch(value) if field == "uscc" else value[:_BEGUN] == str(leaf.value)[:_BEGUN]
        if like and all(cell.start != one.span[0] for one in leaf.mentions):
            leaf.mentions = [*leaf.mentions, source.mention(value, cell.start, cell.end)]
    _confirm_day(source, found.established_on)


def _confirm_day(source: Source, leaf: Leaf[str] | None) -> None:
    """Add the day found on site beside the one applied for, a whole day like it."""
    cell = cell_beside(source, block_at(source, leaf.start), leaf.start) if leaf is not None else None
    days = find_dates(source.text[cell.start : cell.end], cell.start, labelled=True) if cell else []
    if leaf is None or len(days) != 1 or days[0].value is None or len(days[0].value) != len(str(leaf.value)):
        return
    at, end = days[0].start, days[0].end
    if cell is None or len(source.text[cell.start : cell.end].strip()) > end - at:
        return  # a sentence about the day, as of when the licence was looked at
    if all(at != one.span[0] for one in leaf.places):
        leaf.mentions = [*leaf.mentions, source.mention(days[0].value, at, end)]
