"""Patterns of the program's own: `re.compile`, put off until a document needs them.

For patterns that stand in the program or its data. One made of a document's words goes to `re.compile`: what
is needed here is noted for the next run (see `programs`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, cast

from schemas.cache import compiled_patterns


def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`; what is no pattern raises `re.error` when it is first used.

    >>> compile(r"(?P<year>\\d{4})年").fullmatch("2025年")["year"]
    '2025'
    """
    return cast("re.Pattern[str]", _later(pattern, int(flags)))


class Later:
    """A pattern that is made when it is first used: a report needs half of them.

    It has the methods and attributes of the pattern, whose own object is `match.re`."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags_given = pattern, flags
        self._made: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        """What the pattern has, which from then on is this object's own."""
        if self._made is None:
            self._made = compiled_patterns.earlier(self.pattern, self.flags_given) or re.compile(
                self.pattern, self.flags_given
            )
        found = self.__dict__[name] = getattr(self._made, name)
        return found

    def __repr__(self) -> str:
        return f"rx.compile({self.pattern!r}, {self.flags_given})"


_later = cache(Later)


def search(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """As `re.search`; so the others below: for a pattern that is written where it is used."""
    return compile(pattern, flags).search(text)


def match(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """As `re.match`."""
    return compile(pattern, flags).match(text)


def fullmatch(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """As `re.fullmatch`."""
    return compile(pattern, flags).fullmatch(text)


def sub(pattern: str, by: str, text: str) -> str:
    """As `re.sub`."""
    return compile(pattern).sub(by, text)


def split(pattern: str, text: str, maxsplit: int = 0) -> list[str]:
    """As `re.split`; for a pattern without groups."""
    return compile(pattern).split(text, maxsplit)


def findall(pattern: str, text: str) -> list[str]:
    """As `re.findall`; for a pattern with one group or none."""
    return compile(pattern).findall(text)
