"""How things are written: words twice, cells left out, what a row is about."""

from __future__ import annotations

from schemas.slotted import slotted
from schemas.statements.statement import Statement


@slotted
class DoubledWord(Statement):
    """A word that stands twice in a row; `words`: as it is shown."""

    TOPIC = "wording.doubled_words"


@slotted
class BlankCell(Statement):
    """A mark for nothing in a `column` on each calibrated `device`, at the title of its row."""

    TOPIC = "wording.blank_cells"

    device: str
    column: str


@slotted
class OddDay(Statement):
    """A cell of figures that is no day, in a column of days."""

    TOPIC = "wording.odd_days"


@slotted
class MixedList(Statement):
    """A list of `hazards` or `aspects` with its items that are of another kind."""

    TOPIC = "wording.mixed_lists"

    kind: str
    strange: list[str]


@slotted
class RowSubject(Statement):
    """The first words of the row or sentence of a place."""

    TOPIC = "wording.subjects"


@slotted
class LateBlank(Statement):
    """A blank with a label (`words`) of what is filled in last."""

    TOPIC = "wording.late_blanks"


@slotted
class ValueRole(Statement):
    """What a value is of on an axis, by the words that lead to it."""

    TOPIC = "wording.value_roles"

    role: str
