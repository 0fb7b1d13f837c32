"""Fingerprints of a report's text, by which passages are found again in reports of other clients.

Winnowing (S. Schleimer, D. S. Wilkerson, A. Aiken, "Winnowing: local algorithms for document fingerprinting",
2003): of the hashes of all runs of `GRAM` characters the least of each `WINDOW` is kept, so that whatever two
texts have in common over `GRAM + WINDOW - 1` characters gives them a fingerprint in common. What differs from
client to client though the passage is the same is masked first: names, numbers, dates.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from schemas import patterns

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from schemas.document import Document

GRAM = 10
"""Characters of a run."""

WINDOW = 12
"""Runs of which one is kept."""

LEAST = 20
"""Characters of a paragraph or cell that is compared: shorter ones are labels and values of a form."""

_SHORT = patterns.compile(rf"(?<![^\n\t])[^\n\t]{{1,{LEAST - 1}}}(?![^\n\t])")
_QUOTED = patterns.compile(r"《[^《》\n]{1,80}》")
"""Titles: what many must cite in the same words."""

_BASE = np.uint64(0x9E3779B97F4A7C15)
_STEP = np.dtype([("hash", "<u8"), ("line", "<u4")])
_DIGIT = ord("0")
_PLANE = 0x10000


class Fingerprints(NamedTuple):
    """The hashes kept of a text in reading order, and the line that each begins in, by its number."""

    hashes: NDArray[np.uint64]
    lines: NDArray[np.uint32]


def fingerprints(document: Document, names: Iterable[str] = ()) -> Fingerprints:
    """The fingerprints of a document's text; `names` are masked."""
    codes, places = _masked(document.text, names)
    if len(codes) < GRAM:
        return Fingerprints(np.empty(0, np.uint64), np.empty(0, np.uint32))
    hashes = _hashes(codes)
    kept = _winnowed(hashes)
    starts = np.array([line.start for line in document.lines], np.int64)
    numbers = np.array([0, *(line.number for line in document.lines)], np.uint32)
    return Fingerprints(hashes[kept], numbers[np.searchsorted(starts, places[kept], side="right")])


def packed(document: Document, names: Iterable[str] = ()) -> bytes:
    """The fingerprints of a document's text as bytes: a hash of eight bytes and a line of four each."""
    found = fingerprints(document, names)
    made = np.empty(len(found.hashes), _STEP)
    made["hash"], made["line"] = found
    return made.tobytes()


def unpacked(data: bytes) -> Fingerprints:
    """The fingerprints again. Raises ValueError for what `packed` does not give."""
    made = np.frombuffer(data, _STEP)
    return Fingerprints(made["hash"], made["line"])


def _masked(text: str, names: Iterable[str]) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """The characters that are compared, and where each stands: names, titles and short
    parts are left out, a number is one digit,
    width and case are folded, punctuation and white space passed over."""
    for left_out in (_SHORT, _QUOTED):
        text = left_out.sub(lambda found: "\n" * len(found[0]), text)
    for name in sorted({one for one in names if len(one) > 1}, key=len, reverse=True):
        text = text.replace(name, "\n" * len(name))
    characters = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    codes = _codes()[np.minimum(characters, _PLANE)]
    for place in np.flatnonzero(characters >= _PLANE):
        codes[place] = _code(text[place])
    places = np.flatnonzero(codes)
    kept = codes[places]
    first = np.ones(len(kept), bool)
    first[1:] = (kept[1:] != _DIGIT) | (kept[:-1] != _DIGIT)
    return kept[first].astype(np.uint64), places[first]


@cache
def _codes() -> NDArray[np.uint32]:
    """What each character of the basic plane counts as; the one behind them is looked up by itself."""
    return np.array([*(_code(chr(number)) for number in range(_PLANE)), 0], np.uint32)


def _code(character: str) -> int:
    """What a character counts as; 0 for one that is passed over.

    >>> [_code(one) for one in "５Ａ。"]
    [48, 97, 0]
    """
    if not character.isalnum():
        return 0
    if character.isdecimal():
        return _DIGIT
    return ord(unicodedata.normalize("NFKC", character)[0].lower()[0])


def _hashes(codes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """A hash of each run of `GRAM` characters: a polynomial modulo 2**64, mixed as in splitmix64."""
    many = len(codes) - GRAM + 1
    mixed = np.zeros(many, np.uint64)
    for place in range(GRAM):
        mixed = mixed * _BASE + codes[place : place + many]
    mixed ^= mixed >> np.uint64(30)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    mixed ^= mixed >> np.uint64(27)
    mixed *= np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def _winnowed(hashes: NDArray[np.uint64]) -> NDArray[np.int64]:
    """Where the least hash of each window stands; of equal ones the last."""
    if len(hashes) <= WINDOW:
        return np.array([int(np.argmin(hashes))])
    windows = np.lib.stride_tricks.sliding_window_view(hashes, WINDOW)
    last = WINDOW - 1 - np.argmin(windows[:, ::-1], axis=1)
    return np.unique(np.arange(len(windows)) + last)
