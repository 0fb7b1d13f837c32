"""What the organization shows the auditors: the entries of the lists of a `corpus.bodies.audit`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass
class PreviousNonconformity:
    """One of the audit before."""

    description: str
    closed_on: date


@dataclass
class Permit:
    """A permit; `valid_to` None for 长期."""

    kind: str
    number: str
    holder: str
    scope: str
    valid_from: date
    valid_to: date | None
    authority: str


@dataclass
class Certificate:
    """A management-system certificate in force."""

    system: str
    number: str
    issued_on: date
    valid_to: date


@dataclass
class LawList:
    """Laws named at a place: criteria, compliance, operation."""

    place: str
    stated_count: int
    titles: list[str]


@dataclass
class StandardCited:
    """A technical or product standard."""

    number: str
    title: str


@dataclass
class Calibration:
    """An instrument; `act` is 检定, 校准, 校验 or 检测; `place` where it is used."""

    device: str
    model: str
    serial: str
    certificate_no: str
    agency: str
    calibrated_on: date
    valid_until: date
    result: str
    user_unit: str
    act: str
    place: str


@dataclass
class SpecialEquipment:
    """A piece of special equipment."""

    name: str
    model: str
    device_code: str
    registration_no: str
    first_inspected_on: date
    inspected_on: date
    next_inspection_on: date
    agency: str
    report_no: str
    place: str


@dataclass
class PersonnelCertificate:
    """A certificate for work; `work` tells what the holder does."""

    name: str
    kind: str
    category: str
    number: str
    issued_on: date
    valid_from: date
    valid_to: date
    issuer: str
    work: str
    review_by: date | None = None


@dataclass
class EmploymentContract:
    """An employment contract; `valid_to` None without a fixed term."""

    name: str
    signed_on: date
    valid_from: date
    valid_to: date | None


@dataclass
class MedicalExam:
    """A medical examination."""

    name: str
    examined_on: date
    institution: str
    result: str


@dataclass
class InternalAudit:
    """An internal audit."""

    planned_on: date
    start: date
    end: date
    leader: str
    auditors: list[str]
    nonconformities: int
    closed_on: date


@dataclass
class ManagementReview:
    """A management review."""

    planned_on: date
    held_on: date
    chair: str
    improvements: int
    due_date: date
    closed_on: date | None


@dataclass
class ComplianceEvaluation:
    """An evaluation of compliance."""

    done_on: date
    evaluators: list[str]
    stated_count: int


@dataclass
class Supplier:
    """A supplier."""

    name: str
    provides: str
    evaluated_on: date


@dataclass
class Contract:
    """A contract; with a `stated_term` (一年) that its days fit."""

    kind: str
    parties: list[str]
    signed_on: date
    valid_from: date
    valid_to: date
    stated_term: str
    about: str


@dataclass
class Drill:
    """An emergency drill."""

    kind: str
    held_on: date
    people: int
    place: str


@dataclass
class TotalItem:
    """A row of a table with a total."""

    name: str
    amount: float


@dataclass
class TableWithTotal:
    """Amounts and their total; `unit` is 万元, 元, 件 …"""

    title: str
    items: list[TotalItem]
    stated_total: float
    unit: str


@dataclass
class Count:
    """An enumeration with its number; `unit` is 项, 个, 台 …"""

    what: str
    stated: int
    listed: list[str]
    unit: str
