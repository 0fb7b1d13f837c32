"""What can be worked out, by name, and for which codes (`kinds.yaml`)."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from checks.comparisons.outcome import OPEN, Outcome
from hegui.model.verify.case import Case
from hegui.model.verify.operands import (
    clauses,
    counts,
    days,
    digits,
    laws,
    lengths,
    limits,
    names,
    orders,
    seen,
    sums,
    ticks,
)
from schemas.cache import yaml_file

Judge = Callable[[Case], Outcome]

_ALL: tuple[Judge, ...] = (
    days.validity,
    days.future,
    days.impossible,
    days.rest,
    days.twice,
    orders.order,
    lengths.term,
    lengths.interval,
    lengths.run_time,
    sums.total,
    counts.count,
    digits.uscc,
    digits.identity,
    digits.registration,
    laws.in_force,
    laws.to_come,
    laws.edition,
    laws.title,
    laws.repeated,
    clauses.exists,
    clauses.titled,
    names.organizations,
    names.of_another,
    names.persons,
    names.team,
    names.alike,
    names.scopes,
    limits.beyond,
    ticks.choice,
    seen.blank,
    seen.unsigned,
    seen.garbled,
    seen.reference,
)
JUDGES: dict[str, Judge] = {judge.__name__: judge for judge in _ALL}


@cache
def by_code() -> dict[str, list[str]]:
    """The names of the judges of each code that has any."""
    found: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return found


def judged(case: Case) -> Outcome:
    """What becomes of a claim: the first answer that is not `open`."""
    answers = (JUDGES[name](case) for name in by_code().get(case.claim.code, ()))
    return next((one for one in answers if one.state != "open"), OPEN)
