"""Places that tell where rather than what is in the scope, or that a label calls the boundary alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from extract.ledger.reading import Reading
from schemas.cache import yaml_file
from schemas.statements.scope import ScopeBoundary
from schemas.text import fold


def read(reading: Reading, place: Any) -> Iterator[ScopeBoundary]:
    """A place that tells the boundary."""
    if _is_boundary(reading, place):
        yield ScopeBoundary(place, str(place.value))


def _is_boundary(reading: Reading, place: Any) -> bool:
    stated = fold(str(place.value))
    words = _words()
    if any(word in stated for word in words["where"]):
        deeds = any(word in stated for word in words["deeds"])
        if not deeds or stated.endswith(tuple(words["facilities"])):
            return True
    heads = (reading.around(place)[0], *reading.beside(place))
    return any(head.rstrip(" ：:为是即").endswith("边界") and "范围" not in head for head in heads)


@cache
def _words() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
