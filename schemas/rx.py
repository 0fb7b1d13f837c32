"""Patterns of the program's own: `re.compile`, with what it works out kept from run to run.

For patterns that stand in the program or its data. One made of a document's words goes to `re.compile`: it
must not be kept.
"""

from __future__ import annotations

import re
from array import array
from functools import cache
from importlib import import_module
from typing import Any, cast

from schemas.kept import is_kept, kept


def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`. Raises `re.error` for what is no pattern.

    >>> compile(r"(?P<year>\\d{4})年").fullmatch("2025年")["year"]
    '2025'
    """
    key = "pattern", pattern, int(flags)
    return cast("re.Pattern[str]", Later(pattern, flags)) if is_kept(key) else _now(pattern, flags)


class Later:
    """A pattern that an earlier run compiled, made when it is first used: a report needs half of them.

    It has the methods and attributes of the pattern, whose own object is `match.re`."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._flags = pattern, flags
        self._made: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        """What the pattern has, which from then on is this object's own."""
        if self._made is None:
            self._made = _now(self.pattern, self._flags)
        found = self.__dict__[name] = getattr(self._made, name)
        return found

    def __repr__(self) -> str:
        return f"rx.compile({self.pattern!r}, {self._flags})"


def _now(pattern: str, flags: int) -> re.Pattern[str]:
    program = kept(("pattern", pattern, int(flags)), lambda: _program(pattern, int(flags)))
    return re.compile(pattern, flags) if program is None else _made(pattern, program)


def search(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """As `re.search`; so the others below: for a pattern that is written where it is used."""
    return _compiled(pattern, flags).search(text)


def match(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """As `re.match`."""
    return _compiled(pattern, flags).match(text)


def fullmatch(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """As `re.fullmatch`."""
    return _compiled(pattern, flags).fullmatch(text)


def sub(pattern: str, by: str, text: str) -> str:
    """As `re.sub`."""
    return _compiled(pattern, 0).sub(by, text)


def split(pattern: str, text: str, maxsplit: int = 0) -> list[str]:
    """As `re.split`; for a pattern without groups."""
    return _compiled(pattern, 0).split(text, maxsplit)


def findall(pattern: str, text: str) -> list[str]:
    """As `re.findall`; for a pattern with one group or none."""
    return _compiled(pattern, 0).findall(text)


_Program = tuple[int, bytes, dict[str, int], tuple[str | None, ...]]
"""Flags, code in machine words, group numbers by name, names by number."""


_compiled = cache(compile)


def _program(pattern: str, flags: int) -> _Program | None:
    """What the standard library's compiler makes of a pattern; null where it is built in another way."""
    re.compile(pattern, flags)
    try:
        parsed = import_module("re._parser").parse(pattern, flags)
        code = import_module("re._compiler")._code(parsed, flags)
        state = parsed.state
        names: list[str | None] = [None] * state.groups
        for name, number in state.groupdict.items():
            names[number] = name
        program = (int(flags | state.flags), array("I", code).tobytes(), dict(state.groupdict), tuple(names))
        return program if _made(pattern, program) == re.compile(pattern, flags) else None
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError):
        return None


def _made(pattern: str, program: _Program) -> re.Pattern[str]:
    flags, code, groups, names = program
    made: re.Pattern[str] = _engine().compile(
        pattern, flags, array("I", code).tolist(), len(names) - 1, groups, names
    )
    return made


@cache
def _engine() -> Any:
    return import_module("_sre")
