"""A whole with its parts behind it in a sentence, or before it, that do not add up to it."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.amounts.quantities import BatchParts, SplitSentence, WholeWithParts
from schemas.statements.times.days import Day

_FAR, _NEAR, _LITTLE = 0.1, 0.03, 2
"""How far parts may be from what they make up, of all of it (where two are less), in pieces."""


@question("SUM003")
def split_otherwise(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """A number that words lead from to its parts, in its unit, and those are a little more or less."""
    for split in context.mentions.statements(SplitSentence):
        if split.added != split.whole and abs(split.added - split.whole) <= _allowed(split):
            yield _finding(context, split)


@question("SUM003")
def gone_otherwise(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """What became of a batch, a little more or less than was made of it."""
    for batch in context.mentions.statements(BatchParts):
        if batch.added not in batch.made and abs(batch.added - batch.whole) <= _FAR * batch.whole:
            yield _finding(context, batch)


def _allowed(split: SplitSentence) -> float:
    """How far parts may be from a whole that they are meant to make up: two that are less may not be all."""
    if split.of_two and split.added < split.whole:
        return _NEAR * split.whole
    return max(_FAR * split.whole, _LITTLE if split.whole > 2 * _LITTLE else 0)


def _finding(context: Context, split: WholeWithParts) -> Finding:
    """A finding on parts, and on their whole, where that stands above them."""
    return context.finding(
        split.place,
        *([split.above] if split.above is not None else []),
        wrong=[split.place],
        identity=f"parts/{split.whole:g}",
        values=[f"{split.whole:g}", f"{split.added:g}"],
        variant="split",
        expected=f"{split.whole:g}",
        actual=f"{split.added:g}",
        parts=context.listed(f"{amount:g}" for amount in split.amounts),
        sum=f"{split.added:g}",
        whole=f"{split.whole:g}",
    )
