"""What is not yet there in a draft: signatures and whatever else is filled in last (`draft_stage.yaml`)."""

from __future__ import annotations

from pathlib import Path

from schemas.cache import yaml_file
from schemas.result import Finding

_LAST = Path(__file__).with_suffix(".yaml")


def judged(finding: Finding) -> Finding:
    """A finding on a draft: `info` on what is filled in last."""
    last = yaml_file.read(_LAST)
    fields = set(finding.fields)
    absent = finding.code in last["absent"] and fields and fields.issubset(last["fields"])
    return finding.replaced(severity="info") if absent or finding.code in last["codes"] else finding
