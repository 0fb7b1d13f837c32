"""Name-like words of which the text has another that differs in a character of the same sound."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from extract.ledger.people.names import words
from extract.ledger.reading import Reading
from schemas.statements.people.persons import SoundAlike

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


def read(reading: Reading, sounds: Mapping[str, str]) -> Iterator[SoundAlike]:
    """The places of such words, each with all places of one after the other; `sounds` has for a character all
    those of its sound."""
    places = _words(reading)
    people = {name for entity in reading.mentions.of_kind("person") for name in entity.spellings}
    known = [name for name, those in places.items() if name in people or any(place.led for place in those)]
    alike = {name: [*_near(name, places, sounds)] for name in known}
    either = {name for name in alike if alike[name]}.union(*alike.values())
    for name in (name for name in places if name in either):
        for place in places[name]:
            leaf = reading.leaf(name, place.start, place.start + _FULL)
            table = reading.table(leaf)
            yield SoundAlike(leaf, name, place.sentence, place.led, place.post, table)


def _words(reading: Reading) -> dict[str, list[_Place]]:
    """The words of three letters that may be names, which end where one may."""
    found: dict[str, list[_Place]] = {}
    follow = words()["follow"]
    for number, sentence in enumerate(reading.sentences()):
        text = sentence.text
        for at in range(len(text) - _FULL + 1):
            name, after = text[at : at + _FULL], text[at + _FULL : at + _FULL + 1]
            if not name.isalpha() or name.isascii():
                continue
            lead = text[max(at - _LEAD, 0) : at].rstrip(" :：　")
            before, post = lead[-1:], lead[-_POST:] if lead.endswith(tuple(_LABELS)) else ""
            if not post and after and after.isalpha() and after not in follow:
                continue
            if name in found or reading.is_name(name):
                led = bool(post) or not before.isalpha()
                found.setdefault(name, []).append(_Place(sentence.start + at, number, led, post))
    return found


def _near(name: str, every: Collection[str], sounds: Mapping[str, str]) -> Iterator[str]:
    """The words that sound like one and differ in a letter behind the surname."""
    for at in range(1, _FULL):
        for char in sounds.get(name[at], ""):
            other = name[:at] + char + name[at + 1 :]
            if other != name and other in every:
                yield other
