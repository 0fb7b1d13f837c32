"""Blanks that are filled in last: signatures, approvals, the report's number and day (`late_blanks.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from re import Pattern

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.cache import yaml_file
from schemas.statements.papers.wording import LateBlank
from schemas.text import fold

_LONGEST = 60


def read(reading: Reading) -> Iterator[LateBlank]:
    """The blanks with such a label."""
    for blank in reading.mentions.blanks:
        if is_late(blank.label):
            yield LateBlank(blank.leaf, blank.label)


def is_late(label: str) -> bool:
    """Whether a field's label names what is filled in last.

    >>> is_late("审核组长（签字）"), is_late("报告编号"), is_late("设备编号"), is_late("校准日期")
    (True, True, False, False)
    """
    folded = fold(label).lower()
    return len(folded) <= _LONGEST and any(pattern.fullmatch(folded) for pattern in _blanks())


@cache
def _blanks() -> list[Pattern[str]]:
    known = yaml_file.read(Path(__file__).with_suffix(".yaml"))["blanks"]
    return [patterns.compile(pattern) for pattern in known]
