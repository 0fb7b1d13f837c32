"""What a nonconformity tells itself: the report judges it already."""

from __future__ import annotations

from checks.comparisons.equal import Place
from checks.context import Context


def is_faulted(context: Context, place: Place | None) -> bool:
    """Whether a place stands in the fact of a nonconformity, of this audit or an earlier one."""
    if place is None:
        return False
    report, at = context.report, place.span[0]
    stated = [item.description for item in report.nonconformities.items]
    stated += [item.description for item in report.previous_nonconformities]
    return any(leaf is not None and leaf.span[0] <= at < leaf.span[1] for leaf in stated)
