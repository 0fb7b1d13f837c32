"""People of the organization whose names are one character apart, though the text was read as naming two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from checks.compare import Misspelling, name_key
from checks.context import Context
from checks.people.names import at_posts, nearly, words
from schemas.leaf import Leaf

_OFTEN, _END = 3, 2
"""Who is told in so many places is a person of that name; letters at the end of a post that tell it."""


def alike(context: Context) -> Iterator[Misspelling]:
    """Two names, one character apart, of which one is told rarely; not of two people, who stand beside each
    other or have each another post."""
    places, posts = _told(context)
    team = {name_key(str(one.name.value)) for one in context.report.team if one.name is not None}
    joined = [set(one.spellings) for one in context.mentions.of_kind("person")]
    for one, other in combinations(places, 2):
        if not nearly(one, other) or {one, other} & team or any({one, other} <= names for names in joined):
            continue
        right, wrong = sorted((one, other), key=lambda name: -len(places[name]))
        one_post = not posts[one].isdisjoint(posts[other])
        two = posts[one] and posts[other] and not one_post
        both = any(other in passage.leaf.raw for passage in context.mentions.passages((one,)))
        if len(places[wrong]) < _OFTEN and not (
            two or both or _together(context, places[one], places[other], one_post)
        ):
            yield Misspelling(right, wrong, tuple(places[right]), tuple(places[wrong]))


def _told(context: Context) -> tuple[dict[str, list[Leaf[str]]], dict[str, set[str]]]:
    """The names of people with their places, and the ends of the posts that stand beside them."""
    places: dict[str, list[Leaf[str]]] = defaultdict(list)
    posts: dict[str, set[str]] = defaultdict(set)
    for entity in context.mentions.of_kind("person"):
        for name, leaves in entity.spellings.items():
            places[name] += leaves
            before = [context.mentions.around(leaf)[0].rstrip("：: ") for leaf in leaves]
            posts[name] |= {text[-_END:] for text in before if text and text[-1] in words()["endings"]}
    for stated in at_posts(context, words()["posts"].split(), tuple(places), loose=True):
        posts[stated.name].add(stated.post[-_END:])
        if stated.place.evidence.line not in {leaf.evidence.line for leaf in places[stated.name]}:
            places[stated.name].append(stated.place)
    return places, posts


def _together(context: Context, one: list[Leaf[str]], other: list[Leaf[str]], one_post: bool) -> bool:
    """Whether one sentence, line or table has both names; rows of one table may have one person of a post."""
    of = context.mentions
    lines = [{leaf.evidence.line for leaf in leaves} for leaves in (one, other)]
    tables = [{of.table(leaf) for leaf in leaves} - {-1} for leaves in (one, other)]
    if not lines[0].isdisjoint(lines[1]):
        return True
    return not one_post and not tables[0].isdisjoint(tables[1])
