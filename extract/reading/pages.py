"""How the pages were read: which were recognised and how surely, which gave no text, what nobody sees."""

from __future__ import annotations

from extract.reading.source import Source
from schemas.document import Line, Page
from schemas.mentions import Sheet
from schemas.report import Evidence, Leaf

_SURE = 0.99
"""A line recognised more surely than this is nobody's concern."""


def sheets(source: Source) -> list[Sheet]:
    """The pages that were recognised, wholly or in part, and those that gave no text, in their order."""
    document = source.document
    stated = [page for page in document.sheets if page.reading in ("ocr", "mixed") or page.state != "read"]
    if not stated:
        return []
    lines: dict[int | None, list[Line]] = {}
    for line in document.lines:
        lines.setdefault(line.page, []).append(line)
    return [_sheet(source, page, lines) for page in stated]


def hidden(source: Source) -> list[Leaf[str]]:
    """The pieces of text that no reader of the page sees."""
    return [
        source.leaf(None, block.start, block.end)
        for block in source.document.blocks
        if block.role == "hidden" and block.end > block.start
    ]


def _sheet(source: Source, page: Page, lines: dict[int | None, list[Line]]) -> Sheet:
    own = lines.get(page.number, [])
    weak: list[Leaf[str]] = [
        source.leaf(None, line.start, line.end)
        for line in own
        if line.confidence < _SURE and source.text[line.start : line.end].strip()
    ]
    return Sheet(page.number, page.state, page.confidence, _place(page, lines), weak, page.agreement)


def _place(page: Page, lines: dict[int | None, list[Line]]) -> Leaf[str]:
    """The whole page as evidence: its first line, or the last one before it where it has none."""
    own = [line.number for line in lines.get(page.number, [])]
    before = [line.number for at, some in lines.items() if at and at < page.number for line in some]
    number = min(own) if own else max(before, default=1)
    bbox = (0.0, 0.0, round(page.width, 1), round(page.height, 1)) if page.width and page.height else None
    return Leaf(value=None, raw="", evidence=Evidence(page=page.number, line=number, text="", bbox=bbox))
