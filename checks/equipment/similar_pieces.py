"""Whether a piece of special equipment may be another one of which a report tells more."""

from __future__ import annotations

from checks.context import Context
from checks.equipment.pieces import Piece, days
from schemas.leaf import text_of
from schemas.report import SpecialEquipment
from schemas.text import fold


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
    in_rows = any(one.name is not None and context.mentions.beside(one.name) for one in piece)
    kinds = {_kind(context, one) for other in registered for one in other}
    return not in_rows and (_is_alike(piece, registered) or _kind(context, piece[0]) in kinds)


def _is_alike(piece: Piece, registered: list[Piece]) -> bool:
    """Whether nothing tells a piece from one that is registered and has its name."""
    if any(one.model or one.first_inspected_on for one in piece):
        return False
    names = {fold(text_of(one.name)) for other in registered for one in other if one.name}
    told = {fold(text_of(one.name)) for one in piece}
    return all(any(name in known or known in name for known in names) for name in told)
