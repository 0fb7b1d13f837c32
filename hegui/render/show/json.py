"""What was read, as JSON.

```
{"schema_version": "1",
 "document": {path, sha256, format, pages, ocr_pages, kind},   as in RESULT
 "text": "…",                          the whole text; `start`, `end` below are offsets into it
 "pages": [{number, width, height, reading, state, confidence}],    points as shown; empty without pages
 "notes": [{note, count}],                                          count null where there is none
 "blocks": [{kind, role, level, start, end, pages, lines, boxes, confidence,
             text,                                                  null for a table
             rows, columns, cells}],                                cells empty but for a table
 "marks": [{state, raw, offset, block, page, line, bbox}],          block: index into blocks
 "lines": [{number, start, end, page, bbox, confidence}],
 "versions": {hegui}}
```

A cell is `{row, column, row_span, column_span, start, end, text, pages, lines, boxes, confidence}`, its
place 0-based. `pages` and `lines` are `[first, last]` (1-based; null without pages, or where nothing stands);
`boxes` is a list of `{page, bbox}`, one a page; a `bbox` is `[left, top, right, bottom]` in points, origin
top left of the page as shown. Several documents: `{"schema_version": "1", "results": [...]}`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from hegui import __version__
from hegui.render import document_view
from hegui.render.json import dumped, plain
from hegui.terminal.parser import path
from schemas.document import Block, Box, Document
from schemas.result import SCHEMA_VERSION, DocumentInfo, FailedDocument

if TYPE_CHECKING:
    from hegui.render import Look, Rendered


def one(document: Rendered, look: Look) -> bytes:  # noqa: ARG001
    """What was read of one document."""
    return _bytes(_document(document))


def several(documents: Sequence[Rendered | FailedDocument], look: Look) -> bytes:  # noqa: ARG001
    """What was read of several documents."""
    results = [plain(item) if isinstance(item, FailedDocument) else _document(item) for item in documents]
    return _bytes({"schema_version": SCHEMA_VERSION, "results": results})


def _document(read: Rendered) -> dict[str, Any]:
    assert isinstance(read, document_view.Shown)
    document = read.document
    info = DocumentInfo(
        path=path(document.path),
        sha256=document.sha256,
        format=document.format,
        pages=document.pages,
        ocr_pages=document.ocr_pages,
        kind=read.kind,
    )
    made = {
        "schema_version": SCHEMA_VERSION,
        "document": info,
        "text": document.text,
        "pages": [sheet._asdict() for sheet in document.sheets],
        "notes": [{"note": kind, "count": count} for kind, count in document_view.notes(document)],
        "blocks": [_block(document, block) for block in document.blocks],
        "marks": _marks(document),
        "lines": [_line(line._asdict()) for line in document.lines],
        "versions": {"hegui": __version__},
    }
    return {key: plain(value) for key, value in made.items()}


def _block(document: Document, block: Block) -> dict[str, Any]:
    table = block.kind == "table"
    return {
        "kind": block.kind,
        "role": block.role,
        "level": block.level,
        "start": block.start,
        "end": block.end,
        **_place(document, block.start, block.end),
        "text": None if table else document.text[block.start : block.end],
        "rows": block.rows,
        "columns": block.columns,
        "cells": [
            {
                "row": cell.row,
                "column": cell.column,
                "row_span": cell.row_span,
                "column_span": cell.column_span,
                "start": cell.start,
                "end": cell.end,
                "text": document.text[cell.start : cell.end],
                **_place(document, cell.start, cell.end),
            }
            for cell in block.cells
        ],
    }


def _place(document: Document, start: int, end: int) -> dict[str, Any]:
    found = document_view.place(document, start, end)
    return {
        "pages": found.pages,
        "lines": found.lines,
        "boxes": [{"page": page, "bbox": bbox} for page, bbox in found.boxes],
        "confidence": found.confidence,
    }


def _marks(document: Document) -> list[dict[str, Any]]:
    starts = [block.start for block in document.blocks]
    made = []
    for mark in document.marks:
        (where, *_) = document.evidence(mark.offset, mark.offset + 1)
        place = {"page": where.page, "line": where.line, "bbox": where.bbox}
        made.append({**mark._asdict(), "block": bisect_right(starts, mark.offset) - 1, **place})
    return made


def _line(line: dict[str, Any]) -> dict[str, Any]:
    bbox: Box | None = line["bbox"]
    shown_first = ("number", "start", "end", "page")
    return {**{key: line[key] for key in shown_first}, "bbox": bbox, "confidence": line["confidence"]}


def _bytes(value: Any) -> bytes:
    return dumped(value, indent=1) + b"\n"
