"""The fields of an audit report: every value a leaf with what was written and where."""

from __future__ import annotations

from typing import Literal

from schemas.leaf import Amount, Date, Evidence, Leaf, Mention, Number, Text, leaves
from schemas.record import Model, field

__all__ = ["Evidence", "Leaf", "Mention", "Model", "Report", "leaves"]

Place = Literal["audit", "system", "certificate", "activity"]
ListPlace = Literal["criteria", "compliance", "operation"]


class CertificationBody(Model):
    """The body that audits and certifies."""

    name: Text | None = None
    address: Text | None = None
    phone: Text | None = None
    website: Text | None = None
    email: Text | None = None


class Licence(Model):
    """The business licence's term and authority."""

    valid_from: Date | None = None
    valid_to: Date | None = None
    authority: Text | None = None


class Organization(Model):
    """The audited organization."""

    name: Text | None = None
    uscc: Text | None = None
    registered_address: Text | None = None
    office_address: Text | None = None
    business_address: Text | None = None
    established_on: Date | None = None
    licence: Licence = field(default_factory=Licence)


class Standard(Model):
    """A management-system standard that is audited against."""

    system: Text | None = None
    number: Text | None = None
    iso: Text | None = None


class Registration(Model):
    """An auditor's registration in one field."""

    system: Text | None = None
    number: Text | None = None
    grade: Text | None = None
    valid_until: Date | None = None
    professional_codes: list[Text] = field(default_factory=list)


class TeamMember(Model):
    """One person of the audit team; `role` is leader, member or technical_expert; `grade` the highest."""

    name: Text | None = None
    label: Text | None = None
    role: Text | None = None
    grade: Text | None = None
    registrations: list[Registration] = field(default_factory=list)
    professional_codes: list[Text] = field(default_factory=list)


class Attendant(Model):
    """A guide or observer."""

    name: Text | None = None
    role: Text | None = None
    from_: Text | None = field(default=None, shown="from")


class Audit(Model):
    """The audit itself: days, halves of days (am, pm), mode, the period that it covers."""

    start: Date | None = None
    end: Date | None = None
    start_half: Text | None = None
    end_half: Text | None = None
    mode: Text | None = None
    covered_from: Date | None = None
    covered_to: Date | None = None
    risk: Text | None = None
    person_days: Amount | None = None
    onsite_days: Amount | None = None
    reductions: list[Text] = field(default_factory=list)


class Stage1(Model):
    """The stage 1 audit; times are HH:MM."""

    start: Date | None = None
    end: Date | None = None
    start_time: Text | None = None
    end_time: Text | None = None
    mode: Text | None = None


class Scope(Model):
    """One wording of the scope: a place of the report and a system."""

    place: Place
    system: Text | None = None
    text: Text | None = None


class Site(Model):
    """A fixed or temporary site."""

    address: Text | None = None
    activity: Text | None = None
    headcount: Number | None = None
    kind: Text | None = None


class Nonconformity(Model):
    """One nonconformity and standard; `number` joins the entries of one nonconformity."""

    number: str | None = None
    department: Text | None = None
    standard: Text | None = None
    clause: Text | None = None
    grade: Text | None = None
    description: Text | None = None


class Nonconformities(Model):
    """The audit's nonconformities: stated counts and the items."""

    major: Number | None = None
    minor: Number | None = None
    due_date: Date | None = None
    items: list[Nonconformity] = field(default_factory=list)


class PreviousNonconformity(Model):
    """A nonconformity of an earlier audit."""

    description: Text | None = None
    closed_on: Date | None = None


class Permit(Model):
    """A permit or licence other than the business licence."""

    kind: Text | None = None
    number: Text | None = None
    holder: Text | None = None
    scope: Text | None = None
    valid_from: Date | None = None
    valid_to: Date | None = None
    authority: Text | None = None


class Certificate(Model):
    """A management-system certificate in force."""

    system: Text | None = None
    number: Text | None = None
    issued_on: Date | None = None
    valid_to: Date | None = None


class LawList(Model):
    """The laws listed at one place, in order, repeats kept; `open_ended` when the list ends in 等; `sampled`
    when its title or the sentence before it calls it a sample or an extract."""

    place: ListPlace
    stated_count: Number | None = None
    titles: list[Text] = field(default_factory=list)
    open_ended: bool = field(default=False, exclude=True)
    sampled: bool = field(default=False, exclude=True)


class StandardCited(Model):
    """A technical or product standard."""

    number: Text | None = None
    title: Text | None = None


class Thing(Model):
    """A statement about a thing: statements of one thing share `thing`."""

    thing: str | None = None


class Calibration(Thing):
    """A statement on the calibration or verification of an instrument or safety device."""

    device: Text | None = None
    model: Text | None = None
    serial: Text | None = None
    certificate_no: Text | None = None
    agency: Text | None = None
    calibrated_on: Date | None = None
    valid_until: Date | None = None
    result: Text | None = None
    user_unit: Text | None = None


class SpecialEquipment(Thing):
    """A statement on a piece of special equipment."""

    name: Text | None = None
    model: Text | None = None
    device_code: Text | None = None
    registration_no: Text | None = None
    first_inspected_on: Date | None = None
    inspected_on: Date | None = None
    next_inspection_on: Date | None = None
    agency: Text | None = None
    report_no: Text | None = None


class PersonnelCertificate(Thing):
    """A statement on a person's certificate for special work."""

    name: Text | None = None
    kind: Text | None = None
    category: Text | None = None
    number: Text | None = None
    issued_on: Date | None = None
    valid_from: Date | None = None
    valid_to: Date | None = None
    issuer: Text | None = None


class EmploymentContract(Thing):
    """An employment contract."""

    name: Text | None = None
    signed_on: Date | None = None
    valid_from: Date | None = None
    valid_to: Date | None = None


class MedicalExam(Thing):
    """A medical examination."""

    name: Text | None = None
    examined_on: Date | None = None
    institution: Text | None = None
    result: Text | None = None


class InternalAudit(Thing):
    """A statement on an internal audit."""

    planned_on: Date | None = None
    start: Date | None = None
    end: Date | None = None
    leader: Text | None = None
    auditors: list[Text] = field(default_factory=list)
    nonconformities: Number | None = None
    closed_on: Date | None = None


class ManagementReview(Thing):
    """A statement on a management review."""

    planned_on: Date | None = None
    held_on: Date | None = None
    chair: Text | None = None
    improvements: Number | None = None
    due_date: Date | None = None
    closed_on: Date | None = None


class ComplianceEvaluation(Thing):
    """A statement on the evaluation of compliance."""

    done_on: Date | None = None
    evaluators: list[Text] = field(default_factory=list)
    stated_count: Number | None = None


class Supplier(Thing):
    """A supplier and its evaluation."""

    name: Text | None = None
    provides: Text | None = None
    evaluated_on: Date | None = None


class Contract(Thing):
    """A purchase, service or lease contract; `stated_term` is the length as written (三年)."""

    kind: Text | None = None
    parties: list[Text] = field(default_factory=list)
    signed_on: Date | None = None
    valid_from: Date | None = None
    valid_to: Date | None = None
    stated_term: Text | None = None


class Drill(Thing):
    """An emergency drill."""

    kind: Text | None = None
    held_on: Date | None = None


class TotalItem(Model):
    """An item of a table with a total."""

    name: Text | None = None
    amount: Amount | None = None


class TableWithTotal(Model):
    """A table whose last row states a total.

    `beside`: its further columns and subtotals, each with items of its own; `rounded`: a note says that the
    amounts are rounded."""

    title: Text | None = None
    items: list[TotalItem] = field(default_factory=list)
    stated_total: Amount | None = None
    beside: list[TableWithTotal] = field(default_factory=list, exclude=True)
    rounded: bool = field(default=False, exclude=True)


class Count(Model):
    """An enumeration with a stated number.

    `open_ended` when the list ends in 等 and may be an excerpt; `counted` is how many are listed: the sum of
    the items' own numbers (叉车2台、电梯1台: 3), else one each; null where the list can be parted in several
    ways."""

    what: Text | None = None
    stated: Number | None = None
    listed: list[Text] = field(default_factory=list)
    open_ended: bool = field(default=False, exclude=True)
    counted: int | None = field(default=None, exclude=True)


class Rating(Model):
    """A criterion of the conclusion and the box that is ticked."""

    criterion: Text | None = None
    value: Text | None = None


class Conclusion(Model):
    """The audit conclusion: recommendation, ratings, those who sign."""

    recommendation: Text | None = None
    ratings: list[Rating] = field(default_factory=list)
    signatories: list[Text] = field(default_factory=list)


class Report(Model):
    """An audit report. Groups are always there: what the report does not contain is null or an empty list."""

    number: Text | None = None
    title: Text | None = None
    audit_type: Text | None = None
    certification_body: CertificationBody = field(default_factory=CertificationBody)
    organization: Organization = field(default_factory=Organization)
    systems: list[Text] = field(default_factory=list)
    standards: list[Standard] = field(default_factory=list)
    team: list[TeamMember] = field(default_factory=list)
    attendants: list[Attendant] = field(default_factory=list)
    report_date: Date | None = None
    audit: Audit = field(default_factory=Audit)
    stage1: Stage1 = field(default_factory=Stage1)
    scopes: list[Scope] = field(default_factory=list)
    sites: list[Site] = field(default_factory=list)
    headcount: Number | None = None
    insured_count: Number | None = None
    headcount_total: Number | None = None
    system_effective_on: Date | None = None
    nonconformities: Nonconformities = field(default_factory=Nonconformities)
    previous_nonconformities: list[PreviousNonconformity] = field(default_factory=list)
    permits: list[Permit] = field(default_factory=list)
    certificates: list[Certificate] = field(default_factory=list)
    next_audit_by: Date | None = None
    law_lists: list[LawList] = field(default_factory=list)
    standards_cited: list[StandardCited] = field(default_factory=list)
    calibrations: list[Calibration] = field(default_factory=list)
    special_equipment: list[SpecialEquipment] = field(default_factory=list)
    personnel_certificates: list[PersonnelCertificate] = field(default_factory=list)
    employment_contracts: list[EmploymentContract] = field(default_factory=list)
    medical_exams: list[MedicalExam] = field(default_factory=list)
    internal_audits: list[InternalAudit] = field(default_factory=list)
    management_reviews: list[ManagementReview] = field(default_factory=list)
    compliance_evaluations: list[ComplianceEvaluation] = field(default_factory=list)
    suppliers: list[Supplier] = field(default_factory=list)
    contracts: list[Contract] = field(default_factory=list)
    drills: list[Drill] = field(default_factory=list)
    tables_with_totals: list[TableWithTotal] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    key_processes: Text | None = None
    special_processes: Text | None = None
    outsourced_processes: Text | None = None
    exclusions: Text | None = None
    conclusion: Conclusion = field(default_factory=Conclusion)

    def assign_paths(self) -> Report:
        """Tell every leaf its field path; call once, after extraction. Returns the report."""
        for path, leaf in leaves(self):
            leaf._path = path
        return self
