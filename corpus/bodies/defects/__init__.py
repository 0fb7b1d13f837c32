"""Defects by code: each puts one thing wrong into an audit or at one place of a report."""

from __future__ import annotations

from corpus.bodies.defects import cal, cmp, dates, ent, eqp, law, nc, per, scope, sums, team
from corpus.bodies.defects.registry import IN_AUDIT, IN_PLACE

__all__ = ["CODES", "IN_AUDIT", "IN_PLACE"]

MODULES = (cal, cmp, dates, ent, eqp, law, nc, per, scope, sums, team)
CODES = sorted({one.code for one in IN_AUDIT} | {one.code for one in IN_PLACE})
"""All codes for which there is a defect."""
