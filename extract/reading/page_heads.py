"""What stands in the running heads of pages: each part once, where it stands first."""

from __future__ import annotations

from collections.abc import Iterator

from schemas import patterns
from schemas.document import Document

_LONGEST = 70
_PART = patterns.compile(r"\S(?:[^\n\t ]| (?! ))*")
"""Between tabs, line ends and wide gaps."""


def parts(document: Document) -> list[tuple[int, int]]:
    """The ranges of the parts of running heads, short ones, in reading order; of equal ones the first."""
    heads = (block for block in document.blocks if block.role == "header")
    found: dict[str, tuple[int, int]] = {}
    for start, end in (span for head in heads for span in _parts(document.text, head.start, head.end)):
        if end - start <= _LONGEST:
            found.setdefault(document.text[start:end], (start, end))
    return list(found.values())


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Chinese words apart are parts too, since pages keep no gap's width; single characters are one word."""
    for match in _PART.finditer(text, start, end):
        words = match[0].split()
        at = match.start()
        if match[0].isascii() or max(map(len, words)) == 1:
            yield at, at + len(match[0].rstrip())
            continue
        for word in words:
            at = text.index(word, at)
            yield at, at + len(word)
            at += len(word)
