"""Who is of the team: the same people on the cover, in the list, in the statements and at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from checks.audit_team import leader_mentions
from checks.audit_team.leader_signature import without_name
from checks.audit_team.members import members_told, read_in_part, strangers, told_once
from checks.audit_team.registrations import held, is_expert, is_trainee, role
from checks.comparisons.equal import Place
from checks.comparisons.names import Misspelling, misspellings, name_key, one_apart
from checks.context import Context
from checks.registry import Outcome, check
from schemas.leaf import Leaf
from schemas.report import TeamMember
from schemas.result import Finding, Severity
from schemas.statements.people.audit_team import OverlongName, SigningLine
from schemas.statements.people.persons import NameAround
from schemas.text import fold

FEWEST = 3
"""Of so large a team one alone may be missing among the signatures."""

MOST = 8
"""So many strangers are looked for in the list."""

BESIDE = 6
"""So many lines from a member of the team stands who is told in the same list."""


@check("TEAM002", "team-differs", "error", needs=("team",))
def team_differs(context: Context) -> Iterator[Outcome]:
    """查什么：审核组成员在封面、名单、声明（承诺）、签字等处是否是同样的人、同样的写法；签字的人、审核计划（日
    程）中的审核员是否都在名单中。并列的工作中写了组外的人、缺了组内的人的，提示。

    为什么：由谁实施审核决定了能力和公正性是否满足要求；名单以外的人签字，审核就无法认可。

    例：名单中为“于文博”，签字处为“于文搏”；签字处有名单中没有的人；封面写的组长在名单中是组员。

    应为：各处人员一致；中途换人的写明原因和批准。

    依据：GB/T 27021.1-2017 9.2.2.1、9.4.8.2 i)。

    何时可忽略：签字的是受审核方或认证决定人员。
    ---
    What it checks: whether the team are the same people, written in the same way, on the cover, in the list,
    in the statements and at the signatures; whether all who sign, or have a part of the plan, are of the
    team. A stranger at work beside the others, in place of a member, is worth knowing.

    Why: competence and impartiality hang on who audited; an audit signed by somebody else cannot be accepted.

    Example: a name of the list with another character at the signature; a signature of nobody in the list; a
    leader on the cover who is a member in the list.

    Expected: the same people everywhere; a change during the audit with its reason and approval.

    Basis: GB/T 27021.1-2017 9.2.2.1, 9.4.8.2 i).

    When to ignore: who signs is of the client, or decides on the certification.
    """
    signed = [leaf for leaf in context.report.conclusion.signatories if leaf.value]
    members = members_told(context)
    team = {name_key(str(m.name.value)): m for m in members if m.name is not None}
    listed = {name_key(place.raw) for member in members for place in _registered(member)}
    stated: set[str] = set()
    for member in members:
        yield from _spelt(context, member, listed)
    for entity in context.mentions.of_kind("person"):
        spellings = {*map(name_key, entity.spellings)}
        if team.keys().isdisjoint(spellings):
            continue
        stated |= spellings
        for variant in misspellings(entity):
            yield _misspelt(context, variant, listed)
    for member in told_once(context):
        left = {key: one for key, one in team.items() if one is not member}
        yield from _outside(context, left, {*left}, [member.name] if member.name is not None else [], "said")
    known = {*team, *stated}
    unknown = [leaf for leaf in signed if name_key(str(leaf.value)) not in known] if team else []
    if read_in_part(unknown, team):
        yield context.not_checked("team_open", count=len(unknown))
        unknown = []
    for leaf in unknown:
        if context.may_be_torn(leaf, team) or context.mentions.statements(OverlongName, leaf, team):
            continue
        if len(unknown) > MOST or not _is_beside(context, leaf, team):
            yield _stranger(context, leaf, team)
    yield from _twins(context, team)
    yield from _unsigned(context, team, signed)
    yield from _another_leads(context, members)
    yield from _outside(context, team, known, context.mentions.planned_strangers, "planned")
    yield from _attended(context, team, {*known, *(name_key(str(leaf.value)) for leaf in signed)})
    said = [*context.mentions.said_strangers, *context.mentions.said_leaders]
    yield from _outside(context, team, known, said, "said")
    others = {name_key(str(leaf.value)) for leaf in (*said, *context.mentions.planned_strangers, *signed)}
    others |= {name_key(str(leaf.value)) for one in context.mentions.commitments for leaf in one.names}
    in_part = bool(context.mentions.registrations)  # somebody's number was not read with a name
    among = [] if in_part else strangers(context, [*team], {*known, *others})
    yield from _outside(context, team, known, among, "said", "info")
    yield from _said_to_lead(context, team)


def _attended(context: Context, team: dict[str, TeamMember], known: set[str]) -> Iterator[Finding]:
    """Those who stand as auditors in a sheet of attendance, and are not of the team."""
    leaves = {name_key(str(leaf.value)): leaf for leaf in context.mentions.signed_strangers}
    others = {key: leaf for key, leaf in leaves.items() if key not in known}
    if read_in_part([*others], team):
        return
    for leaf in others.values():
        if not context.may_be_torn(leaf, team):
            yield _stranger(context, leaf, team)


def _said_to_lead(context: Context, team: dict[str, TeamMember]) -> Iterator[Finding]:
    """A member whom a sentence calls the leader, where the list has another one."""
    leading = {key: member.name for key, member in team.items() if role(member) == "leader" and member.name}
    said = [(name_key(str(leaf.value)), leaf) for leaf in context.mentions.said_leaders]
    others = [leaf for key, leaf in said if key in team and key not in leading]
    if len(leading) != 1 or not others or len(dict(leader_mentions.called(context))) != 1:
        return  # TEAM001 tells of several
    (leader,) = leading.values()
    yield context.finding(
        *others,
        leader,
        identity="leader",
        variant="leader",
        values=[others[0].value, leader.value],
        name=others[0].value,
        leader=leader.value,
        wrong=others,
    )


def _outside(
    context: Context,
    team: dict[str, TeamMember],
    known: set[str],
    leaves: Iterable[Leaf[str]],
    variant: Literal["planned", "said"],
    severity: Severity = "warning",
) -> Iterator[Finding]:
    """Those to whom the plan gives a part of the audit, or whom a sentence calls an auditor, and who are not
    of the team; where the leader alone was read of it, less surely."""
    listed = [member.name for member in team.values() if member.name is not None]
    stated: dict[str, list[Leaf[str]]] = {}
    alone = len(listed) == 1
    for leaf in leaves if team else ():
        if alone and context.mentions.statements(NameAround, leaf, str(listed[0].value)):  # this is the list
            continue
        if (key := name_key(str(leaf.value))) not in known and not context.may_be_torn(leaf, team):
            stated.setdefault(key, []).append(leaf)
    for same in stated.values() if len(stated) <= MOST else ():
        yield context.finding(
            *same,
            *listed,
            identity=variant,
            severity="info" if alone else severity,
            variant=variant,
            values=[same[0].value],
            actual=str(same[0].value),
            name=same[0].value,
            listed=context.listed(str(one.value) for one in listed),
            wrong=same,
        )


def _spelt(context: Context, member: TeamMember, listed: set[str]) -> Iterator[Finding]:
    """The spellings of a name that was read as one person's."""
    ways: dict[str, list[Place]] = {}
    for place in member.name.places if member.name is not None else ():
        ways.setdefault(fold(place.raw), []).append(place)
    right = max(
        ways,
        key=lambda way: (len(ways[way]), way == fold(str(member.name and member.name.value))),
        default="",
    )
    for wrong in ways:
        if wrong != right and one_apart(wrong, right):
            stated = Misspelling(right, wrong, tuple(ways[right]), tuple(ways[wrong]))
            yield _misspelt(context, stated, listed)


def _registered(member: TeamMember) -> Iterator[Place]:
    """Where the name stands in a line with one of the person's registrations: in the list of the team."""
    numbers = [one.number for one in member.registrations if one.number is not None]
    lines = {(number.evidence.page, number.evidence.line) for number in numbers}
    for place in member.name.places if member.name is not None else ():
        if (place.evidence.page, place.evidence.line) in lines:
            yield place


def _misspelt(context: Context, stated: Misspelling, listed: set[str]) -> Finding:
    """Two ways of writing a name: which is right is known by the list of the team, else by their number."""
    right, wrong = (name_key(name) in listed for name in (stated.right, stated.wrong))
    if wrong > right and not stated.decided:
        stated = Misspelling(stated.wrong, stated.right, stated.wrong_places, stated.right_places)
        right, wrong = wrong, right
    words = stated.told_by(right > wrong or (stated.decided and right == wrong))
    return context.finding(*stated.places, identity="team", variant="spelling", **words)


def _stranger(context: Context, leaf: Leaf[str], team: dict[str, TeamMember]) -> Finding:
    """Somebody signs who is not in the list, perhaps one of it in another spelling."""
    near = [m for key, m in team.items() if one_apart(key, name_key(str(leaf.value)))]
    listed = [m.name for m in (near or team.values()) if m.name is not None]
    pledged = {name_key(str(one.value)) for stated in context.mentions.commitments for one in stated.names}
    of_team = name_key(str(leaf.value)) in pledged  # more likely left out of the list than foreign
    return context.finding(
        leaf,
        *listed,
        identity="team",
        severity="warning" if of_team else None,
        variant="near" if near else "stranger",
        values=[leaf.value],
        expected=str(listed[0].value) if near else None,
        actual=str(leaf.value),
        name=leaf.value,
        listed=context.listed(str(one.value) for one in listed),
        wrong=[leaf],
    )


def _is_beside(context: Context, leaf: Leaf[str], team: dict[str, TeamMember]) -> bool:
    """Whether one who signs is first named right beside somebody of the team, before anybody signs: then the
    list is likely to have more people than were read of it."""
    first = context.mentions.find([str(leaf.value)])
    signed = {one.evidence.line for one in context.report.conclusion.signatories}
    if first is None or first.evidence.line in signed:
        return False
    places = [place for member in team.values() if member.name is not None for place in member.name.places]
    lines = {place.evidence.line for place in places} - signed
    return any(abs(first.evidence.line - line) <= BESIDE for line in lines)


def _twins(context: Context, team: dict[str, TeamMember]) -> Iterator[Finding]:
    """Two of the team with nearly one name, of whom one has nothing but the name: one person."""
    for key, member in team.items():
        if member.registrations or member.grade is not None or member.name is None:
            continue
        for other_key, other in team.items():
            if other is member or other.name is None or not one_apart(key, other_key):
                continue
            if is_expert(context.facts, member) and not is_expert(context.facts, other):
                continue
            if other.registrations or other.grade is not None:
                yield context.finding(
                    other.name,
                    member.name,
                    identity="team",
                    variant="near",
                    values=sorted([str(other.name.value), str(member.name.value)]),
                    expected=str(other.name.value),
                    actual=str(member.name.value),
                    name=member.name.value,
                    listed=other.name.value,
                    wrong=[member.name],
                )


def _unsigned(context: Context, team: dict[str, TeamMember], signed: list[Leaf[str]]) -> Iterator[Finding]:
    """All have signed but one auditor, in a text that was not recognised from pictures."""
    keys = {name_key(str(leaf.value)) for leaf in signed}
    missing = [m for key, m in team.items() if key not in keys and not is_expert(context.facts, m)]
    if len(team) < FEWEST or len(missing) != 1 or not keys <= set(team) or len(keys) < len(team) - 1:
        return
    if not _is_auditor(context, missing[0], [*team.values()]):
        return
    name = missing[0].name
    if name is None or any(leaf.confidence < 1 for leaf in signed):
        return
    blank = bool(context.mentions.unsigned) or any(map(bool, without_name(context)))
    if role(missing[0]) == "leader" and blank:  # CMP003 tells the blank place
        return
    if _signs(context, str(name.value), min(leaf.evidence.line for leaf in signed)):
        return
    yield context.finding(
        name,
        *signed,
        identity="team",
        variant="unsigned",
        severity="warning",
        values=[name.value],
        name=name.value,
        listed=context.listed(str(leaf.value) for leaf in signed),
    )


def _signs(context: Context, name: str, first: int) -> bool:
    """Whether a sentence or row from the first signature on tells that somebody signs."""
    lines = context.mentions.statements(SigningLine, name)
    return any(line.place.evidence.line >= first - 1 for line in lines)


def _another_leads(context: Context, members: list[TeamMember]) -> Iterator[Finding]:
    """A place calls somebody the leader who is not, where the team has one leader."""
    leading = [member for member in members if role(member) == "leader"]
    if len(leading) != 1 or leading[0].name is None or leading[0].role is None:
        return
    if len(dict(leader_mentions.called(context))) > 1:  # TEAM001 tells that there are several
        return
    lines = {place.evidence.line for place in leading[0].name.places}
    for member in members:
        if member.name is None or member.role is None or role(member) != "member":
            continue
        named = {place.evidence.line for place in member.name.places}
        for place in member.role.mentions:
            line = place.evidence.line
            if place.value != "leader" or line not in named - lines:
                continue
            if context.mentions.mark(place, "audit_team.other_leader"):
                continue
            yield context.finding(
                place,
                member.role,
                leading[0].role,
                identity="leader",
                variant="leader",
                values=[member.name.value, leading[0].name.value],
                name=member.name.value,
                leader=leading[0].name.value,
                wrong=[place],
            )
            break


def _is_auditor(context: Context, member: TeamMember, team: list[TeamMember]) -> bool:
    """Whether somebody is surely one of the auditors who sign: no trainee; where others have a number, with
    one."""
    rows = held(context.facts, context.report)
    numbered = {id(row.member) for row in rows if row.number is not None}
    if is_trainee(context.facts, member, rows):
        return False
    return id(member) in numbered or not any(id(one) in numbered for one in team)
