"""Whether the team has the competence that systems and scope ask for."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit_team.registration_validity import codes
from checks.audit_team.registrations import (
    fields_for,
    held,
    is_expert,
    is_for,
    is_trainee,
    name_of,
    places_of,
    unregistered,
)
from checks.comparisons.equal import Place
from checks.context import Context
from checks.registry import Outcome, check
from checks.scope.systems import names as system_names
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

SEVERAL = 2
"""Of so many systems one may be without an auditor of its own."""


@check("TEAM006", "competence-gap", "warning", needs=("team",))
def competence_gap(context: Context) -> Iterator[Outcome]:
    """查什么：写明各审核员注册资格时，是否有审核的体系没有任何人注册；写明范围的专业代码时，是否有成员具备该代码
    （代码只写到中类的，有其下任一小类即可；技术专家具备也算）；成员表的专业代码栏是否全写“无”“—”。

    为什么：每个体系要由具备资格的审核员审核，专业能力要由组内人员提供，否则审核结论没有依据。

    例：审核质量和环境两个体系，成员的注册号都只有 QMS；范围的专业代码为 18.02.06，成员只有 29.08.07。

    应为：核实审核组的组成，补写遗漏的注册资格或专业代码。

    依据：GB/T 27021.1-2017 7.2、9.2.2.1。

    何时可忽略：该领域没有国家注册；报告漏抄（那也要改）。只有实习审核员的体系由 TEAM005 提出。
    ---
    What it checks: where registrations are told, whether nobody is registered for one of the systems; where
    the scope's professional code is stated, whether somebody of the team has it (any code below it will do,
    an expert's too); whether the column of codes has nothing but marks for none.

    Why: each system is audited by somebody qualified for it, and the team has the knowledge of the trade;
    without them the conclusions have no basis.

    Example: quality and environment are audited, all registrations are QMS; the scope is 18.02.06, the team
    has 29.08.07 only.

    Expected: the composition of the team is confirmed, what was left out is added.

    Basis: GB/T 27021.1-2017 7.2, 9.2.2.1.

    When to ignore: there is no national registration in that field; the report left it out (which needs
    mending too). A system with trainees alone is told by TEAM005.
    """
    yield from _systems(context)
    yield from _codes(context)
    yield from _uncoded(context)


def _systems(context: Context) -> Iterator[Outcome]:
    """Systems for which nobody is registered: in doubt where one of the team tells no registration."""
    every = held(context.facts, context.report)
    rows = [row for row in every if row.serial is not None]
    slips = [row.registration.system for row in every if row.number is not None and row.serial is None]
    systems = {str(leaf.value): leaf for leaf in context.report.systems if leaf.value}
    if len(systems) < SEVERAL or not rows:
        return
    if context.mentions.registrations:
        yield context.not_checked("registrations_unassigned", "team.registrations.number")
        return
    doubt = context.listed(unregistered(context.facts, context.report))
    for system, leaf in systems.items():
        if not fields_for(context.facts, system) or any(is_for(context.facts, row, system) for row in rows):
            continue
        if any(slip is not None and slip.value == system for slip in slips):
            continue  # its number is written, though malformed
        if any((row.system or "").lower() in fields_for(context.facts, system) for row in rows):
            continue
        shown: list[Place] = [leaf, *places_of(rows)]
        name = system_names(context.facts, [system], context.lang)
        yield context.finding(
            *shown,
            identity=system,
            variant="system",
            values=[system],
            concerning=[system],
            doubt=doubt,
            doubted="unregistered",
            system=name,
        )


def _codes(context: Context) -> Iterator[Outcome]:
    """Codes of the scope that nobody of the team has."""
    stated: dict[str, list[Leaf[str]]] = {}
    for leaf in context.mentions.scope_codes:
        stated.setdefault(str(leaf.value), []).append(leaf)
    if not stated:
        yield from _codes_told(context)
        return
    rows = held(context.facts, context.report)
    having = [
        code
        for one in context.report.team
        if not is_trainee(context.facts, one, rows)
        for code in [
            *one.professional_codes,
            *(c for row in one.registrations for c in row.professional_codes),
        ]
        if code.value
    ]
    if not having:
        yield context.not_checked("absent", "team.professional_codes")
        return
    own = list(dict.fromkeys(fold(str(code.value)) for code in having))
    for code, places in stated.items():
        if not any(one.startswith(code) or code.startswith(one) for one in own):
            yield context.finding(
                *places,
                *having,
                identity=code,
                variant="code",
                values=[code],
                expected=code,
                actual=context.listed(own),
                code=code,
                codes=context.listed(own),
            )


def _codes_told(context: Context) -> Iterator[Finding]:
    """Codes that any place tells for the scope, where none of them is told with somebody of the team."""
    team = [name_of(one) for one in context.report.team if one.name is not None]
    scope, own = codes(context, team)
    own |= {
        fold(str(code.value)) for one in context.report.team for code in one.professional_codes if code.value
    }
    own = {code for code in own if any(map(str.isdigit, code))}
    if not own or not scope or any(a.startswith(b) or b.startswith(a) for a in scope for b in own):
        return
    yield context.finding(
        *scope.values(),
        identity=" ".join(scope),
        variant="code",
        values=[*scope],
        severity="info",
        code=context.listed(scope),
        codes=context.listed(sorted(own)),
    )


def _uncoded(context: Context) -> Iterator[Finding]:
    """A column of codes with a mark for nothing at each auditor, where the systems are ones with codes."""
    marks = context.mentions.uncoded
    systems = [str(leaf.value) for leaf in context.report.systems if leaf.value]
    if not marks or not any(fields_for(context.facts, system) for system in systems):
        return
    rows = held(context.facts, context.report)
    team = [one for one in context.report.team if not is_trainee(context.facts, one, rows)]
    if len(marks) < len(team) or any(is_expert(context.facts, one) for one in team):
        return
    yield context.finding(*marks, identity="none", variant="none", values=[])
