"""Rows of tables with a limit or target, what was measured or reached, and how that is judged."""

from __future__ import annotations

from collections.abc import Iterator

from extract.background import judged_scores
from extract.groups.leaves import body_end
from extract.readers.grid import Grid, grids
from extract.source import Source
from schemas import rx
from schemas.document import Cell
from schemas.leaf import Leaf
from schemas.mentions import Judged

_LIMIT = rx.compile(
    r"(?:标准|排放|允许|浓度|控制|评价|执行|技术|考核|公司|质量|年度|管理|关键|行动|接触|职业|规定|工艺|\d{4}年?度?)*"
    r"(?:限值|限量|目标值|指标值|允许值|标准值|要求值|规定值|目标|指标|要求|标准)(?:要求)?(?:[（(][^（()）]{1,12}[)）])?"
)
_CAPPED = rx.compile(r"限值|限量|最高允许")
_RESULT = rx.compile(
    r"结果|实测|检测值|监测值|测量值|测试值|测定值|实际|完成(?:值|情况|率)?|达成(?:值|率|情况)|实绩|记录|监测数据|检测数据|浓度值"
)
_VERDICT = rx.compile(
    r"(?:单项|结果|检测|监测|符合性?|达标|目标)?(?:结论|评价|判定|判断|是否(?:达成|达标|完成|符合|合格|达到)|(?:达标|符合|达成|合格|完成)(?:情况|性|与否)?|结果)"
)
_GOOD = rx.compile(
    r"(?:已|均|全部)?(?:达标|合格|符合(?:要求|标准|规定)?|达到(?:目标)?|达成|完成|满足(?:要求)?|是|√|☑|[YyＹ]|OK)"
)
_LEAST = rx.compile(r"照度|效率|去除率|新风|含氧|溶解氧|余氯|换气|风量|风速|电阻率|pH|PH")
"""Names of what has a least and no most."""

_LONGEST_HEAD, _LONGEST, _FEW = 20, 60, 2


def read(source: Source) -> list[Judged]:
    """The rows that are judged to be good, each with one of its results."""
    end = body_end(source)
    return [
        one
        for grid in grids(source).values()
        for one in (*_rows(grid), *judged_scores.rows(grid, end))
        if one.value.span[0] < end
    ]


def _rows(grid: Grid) -> Iterator[Judged]:
    heads = {cell.column: " ".join(grid.text(cell).split()) for cell in grid.anchors.get(0, ())}
    if any(len(head) > _LONGEST_HEAD for head in heads.values()):
        return
    limits = [at for at, head in heads.items() if _LIMIT.fullmatch(head)]
    verdicts = [at for at, head in heads.items() if _VERDICT.fullmatch(head)]
    results = [at for at, head in heads.items() if at not in limits and _RESULT.search(head)]
    if not limits or not verdicts or not results:
        return
    limit = next((at for at in limits if _CAPPED.search(heads[at]) or "值" in heads[at]), limits[-1])
    measured = [at for at in results if at != verdicts[-1]]
    measured = measured if len(measured) <= _FEW else measured[-1:]
    for row in range(1, grid.rows):
        told = _cell(grid, row, limit)
        verdict = _cell(grid, row, verdicts[-1])
        if told is None or verdict is None or not _GOOD.fullmatch("".join(grid.text(verdict).split())):
            continue
        name = " ".join(
            grid.text(cell) for cell in grid.anchors.get(row, ()) if cell.column < min(limit, *results)
        )
        capped = _CAPPED.search(heads[limit]) is not None and not _LEAST.search(name)
        for at in measured:
            value = _cell(grid, row, at)
            if value is not None:
                yield Judged(_leaf(grid, value), _leaf(grid, told), _leaf(grid, verdict), capped)


def _leaf(grid: Grid, cell: Cell) -> Leaf[str]:
    return grid.source.leaf(grid.text(cell), cell.start, cell.end)


def _cell(grid: Grid, row: int, column: int) -> Cell | None:
    """The cell that begins in a row and column, where it is short and not empty."""
    cell = grid.at.get((row, column))
    if cell is None or cell.row != row or cell.column != column:
        return None
    return cell if 0 < len(grid.text(cell)) <= _LONGEST else None
