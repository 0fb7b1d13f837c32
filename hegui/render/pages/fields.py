"""The extracted fields for a reader: group by group, each value with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checks.messages import field_label, field_names
from hegui.render.page import Page, of_one, of_several, place
from hegui.wording import text
from schemas.leaf import Leaf, leaves
from schemas.result import Extraction

if TYPE_CHECKING:
    from hegui.render import Rendered

COLUMN = 34
MOST_PLACES = 4


def _fields(page: Page, extraction: Rendered, lang: str) -> None:
    assert isinstance(extraction, Extraction)
    page.line(extraction.document.path, style="bold")
    shown = ""
    for field, leaf in leaves(extraction.report):
        group = field.partition(".")[0].partition("[")[0]
        title = field_names([group], lang)
        if field == group:
            page.entry(title, _told(leaf, lang), indent=2, column=COLUMN, style="bold")
        elif group != shown:
            page.blank()
            page.line(title, indent=2, style="bold")
        if field != group:
            page.entry(field_label(field, lang), _told(leaf, lang), indent=4, column=COLUMN)
        shown = group
    if not shown:
        page.line(text("labels", "nothing", lang), indent=2)


def _told(leaf: Leaf[Any], lang: str) -> str:
    value = f"{leaf.raw}{text('labels', 'no_such_day', lang)}" if leaf.value is None else str(leaf.value)
    places = list(dict.fromkeys(place(item.evidence, lang) for item in leaf.places))
    rest = [f"+{len(places) - MOST_PLACES}"] if len(places) > MOST_PLACES else []
    return f"{value}  [{', '.join([*places[:MOST_PLACES], *rest])}]"


one, several = of_one(_fields), of_several(_fields)
