"""Judgements without a tick in a form whose other lines have theirs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from schemas.statements.conclusions import TickQuestion

Line = tuple[int | None, int]
"""The page and the line of a group of boxes."""

TYPES = frozenset({"type", "part", "stage"})
"""The sets of types of audits: one answer is enough."""


def answers(every: Iterable[TickQuestion]) -> dict[Line, TickQuestion]:
    """The groups with one tick by their lines."""
    return {_line(one): one for one in every if len(one.ticked) == 1}


def condition_left(every: Iterable[TickQuestion]) -> bool:
    """Whether a form offers to keep a certificate after corrections, and keeping it at once is ticked."""
    return any(
        one.kind == "recommendation" and len(one.ticked) == 1 and not one.conditional and one.keeps_after
        for one in every
    )


_MEANT = "推荐"
"""What a recommendation's options have."""


def asks_more(asked: TickQuestion) -> bool:
    """Whether a sentence asks several questions, of which each goes on behind the options of the one before
    (甲☑符合 □不符合；乙☑已实施 □未实施)."""
    return any(mark in option for option in asked.options for mark in "；;")


def is_left_out(asked: TickQuestion, ticked_lines: dict[Line, TickQuestion]) -> bool:
    """Whether a judgement without a tick stands in a form of which two lines beside it have theirs: right
    before and behind, two before it, or two behind the first; one that hangs on another may be left open."""
    if asked.kind not in ("judged", "denied") or not asked.boxed or not asked.label or asked.hangs:
        return False
    before, behind = ticked_lines.get(_line(asked, -1)), ticked_lines.get(_line(asked, 1))
    if before is None:
        return all(_is_given(ticked_lines.get(_line(asked, at))) for at in (1, 2))
    return _is_given(before) and (behind is not None or _line(asked, -2) in ticked_lines)


def _is_given(beside: TickQuestion | None) -> bool:
    """Whether a line has a judgement under its label, and none that denies something."""
    return beside is not None and beside.label != "" and not beside.denies


def _line(asked: TickQuestion, beside: int = 0) -> Line:
    return asked.place.evidence.page, asked.place.evidence.line + beside


def is_open(asked: TickQuestion, answered: Counter[tuple[str, ...]], kinds: set[str]) -> bool:
    """Whether a group without a tick was surely to have one."""
    if asked.rule is not None:
        return True
    if asked.kind in TYPES:
        return kinds.isdisjoint(TYPES)
    if asked.kind in ("recommendation", "mode"):
        return asked.kind not in kinds and not asked.stage1
    if asked.kind == "risk" and asked.audit_risk:
        return bool(kinds) and asked.kind not in kinds
    return answered[asked.key] > 0


def is_answered(asked: TickQuestion, kinds: set[str], choices: list[TickQuestion]) -> bool:
    """Whether what a group without a tick asks is told once in a report, and was told by another group; what
    has other options altogether than any recommendation that was ticked asks something else."""
    if asked.kind == "recommendation" and asked.boxed:
        stated = [other for other in choices if other.ticked and other.kind == asked.kind]
        if stated and all(set(asked.options).isdisjoint(other.options) for other in stated):
            return any(_MEANT in option for option in asked.options)
    once = TYPES if asked.kind in TYPES else {"recommendation", "mode", "risk"} & {asked.kind}
    return not once.isdisjoint(kinds) or (bool(once) and asked.stage1)


def variant(asked: TickQuestion, *, doubted: bool) -> str:
    """Which message tells of a group."""
    if not asked.boxed:
        return "unmarked"
    if doubted:
        return "left" if asked.label else "left_unnamed"
    return ("several" if asked.ticked else "none") + ("" if asked.label else "_unnamed")
