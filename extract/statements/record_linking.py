"""Which statements are about one thing: by serial number, certificate or, where certain, kind and date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from extract.statements.running_text import Statement
from schemas.leaf import Leaf
from schemas.report import Thing
from schemas.slotted import slotted
from schemas.text import fold

T = TypeVar("T", bound=Thing)
_FEW = 12
_SHORTEST = 4


class Joined:
    """Sets of indices that can be united."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, i: int) -> int:
        """The least index of the set of `i`."""
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def unite(self, i: int, j: int) -> None:
        """Make the sets of `i` and `j` one."""
        a, b = self.root(i), self.root(j)
        self._parent[max(a, b)] = min(a, b)


def value(entry: Thing, name: str) -> str:
    """A field of an entry as it is compared, empty when it is absent or unreadable."""
    leaf: Leaf[str] | None = getattr(entry, name)
    return fold(leaf.value).upper() if leaf is not None and leaf.value else ""


def nearly(one: str, other: str) -> bool:
    """Whether two numbers are one misread: one character off, but for the last two, or two exchanged.

    >>> nearly("JT-1108", "JT-1180"), nearly("22091958", "22091959"), nearly("0417733", "0471733")
    (True, False, True)
    """
    if one == other or len(one) != len(other) or len(one) < _SHORTEST:
        return False
    if sorted(one) != sorted(other) and len(one) == _SHORTEST:
        return False
    off = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(off) == 2 and off[1] == off[0] + 1:
        return one[off[0]] == other[off[1]] and one[off[1]] == other[off[0]]
    return len(off) == 1 and off[0] < len(one) - 2


@slotted
class Likeness(Generic[T]):
    """What tells that two statements are about one thing.

    `identifiers`: an equal one joins, a different one parts. `compared`: what may be shared or contradict;
    `described`: the one of these that may be told in two ways for one thing (model). `kind`: the name.
    `mistaken`: the identifier in whose column that may stand."""

    identifiers: tuple[str, ...]
    compared: tuple[str, ...]
    described: str
    kind: Callable[[T], str]
    mistaken: str = ""


def assign(entries: Sequence[T], blocks: Sequence[Hashable], prefix: str, like: Likeness[T]) -> None:
    """Give every entry its `thing`.

    Entries of a kind with an equal identifier are one thing, but for rows of one block that share one that
    may be mistaken and differ in all else. Others are when their kinds agree (one name
    ends with the other), no identifier differs, what they share outweighs what differs, and there is just
    one candidate; within one block (a list, a table) entries without a common identifier are different
    things.
    """
    joined = Joined(len(entries))
    for name in like.identifiers:
        first: dict[tuple[str, str], int] = {}
        for i, entry in enumerate(entries):
            if written := value(entry, name):
                one = first.setdefault((written, like.kind(entry)[-2:]), i)
                rows = name == like.mistaken and blocks[one] == blocks[i]
                if not rows or not _contradict(entries[one], entry, like):
                    joined.unite(one, i)
    _join_by_kind(entries, blocks, joined, like)
    numbers: dict[int, int] = {}
    for i, entry in enumerate(entries):
        entry.thing = f"{prefix}-{numbers.setdefault(joined.root(i), len(numbers) + 1)}"


def _contradict(one: T, other: T, like: Likeness[T]) -> bool:
    """Whether two entries differ in their model and in a day, and share neither: they are of two things."""
    against = _differ(one, other, like.compared)
    stated = [f for f in like.compared if value(one, f) and value(other, f)]
    return like.described in against and len(against) > 1 and len(against) == len(stated)


def _join_by_kind(
    entries: Sequence[T], blocks: Sequence[Hashable], joined: Joined, like: Likeness[T]
) -> None:
    alike: dict[str, list[int]] = defaultdict(list)
    for i, entry in enumerate(entries):
        if name := like.kind(entry):
            alike[name[-2:]].append(i)
    for group in alike.values():
        for least in (2, 1, 0) if len(group) <= _FEW else ():
            for i in group:
                near = {
                    joined.root(j)
                    for j in group
                    if blocks[i] != blocks[j] and _may_be_one(entries[i], entries[j], like, least)
                }
                others = near - {joined.root(i)}
                if len(others) == 1 and not _told_apart(entries, blocks, joined, group, like, (i, *others)):
                    joined.unite(i, others.pop())


def _told_apart(
    entries: Sequence[T],
    blocks: Sequence[Hashable],
    joined: Joined,
    group: list[int],
    like: Likeness[T],
    pair: tuple[int, ...],
) -> bool:
    """Whether one block (a table) has an entry of each of two things, with identifiers of their own: however
    near these are, they are two things there."""
    one, other = ([k for k in group if joined.root(k) == joined.root(i)] for i in pair)
    return any(
        blocks[a] == blocks[b] and bool(_differ(entries[a], entries[b], like.identifiers))
        for a in one
        for b in other
    )


def _may_be_one(one: T, other: T, like: Likeness[T], least: int) -> bool:
    """Whether two statements, not of one block, may be about one thing, with at least so much in common."""
    short, long = sorted((like.kind(one), like.kind(other)), key=len)
    if not long.endswith(short) or not _identifiers_agree(one, other, like.identifiers):
        return False
    shared = [f for f in like.compared if value(one, f) and value(one, f) == value(other, f)]
    against = _differ(one, other, like.compared)
    if len(shared) < least:
        return False
    if shared:
        return len(against) <= len(shared) + (like.described in shared)
    return short == long and set(against) <= {like.described}


def _identifiers_agree(one: Thing, other: Thing, names: tuple[str, ...]) -> bool:
    """Whether no identifier differs, or only one of them by a slip."""
    differing = _differ(one, other, names)
    return not differing or (
        len(differing) == 1 and nearly(value(one, differing[0]), value(other, differing[0]))
    )


def _differ(one: Thing, other: Thing, names: tuple[str, ...]) -> list[str]:
    return [f for f in names if value(one, f) and value(other, f) and value(one, f) != value(other, f)]


def place(statement: Statement) -> int:
    """Where a statement begins, for reading order."""
    return min(fact.begin for fact in statement.values())
