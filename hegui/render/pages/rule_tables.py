"""A table of certification rules for a terminal: what fits side by side, else in parts or row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hegui.terminal.width import pad, width
from hegui.wording import text

if TYPE_CHECKING:
    from hegui.render.page import Page
    from schemas.other_kinds.rulebook import RuleTable

_INDENT, _GAP = 2, 2
_LONGEST = 24
_MOST_LINES = 3


def write(page: Page, table: RuleTable, lang: str) -> None:
    """Write a table under its title."""
    over, columns = _levels(table.columns)
    page.blank()
    named = table.title is not None and table.title.startswith(text("rulebook", "table", "zh"))
    items = [None if named else text("rulebook", "table", lang), table.title, f"({over})" if over else None]
    page.line(" ".join(one for one in items if one), style="bold")
    rows = [columns, *[[_cell(value) for value in row] for row in table.rows]]
    widths = [max(width(row[at]) for row in rows) for at in range(len(columns))]
    if max(widths) > _LONGEST:
        for first, *rest in rows:
            page.entry(first, "  ".join(rest), indent=_INDENT, column=12, style="", most=_MOST_LINES)
        return
    for part in _parts(widths, page.columns - _INDENT):
        for row in rows:
            line = (" " * _GAP).join(pad(row[at], widths[at]) for at in part)
            page.line(line.rstrip(), indent=_INDENT)


def _levels(columns: list[str]) -> tuple[str, list[str]]:
    """The level that stands over all columns but the first, and the columns without it."""
    over = {name.partition("/")[0] for name in columns[1:]}
    if len(over) != 1 or not all("/" in name for name in columns[1:]):
        return "", columns
    return over.pop(), [columns[0], *(name.partition("/")[2] for name in columns[1:])]


def _parts(widths: list[int], room: int) -> list[list[int]]:
    """The columns that fit side by side, the first one in each part."""
    parts, used = [[0]], widths[0]
    for at, wide in enumerate(widths[1:], 1):
        if used + _GAP + wide > room and len(parts[-1]) > 1:
            parts.append([0])
            used = widths[0]
        parts[-1].append(at)
        used += _GAP + wide
    return parts


def _cell(value: str | int | float) -> str:
    return value.replace("\n", " ") if isinstance(value, str) else f"{value:g}"
