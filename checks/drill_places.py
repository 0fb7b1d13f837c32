"""A drill whose place is told twice, and differently."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checks.context import Context
from schemas import rx, yaml_file
from schemas.leaf import Leaf
from schemas.text import fold

_TWICE = Path(__file__).with_name("twice.yaml")
REACH = 500
"""So many characters behind its place a drill is described."""

_PLACE = rx.compile(
    r"^(?:演[练习])?(?:的)?(?:地点|场所|位置)\s?(?:[：:]|为)\s?(?P<place>[^，,。；;：:]{2,24})$"
)
_HELD = rx.compile(
    r"在(?P<place>[^，,。；;：:在]{2,16}?)(?:[，,][^。；;]{0,60}?(?:点燃|点火|进行了?[^，,。；;]{0,8}?演[练习])"
    r"|(?:点燃|点火)|(?:举行|进行|开展|组织|实施)了?[^，,。；;]{0,12}?演[练习])"
)
_ANOTHER = ("地点", "场所", "另外", "其次", "第二次", "预案演练", "演练记录", "演习记录")
_SUPPOSED = rx.compile(
    r"集合|撤离|疏散[到至]|转移[到至]|计划|(?<!模)拟|原定|改[在为至到]|因[^，,]{0,6}(?:雨|天气)"
)


class Places(NamedTuple):
    """The two places of a drill, as written, and where they are told."""

    label: Leaf[str]
    place: str
    told: Leaf[str]
    other: str


def held_at_two(context: Context) -> Iterator[Places]:
    """The drills that a label has at one kind of place, and their description at another."""
    labels = list(_labelled(context))
    told = context.mentions.passages(("演练", "演习")) if labels else []
    starts = [passage.leaf.span[0] for passage in told]
    ends = [passage.leaf.span[0] for passage in context.mentions.passages(_ANOTHER)] if labels else []
    for label, place in labels:
        at = label.span[1]
        behind = bisect_right(ends, at)
        end = min(ends[behind] if behind < len(ends) else at + REACH, at + REACH)
        for passage in told[bisect_right(starts, at) : bisect_left(starts, end)]:
            text = fold(str(passage.leaf.value))
            match = _HELD.search(text)
            if match and not _SUPPOSED.search(text) and _kind(match["place"]) not in (None, _kind(place)):
                yield Places(label, place, passage.leaf, match["place"])
                break


def _labelled(context: Context) -> Iterator[tuple[Leaf[str], str]]:
    """The places of drills told behind a label, where their kind is known."""
    drills = context.mentions.passages(("演练", "演习"))
    starts = [passage.leaf.span[0] for passage in drills]
    for passage in context.mentions.passages(("地点", "场所", "位置")):
        match = _PLACE.match(fold(str(passage.leaf.value)))
        before = bisect_right(starts, passage.leaf.span[0]) - 1
        near = before >= 0 and passage.leaf.span[0] - starts[before] <= REACH
        if match and near and _kind(match["place"]) and not context.mentions.beside(passage.leaf):
            yield passage.leaf, match["place"]


def _kind(place: str) -> str | None:
    """The kind of a place: that of the last word of it that is known; null where it tells two places."""
    if "、" in place or "和" in place or "及" in place:
        return None
    found = [(place.rfind(word), kind) for kind, words in _kinds().items() for word in words if word in place]
    return max(found)[1] if found else None


@cache
def _kinds() -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = yaml_file.read(_TWICE)["drill_places"]
    return kinds
