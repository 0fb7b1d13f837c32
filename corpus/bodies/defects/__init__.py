"""Defects by code: each puts one thing wrong into an audit or at one place of a report."""

from __future__ import annotations

from corpus.bodies.defects import cal, cmp, dates, ent, eqp, law, nc, per, scope, sums, team
from corpus.bodies.defects.registry import IN_AUDIT, IN_PLACE, OMITTED

__all__ = ["CODES", "IN_AUDIT", "IN_PLACE", "OMITTED"]

MODULES = (cal, cmp, dates, ent, eqp, law, nc, per, scope, sums, team)
CODES = sorted({one.code for defects in (IN_AUDIT, IN_PLACE, OMITTED) for one in defects})
"""All codes for which there is a defect."""
