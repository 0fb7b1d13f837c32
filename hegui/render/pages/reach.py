"""How far the facts reach, for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hegui.norms.reach import MOST_DAYS
from hegui.terminal.width import width
from hegui.wording import name, text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hegui.norms.reach import Reach
    from hegui.render.page import Page


def write(page: Page, found: Reach, own: Sequence[str], lang: str) -> None:
    """Version and day, how far behind they are, the newest fact, and what there is of each kind."""
    values = {"version": found.version, "count": found.total, "day": found.day, "as_of": found.as_of}
    page.line(text("reach", "title", lang, **values), style="bold")
    page.line(text("reach", "behind", lang, days=found.days_behind, **values), indent=2)
    if found.behind:
        page.line(text("reach", "too_far", lang, most=MOST_DAYS), indent=2, style="warning")
    if found.newest is not None:
        page.line(text("reach", "newest", lang, **found.newest._asdict()), indent=2)
    if own:
        page.line(text("reach", "own", lang, files=", ".join(own)), indent=2)
    page.blank()
    labels = [name("fact_kinds", one.kind, lang) for one in found.kinds]
    column = 4 + max(map(width, labels))
    for label, one in zip(labels, found.kinds, strict=True):
        stated = _counted(one.known, one.confidence, lang)
        newest = text("reach", "latest", lang, day=one.newest) if one.newest else ""
        page.entry(label, "  ".join(filter(None, (stated, newest))), indent=2, column=column)
    page.entry(
        text("reach", "all", lang), _counted(found.total, found.confidence, lang), indent=2, column=column
    )


def _counted(count: int, confidence: Mapping[str, int], lang: str) -> str:
    return text("facts", "counted", lang, count=count, **confidence)
