"""Rows of tables with a score that is judged to pass, with the score that the text says is needed."""

from __future__ import annotations

from collections.abc import Iterator

from extract.readers.leaves import body_end
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import lines
from extract.reading.source import Source
from extract.values.found import narrow
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf
from schemas.mentions import Judged

_SCORE = patterns.compile(
    r"(?:评价|评审|考核|考试|综合|评定|笔试|培训|年度)*(?:总?得分|评分|分值|分数|总分|成绩)(?:[（(]分[)）])?"
)
_VERDICT = patterns.compile(
    r"(?:评价|评审|考核|考试|评定|综合|培训)*(?:结论|结果|判定|意见|是否合格)|是否合格"
)
_PASSED = patterns.compile(r"合格(?:供[方应]商?|供货商|外包方)?|通过|是")
_NEEDED = patterns.compile(
    r"(?:(?P<least>≥|>=|不低于|不少于|大于等?于?|达到?)\s?(?P<n>\d{2})\s?分?(?P<more>\s?(?:及其?|或)?以上)?|(?P<m>\d{2})\s?分?\s?(?:[（(]含[^（()）]{0,6}[)）])?\s?(?:及其?|或|含)?以上)"
    r"(?:[（(]含[^（()）]{0,6}[)）])?(?:的|者|时)?\s?[，,]?\s?(?:方?可?(?:评定|判定|评|判|视|即|定|列)?为?(?:是)?)合格"
)
_NUMBER = patterns.compile(r"\s*(\d{1,3}(?:\.\d{1,2})?)\s?分?\s*")
_TOPICS = (
    patterns.compile(r"供方|供应商|供货|外包|分包|承包|外部提供"),
    patterns.compile(r"考试|考核|培训|笔试|成绩"),
)
_BEFORE, _LONGEST = 80, 20


def read(source: Source) -> list[Judged]:
    """The rows of the body whose score passed."""
    end = body_end(source)
    return [row for grid in grids(source).values() for row in _rows(grid, end) if row.value.start < end]


def _rows(grid: Grid, end: int) -> Iterator[Judged]:
    """The rows whose score passed; none where the text tells no score that is needed, or more than one."""
    heads = {cell.column: "".join(grid.text(cell).split()) for cell in grid.anchors.get(0, ())}
    scores = [at for at, head in heads.items() if _SCORE.fullmatch(head)]
    verdicts = [at for at, head in heads.items() if _VERDICT.fullmatch(head)]
    if len(scores) != 1 or len(verdicts) != 1:
        return
    needed = _needed(grid.source, " ".join(heads.values()), end)
    if needed is None:
        return
    for row in range(1, grid.rows):
        score, verdict = _cell(grid, row, scores[0]), _cell(grid, row, verdicts[0])
        if score is None or verdict is None or not _PASSED.fullmatch("".join(grid.text(verdict).split())):
            continue
        if number := _NUMBER.fullmatch(grid.text(score)):
            source = grid.source
            value: Leaf[str] = source.leaf(number[1], score.start, score.end)
            yield Judged(value, needed, source.leaf(grid.text(verdict), verdict.start, verdict.end), False)


def _needed(source: Source, heads: str, end: int) -> Leaf[str] | None:
    """The only score that the text says what is told under these heads needs to pass."""
    topic = next((one for one in _TOPICS if one.search(heads)), None)
    text = narrow(source.text[:end])
    found: dict[str, Leaf[str]] = {}
    for match in lines.finditer(_NEEDED, ("合格",), source.text, end, text) if topic else ():
        low = max(0, match.start() - _BEFORE)
        low = max(low, *(text.rfind(mark, low, match.start()) + 1 for mark in "。\n\t"))
        about = text[low : match.start()]
        if topic is not None and topic.search(about):
            number = match["n"] or match["m"]
            found.setdefault(number, source.leaf(f"≥{number}", match.start(), match.end()))
    return next(iter(found.values())) if len(found) == 1 else None


def _cell(grid: Grid, row: int, column: int) -> Cell | None:
    """The short cell that begins in a row and column."""
    cell = grid.at.get((row, column))
    if cell is None or cell.row != row or cell.column != column:
        return None
    return cell if 0 < len(grid.text(cell)) <= _LONGEST else None
