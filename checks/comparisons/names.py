"""Same name: spellings of one company or person."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from checks.comparisons.outcome import OPEN, Outcome, confirmed, refuted, undecided
from schemas.leaf import Leaf, Mention
from schemas.mentions import Entity
from schemas.text import fold

Place = Leaf[Any] | Mention[Any]

TWO = 2
"""So few places are no majority."""

MANY = 6
"""So many places of a right spelling can be shown; beyond it the first stands for all."""

SURE = 0.95
"""A value that was recognised less surely than this may differ in a character from what is written."""


def name_key(name: str) -> str:
    """A name for comparison: folded, in one case, without punctuation.

    >>> name_key("Acme （Tianjin） Co., Ltd.") == name_key("ACME(Tianjin)Co.,Ltd")
    True
    """
    return "".join(
        c for c in fold(name).casefold() if not unicodedata.category(c).startswith(("P", "Z", "S"))
    )


def same_name(name: str | None, other: str | None) -> bool:
    """Whether two names are alike but for width, case, spaces and punctuation; an absent one is alike."""
    return not name or not other or name_key(name) == name_key(other)


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
        right, wrong = self.right, self.wrong
        most = min(len(right), len(wrong))
        head = next((at for at in range(most) if right[at] != wrong[at]), most)
        rest = most - head
        tail = next((at for at in range(rest) if right[-1 - at] != wrong[-1 - at]), rest)
        return right[head : len(right) - tail], wrong[head : len(wrong) - tail]

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


def _cut(name: str, other: str) -> bool:
    """Whether one spelling is the other without a last character that joins words (万启, 万启和)."""
    short, long = sorted((name, other), key=len)
    return long[:-1] == short and long[-1] in "和与及同"


def one_apart(name: str, other: str) -> bool:
    """Whether two names differ in one character, or one has one more.

    >>> one_apart("于文博", "于文搏"), one_apart("于文博", "于博"), one_apart("王明", "李红")
    (True, True, False)
    """
    if name == other:
        return False
    if len(name) == len(other) >= TWO:
        return sum(a != b for a, b in zip(name, other, strict=True)) == 1
    short, long = sorted((name, other), key=len)
    return len(long) - len(short) == 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def one_name(
    by_place: Sequence[Iterable[str]],
    *,
    key: Callable[[str], Hashable] = name_key,
    own: Hashable = "",
    bare: bool = False,
) -> Outcome:
    """Whether several places write one name alike; of a single place, whether it is the name that the claim
    is about (`own`, by its key) and nothing else (`bare`)."""
    lists = [set(names) for names in by_place]
    names = sorted(set().union(*lists))
    if not names or not all(lists):
        return OPEN
    keys = {key(name) for name in names}
    if len(keys) > 1:
        return undecided("names_differ", " ≠ ".join(names))
    if len(lists) > 1 or (keys == {own} and bare):
        return refuted("same_name", *names, worked=" = ".join(names))
    return undecided("stands_once")


def own_name(by_place: Sequence[Sequence[str]], own: str, *, bare: bool) -> Outcome:
    """Whether what is said to be another's is named as the report's own organization (`own`: its key)."""
    names = [name for written in by_place for name in written]
    if not own or not all(by_place):
        return OPEN
    if any(name_key(name) != own for name in names):
        return undecided("names_differ")
    return refuted("same_name", *names) if bare else undecided("more_than_a_name")


def two_names(
    names: Sequence[str],
    *,
    joined: bool,
    slip: Callable[[str, str], bool],
    key: Callable[[str], str] = name_key,
    related: bool = False,
) -> Outcome:
    """Whether two names are spellings of one: the report has them as one (`joined`), or one is a slip of the
    other. Branches, former and short names (`related`) are no spellings."""
    keys = sorted({key(name) for name in names})
    if len(keys) != TWO:
        return OPEN
    worked = " ≠ ".join(names)
    if related:
        return undecided("related", worked)
    return (
        confirmed("two_names", *names, worked=worked)
        if joined or slip(*keys)
        else undecided("two_bodies", worked)
    )
