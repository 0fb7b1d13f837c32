"""Statistics of an archive: for a terminal, as JSON, as a page with plots, as a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from checks.messages import coded, title
from hegui.bulk.show import archive, plots
from hegui.bulk.show.table import Table
from hegui.render import web
from hegui.render.json import dumped
from hegui.render.page import Page
from hegui.terminal.width import pad, width
from hegui.wording import name, text
from schemas.result import SCHEMA_VERSION

if TYPE_CHECKING:
    from hegui.bulk.stats import Row, Stats
    from hegui.render import Look

_COLUMNS = ("reports", "with_error", "share", "low", "high", "findings", "per_report")
_LIMITS = ("expected", "limit_low", "limit_high", "outlier")
_DIGITS = 12


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
    return archive.page(tables[:1], look.lang, "statistics", _before(stats, look.lang))


def notes(stats: Stats, lang: str) -> list[str]:
    """What stands behind the figures, and what they do not show."""
    items = [text("stats", "behind", lang, count=stats.reports, without=stats.without)]
    if stats.where:
        items.append(text("stats", "where", lang, where=stats.where))
    if stats.dispersion is not None:
        items.append(text("stats", "limits", lang, dispersion=f"{stats.dispersion:.2f}"))
    if stats.trend is not None:
        change, chance = stats.trend
        items.append(text("stats", "trend", lang, change=f"{change:+.2%}", chance=f"{chance:.3f}"))
    if stats.by == "auditor":
        items.append(text("stats", "auditor", lang))
    return [*items, text("stats", "not_shown", lang)]


def _plain(stats: Stats, lang: str) -> dict[str, Any]:
    rows = [
        {**{key: _rounded(value) for key, value in row._asdict().items()}, **_called(stats, row, lang)}
        for row in stats.rows
    ]
    head = {"schema_version": SCHEMA_VERSION, "by": stats.by, "where": stats.where, "reports": stats.reports}
    return {**head, "rows": rows, "notes": notes(stats, lang)}


def _called(stats: Stats, row: Row, lang: str) -> dict[str, str]:
    """What people call the check of a row, where rows are checks."""
    return {"title": title(row.key, lang)} if stats.by == "code" else {}


def _rounded(value: Any) -> Any:
    return round(value, _DIGITS) if isinstance(value, float) else value


def _columns(stats: Stats) -> tuple[str, ...]:
    return (*_COLUMNS, *(() if stats.dispersion is None else _LIMITS))


def _unit(stats: Stats, row: Row, lang: str) -> str:
    if stats.by == "code":
        return coded(row.key, lang)
    return name("audit_types", row.key, lang) if stats.by == "audit_type" else row.key


def _table(stats: Stats, lang: str) -> Table:
    columns = _columns(stats)
    rows = [[_unit(stats, row, lang), *(_value(row, one, lang) for one in columns)] for row in stats.rows]
    return Table(stats.by if not stats.by.startswith("meta_") else "meta_column", ("key", *columns), rows)


def _value(row: Row, column: str, lang: str) -> str | float | None:
    value = getattr(row, column)
    if column == "outlier":
        return text("stats", "outlier", lang) if value else None
    return round(value, 4) if isinstance(value, float) else value


def _before(stats: Stats, lang: str) -> Iterator[str]:
    """The plots and the notes, before the table."""
    if stats.rows and stats.by == "month":
        yield plots.months(stats.rows, lang)
    elif stats.rows and stats.dispersion is not None:
        yield plots.funnel(stats.rows, lang)
    yield from (f"<p>{web.said(note)}</p>" for note in notes(stats, lang))


def _text(stats: Stats, look: Look) -> bytes:
    page = Page(look.columns, look.colour)
    columns = _columns(stats)
    heads = [name("archive", one, look.lang) for one in ("key", *columns)]
    rows = [
        [_unit(stats, row, look.lang), *(_shown(row, one, look.lang) for one in columns)]
        for row in stats.rows
    ]
    wide = [max(width(row[at]) for row in [heads, *rows]) for at in range(len(heads))]
    for row in [heads, *rows]:
        cells = [
            pad(row[0], wide[0]),
            *(" " * (most - width(one)) + one for one, most in zip(row[1:], wide[1:], strict=True)),
        ]
        page.drawn(["  ".join(cells).rstrip()], 0)
    page.blank()
    for note in notes(stats, look.lang):
        page.line(note)
    return page.bytes()


def _shown(row: Row, column: str, lang: str) -> str:
    value = getattr(row, column)
    if column == "outlier":
        return text("stats", "outlier", lang) if value else ""
    if column in archive.SHARES:
        return f"{value:.1%}"
    return f"{value:.2f}" if isinstance(value, float) else str(value)
