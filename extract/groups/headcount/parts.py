"""Numbers of people that are of a site, a shift or another part of them, or of before."""

from __future__ import annotations

from extract.readers import value_roles
from extract.readers.leaves import Candidate
from extract.reading.source import Source


def of_all(source: Source, found: list[Candidate[int]], *, several: bool) -> list[Candidate[int]]:
    """The candidates without those of a site, a shift, a part of the people or of before; a part that is more
    than the whole stays, to be compared with it. `several`: whether the report is on several systems."""
    now = value_roles.without_former(source, found)
    whole = [one for one in now if not _is_part(source, one, several=several)]
    best = min(whole, key=lambda one: (one.rank, one.start), default=None)
    if best is None or best.value is None:
        return now
    return [one for one in now if one in whole or (one.value or 0) >= best.value]


def _is_part(source: Source, one: Candidate[int], *, several: bool) -> bool:
    of = value_roles.role(source, one.start, one.end, value_roles.PART)
    return of not in ("", value_roles.WHOLE) and (several or of != "system")
