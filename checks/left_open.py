"""Judgements without a tick in a form whose other lines have theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from schemas import rx
from schemas.mentions import Choices

Line = tuple[int | None, int]
"""The page and the line of a group of boxes."""

_HANGS = rx.compile(r"如[有果为]|若|适用时|必要时|when|if ", re.I)
_CONDITION = rx.compile(r"整改|纠正|不符合|关闭后|验证后|after|correct", re.I)
_KEEPS = rx.compile(r"^(?!.{0,30}(?:暂停|撤销|不予|不能)).{0,30}(?:保持|维持|继续)|maintain", re.I)
_DENIED = rx.compile(r"[不无未否没]|no", re.I)


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


def hangs(one: Choices) -> bool:
    """Whether what a group asks hangs on something else, as its label says (如有, 适用时)."""
    return _HANGS.search(one.label) is not None


def is_left_out(one: Choices, told: dict[Line, Choices]) -> bool:
    """Whether a judgement without a tick stands in a form of which two lines beside it have theirs: right
    before and behind, two before it, or two behind the first; one that hangs on another may be left open."""
    if one.kind not in ("judged", "denied") or not one.boxed or not one.label or hangs(one):
        return False
    before, behind = told.get(_line(one, -1)), told.get(_line(one, 1))
    if before is None:
        return all(_is_given(told.get(_line(one, at))) for at in (1, 2))
    return _is_given(before) and (behind is not None or _line(one, -2) in told)


def _is_given(beside: Choices | None) -> bool:
    """Whether a line has a judgement under its label, and none that denies something."""
    return beside is not None and beside.label != "" and _DENIED.match(beside.ticked[0]) is None


def _line(one: Choices, beside: int = 0) -> Line:
    return one.leaf.evidence.page, one.leaf.evidence.line + beside
