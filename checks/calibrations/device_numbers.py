"""The numbers of devices: one written in two ways, one more complete than the other."""

from __future__ import annotations

import re
from collections.abc import Hashable

from checks.compare import name_key
from schemas.text import fold

SIZE = re.compile(
    r"\(?(?:(?P<low>-?\d{1,4}(?:\.\d{1,3})?)[-~～至])?(?P<high>\d{1,4}(?:\.\d{1,3})?)\)?(?P<unit>[A-Za-z]{1,3}|℃)"
)
VARIANT = re.compile(r"[A-Za-z]{2,6}(?:\s?\([A-Za-z]{1,3}\)|-[A-Za-z]{1,3})")
"""A model of letters alone that names a variant; a maker's name is none."""


def model_key(value: str) -> Hashable:
    """A model for comparison, with a digit or a variant (ZH-B); a range or size (0-2.5 MPa) is none."""
    written = re.sub("型号?$", "", value.strip())
    key = number_key(written)
    stated = any(char.isdigit() for char in written) or VARIANT.fullmatch(fold(written))
    return key if key and key[0].isalpha() and stated else None


def size_key(value: str) -> tuple[str, float, float] | None:
    """A measuring range, or the length of a tape, with its unit; null for anything else.

    >>> size_key("0~150mm"), size_key("(0-1.60) MPa"), size_key("5m"), size_key("Y-100")
    (('mm', 0.0, 150.0), ('mpa', 0.0, 1.6), ('m', 0.0, 5.0), None)
    """
    found = SIZE.fullmatch(fold(value).replace(" ", ""))
    if found is None or (found["low"] is None and found["unit"] != "m"):
        return None
    return found["unit"].lower(), float(found["low"] or 0), float(found["high"])


def number_key(value: str) -> str | None:
    """A number for comparison; null where nothing is written."""
    return name_key(value).upper() or None


def contained(one: str, other: str) -> bool:
    """Whether one of two numbers is only the less complete one."""
    return min(len(one), len(other)) >= 3 and (one in other or other in one)


def less_of_model(one: str, other: str) -> bool:
    """Whether one of two models is only the less complete one: nothing is cut within letters or digits.

    A27W-16 is A27W-16T told in short; UT61E and UT61EA, YN-10 and YN-100 are two models."""
    short, long = sorted((one, other), key=len)
    at = long.find(short)
    if at < 0 or len(short) < 3:
        return False
    ends = (long[max(at - 1, 0) : at + 1] if at else "", long[at + len(short) - 1 : at + len(short) + 1])
    return not any(len(pair) == 2 and (pair.isdigit() or pair.isalpha()) for pair in ends)
