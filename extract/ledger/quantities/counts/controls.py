"""The controls of annex A that apply and those left out, in a line together; or those of a theme, whose row
tells how many there are."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.quantities.amounts import pieces
from extract.ledger.reading import Reading
from extract.ledger.text.lines import placed_lines
from extract.ledger.text.word_kinds import has, words
from schemas.leaf import Leaf
from schemas.statements.amounts.counts import ControlCount
from schemas.statements.amounts.quantities import Quantity
from schemas.text import plain_same

_UNIT, _THEME = "项", 40
"""The unit of controls; more than any theme has."""

_APART, _FEWEST, _SHORT, _BEHIND, _DIGITS = 2, 3, 3, 12, 2


def read(reading: Reading) -> Iterator[ControlCount]:
    """Those of a text with a statement of applicability, line by line."""
    text = plain_same(reading.text)
    if not has("statement", text):
        return
    themes = [*_themes(reading)]
    for start, line in placed_lines(text):
        found = [one for one in pieces(line) if one.unit == _UNIT]
        applied = [one for one in found if _stands_before("applied", line, one)]
        out = [one for one in found if _stands_before("left_out_of", line, one)]
        if len(applied) == len(out) == 1 and applied[0].number > _THEME:
            low = min(applied[0].start, out[0].start) - _DIGITS
            place = _leaf(reading, start + low, start + max(applied[0].end, out[0].end))
            yield ControlCount(place, line, applied[0].number, out[0].number)
        for one in applied:
            for name, low, high, counts in themes:
                at = line.rfind(name, 0, one.start)
                if at >= 0 and one.start - at - len(name) <= _SHORT + 1:
                    place = _leaf(reading, start + at, start + min(len(line), one.end + _BEHIND))
                    row = _leaf(reading, low, high)
                    yield ControlCount(place, line, one.number, theme=row, counts=counts)


def _stands_before(kind: str, line: str, one: Quantity) -> bool:
    """Whether a word of a kind stands right before a number."""
    return line[: one.start].rstrip(" :为共").endswith(tuple(words()[kind]))


def _themes(reading: Reading) -> Iterator[tuple[str, int, int, tuple[int, ...]]]:
    """The rows of a table that tell how many controls of a theme there are, apply and are left out: the name
    of the theme, the place and the numbers."""
    for table in reading.tables():
        for number in range(len(table.rows)):
            row = table.begun(number)
            first, cells = row[0] if row else None, row[1:]
            items = [plain_same(cell.text).partition("(")[0].strip() for cell in cells]
            counts = [int(one) for one in items if one.isdecimal()]
            name = next((one for one in words()["themes"] if first and one in first.text), "")
            if first and name and len(counts) > _APART and counts[0] == counts[1] + counts[2]:
                yield name, first.start, cells[-1].end, tuple(counts[:_FEWEST])


def _leaf(reading: Reading, low: int, high: int) -> Leaf[str]:
    leaf: Leaf[str] = reading.leaf(reading.text[max(low, 0) : high], max(low, 0), high)
    return leaf
