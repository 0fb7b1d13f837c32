"""What stands on a page before it is laid out: characters with boxes and straight lines.

A page of a PDF and a recognised picture give the same; from here on they go one way.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import NamedTuple

from ingest.layout.back import Back
from schemas.document import MarkState, PageState, Reading
from schemas.slotted import field, slotted


class Glyph(NamedTuple):
    """A character with its box and the height of its base line; `state` for a drawn check mark.

    `ink` is twice the number of its colour (red, green, blue), and one more where it is bold; `others` are
    what a doubtful one may be as well, the likeliest first."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    state: MarkState | None = None
    confidence: float = 1.0
    ink: int = 0
    others: str = ""


class Run(NamedTuple):
    """Characters side by side on one base line, alike in height and ink, single spaces among them: the first
    nine fields are as a glyph has them.

    `edges` are the left and the right ones of all characters of the page, its own from `at` on."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    state: None
    confidence: float
    ink: int
    edges: tuple[array[float], array[float]]
    at: int


Ink = Glyph | Run
"""What stands on a page: a character, or several that need not be told apart."""


def apart(inks: Iterable[Ink]) -> list[Glyph]:
    """The single characters of what stands on a page, in the same order."""
    made: list[Glyph] = []
    for ink in inks:
        if isinstance(ink, Glyph):
            made.append(ink)
            continue
        text, _, top, _, bottom, base, _, confidence, colour, (lefts, rights), at = ink
        for place, character in enumerate(text, at):
            box = lefts[place], top, rights[place], bottom
            made.append(Glyph(character, *box, base, None, confidence, colour))
    return made


def middles(ink: Ink) -> tuple[float, float]:
    """The middles of the first and the last character across the page."""
    if isinstance(ink, Glyph):
        return (ink[1] + ink[3]) / 2, (ink[1] + ink[3]) / 2
    lefts, rights = ink.edges
    last = ink.at + len(ink.text) - 1
    return (ink[1] + rights[ink.at]) / 2, (lefts[last] + ink[3]) / 2


@slotted
class Inset:
    """A recognised picture on a page with text: its box on the page, and what stands in it."""

    top: float
    bottom: float
    page: Page
    back: Back


@slotted
class Page:
    """A page: its size, its glyphs, its edges (position, start, end), and text that runs askew.

    `unseen` is text that no reader of the page sees (white, tiny, off the page). `back` leads from an
    upright page to the page as shown; `shown` is the size of that. Without a `state` a page is `read` when
    it has text, else `unread`; `confidence` is the mean over its characters; `agreement` is how far what was
    recognised on a scan and the text layer under it are the same (null without one)."""

    number: int
    width: float
    height: float
    glyphs: list[Ink] = field(default_factory=list)
    horizontal: list[tuple[float, float, float]] = field(default_factory=list)
    vertical: list[tuple[float, float, float]] = field(default_factory=list)
    askew: list[str] = field(default_factory=list)
    upright: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    reading: Reading = "text"
    state: PageState | None = None
    confidence: float = 1.0
    insets: list[Inset] = field(default_factory=list)
    back: Back | None = None
    shown: tuple[float, float] | None = None
    agreement: float | None = None
