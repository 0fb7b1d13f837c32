"""What rules did at first sight, and the severity that it leaves them, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checks.packs import first_sight
from hegui.terminal.width import width
from hegui.wording import text

if TYPE_CHECKING:
    from hegui.render.page import Page


def words(rule: str, lang: str) -> str:
    """The record of a rule and its limit, where it has one; empty for a rule without a record."""
    record = first_sight.record(rule)
    if record is None:
        return ""
    stated = text("rules", "record", lang, found=record.found, false=record.false)
    limit = first_sight.limits().get(rule)
    return stated if limit is None else stated + text("rules", "limit", lang, severity=limit)


def about(lang: str) -> list[tuple[str, str]]:
    """What the table of limits is: label and text, as of a pack."""
    table = first_sight.stated()
    items = [
        ("document", table["document"]),
        ("version", table["version"]),
        ("used", text("used", "record", lang)),
        ("source", table["source"]),
    ]
    return [(text("rules", key, lang), value) for key, value in items]


def limits(page: Page, lang: str) -> None:
    """The table of limits, listed as a pack is."""
    page.blank()
    page.line(f"{first_sight.stated()['id']}  {first_sight.stated()['title']}", style="bold")
    found = about(lang)
    column = 2 + max(width(label) for label, _ in found) + 2
    for label, stated in found:
        page.entry(label, stated, indent=2, column=column)
    page.line(text("rules", "limits", lang), indent=2, style="dim")
    column = 4 + max(map(width, first_sight.limits()), default=0) + 2
    for rule in first_sight.limits():
        page.entry(rule, words(rule, lang), indent=4, column=column, style="")
