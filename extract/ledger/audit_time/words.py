"""The words that tell what auditor days are (`stated_days.yaml`)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from schemas.cache import yaml_file


def tells(text: str, kind: str) -> bool:
    """Whether a text has a word of a kind."""
    return any(word in text for word in known()[kind])


def number_before(text: str, at: int) -> str:
    """The number that ends before a place."""
    end = len(text[:at].rstrip())
    start = end
    while start > 0 and (text[start - 1].isdecimal() or text[start - 1] == "."):
        start -= 1
    return text[start:end].strip(".") if text[start:end].count(".") <= 1 else ""


@cache
def known() -> dict[str, list[str]]:
    """The words by kind."""
    words: dict[str, list[str]] = yaml_file.read(Path(__file__).with_name("stated_days.yaml"))
    return words
