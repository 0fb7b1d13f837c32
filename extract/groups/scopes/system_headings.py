"""Scopes under headings that are systems, within a section headed as a scope (2.1 质量管理体系 …)."""

from __future__ import annotations

from collections.abc import Iterator

from extract.groups.scopes import unheaded_rows
from extract.groups.scopes.texts import first_sentence, reads_as_scope
from extract.readers.tables.grid import grids
from extract.readers.text.sections import Section
from extract.readers.text.units import Piece, block_at, next_body_block, numbering_end
from extract.reading.source import Source
from schemas import patterns

_SYSTEM = patterns.compile(
    r"(?:[A-Za-z&/]{1,12}|[^\W\d\x00-\x7f、]{2,12}(?:体系)?)(?:[（(][^（()）\n]{1,16}[)）])?\s?[:：]?\s?"
)
_MOST = 24


def pairs(
    source: Source, section: Section, systems: unheaded_rows.Systems
) -> Iterator[tuple[Piece, tuple[int, int]]]:
    """The systems that head paragraphs at the beginning of a section, with the ranges of their scopes.

    A table that the section begins with has them in its rows."""
    following = next_body_block(source, block_at(source, section.start))
    if following and following[1].kind == "table" and following[1].start < section.end:
        for cell, scope in unheaded_rows.table(grids(source).get(following[0]), systems):
            if reads_as_scope(scope.text):
                yield cell, (scope.start, scope.end)
        return
    stated: Piece | None = None
    for block in source.document.blocks[block_at(source, section.body) :][:_MOST]:
        text = source.text[block.start : block.end]
        if block.start < section.body or block.role != "body" or not text.strip():
            continue
        if block.start >= section.end or block.kind not in ("paragraph", "heading"):
            return
        low = block.start + numbering_end(text)
        if stated is None:
            if not (_SYSTEM.fullmatch(source.text, low, block.end) and systems(source.text[low : block.end])):
                return
            stated = Piece(low, block.end, source.text[low : block.end])
            continue
        span = first_sentence(source, low, block.end)
        if not reads_as_scope(source.text[slice(*span)]):
            return
        yield stated, span
        stated = None
