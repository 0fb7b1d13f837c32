"""Lines of text for a terminal: wrapped with hanging indents, harmless, coloured only where asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from hegui.terminal.console import harmless, inert
from hegui.terminal.width import pad, width, wrap
from hegui.wording import text as word
from schemas.result import FailedDocument

if TYPE_CHECKING:
    from hegui.render import Look, Rendered
    from schemas.leaf import Evidence, Section

_ROOM = 8
"""So few columns are no room for a text."""

STYLES = {"bold": "1", "dim": "2", "error": "1;31", "warning": "1;33", "info": "1;36", "good": "32"}


class Page:
    """Collects lines of at most `columns`; every text given to it may come from the document."""

    def __init__(self, columns: int, colour: bool) -> None:
        self.columns = columns
        self._colour = colour
        self._lines: list[str] = []

    def blank(self) -> None:
        """An empty line, never two."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def line(self, text: str, *, indent: int = 0, style: str = "") -> None:
        """A text over as many lines as it takes."""
        for part in wrap(harmless(text), self.columns - indent):
            self._lines.append(" " * indent + self._paint(part, style))

    def entry(
        self, label: str, text: str, *, indent: int, column: int, style: str = "dim", most: int = 0
    ) -> None:
        """A label and, from `column` on, its text (below a label that leaves no room); what is longer than
        `most` lines is cut."""
        label = harmless(label)
        start = max(column, indent + width(label) + 1)
        if self.columns - start < _ROOM:
            self.line(label, indent=indent, style=style)
            label, start = "", column
        parts = wrap(harmless(text), self.columns - start)
        if most and len(parts) > most:
            parts = [*parts[: most - 1], parts[most - 1][:-2].rstrip() + " …"]
        head = " " * indent + self._paint(pad(label, start - indent), style)
        self._lines.append((head + parts[0]).rstrip())
        self._lines.extend(" " * start + part for part in parts[1:])

    def drawn(self, lines: Iterable[str], indent: int) -> None:
        """Lines as they are, for what is drawn with characters."""
        self._lines.extend(" " * indent + harmless(line) for line in lines)

    def _paint(self, text: str, style: str) -> str:
        return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if self._colour and style else text

    def bytes(self) -> bytes:
        """All lines, each with its end."""
        return inert("\n".join(self._lines) + "\n").encode("utf-8", "replace")


def place(evidence: Evidence, lang: str, lines: str = "") -> str:
    """Where a fragment stands, for a reader: page and line, or heading, table and row (paragraph), and line.

    `lines` are shown in place of the fragment's own."""
    line = lines or str(evidence.line)
    if evidence.page is not None:
        return word("labels", "page_line", lang, page=evidence.page, line=line)
    at = word("labels", "line", lang, line=line)
    above = "" if evidence.section is None else section(evidence.section, lang)
    return word("labels", "section_line", lang, section=above, line=at) if above else at


def section(where: Section, lang: str) -> str:
    """A section of a document without pages, for a reader; blank where nothing is known of it."""
    parts = [where.heading or ""]
    if where.table is not None:
        parts.append(word("labels", "table_row", lang, table=where.table, row=where.row))
    elif where.paragraph is not None:
        parts.append(word("labels", "paragraph", lang, paragraph=where.paragraph))
    return ("，" if lang == "zh" else ", ").join(filter(None, parts))


Write = Callable[[Page, Any, str], None]
"""Writes one document on a page, in a language."""


def of_one(write: Write) -> Callable[[Rendered, Look], bytes]:
    """`one` of a format (see `hegui.render`) that is written by `write`."""

    def one(document: Rendered, look: Look) -> bytes:
        page = Page(look.columns, look.colour)
        write(page, document, look.lang)
        return page.bytes()

    return one


def of_several(write: Write) -> Callable[[Sequence[Rendered | FailedDocument], Look], bytes]:
    """`several` of a format that is written by `write`, one document after another."""

    def several(documents: Sequence[Rendered | FailedDocument], look: Look) -> bytes:
        page = Page(look.columns, look.colour)
        each(page, documents, look.lang, write)
        return page.bytes()

    return several


def each(page: Page, documents: Sequence[Rendered | FailedDocument], lang: str, write: Write) -> None:
    """Write documents one after another; of one that could not be read, why."""
    for document in documents:
        if isinstance(document, FailedDocument):
            page.line(document.document["path"], style="bold")
            reason = word("labels", "failed", lang)
            page.entry(reason, document.error.message, indent=2, column=8, style="error")
        else:
            write(page, document, lang)
        page.blank()
