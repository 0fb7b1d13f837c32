"""Names of companies as sentences, columns and titles have them, and the words beside them (`words.yaml`)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from extract.ledger.reading import Reading
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.text import fold
from schemas.wholes.surroundings import Sentence

_LONGEST, _SHORTEST = 30, 7
_FORM = 40
"""So near its beginning a line of a form has what it tells."""


def own_names(reading: Reading) -> list[str]:
    """What the organization, its branches and the certification body are called."""
    entities = reading.mentions.of_kind("organization")
    related = ("self", "branch", "former", "kin", "certification_body")
    own = [entity for entity in entities if entity.relation in related]
    return [fold(name) for one in own for name in (one.name, *one.spellings, *one.short_forms)]


def is_own(name: str, own: list[str]) -> bool:
    """Whether a name is one of the organization's, a part of it, or has it."""
    return any(fold(name) in one or one in fold(name) for one in own)


def is_of_partner(reading: Reading, name: str, place: Leaf[str]) -> bool:
    """Whether the name of a company, or what stands around it, tells that the organization deals with it."""
    return is_servant(reading, name) or is_led(reading, name, place)


def is_servant(reading: Reading, name: str) -> bool:
    """Whether a company's trade is to serve others, or it is a supplier or a party."""
    entities = reading.mentions.of_kind("organization")
    dealt = (entity.name for entity in entities if entity.roles & {"supplier", "party"})
    return any(word in name for word in known("servants")) or name in dealt


def is_led(reading: Reading, name: str, place: Leaf[str]) -> bool:
    """Whether the line of a company (of a form with the one before it), its heading or row has a word of
    dealings."""
    text = reading.text
    low = text.rfind("\n", 0, place.start) + 1
    if place.start - low < _FORM:
        low = text.rfind("\n", 0, max(low - 1, 0)) + 1
    high = text.find("\n", place.start)
    line = text[low : high if high >= 0 else len(text)].replace(name, "")
    around = " ".join((line, *reading.under(place), *reading.leads(place)))
    return any(word in around for word in known("partners"))


def is_company(text: str) -> bool:
    """Whether a text is the name of a company."""
    return _SHORTEST <= len(text) <= _LONGEST and text.endswith(tuple(known("ends")))


def company(text: str) -> str:
    """The name of a company that a text begins with; empty where it begins with none."""
    ends = [at + len(end) for end in known("ends") if 0 < (at := text.find(end)) <= _LONGEST]
    name = text[: min(ends, default=0)]
    return name if len(name) >= _SHORTEST and not any(mark in name for mark in "，,。；;：:、《》") else ""


def placed(reading: Reading, sentence: Sentence, name: str, low: int) -> Leaf[str]:
    """The place of a name in a sentence, from an offset on."""
    start = sentence.start + sentence.text.find(name, low)
    leaf: Leaf[str] = reading.leaf(name, start, start + len(name))
    return leaf


@cache
def known(name: str) -> list[str]:
    """The words of a kind."""
    words: dict[str, list[str]] = yaml_file.read(Path(__file__).with_name("words.yaml"))
    return words[name]
