"""`shown`: all statements of a document as they can be printed: why does a finding say what it says?"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from datetime import date
from enum import Enum
from functools import cache
from importlib import import_module
from math import isfinite
from pkgutil import walk_packages
from typing import Any

from extract.ledger.ledger import reader
from schemas import statements
from schemas.answers.statements import ShownStatement
from schemas.leaf import Leaf
from schemas.mentions import Mentions
from schemas.statements import Statement

_OWN = ("place", "words")


def shown(mentions: Mentions) -> list[ShownStatement]:
    """The statements of each topic that can be read of a document alone, in reading order."""
    return [
        _shown(statement)
        for kind in kinds()
        for statement in sorted(mentions.statements(kind), key=lambda one: one.place.span)
    ]


@cache
def kinds() -> tuple[type[Statement], ...]:
    """The classes whose readers ask for nothing but the document, in the order of their topics."""
    found = {kind.TOPIC: kind for kind in _classes() if kind.TOPIC}
    return tuple(found[topic] for topic in sorted(found) if _is_alone(topic))


def _classes() -> Iterator[type[Statement]]:
    for module in walk_packages(statements.__path__, f"{statements.__name__}."):
        for value in vars(import_module(module.name)).values():
            if isinstance(value, type) and issubclass(value, Statement):
                yield value


def _is_alone(topic: str) -> bool:
    _, *others = inspect.signature(reader(topic)).parameters.values()
    return all(one.default is not one.empty for one in others)


def _shown(statement: Statement) -> ShownStatement:
    names = (name for name in type(statement).FIELDS if name not in _OWN)  # type: ignore[attr-defined]
    place = statement.place
    return ShownStatement(
        topic=statement.TOPIC,
        value=_plain(place.value),
        raw=place.raw,
        words=statement.words,
        about={name: _plain(getattr(statement, name)) for name in names},
        evidence=place.evidence,
    )


def _plain(value: Any) -> Any:
    """A value as JSON has it; of a place what is written there."""
    if isinstance(value, float) and not isfinite(value):
        return None
    if value is None or isinstance(value, str | int | float | bool):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Leaf):
        return value.raw
    if isinstance(value, Statement):
        return value.place.raw
    if hasattr(value, "FIELDS"):
        own = ((name, getattr(value, name)) for name in value.FIELDS)
        return {name: _plain(item) for name, item in own if item is not None}
    if isinstance(value, dict):
        return {str(name): _plain(item) for name, item in value.items()}
    if isinstance(value, set | frozenset):
        return sorted(map(_plain, value), key=str)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return str(value)
