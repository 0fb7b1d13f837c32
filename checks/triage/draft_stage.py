"""What is not yet there in a draft: signatures and whatever else is filled in last (`draft_stage.yaml`)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from re import Pattern

from schemas import patterns
from schemas.cache import yaml_file
from schemas.result import Finding
from schemas.text import fold

_LAST = Path(__file__).with_suffix(".yaml")
_LONGEST = 60


def judged(finding: Finding) -> Finding:
    """A finding on a draft: `info` on what is filled in last."""
    last = yaml_file.read(_LAST)
    fields = set(finding.fields)
    absent = finding.code in last["absent"] and fields and fields.issubset(last["fields"])
    return finding.replaced(severity="info") if absent or finding.code in last["codes"] else finding


def is_late(label: str) -> bool:
    """Whether a field's label names what is filled in last.

    >>> is_late("审核组长（签字）"), is_late("报告编号"), is_late("设备编号"), is_late("校准日期")
    (True, True, False, False)
    """
    folded = fold(label).lower()
    return len(folded) <= _LONGEST and any(pattern.fullmatch(folded) for pattern in _blanks())


@cache
def _blanks() -> list[Pattern[str]]:
    return [patterns.compile(pattern) for pattern in yaml_file.read(_LAST)["blanks"]]
