"""Which page of how many is being read, for whoever waits for the document: a page that never ends can then
be named."""

from __future__ import annotations

from collections.abc import Callable


def _nobody(page: int, pages: int) -> None:
    """Nobody waits."""


tell: Callable[[int, int], None] = _nobody
"""Who is told the number of the page (from 1) that a reader begins, and the number of pages; 0 and 0 when
all are read."""

before = 0
"""How many pages of the document stand before the file being read (files that are joined)."""

joined = 0
"""How many pages the files have that are joined; 0 for a file of its own."""

count = 0
"""How many pages the document being read has."""


def page(number: int, pages: int) -> None:
    """To be called by a reader before it begins a page of its file, numbered from 1, of so many."""
    global count
    count = joined or pages
    tell(before + number, count)


def over() -> None:
    """To be called when all pages are read: what is made of them takes its time too."""
    tell(0, 0)
