"""The stock of 青弋's sentences, and how its record writes clauses."""

from __future__ import annotations

from pathlib import Path

import yaml

STOCK: dict[str, list[str]] = yaml.safe_load(
    Path(__file__).with_name("_qingyi.yaml").read_text(encoding="utf-8")
)
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
Clauses = tuple[str, str, str]
"""The clauses of a row in QMS, EMS and OHSMS."""


def clauses(systems: list[str], of: Clauses) -> str:
    """The clauses of a row in the systems that are audited.

    >>> clauses(["QMS", "EMS", "OHSMS"], ("7.1.2、7.2", "7.2", "7.2"))
    'Q 7.1.2、7.2¶E/S 7.2'
    """
    found: dict[str, list[str]] = {}
    for (system, letter), text in zip(LETTERS.items(), of, strict=True):
        if system in systems and text:
            found.setdefault(text, []).append(letter)
    return "¶".join(f"{'/'.join(letters)} {text}" for text, letters in found.items())
