"""Defects by code: each puts one thing wrong into an audit or at one place of a report."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from corpus.bodies.defects.registry import IN_AUDIT, IN_PLACE, IN_TEXT, OMITTED

__all__ = ["CODES", "IN_AUDIT", "IN_PLACE", "IN_TEXT", "OMITTED", "USUAL"]

for _path in sorted(Path(__path__[0]).glob("[a-z]*.py")):
    import_module(f"{__name__}.{_path.stem}")

CODES = sorted({one.code for defects in (IN_AUDIT, IN_PLACE, IN_TEXT, OMITTED) for one in defects})
"""All codes for which there is a defect."""

USUAL = [code for code in CODES if code != "ING003"]
"""Those that show in every format: a plain text hides nothing."""
