"""Rows below a page break, the label beside them blank, that have but the ends of those above.

They are the ends of a sentence, or the lines with which other cells of the table end."""

from __future__ import annotations

from ingest.drafts import DraftCell
from ingest.layout.cut.pairs import NEAR, Around, Pair, bare
from ingest.wording.joining import ends_sentence, starts_fresh

_LONG_TEXT, _SHORTEST_END = 12, 6


def has_end_below(around: Around, pairs: list[Pair]) -> bool:
    """Whether a row without a label has the end of a sentence, or only last lines, of the row above it."""
    label = pairs[0]
    if label.upper.column != 0 or label.lower.text.strip() or not label.upper.text.strip():
        return False
    filled = [pair for pair in pairs if pair.lower.text.strip()]
    return any(map(_ends_sentence, filled)) or _are_ends(around, filled)


def _ends_sentence(pair: Pair) -> bool:
    """Whether a text breaks off within a sentence that ends below."""
    upper, lower = pair.upper.text, pair.lower.text
    within = pair.torn and len(upper) >= _LONG_TEXT and not ends_sentence(upper)
    return within and ends_sentence(lower) and not starts_fresh(lower)


def _are_ends(around: Around, filled: list[Pair]) -> bool:
    """Whether all texts end with a line that is the last one of others, and those above them do not.

    No cell has such a line alone."""
    above = around.first.table.cells[: -NEAR - 1 : -1]
    near = above + [cell for cell in around.second.table.cells if cell.row > around.row]
    several = {_last_line(cell) for cell in near if len(cell.segments) > 1}
    ends = several - {bare(cell) for cell in near if len(cell.segments) == 1}
    return all(
        len(end := _last_line(pair.lower)) >= _SHORTEST_END
        and end in ends
        and _last_line(pair.upper) not in {end, ""}
        for pair in filled
    )


def _last_line(cell: DraftCell) -> str:
    return "".join(cell.segments[-1].text.split()) if cell.segments else ""
