"""Equal: the tellings of one fact, name, number, day or wording in several places.

What is absent or unreadable never differs from anything.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, NamedTuple

from checks.comparisons.names import name_key
from checks.comparisons.outcome import OPEN, Outcome, confirmed, refuted, shown, undecided
from schemas.leaf import Leaf, Mention
from schemas.text import fold

Place = Leaf[Any] | Mention[Any]
"""Where a value stands: a field of the report, or another place of the same fact."""

MEMBERS = 12
"""So many members of two lists are told."""


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
    variants = [Variant(known, tuple(in_order(group))) for known, group in groups.items()]
    return sorted(variants, key=lambda variant: _order(variant.places[0]))


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


def same_wording(wordings: Sequence[str], sample: str) -> Outcome:
    """Whether several wordings are the same but for width, case and punctuation; `sample` is told."""
    if len(wordings) < 2:
        return OPEN
    keys = {name_key(wording) for wording in wordings}
    return refuted("same_words", sample) if len(keys) == 1 else undecided("differ_in_words")


def same_members(lists: Sequence[Iterable[str]], *, of_one_kind: bool) -> Outcome:
    """Whether several lists, all of one kind, have the same members."""
    members = {frozenset(members) for members in lists}
    if len(lists) < 2 or not all(members):
        return OPEN
    if len(members) > 1 or not of_one_kind:
        return undecided("members_differ" if of_one_kind else "of_other_kinds")
    return refuted("same_name", *sorted(members.pop())[:MEMBERS])


def one_number(by_place: Sequence[set[int]], *, one_field: bool) -> Outcome:
    """Whether places with a number of one unit each have the same; `one_field`: they are one field's."""
    if len(by_place) < 2 or any(len(numbers) != 1 for numbers in by_place):
        return OPEN
    values = sorted(set.union(*by_place))
    if len(values) == 1:
        return refuted("same_number", *values, worked=f"{shown(*values)} = {shown(*values)}")
    worked = " ≠ ".join(map(str, values))
    return (
        confirmed("two_numbers", *values, worked=worked) if one_field else undecided("of_two_things", worked)
    )


def one_day(by_place: Sequence[set[str | None]], *, whole: bool, one_field: bool) -> Outcome:
    """Whether places that each have one day have the same; `whole`: every day there was read, `one_field`:
    the days are one field's, and no others stand there."""
    if len(by_place) < 2 or any(len(days) != 1 or None in days for days in by_place):
        return OPEN
    if not whole:
        return undecided("unread_days")
    values = sorted({str(day) for days in by_place for day in days})
    if len(values) == 1:
        return refuted("same_day", *values, worked=f"{values[0]} = {values[0]}")
    worked = " ≠ ".join(values)
    return confirmed("two_days", *values, worked=worked) if one_field else undecided("of_two_things", worked)
