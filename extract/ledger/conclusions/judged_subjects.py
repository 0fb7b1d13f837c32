"""Sentences that praise or fault what an organization does (`judged_subjects.yaml`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import excused_at
from extract.ledger.text.subject_words import as_written
from schemas import patterns
from schemas.cache import yaml_file
from schemas.statements.conclusions import JudgedSubject
from schemas.text import fold


class Subject(NamedTuple):
    """What may be praised and faulted: its name, words of its sentences, how it is praised and faulted."""

    name: str
    words: tuple[str, ...]
    praise: re.Pattern[str]
    fault: re.Pattern[str]


def read(reading: Reading) -> Iterator[JudgedSubject]:
    """The sentences, subject by subject."""
    subjects, part, but = _known()
    words = dict.fromkeys(word for subject in subjects for word in subject.words)
    sentences = [(one.leaf, fold(str(one.leaf.value))) for one in reading.passages(tuple(words))]
    for subject in subjects:
        for leaf, text in sentences:
            fault = subject.fault.search(text)
            match = fault or subject.praise.search(text)
            if match is None:
                continue
            other = excused_at((but,) if fault else (but, part), text, *match.span())
            if not other.here:
                shown = as_written(str(leaf.value), *match.span())
                yield JudgedSubject(leaf, shown, subject.name, fault is not None, other.doubt)


@cache
def _known() -> tuple[tuple[Subject, ...], re.Pattern[str], re.Pattern[str]]:
    """The subjects of the data, what tells of a part, and what keeps a sentence from judging."""
    known: dict[str, Any] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    subjects = (
        Subject(
            name,
            tuple(one["words"]),
            patterns.compile(one["said"] + known["praise"]),
            patterns.compile(one["said"] + known["fault"]),
        )
        for name, one in known["subjects"].items()
    )
    return tuple(subjects), patterns.compile(known["part"]), patterns.compile(known["but"])
