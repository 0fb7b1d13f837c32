"""The lists of a notice for a terminal: their rows as tables, and the findings."""

from __future__ import annotations

from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from hegui.render.page import Page, of_one, of_several
from hegui.render.text import findings, not_checked
from hegui.terminal.console import harmless
from hegui.terminal.width import pad, width, wrap
from hegui.wording import name, text
from schemas.result import ListResult

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hegui.render import Rendered
    from schemas.other_kinds.lists import ListedIndustry, ListedInstitution, NoticeList

_GAP = 2
_NARROWEST = 8
INSTITUTION_FIELDS = ("number", "place", "institution", "employer", "employer_place")
"""The fields of an institution, in the order in which they are shown."""


def _result(page: Page, result: Rendered, lang: str) -> None:
    assert isinstance(result, ListResult)
    page.line(result.document.path, style="bold")
    page.line(name("kinds", "list", lang), indent=2)
    for one in result.lists:
        _list(page, one, lang)
    findings(page, result, lang)
    not_checked(page, result, lang)


def _list(page: Page, one: NoticeList, lang: str) -> None:
    page.blank()
    count = len(one.institutions) + len(one.industries)
    words = text("lists", "count", lang, count=count)
    page.line(" · ".join(part for part in (one.title or text("lists", one.kind, lang), words)), style="bold")
    if one.institutions:
        _institutions(page, one.institutions, lang)
    for industry, rows in groupby(one.industries, key=_industry):
        if industry:
            page.line(industry, indent=2)
        _industries(page, list(rows))


def _industry(entry: ListedIndustry) -> str:
    remark = f"（{entry.remark}）" if entry.remark else ""
    return f"{entry.industry or ''}{entry.note or ''}{remark}"


def _industries(page: Page, rows: Sequence[ListedIndustry]) -> None:
    for entry in rows:
        page.entry(f"{entry.section or ''}{entry.code or '–'}", entry.title, indent=4, column=11, style="")


def _institutions(page: Page, rows: Sequence[ListedInstitution], lang: str) -> None:
    """Columns that any row has something in, their cells broken at the width of the terminal."""
    more = list(dict.fromkeys(header for entry in rows for header in entry.more))
    used = [name for name in INSTITUTION_FIELDS if any(getattr(entry, name) is not None for entry in rows)]
    table = [[*(text("lists", one, lang) for one in used), *more]]
    for entry in rows:
        known = ("–" if (value := getattr(entry, one)) is None else str(value) for one in used)
        table.append([*known, *(entry.more.get(header, "") for header in more)])
    widths = _widths(table, page.columns - _GAP)
    for at, row in enumerate(table):
        cells = [wrap(harmless(cell), wide) for cell, wide in zip(row, widths, strict=True)]
        for parts in zip_longest(*cells, fillvalue=""):
            items = (pad(part, wide) for part, wide in zip(parts, widths, strict=True))
            page.drawn([(" " * _GAP).join(items).rstrip()], _GAP)
        if at == 0:
            page.drawn(["-" * (sum(widths) + _GAP * (len(widths) - 1))], _GAP)


def _widths(table: Sequence[Sequence[str]], most: int) -> list[int]:
    """The widths of columns: the widest give way until all fit."""
    widths = [max(map(width, column)) for column in zip(*table, strict=True)]
    room = most - _GAP * (len(widths) - 1)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


one = of_one(_result)
several = of_several(_result)
