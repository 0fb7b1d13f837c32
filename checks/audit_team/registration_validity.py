"""Until when an auditor is registered, and for which codes, as any sentence or row with the name tells it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import timedelta

from checks.context import Context
from schemas.dates import first_day
from schemas.leaf import Leaf
from schemas.statements.people.audit_team import ProfessionalCode, RegistrationEnd

_TERM = timedelta(days=3 * 366)
"""A registration holds for three years: a day farther back is another one's."""


def run_out(context: Context, name: str, others: Collection[str]) -> Iterator[Leaf[str]]:
    """The days before the audit's end on which a registration of somebody ended by a sentence or row."""
    end = context.report.audit.end
    if end is None or not end.value:
        return
    ends = context.mentions.statements(RegistrationEnd, name, others)
    yield from _before([one.place for one in ends], str(end.value))


def _before(days: list[Leaf[str]], last: str) -> Iterator[Leaf[str]]:
    for leaf in days:
        if (
            str(leaf.value) < last[: len(str(leaf.value))]
            and first_day(last) - first_day(leaf.value or "") < _TERM
        ):
            yield leaf


def codes(context: Context, team: Collection[str]) -> tuple[dict[str, Leaf[str]], set[str]]:
    """The codes told for the scope, each with its place, and those told with somebody of the team."""
    scope: dict[str, Leaf[str]] = {}
    own: set[str] = set()
    for code in context.mentions.statements(ProfessionalCode, team):
        if code.of_team:
            own.add(code.words)
        else:
            scope.setdefault(code.words, code.place)
    return scope, own
