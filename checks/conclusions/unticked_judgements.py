"""Judgements without a tick in a form whose other lines have theirs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from schemas import patterns
from schemas.mentions import Choices
from schemas.text import fold

Line = tuple[int | None, int]
"""The page and the line of a group of boxes."""

_HANGS = patterns.compile(r"如[有果为]|若|适用时|必要时|when|if ", re.I)
_CONDITION = patterns.compile(r"整改|纠正|不符合|关闭后|验证后|after|correct", re.I)
_KEEPS = patterns.compile(r"^(?!.{0,30}(?:暂停|撤销|不予|不能)).{0,30}(?:保持|维持|继续)|maintain", re.I)
_DENIED = patterns.compile(r"[不无未否没]|no", re.I)


TYPES = frozenset({"type", "part", "stage"})
"""The sets of types of audits: one answer is enough."""

AUDIT_RISK = patterns.compile(
    r"风险(?:等级|级别|程度|水平|分级|类别|类型)?$|[Rr]isk(?: (?:level|class|category))?$"
)
"""A label of the risk of the audited organization; not that of one of its hazards (风险后果)."""

STAGE = patterns.compile(r"[一1]\s?阶段|[Ss]tage\s?1")


def answers(every: Iterable[Choices]) -> dict[Line, Choices]:
    """The groups with one tick by their lines."""
    return {_line(one): one for one in every if len(one.ticked) == 1}


def condition_left(every: Iterable[Choices]) -> bool:
    """Whether a form offers to keep a certificate after corrections, and keeping it at once is ticked."""
    return any(
        one.kind == "recommendation"
        and len(one.ticked) == 1
        and not _CONDITION.search(one.ticked[0])
        and any(_CONDITION.search(option) and _KEEPS.search(option) for option in one.options)
        for one in every
    )


_MEANT = "推荐"
"""What a recommendation's options have."""


def asks_more(one: Choices) -> bool:
    """Whether a sentence asks several questions, of which each goes on behind the options of the one before
    (甲☑符合 □不符合；乙☑已实施 □未实施)."""
    return any(mark in option for option in one.options for mark in "；;")


def hangs(one: Choices) -> bool:
    """Whether what a group asks hangs on something else, as its label says (如有, 适用时)."""
    return _HANGS.search(one.label) is not None


def is_left_out(one: Choices, stated: dict[Line, Choices]) -> bool:
    """Whether a judgement without a tick stands in a form of which two lines beside it have theirs: right
    before and behind, two before it, or two behind the first; one that hangs on another may be left open."""
    if one.kind not in ("judged", "denied") or not one.boxed or not one.label or hangs(one):
        return False
    before, behind = stated.get(_line(one, -1)), stated.get(_line(one, 1))
    if before is None:
        return all(_is_given(stated.get(_line(one, at))) for at in (1, 2))
    return _is_given(before) and (behind is not None or _line(one, -2) in stated)


def _is_given(beside: Choices | None) -> bool:
    """Whether a line has a judgement under its label, and none that denies something."""
    return beside is not None and beside.label != "" and _DENIED.match(beside.ticked[0]) is None


def _line(one: Choices, beside: int = 0) -> Line:
    return one.leaf.evidence.page, one.leaf.evidence.line + beside


def question(one: Choices) -> tuple[str, ...]:
    """What a group asks, whatever its label: its set and its options."""
    return (one.kind, *map(fold, one.options))


def is_open(one: Choices, answered: Counter[tuple[str, ...]], kinds: set[str]) -> bool:
    """Whether a group without a tick was surely to have one."""
    if one.rule is not None:
        return True
    if one.kind in TYPES:
        return kinds.isdisjoint(TYPES)
    if one.kind in ("recommendation", "mode"):
        return one.kind not in kinds and not STAGE.search(one.label)
    if one.kind == "risk" and AUDIT_RISK.search(one.label):
        return bool(kinds) and one.kind not in kinds
    return answered[question(one)] > 0


def is_answered(one: Choices, kinds: set[str], choices: list[Choices]) -> bool:
    """Whether what a group without a tick asks is told once in a report, and was told by another group; what
    has other options altogether than any recommendation that was ticked asks something else."""
    if one.kind == "recommendation" and one.boxed:
        stated = [other for other in choices if other.ticked and other.kind == one.kind]
        if stated and all(set(one.options).isdisjoint(other.options) for other in stated):
            return any(_MEANT in option for option in one.options)
    once = TYPES if one.kind in TYPES else {"recommendation", "mode", "risk"} & {one.kind}
    return not once.isdisjoint(kinds) or (bool(once) and STAGE.search(one.label) is not None)


def variant(one: Choices, *, doubted: bool) -> str:
    """Which message tells of a group."""
    if not one.boxed:
        return "unmarked"
    if doubted:
        return "left" if one.label else "left_unnamed"
    return ("several" if one.ticked else "none") + ("" if one.label else "_unnamed")
