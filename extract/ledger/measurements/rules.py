"""The words of `rules.yaml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from extract.ledger.reading import Reading
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.wholes.surroundings import Sentence


def leaf_of(reading: Reading, sentence: Sentence) -> Leaf[str]:
    """The place of a sentence."""
    leaf: Leaf[str] = reading.leaf(
        " ".join(sentence.text.split()), sentence.start, sentence.start + len(sentence.text)
    )
    return leaf


@cache
def known(name: str) -> Any:
    """The words of a kind."""
    return yaml_file.read(Path(__file__).with_suffix(".yaml"))[name]
