"""What a question tells of a number that is not that of the items listed with it."""

from __future__ import annotations

from checks.context import Context
from checks.text.noun_phrases import quotation
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.quantities import Quantity


def counted(context: Context, line: str, start: int, one: Quantity, count: int, before: int) -> Finding:
    """A number of pieces in a line that begins at `start` of the text, and how many are listed; `before`
    letters in front of it tell what it is of."""
    low = max(one.start - before, 0)
    words = line[low : one.end].strip()
    place: Leaf[str] = context.mentions.leaf(words, start + low, start + one.end)
    return context.finding(
        place,
        identity=words,
        variant="told",
        values=[int(one.number), count],
        what=quotation(line, one.start, one.end, before),
        stated=int(one.number),
        listed=count,
    )


def laws_listed(
    context: Context, stated: int, place: Leaf[int] | Leaf[str], titles: list[Leaf[str]], listed: int
) -> Finding:
    """A number of laws and the titles of a longer list, in order, of which `listed` are different ones."""
    first, last = titles[0], titles[-1]
    return context.finding(
        place,
        first,
        last,
        wrong=[place],
        identity="listed",
        variant="listed",
        where="",
        stated=stated,
        listed=listed,
        first=str(first.value).strip("《》"),
        last=str(last.value).strip("《》"),
    )
