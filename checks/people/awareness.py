"""What people's awareness is judged to be, high in one sentence and low in another of the same time.

Both are of one thing: who keeps the rules of his own accord may still not know the standard."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from checks.context import Context
from schemas.result import Finding
from schemas.statements.people.persons import AwarenessJudgement

_SUBJECTS = ("will", "mind", "knowledge")


def judged_both_ways(context: Context) -> Iterator[Finding]:
    """A finding where the review judges people's awareness high and low, or the audit does."""
    stated: dict[tuple[bool, str], dict[bool, list[AwarenessJudgement]]] = {}
    for judgement in context.mentions.statements(AwarenessJudgement):
        subjects = stated.setdefault((judgement.of_review, judgement.subject), {True: [], False: []})
        judged = subjects[judgement.low]
        if all(judgement.things != other.things for other in judged):
            judged.append(judgement)
    for review in (True, False):
        pairs = (_of_one_thing(stated.get((review, subject), {})) for subject in _SUBJECTS)
        if pair := next(filter(None, pairs), None):
            high, faulted = pair
            yield context.finding(
                high.place,
                faulted.place,
                identity=f"awareness {review}",
                variant="awareness",
                values=[],
                who=context.words("of_review" if review else "of_audit"),
                praise=high.words,
                fault=faulted.words,
            )


def _of_one_thing(
    judged: dict[bool, list[AwarenessJudgement]],
) -> tuple[AwarenessJudgement, AwarenessJudgement] | None:
    """The first two judgements, one high and one low, that may be of awareness of one thing."""
    pairs = product(judged.get(False, ()), judged.get(True, ()))
    return next((pair for pair in pairs if not _apart(pair[0].things, pair[1].things)), None)


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other and one.isdisjoint(other))
