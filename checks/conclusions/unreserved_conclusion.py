"""A conclusion without reserve, where the ratings beside it are not the best."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checks.context import Context
from checks.text.subject_words import as_written
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.report import Rating
from schemas.result import Finding
from schemas.text import fold

WORDS = ("符合", "有效", "能力", "预期")
"""In a sentence that tells how the system is."""


class Subject(NamedTuple):
    """What is rated of the whole system, and how a sentence tells it without reserve; `whole`: with a
    negative rating nothing can be recommended."""

    criterion: re.Pattern[str]
    stated: re.Pattern[str]
    whole: bool


class Told(NamedTuple):
    """A rating, and the sentence that tells more, with its words."""

    rating: Rating
    sentence: Leaf[str]
    words: str


def is_of_whole(criterion: str) -> bool:
    """Whether a criterion is the effectiveness of the whole system, or what it is able to.

    >>> [is_of_whole(text) for text in ("体系有效性", "运行控制的有效性", "体系文件的符合性")]
    [True, False, False]
    """
    return any(one.whole and one.criterion.match(fold(criterion)) for one in _known()[0])


def told_better(context: Context, partial: list[Rating], full: list[Rating]) -> Iterator[Finding]:
    """One finding for all ratings that a sentence of the conclusion tells better than they are.

    Of a subject that one of the ratings gives the best, nothing is said."""
    better = list(_better(context, partial, full))
    if not better:
        return
    yield context.finding(
        *(leaf for one in better for leaf in (one.rating.criterion, one.rating.value) if leaf is not None),
        *{id(one.sentence): one.sentence for one in better}.values(),
        identity="sentence",
        variant="sentence",
        severity="info",
        values=[],
        rated=context.listed(
            context.words("rated", criterion=_criterion(one.rating), value=_value(one.rating))
            for one in better
        ),
        told=context.listed(context.words("told", text=text) for text in {one.words: 0 for one in better}),
    )


def _better(context: Context, partial: list[Rating], full: list[Rating]) -> Iterator[Told]:
    subjects, _, _ = _known()
    sentences: list[tuple[Leaf[str], str]] | None = None
    for subject in subjects:
        rated = [one for one in partial if subject.criterion.match(fold(_criterion(one)))]
        if not rated or any(subject.criterion.match(fold(_criterion(one))) for one in full):
            continue
        sentences = _conclusions(context) if sentences is None else sentences
        for leaf, text in sentences:
            if match := subject.stated.search(text):
                words = as_written(str(leaf.value), *match.span())
                yield from (Told(one, leaf, words) for one in rated)
                break


def _conclusions(context: Context) -> list[tuple[Leaf[str], str]]:
    """The sentences by which the audit concludes, those with a reserve left out."""
    _, by, but = _known()
    stated = ((p.leaf, fold(str(p.leaf.value))) for p in context.mentions.passages(WORDS))
    return [(leaf, text) for leaf, text in stated if by.search(text) and not but.search(text)]


def _criterion(one: Rating) -> str:
    return str(one.criterion.value or "") if one.criterion is not None else ""


def _value(one: Rating) -> str:
    return str(one.value.value or "") if one.value is not None else ""


@cache
def _known() -> tuple[tuple[Subject, ...], re.Pattern[str], re.Pattern[str]]:
    """The subjects of the data, who concludes, and what keeps a sentence from concluding."""
    said = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    subjects = (
        Subject(patterns.compile(one["criterion"]), patterns.compile(one["told"]), one.get("whole", False))
        for one in said["subjects"].values()
    )
    return tuple(subjects), patterns.compile(said["by"]), patterns.compile(said["but"])
