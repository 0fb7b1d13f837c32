"""Fields that are drawn from their code and have no result: EQ (带圈字符, fractions), SYMBOL, MACROBUTTON."""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.wording.marks import EMPTY_BOXES, TICKED_BOXES, TICKS
from ingest.wording.symbols import symbol_font
from schemas import patterns
from schemas.document import TICKED

_SWITCH = patterns.compile(r"\\([a-zA-Z]{1,2})\d{0,3}[ ]{0,3}")
_SYMBOL = patterns.compile(r"\s{0,9}SYMBOL\s{1,9}(?:0x([0-9a-f]{1,4})|(\d{1,5}))", re.IGNORECASE)
_FONT = patterns.compile(r"\\f\s{0,9}(?:\"([^\"]{1,60})\"|([^\s\\\"]{1,60}))", re.IGNORECASE)
_UNICODE = patterns.compile(r"\\u\b", re.IGNORECASE)
_BUTTON = patterns.compile(r"\s{0,9}\w{1,20}\s{1,9}\S{1,80}\s(.{0,200})", re.DOTALL)
_CIRCLES, _FRAMES = "○〇◯", "○〇◯□△◇"
_CROSSES = "×✗✘xX"


class Drawn(NamedTuple):
    """What a field shows: its text, and the symbol font that the text is in."""

    text: str
    font: str | None = None


def drawn(name: str, code: str) -> Drawn | None:
    r"""What a field with this name and code shows of itself; None for a kind that has a result.

    >>> drawn("EQ", r" eq \o\ac(□,√)"), drawn("EQ", r"EQ \f(1,2)").text
    (Drawn(text='☑', font=None), '1/2')
    >>> drawn("SYMBOL", 'SYMBOL 254 \\f "Wingdings"'), drawn("REF", "REF a")
    (Drawn(text='þ', font='wingdings'), None)
    """
    if name == "EQ":
        return Drawn(",".join(_arguments(code.strip()[2:].strip(), 0)[0]))
    if name == "SYMBOL":
        return _symbol(code)
    if name in {"MACROBUTTON", "GOTOBUTTON"}:
        match = _BUTTON.match(code)
        return Drawn(match[1].strip()) if match else None
    return None


def _symbol(code: str) -> Drawn | None:
    match, named = _SYMBOL.match(code), _FONT.search(code)
    number = 0 if match is None else int(match[1], 16) if match[1] else int(match[2])
    if not 32 <= number < 0xD800:
        return None
    font = symbol_font((named[1] or named[2]).strip()) if named else None
    if font is not None or _UNICODE.search(code) or number < 128:
        return Drawn(chr(number), font)
    return Drawn(bytes([number]).decode("cp1252", "ignore")) if number < 256 else None


def _arguments(code: str, at: int) -> tuple[list[str], int]:
    """The arguments of a switch from `at` up to their bracket, and where what follows it begins."""
    parts = [""]
    command = ""
    while at < len(code):
        character = code[at]
        switch = _SWITCH.match(code, at)
        at += 1
        if switch is not None:
            command, at = command or switch[1].lower(), switch.end()
        elif character == "\\":
            parts[-1] += code[at : at + 1]
            at += 1
        elif character == "(":
            inner, at = _arguments(code, at)
            parts[-1] += _written(command, [part.strip() for part in inner])
            command = ""
        elif character == ")":
            break
        elif character in ",;":
            parts.append("")
        else:
            parts[-1] += character
    return parts, at


def _written(command: str, parts: list[str]) -> str:
    if command == "o":
        return _one_over_another(parts)
    if command == "f" and len(parts) == 2:
        return "/".join(part if part.isalnum() else f"({part})" for part in parts)
    if command == "r":
        return f"{parts[0] if len(parts) > 1 else ''}√({parts[-1]})"
    if command in {"", "l"}:
        return f"({','.join(parts)})" if not command else ",".join(parts)
    return "".join(parts)


def _one_over_another(parts: list[str]) -> str:
    """Characters drawn in one place: a box with a tick in it, a number in a circle."""
    frame = next((part for part in parts if part and part in _FRAMES + EMPTY_BOXES), "")
    inner = "".join(part for part in parts if part != frame)
    if frame in EMPTY_BOXES and inner and inner in TICKS + _CROSSES + TICKED_BOXES:
        return TICKED
    if frame in _CIRCLES and inner.isdecimal() and len(inner) < 3 and 0 < int(inner) < 21:
        return chr(0x2460 + int(inner) - 1)
    return inner or frame
