"""Counting at the gates: all patterns are made by `schemas.patterns`, all labels are looked up in the index.

`install` comes before anything of the program is imported, as most patterns are made when a module is."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from schemas import patterns

METHODS = frozenset({"search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split"})


class Place(NamedTuple):
    """Where a pattern is made: module, line, and what it begins with."""

    module: str
    line: int
    pattern: str


class Counts:
    """By place of a pattern, word of a label, or function: how many reports used it; of patterns also how
    often they were asked in all."""

    def __init__(self) -> None:
        self.asked: Counter[Place] = Counter()
        self.reports: Counter[Any] = Counter()
        self.known: set[Place] = set()
        self.now: set[Any] = set()

    def close_report(self) -> None:
        """What was used since the last report was used by one."""
        self.reports.update(self.now)
        self.now.clear()


COUNTS = Counts()


class Counted:
    """A pattern that notes when it is asked, and when it finds something."""

    def __init__(self, made: re.Pattern[str], place: Place) -> None:
        self._made, self._place = made, place
        COUNTS.known.add(place)

    def __getattr__(self, name: str) -> Any:
        """What the pattern has; its methods count."""
        found = getattr(self._made, name)
        if name in METHODS:
            found = self._counting(name, found)
        self.__dict__[name] = found
        return found

    def _counting(self, name: str, method: Callable[..., Any]) -> Callable[..., Any]:
        place, asked, now = self._place, COUNTS.asked, COUNTS.now

        def counted(*given: Any, **words: Any) -> Any:
            asked[place] += 1
            found = method(*given, **words)
            if name == "finditer":
                return _noting(found, place)
            if _is_hit(name, given, found):
                now.add(place)
            return found

        return counted


def _noting(found: Iterator[Any], place: Place) -> Iterator[Any]:
    for one in found:
        COUNTS.now.add(place)
        yield one


def _is_hit(name: str, given: tuple[Any, ...], found: Any) -> bool:
    if name == "split":
        return len(found) > 1
    if name == "sub":
        return bool(found != given[1])
    if name == "subn":
        return bool(found[1])
    return bool(found)


def install() -> None:
    """Have all patterns that are made from now on count."""
    make = patterns.compile

    def counting(pattern: str, flags: int = 0) -> re.Pattern[str]:
        made: Any = Counted(make(pattern, flags), Place(*_site(), pattern))
        return made  # type: ignore[no-any-return]

    patterns.compile = counting


def _site() -> tuple[str, int]:
    """The module and line that ask for a pattern."""
    frame = sys._getframe(2)
    while frame.f_back is not None and frame.f_globals.get("__name__") == patterns.__name__:
        frame = frame.f_back
    return str(frame.f_globals.get("__name__")), frame.f_lineno


class Word(NamedTuple):
    """A word of the labels: of which part of the index, and its key."""

    part: str
    key: str


class Asked(dict[str, Any]):
    """Keys that note when they are found."""

    def __init__(self, part: str, known: dict[str, Any]) -> None:
        super().__init__(known)
        self.part = part

    def get(self, key: str, default: Any = None) -> Any:
        """As of a dictionary."""
        if key in self:
            return self[key]
        return default

    def __getitem__(self, key: str) -> Any:
        found = super().__getitem__(key)
        COUNTS.now.add(Word(self.part, key))
        return found


def install_words() -> None:
    """Have the index of labels count, in all modules that know it."""
    from extract.labels import index

    known, real = index.known(), index.known
    counted = known._replace(
        fields=Asked("fields", known.fields),
        columns={table: Asked(f"columns {table}", names) for table, names in known.columns.items()},
    )
    for module in [*sys.modules.values()]:
        if vars(module).get("known") is real:
            vars(module)["known"] = lambda: counted


def forget() -> None:
    """Let each report ask anew: what is kept for the next one would not be asked again."""
    for name, module in [*sys.modules.items()]:
        if name.partition(".")[0] in ("extract", "checks"):
            for value in [*vars(module).values()]:
                if hasattr(value, "cache_parameters") and value.cache_parameters()["maxsize"] is not None:
                    value.cache_clear()
