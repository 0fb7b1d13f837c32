"""A character on a page of a PDF."""

from __future__ import annotations

from dataclasses import dataclass

from schemas.document import MarkState


@dataclass(slots=True)
class Glyph:
    """A character with its box and the height of its base line; `state` for a check mark of a symbol font."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    state: MarkState | None = None
