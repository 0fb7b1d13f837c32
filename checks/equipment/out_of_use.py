"""What the words around a thing say of it: that it is out of use, or was verified anew."""

from __future__ import annotations

from collections.abc import Iterable

from checks.comparisons.equal import Place
from checks.context import Context
from schemas.statements.equipment import OutOfUse


def out_of_use(context: Context, places: Iterable[Place]) -> bool:
    """Whether the sentence or the row of one of the places says that the thing is not in use."""
    return bool(context.mentions.statements(OutOfUse, places))


def is_over(context: Context, places: Iterable[Place]) -> bool:
    """Whether an end of validity no longer matters: the thing is out of use, or was verified anew."""
    ends = list(places)
    return out_of_use(context, ends) or any(
        context.mentions.mark(end, "equipment.verified_anew") for end in ends
    )
