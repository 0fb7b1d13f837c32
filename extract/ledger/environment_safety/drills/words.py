"""The words on drills of `words.yaml`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from schemas.cache import yaml_file


@cache
def known() -> dict[str, Any]:
    """Places, buildings, plans, harms, fires, surfaces."""
    words: dict[str, Any] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return words


def groups_in(text: str, groups: Iterable[list[str]]) -> frozenset[int]:
    """Which groups of words a text has any of, by number.

    >>> groups_in("火灾疏散", [["火灾", "消防"], ["触电"], ["疏散"]]) == {0, 2}
    True
    """
    return frozenset(at for at, words in enumerate(groups) if any(word in text for word in words))
