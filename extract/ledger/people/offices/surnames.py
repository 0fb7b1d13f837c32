"""Those who answer for a record and are called by surname alone (`surnames.yaml`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.statements.people.persons import SurnameCall
from schemas.text import fold

_KNOWN = Path(__file__).with_suffix(".yaml")


def read(reading: Reading) -> Iterator[SurnameCall]:
    """Every place with a role and such a call behind it."""
    for passage in reading.passages(_known()["roles"]):
        for match in _calls_in(reading, passage.leaf):
            yield SurnameCall(passage.leaf, match["who"], match["role"], _is_named(reading, match))


def _calls_in(reading: Reading, leaf: Leaf[str]) -> Iterator[re.Match[str]]:
    """Who is called so in a sentence, or in the cells behind a role."""
    text = fold(str(leaf.value))
    yield from _calls().finditer(text)
    if text in _known()["roles"]:
        cells = (fold(cell) for cell in reading.beside(leaf))
        yield from (match for cell in cells if (match := _calls().fullmatch(f"{text}:{cell}")))


def _is_named(reading: Reading, match: re.Match[str]) -> bool:
    """Whether the report names somebody with the surname, who may be meant."""
    surname = match["surname"]
    if match["title"] in _known()["own"]:
        return any(person.name.startswith(surname) for person in reading.mentions.of_kind("person"))
    teaches, titles = _known()["teaches"], "|".join(_known()["others"])
    name = re.compile(
        rf"(?:{'|'.join(teaches)})\s?[：:为是由]?\s?{surname}(?!{titles})[^\W\d_]{{1,2}}"
        rf"|{surname}[^\W\d_]{{1,2}}(?:{'|'.join(teaches)})"
    )
    return any(name.search(fold(str(p.leaf.value))) for p in reading.passages(teaches))


@cache
def _calls() -> re.Pattern[str]:
    known = _known()
    titles = "|".join([*known["own"], *known["others"]])
    surnames = "".join(known["surnames"].split())
    return patterns.compile(
        rf"(?P<role>{'|'.join(known['roles'])})\s?(?:[：:]|[为是])\s?"
        rf"(?P<who>(?P<surname>[{surnames}])(?P<title>{titles}))(?![^\W\d_]|\s?\()"
    )


@cache
def _known() -> Any:
    return yaml_file.read(_KNOWN)
