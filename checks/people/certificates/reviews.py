"""Reviews of people's certificates: made, or due and not made."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from schemas.dates import add_months, last_day
from schemas.leaf import Leaf
from schemas.statements.people.certificates import MissedReview, ReviewDeferral, ReviewMade

_AFTER = 36
"""So many months after it was issued a licence is to be reviewed."""


def is_made(context: Context, place: Leaf[str]) -> bool:
    """Whether the sentence or row of a due day tells that the review was made, or is not due."""
    return bool(context.mentions.statements(ReviewMade, place))


def may_wait(context: Context, place: Leaf[str], years: int) -> bool:
    """Whether it is left open that a review that was due may wait, as for one so many years in the trade.

    It is not where the sentence or row denies the review, tells that it was made later, or has the first
    issue of the certificate less than these years before the day."""
    return not any(
        deferral.denied
        or (deferral.first_issued and _years_after(deferral.first_issued, years) > str(place.value))
        for deferral in context.mentions.statements(ReviewDeferral, place)
    )


def _years_after(day: str, years: int) -> str:
    return add_months(last_day(day), 12 * years).isoformat()


def missed(context: Context) -> Iterator[Leaf[str]]:
    """The sentences and cells that tell of a review that was due before the audit and was not made."""
    start = context.report.audit.start
    first = str(start.value) if start is not None and start.value else ""
    for review in context.mentions.statements(MissedReview) if first else ():
        old = review.issued and add_months(last_day(review.issued), _AFTER).isoformat() < first
        if old or (review.due and review.due < first):
            yield review.place
