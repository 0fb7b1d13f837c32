"""Every day of the text with what stands around it, and what days are of, by these words."""

from __future__ import annotations

from datetime import date

from schemas.leaf import Leaf
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

    done: bool | None
    """Whether something is reported as done on it; null where it cannot be told."""
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
    table: int
    """The number of its table; -1 outside tables."""
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


@slotted
class OfDay(Statement):
    """Something that a day is of."""

    day: Day


@slotted
class DoneDay(OfDay):
    """A day of which nothing says that it is to come, that something ends then, or who signs."""

    TOPIC = "dates.acts.done"


@slotted
class CalibrationDay(OfDay):
    """The day on which a device of the organization was calibrated."""

    TOPIC = "dates.acts.calibrated"


@slotted
class ValidityEnd(OfDay):
    """The day on which a thing's validity ends, with its kind (permit, device …) and the `word` for it.

    `what` is told before the day, `cell` in the first cell of its row, where that names one thing; `leads`
    are the words before the day in its clause, and in its sentence, without those that say that it ends."""

    TOPIC = "dates.validities.ends"

    kind: str
    word: str
    what: str
    cell: str
    leads: tuple[str, str]


@slotted
class SameValidity(OfDay):
    """The end of a validity of the same thing."""

    TOPIC = "dates.validities.same"


@slotted
class FormLabel(OfDay):
    """A label of a form with its day, below the label on which something was `raised`; whether it is that of
    a closing, and that of a term."""

    TOPIC = "dates.acts.form_labels"

    raised: Day
    closes: bool
    is_term: bool


@slotted
class TermLength(OfDay):
    """The last day of a term, with its first one, and the only length in months that is told with them."""

    TOPIC = "dates.acts.term_lengths"

    start: Day
    months: int


@slotted
class NextAudit(OfDay):
    """A day of the next audit."""

    TOPIC = "dates.events.next_audits"


@slotted
class CorrectionDeadline(OfDay):
    """The day by which nonconformities of this audit are to be put right."""

    TOPIC = "dates.acts.correction_deadlines"


@slotted
class CorrectionTerm(Statement):
    """The term, in days, for the corrections of the audit's nonconformities."""

    TOPIC = "dates.acts.correction_terms"

    days: int


@slotted
class EventDay(OfDay):
    """A day on which something was done: the numbers beside it, the events that it may be of, in their order,
    those of which a year has one, the pairs of letters that name it; whether it tells of several events."""

    TOPIC = "dates.acts.events"

    numbers: frozenset[str]
    events: tuple[str, ...]
    yearly: frozenset[str]
    pairs: frozenset[str]
    several: bool


@slotted
class ApplicabilityDay(OfDay):
    """The day of a version of the statement of applicability (`title`: as messages call it); its place takes
    in the title before the day."""

    TOPIC = "dates.acts.applicability"

    title: str
    version: str


@slotted
class AuditDay(OfDay):
    """A day of the audit's meetings and visits."""

    TOPIC = "dates.events.audit"


@slotted
class ColumnDay(OfDay):
    """The only day of a cell, on which something was done, by the number of its table, column and row."""

    TOPIC = "dates.acts.columns"

    table: int
    column: int
    row: int


@slotted
class ClosingGround(OfDay):
    """A day of a closing, and those that its paragraph tells before it, of what was done for it."""

    TOPIC = "dates.acts.closing_grounds"

    grounds: tuple[Day, ...]


@slotted
class SystemBeginning(OfDay):
    """A day told as that of the system's beginning."""

    TOPIC = "dates.events.system_beginnings"


@slotted
class RecordDay(OfDay):
    """A day of a record: whether it may be one of others or of what is older, stands where a first edition is
    told, and may be one of the system's own drawing up."""

    TOPIC = "dates.acts.records"

    of_others: bool
    first_edition: bool
    drawn_up: bool


@slotted
class FirstRecordDay(OfDay):
    """A day of what is the first record of its kind; whether it is a record of the system."""

    TOPIC = "dates.acts.first_records"

    of_system: bool


@slotted
class FollowingAct(OfDay):
    """A day next to another (`earlier`) on which the first act was told, in a sentence or row: verified
    behind what was done, or done or verified behind what was raised."""

    TOPIC = "dates.acts.following_acts"

    earlier: Day


@slotted
class HeldActivity(OfDay):
    """A day told as that of an `internal` audit or a `review`, and not of what came of it."""

    TOPIC = "dates.events.held"

    event: str


@slotted
class HeldInSentence(OfDay):
    """A day on which an `internal` audit or a `review` was held, as its sentence or clause tells."""

    TOPIC = "dates.events.held_in_sentences"

    event: str


@slotted
class ReportMade(OfDay):
    """A day on which this report is told to be made."""

    TOPIC = "dates.events.reports"


@slotted
class Stage1Visit(OfDay):
    """A day that is told of stage 1."""

    TOPIC = "dates.events.stage1"
