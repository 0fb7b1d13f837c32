"""The characters of a PDF page, one by one, and the text objects that they come from."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import compress, repeat
from typing import NamedTuple, cast

from ingest.layout.page import Glyph
from ingest.wording.symbols import box_state, ordinary
from schemas import patterns
from schemas.document import MarkState
from schemas.text import RADICALS

_BLANK = frozenset("\r\n\t\x0b\x0c\u2028\u2029\x00")
_SYMBOLS = frozenset("R£¨þýüSTQPopqrn*¢¡¤l")
ORDINARY = RADICALS | dict.fromkeys(map(ord, "\ufffe\x02\u00ad"), "-")
"""Code point → the character that it stands for: radicals, and what PDFium puts for a hyphen."""

_SPECIAL = patterns.compile(
    r"[\x00-\x20*R£¨þýüSTQPopqrn¢¡¤l\x7f-\xa0\xad\u2000-\u200f\u2028-\u202f\u205f-\u2060"
    r"\u2e80-\u2fff\u3000\ud800-\uf8ff\ufeff\ufff0-\uffff]"
)
Colour = tuple[int, int, int, int]
ABOVE, BELOW_ABOVE = 0.9, 0.22 / 0.9
"""How high text is above its base line as a share of the font size, and below it as a share of that."""


class Pen(NamedTuple):
    """How the characters of a text object are drawn: their angle as shown (radians from level), colour (red,
    green, blue, opacity), render mode, font size as shown in points, ink as `Glyph` has it, and the symbol
    font that they are in."""

    angle: float
    colour: Colour
    mode: int
    size: float
    ink: int
    symbols: str | None


@dataclass(slots=True)
class TextObjects:
    """The text objects of a page by their addresses: that of each character, the index of each one's `first`
    character, and its pen; `kinds` are the pens that there are."""

    of: list[int | None]
    first: dict[int, int]
    pens: dict[int, Pen]
    kinds: list[Pen]

    def last(self) -> dict[int | None, int]:
        """The index of each one's last character."""
        return dict(zip(self.of, range(len(self.of)), strict=True))


@dataclass(slots=True)
class Characters:
    """A page's characters by index: text (empty: none), sides and base line as shown, state of a box."""

    texts: list[str]
    lefts: list[float]
    tops: list[float]
    rights: list[float]
    bottoms: list[float]
    bases: list[float]
    states: list[MarkState | None]
    objects: TextObjects

    def glyphs(self) -> list[Glyph]:
        """The characters that there are."""
        rows = zip(
            self.texts,
            self.lefts,
            self.tops,
            self.rights,
            self.bottoms,
            self.bases,
            self.states,
            repeat(1.0),
            [0 if owner is None else self.objects.pens[owner].ink for owner in self.objects.of],
            repeat(""),
            strict=False,
        )
        return cast(list[Glyph], list(map(tuple.__new__, repeat(Glyph), compress(rows, self.texts))))

    def drop(self, keep: list[bool]) -> None:
        """Forgets the characters not to be kept."""
        self.texts = [text if kept else "" for text, kept in zip(self.texts, keep, strict=True)]

    def put_right(self, written: str) -> None:
        """Drops blanks that are not written; hyphens, symbols and radicals to ordinary characters (in
        place)."""
        for match in _SPECIAL.finditer(written):
            index, character = match.start(), match.group()
            if character in _BLANK or (character.isspace() and self.objects.of[index] is None):
                self.texts[index] = ""
            elif character in _SYMBOLS or is_private(character):
                owner = self.objects.of[index]
                font = self.objects.pens[owner].symbols if owner is not None else None
                self.texts[index], self.states[index] = symbol(character, font)
            else:
                self.texts[index] = ORDINARY.get(ord(character), character)


def is_private(character: str) -> bool:
    """Whether a character is of those that symbol fonts use."""
    return "\uf000" <= character <= "\uf0ff"


def symbol(character: str, font: str | None) -> tuple[str, MarkState | None]:
    """What a character in a symbol font (or in none that is known) is, and its state if it is a box."""
    font = font or ("wingdings" if is_private(character) else None)
    if font is None or (character not in _SYMBOLS and not is_private(character)):
        return character, None
    state = box_state(font, character)
    return (character if state else ordinary(font, character)), state
