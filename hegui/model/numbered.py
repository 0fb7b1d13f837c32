"""A report as a model gets it: its paragraphs and table rows, each with the number of its first line. Made in
the worker; nothing but this text goes to a server."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from schemas.document import Block, Document

UNSEEN = frozenset({"hidden", "comment", "watermark", "page_number"})
"""What is no part of the report as its reader sees it."""

_NAMES = "姓名"
_COVER, _COVER_CHARACTERS = 40, 1500
"""So many rows, and characters, of what stands before the first chapter are its cover at most."""


class Numbered(NamedTuple):
    """A row: the line that it begins on, its text; whether a chapter begins with it, and whether it is of the
    cover or a table of names, which every section of a long report needs."""

    line: int
    text: str
    heads: bool = False
    repeated: bool = False


def numbered(document: Document, text: str | None = None) -> list[Numbered]:
    """The rows of a document that have any text, in order; cells of a table row are parted by tabs.

    `text`, as long as its own, is shown in its place."""
    return list(_rows(document, text))


def _rows(document: Document, shown: str | None) -> Iterator[Numbered]:
    blocks = sorted((one for one in document.blocks if one.end > one.start), key=lambda one: one.start)
    starts = [one.start for one in blocks]
    firsts = [line.start for line in document.lines]
    cover, at, stated = True, 0, 0
    for row in document.text.split("\n"):
        start, at = at, at + len(row) + 1
        text = document.spaced(start, at - 1, shown)
        index = bisect_right(starts, start) - 1
        block = blocks[index] if index >= 0 and start < blocks[index].end else None
        if not text.strip() or not firsts or (block is not None and block.role in UNSEEN):
            continue
        heads = block is not None and block.kind == "heading" and block.start == start
        stated += len(text)
        cover = cover and not (heads and stated > len(text)) and stated <= _COVER_CHARACTERS
        line = document.lines[max(bisect_right(firsts, start) - 1, 0)]
        repeated = (cover and index < _COVER) or (block is not None and _has_names(block, document))
        yield Numbered(line.number, text, heads, repeated)


def _has_names(block: Block, document: Document) -> bool:
    """Whether a table has a column of people's names."""
    head = (document.text[one.start : one.end] for one in block.cells if one.row == 0)
    return block.kind == "table" and any(_NAMES in "".join(one.split()) for one in head)
