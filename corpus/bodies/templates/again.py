"""Whether a nonconformity of the audit before was found once more."""

from __future__ import annotations

from difflib import SequenceMatcher

from corpus.bodies.audit import Audit

ALIKE = 0.6


def again(audit: Audit, description: str) -> bool:
    """Whether one of this audit's nonconformities tells much the same."""
    return any(
        SequenceMatcher(None, description, item.description).ratio() > ALIKE
        for item in audit.nonconformities.items
    )
