"""Two versions of a report compared, for a terminal: what is new in full, the rest a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hegui.render.page import Page, of_one, of_several
from hegui.render.text import in_full
from hegui.wording import text
from schemas.result import Revision

if TYPE_CHECKING:
    from hegui.render import Rendered

_SHORT = ("remaining", "unchecked", "mended")
_STYLES = {"mended": "good"}


def _write(page: Page, document: Rendered, lang: str) -> None:
    assert isinstance(document, Revision)
    page.line(text("revised", "versions", lang, old=document.old.path, new=document.new.path), style="bold")
    parts = {part: getattr(document, part) for part in ("broken", *_SHORT)}
    if document.broken:
        page.blank()
        page.line(
            text("revised", "broken", lang, count=len(document.broken), **document.summary.values()),
            style="error",
        )
        for finding in document.broken:
            page.blank()
            in_full(page, finding, lang)
    for part in _SHORT:
        if parts[part]:
            page.blank()
            page.line(text("revised", part, lang, count=len(parts[part])), style=_STYLES.get(part, "bold"))
            for finding in parts[part]:
                page.entry(finding.code, finding.message, indent=2, column=12, style="")
    page.blank()
    counts = {part: len(found) for part, found in parts.items()}
    page.line(text("revised", "total", lang, **counts), style="bold")


one = of_one(_write)
several = of_several(_write)
