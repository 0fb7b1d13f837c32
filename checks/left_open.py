"""Judgements without a tick in a form whose other lines have theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from schemas import rx
from schemas.mentions import Choices

Line = tuple[int | None, int]
"""The page and the line of a group of boxes."""

_HANGS = rx.compile(r"如[有果为]|若|适用时|必要时|when|if ", re.I)
_DENIED = rx.compile(r"[不无未否没]|no", re.I)


def answers(every: Iterable[Choices]) -> dict[Line, Choices]:
    """The groups with one tick by their lines."""
    return {_line(one): one for one in every if len(one.ticked) == 1}


def is_left_out(one: Choices, told: dict[Line, Choices]) -> bool:
    """Whether a judgement without a tick stands in a form whose lines right before and behind, or two before
    it, have theirs; one that hangs on another may be left open."""
    if one.kind not in ("judged", "denied") or not one.boxed or not one.label or _HANGS.search(one.label):
        return False
    last = told.get(_line(one, -1))
    if last is None or not last.label or _DENIED.match(last.ticked[0]):
        return False
    return _line(one, 1) in told or _line(one, -2) in told


def _line(one: Choices, beside: int = 0) -> Line:
    return one.leaf.evidence.page, one.leaf.evidence.line + beside
