"""Pieces of one kind told one behind the other, by part of a line, line or card: one lacks what the others
tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from checks.context import Context
from checks.general.registry import question
from checks.messages import field_names
from schemas.result import Finding
from schemas.statements.calibrations import DeviceOfRow
from schemas.statements.equipment import EquipmentOfRow, PieceOfRow
from schemas.statements.times.days import Day

_FEWEST, _NAME = 2, 24
"""Pieces that tell all; letters of a name."""


@question("CAL004")
def device_lacks(context: Context, days: list[Day]) -> Iterator[Finding]:
    """A calibrated device of which the certificate, the day or the end is not told, as of those beside it."""
    asked = ("certificate_no", "calibrated_on", "valid_until")
    for piece, lacking in _odd(context.mentions.statements(DeviceOfRow, days), len(asked)):
        yield context.finding(
            piece.place,
            identity=piece.words[:_NAME],
            device=piece.words[:_NAME],
            lacking=field_names(
                [f"calibrations.{one}" for one in asked if one in lacking],
                context.lang,
            ),
        )


@question("EQP003")
def equipment_lacks(context: Context, days: list[Day]) -> Iterator[Finding]:
    """A piece without registration and inspection, as those beside it have them."""
    day = context.as_of or "2020-01-01"
    for piece, lacking in _odd(context.mentions.statements(EquipmentOfRow, days, context.facts, day), 2):
        name = piece.words[:_NAME]
        variant = "inspection" if "inspection" in lacking else "registration"
        yield context.finding(piece.place, identity=name, variant=variant, name=name)


def _odd(pieces: Sequence[PieceOfRow], asked: int) -> Iterator[tuple[PieceOfRow, frozenset[str]]]:
    """The only piece of its row of which not all that is asked is told, where it is of those beside it."""
    every = [one for one in pieces if len(one.aspects) == asked]
    for _, group in groupby(pieces, key=lambda one: one.row):
        row = [*group]
        whole = [one for one in row if len(one.aspects) == asked]
        if len(row) == 1 and asked > _FEWEST and row[0].of_lines:
            whole = every
        rest = [one for one in row if len(one.aspects) < asked]
        if len(rest) != 1 or not whole or (len(whole) < _FEWEST and asked < 3):
            continue
        odd = rest[0]
        behind = row if asked > _FEWEST else row[row.index(odd) :]
        if not any(one.for_all for one in behind) and not odd.again:
            yield odd, whole[0].aspects - odd.aspects
