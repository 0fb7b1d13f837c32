"""Lists of what is ranked as significant, told with other items in another place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.comparisons.equal import Place
from checks.context import Context
from schemas.result import Finding
from schemas.statements.amounts.counts import SignificanceList

_SHORTEST = 2


def ranked_elsewhere(context: Context) -> Iterator[Finding]:
    """Of each kind the places that leave out some of the items that the most telling place has."""
    kinds: dict[str, list[SignificanceList]] = {}
    for one in context.mentions.statements(SignificanceList):
        kinds.setdefault(one.kind, []).append(one)
    for kind, every in kinds.items():
        listing = [one for one in every if one.items]
        if not listing or len({len(one.items) for one in listing}) < 2:
            yield from _counted(context, kind, every)
            continue
        full = max(listing, key=lambda one: len(one.items))
        fewer = [one for one in listing if one.whole and missing(full.cores, one.cores)]
        if not fewer:
            continue
        whole = [one for one in listing if len(one.items) == len(full.items)]
        least = min(fewer, key=lambda one: len(one.items))
        lacking = [_texts(full)[at] for at in missing(full.cores, least.cores) or []]
        places: list[Place] = [
            leaf for one in (*whole, *fewer) for leaf in (one.place, one.items[0], one.items[-1])
        ]
        yield context.finding(
            *places,
            identity=kind,
            variant="ranked",
            values=[len(full.items), len(least.items)],
            what=context.listed(dict.fromkeys(one.words for one in (full, *fewer))),
            more=len(full.items),
            fewer=len(least.items),
            items=context.listed(_texts(full)),
            others=context.listed(_texts(least)),
            lacking=context.listed(lacking),
        )


def _counted(context: Context, kind: str, lists: Sequence[SignificanceList]) -> Iterator[Finding]:
    """Numbers of what is called by one word that differ between places."""
    names: dict[str, list[SignificanceList]] = {}
    for one in (one for one in lists if one.whole):
        names.setdefault(one.family, []).append(one)
    for name, same in names.items():
        numbers = {one.number.value if one.number else len(one.items) for one in same}
        if len(numbers) > 1:
            yield context.finding(
                *(one.number or one.place for one in same),
                identity=f"{kind}/{name}",
                variant="places",
                values=sorted(str(number) for number in numbers),
                what=name,
                values_shown=context.listed(str(number) for number in numbers),
            )


def _texts(one: SignificanceList) -> list[str]:
    return [str(item.value) for item in one.items]


def missing(full: Sequence[str], other: Sequence[str]) -> list[int] | None:
    """Which items of a list another one lacks; none where the other has something of its own.

    >>> missing(["火灾", "触电", "机械伤害"], ["触电", "火灾"]), missing(["火灾", "触电"], ["噪声"])
    ([2], None)
    """
    left = dict(enumerate(full))
    for item in other:
        match = next((at for at, name in left.items() if _alike(name, item)), None)
        if match is None:
            return None
        del left[match]
    return [*left]


def _alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= _SHORTEST and (one in other or other in one))
