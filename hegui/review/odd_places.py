"""Which of a finding's places differ from the others, where that can be told."""

from __future__ import annotations

from typing import Any

from schemas.leaf import Evidence, Leaf, Mention
from schemas.result import Finding
from schemas.text import fold

MOST = 200
"""Of very many places so many are looked at."""

_SLACK = 2.0


def differing(finding: Finding) -> list[Leaf[Any] | Mention[Any]]:
    """The places that differ from the others: those held to be wrong, or those that have what the finding
    says there is in place of what it expects; none where all may be wrong."""
    places = finding.places
    odd = {id(place) for place in finding.wrong}
    if len(odd) == len(places) and finding.expected is not None and finding.actual is not None:
        actual = fold(finding.actual)
        odd = {id(one) for one in places if actual in (fold(one.raw), fold(str(one.value)))}
    return [one for one in places if id(one) in odd] if len(odd) < len(places) else []


def odd_evidence(finding: Finding) -> list[int]:
    """The fragments of evidence, counted from 0, in which a place stands that differs."""
    fragments = [one for place in differing(finding)[:MOST] for one in place.evidence.pages]
    found = [
        at for at, one in enumerate(finding.evidence[:MOST]) if any(_has(one, other) for other in fragments)
    ]
    return found if len(found) < len(finding.evidence) else []


def _has(evidence: Evidence, other: Evidence) -> bool:
    """Whether a fragment is, or has in it, another one."""
    if evidence.page != other.page:
        return False
    if evidence.bbox is None or other.bbox is None:
        return other.line >= evidence.line and fold(other.text) in fold(evidence.text)
    left, top, right, bottom = evidence.bbox
    across, down = (other.bbox[0] + other.bbox[2]) / 2, (other.bbox[1] + other.bbox[3]) / 2
    return left - _SLACK <= across <= right + _SLACK and top - _SLACK <= down <= bottom + _SLACK
