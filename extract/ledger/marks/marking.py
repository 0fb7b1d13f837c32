"""`marker`: tells whether a place has a mark."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import is_scale
from schemas import patterns
from schemas.cache import yaml_file
from schemas.statements import Marks
from schemas.text import fold


class Mark(NamedTuple):
    """Where to look, what for, how; see the package."""

    where: tuple[str, ...]
    words: re.Pattern[str]
    how: str
    folded: bool
    near: int


def marker(reading: Reading) -> Marks:
    """What gives the words by which a place of a document has a mark."""

    def marked(place: Any, name: str) -> str:
        mark = known(name)
        for where in mark.where:
            for text in WAYS[where](reading, place, mark.near):
                found = getattr(mark.words, mark.how)(fold(text) if mark.folded else text)
                if found:
                    return str(found[0]) or name
        return ""

    return marked


@cache
def known(name: str) -> Mark:
    """A mark by its name: `ROOM.NAME`."""
    room, _, own = name.partition(".")
    row = yaml_file.read(Path(__file__).with_name(f"{room}.yaml"))[own]
    return Mark(
        tuple(row["in"]),
        patterns.compile(row["words"]),
        row.get("how", "search"),
        row.get("fold", False),
        row.get("near", 0),
    )


def _before(reading: Reading, place: Any, near: int) -> tuple[str]:
    return (reading.around(place)[0][-near:],)


def _after(reading: Reading, place: Any, near: int) -> tuple[str]:
    words = reading.around(place)[1]
    return (words[:near] if near else words,)


def _line(reading: Reading, place: Any, near: int = 0) -> str:
    return _around(reading, place, near)[0] + "".join(reading.beside(place))


def _name(reading: Reading, place: Any, _near: int) -> tuple[str, ...]:
    value = str(place.value)
    return (value,) if reading.is_name(value) else ()


def _around(reading: Reading, place: Any, near: int) -> tuple[str]:
    return (_before(reading, place, near)[0] + _after(reading, place, near)[0],)


def _value(place: Any) -> str:
    return "" if place.value is None else str(place.value)


def _sentence(reading: Reading, place: Any, near: int) -> tuple[str]:
    return (_before(reading, place, near)[0] + _value(place) + _after(reading, place, near)[0],)


def _lead(reading: Reading, place: Any, near: int) -> tuple[str]:
    head = place.evidence.text.partition(place.raw)[0]
    return (_before(reading, place, near)[0] + str(head),)


def _above(reading: Reading, place: Any, _near: int) -> tuple[str]:
    text = reading.text
    low = text.rfind("\n", 0, max(place.span[0] - 1, 0))
    return (text[text.rfind("\n", 0, low) + 1 : low] if low > 0 else "",)


WAYS: dict[str, Callable[[Reading, Any, int], Iterable[str]]] = {
    "before": _before,
    "after": _after,
    "around": _around,
    "lead": _lead,
    "above": _above,
    "cells": lambda reading, place, _: reading.beside(place),
    "first_cell": lambda reading, place, _: reading.beside(place)[:1],
    "line": lambda reading, place, near: (_line(reading, place, near),),
    "whole_line": lambda reading, place, _: (place.raw + _line(reading, place),),
    "row": lambda reading, place, _: (" ".join(reading.beside(place)),),
    "titles": lambda reading, place, _: reading.under(place),
    "leads": lambda reading, place, _: reading.leads(place),
    "headings": lambda reading, place, _: (one for one in reading.under(place) if not is_scale(one)),
    "sentence": _sentence,
    "value": lambda _reading, place, _near: (_value(place),),
    "onward": lambda reading, place, _: (place.raw + reading.around(place)[1],),
    "name": _name,
    "clause": lambda reading, place, _: (reading.clause(place).text,),
    "text": lambda reading, place, near: (reading.text[max(place.span[0] - near, 0) : place.span[0]],),
    "own": lambda _reading, place, _near: (place.raw,),
}
