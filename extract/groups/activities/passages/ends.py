"""Where what is told of an activity ends: with the audit team's signatures, a label of another matter."""

from __future__ import annotations

from extract.groups.activities.names import named
from extract.readers.tables.grid import Grid
from extract.values.found import narrow
from schemas import patterns

_SIGNED = patterns.compile(r"签\s?[字名章署]")
_SIGNS = patterns.compile(r"\s{0,4}审核组[^:：\n]{0,6}[（(]?签\s?[字名章]")
_LINE = patterns.compile(r"\s{0,4}[^\W\d][^\W\d ]{1,13}\s?[:：]\s*")
"""A label alone in its line."""

_OWN_LINE = patterns.compile(
    r"[计策]划|实施|日期|时间|地点|人员|[组成]员|组长|内审员|主持|参[加与会]|输[入出]|改进|决[定议]|措施|整改|关闭|验证"
    r"|结[论果]|依据|范围|目的|内容|情况|记录|报告|发现|不符合|问题|部门|频[次率]|方式|评价|评审|覆盖|跟踪"
)
"""A label of what is told of an activity."""

_THIS = patterns.compile(r"\s{0,4}(?:[本此]次|现场审核|下次审核|审核(?:结论|组))")
_TEAM_SIGNS = patterns.compile(r"审核(?:组长?|组?员|组成员)[^:：\n]{0,6}签\s?[字名章]")

_TELLS = patterns.compile(
    r"参[加与会]|出席|签到|与会|评审|内审|主持|记录人|[计策]划|实施|输[入出]|改进|决[定议]|措施|整改|关闭"
    r"|不符合|内容|结论"
)
"""A label of what is told of an activity, or of those who took part in it."""


def is_label(line: str) -> bool:
    """Whether a line is a label alone.

    >>> is_label("管理评审："), is_label("管理评审：已实施")
    (True, False)
    """
    return _LINE.fullmatch(line) is not None


def by_line(line: str, *, led: bool) -> bool:
    """Whether a line ends what is told of an activity: the audit team signs, or, where a label alone in its
    line `led` to it (管理评审：), another one names something else.

    >>> by_line("审核组长（签名）：甲", led=False)
    True
    >>> by_line("数据分析：", led=True), by_line("主持人：", led=True)
    (True, False)
    """
    if _SIGNS.match(line):
        return True
    if not led or not is_label(line) or named(narrow(line)):
        return False
    return _THIS.match(line) is not None or _OWN_LINE.search(line) is None


def is_signed(grid: Grid) -> bool:
    """Whether a table is of signatures, and not of those who took part in what is told above it."""
    labels = [grid.text(cell) for cell in grid.block.cells if cell.row == 0 or cell.column == 0]
    if any(map(_TEAM_SIGNS.search, labels)):
        return True
    return any(map(_SIGNED.search, labels)) and not any(map(_TELLS.search, labels))
