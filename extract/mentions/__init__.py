"""What checks compare wherever it stands: dates, terms, blanks, holders of records, standards worked by."""

from __future__ import annotations

from extract.mentions.dates import bare_days, dates, other_audits, terms, weekdays
from extract.mentions.documents import editions, holders, premises, titles
from extract.mentions.forms import blanks, choices, empty_sections
from extract.mentions.nonconformities import (
    closed,
    missing_clauses,
    result_rows,
    row_deadlines,
    totals,
    verified,
)
from extract.mentions.people import certificate_reviews, commitments, registrations, signatures
from extract.mentions.quantities import column_sums, offsite_days, significant_items
from extract.mentions.shortcomings import lacks, scores
from extract.mentions.systems import audit_standards, scopes, standards, stated_systems
from extract.mentions.text import garbles, references, repeated_passages
from extract.readers.dates.body_dates import own_leaves
from extract.reading.source import Source
from schemas.mentions import Entity, Mentions
from schemas.report import Report


def read(source: Source, report: Report, entities: list[Entity]) -> Mentions:
    """The mentions of a document, each list in reading order; leaves of the report are the same objects."""
    own = own_leaves(report)
    lacking, raised = lacks.read(source, report)
    days, yearless = dates.read(source, own), bare_days.read(source)
    return Mentions(
        entities=entities,
        dates=days,
        bare_days=yearless,
        weekdays=weekdays.read(source, [one.leaf for one in days], yearless),
        terms=terms.read(source, own, report),
        blanks=blanks.read(source),
        choices=choices.read(source, report),
        stated_systems=stated_systems.read(source),
        named_standards=audit_standards.read(source, report),
        commitments=commitments.read(source, report),
        unsigned=signatures.read(source, report),
        unwritten_clauses=missing_clauses.read(source),
        closed=closed.read(source),
        verified=verified.read(source),
        found_in_all=totals.read(source, report),
        hollow=empty_sections.read(source),
        holders=holders.read(source, report, entities),
        premises=premises.read(source, entities),
        ranked=significant_items.read(source, report),
        editions=editions.read(source),
        papers=titles.read(source),
        said_scopes=scopes.read(source, report),
        statutes=titles.statutes(source),
        standards=standards.read(source, own),
        reviews=certificate_reviews.read(source, report),
        garbles=garbles.read(source),
        judged=scores.read(source),
        result_rows=result_rows.read(source),
        row_deadlines=row_deadlines.read(source),
        lacks=lacking,
        raised=raised,
        references=references.read(source),
        repeated=list(repeated_passages.read(source)),
        offsite_days=offsite_days.read(source, report),
        day_rows=offsite_days.rows(source),
        told_sums=list(column_sums.read(source)),
        scope_codes=scopes.codes(source),
        uncoded=registrations.without_codes(source, report),
        registrations=registrations.read(source, report),
        other_audits=other_audits.read(source, report),
    )
