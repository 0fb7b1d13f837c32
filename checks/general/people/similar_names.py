"""A person's name and the same with another character of its sound: 志刚 here, 志钢 there."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

from checks.comparisons.names import Misspelling, name_key
from checks.context import Context
from checks.general.registry import question
from schemas.cache import yaml_file
from schemas.result import Finding
from schemas.statements.people.persons import SoundAlike
from schemas.statements.times.days import Day

_FULL = 3
"""Letters of a name, of which the last two may be mistaken."""


@question("PER004")
def names_alike(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """Names of the organization's people."""
    team = _team(context)
    for stated in _alike(context):
        if stated.right not in team and stated.wrong not in team:
            yield context.finding(*stated.places, identity="person", **stated.told_by(False))


def _team(context: Context) -> set[str]:
    return {name_key(str(one.name.value)) for one in context.report.team if one.name is not None}


def _alike(context: Context) -> Iterator[Misspelling]:
    """Pairs of names of which one sounds like the other, never told together nor with two posts."""
    places: dict[str, list[SoundAlike]] = {}
    for place in context.mentions.statements(SoundAlike, _sounds()):
        places.setdefault(place.words, []).append(place)
    people = {name for person in context.mentions.of_kind("person") for name in person.spellings}
    known = {name for name, those in places.items() if name in people or any(place.led for place in those)}
    pairs = {frozenset((name, other)) for name in known for other in _near(name, places)}
    joined = [{*person.spellings} for person in context.mentions.of_kind("person")]
    for pair in pairs:
        wrong, right = sorted(pair, key=lambda name: (len(places[name]), -places[name][0].place.start))
        posts = [{place.post for place in places[name] if place.post} for name in pair]
        if all(posts) and posts[0].isdisjoint(posts[1]):
            continue  # two people
        if {place.sentence for place in places[right]} & {place.sentence for place in places[wrong]}:
            continue
        tables = [{place.table for place in places[name]} - {-1} for name in (right, wrong)]
        if not (tables[0] & tables[1] or any(pair <= names for names in joined)):
            leaves = (tuple(place.place for place in places[name]) for name in (right, wrong))
            yield Misspelling(right, wrong, *leaves)


def _near(name: str, names: Collection[str]) -> Iterator[str]:
    """Those of the names that sound like one and differ in a letter behind the surname."""
    for at in range(1, _FULL):
        for char in _sounds().get(name[at], ""):
            other = name[:at] + char + name[at + 1 :]
            if other != name and other in names:
                yield other


@cache
def _sounds() -> dict[str, str]:
    """Each character with all that sound like it."""
    groups: dict[str, str] = yaml_file.read(Path(__file__).with_name("homophones.yaml"))
    found: dict[str, str] = {}
    for group in groups.values():
        for char in group:
            found[char] = found.get(char, "") + group
    return found
