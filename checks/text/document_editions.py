"""Documents that are told as first issued in an edition that is not the first, the former one withdrawn."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checks.context import Context
from schemas import patterns
from schemas.leaf import Leaf
from schemas.mentions import Edition
from schemas.text import fold

MOST = 20
"""So many editions of a document, and so many sentences on a first issue, are looked at."""

REACH = 40
"""So many characters behind an edition it is told when it was issued."""

_WORDS = ("初次", "首次", "初始", "第一次")
_ISSUED = patterns.compile(
    r"(?:初次|首次|初始|第一次)(?:颁布|发布|发行|颁发|批准发布|发布实施|颁布实施)(?!后|之后|以来)"
)
_WITHDRAWN = ("作废", "废止", "停用", "收回", "回收")
_REVISED = ("换版", "改版", "升版", "修订", "修改")
_AGAIN = r"(?:换版|改版|升版|(?:修订|修改)(?!状态|次|码|号|标识))"
_DAY = r"20\d\d\s?[年./-]"
_WHEN = patterns.compile(
    rf"{_AGAIN}[^。；;]{{0,30}}{_DAY}|{_DAY}[^。；;]{{0,24}}{_AGAIN}|{_AGAIN}的?(?:原因|内容|说明)|因[^，,。；;]{{2,20}}{_AGAIN}"
)
"""When, or why, a document was revised."""

_MANUAL = ("手册", "文件")


class FirstIssued(NamedTuple):
    """A document, its edition, what tells that it was first issued then, and the edition withdrawn."""

    name: str
    edition: Leaf[str]
    said: Leaf[str]
    former: Leaf[str]


def first_issued(context: Context, documents: Iterable[tuple[str, list[Edition]]]) -> Iterator[FirstIssued]:
    """The documents in a later edition of which only the first issue is told, and that were revised."""
    documents = [(name, stated) for name, stated in documents if len(stated) > 1]
    said = [p.leaf for p in context.mentions.passages(_WORDS) if _is_first_issue(fold(str(p.leaf.value)))]
    if not documents or not said or _revision_told(context):
        return
    starts = [one.leaf.start for one in context.mentions.editions]
    for name, all_told in documents:
        stated = all_told[:MOST]
        for one in stated:
            beside = next((leaf for leaf in said[:MOST] if _is_of(leaf, one.leaf, starts)), None)
            former = next((other.leaf for other in stated if _is_former(context, other, one)), None)
            if beside is not None and former is not None:
                yield FirstIssued(name, one.leaf, beside, former)
                break


def _is_first_issue(text: str) -> bool:
    """Whether a sentence tells the first issue, and no revision."""
    return _ISSUED.search(text) is not None and _WHEN.search(text) is None


def _is_of(said: Leaf[str], edition: Leaf[str], starts: list[int]) -> bool:
    """Whether a sentence tells the issue of an edition: it holds it, or stands right behind it, with none
    of all editions (`starts`) between."""
    start, end = edition.span
    low, high = said.span
    if low <= start < high:
        return end <= high
    at = bisect_right(starts, end)
    return 0 <= low - end <= REACH and not (at < len(starts) and starts[at] < low)


def _is_former(context: Context, other: Edition, one: Edition) -> bool:
    """Whether another edition is told to be withdrawn, and comes before this one."""
    if other.leaf.value == one.leaf.value or not other.changed or one.changed:
        return False
    before, after = context.mentions.around(other.leaf)
    earlier = fold(str(other.leaf.value)) < fold(str(one.leaf.value))
    return earlier and any(word in before + after for word in _WITHDRAWN)


def _revision_told(context: Context) -> bool:
    """Whether the report tells when, or why, a document of the system was revised."""
    stated = (fold(str(passage.leaf.value)) for passage in context.mentions.passages(_REVISED))
    return any(_WHEN.search(text) and any(word in text for word in _MANUAL) for text in stated)
