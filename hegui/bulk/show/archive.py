"""The summary of an archive, and what is counted over it, as a page and as a workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checks import messages
from hegui.bulk.show.figures import SHARES, shown
from hegui.render import web
from hegui.render.workbooks.workbook import Sheet, workbook
from hegui.wording import name, text

if TYPE_CHECKING:
    from hegui.bulk.show.table import Table, Value

SHOWN = 200
"""A page shows so many rows of a table; the workbook has them all."""

_NAMED = {"severity": "severities", "verdict": "archive", "what": "archive", "kind": "failure_kinds"}
"""Columns whose values have words, and their section of `messages.yaml`."""

_COLOURS = {"error": "error", "warning": "warning", "info": "info", "clean": "good"}


def page(tables: Sequence[Table], lang: str, title: str = "title", more: Iterable[str] = ()) -> bytes:
    """An HTML file with the tables; `title` is a key of `archive`, `more` are parts before them."""
    words = text("archive", title, lang)
    body = [
        f"<h1>{web.said(words)}</h1>",
        *more,
        *(line for table in tables for line in _section(table, lang)),
    ]
    return web.whole(words, lang, body, style=web.asset("archive.css", Path(__file__).parent), script="")


def book(tables: Sequence[Table], lang: str) -> bytes:
    """A workbook with a sheet a table."""
    return workbook([sheet(table, lang) for table in tables])


def sheet(table: Table, lang: str) -> Sheet:
    """A table as a sheet of a workbook."""
    return Sheet(
        text("archive", table.name, lang),
        [heads(table, lang), *(_row(table, row, lang) for row in table.rows)],
        colours={name(_NAMED["severity"], key, lang): shade for key, shade in _COLOURS.items()},
        shares=frozenset(at for at, column in enumerate(table.columns) if column in SHARES),
    )


def heads(table: Table, lang: str) -> list[str]:
    """The headings of a table's columns."""
    return [name("archive", column, lang) for column in table.columns]


def _row(table: Table, row: Sequence[Value], lang: str) -> list[Value]:
    named = dict(zip(table.columns, row, strict=True))
    if "check" in named:
        named["check"] = messages.title(str(named["code"]), lang)
    elif "code" in named:
        named["code"] = messages.coded(str(named["code"]), lang)
    return [_told(column, value, lang) for column, value in named.items()]


def _told(column: str, value: Value, lang: str) -> Value:
    section = _NAMED.get(column)
    if column == "audit_type" and value:
        return name("audit_types", str(value), lang)
    return name(section, str(value), lang) if section and value is not None else value


def _section(table: Table, lang: str) -> Iterator[str]:
    yield f"<section><h2>{web.said(text('archive', table.name, lang))}</h2>"
    yield "<table><thead><tr>"
    yield "".join(f"<th>{web.said(head)}</th>" for head in heads(table, lang))
    yield "</tr></thead><tbody>"
    for row in table.rows[:SHOWN]:
        cells = zip(table.columns, row, _row(table, row, lang), strict=True)
        yield "<tr>" + "".join(_cell(column, raw, stated) for column, raw, stated in cells) + "</tr>"
    yield "</tbody></table>"
    if len(table.rows) > SHOWN:
        yield f"<p>{web.said(text('archive', 'more', lang, shown=SHOWN, count=len(table.rows)))}</p>"
    yield "</section>"


def _cell(column: str, raw: Value, stated: Value) -> str:
    if isinstance(raw, int | float):
        return f'<td class="number">{shown(column, raw)}</td>'
    shade = f' class="{_COLOURS[raw]}"' if raw in _COLOURS and column in _NAMED else ""
    return f"<td{shade}>{web.said('' if stated is None else stated)}</td>"
