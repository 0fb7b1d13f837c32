"""How many the audit team is said to be, against who is named."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit_team.registrations import held, is_expert, is_trainee
from checks.context import Context
from schemas.result import Finding
from schemas.statements.people.audit_team import TeamSize


def team_counted(context: Context) -> Iterator[Finding]:
    """A number of members that is neither that of all who are named, nor without experts or trainees."""
    report = context.report
    rows = held(context.facts, report)
    team = [one for one in report.team if one.name is not None and one.name.value]
    trainees = sum(is_trainee(context.facts, one, rows) for one in team)
    experts = sum(is_expert(context.facts, one) for one in team)
    every = len(team)
    if not team:
        return
    for size in context.mentions.statements(TeamSize):
        number = size.number
        if number in (every, every - trainees, every - experts, every - trainees - experts):
            continue
        yield context.finding(
            size.place,
            *(one.name for one in team if one.name is not None),
            identity="team",
            variant="team",
            severity="info" if abs(number - every) > 1 else None,  # some may not have been read
            values=[number, every],
            expected=str(every),
            actual=str(number),
            stated=number,
            listed=every,
        )
        return
