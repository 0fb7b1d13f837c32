"""Registers of things of several kinds: what kind a row says that it is of (J: 计量器具)."""

from __future__ import annotations

from extract.readers.tables import notes
from extract.readers.tables.grid import Grid
from extract.readers.text import sections
from extract.readers.text.units import once
from extract.reading.source import Source
from schemas import patterns

_HEADS = frozenset(
    {"类别", "种类", "类型", "事项", "分类", "对象类别", "记录类别", "抽样类别", "类", "Type", "Kind"}
)
_MEANS = patterns.compile(
    r"(?<![A-Za-z0-9])(?P<code>[A-Z]{1,2}|[甲乙丙丁戊己]|\d)\s?(?:[—–:：=]|-{1,2}|为|指|表示|代表)\s?"
    r"(?P<means>[^\W\d_A-Za-z]{2,12})"
)
_OF_KINDS = patterns.compile(
    r"器具|仪器|仪表|计量|量具|校准|检定|设备|人员|证书|证件|持证|合同|体检|健康|许可|供方|供应商"
)
_CODE = patterns.compile(r"[A-Z]{2,8}[-_.#]?\d{2,10}")
"""The code of a record, by which a list refers to it."""

_RECORD = patterns.compile(rf"\[(?P<code>{_CODE.pattern})\]")

_LONGEST = 12
_FEWEST = 2


def kind_of(grid: Grid, row: int) -> str:
    """The words for the kind that a row gives in its first column; empty where no register says it."""
    if grid.rows_kinds is None:
        grid.rows_kinds = _kinds(grid)
    return grid.rows_kinds.get(row, "")


def refers(grid: Grid) -> bool:
    """Whether the rows of a table tell which records elsewhere they are of, by their codes."""
    first = grid.at.get((grid.rows - 1, 0))
    return (
        first is not None and _CODE.fullmatch(grid.text(first)) is not None and bool(kind_of(grid, first.row))
    )


def _kinds(grid: Grid) -> dict[int, str]:
    first = next((at for at in range(min(grid.rows, 3)) if _heads(grid, at)), None)
    if first is None:
        return _referred(grid)
    found = {at: grid.text(cell) for at in range(first + 1, grid.rows) if (cell := grid.at.get((at, 0)))}
    values = {text for text in found.values() if text}
    if len(values) < _FEWEST or any(len(text) > _LONGEST for text in values):
        return {}
    stated = _legend(grid) if any(len(text) <= _FEWEST for text in values) else {}
    meant = {text: stated.get(text, text) for text in values}
    if sum(_OF_KINDS.search(words) is not None for words in meant.values()) < _FEWEST:
        return {}
    return {at: meant[text] for at, text in found.items() if text}


def _referred(grid: Grid) -> dict[int, str]:
    """Of rows that begin with the codes of records told elsewhere ([CAL-03101]): the headings over those."""
    found: dict[int, str] = {}
    codes = {row: grid.text(cells[0]) for row, cells in grid.anchors.items() if len(cells) > _FEWEST}
    codes = {row: code for row, code in codes.items() if _CODE.fullmatch(code)}
    stated = _records(grid.source) if codes else {}
    for row, code in codes.items():
        at = stated.get(code, grid.block.start)
        if at < grid.block.start and (path := sections.section_of(grid.source, at)):
            found[row] = path[-1]
    kinds = {words for words in found.values() if _OF_KINDS.search(words)}
    return found if len(kinds) >= _FEWEST else {}


@once
def _records(source: Source) -> dict[str, int]:
    """The codes of records in brackets, and where each stands first."""
    found: dict[str, int] = {}
    for match in _RECORD.finditer(source.text):
        found.setdefault(match["code"], match.start())
    return found


def _heads(grid: Grid, row: int) -> bool:
    cell = grid.at.get((row, 0))
    return cell is not None and len(grid.anchors.get(row, ())) > _FEWEST and grid.text(cell) in _HEADS


def _legend(grid: Grid) -> dict[str, str]:
    lead = notes.before(grid)
    lines = [*([lead] if lead else []), *notes.inside(grid), *notes.behind(grid)]
    return {match["code"]: match["means"] for line in lines for match in _MEANS.finditer(line.text)}
