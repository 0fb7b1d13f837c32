"""Trainees in the audit team: they do not lead, audit alone or count as audit time."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from checks.audit_team.registrations import (
    Held,
    held,
    is_expert,
    is_for,
    is_trainee,
    is_trainees,
    name_of,
    person,
    places_of,
    role,
    unregistered,
)
from checks.context import Context
from checks.registry import Outcome, check
from checks.scope.systems import names as system_names
from checks.scope.systems import systems_of
from schemas.mentions import TraineeAct
from schemas.result import Finding
from schemas.statements.people.audit_team import TraineeWork


@check("TEAM005", "trainee-misused", "error", needs=("team",))
def trainee_misused(context: Context) -> Iterator[Outcome]:
    """查什么：实习审核员是否担任组长，某个体系是否只有实习审核员，报告是否写明其独立审核或计入审核人日，审核分
    工是否让其（或技术专家）独自审核一个部门或过程（作警告）。实习审核员的人日记在“计入”一栏的，提示。

    为什么：实习审核员须在审核员指导下工作，不能独立审核，也不计入审核时间。

    例：两人审核环境和职业健康安全两个体系，职业健康安全只有实习审核员注册。

    应为：组长为审核员，每个体系至少有一名审核员。

    依据：GB/T 27021.1-2017 9.2.2.1.4、7.2。

    何时可忽略：报告漏列了该体系的审核员（那也要改）。
    ---
    What it checks: whether a trainee leads the audit, one of the systems has only trainees, or the report
    says that a trainee audited alone or counts as audit time, or its plan gives one, or a technical expert,
    a department alone (a warning). Days of a trainee in a column of those that count are worth knowing.

    Why: trainees work under an auditor's direction, do not audit alone and are no audit time.

    Example: two persons audit two systems; for one of them only the trainee is registered.

    Expected: an auditor as leader, and for every system at least one auditor.

    Basis: GB/T 27021.1-2017 9.2.2.1.4, 7.2.

    When to ignore: the report left out that system's auditor (which needs mending too).
    """
    rows = held(context.facts, context.report)
    leading = set()
    for member in context.report.team:
        if role(member) == "leader" and is_trainee(context.facts, member, rows):
            leading.add(person(member))
            places = [leaf for leaf in (member.name, member.role, member.grade) if leaf is not None]
            yield context.finding(*places, identity=name_of(member), variant="leads", name=name_of(member))
    yield from _alone(context, rows, leading)
    yield from _acted(context)
    trainees = any(is_trainee(context.facts, member, rows) for member in context.report.team)
    if trainees and context.report.audit.person_days is None:
        yield context.not_checked("trainee_time", "audit.person_days")


def _alone(context: Context, rows: list[Held], leading: set[str]) -> Iterator[Finding]:
    """Systems whose only auditors are trainees; one finding for the same trainees."""
    facts, doubt = context.facts, context.listed(unregistered(context.facts, context.report))
    gaps: dict[tuple[str, ...], tuple[list[str], list[Held]]] = {}
    for system in systems_of(context.report):
        found = [row for row in rows if is_for(facts, row, system)]
        persons = {person(row.member) for row in found}
        if found and not persons <= leading and all(is_trainees(facts, row, rows) for row in found):
            systems, trainees = gaps.setdefault(tuple(sorted(persons)), ([], []))
            systems.append(system)
            trainees.extend(found)
    for systems, trainees in gaps.values():
        names = list(dict.fromkeys(name_of(row.member) for row in trainees))
        yield context.finding(
            *places_of(trainees),
            identity="、".join(names),
            variant="alone",
            doubt=doubt,
            doubted="unregistered",
            values=systems,
            systems=system_names(facts, systems, context.lang),
            names=context.listed(names),
        )


def _acted(context: Context) -> Iterator[Finding]:
    """Trainees who by the report audited alone or count as audit time, or are to audit alone by its plan; one
    finding each for a person."""
    read: dict[tuple[str, str], list[TraineeAct]] = {}
    for act in context.mentions.trainee_acts:
        expert = act.kind == "planned" and is_expert(context.facts, act.member)
        variant = "expert" if expert else "planned" if act.kind == "planned" else "acted"
        read.setdefault((name_of(act.member), variant), []).append(act)
    yield from _told(context, {name for name, _ in read})
    for (name, variant), stated in read.items():
        places = [leaf for leaf in (stated[0].member.name, *(act.leaf for act in stated)) if leaf is not None]
        yield context.finding(
            *places,
            identity=name,
            variant=_told_as(stated) if variant == "acted" else variant,
            severity=None if variant == "acted" else "warning",
            values=[act.kind for act in stated],
            actual=context.listed(str(act.leaf.value) for act in stated),
            name=name,
            told=context.listed(str(act.leaf.value) for act in stated),
        )


def _told_as(stated: Iterable[TraineeAct | TraineeWork]) -> str:
    """The message on what trainees did: by the one kind of it, if it is one."""
    kinds = {act.kind for act in stated}
    return f"acted_{kinds.pop()}" if len(kinds) == 1 else "acted"


def _told(context: Context, known: Container[str]) -> Iterator[Finding]:
    """What sentences and tables tell of the other trainees, of whom nothing of the kind was read."""
    rows = held(context.facts, context.report)
    team = [name_of(member) for member in context.report.team if member.name is not None]
    for member in context.report.team:
        name = name_of(member)
        if member.name is None or name in known or not is_trainee(context.facts, member, rows):
            continue
        stated = context.mentions.statements(TraineeWork, name, team)
        planned = [act for act in stated if act.kind == "planned" and act.words]
        for variant, those in (
            ("planned", planned),
            ("acted", [one for one in stated if one not in planned]),
        ):
            if those:
                yield context.finding(
                    member.name,
                    *(act.place for act in those),
                    identity=name,
                    variant=_told_as(those) if variant == "acted" else variant,
                    severity="info",
                    values=[act.kind for act in those],
                    name=name,
                    told=context.listed(dict.fromkeys(act.words for act in those)),
                )
