"""What a training is about (`training_subjects.yaml`)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from schemas.cache import yaml_file


def subjects(what: str) -> frozenset[str]:
    """What a training is about."""
    return frozenset(subject for subject, words in _known().items() if any(word in what for word in words))


@cache
def _known() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
