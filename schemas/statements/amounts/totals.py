"""Tables with totals: what their rows are."""

from __future__ import annotations

from schemas.report import TotalItem
from schemas.slotted import slotted
from schemas.statements.statement import Statement


@slotted
class TotalRow(Statement):
    """An item of a table with a total, by its name (`words`).

    `of_which`: it is a part of the items before it; `subtotal`: a sum of them; `needed`: what was to be spent
    at least; `taken_off`: it is less than nothing; `required`, `actual`: names of what should be, and is."""

    item: TotalItem
    of_which: bool
    subtotal: bool
    needed: bool
    taken_off: bool
    required: bool
    actual: bool


@slotted
class TotalTable(Statement):
    """A table with a total (`place`), or a further column or subtotal of it; `number`: that of the table.

    `decimals` are those of the total, `finest` the most of its amounts; `rounded`: a note or a unit says that
    they are; `halves`: its unit is told in halves where it is no whole number."""

    TOPIC = "quantities.totals.tables"

    number: int
    title: str
    rows: list[TotalRow]
    decimals: int
    finest: int
    rounded: bool
    halves: bool


@slotted
class UnreadAmount(Statement):
    """An amount that stands near those of a table and is none of them."""

    TOPIC = "quantities.totals.unread"

    amount: float
