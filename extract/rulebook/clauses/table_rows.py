"""Clauses in the rows of a table: their numbers in its first column, as texts with tabs have them."""

from __future__ import annotations

from extract.reading.source import Source
from extract.rulebook.clauses.numbers import Numbered, numbered
from extract.rulebook.clauses.titles import of_contents
from schemas.document import Block

_MOST_COLUMNS = 3
_POINTED = ("decimal", "article", "lettered")


def clause_rows(source: Source, block: Block) -> list[Block]:
    """The rows of a table that begin with the number of a clause, each as a paragraph up to the next one.

    Empty for a table whose first column has something else, or that lists the contents."""
    if block.kind != "table" or block.columns > _MOST_COLUMNS or block.rows < 2:
        return []
    starts = [cell.start for cell in block.cells if cell.column == 0]
    texts = [
        source.text[start:end].strip() for start, end in zip(starts, [*starts[1:], block.end], strict=True)
    ]
    found = [numbered(text) for text in texts]
    if not _are_clauses(found, texts):
        return []
    begun = [start for start, one in zip(starts, found, strict=True) if one is not None]
    return [Block("paragraph", start, end) for start, end in zip(begun, [*begun[1:], block.end], strict=True)]


def _are_clauses(found: list[Numbered | None], texts: list[str]) -> bool:
    pointed = sum(one is not None and one.style in _POINTED for one in found)
    numbers = sum(one is not None for one in found)
    listed = sum(of_contents(text) for text in texts)
    return pointed > 0 and 2 * numbers > len(texts) and 2 * listed < len(texts)
