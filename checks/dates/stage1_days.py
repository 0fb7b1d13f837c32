"""The day of stage 1 as a sentence names it in passing, beside its days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from checks.context import Context
from schemas.dates import first_day
from schemas.leaf import Leaf
from schemas.statements.times.dates import Stage1Day

_WHOLE_DAY = len("2025-01-01")
_SLIP, _OWN = timedelta(days=14), timedelta(days=62)
"""What is farther from stage 1 is that of another audit: told in passing, or said to be its own."""


def told_in_passing(context: Context) -> Iterator[Leaf[str]]:
    """The days told so that are soon before or after those of stage 1 as it is read from all other places."""
    stage1 = context.report.stage1
    first, last = stage1.start, stage1.end or stage1.start
    if first is None or last is None or len(first.value or "") != _WHOLE_DAY or not last.value:
        return
    if len({place.value for place in first.places}) > 1:
        return
    begun, ended = first_day(str(first.value)), first_day(last.value)
    for one in context.mentions.statements(Stage1Day):
        day, slip = first_day(str(one.place.value)), _OWN if one.own else _SLIP
        if begun - slip <= day < begun or ended < day <= ended + slip:
            yield one.place
