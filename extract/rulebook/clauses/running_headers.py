"""Running headers that a reader of pages took for the text: the same line at the top of page after page."""

from __future__ import annotations

from collections import Counter

from extract.readers.text.units import once
from extract.reading.source import Source
from extract.rulebook.clauses.numbers import numbered
from schemas.text import fold

_TOP = 3
"""So many paragraphs at the top of a page may be its header."""

_LONGEST = 80
_FEWEST, _SHARE = 3, 0.5


@once
def running_blocks(source: Source) -> frozenset[int]:
    """The indices of the body's paragraphs that run along with the pages; none where there are no pages."""
    tops = _tops(source)
    counts = Counter(text for top in tops for text in {text for _, text in top})
    enough = max(_FEWEST, _SHARE * (source.document.pages or 0))
    found = []
    for top in tops:
        for at, text in top:
            if counts[text] < enough:
                break
            found.append(at)
    return frozenset(found)


def _tops(source: Source) -> list[list[tuple[int, str]]]:
    """The short paragraphs without a number at the top of each page: their indices and texts."""
    document = source.document
    tops: list[list[tuple[int, str]]] = []
    page, closed = None, True
    for at, block in enumerate(document.blocks if document.pages else ()):
        lines = document.lines_of(block.start, block.start + 1)
        if block.role != "body" or not lines:
            continue
        if lines[0].page != page:
            page, closed = lines[0].page, False
            tops.append([])
        text = source.text[block.start : block.end]
        closed = closed or block.kind == "table" or len(text) > _LONGEST or numbered(text) is not None
        if not closed:
            tops[-1].append((at, fold(text)))
            closed = len(tops[-1]) == _TOP
    return tops
