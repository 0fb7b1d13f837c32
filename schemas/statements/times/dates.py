"""What a report says of days: of the audit, of what the organization did, of terms and seasons."""

from __future__ import annotations

from datetime import date

from schemas.leaf import Leaf
from schemas.slotted import slotted
from schemas.statements.statement import Statement


@slotted
class MonthlyTask(Statement):
    """A month with a bare verb behind it (2026年3月完成), which may tell what is left to do."""

    TOPIC = "dates.monthly_tasks"

    verb: str
    is_left: bool
    """Whether its sentence tells that it is left to do."""


@slotted
class AuditMeeting(Statement):
    """The opening or closing meeting of an audit; `doubt`: words by which it may be of another audit."""

    TOPIC = "dates.audit.meetings"

    day: date
    doubt: str


@slotted
class AuditSpan(Statement):
    """Two days as beginning (`place`) and end of an audit; `doubt`: words by which it may be another one."""

    TOPIC = "dates.audit.spans"

    end: Leaf[str]
    doubt: str


@slotted
class Stage1Day(Statement):
    """A day of stage 1, named in passing; `own`: as the day on which it was."""

    TOPIC = "dates.audit.stage1_days"

    own: bool


@slotted
class CarriedOutAudit(Statement):
    """The first (`place`) and the last day on which the team carried out the audit, by a sentence."""

    TOPIC = "dates.audit.carried_out"

    end: Leaf[str]


@slotted
class AuditTypeName(Statement):
    """A type of audit, by a sentence on what was carried out; `doubt`: words by which it may be of
    another."""

    TOPIC = "dates.audit.type_names"

    kind: str
    doubt: str


@slotted
class OwnDeed(Statement):
    """A day on which the organization itself did something."""

    TOPIC = "dates.own_deeds"


@slotted
class DrillSurroundings(Statement):
    """What stands around the day of a drill: whether it tells of `several` drills, in which parts of the
    organization they were, the title above its row of a table (null outside tables)."""

    TOPIC = "dates.drill_surroundings"

    several: bool
    parts: frozenset[str]
    in_row: bool
    titles: tuple[str, ...]


@slotted
class SeasonRule(Statement):
    """The organization's rule in which months an act is done; `when`: its words for that."""

    TOPIC = "dates.season_rules"

    when: str
    months: frozenset[int]


@slotted
class OrderedStep(Statement):
    """The day of a step of an order (`sentence_steps.yaml`), by language what it is called.

    `sentence` numbers the sentences that have several; `parted_at`: where a semicolon stands behind the day
    in its sentence, counted from the day; null where none does."""

    TOPIC = "dates.sentence_steps"

    order: str
    number: int
    names: dict[str, str]
    sentence: int
    parted_at: int | None


@slotted
class SpanLength(Statement):
    """A length in days with the first and last day right before it."""

    TOPIC = "dates.span_lengths"

    start: date
    end: date
    days: int


@slotted
class SupplierEvaluation(Statement):
    """A day on which the organization evaluated all its suppliers together."""

    TOPIC = "dates.system.supplier_evaluations"


@slotted
class SystemRun(Statement):
    """For how many months the system has run."""

    TOPIC = "dates.system.runs"

    months: int


@slotted
class SystemsOfDay(Statement):
    """The systems that are named before a day, else beside or over it, by what each is about (`quality`)."""

    TOPIC = "dates.system.of_days"

    systems: frozenset[str]


@slotted
class ImpossibleDay(Statement):
    """A sentence with a day, as `written`, that no year has."""

    TOPIC = "dates.writing.impossible"

    written: str


@slotted
class DateWriting(Statement):
    """How a date is written: whether it is a single day, has `lost` a digit of its year, and its slips of the
    pen, each by its name with the characters that are wrong."""

    TOPIC = "dates.writing.slips"

    is_day: bool
    lost: bool
    slips: dict[str, str]


@slotted
class DateSurroundings(Statement):
    """How many characters of its sentence are before a date and behind it, and the other cells of its row."""

    TOPIC = "dates.writing.surroundings"

    before: int
    after: int
    cells: tuple[str, ...]


@slotted
class LawDay(Statement):
    """A day beside the titles of laws (`words`), on which they come into force."""

    TOPIC = "dates.writing.law_days"


@slotted
class SupplierListing(Statement):
    """A sentence by which a supplier is admitted after an evaluation; `keeps`: it was approved before."""

    TOPIC = "dates.system.supplier_listings"

    keeps: bool


@slotted
class PlanningPaper(Statement):
    """A day on which a paper of the system's planning was drawn up, with its title."""

    TOPIC = "dates.system.papers"

    title: str


@slotted
class RunTime(Statement):
    """A place that tells how many months the system has run."""

    TOPIC = "dates.system.run_times"


@slotted
class VerifiedCompletion(Statement):
    """The day of a completion (`place`) and the day on which it was verified, of one sentence; `sure`: it was
    surely done on that day, which may else be that of a deadline."""

    TOPIC = "dates.closure.completions"

    verified: Leaf[str]
    sure: bool


@slotted
class RecordAct(Statement):
    """An act with its day, in the record with that number (`record`): a row, or a part of a form.

    `rank` is its place among the acts; `sure`: its label says that it was done, not only to be done."""

    TOPIC = "dates.closure.record_acts"

    kind: str
    rank: int
    row: int
    sure: bool
    record: int


@slotted
class RaisedAndClosed(Statement):
    """The day on which something was raised (`place`) and the one on which it was closed, of one sentence."""

    TOPIC = "dates.closure.raised_and_closed"

    closed: Leaf[str]


@slotted
class FormerActivity(Statement):
    """An activity of another time (上次内审, 2024年内审) before the day of a closing, and its year."""

    TOPIC = "dates.closure.former_activities"

    year: str | None


@slotted
class ClosingDay(Statement):
    """A day that is the value of a label which asks when a nonconformity of this audit was closed."""

    TOPIC = "dates.closure.closing_days"


@slotted
class JudgedEffect(Statement):
    """A day by which something is told to be verified (`place`), and the day of its judgement behind."""

    TOPIC = "dates.closure.judged_effects"

    judged: Leaf[str]
