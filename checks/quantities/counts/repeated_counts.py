"""One number told in two places: how many work in a department or shift, how many there are of what the
organization has identified or listed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TypeVar

from checks.context import Context
from schemas.statements.amounts.counts import RepeatedCount

C = TypeVar("C", bound=RepeatedCount)


def twice_told(context: Context, kind: type[C]) -> Iterator[list[C]]:
    """The counts of one thing that are not one number: of people or of things."""
    stated: dict[str, list[C]] = defaultdict(list)
    for count in context.mentions.statements(kind):
        stated[count.what].append(count)
    for counts in stated.values():
        for those in _by_scope(counts):
            firsts = {count.number: count for count in reversed(those)}
            if len(firsts) == 2:
                yield sorted(firsts.values(), key=lambda count: count.place.start)


def _by_scope(counts: list[C]) -> list[list[C]]:
    """The numbers of one thing in each department that is named for it, in all of them where one is at most;
    a department with its site in brackets is also meant where it is named without."""
    scopes = sorted({one.scope for one in counts} - {""})
    scopes = [one for one in scopes if not any(other.startswith(one) for other in scopes if other != one)]
    if len(scopes) < 2:
        return [counts]
    return [[one for one in counts if one.scope and scope.startswith(one.scope)] for scope in scopes]
