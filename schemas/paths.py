"""The paths of a report's fields, without indices (`team[].name`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from schemas.leaf import Leaf
from schemas.record import Model
from schemas.report import Report

INDEX = re.compile(r"\[\d*\]")


def plain(path: str) -> str:
    """A path without its indices.

    >>> plain("team[0].registrations[].number")
    'team.registrations.number'
    """
    return INDEX.sub("", path)


@cache
def all_paths() -> tuple[str, ...]:
    """All paths of leaves, lists without brackets, in the order of the models."""
    return tuple(_kinds())


def kind(path: str) -> str:
    """What a leaf holds, as the models name it (Text, Date, Number, Amount); empty for other paths.

    >>> kind("permits.valid_to"), kind("permits[0].kind"), kind("permits")
    ('Date', 'Text', '')
    """
    return _kinds().get(plain(path), "")


@cache
def _kinds() -> dict[str, str]:
    return dict(_below(Report, ""))


def is_known(path: str) -> bool:
    """Whether a path, with or without indices, names a field or a group of them.

    >>> is_known("team[0].name"), is_known("organization"), is_known("team.nam")
    (True, True, False)
    """
    wanted = plain(path)
    return any(one == wanted or one.startswith(f"{wanted}.") for one in all_paths())


def _below(model: type[Model], path: str) -> Iterator[tuple[str, str]]:
    hints = get_type_hints(model)
    for name, shown in model.SHOWN:
        here = f"{path}.{shown}" if path else shown
        for one in _parts(hints[name]):
            if isinstance(one, type) and issubclass(one, Leaf):
                stated = next(own[name] for base in model.__mro__ if name in (own := base.__annotations__))
                yield here, str(stated).removesuffix(" | None").removeprefix("list[").removesuffix("]")
            elif isinstance(one, type) and issubclass(one, Model):
                yield from _below(one, here)


def _parts(hint: Any) -> Iterator[Any]:
    """The classes that a type is put together of: `list[Text]` and `Text | None` are of Leaf."""
    origin = get_origin(hint)
    if origin is None or (isinstance(origin, type) and issubclass(origin, Model)):
        yield origin or hint
        return
    for argument in get_args(hint):
        yield from _parts(argument)
