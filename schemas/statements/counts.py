"""How many there are of something, as a report tells it and as it lists them."""

from __future__ import annotations

from schemas.leaf import Leaf
from schemas.slotted import slotted
from schemas.statements.statement import Statement


@slotted
class Enumeration(Statement):
    """A number of pieces (`start` to `end` of its words), and how many its sentence or table lists."""

    TOPIC = "quantities.counts.enumerations"

    start: int
    end: int
    number: int
    listed: int
    of_table: bool = False


@slotted
class RepeatedCount(Statement):
    """A number of something that is one thing in all places; `scope`: the department it is of, if named."""

    what: str
    number: int
    scope: str = ""


@slotted
class PeopleCount(RepeatedCount):
    """How many people a department or shift has."""

    TOPIC = "quantities.counts.people"


@slotted
class ThingCount(RepeatedCount):
    """How many there are of what the organization has identified or listed."""

    TOPIC = "quantities.counts.things"


@slotted
class NamedItems(Statement):
    """A number of what is then named one by one: the `items`; `counts` are the numbers that these may be, by
    what joins them, `total` that of their own numbers."""

    TOPIC = "quantities.counts.named_items"

    what: str
    number: int
    items: list[str]
    counts: frozenset[int]
    total: int | None = None


@slotted
class CountRemark(Statement):
    """A number whose items, as they were read, are none: they remark on it, or are papers, or it sums up what
    stands before it."""

    TOPIC = "quantities.counts.remarks"


@slotted
class SignificanceList(Statement):
    """What one place lists as significant (`kind` as of `schemas.mentions.Ranked`).

    `what`: what is listed; `family`: the same, however it is called; `cores` are the items without what may
    stand with them; `number` is told where none are listed; `whole`: of the whole organization."""

    TOPIC = "quantities.counts.significance_lists"

    kind: str
    family: str
    items: list[Leaf[str]]
    cores: list[str]
    number: Leaf[int] | None
    whole: bool
