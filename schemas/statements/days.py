"""Every day of the text with what stands around it."""

from __future__ import annotations

from datetime import date

from schemas.leaf import Leaf
from schemas.mentions import DateMention
from schemas.slotted import slotted
from schemas.statements.statement import Statement


@slotted
class Day(Statement):
    """A day of the text.

    `lead` and `rest` are the words of its clause next to it, `clause` those from the clause's beginning,
    `then` the next clause where the day ends its own; `head` is the head of its column, else the label at
    its `left`; `before` and `after` are its sentence or cell, `row` has the cells of its row, `titles` are
    the headings."""

    TOPIC = "dates.days"

    mention: DateMention
    first: date
    last: date
    lead: str
    clause: str
    rest: str
    then: str
    head: str
    left: str
    before: str
    after: str
    row: tuple[str, ...]
    titles: tuple[str, ...]
    joined: bool
    """Whether it is the second of a span."""
    ends: bool
    """Whether something ends, or is due again, on this day: as its label or the words behind it say."""
    begins: bool
    """Whether another day follows it: a span, or two days in one cell."""

    @property
    def leaf(self) -> Leaf[str]:
        """Its place."""
        return self.place

    @property
    def at(self) -> int:
        """Where it begins."""
        return self.place.span[0]

    @property
    def label(self) -> str:
        """What names it: the words of its clause before it, else the head of its column."""
        return self.lead or self.head

    @property
    def near(self) -> str:
        """The words of its clause and its label."""
        return " ".join((self.head, self.left, self.lead, self.rest, self.then))

    @property
    def sentence(self) -> str:
        """All around it."""
        return " ".join((self.head, self.before, self.after, *self.row))
