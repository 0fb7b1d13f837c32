"""What a question tells of a number that is not that of the items listed with it."""

from __future__ import annotations

from checks.context import Context
from checks.text.noun_phrases import quotation
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.amounts.counts import CountedLine


def counted(context: Context, line: CountedLine, before: int) -> Finding:
    """A number of pieces in a line, and how many are listed; `before` letters in front of it tell what it is
    of."""
    return context.finding(
        line.place,
        identity=line.words,
        variant="told",
        values=[line.number, line.listed],
        what=quotation(line.line, line.start, line.end, before),
        stated=line.number,
        listed=line.listed,
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
