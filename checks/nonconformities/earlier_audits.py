"""How many nonconformities an earlier audit is told to have raised, against the rows that list them."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from schemas.result import Finding
from schemas.statements.nonconformities import EarlierCount


def listed_otherwise(context: Context) -> Iterator[Finding]:
    """A finding for each sentence that tells another number than the one table of them has."""
    for earlier in context.mentions.statements(EarlierCount):
        count, listed = earlier.count, earlier.listed
        if count != len(listed):
            yield context.finding(
                earlier.place,
                *listed,
                identity="earlier",
                variant="earlier",
                severity="warning",
                values=[count, len(listed)],
                actual=str(count),
                told=count,
                listed=len(listed),
            )
