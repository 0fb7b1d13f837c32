"""The audit team: its leader and its registrations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from checks.audit_team import leader_mentions
from checks.audit_team.members import told_once
from checks.audit_team.registration_validity import run_out
from checks.audit_team.registrations import (
    Held,
    bare,
    fields_for,
    held,
    is_expert,
    is_for,
    is_trainee,
    may_be_registered,
    name_of,
    person,
    places_of,
    read,
    role,
    sure,
    together,
)
from checks.comparisons.names import name_key, one_apart
from checks.comparisons.valid_on import uncovered
from checks.context import Context
from checks.registry import Outcome, check
from checks.scope.systems import names as system_names
from checks.scope.systems import systems_of
from schemas.dates import FOREVER
from schemas.leaf import Leaf
from schemas.report import Report, TeamMember
from schemas.result import Finding, Severity
from schemas.statements.people.audit_team import SystemBeside


@check("TEAM001", "leader-missing", "error", needs=("team",))
def leader_missing(context: Context) -> Iterator[Outcome]:
    """查什么：审核组名单和签字处是否恰有一名组长。名单的身份一栏没有组长的，也提出。

    为什么：组长对审核和报告负责，没有或有两名都不能确定由谁负责。

    例：名单中两人均为“组员”；或两人均为“组长”；或签字处有两人签为组长。

    应为：一名组长。

    依据：GB/T 27021.1-2017 9.2.2.1、9.4.8.2 i)。

    何时可忽略：各体系分别实施审核、各有组长，且报告写明。
    ---
    What it checks: whether the list of the audit team and its signatures have exactly one leader. A list
    whose column of roles has none is told too.

    Why: the leader answers for the audit and the report; with none or two nobody does.

    Example: two persons, both “member”; or both “leader”; or two of them sign as the leader.

    Expected: one leader.

    Basis: GB/T 27021.1-2017 9.2.2.1, 9.4.8.2 i).

    When to ignore: separate audits of the systems, each with its leader, and the report says so.
    """
    team = together(context.report.team)
    found: dict[str, Leaf[str]] = {}
    for member in team:
        if role(member) == "leader" and member.name is not None and member.name.value:
            found.setdefault(name_key(member.name.value), member.name)
    called = dict(leader_mentions.called(context))
    if len(called) > 1 or not found:  # one other than in the list: TEAM002 tells
        found |= {key: place for key, place in called.items() if key not in found}
    if len(found) > 1:
        names = context.listed(str(leaf.value) for leaf in found.values())
        yield context.finding(
            *found.values(),
            identity="team",
            variant="several",
            expected="1",
            actual=str(len(found)),
            count=len(found),
            names=names,
        )
    elif not found and not any(role(member) == "leader" for member in team):
        alone = len(team) == 1 and not team[0].registrations  # likely not the list, but who audited something
        open_roles = any(role(member) is None for member in team)
        stated = any(role(member) for member in team) or leader_mentions.is_told(context)
        if alone or (open_roles and (len(team) == 1 or stated)):
            yield context.not_checked("roles_unknown", "team.role")
            return
        if leader_mentions.is_elsewhere(context):
            yield context.not_checked("leader_open", "team.role")
            return
        named = [leaf for member in team if (leaf := member.name or member.role) is not None]
        yield context.finding(
            *named,
            identity="team",
            variant="none",
            severity="info" if open_roles else None,
            values=[],
            expected="1",
            actual="0",
            count=len(team),
        )
    elif all(member.registrations and leader_mentions.has_part(context, member.role) for member in team):
        yield context.finding(
            *(member.name for member in team if member.name is not None),
            identity="list",
            variant="unlisted",
            severity="info",
            values=[],
            count=len(team),
            name=next(iter(found.values())).value,
        )


@check("TEAM003", "registration-invalid", "error", needs=("team",))
def registration_invalid(context: Context) -> Iterator[Outcome]:
    """查什么：审核员的注册证书号是否缺少、不合格式，两人是否同号，号中的体系与该行（所审核的体系）是否相符，
    级别位与所写级别是否相符。技术专家不要求注册。
    注册号与旁边所写的体系不符的，提示。

    为什么：审核员须在所审核的领域注册；号码不对，资格就无从核实。

    例：环境管理体系一行写“2023-N1QMS-7654321”；实习审核员的号码为“2023-N1EMS-7654321”（实习应为 N0）。

    应为：每名审核员在所审核领域的有效注册证书号。

    依据：GB/T 27021.1-2017 7.2、9.4.8.2 i)；审核员注册准则。

    何时可忽略：该领域没有国家注册，由认证机构自行评定。
    ---
    What it checks: whether an auditor's registration number is missing or malformed, two persons share one,
    its system is that of the row (an audited one), its grade digit is that of the grade. Technical experts
    need none.
    A number beside another system than its own is worth knowing.

    Why: auditors are registered in the field that they audit; by a wrong number nobody can verify it.

    Example: “2023-N1QMS-7654321” in the row of the environmental management system.

    Expected: each auditor's registration in the field audited.

    Basis: GB/T 27021.1-2017 7.2, 9.4.8.2 i); the rules on the registration of auditors.

    When to ignore: there is no national registration in that field, and the body itself evaluates.
    """
    rows = held(context.facts, context.report)
    if not any(each.number for each in rows):
        yield context.not_checked("registrations_unknown", "team.registrations.number")
        return
    yield from _missing(context)
    certain = sure(rows, context.mentions)
    if len(certain) < len(rows):
        yield context.not_checked("registrations_unsure", "team.registrations.number")
    rows = certain
    for each in rows:
        yield from _one_number(context, each)
    yield from _serials(context, rows)
    yield from _unaudited(context, rows)


@check("TEAM004", "registration-expired", "error", needs=("team", "audit.end"))
def registration_expired(context: Context) -> Iterator[Outcome]:
    """查什么：写明有效期的注册资格，在审核日是否已经到期。

    为什么：注册到期的人员不能作为审核员，其审核时间不计，结论也不能成立。

    例：审核日期 2025 年 11 月 7 日至 10 日，组员注册有效期至 2025 年 9 月 30 日。

    应为：审核期间注册有效；已换证的，写新的有效期。

    依据：GB/T 27021.1-2017 7.2、9.2.2.1、9.4.8.2 i)。

    何时可忽略：已续期，报告抄了旧证书（那也要改）。
    ---
    What it checks: whether a registration whose validity is stated had run out on an audit day.

    Why: a person whose registration ran out is no auditor; the time does not count, nor do the findings.

    Example: the audit was from 7 to 10 November 2025, a member's registration ran out on 30 September 2025.

    Expected: a registration that is valid during the audit; the new date where it was renewed.

    Basis: GB/T 27021.1-2017 7.2, 9.2.2.1, 9.4.8.2 i).

    When to ignore: it was renewed, and the report copied the old certificate (which needs mending too).
    """
    start, end = context.report.audit.start, context.report.audit.end
    dated = False
    for row in sure(held(context.facts, context.report), context.mentions):
        until = row.registration.valid_until
        if until is None or not until.value or until.value == FOREVER:
            continue
        dated = True
        days = (start or end, end)
        if uncovered(days[0].value if days[0] else None, end.value if end else None, None, until.value):
            places = [leaf for leaf in (until, row.number, row.member.name, end) if leaf is not None]
            yield context.finding(
                *places,
                identity=f"{name_of(row.member)} {bare(row.number)}",
                values=[until.value],
                expected=f">= {end.value if end else ''}",
                actual=until.value,
                name=name_of(row.member),
                number=bare(row.number),
                until=until.value,
                end=end.value if end else "",
            )
    stated = [*_told_over(context)]
    yield from stated
    if not dated and not stated:
        yield context.not_checked("absent", "team.registrations.valid_until")


def _told_over(context: Context) -> Iterator[Finding]:
    """Auditors of whom no end was read, and a sentence or row tells one before the audit's end."""
    names = [name_of(member) for member in context.report.team if member.name is not None]
    end = context.report.audit.end
    for member in context.report.team:
        if member.name is None:
            continue
        name = name_of(member)
        known = {one.valid_until.value for one in member.registrations if one.valid_until is not None}
        stated = run_out(context, name, [one for one in names if one != name])
        days = [day for day in stated if day.value not in known]
        if days and end is not None:
            numbers = context.listed(bare(one.number) for one in member.registrations) or "—"
            yield context.finding(
                days[0],
                member.name,
                end,
                identity=name,
                values=[days[0].value],
                severity="info",
                name=name,
                number=numbers,
                until=days[0].value,
                end=end.value,
            )


def _missing(context: Context) -> Iterator[Outcome]:
    """Auditors without a number, or a row of theirs without one, where others have theirs.

    Where a number in the text is nobody's, whose it is was not understood: nothing is said."""
    if context.mentions.registrations:
        yield context.not_checked("registrations_unassigned", "team.registrations.number")
        return
    registered = {person(m) for m in context.report.team if any(r.number for r in m.registrations)}
    of_none = [member.name for member in told_once(context)]  # TEAM002
    for member in together(context.report.team):
        if is_expert(context.facts, member) or role(member) not in ("leader", "member"):
            continue
        if member.name is not None and member.name in of_none:
            continue
        if _other_spellings(context, member) & registered:
            continue
        rows = [read(context.facts, member, registration) for registration in member.registrations]
        rows = [row for row in rows if row.number or may_be_registered(context.facts, row)]
        if any(row.number for row in rows):
            learns = is_trainee(context.facts, member, rows)
            rows = [row for row in rows if row.number or (_tells_more(row) and not learns)]
        if not rows and not all(fields_for(context.facts, system) for system in systems_of(context.report)):
            continue
        if member.name is not None and not (rows and all(row.number for row in rows)):
            systems = [row.registration.system for row in rows if not row.number and row.registration.system]
            yield context.finding(
                member.name, *systems, identity=name_of(member), variant="missing", name=name_of(member)
            )


def _other_spellings(context: Context, member: TeamMember) -> set[str]:
    """The other ways in which a member's name is written, which TEAM002 tells."""
    ways = [{*map(name_key, entity.spellings)} for entity in context.mentions.of_kind("person")]
    return {name for one in ways if person(member) in one for name in one} - {person(member)}


def _tells_more(row: Held) -> bool:
    """Whether a row without a number tells more than the grade, as a list of signatures does."""
    one = row.registration
    return one.system is not None or one.valid_until is not None or bool(one.professional_codes)


def _one_number(context: Context, row: Held) -> Iterator[Finding]:
    """What is wrong with a number by itself: its form, its system, its grade digit; one finding at most."""
    if row.number is None:
        return
    if row.serial is None:
        like = re.fullmatch(context.facts.registration_like.pattern, bare(row.number), re.IGNORECASE)
        if like:
            yield _number_finding(context, row, "malformed", [])
        return
    system = row.registration.system
    fields = fields_for(context.facts, system.value or "") if system is not None else set()
    if system is not None and fields and (row.system or "").lower() not in fields:
        if _is_of_several(context, row, system):
            return
        yield _number_finding(context, row, "system", [system], system.value, row.system)
        return
    grade = row.grade_leaf
    known = context.facts.grade(grade.value or "") if grade is not None else None
    if grade is not None and known is not None and row.grade not in known.digits:
        digits = " / ".join(f"N{digit}" for digit in known.digits)
        yield _number_finding(context, row, "grade", [grade], digits, f"N{row.grade}")


def _is_of_several(context: Context, row: Held, system: Leaf[str]) -> bool:
    """Whether the place of the system names that of the number as well (EC-QMS、OHSMS审核员), and another
    number of the person is for it."""
    others = (read(context.facts, row.member, one) for one in row.member.registrations)
    fields = fields_for(context.facts, str(system.value))
    if not row.system or not context.mentions.statements(SystemBeside, system, row.system):
        return False
    return any((other.system or "").lower() in fields for other in others)


def _number_finding(
    context: Context,
    row: Held,
    variant: str,
    against: list[Leaf[str]],
    expected: str | None = None,
    actual: str | None = None,
) -> Finding:
    """A finding on one number; `against` is what it does not agree with."""
    places = [leaf for leaf in (row.number, *against, row.member.name) if leaf is not None]
    return context.finding(
        *places,
        identity=f"{name_of(row.member)} {bare(row.number)}",
        variant=variant,
        expected=expected,
        actual=actual or bare(row.number),
        name=name_of(row.member),
        number=row.number.value if row.number is not None else "",
        system=system_names(context.facts, [str(leaf.value) for leaf in against[:1]], context.lang),
        grade=against[0].value if against else "",
        digit=row.grade,
    )


def _serials(context: Context, rows: list[Held]) -> Iterator[Outcome]:
    """One serial of several persons, or several serials of one; a name in two spellings is one person.

    The first digit is that of the registration's field or round: one person's may differ in it."""
    by_serial: dict[str, dict[str, Held]] = {}
    by_person: dict[str, dict[str, Held]] = {}
    counts: Counter[str] = Counter()
    for row in rows:
        if row.serial is not None:
            counts[person(row.member)] += 1
            by_serial.setdefault(row.serial, {}).setdefault(person(row.member), row)
            by_person.setdefault(person(row.member), {}).setdefault(row.serial[1:], row)
    shared = {serial: list(found.values()) for serial, found in by_serial.items() if len(found) > 1}
    for serial, found in shared.items():
        names = [name_of(row.member) for row in found]
        if all(one_apart(one, other) for one, other in combinations(names, 2)):
            continue
        yield context.finding(
            *places_of(found),
            identity=serial,
            variant="shared",
            values=names,
            actual=serial,
            names=context.listed(names),
            serial=serial,
        )
    several = [serials for serials in by_person.values() if len(serials) > 1]
    if any(len(serials) == 1 < counts[who] for who, serials in by_person.items()):
        for serials in several:
            if {row.serial for row in serials.values()}.isdisjoint(shared):
                yield _own_serials(context, [serials], "serials", "warning")
    elif several and not shared:
        yield context.not_checked("serials_by_field", "team.registrations.number")


def _own_serials(
    context: Context, persons: list[dict[str, Held]], variant: str, severity: Severity
) -> Finding:
    """Persons who have several serials each."""
    names = [name_of(next(iter(serials.values())).member) for serials in persons]
    stated = [str(row.serial) for serials in persons for row in serials.values()]
    return context.finding(
        *(place for serials in persons for place in places_of(serials.values())),
        identity=" ".join(names),
        variant=variant,
        values=stated,
        severity=severity,
        actual=context.listed(stated),
        name=context.listed(names),
        serials=context.listed(stated),
    )


def _unaudited(context: Context, rows: list[Held]) -> Iterator[Finding]:
    """Persons whose every registration, by its number, is for a system that is not audited; or one of them,
    where all others have exactly those that are."""
    systems = _named(context.report)
    covering = [fields_for(context.facts, system) for system in systems]
    if not covering or not all(covering):
        return
    allowed = set().union(*covering)
    persons: dict[str, list[Held]] = {}
    for row in rows:
        persons.setdefault(person(row.member), []).append(row)
    for found in (*persons.values(), *_of_another(persons, covering)):
        fields = [row.system for row in found if row.system is not None]
        if len(fields) == len(found) and allowed.isdisjoint(field.lower() for field in fields):
            if not all(is_for(context.facts, row, row.system or "") for row in found):
                continue  # the row itself says another system: told by its number
            yield context.finding(
                *places_of(found),
                identity=name_of(found[0].member),
                variant="unaudited",
                severity="warning",
                expected=context.listed(systems),
                actual=context.listed(dict.fromkeys(fields)),
                name=name_of(found[0].member),
                numbers=context.listed(bare(row.number) for row in found),
                systems=system_names(context.facts, systems, context.lang),
            )


def _of_another(persons: dict[str, list[Held]], covering: list[set[str]]) -> Iterator[list[Held]]:
    """The registrations for a system that is not audited, of somebody who has as many as all others have for
    those that are, and lacks one of these."""
    fields = {who: [(row.system or "").lower() for row in rows] for who, rows in persons.items()}
    whole = [who for who, own in fields.items() if all(one & set(own) for one in covering)]
    for who, rows in persons.items():
        odd = [row for row in rows if not any((row.system or "").lower() in one for one in covering)]
        if len(whole) == len(persons) - 1 > 0 and who not in whole and len(odd) == 1 < len(covering):
            yield from [odd] if len(rows) == len(covering) else []


def _named(report: Report) -> list[str]:
    """The systems that are audited, and those that a standard or a scope of the report is for."""
    stated = [*(s.system for s in report.standards), *(s.system for s in report.scopes)]
    return list(dict.fromkeys([*systems_of(report), *(leaf.value for leaf in stated if leaf and leaf.value)]))
