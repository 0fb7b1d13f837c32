"""One invented audit: what happened and what is so, under the names of the report's fields.

Attributes have the names of the field paths of a result (`audit.organization.licence.valid_to`), so that a
template names a value once. Below `world` stands what has no field: industry, people, remarks. How a fact is
written is the template's business. Absent is None or an empty list.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from corpus.bodies.records import (
    Calibration,
    Certificate,
    ComplianceEvaluation,
    Contract,
    Count,
    Drill,
    EmploymentContract,
    InternalAudit,
    LawList,
    ManagementReview,
    MedicalExam,
    Permit,
    PersonnelCertificate,
    PreviousNonconformity,
    SpecialEquipment,
    StandardCited,
    Supplier,
    TableWithTotal,
)

Words = dict[str, Any]
"""An entry of the vocabulary."""


@dataclass
class CertificationBody:
    """The body that audits."""

    name: str
    address: str
    phone: str
    website: str
    email: str


@dataclass
class Licence:
    """The business licence; `valid_to` is None for 长期."""

    valid_from: date
    valid_to: date | None
    authority: str


@dataclass
class Organization:
    """The audited organization."""

    name: str
    uscc: str
    registered_address: str
    office_address: str
    business_address: str
    established_on: date
    licence: Licence


@dataclass
class Standard:
    """A management-system standard; `iso` is None where there is no twin."""

    system: str
    number: str
    iso: str | None
    title: str


@dataclass
class Registration:
    """An auditor's registration in one system."""

    system: str
    number: str
    grade: str
    valid_until: date
    professional_codes: list[str]


@dataclass
class TeamMember:
    """A person of the team: `label` A, B …; `role` leader, member or technical_expert."""

    name: str
    label: str
    role: str
    grade: str
    registrations: list[Registration]
    professional_codes: list[str]
    sex: str = "男"
    phone: str = ""
    employer: str = ""

    @property
    def trainee(self) -> bool:
        """Whether the person may not audit alone and is not counted."""
        return self.grade == "实习审核员"

    @property
    def qualified(self) -> bool:
        """Whether the person's days are audit time."""
        return self.role != "technical_expert" and not self.trainee


@dataclass
class Attendant:
    """A guide or observer; `from_` is where the person comes from (field `from`)."""

    name: str
    role: str
    from_: str


@dataclass
class Dates:
    """The audit itself (field group `audit`). Halves are am or pm; `mode` onsite, remote or mixed."""

    start: date
    end: date
    start_half: str
    end_half: str
    mode: str
    covered_from: date
    covered_to: date
    risk: str
    person_days: float
    onsite_days: float
    reductions: list[str]


@dataclass
class Stage1:
    """The first stage, where there was one."""

    start: date
    end: date
    start_time: str
    end_time: str
    mode: str


@dataclass
class Scope:
    """A wording of the scope at a place: audit, system, certificate, activity (without a system)."""

    place: str
    system: str | None
    text: str


@dataclass
class Site:
    """A site, fixed or temporary."""

    address: str
    activity: str
    headcount: int
    kind: str


@dataclass
class Nonconformity:
    """A nonconformity against one standard."""

    number: str
    department: str
    standard: str
    clause: str
    grade: str
    description: str


@dataclass
class Nonconformities:
    """All of this audit."""

    major: int
    minor: int
    due_date: date | None
    items: list[Nonconformity]


@dataclass
class Rating:
    """A criterion and its rating."""

    criterion: str
    value: str


@dataclass
class Conclusion:
    """`recommendation` in the words of the schema (None after stage 1); who signs."""

    recommendation: str | None
    ratings: list[Rating]
    signatories: list[str]


@dataclass
class People:
    """The company's people: offices, and others by name."""

    legal: str
    manager: str
    representative: str
    workers: str
    contact: str
    safety: str
    heads: dict[str, str]
    others: list[str]


@dataclass
class World:
    """What has no field: the industry's vocabulary, people, departments, figures, remarks."""

    industry: Words
    city: Words
    people: People
    departments: list[str]
    products: str
    phone: str
    postcode: str
    application_no: str
    plan_no: str
    form_no: str
    shifts: int
    area: int
    capital: int
    objectives: list[tuple[str, str, str]]
    aspects: list[str]
    hazards: list[str]
    equipment: list[tuple[str, str, int]]
    remarks: dict[str, list[str]]


@dataclass
class Audit:
    """A whole audit."""

    number: str
    title: str
    audit_type: str
    certification_body: CertificationBody
    organization: Organization
    systems: list[str]
    standards: list[Standard]
    team: list[TeamMember]
    attendants: list[Attendant]
    report_date: date
    audit: Dates
    stage1: Stage1 | None
    scopes: list[Scope]
    sites: list[Site]
    headcount: int
    insured_count: int
    headcount_total: int
    system_effective_on: date
    nonconformities: Nonconformities
    previous_nonconformities: list[PreviousNonconformity]
    permits: list[Permit]
    certificates: list[Certificate]
    next_audit_by: date
    law_lists: list[LawList]
    standards_cited: list[StandardCited]
    calibrations: list[Calibration]
    special_equipment: list[SpecialEquipment]
    personnel_certificates: list[PersonnelCertificate]
    employment_contracts: list[EmploymentContract]
    medical_exams: list[MedicalExam]
    internal_audits: list[InternalAudit]
    management_reviews: list[ManagementReview]
    compliance_evaluations: list[ComplianceEvaluation]
    suppliers: list[Supplier]
    contracts: list[Contract]
    drills: list[Drill]
    tables_with_totals: list[TableWithTotal]
    counts: list[Count]
    key_processes: str
    special_processes: str
    outsourced_processes: str
    exclusions: str
    conclusion: Conclusion
    world: World = field(repr=False)

    @property
    def leader(self) -> TeamMember:
        """The first leader."""
        return next(person for person in self.team if person.role == "leader")

    def scope(self, place: str, system: str | None = None) -> Scope:
        """The scope at a place, of a system."""
        return next(one for one in self.scopes if one.place == place and one.system == system)

    def laws(self, place: str) -> LawList:
        """The laws named at a place."""
        return next(one for one in self.law_lists if one.place == place)

    def at(self, path: str) -> Any:
        """The value of a field path without lists: `organization.licence.valid_to`. Raises AttributeError."""
        value: Any = self
        for name in path.split("."):
            value = None if value is None else getattr(value, name)
        return value


def days_of(start: date, end: date) -> Iterator[date]:
    """All days from start to end."""
    return (date.fromordinal(at) for at in range(start.toordinal(), end.toordinal() + 1))
