"""Offices that one person holds, as any sentence or bracket tells them: two names for one are asked about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checks.context import Context
from checks.people.names import Told, at_posts, nearly, words
from checks.text.excusing_words import clause
from schemas.leaf import Leaf

_JOINS = "和与及"
"""Begins what an office is listed with (员工代表和自我检查), where it stands right behind it."""
_LONGEST = 12
"""Letters of an office."""
_BEHIND = 2
"""So many letters behind a name may still tell of a change (甲离任)."""


def held_by_others(context: Context) -> Iterator[tuple[str, list[Told]]]:
    """The offices for which the text has two names, each with the places; not where a place names several, or
    its clause tells of a change or of others' people."""
    persons = context.mentions.of_kind("person")
    people = {name for one in persons for name in one.spellings}
    for office, posts in words()["offices"].items():
        stated = [one for one in at_posts(context, posts, people) if not _of_others(one)]
        lines = {one.place.evidence.line for one in stated}
        stated += [
            Told(one.name, posts[0], leaf)
            for one in (persons if stated else ())
            for leaf in one.offices.get(office, ())
            if leaf.evidence.line not in lines
            and context.mentions.beside(leaf)
            and not is_listed_with(context, leaf, posts)
        ]
        names = list(dict.fromkeys(one.name for one in stated))
        if len(names) < 2 or any(_several(one) for one in stated):
            continue
        apart = [name for name in names if not any(_same(name, other) for other in names if other != name)]
        if len(apart) == len(names):
            yield office, stated


def is_listed_with(context: Context, leaf: Leaf[str], posts: Iterable[str]) -> bool:
    """Whether what was taken for a name is what an office is listed with, right behind it."""
    start = leaf.span[0]
    before = context.mentions.text[max(start - _LONGEST, 0) : start]
    return leaf.raw[:1] in tuple(_JOINS) and before.endswith(tuple(posts))


def _of_others(stated: Told) -> bool:
    text = stated.place.raw
    at = text.find(stated.post)
    if text[max(at - 1, 0) : at] == "、" or of_system(text[:at] + stated.post):
        return True  # one of several posts of several people, or one for a system
    if text[:at].endswith(tuple(words()["teams"])):
        return True
    low, _ = clause(text, at, at + len(stated.post))
    name = text.find(stated.name, low)
    said = text[low : max(at, name) + len(stated.name) + _BEHIND]
    return any(word in said for word in words()["others"])


def of_system(before: str) -> bool:
    """Whether the words before a name give the office for one of the systems (环境管理者代表)."""
    said = before.rstrip("：: ")
    return any(said.endswith(f"{system}管理者代表") for system in words()["systems"])


def _several(stated: Told) -> bool:
    """Whether a place lists more than one behind the post."""
    behind = stated.place.raw.partition(stated.post)[2].partition(stated.name)[2]
    return behind[:1] in "、和与及" and behind[:1] != ""


def _same(one: str, other: str) -> bool:
    """Whether two names are one, cut or with a slip that is told elsewhere."""
    return nearly(one, other) or one.startswith(other) or other.startswith(one)
