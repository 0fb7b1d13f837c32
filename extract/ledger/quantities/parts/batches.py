"""What became of a batch (in stock, sold, kept as samples), with what was made of it, as its sentence or the
lines above tell."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.quantities.amounts import quantities
from extract.ledger.reading import Reading
from extract.ledger.text.lines import placed_lines
from extract.ledger.text.word_kinds import words
from schemas.statements.amounts.quantities import BatchParts, Quantity
from schemas.text import plain_same

_FEWEST, _LEAD = 2, 14
_ABOVE, _LONG = 2, 60
"""Lines above what became of a batch that tell how much was made; so long is what tells it."""


def read(reading: Reading) -> Iterator[BatchParts]:
    """Each line that tells what became of a batch, with the last amount made up to it."""
    lines = placed_lines(plain_same(reading.text))
    for at, (start, line) in enumerate(lines):
        parts = [one for one in quantities(line) if _led_by("fates", line, one)]
        parts = [one for one in parts if one.unit == parts[0].unit and one.end - parts[0].start < _LONG]
        if len(parts) < _FEWEST:
            continue
        made = [
            (low, one)
            for low, text in lines[max(at - _ABOVE, 0) : at + 1]
            for one in quantities(text)
            if one.unit == parts[0].unit and _led_by("made_of", text, one)
        ]
        if not made:
            continue
        above, whole = made[-1]
        both = [parts[0], parts[-1], *([whole] if above == start else [])]
        low, high = min(one.start for one in both), max(one.end for one in both)
        shown = f"{whole.number:g}{whole.unit}"
        yield BatchParts(
            reading.leaf(line[low:high], start + low, start + high),
            line,
            whole.number,
            tuple(one.number for one in parts),
            round(sum(one.number for one in parts), 3),
            reading.leaf(shown, above + whole.start, above + whole.end) if above != start else None,
            tuple(one.number for _, one in made),
        )


def _led_by(kind: str, text: str, one: Quantity) -> bool:
    """Whether a word of a kind stands right before a number."""
    before = text[max(one.start - _LEAD, 0) : one.start].rstrip(" 约共为:")
    return before.endswith(tuple(words()[kind]))
