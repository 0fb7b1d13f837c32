"""Members of the audit team who are named as people of the audited organization."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checks.comparisons.names import name_key
from checks.context import Context
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.people.audit_team import MemberEmployer


def of_the_client(context: Context, team: Mapping[str, Leaf[str]]) -> Iterator[Finding]:
    """One finding a member of the team (by key) whom the report names in an office of the client."""
    stated: set[str] = set()
    for office, leaf in _people(context):
        key = name_key(str(leaf.value))
        member = team.get(key)
        if member is None or key in stated or leaf.span == member.span:
            continue
        stated.add(key)
        yield context.finding(
            leaf,
            member,
            identity=f"client/{key}",
            variant="client",
            values=[member.value, office],
            name=member.value,
            office=context.words(office),
        )

    yield from _employed(context, team)


def _employed(context: Context, team: Mapping[str, Leaf[str]]) -> Iterator[Finding]:
    """The members of the team of whom a sentence says that they work for the client."""
    own = [
        name_key(spelling)
        for one in context.mentions.of_kind("organization")
        if one.relation == "self"
        for spelling in one.spellings
    ]
    for employer in context.mentions.statements(MemberEmployer, team):
        if not any(name_key(employer.words).startswith(name) for name in own if name):
            continue
        member = team.get(employer.member)
        if member is not None:
            yield context.finding(
                employer.place,
                member,
                identity=f"employer/{member.value}",
                variant="client",
                values=[member.value],
                name=member.value,
                office=context.words("employed"),
            )


def _people(context: Context) -> Iterator[tuple[str, Leaf[str]]]:
    """The people that records of the client name, each with the office."""
    report = context.report
    for audit in report.internal_audits:
        for leaf in (audit.leader, *audit.auditors):
            if leaf is not None and leaf.value:
                yield "internal_auditor", leaf
    for review in report.management_reviews:
        if review.chair is not None and review.chair.value:
            yield "chair", review.chair
    for one in report.personnel_certificates:
        if one.name is not None and one.name.value and one.kind is not None:
            yield "holder", one.name
