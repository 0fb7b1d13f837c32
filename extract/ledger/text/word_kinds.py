"""Words by kind (`word_kinds.yaml`): what the words around a day, a number or a title tell of it."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from schemas.cache import yaml_file


@cache
def words() -> dict[str, list[str]]:
    """The words by kind."""
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known


@lru_cache(maxsize=4096)
def has(kind: str, text: str) -> bool:
    """Whether a text has a word of a kind."""
    low = text.casefold()
    for word in words().get("no_" + kind, ()):
        low = low.replace(word, " ")
    return any(word in low for word in words()[kind])
