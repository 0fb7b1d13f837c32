"""A TrueType font with one and the same small box for every character.

It stands in for fonts that a PDF does not bring along: where characters stand and how wide they are is told
by the PDF, and the box lies within the narrowest of them. The tables are those of the OpenType specification
without which no glyph can be measured.
"""

from __future__ import annotations

from itertools import accumulate
from struct import pack

_ONE = 1 << 16
_UNITS = 1000
"""Parts of the font size that all lengths here are in."""

_BOX = _LEFT, _BOTTOM, _RIGHT, _TOP = 40, -100, 180, 700
_ASCENT, _DESCENT = 880, -120
_FIRST, _LAST = 0x20, 0x10FFFF


def font_file() -> bytes:
    """The content of the font's file."""
    glyphs = [b"", _box()]
    starts = [0, *accumulate(map(len, glyphs))]
    return _file(
        {
            b"cmap": _characters(),
            b"glyf": b"".join(glyphs),
            b"head": pack(">4I2H2Q4h2H3h", _ONE, _ONE, 0, 0x5F0F3CF5, 0, _UNITS, 0, 0, *_BOX, 0, 8, 2, 1, 0),
            b"hhea": pack(">I3hH11hH", _ONE, _ASCENT, _DESCENT, 0, _UNITS, _LEFT, 0, _RIGHT, 1, *[0] * 7, 1),
            b"hmtx": pack(">Hhh", _UNITS, 0, _LEFT),
            b"loca": pack(">3I", *starts),
            b"maxp": pack(">I14H", _ONE, len(glyphs), 4, 1, 0, 0, 2, *[0] * 8),
        }
    )


def _box() -> bytes:
    """The glyph: four points of one outline, each told by its steps from the one before."""
    across, up = _RIGHT - _LEFT, _TOP - _BOTTOM
    outline = pack(">5h2H4B", 1, *_BOX, 3, 0, 1, 1, 1, 1)
    return outline + pack(">8h", _LEFT, 0, across, 0, _BOTTOM, up, 0, -up)


def _characters() -> bytes:
    """The table of characters, all with the second glyph (format 13: many to one)."""
    return pack(">4HI", 0, 1, 3, 10, 12) + pack(">2H6I", 13, 0, 28, 0, 1, _FIRST, _LAST, 1)


def _file(tables: dict[bytes, bytes]) -> bytes:
    """The directory of the tables, and the tables."""
    directory = pack(">I4H", _ONE, len(tables), 64, 2, 16 * len(tables) - 64)
    start = len(directory) + 16 * len(tables)
    for name, table in tables.items():
        directory += name + pack(">3I", 0, start, len(table))
        start += len(_filled(table))
    return directory + b"".join(map(_filled, tables.values()))


def _filled(table: bytes) -> bytes:
    return table + bytes(-len(table) % 4)
