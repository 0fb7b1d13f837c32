"""Sentences of the conclusion that tell how the whole system is without a reserve
(`unreserved_conclusions.yaml`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from extract.ledger.reading import Reading
from extract.ledger.text.subject_words import as_written
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.statements.conclusions import UnreservedConclusion
from schemas.text import fold

WORDS = ("符合", "有效", "能力", "预期")
"""In a sentence that tells how the system is."""


class Subject(NamedTuple):
    """What is rated of the whole system, and how a sentence tells it without reserve; `whole`: with a
    negative rating nothing can be recommended."""

    name: str
    criterion: re.Pattern[str]
    unreserved: re.Pattern[str]
    whole: bool


def read(reading: Reading) -> Iterator[UnreservedConclusion]:
    """The first sentence on each subject."""
    sentences = _conclusions(reading)
    for subject in subjects():
        for leaf, text in sentences:
            if match := subject.unreserved.search(text):
                words = as_written(str(leaf.value), *match.span())
                yield UnreservedConclusion(leaf, words, subject.name)
                break


def _conclusions(reading: Reading) -> list[tuple[Leaf[str], str]]:
    """The sentences by which the audit concludes, those with a reserve left out."""
    _, by, but = _known()
    concluding = ((p.leaf, fold(str(p.leaf.value))) for p in reading.passages(WORDS))
    return [(leaf, text) for leaf, text in concluding if by.search(text) and not but.search(text)]


def subjects() -> tuple[Subject, ...]:
    """The subjects of the data."""
    return _known()[0]


@cache
def _known() -> tuple[tuple[Subject, ...], re.Pattern[str], re.Pattern[str]]:
    """The subjects of the data, who concludes, and what keeps a sentence from concluding."""
    known = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    subjects = (
        Subject(
            name, patterns.compile(one["criterion"]), patterns.compile(one["told"]), one.get("whole", False)
        )
        for name, one in known["subjects"].items()
    )
    return tuple(subjects), patterns.compile(known["by"]), patterns.compile(known["but"])
