"""The audit's days and time under two rows of heads: a wide one (审核周期) over 自 | 至, or 总计 | 现场."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.groups.audit.time.amounts import MOST_ON_SITE, amounts
from extract.readers.leaves import elsewhere, first_date
from extract.readers.tables.audit_series import is_of_other
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Piece
from extract.reading.source import Source
from extract.values.dates import FoundDate
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf

_GAP = r"\s?[/／]?\s?"


def _either(chinese: str, english: str) -> re.Pattern[str]:
    """A head in one language or in both, in either order."""
    return patterns.compile(rf"(?:{english}){_GAP}(?:{chinese})?|(?:{chinese}){_GAP}(?:{english})?", re.I)


_FROM = _either(
    "自|从|起|始|[起始](?:日期?|时间)|(?:开始|起始)(?:日期?|时间)?|首[日天]|第一天",
    "from|starts?|start date|begins|beginning|first day",
)
_TO = _either(
    "至|到|止|终|[止终](?:日期?|时间)|(?:结束|截止|终止)(?:日期?|时间)?|末[日天]|最后一天",
    "to|until|ends?|end date|last day",
)
_TOTAL = _either("总计|合计|总数|总|共计|总量", "(?:in )?total|overall")
_ONSITE = _either(
    "(?:其中)?[:：]?\\s?(?:现场|场内|驻场|驻厂|到厂|在厂|到场)(?:审核|部分)?(?:人[日天]数?|工作量|时间|用时)?",
    "(?:of which )?on[ -]?site(?: days?| time| part)?",
)
_TIME = patterns.compile(r"人\s?[·•.]?\s?[日天]|man-?days?|auditor[- ]?days?", re.I)
_DAYS = _either(
    "(?:审核|总|合计|投入|计划|实际|核定|本次)*(?:的)?(?:人[日天]数?|人·日|工作量|审核时间|用时)(?:合计|总计|总数)?",
    "(?:total )?(?:audit(?:or)? |man-?|person-?)?(?:days?|time|effort)",
)
_NOTE = patterns.compile(r"\s?[（(][^（()）]{1,12}[)）]|[\s:：]{1,3}$")
_NUMBER = patterns.compile(
    r"\s?\d{1,3}(?:\.\d{1,2})?\s?(?:个)?(?:人[日天]|(?:auditor |man-?)?days?)?\s?", re.I
)
_WORDS = ("审核", "评审", "udit", "人日", "人天", "man-day")
_LONGEST, _WIDE = 40, 2


def days(source: Source) -> Iterator[tuple[FoundDate, FoundDate]]:
    """The first and last day under the heads of a beginning and an end, below a head of the audit's days."""
    for grid, head in _wide(source):
        if not _is_period(grid, head):
            continue
        first, last = (_under(grid, head, words) for words in (_FROM, _TO))
        begun, ended = (first_date(source, one) if one else None for one in (first, last))
        if begun and ended and (begun.value or "") <= (ended.value or ""):
            yield begun, ended


def begins_and_ends(first: str, last: str) -> bool:
    """Whether two heads are of a beginning and an end (自 | 至)."""
    stated = zip((_FROM, _TO), (first, last), strict=True)
    return all(words.fullmatch(_NOTE.sub("", " ".join(text.split()))) for words, text in stated)


def amount(source: Source, name: str) -> Leaf[float] | None:
    """The audit time, whole (`person_days`) or on site, under its own head below a head of auditor days."""
    for grid, head in _wide(source):
        stated = _under(grid, head, _ONSITE if name == "onsite_days" else _TOTAL)
        if stated is None or not _TIME.search(grid.text(head)):
            continue
        if found := amounts(stated.text, stated.start)[:1]:
            return source.leaf(found[0].value, found[0].start, found[0].end)
    return _beside(source, name)


def _beside(source: Source, name: str) -> Leaf[float] | None:
    """The audit time under heads of the whole and of its part on site beside one another (人日 | 现场)."""
    for grid in grids(source).values():
        if not any(word in source.text[grid.block.start : grid.block.end] for word in _WORDS):
            continue
        for row, cells in grid.anchors.items():
            whole, part = (_headed(grid, cells, words) for words in (_DAYS, _ONSITE))
            if not whole or not part or elsewhere(source, cells[0].start, "audit"):
                continue
            if is_of_other(source, whole.start):
                continue
            stated = [amounts(one.text, one.start)[:1] for one in (whole, part)]
            if (
                all(stated)
                and stated[1][0].value <= MOST_ON_SITE * stated[0][0].value
                and row + 1 < grid.rows
            ):
                found = stated[name == "onsite_days"][0]
                return source.leaf(found.value, found.start, found.end)
    return None


def _headed(grid: Grid, cells: list[Cell], words: re.Pattern[str]) -> Piece | None:
    """The number under the only one of some heads that is of the words."""
    named = [cell for cell in cells if words.fullmatch(_NOTE.sub("", " ".join(grid.text(cell).split())))]
    value = grid.below(named[0]) if len(named) == 1 else None
    return grid.piece(value) if value and _NUMBER.fullmatch(grid.text(value)) else None


def _wide(source: Source) -> Iterator[tuple[Grid, Cell]]:
    """The short cells over several columns, in tables that speak of an audit."""
    for grid in grids(source).values():
        wide = [c for c in grid.block.cells if c.column_span >= _WIDE and c.end - c.start <= _LONGEST]
        text = source.text[grid.block.start : grid.block.end] if wide else ""
        if any(word in text for word in _WORDS):
            yield from ((grid, cell) for cell in wide if not elsewhere(source, cell.start, "audit"))


def _is_period(grid: Grid, head: Cell) -> bool:
    return any(("audit", "period") in labels.fields_of(key) for key in grid.keys(head))


def _under(grid: Grid, head: Cell, words: re.Pattern[str]) -> Piece | None:
    """The cell under the only narrower head of the words that stands below a wide one."""
    row = head.row + head.row_span
    columns = range(head.column, head.column + head.column_span)
    below = [c for c in grid.anchors.get(row, ()) if c.column in columns and c.column_span < head.column_span]
    named = [cell for cell in below if words.fullmatch(grid.text(cell))]
    value = grid.below(named[0]) if len(named) == 1 else None
    return grid.piece(value) if value else None
