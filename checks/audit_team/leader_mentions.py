"""Whom else the report calls leader of the audit team: beside a label, at a signature; perhaps nobody of
the team that was read."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit_team.registrations import name_of, together
from checks.comparisons.names import name_key
from checks.context import Context
from schemas.leaf import Leaf
from schemas.statements.people.audit_team import LeaderLabel, LeaderWord, OtherLeader


def called(context: Context) -> Iterator[tuple[str, Leaf[str]]]:
    """Those of the team that a label or a signature calls its leader, by name, each with the place."""
    members = together(context.report.team)
    team = {name_key(name_of(member)) for member in members}
    names = [member.name for member in members if member.name is not None]
    for leaf in [*names, *context.report.conclusion.signatories]:
        if not leaf.value or name_key(str(leaf.value)) not in team:
            continue
        others = team - {name_key(str(leaf.value))}
        if any(context.mentions.statements(LeaderLabel, place, others) for place in leaf.places):
            yield name_key(str(leaf.value)), leaf
    for leaf in context.mentions.said_leaders:
        if name_key(str(leaf.value)) in team:
            yield name_key(str(leaf.value)), leaf


def is_elsewhere(context: Context) -> bool:
    """Whether a label or row names a leader who is nobody of the team; or a registration is nobody's: a row
    was not read."""
    if _is_unowned(context):
        return True
    team = {name_of(member) for member in context.report.team}
    return bool(context.mentions.statements(OtherLeader, team))


def has_part(context: Context, role: Leaf[str] | None) -> bool:
    """Whether a column that tells the part of each in the team has the part of a member."""
    if role is None or role.value != "member":
        return False
    return bool(context.mentions.mark(role, "audit_team.part"))


def is_told(context: Context) -> bool:
    """Whether any place names a leader, the client's own apart, or the team has no numbers."""
    return not _numbers(context) or bool(context.mentions.statements(LeaderWord))


def _is_unowned(context: Context) -> bool:
    """Whether a registration that stands in the report is nobody's."""
    known = _numbers(context)
    return any(not any(number in leaf.raw for number in known) for leaf in context.mentions.registrations)


def _numbers(context: Context) -> list[str]:
    """The registration numbers of the team."""
    return [
        str(one.number.value)
        for member in context.report.team
        for one in member.registrations
        if one.number is not None and one.number.value
    ]
