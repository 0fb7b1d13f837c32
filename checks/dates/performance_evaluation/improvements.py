"""The subjects of trainings, for the checks that look at words themselves."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from schemas.cache import yaml_file

_SUBJECTS = Path(__file__).parents[3] / "extract" / "ledger" / "text" / "training_subjects.yaml"


def subjects(what: str) -> frozenset[str]:
    """What a training is about."""
    return frozenset(subject for subject, words in _known().items() if any(word in what for word in words))


@cache
def _known() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(_SUBJECTS)
    return known
