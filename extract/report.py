"""`extract_report`: a document's fields and everything else that the checks compare."""

from __future__ import annotations

from functools import partial

from extract import entities
from extract.groups.audit import group as audit
from extract.groups.calibrations import group as calibrations
from extract.groups.certificates import group as certificates
from extract.groups.compliance_evaluations import group as compliance_evaluations
from extract.groups.conclusion import group as conclusion
from extract.groups.contracts import group as contracts
from extract.groups.counts import group as counts
from extract.groups.drills import group as drills
from extract.groups.employment_contracts import group as employment
from extract.groups.headcount import group as headcount
from extract.groups.identity import group as identity
from extract.groups.internal_audits import group as internal_audits
from extract.groups.law_lists import group as law_lists
from extract.groups.management_reviews import group as management_reviews
from extract.groups.medical_exams import group as medical_exams
from extract.groups.nonconformities import group as nonconformities
from extract.groups.organization import group as organization
from extract.groups.permits import group as permits
from extract.groups.personnel_certificates import group as personnel
from extract.groups.previous_nonconformities import group as previous_nonconformities
from extract.groups.processes import group as processes
from extract.groups.scopes import group as scopes
from extract.groups.special_equipment import group as special_equipment
from extract.groups.standards_cited import group as standards_cited
from extract.groups.suppliers import group as suppliers
from extract.groups.systems import group as systems
from extract.groups.tables_with_totals import group as totals
from extract.groups.team import addressed_in_sentences, attendance_sheets, audit_plans
from extract.groups.team import group as team
from extract.groups.team.text import prose
from extract.ledger import ledger
from extract.ledger.marks import marking
from extract.ledger.reading import Reading
from extract.mentions import read as read_mentions
from extract.mentions.forms import blanks
from extract.mentions.surroundings import lead_ins
from extract.mentions.surroundings.rows import above, beside, table, tables
from extract.mentions.text import sentence_search
from extract.readers import value_roles
from extract.reading import pages
from extract.reading.placeholders import cleared, is_blank
from extract.reading.source import Source
from extract.reading.wording import Wording
from extract.values import date_years, persons
from schemas.document import Document
from schemas.mentions import Mentions
from schemas.report import Report

_HEAD = (
    identity,
    organization,
    systems,
    team,
    audit,
    nonconformities,
    conclusion,
    scopes,
    headcount,
    processes,
)
"""In this order: what comes later may look at what was read before."""


def extract_report(document: Document) -> tuple[Report, Mentions]:
    """Read a document's fields, then the mentions that stand on them; every leaf knows its path."""
    if not is_blank(document):
        return read(Source(document))
    source, form = Source(cleared(document)), Source(document)
    report, mentions = read(source)
    reading = look_around(source, report, mentions)
    reading.clause, reading.around = form.clause, form.around
    mentions.unfilled = True
    look(mentions, reading)
    mentions.blanks = blanks.read(form, unfilled=True)
    return report, mentions


def read(source: Source) -> tuple[Report, Mentions]:
    """As `extract_report`, of a source whose readers may be asked again."""
    with date_years.told_in(source.text):
        report = read_head(source)
        read_lists(source, report)
        mentions = read_mentions(source, report, entities.resolve(source, report))
    mentions.sheets, mentions.hidden = pages.sheets(source), pages.hidden(source)
    mentions.trainee_acts = prose.trainee_acts(source, report)
    beside_team = {str(one.name.value) for one in report.attendants if one.name}
    mentions.planned_strangers = [*audit_plans.strangers(source, report.team, beside_team)]
    mentions.signed_strangers = [*attendance_sheets.strangers(source, report.team, beside_team)]
    mentions.said_leaders = [*addressed_in_sentences.leaders(source)]
    own = {str(one.name.value) for one in report.team if one.name}
    inside = {
        str(leaf.value) for one in report.internal_audits for leaf in (*one.auditors, one.leader) if leaf
    }
    mentions.said_strangers = addressed_in_sentences.strangers(source, own, beside_team | inside)
    look(mentions, look_around(source, report, mentions))
    report.assign_paths()
    return report, mentions


def look(mentions: Mentions, reading: Reading) -> None:
    """Give mentions the statements of a document, and the ways to look at it that are the checks'."""
    mentions.statements, mentions.mark = ledger.opened(reading), marking.marker(reading)
    mentions.clause, mentions.leaf, mentions.find = reading.clause, reading.leaf, reading.find
    mentions.length, mentions.surroundings = reading.length, reading


def look_around(source: Source, report: Report, mentions: Mentions) -> Reading:
    """The ways to look at a document for what reads its statements."""
    words = Wording(source)
    reading = Reading(report=report, mentions=mentions)
    reading.clause, reading.lists, reading.leaf = source.clause, source.lists, source.leaf
    reading.find, reading.length, reading.is_name = words.find, words.length, persons.is_person
    reading.text = source.text
    reading.passages = sentence_search.reader(source, report, mentions.entities, words)
    reading.around, reading.beside, reading.under = source.around, beside(source), above(source)
    reading.table, reading.leads = table(source), lead_ins.reader(source)
    reading.tables, reading.role = partial(tables, source), value_roles.reader(source)
    return reading


def read_head(source: Source) -> Report:
    """The fields of the report's head: who, what, when, the team, the scope, the conclusion."""
    report = Report()
    for group in _HEAD:
        group.read(source, report)
    return report


def read_lists(source: Source, report: Report) -> None:
    """Fill the lists of statements: laws, calibrations, certificates, contracts …"""
    report.law_lists = law_lists.read(source, report)
    report.calibrations = calibrations.read(source, report)
    report.special_equipment = special_equipment.read(source, report)
    report.personnel_certificates = personnel.read(source, report)
    report.employment_contracts = employment.read(source, report)
    report.contracts = contracts.read(source, report)
    report.tables_with_totals = totals.read(source, report)
    report.suppliers = suppliers.read(source, report)
    report.internal_audits = internal_audits.read(source, report)
    report.management_reviews = management_reviews.read(source, report)
    report.compliance_evaluations = compliance_evaluations.read(source, report)
    report.drills = drills.read(source, report)
    report.medical_exams = medical_exams.read(source, report)
    report.permits = permits.read(source, report)
    report.counts = counts.read(source, report)
    report.certificates = certificates.read(source, report)
    report.previous_nonconformities = previous_nonconformities.read(source, report)
    report.standards_cited = standards_cited.read(source, report)
