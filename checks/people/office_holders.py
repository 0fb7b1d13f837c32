"""Offices that one person holds, for which the report has two names; the chair of a review with another's
title."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from checks.context import Context
from checks.people.names import nearly
from schemas.leaf import Leaf
from schemas.statements.people.persons import OfficeHolder, PersonTitle


def held_by_others(context: Context) -> Iterator[tuple[str, list[OfficeHolder]]]:
    """The offices for which the text has two names, each with the places; not where a place names several, or
    its clause tells of a change or of others' people."""
    for office, group in groupby(context.mentions.statements(OfficeHolder), lambda holder: holder.office):
        holders = [*group]
        names = list(dict.fromkeys(holder.name for holder in holders))
        if len(names) < 2 or any(holder.of_several for holder in holders):
            continue
        apart = [name for name in names if not any(_same(name, other) for other in names if other != name)]
        if len(apart) == len(names):
            yield office, holders


def _same(one: str, other: str) -> bool:
    """Whether two names are one, cut or with a slip that is told elsewhere."""
    return nearly(one, other) or one.startswith(other) or other.startswith(one)


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
