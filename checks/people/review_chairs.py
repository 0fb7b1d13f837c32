"""Reviews chaired by somebody with the title that everybody else of the report gives to another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from schemas.leaf import Leaf
from schemas.statements.people import PersonTitle


class Chaired(NamedTuple):
    """The chair of a review with the title told, and the others' places with that title."""

    title: str
    chair: Leaf[str]
    others: list[Leaf[str]]


def chaired_by_another(context: Context) -> Iterator[Chaired]:
    """The reviews whose chair has a title that no other place gives to that person, and others to another one
    alone; nothing is said where a sentence tells of a change, or of another company."""
    for review in context.report.management_reviews:
        chair = review.chair
        title = _title(context, chair) if chair is not None else None
        if chair is None or title is None:
            continue
        held = {
            person.name: [leaf for leaf in person.places if _title(context, leaf) == title]
            for person in context.mentions.of_kind("person")
            if person.roles & {"top_management", "chair"}
        }
        own = [leaf for leaf in held.pop(str(chair.value), []) if leaf.span != chair.span]
        others = {name: leaves for name, leaves in held.items() if leaves}
        if not own and len(others) == 1:
            yield Chaired(title, chair, next(iter(others.values())))


def _title(context: Context, leaf: Leaf[str]) -> str | None:
    return next((title.words for title in context.mentions.statements(PersonTitle, leaf)), None)
