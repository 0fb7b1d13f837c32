"""Families of goods, by the words of their names (`families.yaml`)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from schemas import patterns
from schemas.cache import yaml_file
from schemas.text import fold

_PARTED = patterns.compile(r"[、,，;；/和及与]")


def families(text: str) -> frozenset[str]:
    """The families of the items of a list; none where one of them has none.

    >>> sorted(families("钛合金粉末；打印底板")), sorted(families("无缝方矩管等"))
    ([], ['metal'])
    """
    found: set[str] = set()
    for item in _PARTED.split(fold(text).removesuffix("等")):
        its = {name for name, words in _families().items() if any(word in item for word in words)}
        if item and not its:
            return frozenset()
        found |= its
    return frozenset(found)


@cache
def _families() -> dict[str, tuple[str, ...]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))["families"]
    return {name: tuple(words) for name, words in known.items()}
