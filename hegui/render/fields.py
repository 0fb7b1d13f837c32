"""The extracted fields for a reader: group by group, each value with its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from hegui.render.page import Page, place, unread
from hegui.wording import name, text
from schemas.leaf import Leaf, leaves
from schemas.result import FailedDocument

if TYPE_CHECKING:
    from hegui.render import Look, Rendered
    from schemas.report import Report


def one(document: Rendered, look: Look) -> bytes:
    """The fields of one document."""
    page = Page(look.columns, look.colour)
    _fields(page, document.document.path, document.report, look.lang)
    return page.bytes()


def several(documents: Sequence[Rendered | FailedDocument], look: Look) -> bytes:
    """The fields of several documents one after another."""
    page = Page(look.columns, look.colour)
    for document in documents:
        if isinstance(document, FailedDocument):
            unread(page, document, look.lang)
        else:
            _fields(page, document.document.path, document.report, look.lang)
        page.blank()
    return page.bytes()


def _fields(page: Page, path: str, report: Report, lang: str) -> None:
    page.line(path, style="bold")
    shown = ""
    for field, leaf in leaves(report):
        group = field.partition(".")[0].partition("[")[0]
        if group != shown:
            page.blank()
            page.line(name("fields", group, lang), indent=2, style="bold")
            shown = group
        page.entry(field, _told(leaf, lang), indent=4, column=40)
    if not shown:
        page.line(text("labels", "nothing", lang), indent=2)


def _told(leaf: Leaf[Any], lang: str) -> str:
    value = f"{leaf.raw}{text('labels', 'no_such_day', lang)}" if leaf.value is None else str(leaf.value)
    return f"{value}  [{', '.join(dict.fromkeys(place(p.evidence, lang) for p in leaf.places))}]"
