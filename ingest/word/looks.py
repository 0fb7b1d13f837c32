"""How large and coloured the letters of paragraphs are: what a reader takes for a heading by its look.

Whether they are bold is left out: it is not seen in every format of one report.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ingest import drafts
from ingest.drafts import Draft
from ingest.word.package import Element, W, value
from ingest.word.styles import Styles, to_int

_RUN, _LOOK, _TEXT, _RUN_STYLE = W + "r", W + "rPr", W + "t", W + "rStyle"
_SIZE, _COLOR = W + "sz", W + "color"
_USUAL = 20
"""Half points of letters of which no size is told."""


class Letters(NamedTuple):
    """What is told of letters: half points, colour (red, green, blue as one number)."""

    size: int = _USUAL
    color: int = 0

    def look(self) -> drafts.Look:
        """How they look, as letters of a page do."""
        return drafts.Look(self.size / 2, 2 * self.color)


class Looks:
    """The letters of styles, each worked out when it is asked for, and of paragraphs."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._known: dict[str | None, Letters] = {}

    def of(self, parts: Iterable[Element], style: str | None) -> drafts.Look | None:
        """The look of the first run with a text among the children of a paragraph."""
        base = self._of_style(style)
        for part in parts:
            if part.tag != _RUN:
                continue
            letters, written = base, False
            for piece in part:
                if piece.tag == _LOOK:
                    letters = self._changed(piece, base)
                elif piece.tag == _TEXT and (piece.text or "").strip():
                    written = True
                    break
            if written:
                return letters.look()
        return None

    def _of_style(self, name: str | None) -> Letters:
        known = self._known.get(name)
        if known is None:
            known = Letters()
            for properties in self._styles.properties(name):
                known = self._changed(properties, known)
            self._known[name] = known
        return known

    def _changed(self, properties: Element, base: Letters) -> Letters:
        """Letters with what properties of runs say of them."""
        size, color = base
        for child in properties:
            tag = child.tag
            if tag == _SIZE:
                size = to_int(value(child), size)
            elif tag == _COLOR:
                color = _number(value(child), color)
            elif tag == _RUN_STYLE:
                for inner in self._styles.own_properties(value(child)):
                    size, color = self._changed(inner, Letters(size, color))
        return Letters(size, color)


def _number(text: str | None, default: int) -> int:
    """The colour of a hexadecimal number; black for one that is chosen by the reader."""
    if text == "auto":
        return 0
    try:
        return int(text, 16) if text is not None and len(text) == 6 else default
    except ValueError:
        return default


def tell_levels(body: Iterable[Draft]) -> None:
    """Gives headings a look that tells their level: one of level n by its style has the size -n, one by its
    look alone stands where its size is among theirs (in place)."""
    headings = [draft for draft in body if draft.kind == "heading"]
    sizes: dict[int, float] = {}
    for draft in headings:
        if draft.level is not None:
            size = draft.look.size if draft.look else 0.0
            sizes[draft.level] = max(sizes.get(draft.level, 0.0), size)
    for draft in headings:
        if draft.level is not None:
            draft.look = drafts.Look(-draft.level)
        elif draft.look is not None and sizes:
            look = draft.look
            draft.look = drafts.Look(-1 - sum(size > look.size for size in sizes.values()))
