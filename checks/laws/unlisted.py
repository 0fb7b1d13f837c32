"""Laws that no list has and that a sentence of the report goes by: out of force, or by a title that is
wrong."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.laws.lists import in_its_place, successor
from schemas.facts import Facts, Law
from schemas.facts.misspelt_titles import near
from schemas.facts.titles import title_key
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.laws import NearbyYear

_GOES_ON = ("律", "规", "务", "制", "院", "庭", "学", "人", "典", "实施", "释", "理")
"""What goes on behind the name of a law and makes another word of it."""


def gone_by(context: Context, day: str, stated: set[str]) -> Iterator[Finding]:
    """The laws, but those `told`, that were repealed on a day and that a sentence goes by."""
    for law, place in _said(context, day, stated):
        following = successor(context.facts, law, day)
        yield context.finding(
            place,
            identity=law.title,
            values=[law.title],
            rests_on=[law],
            variant="said" if following else "said_repealed",
            severity="warning",
            actual=law.title,
            title=law.title,
            day=law.repealed_on,
            successor=in_its_place(context, law, following or ""),
        )


def _said(context: Context, day: str, stated: set[str]) -> Iterator[tuple[Law, Leaf[str]]]:
    """The laws but those `told` that were repealed on a day and that a sentence goes by, each with its first
    place: in title marks, and what is a law of the state's also by its plain name."""
    for law in context.facts.repealed(day):
        names = [one for one in (law.title, *law.aliases) if context.facts.law(one) == law]
        marked = [one for name in names for one in _marked(name)]
        if law.title in stated or context.mentions.find([*names, *marked]) is None:
            continue
        place = context.mentions.find(marked)
        if place is None and law.kind == "law":
            place = context.mentions.find(names, _not_meant(context.facts, names))
        if place is not None and not _is_past(context, place, law):
            yield law, place


def _marked(name: str) -> tuple[str, ...]:
    """A title in title marks, an edition in brackets at its end within them or behind.

    >>> _marked("国家危险废物名录（2021年版）")
    ('《国家危险废物名录（2021年版）》', '《国家危险废物名录》（2021年版）')
    """
    title, bracket, edition = name.partition("（")
    return (f"《{name}》", f"《{title}》{bracket}{edition}") if name.endswith("）") else (f"《{name}》",)


def _not_meant(facts: Facts, names: list[str]) -> list[str]:
    """What has the name of a law within it: other titles, and words that go on (合同法律关系)."""
    longer = [title for name in names for title in facts.titles_with(title_key(name))]
    return [one for one in longer if one not in names] + [name + end for name in names for end in _GOES_ON]


def _is_past(context: Context, place: Leaf[str], law: Law) -> bool:
    """Whether the sentence says that a law is gone, faults that it is used, or tells of a time before."""
    if context.mentions.mark(place, "laws.gone"):
        return True
    years = context.mentions.statements(NearbyYear, place, law.title)
    return any(one.year < int((law.repealed_on or "9")[:4]) for one in years)


def misnamed(context: Context, stated: set[str]) -> Iterator[tuple[str, Law, Leaf[str]]]:
    """The titles but those `told` that no act has, each with the one meant and its first place."""
    seen = {*stated}
    for leaf in context.mentions.statutes:
        title = str(leaf.value)
        law = near(context.facts, title) if title not in seen else None
        seen.add(title)
        if law is not None and not context.mentions.mark(leaf, "laws.called_wrong"):
            yield title, law, leaf
