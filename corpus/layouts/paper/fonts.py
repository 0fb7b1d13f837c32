"""The fonts that reportlab can embed, and text as its markup with each character in a font that has it."""

from __future__ import annotations

from functools import cache
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from corpus.layouts.tree import Line, Look, Piece

FOLDER = Path("/usr/share/fonts/truetype")
SERIF, SANS, SIGNS = "Song", "Hei", "Signs"
FILES = {
    SERIF: FOLDER / "arphic" / "uming.ttc",
    SANS: FOLDER / "wqy" / "wqy-microhei.ttc",
    SIGNS: FOLDER / "dejavu" / "DejaVuSans.ttf",
}
GLYPHS: dict[Look, tuple[str, str]] = {
    "box": ("☑", "□"),
    "ballot": ("☒", "☐"),
    "black": ("■", "□"),
    "tick": ("√", "□"),
    "bracket": ("[√]", "[ ]"),
    "control": ("☒", "☐"),
    "legacy": ("☒", "☐"),
    "wingdings": ("☑", "☐"),
}
DINGBATS = ("■", "❏")
"""A black and an empty box in ZapfDingbats, a font that no file embeds."""


@cache
def register() -> None:
    """Loads the fonts. Raises TTFError where one is not installed."""
    for name, path in FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(path)))


@cache
def _known(font: str) -> frozenset[int]:
    face: Any = pdfmetrics.getFont(font).face
    return frozenset(face.charToGlyph)


def marked_up(line: Line, font: str, count: list[int]) -> str:
    """A line in reportlab's markup; `count` goes up with its footnotes."""
    return "".join(_piece(piece, font, count) for piece in line)


def _piece(piece: Piece, font: str, count: list[int]) -> str:
    if piece.kind == "box":
        if piece.look == "wingdings2":
            return f'<font name="ZapfDingbats">{DINGBATS[0 if piece.ticked else 1]}</font>'
        return in_fonts(GLYPHS[piece.look][0 if piece.ticked else 1], font)
    if piece.kind == "note":
        count.append(len(count) + 1)
        return f"<super>{count[-1]}</super>"
    if piece.kind == "hide":
        return f'<font color="white">{in_fonts(piece.text, font)}</font>'
    return "" if piece.kind == "del" else in_fonts(piece.text, font)


def in_fonts(text: str, font: str) -> str:
    """Text in reportlab's markup, what `font` lacks in another font."""
    made = ""
    for name, characters in groupby(text, lambda character: _font_of(character, font)):
        part = escape("".join(characters), quote=False)
        made += part if name == font else f'<font name="{name}">{part}</font>'
    return made


def _font_of(character: str, font: str) -> str:
    for name in (font, SANS, SIGNS):
        if ord(character) in _known(name):
            return name
    return font
