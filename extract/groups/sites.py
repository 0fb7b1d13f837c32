"""The sites of the organization: addresses, what is done there, by how many."""

from __future__ import annotations

from extract import labels
from extract.groups.leaves import is_blank, text_leaf
from extract.readers import tables, ticks
from extract.source import Source
from extract.values.numbers import parse_count
from schemas.report import Site


def read(source: Source) -> list[Site]:
    """One entry a row of the tables of sites that has an address."""
    found: list[Site] = []
    for row in tables.rows(source, "sites"):
        kind, count = ticks.chosen(source, row.get("kind")), row.get("headcount")
        value = labels.value_of("sites", "kind", kind.text) if kind else None
        number = parse_count(count.text) if count else None
        if row.get("address") is None or is_blank(row.text("address")):
            continue
        found.append(
            Site(
                address=text_leaf(source, row.get("address")),
                activity=text_leaf(source, row.get("activity")),
                headcount=source.leaf(number, count.start, count.end)
                if count and number is not None
                else None,
                kind=source.leaf(value, kind.start, kind.end) if kind and value else None,
            )
        )
    return found
