"""Sentences of the conclusion without a reserve, where the ratings beside them are not the best."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from schemas.result import Finding
from schemas.statements.conclusions import RatedCriterion, UnreservedConclusion


class Better(NamedTuple):
    """A rating, and the sentence that has more."""

    rated: RatedCriterion
    sentence: UnreservedConclusion


def better_concluded(
    context: Context, partial: list[RatedCriterion], full: list[RatedCriterion]
) -> Iterator[Finding]:
    """One finding for all ratings that a sentence of the conclusion tells better than they are.

    Of a subject that one of the ratings gives the best, nothing is said."""
    better = list(_better(context, partial, full))
    if not better:
        return
    yield context.finding(
        *(
            leaf
            for one in better
            for leaf in (one.rated.rating.criterion, one.rated.place)
            if leaf is not None
        ),
        *{id(one.sentence.place): one.sentence.place for one in better}.values(),
        identity="sentence",
        variant="sentence",
        severity="info",
        values=[],
        rated=context.listed(
            context.words("rated", criterion=one.rated.criterion, value=one.rated.words) for one in better
        ),
        told=context.listed(
            context.words("told", text=text) for text in {one.sentence.words: 0 for one in better}
        ),
    )


def _better(context: Context, partial: list[RatedCriterion], full: list[RatedCriterion]) -> Iterator[Better]:
    if not any(one.subjects for one in partial):
        return
    for sentence in context.mentions.statements(UnreservedConclusion):
        rated = [one for one in partial if sentence.subject in one.subjects]
        if not any(sentence.subject in one.subjects for one in full):
            yield from (Better(one, sentence) for one in rated)
