"""The number of a finding: its place in the order by weight for the decision, the same in every output."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from hegui.review.odd_places import odd_evidence
from hegui.selection import group
from schemas.cache import yaml_file
from schemas.result import SEVERITIES, Finding


def numbered(findings: Sequence[Finding]) -> list[Finding]:
    """The findings as they stand, each with its number, counted from 1: the heaviest first. They know which
    of their evidence is odd as well.

    To be given all findings of a document: what is selected, let stand or decided afterwards leaves gaps, so
    that a list that was sent out still fits."""
    by_weight = sorted(range(len(findings)), key=lambda at: _key(findings[at]))
    numbers = {at: number for number, at in enumerate(by_weight, 1)}
    return [
        one.replaced(number=numbers[at], odd=odd_evidence(one) or one.odd) for at, one in enumerate(findings)
    ]


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """The findings by their numbers, what is let stand behind all others."""
    return sorted(findings, key=lambda one: (one.suppressed, one.number))


def _key(finding: Finding) -> tuple[Any, ...]:
    """Severity, weight of the check, place, and what makes the order sure."""
    first = finding.evidence[0] if finding.evidence else None
    return (
        SEVERITIES.index(finding.severity),
        rank(finding.code),
        (first.page or 0, first.line) if first else (0, 0),
        finding.code,
        finding.fingerprint,
    )


def rank(code: str) -> int:
    """How much a code weighs for the decision: 0 the most; a code's own rank goes before its group's.

    >>> rank("CON003") < rank("TIME001") < rank("SCOPE001") < rank("CON005") < rank("TXT002")
    True
    """
    ranks = _ranks()
    return ranks.get(code, ranks.get(group(code), len(ranks)))


@cache
def _ranks() -> dict[str, int]:
    listed = yaml_file.read(Path(__file__).with_name("decision_weight.yaml"))["ranks"]
    return {name: at for at, names in enumerate(listed) for name in names}
