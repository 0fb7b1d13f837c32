"""Words of a way of the trade that the scope leaves out: another material is worked otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from checks.context import Context
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold
from schemas.wholes.surroundings import Passage

FEW = 2
"""So many sentences at most: who tells of it more often does it."""

SEVERAL = 2


def of_other_processes(context: Context) -> Iterator[Finding]:
    """The few sentences with several words of a process that the scope's material rules out, for each."""
    scopes = [one.text for one in context.report.scopes if one.text is not None and one.text.value]
    said = "".join(fold(str(leaf.value)) for leaf in scopes)
    for one in _known():
        place = _with(scopes, one["own"])
        if place is None or any(word in said for word in one["but"]):
            continue
        stated = context.mentions.passages(one["words"])
        found = [passage for passage in stated if len(set(passage.words)) >= SEVERAL]
        if found and len(stated) <= FEW:
            words = list(dict.fromkeys(word for passage in found for word in passage.words))
            yield _finding(context, one[context.lang], found, words, place)


def _finding(
    context: Context, name: str, found: list[Passage], words: list[str], place: Leaf[str]
) -> Finding:
    return context.finding(
        *(passage.leaf for passage in found),
        place,
        identity="process",
        variant="process",
        values=sorted(words),
        severity="info",
        actual=context.listed(words),
        words=context.listed(f"“{word}”" for word in words),
        about=name,
        scope=place.value,
    )


def _with(leaves: list[Leaf[str]], words: list[str]) -> Leaf[str] | None:
    return next((leaf for leaf in leaves if any(word in fold(str(leaf.value)) for word in words)), None)


@cache
def _known() -> list[dict[str, Any]]:
    known: list[dict[str, Any]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))["processes"]
    return known
