"""Documents that are told as first issued in an edition that is not the first, the former one withdrawn."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checks.context import Context
from schemas.leaf import Leaf
from schemas.mentions import Edition
from schemas.statements.papers.documents import FirstIssue, Revision
from schemas.text import fold

MOST = 20
"""So many editions of a document, and so many sentences on a first issue, are looked at."""

REACH = 40
"""So many characters behind an edition it is told when it was issued."""


class FirstIssued(NamedTuple):
    """A document, its edition, what tells that it was first issued then, and the edition withdrawn."""

    name: str
    edition: Leaf[str]
    said: Leaf[str]
    former: Leaf[str]


def first_issued(context: Context, documents: Iterable[tuple[str, list[Edition]]]) -> Iterator[FirstIssued]:
    """The documents in a later edition of which only the first issue is told, and that were revised."""
    documents = [(name, stated) for name, stated in documents if len(stated) > 1]
    issues = [issue.place for issue in context.mentions.statements(FirstIssue)]
    if not documents or not issues or context.mentions.statements(Revision):
        return
    starts = [one.leaf.start for one in context.mentions.editions]
    for name, all_told in documents:
        stated = all_told[:MOST]
        for one in stated:
            beside = next((leaf for leaf in issues[:MOST] if _is_of(leaf, one.leaf, starts)), None)
            former = next((other.leaf for other in stated if _is_former(context, other, one)), None)
            if beside is not None and former is not None:
                yield FirstIssued(name, one.leaf, beside, former)
                break


def _is_of(said: Leaf[str], edition: Leaf[str], starts: list[int]) -> bool:
    """Whether a sentence tells the issue of an edition: it holds it, or stands right behind it, with none
    of all editions (`starts`) between."""
    start, end = edition.span
    low, high = said.span
    if low <= start < high:
        return end <= high
    at = bisect_right(starts, end)
    return 0 <= low - end <= REACH and not (at < len(starts) and starts[at] < low)


def _is_former(context: Context, other: Edition, one: Edition) -> bool:
    """Whether another edition is told to be withdrawn, and comes before this one."""
    if other.leaf.value == one.leaf.value or not other.changed or one.changed:
        return False
    earlier = fold(str(other.leaf.value)) < fold(str(one.leaf.value))
    return earlier and context.mentions.mark(other.leaf, "documents.withdrawn") != ""
