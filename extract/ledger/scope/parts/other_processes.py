"""Sentences with words of a way of the trade that the material of the scope rules out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from extract.ledger.reading import Reading
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.statements.scope import OtherProcess
from schemas.text import fold

SEVERAL = 2


def read(reading: Reading) -> Iterator[OtherProcess]:
    """Such processes with the sentences that have several of their words."""
    scopes = [one.text for one in reading.report.scopes if one.text is not None and one.text.value]
    wording = "".join(fold(str(leaf.value)) for leaf in scopes)
    for one in _known():
        place = _with(scopes, one["own"])
        if place is None or any(word in wording for word in one["but"]):
            continue
        every = reading.passages(one["words"])
        several = [passage for passage in every if len(set(passage.words)) >= SEVERAL]
        if several:
            words = list(dict.fromkeys(word for passage in several for word in passage.words))
            names = {"zh": one["zh"], "en": one["en"]}
            sentences = [passage.leaf for passage in several]
            yield OtherProcess(place, str(place.value), names, words, sentences, len(every))


def _with(leaves: list[Leaf[str]], words: list[str]) -> Leaf[str] | None:
    return next((leaf for leaf in leaves if any(word in fold(str(leaf.value)) for word in words)), None)


@cache
def _known() -> list[dict[str, Any]]:
    known: list[dict[str, Any]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))["processes"]
    return known
