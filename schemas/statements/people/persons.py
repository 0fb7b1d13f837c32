"""What a report says of people: head counts, competence, offices, employment, names."""

from __future__ import annotations

from schemas.slotted import slotted
from schemas.statements.statement import Statement

# ---------------------------------------------------------------- head counts


@slotted
class HeadcountChange(Statement):
    """A change of the head count within the scope, of this audit; `words`: its sentence."""

    TOPIC = "people.headcounts.changes"

    now: int
    """The number at which it ends."""


@slotted
class StaffCount(Statement):
    """A number of employees in a sentence; `remaining`: what is left of all when some are taken off, where
    the sentence does that."""

    TOPIC = "people.headcounts.staff"

    figures: str
    remaining: int | None = None
    of_all: bool = False
    """Whether they are said to be all of the audited organization's."""

    of_some: bool = False
    """Whether the words behind it tell of those who took part in something."""

    of_others: str | None = ""
    """Words before it by which it may be of another company or time; null where its clause says so."""

    apart: str | None = ""
    """Words before it by which it may be of the scope or another time; null where its clause says so."""

    @property
    def number(self) -> int:
        """How many they are."""
        return int(self.figures)


@slotted
class PeopleBesides(Statement):
    """A number of people in a sentence on those of another employer, or not employed all of the time."""

    TOPIC = "people.headcounts.besides"

    number: int


@slotted
class PeopleOutside(Statement):
    """A sentence by which people are outside the scope: the word that tells it, the numbers of people."""

    TOPIC = "people.headcounts.outside"

    word: str
    numbers: tuple[int, ...]


@slotted
class PartialHeadcount(Statement):
    """A number of people (asked for by its place) that is that of a shift, of some of them, or reduced."""

    TOPIC = "people.headcounts.partial"


@slotted
class DepartmentTotal(Statement):
    """The total of a table with the people of departments."""

    TOPIC = "people.headcounts.departments"


@slotted
class InsuranceCost(Statement):
    """What social insurance cost in a year, by an item of a table of expenses; `words`: the item's name."""

    TOPIC = "people.headcounts.insurance"

    year: int


# ---------------------------------------------------------------- competence


@slotted
class AwarenessJudgement(Statement):
    """A sentence on people's awareness; `words`: those that judge it."""

    TOPIC = "people.competence.awareness"

    of_review: bool
    """Whether the management review judges, not the audit."""

    subject: str
    low: bool
    things: frozenset[str]
    """What the awareness is of, as far as that stands there."""


@slotted
class LackingKnowledge(Statement):
    """Knowledge that some people lack; `words`: what is lacking, and how."""

    TOPIC = "people.competence.lacking"

    people: str


@slotted
class TrainingEffect(Statement):
    """A training that was effective; `words`: those that judge it."""

    TOPIC = "people.competence.trainings"

    people: tuple[str, ...]
    """Whose training it was."""


@slotted
class EffectiveAudit(Statement):
    """A rating, or a sentence, that has the internal audit effective without reserve."""

    TOPIC = "people.competence.effective_audits"


@slotted
class AuditFault(Statement):
    """A nonconformity of this audit that leaves the internal audit in doubt."""

    TOPIC = "people.competence.audit_faults"

    of_conduct: bool
    """Whether it is on how the audit was done, not on what its auditors know."""


@slotted
class AuditPraise(Statement):
    """A rating, or a sentence, that has the internal audit good; with a reserve perhaps."""

    TOPIC = "people.competence.audit_praise"

    reserved: bool


@slotted
class AuditValidity(Statement):
    """A sentence on what becomes of the internal audit's validity."""

    TOPIC = "people.competence.audit_validity"


# ---------------------------------------------------------------- offices


@slotted
class OfficeHolder(Statement):
    """Somebody in an office, by a sentence or cell; not for one of the systems, nor of others' people."""

    TOPIC = "people.offices.holders"

    office: str
    name: str
    of_several: bool
    """Whether the place lists more than one behind the post."""

    changed: bool
    """Whether it is on a change."""


@slotted
class OfficeSentence(Statement):
    """What the sentence around an office's holder (asked for by the place and the office) says of it."""

    TOPIC = "people.offices.sentences"

    listed: bool
    """Whether what was taken for a name is what the office is listed with."""

    earlier: bool
    """Whether it is on an earlier audit."""

    years: frozenset[str]
    named: bool
    """Whether it names the office."""

    of_system: bool
    """Whether the office is for one of the systems."""

    changed: bool


@slotted
class PersonTitle(Statement):
    """The title right before a name (asked for by its place), in `words`; of the organization, without a
    change."""

    TOPIC = "people.offices.titles"


@slotted
class Representative(Statement):
    """A representative of management or staff; no name where several have the office."""

    TOPIC = "people.offices.representatives"

    office: str
    name: str


@slotted
class WorkerRepresentative(Statement):
    """A sentence on representatives of the workers; `office`: whom the management appointed, if any."""

    TOPIC = "people.offices.workers"

    elected: bool
    office: str


@slotted
class SurnameCall(Statement):
    """Somebody who answers for a record and is called by surname alone; `words`: how."""

    TOPIC = "people.offices.surnames"

    role: str
    known: bool
    """Whether the report names somebody with the surname, who may be meant."""


# ---------------------------------------------------------------- employment


@slotted
class NewEmployeeTraining(Statement):
    """A sentence on the training of new employees."""

    TOPIC = "people.employment.trainings"


@slotted
class TrainingAttendee(Statement):
    """Somebody (asked for with the sentence) among those who were taught; `words`: the name."""

    TOPIC = "people.employment.attendees"


@slotted
class ContractKind(Statement):
    """A sentence on contracts with the staff; `words`: what it calls them."""

    TOPIC = "people.employment.contract_kinds"


# ---------------------------------------------------------------- names


@slotted
class PersonName(Statement):
    """A place of a person's name; `words`: the end of the post that stands beside it, or nothing."""

    TOPIC = "people.person_names"

    name: str
    again: bool
    """Whether its line has the name already."""


@slotted
class SoundAlike(Statement):
    """A name-like word (`words`) of which another of the text sounds alike; asked for with the sounds."""

    TOPIC = "people.sound_alikes"

    sentence: int
    led: bool
    """Whether a label or stop stands before it."""

    post: str
    """The end of the post before it."""

    table: int
    """The number of its table; -1 outside tables."""


@slotted
class NameSentence(Statement):
    """A sentence or cell with a name, and those that it has of other names; asked for by both."""

    TOPIC = "people.name_sentences"

    others: list[str]


@slotted
class NameAround(Statement):
    """A name in the words around a place; asked for by both."""

    TOPIC = "people.names_around"


@slotted
class NameInTable(Statement):
    """A place in a table, asked for with others."""

    TOPIC = "people.names_in_tables"

    table: int
