"""What is kept while a part of a Word file is gone through: open fields, references, what notes tell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from ingest.word.package import Element
from ingest.word.styles import Styles

Place: TypeAlias = tuple[int, int, int, int]
"""Lines, characters of the last one, hidden pieces and anchored things."""


@dataclass(slots=True)
class Field:
    """An open field: its code as far as it was read, and whether what stands now is its result."""

    code: str = ""
    shown: bool = False
    place: Place | None = None
    """What had been written where its result began."""
    answered: bool = False
    """Its value was taken from its own data (a check box, a list): the result says it again."""

    @property
    def name(self) -> str:
        """The first word of the code."""
        return self.code.split(maxsplit=1)[0].upper() if self.code.strip() else ""


@dataclass(slots=True)
class Counts:
    """What the document's notes tell."""

    changes: int = 0
    hidden: int = 0
    chunks: int = 0
    damaged: int = 0
    pictures: int = 0


@dataclass(slots=True)
class Story:
    """One part (the body, a header, the footnotes) on its way through."""

    styles: Styles
    counts: Counts
    related: Callable[[], dict[str, tuple[str, str]]]
    margin: bool = False
    shaded: bool = False
    """Whether something other than white paper lies behind what is read now."""
    fields: list[Field] = field(default_factory=list)
    sections: list[Element] = field(default_factory=list)
    """What sections say of their pages: `w:sectPr`."""
    references: list[tuple[str, str]] = field(default_factory=list)
    """Notes referred to so far: kind of part and identifier."""
    muted: bool = False
    """Whether what stands now belongs to the code of a field, not to its result."""

    def open_field(self, *, answered: bool = False) -> None:
        """A field begins: its code."""
        self.fields.append(Field(answered=answered))
        self.muted = True

    def show_field(self, place: Place) -> None:
        """The code is over, the result begins."""
        if self.fields:
            self.fields[-1].place = place
            self.fields[-1].shown = not self.fields[-1].answered
            self._mute()

    def close_field(self) -> Field | None:
        """The innermost field, which ends."""
        if not self.fields:
            return None
        closed = self.fields.pop()
        self._mute()
        return closed

    def end_paragraph(self) -> None:
        """A code that has not ended with its paragraph is broken: what follows is text again."""
        for each in self.fields:
            each.shown = True
        self.muted = False

    @property
    def in_contents(self) -> bool:
        """Whether a table of contents is open."""
        return any(each.name == "TOC" for each in self.fields)

    def _mute(self) -> None:
        self.muted = not all(each.shown for each in self.fields)

    def target(self, identifier: str | None) -> tuple[str, str] | None:
        """Kind and name of the part that a relation points to."""
        return self.related().get(identifier or "")
