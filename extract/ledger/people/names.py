"""Names of people as the text tells them: behind a post, before one in brackets, in a list with others.

What is a name is told by its shape and its place, not by one wording; all that rests on it only asks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from extract.ledger.reading import Reading
from schemas.cache import yaml_file
from schemas.leaf import Leaf

LENGTHS = (4, 3, 2)
"""So many characters a name has, the longest first."""

_USUAL = 3
_OPEN, _CLOSED = "（(【[", "）)】]"
_STOPS = "，,；;。：:\n\t|　 "
_JOINS = "、/／和与及"
_TAKEN = ("任", "为", "兼")
_COUNTS = "一二两三四五六七八九十0123456789"


class PostHolder(NamedTuple):
    """A name behind or before the post `post`; `place` is the sentence or cell that tells it."""

    name: str
    post: str
    place: Leaf[str]


def at_posts(
    reading: Reading, posts: Iterable[str], known: Container[str] = (), *, loose: bool = False
) -> Iterator[PostHolder]:
    """Who is told to have one of some posts: names behind them (主任甲某), before them in brackets, at the
    head of the clause (甲某任主任); of several lengths a `known` one, else the longest that ends
    where a name may; `loose`: or one of the usual length, whatever goes on behind it."""
    words = tuple(posts)
    for passage in reading.passages(words):
        text = passage.leaf.raw
        for post in dict.fromkeys(passage.words):
            at = text.find(post)
            while at >= 0:
                name = _behind(reading, text, at + len(post), known, loose) or _before(reading, text, at)
                if name:
                    yield PostHolder(name, post, passage.leaf)
                at = text.find(post, at + 1)


def _behind(reading: Reading, text: str, at: int, known: Container[str], loose: bool) -> str:
    """The name right behind a post, or behind its colon or what brackets say of it."""
    closed = min((end for mark in _CLOSED if (end := text.find(mark, at)) >= 0), default=-1)
    if text[at : at + 1] in tuple(_OPEN) and closed > 0:
        at = closed + 1
    if text[at : at + 1] in tuple(_JOINS):
        return ""  # what the post is listed with
    while at < len(text) and text[at] in "：: \u3000为是由":
        at += 1
        titles = [f"{rank}{post}" for post in words()["posts"].split() for rank in ("", "副", "副总", "总")]
        at += max((len(title) for title in titles if text.startswith(title, at)), default=0)
    names = [text[at : at + n] for n in LENGTHS if len(text) >= at + n]
    sure = [name for name in names if name in known]
    ended = [name for name in names if _ends(text, at + len(name)) and reading.is_name(name)]
    usual = [name for name in names if loose and len(name) == _USUAL and reading.is_name(name)]
    return next(iter([*sure, *ended, *usual]), "")


def _before(reading: Reading, text: str, at: int) -> str:
    """The name before the bracket in which a post stands, or that of who is told to have it."""
    clause = text[max(text.rfind(mark, 0, at) for mark in _STOPS) + 1 : at]
    if clause.endswith(_TAKEN):
        heads = [clause[:n] for n in LENGTHS if clause[n : n + 1] in (*words()["follow"], *_TAKEN)]
        return next((name for name in heads if reading.is_name(name)), "")
    opened = max(text.rfind(mark, 0, at) for mark in _OPEN)
    if opened < 0 or any(mark in text[opened:at] for mark in (*_CLOSED, "。", "；")):
        return ""
    names = [text[max(opened - n, 0) : opened] for n in LENGTHS]
    begun = [n for n in names if opened == len(n) or text[opened - len(n) - 1] in _STOPS + _JOINS + "由）)"]
    return next((name for name in begun if reading.is_name(name)), "")


def _ends(text: str, at: int) -> bool:
    return at >= len(text) or text[at] in words()["follow"] or not text[at].isalpha()


def listed_with(text: str, names: Collection[str], is_name: Callable[[str], bool]) -> Iterator[str]:
    """The names that stand in a list beside some that are known, and are none of them.

    >>> [*listed_with("审核组甲乙丙、丁戊己、庚辛壬三人到会", {"甲乙丙", "庚辛壬"}, lambda _: True)]
    ['丁戊己']
    """
    for run in _runs(outside_brackets(text)):
        items = [_bare(item) for item in run]
        items[-1:] = [_cut(items[-1], is_name)]
        own = [any(item.endswith(name) or item.startswith(name) for name in names) for item in items]
        for at, item in enumerate(items):
            beside = own[max(at - 1, 0) : at + 2]
            known = any(name.startswith(item) for name in names)
            if not own[at] and any(beside) and not known and is_name(item):
                yield item


def longer(name: str, names: Iterable[str]) -> bool:
    """Whether a name is one of others with a character behind it that is none of it (甲乙丙均)."""
    return any(name[:-1] == one and name[-1] in words()["follow"] for one in names)


def _cut(item: str, is_name: Callable[[str], bool]) -> str:
    """The last of a list without the words that go on behind it."""
    ends = [n for n in LENGTHS if len(item) > n and item[n] in words()["follow"] + _COUNTS]
    return next((item[:n] for n in ends if is_name(item[:n])), item)


def _bare(item: str) -> str:
    """An item without the number of people behind it (丙三人)."""
    head = item.rstrip("人名位")
    return head.rstrip(_COUNTS) if head != item else item


def _runs(text: str) -> Iterator[list[str]]:
    """The lists in a text: what stands between two stops, parted where items are joined; of two or more."""
    for mark in _STOPS:
        text = text.replace(mark, "\n")
    for mark in _JOINS:
        text = text.replace(mark, "、")
    yield from (items for part in text.split("\n") if len(items := part.split("、")) > 1)


def outside_brackets(text: str) -> str:
    """A text without what stands in brackets."""
    kept, depth = [], 0
    for char in text:
        depth += char in _OPEN
        if not depth:
            kept.append(char)
        depth -= char in _CLOSED and depth > 0
    return "".join(kept)


def nearly(one: str, other: str) -> bool:
    """Whether two names of one length, of three or more characters, differ in a single one.

    >>> nearly("甲建章", "乙建章"), nearly("甲建", "甲章")
    (True, False)
    """
    return len(one) == len(other) > LENGTHS[-1] and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def turned(one: str, other: str) -> bool:
    """Whether two names differ in the order of two neighbouring characters.

    >>> turned("甲筑磐公司", "甲磐筑公司"), turned("甲乙", "乙丙")
    (True, False)
    """
    apart = [at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]]
    if len(one) != len(other) or len(apart) != LENGTHS[-1]:
        return False
    first, then = apart
    return then == first + 1 and one[first] + one[then] == other[then] + other[first]


@cache
def words() -> dict[str, Any]:
    """The words of `names.yaml`."""
    known: dict[str, Any] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
