"""The audit team as places of the text tell it: who is left out of the statement of impartiality, who stands
in another's place among those at work, whose row is the leader's."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from checks.audit_team.members import members_told
from checks.comparisons.names import name_key
from checks.context import Context
from checks.general.registry import question
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.people.audit_team import LeaderRow, SignedPledge, Substitute
from schemas.statements.times.days import Day

_TWO = 2
"""So many tell of a list."""


@question("TEAM007")
def left_out(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """Who of the team is not among those by whom a statement of impartiality is signed."""
    team = _team(context)
    for pledge in context.mentions.statements(SignedPledge, team):
        missing, named = pledge.missing, pledge.names
        if missing and len(missing) <= len(named) and (len(named) >= _TWO or pledge.strange):
            yield context.finding(
                pledge.place,
                *(team[name] for name in missing),
                wrong=[pledge.place],
                identity="missing",
                values=missing,
                variant="absent",
                names=context.listed(missing),
            )


@question("TEAM002")
def in_anothers_place(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A name of nobody of the team at the head of a clause of which others begin with the team's, and go on
    alike, where one of the team is left out."""
    team = _team(context)
    for stranger in context.mentions.statements(Substitute, team):
        name = stranger.place.value
        yield context.finding(
            stranger.place,
            *team.values(),
            wrong=[stranger.place],
            identity="said",
            values=[name],
            variant="said",
            actual=name,
            name=name,
            listed=context.listed(team),
        )


@question("TEAM001")
def two_leaders(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """Two rows of a table with people of the team, each with a cell that begins with the leader's name."""
    team = _team(context)
    for _, rows in groupby(context.mentions.statements(LeaderRow, team), lambda row: row.table):
        found: dict[str, Leaf[str]] = {row.name: row.place for row in rows}
        if len(found) > 1:
            yield context.finding(
                *found.values(),
                identity="team",
                values=sorted(found),
                variant="several",
                expected="1",
                actual=str(len(found)),
                count=len(found),
                names=context.listed(found),
            )


def _team(context: Context) -> dict[str, Leaf[str]]:
    return {name_key(str(one.name.value)): one.name for one in members_told(context) if one.name is not None}
