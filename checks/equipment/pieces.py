"""Statements on one piece of special equipment: by the kind of inspection, and its days together."""

from __future__ import annotations

from checks.compare import days_agree, out_of_order
from checks.context import Context
from schemas import rx
from schemas.dates import FOREVER
from schemas.leaf import Leaf, text_of
from schemas.report import SpecialEquipment

Piece = list[SpecialEquipment]
"""The statements on one piece, in reading order."""
SEVERAL = 2

_OF_KIND = rx.compile(r"(?P<kind>[内外])(?:部(?:定期|[（(]定期[)）])?检[验测]?|检(?![测查修]))")
"""The kinds of inspection of a boiler or vessel, each with its own term."""


def by_kind(context: Context, piece: Piece) -> list[Piece]:
    """The statements by the kind of inspection that their rows or sentences tell (外部, 内部), where these
    tell several: each must hold. Those that tell none may be of any."""
    kinds = [_kinds(context, one) for one in piece]
    told = {next(iter(kind)) for kind in kinds if len(kind) == 1}
    if len(told) < SEVERAL:
        return [piece]
    return [
        [one for one, kind in zip(piece, kinds, strict=True) if which in kind or len(kind) != 1]
        for which in sorted(told)
    ]


def _kinds(context: Context, statement: SpecialEquipment) -> set[str]:
    day = statement.next_inspection_on or statement.inspected_on
    if day is None:
        return set()
    before = [match["kind"] for match in _OF_KIND.finditer(context.mentions.around(day)[0])]
    return {*before[-1:]} or {
        match["kind"]
        for words in (*context.mentions.leads(day), *context.mentions.beside(day))
        for match in _OF_KIND.finditer(words)
    }


def joined(piece: Piece) -> Piece:
    """The statements of a piece; as one where one tells the only inspection and another the only next one."""
    if any(all(days(one)) or one.first_inspected_on for one in piece):
        return piece
    done = {one.inspected_on.value: one.inspected_on for one in piece if one.inspected_on}
    due = [one for one in piece if one.next_inspection_on]
    if len(done) != 1 or len({text_of(one.next_inspection_on) for one in due}) != 1:
        return piece
    told = {name: getattr(due[0], name) for name in SpecialEquipment.FIELDS}
    return [SpecialEquipment(**{**told, "inspected_on": next(iter(done.values()))})]


def distinct(piece: Piece) -> Piece:
    """The statements of a piece with different days."""
    kept: Piece = []
    for one in piece:
        pair = days(one)
        if not any(
            all(a and b and days_agree(a, b) for a, b in zip(pair, days(other), strict=True))
            for other in kept
        ):
            kept.append(one)
    return kept


def days(statement: SpecialEquipment) -> tuple[str, str]:
    """The days of the inspection and of the next one, each empty where it is not told."""
    done = statement.inspected_on or statement.first_inspected_on
    return text_of(done), text_of(statement.next_inspection_on)


def dated(leaf: Leaf[str]) -> bool:
    """Whether a day is one that there is."""
    return leaf.value is not None and leaf.value != FOREVER and not out_of_order(leaf.value, leaf.value)
