"""People of the organization whose names are one character apart, though the text was read as naming two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from checks.comparisons.names import Misspelling, name_key
from checks.context import Context
from checks.people.names import nearly
from schemas.leaf import Leaf
from schemas.statements.people.persons import NameInTable, NameSentence, PersonName

_OFTEN = 3
"""Who is told in so many places is a person of that name."""


def alike(context: Context) -> Iterator[Misspelling]:
    """Two names, one character apart, of which one is told rarely; not of two people, who stand beside each
    other or have each another post."""
    places, posts = _places_and_posts(context)
    team = {name_key(str(one.name.value)) for one in context.report.team if one.name is not None}
    joined = [set(one.spellings) for one in context.mentions.of_kind("person")]
    for one, other in combinations(places, 2):
        if not nearly(one, other) or {one, other} & team or any({one, other} <= names for names in joined):
            continue
        right, wrong = sorted((one, other), key=lambda name: -len(places[name]))
        one_post = not posts[one].isdisjoint(posts[other])
        two = posts[one] and posts[other] and not one_post
        both = any(sentence.others for sentence in context.mentions.statements(NameSentence, one, (other,)))
        if len(places[wrong]) < _OFTEN and not (
            two or both or _together(context, places[one], places[other], one_post)
        ):
            yield Misspelling(right, wrong, tuple(places[right]), tuple(places[wrong]))


def _places_and_posts(context: Context) -> tuple[dict[str, list[Leaf[str]]], dict[str, set[str]]]:
    """The names of people with their places, and the ends of the posts that stand beside them."""
    places: dict[str, list[Leaf[str]]] = defaultdict(list)
    posts: dict[str, set[str]] = defaultdict(set)
    for person in context.mentions.statements(PersonName):
        if person.words:
            posts[person.name].add(person.words)
        if not person.again:
            places[person.name].append(person.place)
    return places, posts


def _together(context: Context, one: list[Leaf[str]], other: list[Leaf[str]], one_post: bool) -> bool:
    """Whether one sentence, line or table has both names; rows of one table may have one person of a post."""
    lines = [{leaf.evidence.line for leaf in leaves} for leaves in (one, other)]
    if not lines[0].isdisjoint(lines[1]):
        return True
    tables = (
        {place.table for place in context.mentions.statements(NameInTable, leaves)} for leaves in (one, other)
    )
    return not one_post and not set.isdisjoint(*tables)
