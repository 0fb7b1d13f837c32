"""What a report says of special equipment, beside its fields."""

from __future__ import annotations

from schemas.slotted import slotted
from schemas.statements.statement import Statement


@slotted
class CompressorAsEquipment(Statement):
    """A sentence that has an air compressor, and no tank, as special equipment."""

    TOPIC = "equipment.compressors"


@slotted
class OutOfUse(Statement):
    """A place in a sentence or row by which the thing is not in use: `words`."""

    TOPIC = "equipment.out_of_use"


@slotted
class PassingName(Statement):
    """A name of special equipment in passing: of a person's certificate, a part, a product, papers."""

    TOPIC = "equipment.passing_names"


@slotted
class InspectionKind(Statement):
    """The kind of inspection of a boiler or vessel (内, 外) that the words beside a day tell."""

    TOPIC = "equipment.inspection_kinds"

    kind: str


@slotted
class InspectionBelow(Statement):
    """The day of an inspection in a line below a piece, each a label of its own, up to the next piece."""

    TOPIC = "equipment.inspections_below"


@slotted
class SharedStatement(Statement):
    """A name in a sentence that tells of several pieces at once that they are registered or inspected."""

    TOPIC = "equipment.shared_statements"


@slotted
class EquipmentLack(Statement):
    """A sentence by which something was not registered for use or not inspected (`lacks`: which messages).

    `is_pending`: it is one on a registration that is still to come, and not among what the evidence says was
    lacking; `of_cylinder`; `doubt`: words before it by which it may be of something else."""

    TOPIC = "equipment.lacks"

    lacks: list[str]
    is_pending: bool
    of_cylinder: bool
    doubt: str


@slotted
class PieceOfRow(Statement):
    """A part of the text on a piece (part of a line, line, card), beside others on such pieces (`row`: near
    which it stands).

    `aspects`: what of the asked it tells; `of_lines`: it has several lines; `for_all`: it tells of all of
    them; `again`: it has the number of a piece that the text tells of elsewhere as well."""

    row: int
    aspects: frozenset[str]
    of_lines: bool
    for_all: bool
    again: bool


@slotted
class EquipmentOfRow(PieceOfRow):
    """A part of the text on special equipment that is registered and inspected."""

    TOPIC = "equipment.parallel_pieces"


@slotted
class UndoneCare(Statement):
    """What was not done for equipment: `variant` is the message, `text` what a finding quotes."""

    TOPIC = "equipment.undone_care"

    variant: str
    text: str
