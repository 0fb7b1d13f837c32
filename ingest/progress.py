"""Which page is being read, for whoever waits for the document: a page that never ends can then be named."""

from __future__ import annotations

from collections.abc import Callable


def _nobody(page: int) -> None:
    """Nobody waits."""


tell: Callable[[int], None] = _nobody
"""Who is told the number of the page (from 1) that a reader begins."""

before = 0
"""How many pages of the document stand before the file being read (files that are joined)."""


def page(number: int) -> None:
    """To be called by a reader before it begins a page of its file, numbered from 1."""
    tell(before + number)
