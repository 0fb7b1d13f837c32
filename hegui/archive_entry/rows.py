"""The rows of a report in the tables of an archive: what is compared over many reports, without places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from schemas import dates
from schemas.leaf import Leaf, text_of, value_of
from schemas.report import Report, TeamMember
from schemas.result import Finding, Result, Summary

Row = Mapping[str, Any]
MOST_DAYS = 60
"""An audit of more days than that is misread: it credits nobody with days."""


def rows(result: Result) -> dict[str, list[Row]]:
    """The rows of a report by table, without its SHA-256: `reports` has one."""
    report = result.report
    team: list[Row] = list(_people(report))
    return {
        "reports": [{**_head(report), **_read(result), **_judged(result.summary, len(result.not_checked))}],
        "findings": [_finding(one) for one in result.findings],
        "not_checked": [{"code": one.code, "reason": one.reason} for one in result.not_checked],
        "people": team,
        "days": [
            {"person": person, "day": day.isoformat(), "half": half}
            for person in dict.fromkeys(one["person"] for one in team)
            for day, half in _days(report)
        ],
        "numbers": list(_numbers(report)),
    }


def _read(result: Result) -> Row:
    about = result.document
    read = {"format": about.format, "pages": about.pages, "ocr_pages": about.ocr_pages}
    return {**read, "packs": list(result.packs)}


def _head(report: Report) -> Row:
    """What a report is about."""
    start, end = _day(report.audit.start), _day(report.audit.end)
    stated = _day(report.report_date)
    leader = next((one for one in report.team if value_of(one.role) == "leader"), None)
    return {
        "organization": value_of(report.organization.name),
        "uscc": value_of(report.organization.uscc),
        "certification_body": value_of(report.certification_body.name),
        "number": value_of(report.number),
        "audit_type": value_of(report.audit_type),
        "systems": list(dict.fromkeys(filter(None, map(value_of, report.systems)))),
        "leader": value_of(leader.name) if leader is not None else None,
        "audit_start": start and start.isoformat(),
        "audit_end": end and end.isoformat(),
        "report_date": stated and stated.isoformat(),
        "month": (stated or end or date.min).isoformat()[:7] if stated or end else None,
    }


def _judged(summary: Summary, not_checked: int) -> Row:
    """How it was judged: the verdict is the gravest of what was found, information left out."""
    verdict = "error" if summary.error else "warning" if summary.warning else "clean"
    counts = {"error": summary.error, "warning": summary.warning, "info": summary.info}
    return {**counts, "not_checked": not_checked, "verdict": verdict}


def _finding(found: Finding) -> Row:
    first = found.evidence[0] if found.evidence else None
    section = first.section if first is not None else None
    return {
        "number": found.number,
        "code": found.code,
        "name": found.name,
        "severity": found.severity,
        "message": found.message,
        "page": first and first.page,
        "line": first and first.line,
        "text": first and first.text,
        "fingerprint": found.fingerprint,
        "suppressed": found.suppressed,
        "expected": found.expected,
        "clauses": "\n".join(f"{clause.document} {clause.clause}" for clause in found.clauses) or None,
        **{f"section_{key}": value for key, value in (section.values().items() if section else ())},
    }


def _people(report: Report) -> Iterator[Row]:
    """The team. A person is known by the first registration, else by name and body."""
    body = text_of(report.certification_body.name)
    for member in report.team:
        name, registration = value_of(member.name), _registration(member)
        if name or registration:
            person = registration or f"{name} {body}".strip()
            role = value_of(member.role)
            yield {"name": name, "registration": registration, "role": role, "person": person}


def _numbers(report: Report) -> Iterator[Row]:
    """The numbers that stand for one report or certificate."""
    items = [
        ("report", value_of(report.number)),
        *(("certificate", value_of(one.number)) for one in report.certificates),
    ]
    yield from ({"kind": kind, "number": number} for kind, number in dict.fromkeys(items) if number)


def _registration(member: TeamMember) -> str | None:
    return next(filter(None, (value_of(one.number) for one in member.registrations)), None)


def _days(report: Report) -> Iterator[tuple[date, str | None]]:
    """The days of the audit, and which half of one where it is not the whole of it."""
    audit = report.audit
    start, end = _day(audit.start), _day(audit.end or audit.start)
    if start is None or end is None or not timedelta(0) <= end - start < timedelta(MOST_DAYS):
        return
    for number in range((end - start).days + 1):
        day = start + timedelta(number)
        if day == start and value_of(audit.start_half) == "pm":
            yield day, "pm"
        elif day == end and value_of(audit.end_half) == "am":
            yield day, "am"
        else:
            yield day, None


def _day(leaf: Leaf[str] | None) -> date | None:
    """A day that is written in full; null for a month and for 长期."""
    value = value_of(leaf)
    if not value or value == dates.FOREVER or len(value) != len("2025-01-01"):
        return None
    return date.fromisoformat(value)
