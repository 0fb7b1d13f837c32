"""Health certificates that were issued shortly after their holder began to work."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from checks.context import Context
from schemas import patterns
from schemas.dates import FOREVER, add_months, first_day
from schemas.leaf import Leaf, text_of
from schemas.report import PersonnelCertificate
from schemas.result import Finding

_KIND = patterns.compile(r"健康(?:合格)?证|[Hh]ealth certificate")
_BEGUN = patterns.compile(r"(?:入职|上岗|到岗|入厂|进厂|入司|录用)(?:的?(?:日期|时间))?\s?[:：为是于在]?\s?$")
_BEGUN_BEHIND = patterns.compile(
    r"\s?日?(?:正式|新)?(?:入职|上岗|到岗|入厂|进厂|入司)(?!前|后|之前|之后|培训|教育|体检|检查|证)"
)
_AGAIN = patterns.compile(r"换证|换发|续(?:证|办|期)|重新|补办|原(?:健康)?证|再次|转岗|复岗|曾")

TERM = 12
"""Months that a health certificate holds."""

NEW = timedelta(days=92)
"""A certificate issued later than this after the start of work may have followed another."""

SLACK = timedelta(days=1)
REACH = 90


def issued_after_start(context: Context) -> Iterator[Finding]:
    """The holders of one health certificate whose day of issue follows the start of their work."""
    held: dict[str, list[PersonnelCertificate]] = {}
    for one in context.report.personnel_certificates:
        if one.name is not None and _KIND.search(text_of(one.kind)):
            held.setdefault(text_of(one.name), []).append(one)
    if not held:
        return
    for mention in context.mentions.dates:
        leaf = mention.leaf
        before, after = context.mentions.around(leaf)
        if mention.garbled or len(leaf.value or "") != len("2025-01-01") or _AGAIN.search(before[-REACH:]):
            continue
        if not (_BEGUN.search(before[-REACH:]) or _BEGUN_BEHIND.match(after)):
            continue
        name = max(held, key=before[-REACH:].rfind)
        known = _issued(held[name][0]) if len(held[name]) == 1 and name in before[-REACH:] else None
        if known is None:
            continue
        (place, issued), begun = known, first_day(str(leaf.value))
        if SLACK < issued - begun <= NEW:
            yield _finding(context, name, leaf, place, issued)


def _finding(context: Context, name: str, begun: Leaf[str], place: Leaf[str], issued: date) -> Finding:
    reckoned = place.value != issued.isoformat()
    return context.finding(
        begun,
        place,
        identity=f"health {name}",
        variant="health",
        severity="info" if reckoned else None,
        expected=f"<= {begun.value}",
        actual=issued.isoformat(),
        name=name,
        begun=begun.value,
        issued=issued.isoformat(),
        shown=context.words("reckoned") if reckoned else "",
    )


def _issued(one: PersonnelCertificate) -> tuple[Leaf[str], date] | None:
    """When a certificate was issued, as told or by its end, and what tells it."""
    stated = one.issued_on or one.valid_from
    for leaf in (stated, one.valid_to):
        if leaf is None or len(leaf.value or "") != len("2025-01-01") or leaf.value == FOREVER:
            continue
        day = first_day(str(leaf.value))
        return leaf, day if leaf is stated else add_months(day, -TERM) + SLACK
    return None
