"""The shapes of comparison that the checks share: one helper a shape.

One fact in many places (`differing`, for counts too), two dates in order (`out_of_order`), days within days
(`uncovered`), a length against its limit (`longer_than`), a sum (`shortfall`), two names (`same_name`,
`name_key`), one entity's spellings (`misspellings`). None of them reports: each answers in values, and the
check words its finding. What is absent or unreadable never differs from anything.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import date, timedelta
from typing import Any, Literal, NamedTuple

from schemas.dates import FOREVER, add_months, first_day, last_day
from schemas.leaf import Leaf, Mention
from schemas.mentions import Entity
from schemas.text import fold
from schemas.text import name_key as name_key

Place = Leaf[Any] | Mention[Any]
"""Where a value stands: a field of the report, or another place of the same fact."""


TWO = 2
"""So few places are no majority."""

MANY = 6
"""So many places of a right spelling can be shown; beyond it the first stands for all."""


SURE = 0.95
"""A value that was recognised less surely than this may differ in a character from what is written."""


# ---------------------------------------------------------------- one fact in many places


class Variant(NamedTuple):
    """One value of a fact with the places that state it, in reading order; `key` is its normal form."""

    key: Hashable
    places: tuple[Place, ...]

    @property
    def value(self) -> Any:
        """The value as the first place has it."""
        return self.places[0].value


class Difference(NamedTuple):
    """A fact that is stated in several ways: `right` is the one taken as right, `wrong` the others.

    `decided` is false where neither an authority nor a majority says which is right: then `right` is only the
    first in the text, and a message must not call the others wrong."""

    right: Variant
    wrong: tuple[Variant, ...]
    decided: bool

    @property
    def variants(self) -> tuple[Variant, ...]:
        """All variants, the right one first."""
        return (self.right, *self.wrong)

    @property
    def places(self) -> tuple[Place, ...]:
        """Every place that is compared: those of the right value, then those of the others."""
        return tuple(place for variant in self.variants for place in variant.places)


def differing(
    places: Iterable[Place | None],
    *,
    key: Callable[[Any], Hashable] | None = None,
    same: Callable[[Any, Any], bool] | None = None,
    authority: Place | None = None,
) -> Difference | None:
    """The variants of one fact, or null where all places that state it agree.

    `key` brings a value to its normal form (default: `normal`); a key of null leaves the place out. `same`
    says whether two different keys still agree (a month and a day in it); the shorter one joins the longer.
    The right variant is that of `authority`, else that of the strict majority, else the first in the text.
    """
    variants = _variants(places, key or normal, same)
    if len(variants) < 2:
        return None
    right, decided = _right(variants, authority)
    return Difference(right, tuple(v for v in variants if v is not right), decided)


def every_place(leaves: Iterable[Leaf[Any] | None]) -> list[Place]:
    """The leaves that are there, each with its further places."""
    return [place for leaf in leaves if leaf is not None for place in leaf.places]


def in_order(places: Iterable[Place]) -> list[Place]:
    """The places in reading order."""
    return sorted(places, key=_order)


def normal(value: Any) -> Hashable:
    """The default normal form: text folded and in one case, anything else as it is.

    >>> normal("ＧＢ/t 24001") == normal("GB/T24001"), normal(3)
    (True, 3)
    """
    if isinstance(value, str):
        return fold(value).casefold() or None
    known: Hashable = value
    return known


def _variants(
    places: Iterable[Place | None],
    key: Callable[[Any], Hashable],
    same: Callable[[Any, Any], bool] | None,
) -> list[Variant]:
    groups: dict[Hashable, list[Place]] = {}
    for place in in_order(p for p in places if p is not None and p.value is not None):
        known = key(place.value)
        if known is not None:
            groups.setdefault(known, []).append(place)
    if same is not None:
        groups = _joined(groups, same)
    found = [Variant(known, tuple(in_order(group))) for known, group in groups.items()]
    return sorted(found, key=lambda variant: _order(variant.places[0]))


def _joined(
    groups: dict[Hashable, list[Place]], same: Callable[[Any, Any], bool]
) -> dict[Hashable, list[Place]]:
    joined: dict[Hashable, list[Place]] = {}
    for known in sorted(groups, key=lambda k: -len(str(k))):
        fuller = next((other for other in joined if same(other, known)), known)
        joined.setdefault(fuller, []).extend(groups[known])
    return joined


def _right(variants: list[Variant], authority: Place | None) -> tuple[Variant, bool]:
    for variant in variants:
        if any(place is authority for place in variant.places):
            return variant, True
    ranked = sorted(variants, key=lambda v: -len(v.places))
    if len(ranked[0].places) > len(ranked[1].places):
        return ranked[0], True
    return variants[0], False


def _order(place: Place) -> tuple[int, int]:
    return (place.evidence.page or 0, place.evidence.line)


# ---------------------------------------------------------------- days


def out_of_order(earlier: str | None, later: str | None) -> bool:
    """Whether what should come first surely comes after: a month counts in whichever way is the kinder.

    >>> out_of_order("2025-06-05", "2025-06-04"), out_of_order("2025-06-05", "2025-06")
    (True, False)
    """
    if not earlier or not later or earlier == FOREVER:
        return False
    return first_day(earlier) > last_day(later)


def days_agree(one: str, other: str) -> bool:
    """Whether two dates can be the same: equal, or a month and a day in it.

    >>> days_agree("2025-04", "2025-04-13"), days_agree("2025-04-13", "2025-04-14")
    (True, False)
    """
    return one == other or (one[:7] == other[:7] and min(len(one), len(other)) == 7)


def uncovered(
    start: str | None, end: str | None, valid_from: str | None, valid_to: str | None
) -> Literal["before", "after"] | None:
    """Where the days `start` to `end` surely lie outside of a validity; an open side of it covers everything.

    >>> uncovered("2025-11-07", "2025-11-10", "2024-11-08", "2025-11-09")
    'after'
    """
    if out_of_order(valid_from, start):
        return "before"
    if out_of_order(end, valid_to):
        return "after"
    return None


def longer_than(start: str, end: str, months: int, *, tolerance: timedelta = timedelta(days=1)) -> bool:
    """Whether the term from `start` to `end` is surely longer than so many months.

    The end may be the start's own day; `tolerance` allows for one more.

    >>> longer_than("2025-06-10", "2026-06-10", 12), longer_than("2025-06-10", "2026-07-09", 12)
    (False, True)
    """
    begin = last_day(start)
    if begin == date.max:
        return False
    return first_day(end) > add_months(begin, months) + tolerance


# ---------------------------------------------------------------- sums


_FINEST = 10**6
"""In parts of this size amounts are whole numbers."""


def exact(amount: float) -> int:
    """An amount in millionths, so that sums are exact.

    >>> exact(0.1) + exact(0.2) == exact(0.3), exact(0.058) + exact(0.066) == exact(0.124)
    (True, True)
    """
    return round(amount * _FINEST)


def shortfall(items: Iterable[float], total: float) -> float:
    """What the total lacks, in its own unit: the sum of the items less the total.

    >>> shortfall([350, 200, 0.1, 0.2], 550), shortfall([1.1, 2.2], 3.3)
    (0.3, 0.0)
    """
    return (sum(map(exact, items)) - exact(total)) / _FINEST


# ---------------------------------------------------------------- names


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names are alike but for width, case, spaces and punctuation; an absent one is alike."""
    return not one or not other or name_key(one) == name_key(other)


class Misspelling(NamedTuple):
    """Another way in which an entity is written: the places of the right and of the other spelling."""

    right: str
    wrong: str
    right_places: tuple[Place, ...]
    wrong_places: tuple[Place, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        """What a finding shows: the right spelling and the other; of many right places the first one, and
        the first that is a field's, none of a list's before it."""
        right = self.right_places
        if len(right) > MANY:
            fields = [place for place in right if isinstance(place, Leaf) and place.path]
            own = sorted(fields, key=lambda place: "[" in str(place.path))[:1]
            right = (right[0], *(place for place in own if place is not right[0]))
        return (*self.wrong_places, *right) if self.likely else (*right, *self.wrong_places)

    @property
    def decided(self) -> bool:
        """Whether more places have the one spelling than the other."""
        return len(self.right_places) > len(self.wrong_places)

    @property
    def likely(self) -> bool:
        """Whether a spelling that has an authority (a label, the cover) is not outnumbered."""
        return len(self.right_places) >= len(self.wrong_places) or len(self.wrong_places) < TWO

    @property
    def slip(self) -> tuple[str, str]:
        """What the wrong spelling has not of the right one, and what it has instead.

        >>> Misspelling("河西明达机械公司", "河西机械公司", (), ()).slip
        ('明达', '')
        """
        one, other = self.right, self.wrong
        most = min(len(one), len(other))
        head = next((at for at in range(most) if one[at] != other[at]), most)
        rest = most - head
        tail = next((at for at in range(rest) if one[-1 - at] != other[-1 - at]), rest)
        return one[head : len(one) - tail], other[head : len(other) - tail]

    @property
    def stated(self) -> dict[str, Any]:
        """What a finding says of two ways of writing, of which only their numbers tell which is right."""
        return self.told_by(self.decided)

    def told_by(self, known: bool) -> dict[str, Any]:
        """What a finding says of two ways of writing: values, the words of its message, and where it is known
        which is right, what is expected and what stands there."""
        return {
            "values": sorted([self.right, self.wrong]),
            "wrong": self.wrong_places,
            "expected": self.right if known else None,
            "actual": self.wrong if known else None,
            "one": self.right,
            "other": self.wrong,
            "rights": len(self.right_places),
            "wrongs": len(self.wrong_places),
        }


def misspellings(entity: Entity) -> Iterator[Misspelling]:
    """The spellings of an entity beside its name, in reading order; differences of punctuation are none, nor
    is one character where it was recognised with little confidence."""
    right = tuple(
        place
        for spelling, places in entity.spellings.items()
        if same_name(spelling, entity.name)
        for place in places
    )
    for spelling, places in entity.spellings.items():
        blurred = all(place.confidence < SURE for place in places) and one_apart(spelling, entity.name)
        if (
            places
            and not blurred
            and not same_name(spelling, entity.name)
            and not _cut(spelling, entity.name)
        ):
            yield Misspelling(entity.name, spelling, right, tuple(places))


def _cut(one: str, other: str) -> bool:
    """Whether one spelling is the other without a last character that joins words (万启, 万启和)."""
    short, long = sorted((one, other), key=len)
    return long[:-1] == short and long[-1] in "和与及同"


def one_apart(one: str, other: str) -> bool:
    """Whether two names differ in one character, or one has one more.

    >>> one_apart("于文博", "于文搏"), one_apart("于文博", "于博"), one_apart("王明", "李红")
    (True, True, False)
    """
    if one == other:
        return False
    if len(one) == len(other) >= TWO:
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
