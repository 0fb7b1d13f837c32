"""What was read, for a terminal: pages and notes, the blocks in reading order, then what was set apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from hegui.render import document_view
from hegui.render.page import Page, of_one, of_several
from hegui.render.show.grid import Box, draw
from hegui.terminal.console import harmless
from hegui.wording import name, text
from schemas.document import STATE_OF, Block, Document

if TYPE_CHECKING:
    from hegui.render import Rendered
    from schemas.document import Page as Sheet

COLUMN = 23
"""Where a block's text begins: behind its lines, kind, level and confidence."""

TABLE_INDENT = 4
SIGN = {state: sign for sign, state in STATE_OF.items()}


def _document(page: Page, read: Rendered, lang: str) -> None:
    assert isinstance(read, document_view.Shown)
    document = read.document
    _header(page, read, lang)
    at: object = ()
    for block in document.body:
        place = document_view.place(document, block.start, block.end)
        number = place.pages[0] if place.pages else None
        if number != at:
            page.blank()
            words = text("show", "page", lang, page=number) if number else text("show", "body", lang)
            page.line(words, style="bold")
            at = number
        _block(page, document, block, place, lang)
    apart = [block for block in document.blocks if block.role != "body"]
    for role, group in groupby(apart, key=lambda block: block.role):
        page.blank()
        page.line(text("show", "apart", lang, role=name("roles", role, lang)), style="bold")
        _apart(page, document, list(group), lang)


def _apart(page: Page, document: Document, blocks: Sequence[Block], lang: str) -> None:
    """Blocks of a role: what stands alike on several pages is shown once, with its pages."""
    alike: dict[tuple[str, str], list[Block]] = {}
    for block in blocks:
        alike.setdefault((block.kind, document_view.text_of(document, block)), []).append(block)
    for group in alike.values():
        places = [document_view.place(document, block.start, block.end) for block in group]
        pages = [place.pages[0] for place in places if place.pages]
        where = f"  [{text('show', 'page', lang, page=ranges(pages))}]" if pages else ""
        _block(page, document, group[0], places[0], lang, where)


def ranges(numbers: Sequence[int]) -> str:
    """Page numbers, those in a row together.

    >>> ranges([1, 2, 3, 5])
    '1–3, 5'
    """
    runs = [[n for _, n in run] for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])]
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs)


def _header(page: Page, read: document_view.Shown, lang: str) -> None:
    document = read.document
    page.line(document.path, style="bold")
    items = [document.format, text("labels", "pages", lang, pages=document.pages) if document.pages else ""]
    page.line(" · ".join(item for item in (*items, name("kinds", read.kind, lang)) if item), indent=2)
    counts = Counter(block.kind for block in document.body)
    states = Counter(mark.state for mark in document.marks)
    marks = [f"{SIGN[state]} {name('states', state, lang)} {n}" for state, n in states.items()]
    rows = [
        ("blocks", "  ".join(f"{name('block_kinds', kind, lang)} {n}" for kind, n in counts.items())),
        ("marks", "  ".join(marks)),
        ("notes", "  ".join(note(kind, count, lang) for kind, count in document_view.notes(document))),
    ]
    for key, value in rows:
        if value:
            page.entry(text("show", key, lang), value, indent=2, column=10)
    for label, sheets in _alike(document.sheets, lang):
        page.entry(label, sheets, indent=2, column=14)


def note(kind: str, count: int | None, lang: str) -> str:
    """A note of a reader in words."""
    stated = name("notes", kind, lang)
    return stated if count is None else f"{stated} {count}"


def sheet(one: Sheet, lang: str) -> str:
    """How a page was read, in words."""
    items = [
        f"{one.width:.0f}×{one.height:.0f} pt",
        name("readings", one.reading, lang),
        name("page_states", one.state, lang),
    ]
    if one.reading in ("ocr", "mixed"):
        items.append(text("show", "sure", lang, confidence=f"{one.confidence:.2f}"))
    return " · ".join(items)


def _alike(sheets: Iterable[Sheet], lang: str) -> Iterable[tuple[str, str]]:
    """Pages that were read alike, together."""
    for stated, group in groupby(sheets, key=lambda one: sheet(one, lang)):
        numbers = [one.number for one in group]
        many = f"{numbers[0]}–{numbers[-1]}" if len(numbers) > 1 else f"{numbers[0]}"
        yield text("show", "page", lang, page=many), stated


def _block(
    page: Page, document: Document, block: Block, place: document_view.Place, lang: str, where: str = ""
) -> None:
    label = _label(block, place, lang)
    if block.kind != "table":
        page.entry(label, document_view.text_of(document, block) + where, indent=0, column=COLUMN)
        return
    size = text("show", "size", lang, rows=block.rows, columns=block.columns)
    if place.pages and place.pages[1] > place.pages[0]:
        size += " · " + text("show", "page", lang, page=f"{place.pages[0]}–{place.pages[1]}")
    page.entry(label, size + where, indent=0, column=COLUMN)
    cells = [
        Box(c.row, c.column, c.row_span, c.column_span, _clean(document.spaced(c.start, c.end)))
        for c in block.cells
    ]
    drawn = draw(cells, block.rows, block.columns, page.columns - TABLE_INDENT)
    if drawn is None:
        _listed(page, cells)
    else:
        page.drawn(drawn, TABLE_INDENT)


def _listed(page: Page, cells: Sequence[Box]) -> None:
    """A table too wide to be drawn: a line a cell, with its place in the grid."""
    for cell in cells:
        where = f"{cell.row + 1}.{cell.column + 1}"
        page.entry(where, cell.text, indent=TABLE_INDENT, column=12)


def _label(block: Block, place: document_view.Place, lang: str) -> str:
    """Lines, kind and level, and the least confidence where it is not full."""
    lines = ""
    if place.lines:
        first, last = place.lines
        lines = str(first) if first == last else f"{first}-{last}"
    kind = name("block_kinds", block.kind, lang) + (str(block.level) if block.level else "")
    sure = f" {place.confidence:.2f}" if place.confidence < 1 else ""
    return f"{lines:>9}  {kind}{sure}"


def _clean(text: str) -> str:
    """A cell's text, harmless line by line."""
    return "\n".join(map(harmless, text.split("\n")))


one, several = of_one(_document), of_several(_document)
