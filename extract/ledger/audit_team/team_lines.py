"""The lines of a text, and the words by which they are on the audit team (`team_lines.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from extract.ledger.reading import Reading
from extract.ledger.text.lines import placed_lines
from schemas.cache import yaml_file


class Line(NamedTuple):
    """A line and where it begins."""

    start: int
    text: str


def lines(reading: Reading) -> Iterator[Line]:
    """The lines in reading order."""
    return (Line(*line) for line in placed_lines(reading.text))


def has(kind: str, text: str) -> bool:
    """Whether a text has a word of a kind."""
    return any(word in text for word in known()[kind])


@cache
def known() -> dict[str, list[str]]:
    """The words by kind."""
    kinds: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return kinds
