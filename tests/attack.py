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
from types import ModuleType
from typing import Any

from schemas import rx

_parser: Any = import_module("re._parser")
FEW = 8
"""Repetitions up to this are no danger."""


def patterns(*packages: ModuleType) -> dict[str, re.Pattern[str]]:
    """The patterns that the modules of packages have as constants, by the name of the first that has it."""
    for package in packages:
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                import_module(module.name)
    names = tuple(f"{package.__name__}." for package in packages)
    found: dict[tuple[str, int], str] = {}
    for name in sorted(one for one in sys.modules if one.startswith(names)):
        for constant, value in vars(sys.modules[name]).items():
            if isinstance(value, re.Pattern | rx.Later) and isinstance(value.pattern, str):
                found.setdefault((value.pattern, value.flags & ~re.UNICODE), f"{name}.{constant}")
    return {name: re.compile(*pattern) for pattern, name in found.items()}


def texts(pattern: str, flags: int, length: int) -> list[str]:
    """Texts of about `length` characters that attack a pattern, each once."""
    tree = _parser.parse(pattern, flags & ~re.DEBUG)
    found: dict[str, None] = {}
    for before, repeated in _repetitions(tree, ""):
        for unit, lead in ((repeated, ""), (repeated, before), (before + repeated, ""), (before, "")):
            if unit:
                found[lead + unit * (length // len(unit))] = None
    return list(found)


def _repetitions(tree: Iterable[tuple[Any, Any]], before: str) -> Iterator[tuple[str, str]]:
    """Each long repetition: what stands before it, what it repeats."""
    for op, value in tree:
        name = str(op)
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            _, most, part = value
            if most > FEW:
                yield before, _sample(part)
            yield from _repetitions(part, before)
        elif name == "SUBPATTERN":
            yield from _repetitions(value[3], before)
        elif name == "BRANCH":
            for part in value[1]:
                yield from _repetitions(part, before)
        elif name in ("ASSERT", "ASSERT_NOT"):
            yield from _repetitions(value[1], before)
        elif name == "ATOMIC_GROUP":
            yield from _repetitions(value, before)
        before += _one(name, value)


def _sample(tree: Iterable[tuple[Any, Any]]) -> str:
    """A text that the pattern matches, looking around aside."""
    return "".join(_one(str(op), value) for op, value in tree)


def _one(name: str, value: Any) -> str:
    if name == "LITERAL":
        return chr(value)
    if name == "NOT_LITERAL":
        return "a" if value != ord("a") else "b"
    if name == "IN":
        return _member(value)
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return _sample(value[2]) * max(int(value[0]), 1)
    if name == "SUBPATTERN":
        return _sample(value[3])
    if name == "BRANCH":
        return _sample(value[1][0])
    if name == "ATOMIC_GROUP":
        return _sample(value)
    return "a" if name == "ANY" else ""


CHARACTERS = "a1中 ，：、年（）《》\n\t-/.A;|月日第"


def _member(items: Sequence[tuple[Any, Any]]) -> str:
    """A character of a class: a usual one, else its first."""
    for char in CHARACTERS:
        if _holds(items, char):
            return char
    op, value = next(item for item in items if str(item[0]) != "NEGATE")
    if str(op) in ("RANGE", "LITERAL"):
        return chr(value[0] if str(op) == "RANGE" else value)
    return "a"


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
