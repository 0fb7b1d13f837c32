"""The summary of an archive as a workbook, and what is counted over it as a page too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checks import messages
from hegui.bulk.show.figures import MANY, NOT_JUDGED, SHARES, shown
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


def page(table: Table, lang: str, plot: str, notes: Sequence[str]) -> bytes:
    """An HTML file with a table of statistics, its drawing (or none) and what stands behind the figures; it
    looks like the front page of the archive."""
    words = text("archive", "statistics", lang)
    about = "".join(f"<li>{web.said(note)}</li>" for note in notes)
    head = web.said(text("archive", "notes", lang))
    body = [
        f'<header class="top"><h1>{web.said(words)}</h1></header><main class="front">',
        f'<div class="beside"><section class="part plot">{plot}</section>' if plot else "<div>",
        f'<section class="part"><h2>{head}</h2><ul>{about}</ul></section>',
        "</div>",
        *_section(table, lang),
        "</main>",
    ]
    style = web.asset("html/page.css") + web.asset("archive.css", Path(__file__).parent)
    return web.whole(words, lang, body, style=style, script="")


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


def cells(table: Table, row: Sequence[Value]) -> list[str]:
    """The figures of a row as people see them, by the number of its reports."""
    of = dict(zip(table.columns, row, strict=True)).get("reports")
    many = of if isinstance(of, int) else MANY
    return [shown(column, value, many) for column, value in zip(table.columns, row, strict=True)]


def _is_figure(value: Value) -> bool:
    return isinstance(value, int | float) or value == NOT_JUDGED


def _section(table: Table, lang: str) -> Iterator[str]:
    figures = [any(map(_is_figure, column)) for column in zip(*table.rows, strict=True)]
    figures += [False] * (len(table.columns) - len(figures))
    shades = ["number" if one else "" for one in figures]
    head = web.said(text("archive", table.name, lang))
    yield f'<section class="part"><h2>{head}</h2><div class="wide">'
    yield '<table class="figures"><thead><tr>'
    yield "".join(
        f'<th class="{shade}">{web.said(head)}</th>'
        for shade, head in zip(shades, heads(table, lang), strict=True)
    )
    yield "</tr></thead><tbody>"
    for row in table.rows[:SHOWN]:
        stated = zip(figures, shades, cells(table, row), _row(table, row, lang), strict=True)
        yield "<tr>" + "".join(
            f'<td class="{shade}">{web.said(shape if figure else told or "")}</td>'
            for figure, shade, shape, told in stated
        )
        yield "</tr>"
    yield "</tbody></table></div>"
    if len(table.rows) > SHOWN:
        yield f"<p>{web.said(text('archive', 'more', lang, shown=SHOWN, count=len(table.rows)))}</p>"
    yield "</section>"
