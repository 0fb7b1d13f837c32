"""Stand-ins of the same shape, for a text that a model is to read: a name becomes another name, a number
another number, in the same places; what the model says is put back.

Character by character, so that two spellings that differ in one character still do, and two that are the same
still are. Identity numbers that hold stay such that hold, and those that do not stay such that do not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from extract.values.names import surnames
from hegui.redaction.masks import Masks, Span
from hegui.redaction.people import people
from schemas.cache import yaml_file
from schemas.digest import sha256
from schemas.document import Document

_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "pqrstuvwxyzabcdefghijklmnoPQRSTUVWXYZABCDEFGHIJKLMNO",
)
_KEPT = 3
"""The first digits of a telephone number, which tell of what kind it is."""

_IDENTITY, _AREA, _BIRTH = 18, 6, 14
_DAYS = 2000
"""Birthdays move by so many days at most."""

_WEIGHTS = [pow(2, 17 - at, 11) for at in range(17)]
_CHECKS = "10X98765432"


class StandIns:
    """The stand-ins of a document. `text` is its text with them: as long, each in its place."""

    def __init__(self, document: Document) -> None:
        self._single = _absent("".join(sorted(surnames()[0])), document.text)
        self._given = _absent("".join(yaml_file.read(_DATA)["given"].split()), document.text)
        # Who has not the document cannot tell how its numbers were changed.
        self._digits = str.maketrans("0123456789", "".join(sorted("0123456789", key=_by(document.sha256))))
        self._later = timedelta(1 + int(sha256(document.sha256.encode())[:8], 16) % _DAYS)
        self._characters: dict[tuple[bool, str], str] = {}
        self._originals: dict[str, str] = {}
        pieces, end = [], 0
        for span in Masks(people(document)).learn(document.text):
            pieces += [document.text[end : span.start], self._of(document.text, span)]
            end = span.end
        self.text = "".join([*pieces, document.text[end:]])
        longest = sorted(self._originals, key=lambda shown: (-len(shown), shown))
        self._pattern = re.compile("|".join(map(re.escape, longest))) if longest else None

    def restored(self, text: str) -> str:
        """A text that a model wrote, with what the stand-ins stand for."""
        if self._pattern is None:
            return text
        return self._pattern.sub(lambda match: self._originals[match[0]], text)

    def _of(self, text: str, span: Span) -> str:
        written = text[span.start : span.end]
        narrow = "".join(map(_narrow, written))
        if any(char.isdecimal() for char in narrow) and "@" not in narrow:
            shown = self._number(narrow)
        elif narrow.isascii():
            shown = narrow.translate(_LETTERS).translate(self._digits)
        else:
            shown = self._name(written)
        for one, other in ((shown, written), ("".join(shown.split()), "".join(written.split()))):
            self._originals.setdefault(one, other)
        return shown

    def _name(self, written: str) -> str:
        """Another name: of a character always the same one, of two never."""
        first = next((at for at, char in enumerate(written) if not char.isspace()), 0)
        return "".join(
            self._character(char, leads=at == first) if char.isalpha() else char
            for at, char in enumerate(written)
        )

    def _character(self, char: str, *, leads: bool) -> str:
        if char.isascii():
            return char.translate(_LETTERS)
        if (leads, char) not in self._characters:
            self._characters[leads, char] = next(self._single if leads else self._given)
        return self._characters[leads, char]

    def _number(self, written: str) -> str:
        """Another number: of an identity number with another birthday and order, else with other digits."""
        plain = "".join(char for char in written if char.isdecimal() or char in "Xx")
        if len(plain) == _IDENTITY and plain[:17].isdecimal():
            return _put(written, self._identity(plain))
        return _put(written, plain[:_KEPT] + plain[_KEPT:].translate(self._digits))

    def _identity(self, plain: str) -> str:
        body = plain[:_AREA] + self._birthday(plain[_AREA:_BIRTH]) + plain[_BIRTH:17].translate(self._digits)
        off = _CHECKS.index(plain[17].upper()) - _CHECKS.index(_check(plain[:17]))
        own = _CHECKS[(_CHECKS.index(_check(body)) + off) % len(_CHECKS)]
        return body + (own.lower() if plain[17] == "x" else own)

    def _birthday(self, digits: str) -> str:
        """Another day for a day; what is none stays as it is."""
        try:
            day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:])) - self._later
        except (ValueError, OverflowError):
            return digits
        return f"{day.year:04}{day.month:02}{day.day:02}"


_DATA = Path(__file__).with_name("standins.yaml")
_OTHERS = range(0x4E00, 0x9FA6)


def _absent(pool: str, text: str) -> Iterator[str]:
    """Characters that the text does not have, those of the pool first."""
    there = set(text)
    seen = set(pool)
    yield from (char for char in pool if char not in there)
    yield from (char for code in _OTHERS if (char := chr(code)) not in there and char not in seen)


def _narrow(char: str) -> str:
    """A full-width character as one of usual width."""
    return chr(ord(char) - 0xFEE0) if "\uff01" <= char <= "\uff5e" else char


def _by(secret: str) -> Callable[[str], str]:
    """An order of characters that depends on a secret."""
    return lambda char: sha256(f"{secret}{char}".encode())


def _put(written: str, digits: str) -> str:
    """The digits in the places of those that were written."""
    left = iter(digits)
    return "".join(next(left, char) if char.isdecimal() or char in "Xx" else char for char in written)


def _check(digits: str) -> str:
    """The check character of an identity number (ISO 7064 MOD 11-2, GB 11643)."""
    stated = zip(digits, _WEIGHTS, strict=True)
    return _CHECKS[sum(int(digit) * weight for digit, weight in stated) % 11]
