"""Why fields have their values, for a terminal: place by place, with the label or column that led there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hegui.render.page import Page, of_one, of_several
from hegui.render.page import place as place_of
from hegui.wording import text
from schemas.answers.explanation import ExplainedField, Explanation, Place, Way

if TYPE_CHECKING:
    from hegui.render import Rendered

COLUMN = 18
MOST_WORDS = 24
"""Labels shown of those that were looked for."""


def _document(page: Page, explanation: Rendered, lang: str) -> None:
    assert isinstance(explanation, Explanation)
    page.line(explanation.document.path, style="bold")
    for field in explanation.fields:
        page.blank()
        _field(page, field, lang)
    if not explanation.fields:
        page.line(text("explain", "nothing", lang), indent=2)


def _field(page: Page, field: ExplainedField, lang: str) -> None:
    given = field.places and field.places[0].outcome == "value"
    page.line(field.path if given else f"{field.path}  {text('explain', 'absent', lang)}", style="bold")
    for place in field.places:
        _place(page, place, lang)
    words = field.looked_for[:MOST_WORDS]
    if words and not given:
        rest = [f"+{len(field.looked_for) - len(words)}"] if len(field.looked_for) > len(words) else []
        wording = ("、" if lang == "zh" else ", ").join([*words, *rest])
        page.entry(text("explain", "looked_for", lang), wording, indent=2, column=COLUMN)


def _place(page: Page, place: Place, lang: str) -> None:
    where = f"  [{place_of(place.evidence, lang)}]" if place.evidence else ""
    value = place.raw if place.value in (None, place.raw) else f"{place.value}  ({place.raw})"
    outcome = text("explain", place.outcome, lang)
    style = "good" if place.outcome == "value" else "dim"
    page.entry(outcome, f"{value}{where}".strip(), indent=2, column=COLUMN, style=style, most=3)
    if place.lacks:
        needs = ", ".join(place.needs).replace("|", "/")
        words = text("explain", f"lacks_{place.lacks}", lang, needs=needs)
        page.entry(text("explain", "lacks", lang), words, indent=4, column=COLUMN)
    for way in place.ways:
        page.entry(text("explain", way.reader, lang), _way(way, lang), indent=4, column=COLUMN)
    if place.section:
        page.entry(text("explain", "section", lang), " › ".join(place.section), indent=4, column=COLUMN)
    if place.confidence is not None and place.confidence < 1:
        page.entry(text("explain", "confidence", lang), f"{place.confidence:.2f}", indent=4, column=COLUMN)


def _way(way: Way, lang: str) -> str:
    parts = [f"「{way.words}」" if way.words else "", text("explain", way.stands, lang) if way.stands else ""]
    return "  ".join([part for part in [*parts, way.data] if part])


one, several = of_one(_document), of_several(_document)
