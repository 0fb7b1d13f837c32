"""Cells of a list that tell several facts, each behind its label (首次 2020-12-10 ⏎ 本次 2024-12-10)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from extract import labels
from extract.readers.headers.header_cells import of_value
from extract.readers.text.units import Piece
from schemas import patterns

_PARTED = patterns.compile(
    r"\s{0,3}[\n；;，,|｜]\s{0,3}|\s{1,3}[/／]\s{1,3}|(?<=[\d)）])[ \u3000]{1,4}(?=[^\W\d\x00-\x7f]{2})"
    r"|[ \u3000]{1,4}(?=[^\W\d_\x00-\x7f]{2,8}\s?[:：])"
)
_LABELLED = patterns.compile(
    r"(?P<label>[^\W\d_\x00-\x7f]{2,10}|[A-Z][A-Za-z .]{1,24}[A-Za-z.])"
    r"(?P<mark>\s{0,2}[:：]\s{0,3}|\s{1,3})?(?P<value>\S.{0,200})",
    re.S,
)
_MAY_BE = patterns.compile(r"[^\W\d_]{2}(?:\s?[:：]|\s{0,3}\S{0,4}\d)")
_DIGIT = patterns.compile(r"\d")
_PLAIN = frozenset({"date", "until", "validity", "code"})
"""The kinds of values that a label may stand before without a colon."""

_DATES = frozenset({"date", "until"})
"""The kinds of which a word is none (检定：合格 tells the result)."""

_SHORTEST, _LONGEST = 3, 300


def apart(table: str, kinds: Mapping[str, str], cells: Mapping[str, Piece]) -> dict[str, Piece]:
    """The cells of a row by column, those taken apart whose lines have labels of columns of the table.

    What stands before the first label is of the cell's own column. `kinds`: what the columns hold."""
    found: dict[str, Piece] = {}
    for name, piece in cells.items():
        for column, part in _parts(table, kinds, name, piece):
            found.setdefault(column, part)
    return found


def _parts(table: str, kinds: Mapping[str, str], name: str, piece: Piece) -> list[tuple[str, Piece]]:
    """The parts of a cell with their columns; the whole cell where no label of another fact is in it."""
    whole = [(name, piece)]
    if not _SHORTEST < len(piece.text) <= _LONGEST or not _MAY_BE.search(piece.text):
        return whole
    found: list[tuple[str, int, int]] = []
    cuts = [(0, 0), *(match.span() for match in _PARTED.finditer(piece.text)), (len(piece.text), 0)]
    for (_, low), (high, _) in pairwise(cuts):
        column, begin = _labelled(table, kinds, piece.text[low:high])
        if column or not found or begin:
            found.append((column, low + begin, high))
        else:
            found[-1] = (*found[-1][:2], high)
    stated = [column for column, _, _ in found if column]
    found = [one for at, one in enumerate(found) if one[0] or not at]
    if not stated or len({*stated}) < len(stated):
        return whole
    rest = "+".join(one for one in name.split("+") if one not in stated) or name
    if rest == name and rest in stated and len(found) > len(stated):
        return whole
    return [
        (column or rest, Piece(piece.start + low, piece.start + high, piece.text[low:high]))
        for column, low, high in found
    ]


def _labelled(table: str, kinds: Mapping[str, str], text: str) -> tuple[str, int]:
    """The column that the label before a value names, and where the value begins; 0 where it has no label.

    Behind a label that is none of the table's there is no column."""
    match = _LABELLED.fullmatch(text)
    name = labels.column_of(table, labels.key(match["label"])) if match else None
    if match is None or name is None:
        return "", match.start("value") if match and (match["mark"] or "").strip() else 0
    name = of_value(table, name, match["value"])
    plain = kinds.get(name) in _PLAIN and _DIGIT.search(match["value"])
    dateless = kinds.get(name) in _DATES and not _DIGIT.search(match["value"])
    marked = match["mark"] is not None and match["mark"].strip() and name in kinds and not dateless
    return (name, match.start("value")) if plain or marked else ("", 0)
