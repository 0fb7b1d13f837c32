"""Amounts that stand near those of a table and are none of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.amounts.totals import UnreadAmount

_HEADING = r"(?:\s{1,3}|[、.．]\s?)(?=[^\W\d_])(?![万元吨千个项批次件])"
"""Behind a number that begins the line of a heading (10  不符合)."""

_NOTES = re.compile(r"注\s?[:：]|另[有外行]|计入|未列|未计|不含|[包内]含|包括")
"""What a note on amounts behind the total says."""

_LEAD = 60
"""So many characters before the first amount its items may begin, and behind the total a sentence end."""


def read(
    reading: Reading, amount: float, writings: tuple[str, ...], places: list[Leaf[float]]
) -> Iterator[UnreadAmount]:
    """The first place between the first and the last of some places, the total, that has an amount in one of
    its writings oftener than it is among them."""
    low, high = min(p.start for p in places) - _LEAD, max(p.start for p in places)
    for written in writings:
        if len(written) < 2:  # a digit alone stands anywhere
            continue
        for passage in reading.passages([written]):
            first, last = passage.leaf.span
            ours = sum(p.value == amount and first <= p.start < last for p in places)
            alone = rf"(?<![\d.,年月]){re.escape(written)}(?![.,]?\d|\s?[年月日号时周季%％页])"
            heading = rf"(?m)^\s*{re.escape(written)}{_HEADING}"
            numbers = len(re.findall(alone, passage.leaf.raw)) - len(re.findall(heading, passage.leaf.raw))
            behind = first > high and not _NOTES.search(passage.leaf.raw)
            if low <= last and first <= high + _LEAD and numbers > ours and not behind:
                yield UnreadAmount(passage.leaf, written, amount)
                return
