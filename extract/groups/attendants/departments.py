"""Where guides and observers are from: the words that end a unit, and the office that stands behind one."""

from __future__ import annotations

import re
from functools import cache

from extract import labels
from extract.readers.text.units import Piece
from schemas import patterns

_JOINER = patterns.compile(r"[的之\s　：:]+$")


def without_office(cell: Piece | None) -> Piece | None:
    """The unit of a cell that has the office there behind it (综合部主任)."""
    cut = offices().search(cell.text) if cell else None
    if cell is None or cut is None or not cell.text[: cut.start()].endswith(units()):
        return cell
    return Piece(cell.start, cell.start + cut.start(), cell.text[: cut.start()])


def ends_with_office(text: str) -> bool:
    """Whether words end with an office."""
    return _JOINER.sub("", text).endswith(tuple(labels.values("attendants", "from")["office"]))


@cache
def offices() -> re.Pattern[str]:
    """An office at the end of words (主任, 部长)."""
    words = sorted(labels.values("attendants", "from")["office"], key=len, reverse=True)
    return patterns.compile(f"(?:{'|'.join(words)})$")


@cache
def units() -> tuple[str, ...]:
    """What the names of units end with."""
    return tuple(labels.values("attendants", "from")["unit"])
