"""A workbook (xlsx): sheets of rows, the first row a heading that stays in view, with a filter."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from hegui.terminal.console import harmless
from hegui.terminal.width import width

Value = str | int | float | None
Row = Sequence[Value]

_FORMULA = ("=", "+", "-", "@")
"""What a text that would become a formula when somebody edits it begins with."""

_WIDEST, _NARROWEST, _TO_FILL_IN, _LONGEST = 40, 8, 14, 32_767
_LINE, _TALLEST = 16, 400
_MOST_ROWS = 1_048_576
_FIRST_DAY = datetime(1980, 1, 1)
"""The day of all workbooks, so that the same sheets give the same bytes."""
_COLOURS = {"error": "#F8D7DA", "warning": "#FFF1CC", "info": "#E2EDF8", "good": "#DFF2E1"}
_HEAD = {"bold": True, "bg_color": "#37474F", "font_color": "#FFFFFF", "valign": "vcenter", "text_wrap": True}
_CELL = {"valign": "top", "text_wrap": True}


class Sheet(NamedTuple):
    """A name and rows of values; the first row is the heading.

    `choices` are columns that a person fills in: what may be put there, nothing for free text, null for a
    day. `colours` are shades (`error` … `good`) by the value of any cell. `hidden` columns are not
    shown; those of `shares` are shown as per cent."""

    name: str
    rows: Sequence[Row]
    choices: Mapping[int, Sequence[str] | None] = {}
    colours: Mapping[str, str] = {}
    hidden: frozenset[int] = frozenset()
    shares: frozenset[int] = frozenset()


class _Look(NamedTuple):
    """How a cell looks: a plain one, and one whose text stays text whatever it begins with."""

    plain: Any
    quoted: Any


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """The workbook's bytes, the same for the same sheets; texts are texts, whatever they begin with."""
    import xlsxwriter  # where a workbook is asked for

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"created": _FIRST_DAY})
    for sheet in sheets:
        _write(book, sheet)
    book.close()
    return buffer.getvalue()


def _write(book: Any, sheet: Sheet) -> None:
    made = book.add_worksheet(sheet.name)
    shades = {
        value: _look(book, {**_CELL, "bg_color": _COLOURS[shade]}) for value, shade in sheet.colours.items()
    }
    plain, bold = _look(book, _CELL), _look(book, _HEAD)
    share = _look(book, {**_CELL, "num_format": "0.00%"})
    widths = _widths(sheet.rows)
    for at, row in enumerate(sheet.rows[:_MOST_ROWS]):
        made.set_row(at, _height(row, widths))
        for column, value in enumerate(row):
            look = share if column in sheet.shares else plain
            _put(made, at, column, value, bold if at == 0 else shades.get(str(value), look))
    heads = len(sheet.rows[0]) if sheet.rows else 0
    for column, wide in enumerate(widths):
        wide = max(wide, _TO_FILL_IN) if column in sheet.choices else wide
        made.set_column(column, column, wide, None, {"hidden": column in sheet.hidden})
    made.freeze_panes(1, 0)
    if heads:
        made.autofilter(0, 0, max(len(sheet.rows) - 1, 1), heads - 1)
    _fill_in(book, made, sheet)
    made.set_landscape()
    made.set_paper(9)  # A4
    made.fit_to_pages(1, 0)
    made.repeat_rows(0)


def _look(book: Any, properties: Mapping[str, Any]) -> _Look:
    return _Look(book.add_format(properties), book.add_format({**properties, "quote_prefix": True}))


def _put(made: Any, row: int, column: int, value: Value, look: _Look) -> None:
    if isinstance(value, int | float):
        made.write_number(row, column, value, look.plain)
    elif value is None:
        made.write_blank(row, column, None, look.plain)
    else:
        words = "\n".join(map(harmless, value.split("\n")))
        made.write_string(row, column, words[:_LONGEST], look[words.startswith(_FORMULA)])


def _fill_in(book: Any, made: Any, sheet: Sheet) -> None:
    """The columns that a person fills in: shaded, with a drop-down or a day."""
    last = len(sheet.rows) - 1
    for column, choices in sheet.choices.items():
        shade = {**_CELL, "bg_color": "#FFFBE6", "border": 1, "border_color": "#D6C78A"}
        look = _look(book, {**shade, "num_format": "yyyy-mm-dd"} if choices is None else shade)
        for row in range(1, last + 1):
            _put(made, row, column, sheet.rows[row][column], look)
        if choices and last:
            data = {"validate": "list", "source": list(choices), "ignore_blank": True}
            made.data_validation(1, column, last, column, data)


def _height(row: Row, widths: Sequence[int]) -> int:
    """The height of a row in points: the lines of its tallest cell."""
    lines = [1]
    for value, wide in zip(row, widths, strict=False):
        if isinstance(value, str):
            lines.append(sum(-(-max(width(line), 1) // max(wide - 4, 1)) for line in value.split("\n")))
    return min(max(lines) * _LINE, _TALLEST)


def _widths(rows: Sequence[Row]) -> list[int]:
    """The columns' widths in characters: the widest line of a column, within bounds."""
    found: list[int] = [_NARROWEST] * max(map(len, rows), default=0)
    for row in rows:
        for at, value in enumerate(row):
            if value is not None:
                widest = max(map(width, str(value).split("\n")))
                found[at] = min(max(found[at], widest + 2), _WIDEST)
    return found
