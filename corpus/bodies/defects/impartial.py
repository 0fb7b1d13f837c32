"""The statement of impartiality: signed by some, by somebody else, by nobody."""

from __future__ import annotations

import re
from collections import defaultdict

from corpus.bodies.defects.registry import Places, Slip, in_place
from corpus.bodies.invent.draw import words
from corpus.bodies.tagged import Edit
from corpus.bodies.truth import bare

SIGNED = re.compile(r"(?:承诺|声明)(?:的?人员?|者)(?:签[名字])?")
FEWEST = 3
"""Of so many names one may go, and several are left."""

BLANKS = ("________", "＿＿＿＿＿＿", "          ")
ALLOWED = ("TEAM007", "TEAM002")


@in_place("TEAM007")
def one_has_not_signed(places: Places) -> Slip | None:
    """A member does not stand among those who make the statement."""
    numbers = _names(places)
    if len(numbers) < FEWEST:
        return None
    at = places.random.choice(numbers[1:])
    return Slip((Edit(at, "", gone=True),), (places.tags[at].raw,), ALLOWED, named=False)


@in_place("TEAM007")
def somebody_else_has_signed(places: Places) -> Slip | None:
    """Somebody who is not of the team makes the statement for a member."""
    numbers = _names(places)
    if len(numbers) < FEWEST:
        return None
    at = places.random.choice(numbers[1:])
    text = places.random.choice(words("surnames")) + places.random.choice(words("given"))
    if any(tag.raw[:1] == text[:1] for tag in places.tags if bare(tag.path) == "team.name"):
        return None
    return Slip((Edit(at, text),), (text,), ALLOWED, named=False)


@in_place("TEAM007")
def nobody_has_signed(places: Places) -> Slip | None:
    """A line stands where the names were."""
    first, *rest = _names(places) or [-1]
    if first < 0:
        return None
    text = places.random.choice(BLANKS)
    edits = (Edit(first, text, gone=True), *(Edit(at, "", gone=True) for at in rest))
    return Slip(edits, named=False, allowed=(*ALLOWED, "CMP002", "CMP003"))


def _names(places: Places) -> list[int]:
    """The names behind the label of a statement, where nothing else is told in their line."""
    lines: dict[int, list[int]] = defaultdict(list)
    for number, (line, _) in enumerate(places.leads):
        if places.tags[number].raw:
            lines[line].append(number)
    for numbers in lines.values():
        items = {bare(places.tags[at].path) for at in numbers}
        if items == {"team.name"} and SIGNED.search(places.leads[numbers[0]][1]):
            return [] if places.taken & set(numbers) else numbers
    return []
