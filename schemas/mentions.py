"""What was found anywhere in the text, beside the fields: for checks that compare wording everywhere.

Each mention carries a `Leaf`: what was written and where. Leaves that also stand in the report are the same
objects, so that a finding can name their field.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any, Literal

from schemas.document import PageState
from schemas.leaf import Evidence, Leaf, Mention
from schemas.report import PersonnelCertificate, TeamMember
from schemas.slotted import field, slotted
from schemas.statements.statement import Marks, Statements, nothing_stated, unmarked
from schemas.wholes.sums import ToldSum
from schemas.wholes.surroundings import Find, Surroundings, finds_nothing, no_leaf

EntityKind = Literal["organization", "person"]
ChoiceRule = Literal["one", "several", "most", "least"]
Relation = Literal["self", "branch", "former", "kin", "certification_body", "other"]


@slotted
class Entity:
    """One company or person with every place where it is named.

    `name` is the spelling taken as right (the labelled one, else the most frequent). `spellings` maps each
    spelling (folded: no white space, one width) to its places in reading order; a declared or evident short
    form (简称, 公司) is in `short_forms`, not among the spellings. `roles` says as what it appears:
    `organization`, `certification_body`, `agency`, `supplier`, `party`, `user_unit`, `auditor`, `employee` …
    `relation` is an organization's relation to the audited one: itself, its branch, its `former` name,
    `kin` (a company that shares its trade name: parent, sister), the certification body, or another.
    """

    kind: EntityKind
    name: str
    relation: Relation = "other"
    roles: set[str] = field(default_factory=set)
    spellings: dict[str, list[Leaf[str]]] = field(default_factory=dict)
    short_forms: dict[str, list[Leaf[str]]] = field(default_factory=dict)
    offices: dict[str, list[Leaf[str]]] = field(default_factory=dict)
    """Of a person: the places of the name beside an office that one person holds (管理者代表张三)."""

    @property
    def places(self) -> Iterator[Leaf[str]]:
        """Every place of every spelling."""
        for leaves in self.spellings.values():
            yield from leaves


@slotted
class DateMention:
    """A day or month in the text. `garbled`: readable only by mending; `value` null: no such day.

    `done` is true where the statement reports something as done (检定, 完成, 维修合格), false for a plan, a
    validity or a deadline, null where it cannot be told. `what` names the thing dated, as written, or is "".
    """

    leaf: Leaf[str]
    garbled: bool = False
    done: bool | None = None
    what: str = ""


@slotted
class WeekdayMention:
    """A day (`2025-05-12`, `--05-12` without a year) with the weekday behind it, which the leaf takes in: as
    written, and its number (0: Monday); `has_year`: the year is written with the day itself."""

    leaf: Leaf[str]
    word: str
    number: int
    has_year: bool


@slotted
class Term:
    """A span of days with its stated length (三年): `months` is the stated length in months."""

    start: Leaf[str]
    end: Leaf[str]
    stated: Leaf[str]
    months: int
    what: str = ""


@slotted
class Blank:
    """A field left empty or filled with a placeholder (XXXX, ____), or whose options are all without a tick;
    `label` is its name as written."""

    leaf: Leaf[str]
    label: str
    kind: Literal["empty", "placeholder", "sample", "options"]


@slotted
class Choices:
    """Options with boxes of which one alone is to be ticked; `kind` names the set of options (mode).

    `rule`: what the words beside them say (one, at most one, at least one); null where they say nothing.
    """

    leaf: Leaf[str]
    kind: str
    label: str
    ticked: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)
    boxed: bool = True
    """Whether there are boxes: a conversion may have lost them all."""
    rule: ChoiceRule | None = None


@slotted
class StatedSystems:
    """A place that names the audited systems: a field of `systems`, or of the standards (`criteria`)."""

    kind: str
    systems: list[Leaf[str]] = field(default_factory=list)


@slotted
class NamedStandard:
    """A standard that the audit is by (its number, its `system`), with the `named` systems beside it: those
    whose standard the report says that it is."""

    number: Leaf[str]
    system: str
    named: list[Leaf[str]] = field(default_factory=list)


@slotted
class Commitment:
    """A statement of impartiality: its label (声明人), and who signed; none: left blank.

    `each`: whether it is one of members, made for themselves (审核组成员甲声明), not by a leader for all."""

    leaf: Leaf[str]
    names: list[Leaf[str]] = field(default_factory=list)
    each: bool = False


@slotted
class Holder:
    """A record offered as evidence (certificate, licence, lease, test report) and whom it is made out to."""

    record: Leaf[str]
    holder: Leaf[str]
    entity: Entity
    explained: bool = False
    """Whether the sentence says why the record is theirs: rented, handed over, authorised."""

    doubt: str = ""
    """The word by which it may be a customer's, for whom a part of the organization works."""


@slotted
class Premises:
    """A place of work as a record gives it (a lease, deed, permit); `elsewhere`: whether the report names the
    road and number of the house at a place that is no record's; `near`: a sentence gives it, and only another
    house of a known road is wrong."""

    record: Leaf[str]
    address: Leaf[str]
    elsewhere: bool = False
    near: bool = False


@slotted
class Ranked:
    """What the organization ranks as significant (`kind`: `aspects`, `risks`), as one place lists it; without
    items where the place only tells how many they are (`stated`); `whole`: told of the whole organization,
    not of what one department has of it."""

    kind: str
    what: Leaf[str]
    items: list[Leaf[str]] = field(default_factory=list)
    stated: Leaf[int] | None = None
    whole: bool = True


@slotted
class Edition:
    """The edition of a document of the system (`leaf`: A/0), by the `name` it is told with; `changed`:
    whether the sentence tells of a revision, or of a document withdrawn."""

    name: str
    leaf: Leaf[str]
    changed: bool = False


@slotted
class Paper:
    """A document of the organization's own by its title (`leaf`), with the `number` told beside it, or ""."""

    leaf: Leaf[str]
    number: str = ""


@slotted
class StandardMention:
    """A management-system standard that a sentence works by; `day`: the earliest day or year it tells."""

    leaf: Leaf[str]
    day: str | None = None


@slotted
class TraineeAct:
    """A place that says what a trainee of the team did: audited `alone`, or is `counted` as audit time, or is
    `planned` to audit a department alone (the leaf's value names it, its place is that of the trainee)."""

    member: TeamMember
    leaf: Leaf[str]
    kind: Literal["alone", "counted", "planned"]


@slotted
class Review:
    """When the review of a person's certificate is due (`place` is the day), or that it was missed."""

    certificate: PersonnelCertificate
    place: Leaf[str]
    late: bool


ReferenceKind = Literal["annex", "table", "part", "section", "title", "external"]


@slotted
class Reference:
    """A reference to a part that the report does not have (`leaf`: its name as referred to); of kind `title`:
    to a clause that is about another thing than what it is said to be; `external`: to a list of documents
    from outside that has the organization's own in it."""

    leaf: Leaf[str]
    kind: ReferenceKind


GarbleKind = Literal["marks", "words", "brackets", "broken", "typed"]


@slotted
class Garble:
    """A slip of writing: doubled `marks` or `words`, `brackets` without their fellow, `broken` characters, or
    wrong ones (`typed`: the leaf's value is what is meant)."""

    leaf: Leaf[str]
    kind: GarbleKind


@slotted
class ResultRow:
    """Whether a process or department conforms to clauses, as a row tells: by all of its verdicts, or not by
    one of them (`nonconform`)."""

    office: Leaf[str]
    clauses: list[Leaf[str]]
    verdicts: list[Leaf[str]]
    result: Literal["conform", "nonconform", "other"] = "other"


@slotted
class Judged:
    """What a row of a table tells to be reached or measured, against which limit, and how that is judged: as
    good. `capped`: a limit without more is the most allowed."""

    value: Leaf[str]
    limit: Leaf[str]
    verdict: Leaf[str]
    capped: bool = False


LackKind = Literal["absent", "undone", "expired", "contrary"]


@slotted
class Lack:
    """A sentence of the evidence (`leaf`) that tells of something required that was not there (`absent`), not
    done (`undone`), no longer valid (`expired`), or otherwise than ruled (`contrary`).

    `words` say so; `mended`: the sentence or the next says what was done about it; `under` are the headings
    above it, the title of its row, and what stands before it in its paragraph."""

    leaf: Leaf[str]
    kind: LackKind
    words: str
    mended: bool = False
    under: tuple[str, ...] = ()


@slotted
class Sheet:
    """A page that was recognised or gave no text (`state` as in `schemas.document.Page`).

    `place` is where it begins, `weak` its recognised lines that are least sure, each with its confidence;
    `agreement` as in `schemas.document.Page`.
    """

    number: int
    state: PageState
    confidence: float
    place: Leaf[str]
    weak: list[Leaf[str]] = field(default_factory=list)
    agreement: float | None = None


@slotted
class Mentions:
    """All mentions of a document, each list in reading order; its statements are read when first asked for.

    Of the ways to look at the text three are the checks': a place that a finding shows (`leaf`), the clause
    around it (`clause`), and whether packs' own words are there (`find`)."""

    clause: Callable[[Leaf[Any] | Mention[Any]], Evidence] = attrgetter("evidence")
    """What a finding shows of a place: of a short value in running text the clause that tells it."""

    leaf: Callable[[Any, int, int], Leaf[Any]] = no_leaf
    """A place that a finding shows: a value, and its range in the text."""

    find: Find = finds_nothing
    """Where the text has some words."""

    length: int = 0
    """How many characters the text has, white space apart."""

    surroundings: Surroundings = field(default_factory=Surroundings)
    """The text, for what puts claims of others into operands; no check looks there."""

    statements: Statements = nothing_stated
    """What the report says, by class of statement (`schemas.statements`)."""

    mark: Marks = unmarked
    """What the words around a place say of it, by name (`extract.ledger.marks`)."""

    entities: list[Entity] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    bare_days: list[Leaf[str]] = field(default_factory=list)
    """Days written without a year, which no date before them in their sentence gives (2025-05-12, of the year
    that their line names; --05-12, where it names none)."""

    weekdays: list[WeekdayMention] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    blanks: list[Blank] = field(default_factory=list)
    choices: list[Choices] = field(default_factory=list)
    stated_systems: list[StatedSystems] = field(default_factory=list)
    named_standards: list[NamedStandard] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)
    unsigned: list[Blank] = field(default_factory=list)
    """Where the team was to sign, or the report to be dated, and nothing stands."""

    unfilled: bool = False
    """Whether the document is a form that nobody filled in: its labels and placeholders tell nothing."""
    hollow: list[Leaf[str]] = field(default_factory=list)
    """The titles of sections with nothing under them, where those beside have text."""

    holders: list[Holder] = field(default_factory=list)
    said_scopes: list[Leaf[str]] = field(default_factory=list)
    """Scopes that sentences tell beside the places where the report has them."""

    premises: list[Premises] = field(default_factory=list)
    ranked: list[Ranked] = field(default_factory=list)
    editions: list[Edition] = field(default_factory=list)
    papers: list[Paper] = field(default_factory=list)
    statutes: list[Leaf[str]] = field(default_factory=list)
    """Titles in 《》 such as only the state's acts have."""

    standards: list[StandardMention] = field(default_factory=list)
    trainee_acts: list[TraineeAct] = field(default_factory=list)
    planned_strangers: list[Leaf[str]] = field(default_factory=list)
    signed_strangers: list[Leaf[str]] = field(default_factory=list)
    said_leaders: list[Leaf[str]] = field(default_factory=list)
    said_strangers: list[Leaf[str]] = field(default_factory=list)
    """Whom sentences call the leader of the audit team; one of it, though nobody else does."""

    sheets: list[Sheet] = field(default_factory=list)
    reviews: list[Review] = field(default_factory=list)
    unwritten_clauses: list[Leaf[str]] = field(default_factory=list)
    """Where a nonconformity's clause was to be written and is not."""

    closed: list[Leaf[str]] = field(default_factory=list)
    """Where the text says that this audit's nonconformities are closed."""

    verified: list[Leaf[str]] = field(default_factory=list)
    """Where single nonconformities of this audit are told to be verified or closed: the day, or no value."""

    found_in_all: list[Leaf[int]] = field(default_factory=list)
    """How many nonconformities of this audit the text tells of, whatever their grade."""

    registrations: list[Leaf[str]] = field(default_factory=list)
    """Registration numbers of auditors that nobody of the team was found to hold."""

    references: list[Reference] = field(default_factory=list)
    """References that lead to nothing, or to another thing than they say."""

    offsite_days: Leaf[float] | None = None
    """The auditor days of this audit that are told as not on site."""

    day_rows: list[tuple[Leaf[float], Leaf[float], Leaf[float]]] = field(default_factory=list)
    """Rows of tables with auditor days on site, off site, and in all."""

    told_sums: list[ToldSum] = field(default_factory=list)
    """Wholes told before tables, with the amounts of the columns that they are of."""

    scope_codes: list[Leaf[str]] = field(default_factory=list)
    """Professional codes that are stated for the scope."""

    uncoded: list[Leaf[str]] = field(default_factory=list)
    """Marks for nothing (无, —) in the team's column of professional codes, where no place tells one."""

    garbles: list[Garble] = field(default_factory=list)
    repeated: list[tuple[Leaf[int], Leaf[int]]] = field(default_factory=list)
    """Passages that stand twice, word for word, and their copies; of how many paragraphs."""

    lacks: list[Lack] = field(default_factory=list)
    """What the evidence says was lacking or not done."""

    raised: list[Leaf[str]] = field(default_factory=list)
    """What a nonconformity of this audit was raised on, as told beside the fields."""

    judged: list[Judged] = field(default_factory=list)
    """Rows of tables whose results are judged to be within their limits."""

    result_rows: list[ResultRow] = field(default_factory=list)
    """What tables say of processes and departments, clause by clause: where some do not conform."""

    row_deadlines: list[Leaf[str]] = field(default_factory=list)
    """Until when single nonconformities of this audit are to be corrected, as their rows or forms tell it."""

    other_audits: list[Leaf[str]] = field(default_factory=list)
    """Of the day of the report and the last of the audit those in a table's row of another audit."""

    hidden: list[Leaf[str]] = field(default_factory=list)
    """Text that is written, but that no reader of the page sees."""

    @property
    def unread(self) -> list[Sheet]:
        """The pages that gave no text although something is, or may be, on them."""
        return [sheet for sheet in self.sheets if sheet.state in ("unread", "damaged", "not_reached")]

    def of_kind(self, kind: EntityKind) -> list[Entity]:
        """The entities of one kind."""
        return [entity for entity in self.entities if entity.kind == kind]
