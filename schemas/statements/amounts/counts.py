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


@slotted
class CountedLine(Statement):
    """A number of pieces in a `line` (`start` to `end`, with its unit), and how many are `listed` with it."""

    line: str
    start: int
    end: int
    number: int
    listed: int


@slotted
class MarkedItems(CountedLine):
    """A number whose items have marks, in its line, below or above it."""

    TOPIC = "quantities.counts.marked_items"


@slotted
class NamesOrCodes(CountedLine):
    """A number with names behind its colon, or codes in brackets or on the next line."""

    TOPIC = "quantities.counts.names_or_codes"


@slotted
class ControlCount(Statement):
    """How many controls of annex A apply, with those `left_out`, or with the row of their `theme` that tells
    how many there are, apply and are left out (`counts`)."""

    TOPIC = "quantities.counts.controls"

    applied: float
    left_out: float | None = None
    theme: Leaf[str] | None = None
    counts: tuple[int, ...] = ()


@slotted
class ControlPoints(Statement):
    """How many critical control points (`what`) all plans together have."""

    TOPIC = "quantities.counts.control_points"

    what: str
    number: int


@slotted
class PeopleInAll(Statement):
    """A number of people right behind words for those whom the system covers (`covered`), or for all `staff`.

    `own` is the place of the number, `place` that of its clause. `of_covered`: nothing parts it from those
    words; `of_one_system`: they are of one system; `none_apart`: its sentence says that nobody is left out.
    `others`, `taken_off`: the text tells anywhere of people who are none of the staff, or are taken off."""

    TOPIC = "quantities.heads.in_all"

    of: str
    number: int
    own: Leaf[str]
    of_covered: bool
    of_one_system: bool
    none_apart: bool
    others: bool
    taken_off: bool


@slotted
class PeopleBeside(Statement):
    """So many people, told in the sentence of a place."""

    TOPIC = "quantities.heads.beside"

    number: int


@slotted
class NumbersBeside(Statement):
    """The whole numbers in the sentence and row of a place."""

    TOPIC = "quantities.heads.numbers"

    numbers: frozenset[str]


@slotted
class PeopleAnywhere(Statement):
    """So many people, told anywhere."""

    TOPIC = "quantities.heads.anywhere"

    number: int


@slotted
class PeopleOutside(Statement):
    """A sentence on people who are outside the scope, or counted otherwise."""

    TOPIC = "quantities.heads.outside"
