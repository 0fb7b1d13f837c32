"""Symbol fonts: what their characters are. Used where a file names the font (Word runs, PDF fonts)."""

from __future__ import annotations

from schemas.document import MarkState

_BOXES: dict[str, dict[int, MarkState]] = {
    "wingdings": {
        0xFE: "ticked",
        0xFD: "ticked",
        0x6E: "ticked",
        0x78: "ticked",
        0x6F: "empty",
        0x70: "empty",
        0x71: "empty",
        0x72: "empty",
        0xA8: "empty",
    },
    "wingdings2": {
        0x51: "ticked",
        0x52: "ticked",
        0x53: "ticked",
        0x54: "ticked",
        0xA2: "ticked",
        0xA3: "empty",
        0x2A: "empty",
    },
    "webdings": {0x67: "ticked", 0x63: "empty"},
}
_CHARACTERS: dict[str, dict[int, str]] = {
    "wingdings": {0xFC: "✓", 0xFB: "✗", 0xA1: "○", 0xA4: "◉", 0x6C: "●", 0xD8: "➢", 0xE0: "→", 0xA7: "▪"}
    | {0x9F: "•", 0x75: "◆", 0x76: "❖", 0xAB: "★", 0xDF: "←", 0xE1: "↑", 0xE2: "↓"}
    | {0x81 + at: chr(0x2460 + at) for at in range(10)}
    | {0x8C + at: chr(0x2776 + at) for at in range(10)},
    "wingdings2": {0x50: "✓", 0x4F: "✗"},
    "wingdings3": {},
    "webdings": {0x61: "✓"},
    "symbol": {
        0xA3: "≤",
        0xB3: "≥",
        0xB1: "±",
        0xB0: "°",
        0xB4: "×",
        0xB8: "÷",
        0x6D: "μ",
        0x53: "Σ",
        0x44: "Δ",
        0x57: "Ω",
        0xD6: "√",
        0xB7: "·",
        0x61: "α",
        0x62: "β",
        0x66: "φ",
        0x46: "Φ",
        0x64: "δ",
        0x6C: "λ",
        0x71: "θ",
        0x70: "π",
        0x73: "σ",
        0x77: "ω",
        0x68: "η",
        0x67: "γ",
        0xA2: "′",
        0xB2: "″",
        0xA5: "∞",
        0xB9: "≠",
        0xBB: "≈",
        0xAC: "←",
        0xAD: "↑",
        0xAE: "→",
        0xAF: "↓",
        0xD7: "·",
        0x7E: "∼",
        0x2D: "−",
    },
}


def symbol_font(name: str | None) -> str | None:
    """The symbol font that a font name means, or None.

    >>> symbol_font("ABCDEF+Wingdings 2"), symbol_font("宋体")
    ('wingdings2', None)
    """
    if not name:
        return None
    short = name.rpartition("+")[2].lower().replace(" ", "").replace("-", "")
    for family in ("wingdings2", "wingdings3", "wingdings", "webdings"):
        if short.startswith(family):
            return family
    return "symbol" if short in {"symbol", "symbolmt"} else None


def box_state(font: str, character: str) -> MarkState | None:
    """The state of the check box that a character of a symbol font is, or None."""
    return _BOXES.get(font, {}).get(_code(character))


def ordinary(font: str, character: str) -> str:
    """The ordinary character for one of a symbol font, or itself."""
    return _CHARACTERS[font].get(_code(character), character)


def _code(character: str) -> int:
    code = ord(character)
    return code & 0xFF if 0xF000 <= code <= 0xF0FF else code
