"""Defects by code: each puts one thing wrong into an audit or at one place of a report."""

from __future__ import annotations

from corpus.bodies.defects import (
    cal,
    cmp,
    competence,
    con,
    dates,
    ent,
    ent_foreign,
    ent_places,
    eqp,
    hidden,
    impartial,
    law,
    nc,
    offices,
    per,
    permits,
    ranked,
    scope,
    statements,
    sums,
    team,
    trades,
    txt,
)
from corpus.bodies.defects.registry import IN_AUDIT, IN_PLACE, IN_TEXT, OMITTED

__all__ = ["CODES", "IN_AUDIT", "IN_PLACE", "IN_TEXT", "OMITTED", "USUAL"]

MODULES = (
    cal,
    cmp,
    competence,
    con,
    dates,
    ent,
    ent_foreign,
    ent_places,
    eqp,
    hidden,
    impartial,
    law,
    nc,
    offices,
    per,
    permits,
    ranked,
    scope,
    statements,
    sums,
    team,
    trades,
    txt,
)
CODES = sorted({one.code for defects in (IN_AUDIT, IN_PLACE, IN_TEXT, OMITTED) for one in defects})
"""All codes for which there is a defect."""

USUAL = [code for code in CODES if code != "ING003"]
"""Those that show in every format: a plain text hides nothing."""
