"""A length that a sentence or row tells once, against the two days beside it."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from schemas.dates import span_months
from schemas.result import Finding
from schemas.statements.times.days import Day, TermLength

_CLOSE, _MOST = 0.2, 600
"""Months by which a span may differ, more than a term has."""


@question("DATE005")
def other_length(context: Context, days: list[Day]) -> Iterator[Finding]:
    """Two days of a term that are not as far apart as the only length told with them."""
    for term in context.mentions.statements(TermLength, days):
        start, end = term.start, term.day
        span = span_months(start.first, end.last)
        if 0 < span < _MOST and abs(span - term.months) > _CLOSE:
            yield context.finding(
                end.place,
                start.place,
                wrong=[end.place, start.place],
                identity="length",
                values=[term.months, start.place.value, end.place.value],
                variant="months",
                actual=end.place.value,
                subject=context.words("term"),
                stated=context.words("length", months=term.months).strip(),
                start=start.place.value,
                end=end.place.value,
                span=context.words("about", months=round(span)),
                due="",
            )
