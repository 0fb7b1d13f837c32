"""A monitoring checklist for a terminal: points, counts and grade, what was taken off, and the findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checks.context import runs
from hegui.render.page import Page, each, of_one
from hegui.render.text import findings, not_checked
from hegui.wording import name, text
from schemas.result import FailedDocument, MonitoringResult

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hegui.render import Look, Rendered
    from schemas.other_kinds.monitoring import Monitoring, MonitoringCount, MonitoringItem, Slip

_POINTS = ("qualification", "conduct", "total")
_MOST_LINES = 3
_COLUMN = 16


def several(documents: Sequence[Rendered | FailedDocument], look: Look) -> bytes:
    """One document after another, and how many there were."""
    page = Page(look.columns, look.colour)
    each(page, documents, look.lang, _result)
    failed = sum(isinstance(document, FailedDocument) for document in documents)
    page.line(text("labels", "documents", look.lang, count=len(documents), failed=failed), style="bold")
    return page.bytes()


def _result(page: Page, result: Rendered, lang: str) -> None:
    assert isinstance(result, MonitoringResult)
    monitoring = result.monitoring
    page.line(result.document.path, style="bold")
    head = [name("kinds", result.document.kind, lang), monitoring.institution]
    page.line(" · ".join(one for one in head if one), indent=2)
    report = [monitoring.report.title, monitoring.report.number]
    if any(report):
        page.line(" · ".join(one for one in report if one), indent=2, style="dim")
    page.blank()
    _points(page, monitoring, lang)
    _items(page, monitoring, lang)
    findings(page, result, lang)
    not_checked(page, result, lang)
    _lint(page, result.lint, lang)


def _points(page: Page, monitoring: Monitoring, lang: str) -> None:
    """What follows from the items, with what the form says where that differs."""
    scores, stated = monitoring.scores.values(), monitoring.stated.values()
    for part in _POINTS:
        _entry(page, part, scores[part], stated[part], lang)
    for kind, count in monitoring.counts.values().items():
        found = _counted(count, lang)
        page.entry(text("monitoring", kind, lang), found, indent=2, column=_COLUMN)
    grade = None if monitoring.grade is None else text("monitoring", monitoring.grade, lang)
    written = None if monitoring.stated.grade is None else text("monitoring", monitoring.stated.grade, lang)
    _entry(page, "grade", grade, written, lang)


def _entry(page: Page, key: str, value: object, stated: object, lang: str) -> None:
    words = text("monitoring", "open", lang) if value is None else points(value)
    if stated is not None and stated != value:
        written = text("monitoring", "stated", lang, value=points(stated))
        words = f"{words}（{written}）" if lang == "zh" else f"{words} ({written})"
    page.entry(text("monitoring", key, lang), words, indent=2, column=_COLUMN)


def _counted(count: MonitoringCount, lang: str) -> str:
    return text("monitoring", "counted", lang, passed=count.passed, failed=count.failed)


def _items(page: Page, monitoring: Monitoring, lang: str) -> None:
    """What was taken off, and what failed."""
    items = [item for item in monitoring.items if item.deducted or item.mark == "fail"]
    if not items:
        return
    page.blank()
    page.line(text("monitoring", "items", lang, count=len(items)), style="bold")
    for item in items:
        page.entry(
            _number(item, monitoring), _told(item, lang), indent=2, column=_COLUMN // 2, most=_MOST_LINES
        )


def _number(item: MonitoringItem, monitoring: Monitoring) -> str:
    rows = sum(other.number == item.number for other in monitoring.items)
    return f"{item.number}-{item.row}" if rows > 1 else str(item.number)


def _told(item: MonitoringItem, lang: str) -> str:
    cost = (
        text("monitoring", item.mark, lang)
        if item.mark
        else text("monitoring", "deducted", lang, points=points(item.deducted))
    )
    return f"{cost}  {item.problem}" if item.problem else cost


def _lint(page: Page, slips: Sequence[Slip], lang: str) -> None:
    """What the definition contradicts itself in."""
    if not slips:
        return
    page.blank()
    page.line(text("monitoring", "lint", lang, count=len(slips)), style="bold")
    for slip in slips:
        page.line(slip_text(slip, lang), indent=2)


def slip_text(slip: Slip, lang: str) -> str:
    """A slip of a definition in words."""
    return text("lint", slip.kind, lang, items=runs(slip.indicators, lang), **slip.words)


def points(value: object) -> str:
    """Points as people write them; other things as they are."""
    return f"{value:g}" if isinstance(value, int | float) else str(value)


one = of_one(_result)
