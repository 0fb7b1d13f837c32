"""Work told in one sentence or row with certificates (`certified_work.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from extract.ledger.reading import Reading
from schemas.cache import yaml_file
from schemas.statements.people.certificates import CertifiedWork
from schemas.text import plain_same

_STOPS = "。；;\n"
_LONGEST, _COUNT = 400, "0123456789二两三四五六七八九十"


class _Part(NamedTuple):
    """A sentence or row in one width, with those behind it on the same person, and where it begins."""

    text: str
    start: int


def read(reading: Reading) -> Iterator[CertifiedWork]:
    """The parts of the text that tell work of one person and certificates."""
    for part in _parts(plain_same(reading.text)):
        bare = part.text.replace(" ", "")
        if not any(word in bare for word in _known()["certified"]) or _is_of_others(bare):
            continue
        held, rest = _certificates(bare)
        works = [work for work in _works(rest) if held]
        if works and not _are_several(rest, works):
            place = reading.leaf(part.text.strip(), part.start, part.start + len(part.text))
            yield CertifiedWork(place, bare, works[0], _word_of(rest, works[0]), held, tuple(_asked(works)))


def _parts(text: str) -> Iterator[_Part]:
    """The sentences and rows; what goes on about the same person belongs to what is before it."""
    start = 0
    for at, char in enumerate(text + "\n"):
        if char not in _STOPS or (char == "。" and text.startswith(tuple(_known()["goes_on"]), at + 1)):
            continue
        if start < at < start + _LONGEST:
            yield _Part(text[start:at], start)
        start = at + 1


def _is_of_others(text: str) -> bool:
    """Whether a part tells of several people together, or of what was missing."""
    if any(word in text for word in (*_known()["several"], *_known()["lacking"])):
        return True
    counted = (at for at, char in enumerate(text) if char in "人名" and at)
    return any(text[at - 1] in _COUNT for at in counted)


def _are_several(text: str, works: list[str]) -> bool:
    """Whether a row has the work of several people, each in a cell."""
    return "\t" in text and len(set(works) - {"high_voltage"}) > 1


def _certificates(text: str) -> tuple[dict[str, str], str]:
    """The kinds of certificates that a text names, each with its words, and the text without them."""
    held: dict[str, str] = {}
    for kind, words in _known()["certificates"].items():
        for word in words:
            at = text.find(word)
            while at >= 0:
                end = at + len(word)
                if not (word.isascii() and _is_inside(text, at, end)):
                    held.setdefault(kind, word)
                    text = text[:at] + "\0" * len(word) + text[end:]
                at = text.find(word, end)
    return held, text


def _is_inside(text: str, start: int, end: int) -> bool:
    """Whether a code is part of a longer one."""
    around = text[start - 1 : start] if start else "", text[end : end + 1]
    return any(char.isascii() and (char.isalnum() or char == "-") for char in around)


def _works(text: str) -> Iterator[str]:
    for work, known in _known()["works"].items():
        if any(word in text for word in known["words"]):
            yield work


def _asked(works: list[str]) -> Iterator[str]:
    """The kinds of certificates that would do for one of some works: for high voltage no other."""
    high = "high_voltage" in works
    for work in works:
        if not (high and work == "electrician"):
            yield from _known()["works"][work]["asks"]


def _word_of(text: str, work: str) -> str:
    words: list[str] = _known()["works"][work]["words"]
    return next(word for word in words if word in text)


@cache
def _known() -> dict[str, Any]:
    known: dict[str, Any] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
