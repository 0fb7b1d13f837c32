"""Data on names: places, surnames, and the words of organisations' names."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from schemas import patterns
from schemas.cache import yaml_file

DATA = Path(__file__).parent / "data"


class OrganizationWords(NamedTuple):
    """The words of `data/organizations.yaml` as patterns."""

    ending: re.Pattern[str]
    strong: frozenset[str]
    free: frozenset[str]
    not_in_names: frozenset[str]
    branch: re.Pattern[str]
    lead_in: re.Pattern[str]
    sharp: frozenset[str]
    not_sharp: re.Pattern[str]
    blunt: frozenset[str]
    generic: frozenset[str]
    business: re.Pattern[str]


@cache
def places() -> re.Pattern[str]:
    """A place with its 省, 市, 区 …; group `place` is the bare name. Longer names first."""
    data = _load("places")
    bare = " ".join(data.values()).split()
    names = "|".join(sorted(set(bare), key=lambda name: (-len(name), name)))
    return patterns.compile(
        rf"(?P<place>{names})(?:壮族|回族|维吾尔|特别|经济技术|高新技术)?"
        r"(?:自治区|自治州|行政区|开发区|新区|省|市|州|区|县)?"
    )


@cache
def surnames() -> tuple[frozenset[str], frozenset[str]]:
    """The single and the compound surnames."""
    data = _load("surnames")
    return frozenset("".join(data["single"].split())), frozenset(data["compound"].split())


@cache
def not_persons() -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """Words that look like names and are none, and beginnings and endings of such words."""
    data = _load("surnames")
    return frozenset(data["words"].split()), tuple(data["beginnings"]), tuple(data["endings"])


@cache
def confusable(one: str, other: str) -> bool:
    """Whether two characters of names are taken for one another: of nearly one sound, or of a like shape.

    >>> confusable("棠", "裳"), confusable("帆", "凡"), confusable("子", "之"), confusable("丽", "华")
    (True, True, True, False)
    """
    data = _confusables()
    return not set(data.get(one, ())).isdisjoint(data.get(other, ()))


@cache
def alike(character: str) -> tuple[str, ...]:
    """The other characters that one is taken for.

    >>> "凡" in alike("帆"), "帆" in alike("帆"), alike("A")
    (True, False, ())
    """
    groups = _alike()
    found = dict.fromkeys(c for key in _confusables().get(character, ()) for c in groups[key])
    return tuple(c for c in found if c != character)


@cache
def _alike() -> dict[str, list[str]]:
    """Sound or shape -> the characters that have it."""
    found: dict[str, list[str]] = {}
    for character, keys in _confusables().items():
        for key in keys:
            found.setdefault(key, []).append(character)
    return found


@cache
def _confusables() -> dict[str, list[str]]:
    """Character -> its sounds (zh as z, ing as in) and shapes."""
    data = _load("confusables")
    found: dict[str, list[str]] = {}
    for sound, characters in data["sounds"].items():
        near = patterns.sub("ng$", "n", patterns.sub("^([zcs])h", r"\1", str(sound)))
        for character in characters:
            found.setdefault(character, []).append(near)
    for i, characters in enumerate(data["shapes"]):
        for character in characters:
            found.setdefault(character, []).append(f"#{i}")
    return found


@cache
def organization_words() -> OrganizationWords:
    """The words that tell where the name of an organisation begins and ends."""
    data = _load("organizations")
    strong = frozenset(data["strong_endings"])
    return OrganizationWords(
        ending=patterns.compile(_any([*data["strong_endings"], *data["weak_endings"]])),
        strong=strong,
        free=frozenset(data["free_endings"]),
        not_in_names=frozenset(data["not_in_names"]),
        branch=patterns.compile(
            rf"[（(]?(?P<where>[^\W\x00-\x7f]{{0,10}}?)[）)]?(?:{_any(data['branches'])})"
        ),
        lead_in=patterns.compile(_any(data["lead_ins"])),
        sharp=frozenset(data["sharp"]),
        not_sharp=patterns.compile(_any(data["not_sharp"])),
        blunt=frozenset(data["blunt"]),
        generic=frozenset(data["generic"]),
        business=patterns.compile(_any(data["business"])),
    )


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))


def _load(name: str) -> dict[str, Any]:
    content: dict[str, Any] = yaml_file.read(DATA / f"{name}.yaml")
    return content
