"""Pieces of special equipment: the statements on one, by the kind of inspection; whether it may be
another one of which a report tells more; what the lines below tell of it, where each is a label of its
own (储气罐，使用登记证号…¶ 定期检验：2024年6月3日)."""

from __future__ import annotations

from checks.comparisons.order import days_agree, out_of_order
from checks.context import Context
from schemas.dates import FOREVER
from schemas.leaf import Leaf, text_of
from schemas.report import SpecialEquipment
from schemas.statements.equipment import InspectionBelow, InspectionKind
from schemas.text import fold

Piece = list[SpecialEquipment]
"""The statements on one piece, in reading order."""
SEVERAL = 2


def by_kind(context: Context, piece: Piece) -> list[Piece]:
    """The statements by the kind of inspection that their rows or sentences tell (外部, 内部), where these
    tell several: each must hold. Those that tell none may be of any."""
    kinds = [_kinds(context, one) for one in piece]
    stated = {next(iter(kind)) for kind in kinds if len(kind) == 1}
    if len(stated) < SEVERAL:
        return [piece]
    return [
        [one for one, kind in zip(piece, kinds, strict=True) if which in kind or len(kind) != 1]
        for which in sorted(stated)
    ]


def _kinds(context: Context, statement: SpecialEquipment) -> set[str]:
    day = statement.next_inspection_on or statement.inspected_on
    if day is None:
        return set()
    return {one.kind for one in context.mentions.statements(InspectionKind, day)}


def joined(piece: Piece) -> Piece:
    """The statements of a piece; as one where one tells the only inspection and another the only next one."""
    if any(all(days(one)) or one.first_inspected_on for one in piece):
        return piece
    done = {one.inspected_on.value: one.inspected_on for one in piece if one.inspected_on}
    due = [one for one in piece if one.next_inspection_on]
    if len(done) != 1 or len({text_of(one.next_inspection_on) for one in due}) != 1:
        return piece
    stated = {name: getattr(due[0], name) for name in SpecialEquipment.FIELDS}
    return [SpecialEquipment(**{**stated, "inspected_on": next(iter(done.values()))})]


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


def has_inspection(statement: SpecialEquipment) -> bool:
    """Whether a statement tells of an inspection: its day, the next one's, its report."""
    stated = (statement.inspected_on, statement.next_inspection_on, statement.report_no)
    return any(leaf is not None for leaf in stated)


def has_registration(statement: SpecialEquipment) -> bool:
    """Whether a statement has the number of a registration."""
    return statement.registration_no is not None


def days(statement: SpecialEquipment) -> tuple[str, str]:
    """The days of the inspection and of the next one, each empty where it is not told."""
    done = statement.inspected_on or statement.first_inspected_on
    return text_of(done), text_of(statement.next_inspection_on)


def dated(leaf: Leaf[str]) -> bool:
    """Whether a day is one that there is."""
    return leaf.value is not None and leaf.value != FOREVER and not out_of_order(leaf.value, leaf.value)


def identified(statement: SpecialEquipment) -> bool:
    """Whether a statement has a number of its piece alone."""
    return statement.registration_no is not None or statement.device_code is not None


def named_elsewhere(statement: SpecialEquipment, inspected: list[Piece]) -> bool:
    """Whether an inspection of a piece with this name is told without saying of which."""
    name = fold(text_of(statement.name))
    return any(
        fold(text_of(one.name)) in name or name in fold(text_of(one.name))
        for piece in inspected
        for one in piece
        if not any(map(identified, piece))
    )


def is_of_kind(context: Context, statement: SpecialEquipment, inspected: list[Piece]) -> bool:
    """Whether an inspection is told, without saying of which, of a piece of the same kind by another name
    (电梯3台：客梯…)."""
    unsaid = [one for piece in inspected if not any(map(identified, piece)) for one in piece]
    return any(_kind(context, one) == _kind(context, statement) for one in unsaid)


def _kind(context: Context, statement: SpecialEquipment) -> tuple[str, ...]:
    rule = context.facts.equipment(text_of(statement.name), context.as_of or "2020-01-01")
    return rule.names if rule is not None else ()


def is_one_of(piece: Piece, registered: list[Piece]) -> bool:
    """Whether a piece is one that is registered: named by the same word (its other inspection), or nothing
    but a name is told of it that one has too: a sentence tells the kinds apart from their registers."""
    spans = {one.name.span for other in registered for one in other if one.name}
    if any(one.name is not None and one.name.span in spans for one in piece):
        return True
    return not any(any(days(one)) for one in piece) and _is_alike(piece, registered)


def is_like(context: Context, piece: Piece, registered: list[Piece]) -> bool:
    """Whether a sentence, not a row, on a piece may be about one that is registered, or of the same kind."""
    in_rows = any(
        one.name is not None and context.mentions.mark(one.name, "equipment.in_row") for one in piece
    )
    kinds = {_kind(context, one) for other in registered for one in other}
    return not in_rows and (_is_alike(piece, registered) or _kind(context, piece[0]) in kinds)


def _is_alike(piece: Piece, registered: list[Piece]) -> bool:
    """Whether nothing tells a piece from one that is registered and has its name."""
    if any(one.model or one.first_inspected_on for one in piece):
        return False
    names = {fold(text_of(one.name)) for other in registered for one in other if one.name}
    stated = {fold(text_of(one.name)) for one in piece}
    return all(any(name in known or known in name for known in names) for name in stated)


def is_inspected_below(context: Context, piece: Piece) -> bool:
    """Whether a line below the piece, up to the next one, tells the day of its inspection."""
    return bool(context.mentions.statements(InspectionBelow, piece))
