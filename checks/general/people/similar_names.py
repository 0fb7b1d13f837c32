"""A person's name and the same with another character of its sound: 志刚 here, 志钢 there."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checks.compare import Misspelling, name_key
from checks.context import Context
from checks.general.days import Day
from checks.general.registry import question
from checks.people.names import words
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.result import Finding

_FULL, _POST, _LEAD = 3, 2, 4
"""Letters of a name, of which the last two may be mistaken; of the end of a post; before a name."""

_LABELS = "员师工长手匠任理管监人厨表"
"""What a post or a label ends with, before a name."""


class _Place(NamedTuple):
    """A name-like word: where it begins, its sentence, whether a label or stop stands before it, and the end
    of the post there."""

    start: int
    sentence: int
    led: bool
    post: str


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
    stated = _told(context)
    people = {name for one in context.mentions.of_kind("person") for name in one.spellings}
    known = {name for name, places in stated.items() if name in people or any(one.led for one in places)}
    pairs = {frozenset((name, other)) for name in known for other in _near(name, stated)}
    joined = [{*one.spellings} for one in context.mentions.of_kind("person")]
    for pair in pairs:
        wrong, right = sorted(pair, key=lambda name: (len(stated[name]), -stated[name][0].start))
        posts = [{one.post for one in stated[name] if one.post} for name in pair]
        if all(posts) and posts[0].isdisjoint(posts[1]):
            continue  # two people
        if {one.sentence for one in stated[right]} & {one.sentence for one in stated[wrong]}:
            continue
        leaves = [[_leaf(context, name, one) for one in stated[name]] for name in (right, wrong)]
        tables = [{context.mentions.table(leaf) for leaf in those} - {-1} for those in leaves]
        if not (tables[0] & tables[1] or any(pair <= names for names in joined)):
            yield Misspelling(right, wrong, tuple(leaves[0]), tuple(leaves[1]))


def _told(context: Context) -> dict[str, list[_Place]]:
    """The words of three letters that may be names, which end where one may."""
    found: dict[str, list[_Place]] = {}
    follow = words()["follow"]
    for number, sentence in enumerate(context.mentions.sentences()):
        text = sentence.text
        for at in range(len(text) - _FULL + 1):
            name, after = text[at : at + _FULL], text[at + _FULL : at + _FULL + 1]
            if not name.isalpha() or name.isascii():
                continue
            lead = text[max(at - _LEAD, 0) : at].rstrip(" :：　")
            before, post = lead[-1:], lead[-_POST:] if lead.endswith(tuple(_LABELS)) else ""
            if not post and after and after.isalpha() and after not in follow:
                continue
            if name in found or context.mentions.is_name(name):
                led = bool(post) or not before.isalpha()
                found.setdefault(name, []).append(_Place(sentence.start + at, number, led, post))
    return found


def _near(name: str, stated: Collection[str]) -> Iterator[str]:
    """The names told that sound like one and differ in a letter behind the surname."""
    for at in range(1, _FULL):
        for char in _sounds().get(name[at], ""):
            other = name[:at] + char + name[at + 1 :]
            if other != name and other in stated:
                yield other


def _leaf(context: Context, name: str, place: _Place) -> Leaf[str]:
    leaf: Leaf[str] = context.mentions.leaf(name, place.start, place.start + _FULL)
    return leaf


@cache
def _sounds() -> dict[str, str]:
    """Each character with all that sound like it."""
    groups: dict[str, str] = yaml_file.read(Path(__file__).with_name("homophones.yaml"))
    found: dict[str, str] = {}
    for group in groups.values():
        for char in group:
            found[char] = found.get(char, "") + group
    return found
