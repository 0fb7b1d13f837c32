"""Personnel certificates as the checks look at them."""

from __future__ import annotations

import re

from checks.compare import Place
from schemas.leaf import text_of
from schemas.report import PersonnelCertificate
from schemas.text import fold

Certificates = list[PersonnelCertificate]


def identity(statement: PersonnelCertificate) -> str:
    """What tells a certificate from others: its holder and number."""
    return f"{text_of(statement.name)}/{compact(text_of(statement.number))}"


def named(statement: PersonnelCertificate) -> list[Place]:
    """The place of the holder's name, if it is told."""
    return [statement.name] if statement.name is not None else []


def compact(number: str) -> str:
    """A number without strokes and blanks, in capitals."""
    return re.sub(r"[-‐‑–—·.]", "", fold(number)).upper()
