"""What a report says of nonconformities: their counts, clauses, days and corrections."""

from __future__ import annotations

from typing import Literal, NamedTuple

from schemas.leaf import Leaf
from schemas.mentions import Lack
from schemas.report import Nonconformity
from schemas.slotted import slotted
from schemas.standards import Cited
from schemas.statements.statement import Statement


@slotted
class DueDay(Statement):
    """A day by which a sentence wants corrections of this audit's nonconformities; `raised`: the day that it
    has as that of the nonconformity."""

    TOPIC = "nonconformities.corrections.due_days"

    raised: Leaf[str] | None


@slotted
class OthersCount(Statement):
    """A number that counts no nonconformities of this audit: a deadline, another audit's, an ordinal."""

    TOPIC = "nonconformities.others_counts"


@slotted
class NumberedLine(Statement):
    """A line that begins with the number of a nonconformity, be it read as one or not."""

    TOPIC = "nonconformities.numbered_lines"


@slotted
class Closure(Statement):
    """A line that tells what was done about this audit's nonconformities, and that they are closed."""

    TOPIC = "nonconformities.corrections.closures"


@slotted
class CitedClause(Statement):
    """Clauses that a sentence cites from a standard by its number."""

    TOPIC = "nonconformities.clauses.cited_clauses"

    standard: str
    clauses: tuple[str, ...]


@slotted
class CitedControl(Statement):
    """A control of an annex that a sentence names: each once, where it is named first."""

    TOPIC = "nonconformities.clauses.cited_controls"


@slotted
class UnmetStandard(Statement):
    """A standard that is not met, in a sentence or row that has no clause of it."""

    TOPIC = "nonconformities.forms.unmet_standards"


@slotted
class UnnumberedClause(Statement):
    """What stands for a clause in the form of a nonconformity: the standard alone."""

    TOPIC = "nonconformities.forms.unnumbered_clauses"


@slotted
class DueLine(Statement):
    """A line on this audit's nonconformities that tells by when they are corrected, or that they are."""

    TOPIC = "nonconformities.corrections.due_lines"


@slotted
class OtherItem(Statement):
    """A fact (`words`) that is against other items of a clause (`right`) than those cited at `place`; what
    both ask, by name."""

    TOPIC = "nonconformities.clauses.clause_letters"

    item: Nonconformity
    fact: Leaf[str]
    clause: str
    letters: tuple[str, ...]
    right: tuple[str, ...]
    cited_asks: tuple[str, ...]
    right_asks: tuple[str, ...]


@slotted
class ListedNonconformity(Statement):
    """A nonconformity of this audit as it is listed, with its number (`words`).

    `count` is what the number counts up to, null where it does not count; `counted`: it is no more than that;
    `form` is the number with `#` for each digit. `offices` are the names of its departments, in full and
    without the word for what they are."""

    TOPIC = "nonconformities.entries"

    item: Nonconformity
    count: int | None
    counted: bool
    form: str
    offices: tuple[str, ...]
    department: str
    """Its department, folded; empty where it has none, as `clause`: the number of its clause."""

    clause: str
    cites: bool
    """Whether its fact or standard has a clause in it."""

    citations: list[Cited]
    """The clauses that it cites."""

    table: int
    """The number of the table that it stands in; -1 outside tables."""


@slotted
class NoneRaised(Statement):
    """A sentence by which this audit raised no nonconformity at all."""

    TOPIC = "nonconformities.none_raised"


@slotted
class NumberlessClause(Statement):
    """What stands behind the label, or in the column, of clauses, where it is a standard alone."""

    TOPIC = "nonconformities.forms.numberless_clauses"


@slotted
class FormGap(Statement):
    """The fact in the form of a nonconformity that has no grade, or no due day though others have theirs."""

    TOPIC = "nonconformities.forms.gaps"

    part: Literal["grade", "due"]


@slotted
class TermlessCorrection(Statement):
    """A nonconformity whose line asks for its correction, in a report that has no term for that."""

    TOPIC = "nonconformities.corrections.termless"


@slotted
class EarlierCount(Statement):
    """How many nonconformities an earlier audit raised, as a sentence has it, and those of the one table that
    lists them."""

    TOPIC = "nonconformities.earlier_counts"

    count: int
    listed: list[Leaf[str]]


@slotted
class EvidenceLack(Statement):
    """A sentence of the evidence that tells of something lacking; `of_review`: of an internal audit or review
    that was not made; `numbered`: it names a nonconformity of this audit by its number."""

    TOPIC = "nonconformities.evidence_lacks"

    lack: Lack
    of_review: bool
    numbered: bool


@slotted
class UnraisedLack(Statement):
    """Something lacking that no nonconformity tells of. Those with one `subject`, by its number, are the same
    thing; null: it may be what a nonconformity is on whose facts are not told."""

    TOPIC = "nonconformities.unraised_lacks"

    lack: Lack
    subject: int | None


@slotted
class VagueFact(Statement):
    """The fact of a nonconformity, folded (`words`), that judges and has nothing that can be looked up."""

    TOPIC = "nonconformities.vague_facts"

    number: str | None


@slotted
class InternalAuditClauses(Statement):
    """A sentence that tells clauses of an internal audit's nonconformities, and their number; `words`,
    folded, are those about the number and its own."""

    TOPIC = "nonconformities.clauses.internal_audit_clauses"

    number: Leaf[int]
    clauses: tuple[str, ...]


class TrainingAnswer(NamedTuple):
    """A training told as the correction of a lack: where, without whom it was for, and on what subjects."""

    place: Leaf[str]
    what: str
    subjects: frozenset[str]


@slotted
class TrainingLack(Statement):
    """A training on something (`words`) that was found lacking, and the trainings told as its correction."""

    TOPIC = "nonconformities.corrections.training_lacks"

    subjects: frozenset[str]
    answers: list[TrainingAnswer]


@slotted
class CorrectionTerm(Statement):
    """A sentence that tells a term for the corrections; `major`: of major nonconformities."""

    TOPIC = "nonconformities.corrections.terms"

    major: bool


@slotted
class VaguePromise(Statement):
    """A sentence that promises corrections soon, without a day, and the words that do."""

    TOPIC = "nonconformities.corrections.vague_promises"


@slotted
class AskedCorrection(Statement):
    """A sentence that asks the client for its corrections, without saying until when."""

    TOPIC = "nonconformities.corrections.asked_corrections"


@slotted
class BlankDueDate(Statement):
    """A blank place behind the label of a due date (`words`)."""

    TOPIC = "nonconformities.forms.blank_due_dates"


@slotted
class BlankClause(Statement):
    """A blank place for a clause, or one that has the standard alone, and the words around it."""

    TOPIC = "nonconformities.forms.blank_clauses"


@slotted
class BlankPart(Statement):
    """The label of a part of nonconformities that is blank for all of them."""

    TOPIC = "nonconformities.forms.blank_parts"


@slotted
class DueColumn(Statement):
    """A fact (`words`: its number) whose due date is blank, and the days of all others."""

    TOPIC = "nonconformities.forms.due_columns"

    days: list[str]


@slotted
class UnreadPart(Statement):
    """Words of the kind of a part, in the row or sentence of what was read of a nonconformity."""

    TOPIC = "nonconformities.forms.unread_parts"


@slotted
class OfficelessRow(Statement):
    """A fact whose row has nothing in the column of departments."""

    TOPIC = "nonconformities.forms.officeless_rows"


@slotted
class RaisedMatter(Statement):
    """A text that a nonconformity of this audit may be about."""

    TOPIC = "nonconformities.raised_matters"
