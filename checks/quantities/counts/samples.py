"""Numbers that are not those of what is then named one by one: suppliers and persons sampled, nonconformities
by department with clauses, critical control points of a product."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from schemas.result import Finding
from schemas.statements.amounts.counts import NamedItems


def named_otherwise(context: Context) -> Iterator[Finding]:
    """Each number that is not that of what is named behind it, once."""
    shown: set[tuple[str, int]] = set()
    for named in context.mentions.statements(NamedItems):
        if named.number in named.counts or (named.what, named.number) in shown:
            continue
        shown.add((named.what, named.number))
        many = len(named.items) if named.total is None else named.total
        listed = context.listed(named.items)
        yield context.finding(
            named.place,
            identity=f"named/{named.what}",
            variant="listed",
            values=[named.number, many],
            actual=context.words("both", stated=named.number, listed=many),
            what=named.what,
            stated=named.number,
            listed=many,
            items=context.words("items", items=listed),
        )
