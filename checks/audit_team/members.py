"""The team as its list was read: who is of it, and whether the list has more people than were read."""

from __future__ import annotations

from collections.abc import Collection, Sized

from checks.audit_team.registrations import name_of, person, role
from checks.comparisons.names import one_apart
from checks.context import Context
from schemas.leaf import Leaf
from schemas.report import TeamMember
from schemas.statements.people.audit_team import ListedStranger
from schemas.statements.people.persons import NameSentence

MOST = 2
"""More strangers in lists with the team tell that its own was read in part."""

MANY = 3
"""So many strangers, and more than are in the list, tell that the list was read in part."""


def members_told(context: Context) -> list[TeamMember]:
    """The team, without those of whom nothing is told but that they sign."""
    signed = [*context.report.conclusion.signatories]
    signed += [leaf for one in context.mentions.commitments for leaf in one.names]
    places = {(leaf.value, leaf.evidence.line) for leaf in signed}
    found = []
    for member in context.report.team:
        if member.name is None or not member.name.value:
            continue
        stated = member.registrations or member.professional_codes or member.grade is not None
        if stated or any((place.value, place.evidence.line) not in places for place in member.name.places):
            found.append(member)
    return found


def told_once(context: Context) -> list[TeamMember]:
    """Members of whom nothing is told but their name in one list of the team that leaves out somebody who is
    registered: likely put for them."""
    team = members_told(context)
    listed = [one for one in team if any(number.number for number in one.registrations)]
    found = []
    for member in team:
        bare = not member.registrations and not member.professional_codes and member.grade is None
        bare = bare and not any(one_apart(person(member), person(one)) for one in listed)  # misspelt
        if member.name is None or not bare or role(member) not in ("leader", "member"):
            continue
        names = [name_of(one) for one in listed if role(one) == "member"]
        sentences = context.mentions.statements(NameSentence, member.name.raw, names)
        if len(sentences) == 1 and len(member.name.places) == 1:
            found += [member] if 0 < len(sentences[0].others) < len(names) else []
    return found


def strangers(context: Context, team: Collection[str], known: Collection[str]) -> list[Leaf[str]]:
    """The sentences and cells that have a name in a list with those of the team which is nobody's of it, nor
    told in any place without them; their value is that name."""
    found = context.mentions.statements(ListedStranger, team, known)
    return [stranger.place for stranger in found] if len(found) <= MOST else []


def read_in_part(strangers: Sized, team: Sized) -> bool:
    """Whether there are so many strangers that the list of the team is likely to have more people than were
    read of it."""
    return len(strangers) >= MANY and len(strangers) > len(team) > 0
