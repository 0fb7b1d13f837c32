"""What a date is the date of: the event or thing that the words around it name, or its column in a table."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from extract import labels
from extract.readers.fields import joint_labels
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import sections
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.values.dates import FoundDate
from extract.values.found import narrow
from schemas import patterns
from schemas.document import Cell

_HAN = r"[^\W\x00-\x7f]"
_DATED = ("日期", "时间", "日", "Date", "date", "Time", "time")
_DUE = patterns.compile("截止|截至|期限|到期|限期|之?前$|due|deadline", re.I)
"""Ends a label for a day that is set."""

_LABEL = patterns.compile(r"(?P<what>[^\W\x00-\x7f]{2,12}(?:日期|时间))(?:为|是)?\s?$")
_OPEN = patterns.compile(
    r"(?:整改|纠正|措施).{0,4}(?:完成|关闭)|^(?:要求)?完成|完成(?:日期|时间)$"
    r"|^(?!.*(?:实际|记录)).*(?:交付|交货|供货|竣工|完工|交工|投产|投运|结题|结项)的?(?:日期|时间|日|期)$"
)
_PLAN = patterns.compile(r"计划|方案|安排|目标|预算|预计|拟|下一?[次年]|plan", re.I)
_LEAD = patterns.compile(r"^(?:[，,、\s的了由对在于为经向和与及并已]|公司|本公司|组织)+|的$")
_TALLEST = 60
_LONGEST, _SHORT, _ITEMS = 20, 30, 6


@cache
def words(name: str) -> re.Pattern[str]:
    """The words of one kind in `background.yaml` as a pattern, the longest first."""
    words = sorted(labels.values("background", "date")[name], key=lambda w: (-len(w), w))
    shown = (rf"\b{re.escape(w)}\b" if w.isascii() else re.escape(w) for w in words)
    return patterns.compile("|".join(shown), re.I)


def is_open(label: str) -> bool:
    """Whether a label may mean a deadline as well as what was done (纠正措施完成日期, 合同的交付日期)."""
    return _OPEN.search(label) is not None


def label_in(clause: str) -> str:
    """The label that ends the words before a date within a sentence, empty where none does.

    >>> label_in("其中一份的交付日期为"), label_in("于上午召开")
    ('其中一份的交付日期', '')
    """
    label = _LABEL.search(clause)
    return label["what"] if label else ""


def by_label(label: str) -> bool | None:
    """What a label says (维修合格日期: done; 下次检验日期, 有效期至: not done; 整改完成日期: either)."""
    if words("not_done").search(label):
        return False
    if is_open(label):
        return None
    return True if words("done").search(label) else None


@cache
def _events() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A verb with what was done, and an event with the words that belong to it."""
    return (
        patterns.compile(
            rf"(?:{words('verb').pattern})(?:过|了)?(?:[一两\\d]次)?(?P<what>{_HAN}{{2,{_LONGEST}}})", re.I
        ),
        patterns.compile(rf"(?P<what>{_HAN}{{0,10}}?(?:{words('event').pattern})(?:合格|记录|报告)?)", re.I),
    )


def names_event(text: str) -> bool:
    """Whether words name an event or thing, not only that it was done.

    >>> names_event("维修合格日期"), names_event("完成日期"), names_event("应急演练")
    (True, False, True)
    """
    left = words("verb").sub("", patterns.sub("(?:日期|时间|于)+$", "", text))
    return bool(words("event").search(text)) or len(left.strip()) >= 2


def dated(after: str, near: str) -> str:
    """The event that the part of a sentence behind or before a date names, empty where it names none.

    >>> dated("组织了综合演练", ""), dated("完成", "灭火器维修"), dated("关闭", "")
    ('综合演练', '灭火器维修', '')
    """
    if label := _LABEL.search(near):
        return label["what"]
    verb, event = _events()
    for clause in (after, near):
        for pattern in (verb, event):
            match = pattern.search(clause)
            what = _LEAD.sub("", match["what"]) if match else ""
            if len(what) >= 2 and names_event(what):
                return what
    return ""


def in_joint(source: Source, date: FoundDate) -> tuple[bool | None, str] | None:
    """What the label of its own part says of a date in a joint value (改进措施/完成期限 | 2项 / 2025-07-30);
    null for one that is in none."""
    grid = grids(source).get(block_at(source, date.start))
    cell = grid.cell_at(date.start) if grid else None
    beside = grid.at.get((cell.row, cell.column - 1)) if grid and cell else None
    if grid is None or cell is None or beside is None:
        return None
    label = joint_labels.name_at(source, grid.text(beside), grid.piece(cell), date.start)
    return (by_label(label), label if names_event(label) else "") if label else None


def in_cell(source: Source, date: FoundDate) -> tuple[bool, str] | None:
    """What the header of its column or the label beside it says of a date that is alone in its cell."""
    grid = grids(source).get(block_at(source, date.start))
    cell = grid.cell_at(date.start) if grid else None
    if grid is None or cell is None or len(grid.text(cell)) > date.end - date.start + 2:
        return None
    label = _label_of(grid, cell)
    done = by_label(label) if label else None
    if done is None or (done and _is_planned(source, grid, cell)):
        return None
    return done, label if names_event(label) else ""


_OF_THE_PAST = patterns.compile("内审|内部|情况|执行|回顾|结果|上次|以往|previous|internal", re.I)
"""A title with such a word does not head what is still to come (审核方案的实施情况)."""


_OWN = patterns.compile("内部?审|管理?评审|合规性?评价|internal audit|management review", re.I)
"""A heading of what the organization does itself, whose programme is not the next audits'."""

_DONE_THEN = patterns.compile(
    r"[^。；;\n\t]{0,24}?(?:(?<!对)已(?!列入|纳入|安排|策划|确定|知)|[^\W\d_为]了(?!解))"
)
"""What tells behind a day that it was done then, also where the next audits are spoken of."""


def is_programme(title: str) -> bool:
    """Whether a title is that of the next audits.

    >>> [is_programme(t) for t in ("后续审核策划", "审核方案执行情况", "内部审核方案")]
    [True, False, False]
    """
    return bool(words("programme").search(title)) and not _OF_THE_PAST.search(title)


def _line_over(text: str, line: int) -> str:
    """The short line over one, or over the items of a list that it goes on with; empty without one."""
    above = ""
    for _ in range(_ITEMS):
        above = text[max(0, line - _TALLEST * 2) : line].rstrip().rsplit("\n", 1)[-1]
        if above[-1:] not in ("；", ";"):
            break
        line = text.rfind("\n", 0, max(0, line - 1)) + 1
    return above if len(above) <= _SHORT else ""


def in_programme(source: Source, at: int, end: int) -> bool:
    """Whether a date is in what the report tells of the next audits, and not told as past: under such a
    heading or short line, behind such a label in its line, or in such a table."""
    text = source.text
    if _DONE_THEN.match(text, end, end + _TALLEST) is not None:
        return False
    titles = sections.section_of(source, at)
    if any(map(_OWN.search, titles)):
        return False
    line = text.rfind("\n", 0, at) + 1
    lead = narrow(text[max(line, at - _TALLEST) : at])
    named = [*titles[1:], _line_over(text, line)]
    named += [lead.partition(":")[0] if ":" in lead else "", *lead.split(":")[-2:-1]]
    grid = grids(source).get(block_at(source, at))
    cell = grid.cell_at(at) if grid else None
    if grid is not None and cell is not None:
        before = text[max(0, grid.block.start - _TALLEST) : grid.block.start].rstrip().rsplit("\n", 1)[-1]
        named += [grid.title_of(cell.row), before, *map(grid.text, grid.anchors.get(0, ()))]
    return any(map(is_programme, named))


def _label_of(grid: Grid, cell: Cell) -> str:
    """The words that end with 日期 or 时间 in the cell left of it, else above it."""
    if _DUE.search(grid.text(grid.at.get((cell.row, cell.column - 1)))):
        return ""
    rows = takewhile(
        lambda row: not _is_title(grid, row), range(cell.row - 1, max(cell.row - _TALLEST, -1), -1)
    )
    for place in ((cell.row, cell.column - 1), *((row, cell.column) for row in rows)):
        text = grid.text(grid.at.get(place))
        if len(text) <= _LONGEST and text.endswith(_DATED):
            return text
    return ""


def _is_title(grid: Grid, row: int) -> bool:
    """Whether a row is one cell over the whole table: what stands above it is another table of the form."""
    cells = grid.anchors.get(row, ())
    return len(cells) == 1 and grid.block.columns > 1 and cells[0].column_span == grid.block.columns


def _is_planned(source: Source, grid: Grid, cell: Cell) -> bool:
    """Whether the table or its heading is of a plan."""
    start = grid.block.start
    above = source.text[max(0, start - 60) : start].rstrip().rsplit("\n", 1)[-1]
    titles = (above, grid.title_of(cell.row), *sections.section_of(source, cell.start)[-2:])
    return any(_PLAN.search(title) for title in titles)
