"""Personnel certificates as the checks look at them."""

from __future__ import annotations

from checks.comparisons.equal import Place
from schemas.leaf import text_of
from schemas.report import PersonnelCertificate
from schemas.text import fold

_STROKES = dict.fromkeys(map(ord, "-‐‑–—·."))

LENGTH = 18
"""So many characters has an identity number."""

Certificates = list[PersonnelCertificate]


def identity(statement: PersonnelCertificate) -> str:
    """What tells a certificate from others: its holder and number."""
    return f"{text_of(statement.name)}/{compact(text_of(statement.number))}"


def named(statement: PersonnelCertificate) -> list[Place]:
    """The place of the holder's name, if it is told."""
    return [statement.name] if statement.name is not None else []


def compact(number: str) -> str:
    """A number without strokes and blanks, in capitals."""
    return fold(number).translate(_STROKES).upper()


def is_numeric(number: str) -> bool:
    """Whether a compact number has figures alone, or an X as its last.

    >>> is_numeric("11010519491231002X"), is_numeric("T1101"), is_numeric("X")
    (True, False, False)
    """
    return number[:-1].isdecimal() and (number[-1].isdecimal() or number[-1] == "X")
