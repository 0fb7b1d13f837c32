"""Statistics of an archive: for a terminal, as JSON, as a page with plots, as a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from checks.messages import title
from hegui.bulk.show import archive, plots
from hegui.bulk.show.figures import NOT_JUDGED, rounded, shown
from hegui.bulk.show.table import Table
from hegui.bulk.show.units import heading
from hegui.bulk.stats import LEAST
from hegui.catalogue import every
from hegui.render.json import dumped
from hegui.render.page import Page
from hegui.terminal.width import pad, width
from hegui.wording import name, text
from schemas.result import SCHEMA_VERSION

if TYPE_CHECKING:
    from hegui.bulk.stats import Row, Stats
    from hegui.render import Look

_FIGURES = ("reports", "with_error", "share", "low", "high", "findings", "per_report")
_LIMITS = ("expected", "limit_low", "limit_high", "outlier")
_OF_CODES = ("reports", "with_finding", "with_finding_share", *_FIGURES[1:])
_HEADS = {"with_error": "with_this_error", "share": "with_this_error_share"}
"""Columns that are called otherwise where units are codes: keys of `archive`."""


def made(stats: Stats, form: str, look: Look) -> bytes:
    """The statistics in a format: `text`, `json`, `html` or `xlsx`."""
    if form == "json":
        return dumped(_plain(stats, look.lang), indent=2) + b"\n"
    if form == "text":
        return _text(stats, look)
    tables = [
        _table(stats, look.lang),
        Table("notes", ("what",), [[note] for note in notes(stats, look.lang)]),
    ]
    if form == "xlsx":
        return archive.book(tables, look.lang)
    return archive.page(tables[0], look.lang, _plot(stats, look.lang), notes(stats, look.lang))


def notes(stats: Stats, lang: str) -> list[str]:
    """What stands behind the figures, and what they do not show."""
    behind = "behind_without" if stats.without else "behind"
    items = [text("stats", behind, lang, count=stats.reports, without=stats.without)]
    if stats.where:
        items.append(text("stats", "where", lang, where=stats.where))
    if stats.confirmed:
        items.append(text("stats", "confirmed", lang))
    if stats.dispersion is not None:
        wider = shown("dispersion", stats.dispersion)
        loosened = wider != shown("dispersion", 1.0)
        items.append(text("stats", "wider_limits" if loosened else "limits", lang, dispersion=wider))
    if stats.trend is not None:
        change, chance = stats.trend
        items.append(text("stats", "trend", lang, change=f"{100 * change:+.2f}", chance=f"{chance:.3f}"))
    if stats.by == "auditor":
        items.append(text("stats", "auditor", lang))
    return [*items, text("stats", "not_shown", lang)]


def _plain(stats: Stats, lang: str) -> dict[str, Any]:
    head = {"schema_version": SCHEMA_VERSION, "by": stats.by, "where": stats.where, "reports": stats.reports}
    english = {one.code: one.name for one in every()} if stats.by == "code" else None
    rows = [_plain_row(row, english, lang) for row in stats.rows]
    return {**head, "rows": rows, "notes": notes(stats, lang)}


def _plain_row(row: Row, english: Mapping[str, str] | None, lang: str) -> dict[str, Any]:
    """A row as its JSON has it; that of a code has its names and the reports with any finding of it."""
    plain = {key: rounded(key, value) for key, value in row._asdict().items() if key != "with_finding"}
    if english is None:
        return plain
    more = {one: rounded(one, _figure(row, one)) for one in _OF_CODES[1:3]}
    return {**plain, "name": english.get(row.key), "title": title(row.key, lang), **more}


def _columns(stats: Stats) -> tuple[str, ...]:
    if stats.by == "code":
        return _OF_CODES
    return (*_FIGURES, *(() if stats.dispersion is None else _LIMITS))


def _figure(row: Row, column: str) -> Any:
    if column == "with_finding_share":
        return None if row.with_finding is None else row.with_finding / row.reports
    return getattr(row, column)


def _table(stats: Stats, lang: str) -> Table:
    """The rows as a table: of a code its name beside it."""
    columns = _columns(stats)
    of_codes = stats.by == "code"
    rows = [
        [_unit(stats, row, lang), *([title(row.key, lang)] if of_codes else []), *_values(row, columns, lang)]
        for row in stats.rows
    ]
    first = ("code", "check") if of_codes else ("key",)
    heads = [_HEADS.get(one, one) if of_codes else one for one in columns]
    return Table(heading(stats.by), (*first, *heads), rows)


def _unit(stats: Stats, row: Row, lang: str) -> str:
    return name("audit_types", row.key, lang) if stats.by == "audit_type" else row.key


def _values(row: Row, columns: Sequence[str], lang: str) -> Iterator[str | float | None]:
    for column in columns:
        value = _figure(row, column)
        if column == "outlier":
            yield text("stats", "outlier", lang) if value else None
        elif column in _LIMITS[1:3] and row.reports < LEAST:
            yield NOT_JUDGED
        else:
            yield rounded(column, value)


def _plot(stats: Stats, lang: str) -> str:
    """The drawing of the statistics; empty where units are not compared."""
    rows = [row._replace(key=_unit(stats, row, lang)) for row in stats.rows]
    if rows and stats.by == "month":
        return plots.months(rows, lang)
    if rows and stats.dispersion is not None:
        return plots.funnel(rows, stats.dispersion, lang)
    return ""


def _text(stats: Stats, look: Look) -> bytes:
    page = Page(look.columns, look.colour)
    table = _table(stats, look.lang)
    heads = archive.heads(table, look.lang)
    rows = [archive.cells(table, row) for row in table.rows]
    wide = [max(width(row[at]) for row in [heads, *rows]) for at in range(len(heads))]
    names = len(heads) - len(_columns(stats))
    for row in [heads, *rows]:
        cells = [
            pad(one, most) if at < names else " " * (most - width(one)) + one
            for at, (one, most) in enumerate(zip(row, wide, strict=True))
        ]
        page.drawn(["  ".join(cells).rstrip()], 0)
    page.blank()
    for note in notes(stats, look.lang):
        page.line(note)
    return page.bytes()
