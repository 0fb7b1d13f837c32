"""The models of devices: letters and digits, variants, measuring ranges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from extract.ledger.reading import Reading
from schemas.leaf import Leaf, Mention
from schemas.statements.calibrations import DeviceModel
from schemas.text import fold

SIZE = re.compile(
    r"\(?(?:(?P<low>-?\d{1,4}(?:\.\d{1,3})?)[-~～至])?(?P<high>\d{1,4}(?:\.\d{1,3})?)\)?(?P<unit>[A-Za-z]{1,3}|℃)"
)
VARIANT = re.compile(r"[A-Za-z]{2,6}(?:\s?\([A-Za-z]{1,3}\)|-[A-Za-z]{1,3})")
"""A model of letters alone that names a variant; a maker's name is none."""


def read(reading: Reading, places: Iterable[Leaf[Any] | Mention[Any]]) -> Iterator[DeviceModel]:  # noqa: ARG001
    """The models at some places."""
    for place in places:
        if place.value is not None:
            value = str(place.value)
            name = re.sub("型号?$", "", value.strip())
            is_model = any(char.isdigit() for char in name) or VARIANT.fullmatch(fold(name)) is not None
            yield DeviceModel(place, value, name, is_model, size(value))  # type: ignore[arg-type]


def size(value: str) -> tuple[str, float, float] | None:
    """A measuring range, or the length of a tape, with its unit; null for anything else.

    >>> size("0~150mm"), size("(0-1.60) MPa"), size("5m"), size("Y-100")
    (('mm', 0.0, 150.0), ('mpa', 0.0, 1.6), ('m', 0.0, 5.0), None)
    """
    found = SIZE.fullmatch(fold(value).replace(" ", ""))
    if found is None or (found["low"] is None and found["unit"] != "m"):
        return None
    return found["unit"].lower(), float(found["low"] or 0), float(found["high"])
