"""A workbook (xlsx): sheets of rows, the first row a heading that stays in view, with a filter."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from hegui.files.own_outputs import AUTHOR
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
_TO_FILL = {"bg_color": "#FFFBE6", "border": 1, "border_color": "#D6C78A"}


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


class LongSheet(NamedTuple):
    """As `Sheet`, with more rows than memory should hold: they are written as they come, in columns of given
    widths, each row in one line. What Excel has no room for is left out, and `left_out` tells how many."""

    name: str
    heads: Row
    rows: Iterable[Row]
    widths: Sequence[int]
    total: int
    choices: Mapping[int, Sequence[str] | None] = {}
    colours: Mapping[str, str] = {}
    hidden: frozenset[int] = frozenset()
    left_out: str = "{count}"


class _Look(NamedTuple):
    """How a cell looks: a plain one, and one whose text stays text whatever it begins with."""

    plain: Any
    quoted: Any


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """The workbook's bytes, the same for the same sheets; texts are texts, whatever they begin with."""
    import xlsxwriter  # where a workbook is asked for

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"author": AUTHOR, "created": _FIRST_DAY})
    for sheet in sheets:
        _write(book, sheet)
    book.close()
    return buffer.getvalue()


def save(sheets: Sequence[Sheet | LongSheet], target: Path) -> None:
    """Write the workbook to a file, by a temporary one beside it; a row at a time, so that memory is bounded.

    What a person fills in stands in long sheets alone here. Raises OSError where it cannot be written."""
    import tempfile

    import xlsxwriter  # where a workbook is asked for

    with tempfile.TemporaryDirectory(prefix=".book-", dir=target.parent) as folder:
        fresh = Path(folder, target.name)
        book = xlsxwriter.Workbook(str(fresh), {"constant_memory": True, "tmpdir": folder})
        book.set_properties({"author": AUTHOR, "created": _FIRST_DAY})
        for sheet in sheets:
            if isinstance(sheet, LongSheet):
                _write_long(book, sheet)
            else:
                _write(book, sheet)
        try:
            book.close()
        except xlsxwriter.exceptions.FileCreateError as error:
            raise error.args[0] if isinstance(error.args[0], OSError) else OSError(str(error)) from error
        fresh.replace(target)


def _write_long(book: Any, sheet: LongSheet) -> None:
    made = book.add_worksheet(sheet.name)
    line = {"valign": "top"}
    plain, bold = _look(book, line), _look(book, _HEAD)
    shades = {
        value: _look(book, {**line, "bg_color": _COLOURS[shade]}) for value, shade in sheet.colours.items()
    }
    own = {
        at: _look(book, {**line, **_TO_FILL, **({"num_format": "yyyy-mm-dd"} if choices is None else {})})
        for at, choices in sheet.choices.items()
    }
    for column, wide in enumerate(sheet.widths):
        shade = own[column].plain if column in own else None
        made.set_column(column, column, wide, shade, {"hidden": column in sheet.hidden})
    left = max(sheet.total - (_MOST_ROWS - 2), 0)
    shown = sheet.total - left
    for column, value in enumerate(sheet.heads):
        _put(made, 0, column, value, bold)
    for at, row in enumerate(islice(sheet.rows, shown), 1):
        for column, value in ((column, value) for column, value in enumerate(row) if value is not None):
            _put(made, at, column, value, own.get(column) or shades.get(str(value), plain))
    if left:
        _put(made, shown + 1, 0, sheet.left_out.format(count=left), plain)
    for column, choices in sheet.choices.items():
        if choices and shown:
            made.data_validation(1, column, shown, column, _only(choices))
    _framed(made, shown, len(sheet.heads))


def _write(book: Any, sheet: Sheet) -> None:
    made = book.add_worksheet(sheet.name)
    shades = {
        value: _look(book, {**_CELL, "bg_color": _COLOURS[shade]}) for value, shade in sheet.colours.items()
    }
    plain, bold = _look(book, _CELL), _look(book, _HEAD)
    share = _look(book, {**_CELL, "num_format": "0.0%"})
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
    _fill_in(book, made, sheet)
    _framed(made, len(sheet.rows) - 1, heads)


def _framed(made: Any, last: int, heads: int) -> None:
    """The heading stays in view and has a filter; on paper it is on each page."""
    made.freeze_panes(1, 0)
    if heads:
        made.autofilter(0, 0, max(last, 1), heads - 1)
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
        shade = {**_CELL, **_TO_FILL}
        look = _look(book, {**shade, "num_format": "yyyy-mm-dd"} if choices is None else shade)
        for row in range(1, last + 1):
            _put(made, row, column, sheet.rows[row][column], look)
        if choices and last:
            made.data_validation(1, column, last, column, _only(choices))


def _only(choices: Sequence[str]) -> dict[str, Any]:
    """That nothing but one of these may be put into a cell."""
    return {"validate": "list", "source": list(choices), "ignore_blank": True}


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
