"""What is wrong with the numbers of clauses: those out of place, repeated, and the numbers left out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from schemas.other_kinds.rule_mentions import ClauseNumber

Ordinals = tuple[int, ...]
_RANK = {"part": 0, "chapter": 1, "section": 2, "cjk": 3, "bracketed": 4, "number": 5}
"""Numbers that begin again under one of a lower rank."""

_FARTHEST = 20
"""A number so much higher than the one before it counts something else."""

_FEW, _SHARE = 4, 8
"""More runs out of place than these, and than one of so many numbers, are another way of numbering."""


class Misplaced(NamedTuple):
    """Numbers that follow one another where they do not belong: behind `before`, ahead of `after`.

    `first`: where the same numbers stand as they should; `expected`: those that fit, where they are plain."""

    numbers: list[ClauseNumber]
    before: ClauseNumber | None
    after: ClauseNumber | None
    first: list[ClauseNumber]
    expected: list[str]


class Left(NamedTuple):
    """Numbers left out between two clauses (`before` null: the first ones below a clause)."""

    missing: list[str]
    before: ClauseNumber | None
    after: ClauseNumber


def slips(numbers: Sequence[ClauseNumber]) -> tuple[list[Misplaced], list[Left]]:
    """The numbers out of place and those left out; a gap that a number out of place fills is none."""
    found: list[Misplaced] = []
    left: list[Left] = []
    for row in _rows(numbers):
        inside = _longest([one.ordinals for one in row])
        runs = [*_runs(row, inside)]
        runs = [] if len(runs) > max(_FEW, len(row) // _SHARE) else runs
        kept = [row[at] for at in sorted(inside)]
        found += [*runs, *(_strays(kept))]
        taken = {expected for run in runs for expected in run.expected}
        for gap in _gaps(kept):
            missing = [number for number in gap.missing if number not in taken]
            left += [gap._replace(missing=missing)] if missing else []
    return found, [*left, *_counted(numbers)]


def _rows(numbers: Sequence[ClauseNumber]) -> Iterator[list[ClauseNumber]]:
    """The numbers that rise through the document: those with points, and articles that never begin again."""
    nested = any(one.style in _RANK and one.style != "number" for one in numbers)
    yield [one for one in numbers if one.style == "decimal" or (one.style == "number" and not nested)]
    articles = [
        one for one in numbers if one.style == "article" and len(one.ordinals) == 1 and not _is_added(one)
    ]
    if sum(one.ordinals == (1,) for one in articles) == 1:
        yield articles


def _is_added(one: ClauseNumber) -> bool:
    """Whether an article was put in later (第十二条之一)."""
    return "之" in (one.place.value or "")


def _longest(ordinals: Sequence[Ordinals]) -> set[int]:
    """The indices of a longest rising row; of equal numbers it has the first."""
    tails: list[Ordinals] = []
    at_tail: list[int] = []
    above: list[int] = []
    for at, one in enumerate(ordinals):
        place = bisect_left(tails, one)
        above.append(at_tail[place - 1] if place else -1)
        if place == len(tails):
            tails.append(one)
            at_tail.append(at)
        elif tails[place] != one:
            tails[place], at_tail[place] = one, at
    kept: set[int] = set()
    at = at_tail[-1] if at_tail else -1
    while at >= 0:
        kept.add(at)
        at = above[at]
    return kept


def _runs(row: Sequence[ClauseNumber], inside: set[int]) -> Iterator[Misplaced]:
    """The numbers outside of the rising row, those that go on from one another together."""
    run: list[int] = []
    for at in range(len(row) + 1):
        outside = at < len(row) and at not in inside
        if run and not (outside and _goes_on(row[run[-1]].ordinals, row[at].ordinals)):
            yield _misplaced(row, inside, run)
            run = []
        if outside:
            run.append(at)


def _goes_on(one: Ordinals, other: Ordinals) -> bool:
    """Whether a number is the one behind another, or below it."""
    if len(other) > len(one):
        return other == (*one, 1)
    return other[:-1] == one[: len(other) - 1] and other[-1] == one[len(other) - 1] + 1


def _misplaced(row: Sequence[ClauseNumber], inside: set[int], run: list[int]) -> Misplaced:
    before = next((row[at] for at in range(run[0] - 1, -1, -1) if at in inside), None)
    after = next((row[at] for at in range(run[-1] + 1, len(row)) if at in inside), None)
    found = [row[at] for at in run]
    wrong = {one.ordinals for one in found}
    first = [row[at] for at in sorted(inside) if row[at].ordinals in wrong]
    return Misplaced(found, before, after, first, _expected(found, before, after))


def _expected(
    found: list[ClauseNumber], before: ClauseNumber | None, after: ClauseNumber | None
) -> list[str]:
    """The numbers that misplaced ones should be: those below the clause before, or of the gap."""
    wide = len(found[0].ordinals)
    if before is None or any(len(one.ordinals) != wide for one in found):
        return []
    if len(before.ordinals) == wide - 1 and found[0].ordinals[-1] == 1:
        base: Ordinals = (*before.ordinals, 0)
    elif len(before.ordinals) >= wide:
        base = before.ordinals[:wide]
    else:
        return []
    fitting = [(*base[:-1], base[-1] + n) for n in range(1, len(found) + 1)]
    if after is not None and fitting[-1] >= after.ordinals:
        return []
    return [_like(found[0], one) for one in fitting]


def _strays(kept: Sequence[ClauseNumber]) -> Iterator[Misplaced]:
    """Numbers that go on counting below a clause that is not there (6.9.2 behind 6.8.1)."""
    known = {one.ordinals for one in kept}
    for at in range(1, len(kept)):
        before, one = kept[at - 1], kept[at]
        if len(one.ordinals) < 2 or len(before.ordinals) != len(one.ordinals):
            continue
        strange = one.ordinals[:-1] not in known and before.ordinals[:-1] in known
        if strange and one.ordinals[-1] == before.ordinals[-1] + 1:
            after = kept[at + 1] if at + 1 < len(kept) else None
            fitting = (*before.ordinals[:-1], one.ordinals[-1])
            yield Misplaced([one], before, after, [], [_like(one, fitting)])


def _gaps(kept: Sequence[ClauseNumber]) -> Iterator[Left]:
    """The gaps in a rising row: between the numbers below one clause, and before the first of them."""
    last: dict[Ordinals, int] = {}
    before: dict[Ordinals, ClauseNumber] = {}
    known = {one.ordinals for one in kept}
    for one in kept:
        for length in range(1, len(one.ordinals) + 1):
            above, own = one.ordinals[: length - 1], one.ordinals[length - 1]
            itself = length == len(one.ordinals)
            lowest = last.get(above, 0 if above in known else None)
            if itself and lowest is not None and 1 < own - lowest <= _FARTHEST:
                missing = [_like(one, (*above, n)) for n in range(lowest + 1, own)]
                yield Left(missing, before.get(above), one)
            if itself or own > last.get(above, -1):
                last[above], before[above] = own, one


def _counted(numbers: Sequence[ClauseNumber]) -> Iterator[Left]:
    """The gaps in numbers that begin again below others (第二节, （三）)."""
    last: dict[str, ClauseNumber] = {}
    nested = any(one.style in _RANK and one.style != "number" for one in numbers)
    for one in numbers:
        rank = _RANK.get(one.style)
        if rank is None or len(one.ordinals) != 1 or not nested:
            continue
        for style in [style for style in last if _RANK[style] > rank]:
            del last[style]
        before = last.get(one.style)
        lowest, own = before.ordinals[0] if before else 0, one.ordinals[0]
        if before is not None and 1 < own - lowest <= _FARTHEST:
            yield Left([_like(one, (n,)) for n in range(lowest + 1, own)], before, one)
        last[one.style] = one


def _like(one: ClauseNumber, ordinals: Ordinals) -> str:
    """A number written as another one is."""
    written = one.place.value or ""
    if written[:1] not in "第（(" and not (written and written[0] in _DIGITS):
        return ".".join(map(str, ordinals))
    shown = str(ordinals[0]) if any(char.isdigit() for char in written) else chinese(ordinals[0])
    if written[:1] == "第":
        return f"第{shown}{written[-1]}"
    return f"（{shown}）" if written[:1] in "（(" else shown


_DIGITS = "零一二三四五六七八九十"


def chinese(count: int) -> str:
    """A number below 1000 in Chinese.

    >>> [chinese(n) for n in (7, 10, 23, 103, 110)]
    ['七', '十', '二十三', '一百零三', '一百一十']
    """
    hundreds, rest = divmod(count, 100)
    tens, ones = divmod(rest, 10)
    shown = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        shown += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        shown += "零"
    return shown + (_DIGITS[ones] if ones or not count else "")
