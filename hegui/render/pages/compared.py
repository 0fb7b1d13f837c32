"""The differences between two documents of rules for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checks.rulebooks.differences import Comparison, Difference
from hegui.render.page import Page, of_one, of_several
from hegui.wording import name, text

if TYPE_CHECKING:
    from hegui.render import Rendered

_KINDS = ("document", "parameter", "table", "clause")
_MOST_LINES = 3


def _write(page: Page, document: Rendered, lang: str) -> None:
    """The differences by kind, each as the first (A) and the second document (B) have it."""
    assert isinstance(document, Comparison)
    count = len(document.differences)
    page.line(text("compared", "title", lang, count=count) if count else text("compared", "none", lang))
    for kind in _KINDS:
        found = [each for each in document.differences if each.kind == kind]
        if found:
            page.blank()
            page.line(f"{text('compared', kind, lang)} {len(found)}", style="bold")
        for each in found:
            _difference(page, each, lang)


def _difference(page: Page, one: Difference, lang: str) -> None:
    key = name("parameters", one.key, lang) if one.kind == "parameter" else one.key
    if one.kind == "document":
        key = text("rulebook", one.key, lang)
    page.line(f"{key}  {text('compared', one.change, lang)}", indent=2)
    clauses = [*one.clauses, None, None]
    for label, value, clause in (("A", one.a, clauses[0]), ("B", one.b, clauses[1])):
        if value is not None:
            shown = f"{value:g}" if isinstance(value, int | float) else " ".join(value.split())
            where = f"  [{clause}]" if clause and one.kind == "parameter" else ""
            page.entry(label, f"{shown}{where}", indent=4, column=6, most=_MOST_LINES)


one = of_one(_write)
several = of_several(_write)
