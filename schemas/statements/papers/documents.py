"""The documents of the organization's system, and what a report refers to in itself."""

from __future__ import annotations

from typing import NamedTuple

from schemas.slotted import slotted
from schemas.statements.statement import Statement


@slotted
class FirstIssue(Statement):
    """A sentence that tells the first issue of a document, and no revision."""

    TOPIC = "documents.first_issues"


@slotted
class Revision(Statement):
    """A sentence that tells when, or why, a document of the system was revised."""

    TOPIC = "documents.revisions"


@slotted
class ApplicabilityVersion(Statement):
    """The version of the statement of applicability in force (the place's value)."""

    TOPIC = "documents.applicability_versions"


class ProcedureTitle(NamedTuple):
    """A procedure: its subject (that on documents and records by one name), as written, its kind (控制)."""

    subject: str
    written: str
    kind: str


class RegisterTitle(NamedTuple):
    """A register: what it is of, its kind (清单), and what is done by it (识别)."""

    thing: str
    kind: str
    done: str


@slotted
class DocumentTitle(Statement):
    """The title (`words`) of a document of the organization's own, with the `number` told beside it, or "";
    `sisters`: such as there is one of for each machine or product."""

    TOPIC = "documents.titles"

    number: str
    procedure: ProcedureTitle | None
    register: RegisterTitle | None
    sisters: bool


@slotted
class NonconformityReference(Statement):
    """A reference to a nonconformity by its number; `doubt`: words by which it may be another audit's."""

    TOPIC = "documents.references.nonconformities"

    target: str
    number: int
    doubt: str


@slotted
class ListedTitle(Statement):
    """A title behind a list that is referred to."""

    TOPIC = "documents.references.listed_titles"


@slotted
class PartReference(Statement):
    """A reference to an annex, table or chapter of a kind whose numbers count on from one to the `last`."""

    TOPIC = "documents.references.parts"

    number: int
    last: int


@slotted
class ChapterReference(Statement):
    """A reference to a chapter, by its `title`, on something that another (`right`) has in its heading;
    `on_topic`: whether the chapter has a word of that."""

    TOPIC = "documents.references.subjects"

    title: str
    right: str
    on_topic: bool


@slotted
class SectionReference(Statement):
    """A reference to a section of a chapter whose sections count on from one to the `last`."""

    TOPIC = "documents.references.sections"

    section: int
    last: int
