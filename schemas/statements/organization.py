"""What a report says of the organization, its papers and partners."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from schemas.leaf import Leaf
from schemas.slotted import slotted
from schemas.statements.statement import Statement


@slotted
class AgreementTerm(Statement):
    """The term of an agreement on a service."""

    TOPIC = "organization.agreement_terms"

    service: str
    start: date
    end: date
    settled: bool
    """Whether its sentence tells that the agreement was gone on with or is over, or is another paper's."""


@slotted
class SharedMention(Statement):
    """A place of a company at which another is named too: in its sentence, or in its `table`."""

    TOPIC = "organization.shared_mentions"

    table: bool


@slotted
class CodedPermit(Statement):
    """A permit in whose number (`place`) the credit code of its holder stands; `number` in one width."""

    TOPIC = "organization.coded_permits"

    kind: Leaf[str] | None
    holder: Leaf[str] | None
    number: str
    code: str


@slotted
class PermitOfOther(Statement):
    """A permit that its sentence tells as another's or as missing, or behind days of something else."""

    TOPIC = "organization.permits_of_others"


@slotted
class TeamSender(Statement):
    """A company that is told to have sent the audit team."""

    TOPIC = "organization.team_senders"

    name: str


class Process(NamedTuple):
    """A process of a list, and the number of the family of names that its name is of, if known."""

    name: str
    family: int | None


@slotted
class ProcessList(Statement):
    """The processes of a `kind` (a field of the report) as a place lists them; `broken_off` with 等."""

    TOPIC = "organization.processes.lists"

    kind: str
    processes: tuple[Process, ...]
    broken_off: bool


@slotted
class PartnerList(Statement):
    """A sentence that begins to list suppliers, or contractors."""

    TOPIC = "organization.processes.partners"

    contractors: bool


@slotted
class ProvidedProcess(Statement):
    """A process that a supplier provides (`place`), by its family of names."""

    TOPIC = "organization.processes.provided"

    supplier: Leaf[str]
    family: int


@slotted
class ProvidedGoods(Statement):
    """What a supplier provides (`place`): the families of the goods."""

    TOPIC = "organization.goods.provided"

    supplier: Leaf[str]
    families: frozenset[str]


@slotted
class PurchasedGoods(Statement):
    """What a contract buys, as listed, and the families of the goods."""

    TOPIC = "organization.goods.purchased"

    goods: str
    families: frozenset[str]


@slotted
class WorkshopList(Statement):
    """The workshops that a sentence lists, by what is done there, in the first of the names of each work;
    `names` as written; `kind`: as what they are told (工序)."""

    TOPIC = "organization.processes.workshops"

    names: tuple[str, ...]
    works: frozenset[str]
    kind: str


class House(NamedTuple):
    """A house: the end of the road's name, part of it (南段), number, what follows (2幢501室)."""

    road: str
    part: str
    number: str
    room: str

    @property
    def shown(self) -> str:
        """The house as it is shown."""
        return f"{self.road}{self.part}{self.number}号{self.room}"


@slotted
class OwnHouse(Statement):
    """A house of one of the organization's addresses, or of a `site`."""

    TOPIC = "organization.houses.own"

    house: House
    site: bool


@slotted
class HouseInRoad(Statement):
    """A house in one of some roads, which no word tells to be another's or a former one."""

    TOPIC = "organization.houses.in_roads"

    house: House


@slotted
class HouseAnywhere(Statement):
    """A house anywhere in the text: whether it is one of the organization's `own` addresses and sites, and
    whether its sentence or row tells that it is `leased`, or one of two, or somebody else's (`others`)."""

    TOPIC = "organization.houses.anywhere"

    house: House
    own: bool
    leased: bool
    others: bool


@slotted
class ScopeAddress(Statement):
    """The address that a scope tells."""

    TOPIC = "organization.houses.in_scopes"

    address: str


@slotted
class CodeInText(Statement):
    """A word as long as a unified social credit code, of letters and digits alone."""

    TOPIC = "organization.codes"


@slotted
class DepartmentList(Statement):
    """The departments that the organization is told to have, by a list that may be whole."""

    TOPIC = "organization.departments.lists"

    departments: list[str]


@slotted
class ResponsibleDepartment(Statement):
    """A department that is told to be responsible, to be audited, or to have a nonconformity."""

    TOPIC = "organization.departments.responsible"

    name: str


@slotted
class BodyRelation(Statement):
    """What stands around the places of a company: whether it tells that the certification body and it are
    `related`, or that the body issued the certificate before; whether it has what the body itself does
    (`acts`)."""

    TOPIC = "organization.body_relations"

    related: bool
    acts: bool


@slotted
class Activity(Statement):
    """What the organization does (`words`), as a scope begins; `described`: in a field for it."""

    TOPIC = "organization.activities"

    described: bool
