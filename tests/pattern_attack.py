"""Texts made to keep a pattern busy: what it repeats, over and over, and never what ends it.

A search is slow where one repetition can be divided in many ways, or begins anew at each of its characters
and runs to the end each time. So for each repetition in a pattern the texts repeat what it repeats, alone,
behind what stands before it, and with what stands before it each time.
"""

from __future__ import annotations

import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from random import Random
from types import ModuleType
from typing import Any, NamedTuple, cast

from schemas import patterns as rx

_parser: Any = import_module("re._parser")
FEW = 8
"""Repetitions up to this are no danger."""

MIXTURES = 4
"""So many mixtures of its characters attack a pattern."""


def patterns(*packages: ModuleType) -> dict[str, re.Pattern[str]]:
    """The patterns that the modules of packages have as constants, alone or in tuples and mappings, by the
    name of the first that has it."""
    for package in packages:
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                import_module(module.name)
    names = tuple(f"{package.__name__}." for package in packages)
    found: dict[tuple[str, int], str] = {}
    for name in sorted(one for one in sys.modules if one.startswith(names)):
        for constant, value in vars(sys.modules[name]).items():
            for number, pattern in enumerate(_patterns(value)):
                which = f"{name}.{constant}" + f"[{number}]" * bool(number)
                found.setdefault((pattern.pattern, pattern.flags & ~re.UNICODE), which)
    return {name: re.compile(*pattern) for pattern, name in found.items()}


def _patterns(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern | rx.Later) and isinstance(value.pattern, str):
        yield cast("re.Pattern[str]", value)
    elif isinstance(value, tuple | list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _patterns(part)


class Attack(NamedTuple):
    """What a text that attacks repeats, and what stands before it."""

    lead: str
    unit: str

    def text(self, length: int) -> str:
        """About so many characters of it."""
        return self.lead + self.unit * (length // len(self.unit))


def attacks(pattern: str, flags: int) -> Iterable[Attack]:
    """The attacks on a pattern, each once."""
    tree = _parser.parse(pattern, flags & ~re.DEBUG)
    found: dict[Attack, None] = {}
    for before, repeated in _repetitions(tree, "", Sampler()):
        for unit, lead in ((repeated, ""), (repeated, before), (before + repeated, ""), (before, "")):
            if unit:
                found[Attack(lead, unit)] = None
    return found


def divided(pattern: str, flags: int, length: int, chance: Random) -> Iterator[str]:
    """Texts of what a pattern repeats, made of its own characters in many mixtures, and never what ends it: a
    repetition within a repetition that can be divided in several ways takes for ever with one of them."""
    tree = _parser.parse(pattern, flags & ~re.DEBUG)
    own = sorted({char for char in pattern if not char.isascii() or not char.isalnum()})
    for _ in range(MIXTURES):
        some = chance.sample(CHARACTERS, FEW) + chance.sample(own, min(FEW, len(own)))
        sampler = Sampler(chance, some)
        for before, repeated in _repetitions(tree, "", sampler):
            if repeated:
                yield f"{before}{repeated * (length // len(repeated))}\0"


def _repetitions(tree: Iterable[tuple[Any, Any]], before: str, sampler: Sampler) -> Iterator[tuple[str, str]]:
    """Each long repetition: what stands before it, what it repeats."""
    for op, value in tree:
        name = str(op)
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            _, most, part = value
            if most > FEW:
                yield before, sampler.sample(part)
            yield from _repetitions(part, before, sampler)
        elif name == "SUBPATTERN":
            yield from _repetitions(value[3], before, sampler)
        elif name == "BRANCH":
            for part in value[1]:
                yield from _repetitions(part, before, sampler)
        elif name in ("ASSERT", "ASSERT_NOT"):
            yield from _repetitions(value[1], before, sampler)
        elif name == "ATOMIC_GROUP":
            yield from _repetitions(value, before, sampler)
        before += sampler.one(name, value)


class Sampler:
    """Texts that a pattern matches, looking around aside: short ones of usual characters, else by chance."""

    def __init__(self, chance: Random | None = None, characters: Sequence[str] | None = None) -> None:
        self._chance, self._characters = chance, characters or CHARACTERS

    def sample(self, tree: Iterable[tuple[Any, Any]]) -> str:
        """A text for a part of a pattern."""
        return "".join(self.one(str(op), value) for op, value in tree)

    def one(self, name: str, value: Any) -> str:
        """A text for one operation."""
        if name == "LITERAL":
            return chr(value)
        if name == "NOT_LITERAL":
            return "a" if value != ord("a") else "b"
        if name == "IN":
            return self._member(value)
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            least, most, part = value
            few = self._chance.randint(least, min(most, least + 2)) if self._chance else max(int(least), 1)
            return "".join(self.sample(part) for _ in range(few))
        if name == "SUBPATTERN":
            return self.sample(value[3])
        if name == "BRANCH":
            return self.sample(self._chance.choice(value[1]) if self._chance else value[1][0])
        if name == "ATOMIC_GROUP":
            return self.sample(value)
        return "a" if name == "ANY" else ""

    def _member(self, items: Sequence[tuple[Any, Any]]) -> str:
        """A character of a class: a usual one, else its first."""
        held = (char for char in self._characters if _holds(items, char))
        char = self._chance.choice([*held] or [""]) if self._chance else next(held, "")
        if char:
            return char
        op, value = next(item for item in items if str(item[0]) != "NEGATE")
        if str(op) in ("RANGE", "LITERAL"):
            return chr(value[0] if str(op) == "RANGE" else value)
        return "a"


CHARACTERS = "a1中 ，：、年（）《》\n\t-/.A;|月日第"


def _holds(items: Sequence[tuple[Any, Any]], char: str) -> bool:
    negated, held = False, False
    for op, value in items:
        name = str(op)
        if name == "NEGATE":
            negated = True
        elif name == "LITERAL":
            held |= ord(char) == value
        elif name == "RANGE":
            held |= value[0] <= ord(char) <= value[1]
        elif name == "CATEGORY":
            held |= _in_category(str(value), char)
    return held != negated


def _in_category(name: str, char: str) -> bool:
    kind = name.removeprefix("CATEGORY_").removeprefix("UNI_")
    base = kind.removeprefix("NOT_")
    inside = {"DIGIT": char.isdigit(), "SPACE": char.isspace(), "WORD": char.isalnum() or char == "_"}[base]
    return inside != kind.startswith("NOT_")
