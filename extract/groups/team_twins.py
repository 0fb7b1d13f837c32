"""Two ways in which one person of the team is written: misspelt, or in two scripts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.entities.places import ranges_beside
from extract.groups.leaves import Candidate
from extract.source import Source
from extract.values.found import Found

_SHORT = 2


def known(source: Source, found: Found, people: Mapping[str, Sequence[Candidate[str]]]) -> str:
    """The person that a name means: itself, the Chinese name beside a foreign one, a misspelt twin.

    A twin differs in one character, and is never listed beside the name: those are two people."""
    name = found.value
    if name in people:
        return name
    if name.isascii():
        return next((other for other in people if _beside(source.text, name, other)), name)
    place = [(found.start, found.end)]
    twins = [
        other
        for other, places in people.items()
        if _near(name, other) and not ranges_beside(source, place, sorted((c.start, c.end) for c in places))
    ]
    return twins[0] if len(twins) == 1 else name


def _near(one: str, other: str) -> bool:
    """Whether two names of one length differ in one character; short ones are too often two people's."""
    return len(one) == len(other) > _SHORT and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _beside(text: str, foreign: str, chinese: str) -> bool:
    """Whether the two names stand side by side (Zhang Wei 张伟)."""
    return any(
        f"{a}{gap}{b}" in text
        for a, b in ((foreign, chinese), (chinese, foreign))
        for gap in (" ", "", "（", " (")
    )
