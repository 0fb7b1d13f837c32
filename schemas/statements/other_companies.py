"""Other companies where a report has to name the audited organization."""

from __future__ import annotations

from schemas.leaf import Leaf
from schemas.slotted import slotted
from schemas.statements.statement import Statement


@slotted
class JudgedName(Statement):
    """A name in a sentence that judges its system, or (`subject`) tells of what only the audited
    organization's own can be; `stem`: without what tells its kind and trade."""

    TOPIC = "organization.others.judged_names"

    name: str
    stem: str
    subject: bool


@slotted
class Namesake(Statement):
    """A sentence that has the stem of a name, and whether it tells of somebody else."""

    TOPIC = "organization.others.namesakes"

    of_other: bool


@slotted
class PassingCompany(Statement):
    """A company that is named once or twice, and that no word around explains."""

    TOPIC = "organization.others.passing_companies"

    name: str
    places: tuple[Leaf[str], ...]


@slotted
class RecordOwner(Statement):
    """A company that a record is made out to; `words`: as what (委托方); `own`: it is the organization itself
    or its kin; `sent`: as who sent something in."""

    TOPIC = "organization.others.record_owners"

    name: str
    own: bool
    sent: bool


@slotted
class Partner(Statement):
    """A company that its name, or what stands `around` it, tells to be dealt with."""

    TOPIC = "organization.others.partners"

    around: bool


@slotted
class Commissioner(Statement):
    """A company that a report of tests is told to be made for; `words`: as what it is named."""

    TOPIC = "organization.others.commissioners"

    name: str


@slotted
class PaperTitle(Statement):
    """A company that begins the title (`words`) of a paper."""

    TOPIC = "organization.others.paper_titles"

    name: str


@slotted
class SystemPaper(Statement):
    """A company that begins a sentence on the papers of a system."""

    TOPIC = "organization.others.system_papers"

    name: str


@slotted
class HalfName(Statement):
    """Words as long as the organization's name that have half of it."""

    TOPIC = "organization.others.half_names"

    name: str
    """The organization's."""


@slotted
class ClientPlace(Statement):
    """A place of a company's name where only the audited organization's can stand."""

    TOPIC = "organization.others.client_places"
