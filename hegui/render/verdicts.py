"""A reviewer's verdicts for a terminal: how many of which, and the share of false alarms by check."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from checks.messages import coded
from hegui.wording import text

if TYPE_CHECKING:
    from hegui.render.page import Page
    from schemas.result import VerdictCounts


def write(page: Page, counts: Mapping[str, VerdictCounts], lang: str) -> None:
    """A line of all verdicts, and one for each check of which findings were decided."""
    if not counts:
        return
    page.blank()
    page.line(f"{text('workbook', 'statistics_sheet', lang)}  {_told(_sum(counts), lang)}", style="bold")
    for code, one in counts.items():
        if one.false_share is not None:
            page.line(f"{coded(code, lang)}  {_told(one, lang)}", indent=2)


def _sum(counts: Mapping[str, VerdictCounts]) -> VerdictCounts:
    values = [one.values() for one in counts.values()]
    return next(iter(counts.values())).replaced(**{key: sum(one[key] for one in values) for key in values[0]})


def _told(one: VerdictCounts, lang: str) -> str:
    items = [f"{text('workbook', key, lang)} {count}" for key, count in one.values().items() if count]
    if one.false_share is not None:
        items.append(f"{text('workbook', 'false_share', lang)} {one.false_share:.0%}")
    return " · ".join(items)
