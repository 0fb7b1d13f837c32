"""How a day is told as that of the next audit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.times.activities import NextAuditDay

_LEAD, _BEHIND = 32, 4
"""So many characters before a day, and behind it, say which event it is of."""

_LATEST = patterns.compile(
    r"不[晚迟]于|最[晚迟]|不超过|(?:之|以)?前|截[止至]|no later|before|latest|until", re.I
)
_PLANNED = patterns.compile(
    r"建议|计划|拟|暂定|预计|预定|左右|之间|起|第[二三]次|再认证|planned|expected|about", re.I
)
"""Words of the latest day of the next audit; of a day that is only planned, or of another audit."""


def read(reading: Reading, place: Any) -> Iterator[NextAuditDay]:
    """How a day of the next audit is told."""
    before, after = reading.around(place)
    words = before[-_LEAD:] + after[:_BEHIND]
    latest, planned = _LATEST.search(words) is not None, _PLANNED.search(words) is not None
    yield NextAuditDay(place, words, latest, planned)
