"""`extract_report`: a document's fields and everything else that the checks compare."""

from __future__ import annotations

from functools import partial

from extract import background, entities, pages, passages
from extract.background import blanks, leads
from extract.background.rows import above, beside, table, tables
from extract.groups import (
    audit,
    calibrations,
    certificates,
    compliance_evaluations,
    conclusion,
    contracts,
    counts,
    drills,
    employment,
    headcount,
    identity,
    internal_audits,
    law_lists,
    management_reviews,
    medical_exams,
    nonconformities,
    organization,
    permits,
    personnel,
    previous_nonconformities,
    processes,
    scopes,
    special_equipment,
    standards_cited,
    suppliers,
    systems,
    team,
    team_plan,
    team_prose,
    team_said,
    team_signed,
    totals,
)
from extract.placeholders import cleared, is_blank
from extract.source import Source
from extract.values import date_years, persons
from extract.wording import Wording
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
    report, mentions = read(Source(cleared(document)))
    form = Source(document)
    mentions.unfilled, mentions.clause, mentions.around = True, form.clause, form.around
    mentions.blanks = blanks.read(form, unfilled=True)
    return report, mentions


def read(source: Source) -> tuple[Report, Mentions]:
    """As `extract_report`, of a source whose readers may be asked again."""
    with date_years.told_in(source.text):
        report = read_head(source)
        read_lists(source, report)
        mentions = background.read(source, report, entities.resolve(source, report))
    mentions.sheets, mentions.hidden = pages.sheets(source), pages.hidden(source)
    mentions.trainee_acts = team_prose.trainee_acts(source, report)
    beside_team = {str(one.name.value) for one in report.attendants if one.name}
    mentions.planned_strangers = [*team_plan.strangers(source, report.team, beside_team)]
    mentions.signed_strangers = [*team_signed.strangers(source, report.team, beside_team)]
    mentions.said_leaders = [*team_said.leaders(source)]
    own = {str(one.name.value) for one in report.team if one.name}
    inside = {
        str(leaf.value) for one in report.internal_audits for leaf in (*one.auditors, one.leader) if leaf
    }
    mentions.said_strangers = team_said.strangers(source, own, beside_team | inside)
    mentions.clause, mentions.lists, mentions.leaf = source.clause, source.lists, source.leaf
    words = Wording(source)
    mentions.find, mentions.length, mentions.is_name = words.find, words.length, persons.is_person
    mentions.text = source.text
    mentions.passages = passages.reader(source, report, mentions.entities, words)
    mentions.around, mentions.beside, mentions.under = source.around, beside(source), above(source)
    mentions.table, mentions.leads = table(source), leads.reader(source)
    mentions.tables = partial(tables, source)
    report.assign_paths()
    return report, mentions


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
