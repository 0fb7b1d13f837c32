"""What an internal audit or a management review came to, told in two ways: how many items, closed when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from checks.compare import days_agree, differing
from checks.context import Context
from checks.dates.performance_evaluation.activities import AUDIT, REVIEW
from checks.messages import message
from schemas import patterns
from schemas.dates import FOREVER
from schemas.leaf import Leaf
from schemas.result import Finding

NUMBERS = {AUDIT: "nonconformities", REVIEW: "improvements"}

_NEAR, _WHOLE_DAY = 16, len("2025-01-01")
_NOUNS = patterns.compile(
    r"不符合|不合格|改进|决议|输出|决定|措施|建议|nonconformit|improvement|decision|output|action", re.I
)
_SAME = {"不合格": "不符合", "建议": "改进", "措施": "改进"}
"""Nouns that mean the same thing that is counted."""

_PART = patterns.compile(
    r"其中|部分|剩余|其余|尚有|另有?|还有|第[一二三四]项|[^全各总内外干\W\d_]部(?![分件位署])|部门|车间|科室|班组|分公司"
    r"|一般|轻微|严重|观察|潜在|上次|上一?年|去年|往年|第[一二三]次|minor|major|remaining"
    r"|of which|department",
    re.I,
)
"""In a sentence that may tell of some of the items, or of another year's."""

_ALL = patterns.compile(r"全部|均|都|所有|\ball\b", re.I)
_WAYS = {
    "verified": patterns.compile(r"关闭|验证|闭环|销项|closed|verified", re.I),
    "corrected": patterns.compile(
        r"整改|完成|落实|纠正|改进完毕|corrected|completed|carried out|implemented", re.I
    ),
}


class Told(NamedTuple):
    """What one statement tells, and the words around it in its sentence."""

    leaf: Leaf[Any]
    before: str
    after: str

    @property
    def text(self) -> str:
        """Its sentence."""
        return f"{self.before}{self.leaf.raw}{self.after}"


def counted_twice(context: Context) -> Iterator[Finding]:
    """The numbers of nonconformities of one internal audit, of improvements of one management review, that
    differ between statements; a smaller number that may be a part of the other is none."""
    for kind, name in NUMBERS.items():
        for thing, same in _things(context, kind):
            stated = [
                _told(context, leaf)
                for one in same
                if (leaf := getattr(one, name)) and leaf.value is not None
            ]
            most = max(stated, key=lambda one: one.leaf.value or 0, default=None)
            kept = [one for one in stated if most is not None and not _parts(one) - _parts(most)]
            nouns = {noun for one in kept if (noun := _noun(one))}
            found = differing(one.leaf for one in kept)
            if found is None or len(nouns) > 1:
                continue
            shown = [str(variant.value) for variant in found.variants]
            yield context.finding(
                *found.places,
                identity=f"{kind}/{thing}",
                variant="places",
                values=sorted(shown),
                actual=context.listed(shown),
                what=message("SUM002", kind, context.lang, {}),
                values_shown=context.listed(shown),
            )


def closed_twice(context: Context) -> Iterator[tuple[str, list[Leaf[str]]]]:
    """The days, of different days, on which the one item of an activity, or all of them, were closed."""
    for kind, name in NUMBERS.items():
        for _thing, same in _things(context, kind):
            numbers = {leaf.value for one in same if (leaf := getattr(one, name)) is not None}
            days = [_told(context, leaf) for one in same if (leaf := one.closed_on) and _is_day(leaf)]
            for way in _WAYS.values():
                stated = [
                    one for one in days if _ways(one) == [way] and (numbers == {1} or _ALL.search(one.text))
                ]
                found = differing((one.leaf for one in stated), key=str, same=days_agree)
                if found is not None:
                    yield kind, [one.leaf for one in stated]
                    break


def _things(context: Context, kind: str) -> Iterator[tuple[str, Sequence[Any]]]:
    """The statements by the activity that they tell of, those of activities told more than once."""
    things: dict[str, list[Any]] = {}
    for one in getattr(context.report, kind):
        if one.thing is not None:
            things.setdefault(one.thing, []).append(one)
    for thing, same in things.items():
        if len(same) > 1 and _is_one(same, kind):
            yield thing, same


def _is_one(same: Sequence[Any], kind: str) -> bool:
    """Whether the statements that tell a day tell the same day."""
    days = [
        leaf.value for one in same if (leaf := one.start if kind == AUDIT else one.held_on) and leaf.value
    ]
    return bool(days) and all(days_agree(days[0], day) for day in days)


def _told(context: Context, leaf: Leaf[Any]) -> Told:
    before, after = context.mentions.around(leaf)
    return Told(leaf, before + " ".join(context.mentions.beside(leaf)), after)


def _parts(one: Told) -> set[str]:
    """The words of its sentence by which it may tell of a part."""
    return set(_PART.findall(one.text))


def _noun(one: Told) -> str | None:
    """What is counted: the noun right behind the number, else the one right before it."""
    behind, before = _NOUNS.search(one.after[:_NEAR]), _NOUNS.findall(one.before[-_NEAR:])
    noun = behind[0] if behind else before[-1] if before else None
    return _SAME.get(noun, noun) if noun else None


def _ways(one: Told) -> list[re.Pattern[str]]:
    """How an item is told to be done with: put right, or verified; both where the words say both."""
    near = one.before[-_NEAR:] + one.after[:_NEAR]
    return [way for way in _WAYS.values() if way.search(near)]


def _is_day(leaf: Leaf[str]) -> bool:
    return bool(leaf.value) and leaf.value != FOREVER and len(str(leaf.value)) == _WHOLE_DAY
