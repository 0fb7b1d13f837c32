"""The persons that count for a system by a table of its own: those with a part in energy performance."""

from __future__ import annotations

from checks.comparisons.equal import every_place
from checks.context import Context


def own_counts(context: Context) -> dict[str, int]:
    """The effective persons by system, where the report tells them by that name."""
    headcount = context.report.headcount
    places = every_place([headcount]) if headcount is not None else []
    items = {
        one.value
        for one in places
        if isinstance(one.value, int) and context.mentions.mark(one, "people.of_energy_system")
    }
    return {"EnMS": items.pop()} if len(items) == 1 else {}
