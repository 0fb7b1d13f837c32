"""Two ways in which one person of the team is written: misspelt, or in two scripts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.entities.enumerated_names import ranges_beside
from extract.readers.leaves import Candidate
from extract.reading.source import Source
from extract.values.found import Found

_SHORT = 2


def known(source: Source, found: Found, people: Mapping[str, Sequence[Candidate[str]]]) -> str:
    """The person that a name means: itself, the Chinese name beside a foreign one, a misspelt twin.

    A twin differs in one character (or was torn out of the name), and is never listed beside the name: those
    are two people."""
    name = found.value
    if name in people:
        return name
    if name.isascii():
        return next((other for other in people if _beside(source.text, name, other)), name)
    place = [(found.start, found.end)]
    twins = [
        other
        for other, places in people.items()
        if (_near(name, other) or (source.document.ocr_pages and _torn(name, other)))
        and not ranges_beside(source, place, sorted((c.start, c.end) for c in places))
    ]
    return twins[0] if len(twins) == 1 else name


def _near(one: str, other: str) -> bool:
    """Whether two names of one length differ in one character; short ones are too often two people's."""
    return len(one) == len(other) > _SHORT and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _torn(one: str, other: str) -> bool:
    """Whether two characters in a row of one name stand in the other: on a recognised page what stood beside
    a name was taken for a part of it (李明 日期: 明日期).

    >>> _torn("启明日", "甘启明"), _torn("于启明", "甘启明"), _torn("王启", "李明")
    (True, True, False)
    """
    return one != other and any(one[i : i + 2] in other for i in range(len(one) - 1))


def _beside(text: str, foreign: str, chinese: str) -> bool:
    """Whether the two names stand side by side (Zhang Wei 张伟)."""
    return any(
        f"{a}{gap}{b}" in text
        for a, b in ((foreign, chinese), (chinese, foreign))
        for gap in (" ", "", "（", " (")
    )
