"""What checks compare wherever it stands: dates, terms, blanks, holders of records, standards worked by."""

from __future__ import annotations

from extract.background import (
    bare_days,
    blanks,
    choices,
    clauses,
    closed,
    commitments,
    dates,
    editions,
    garbles,
    holders,
    hollow,
    judged_scores,
    lacks,
    named_standards,
    nonconformity_totals,
    offsite_days,
    papers,
    premises,
    ranked,
    references,
    registrations,
    repeated,
    result_rows,
    reviews,
    row_deadlines,
    said_scopes,
    scope_codes,
    signatures,
    standards,
    stated_systems,
    terms,
    told_sums,
    uncoded,
    verified,
)
from extract.background.found import own_leaves
from extract.source import Source
from schemas.mentions import Entity, Mentions
from schemas.report import Report


def read(source: Source, report: Report, entities: list[Entity]) -> Mentions:
    """The mentions of a document, each list in reading order; leaves of the report are the same objects."""
    own = own_leaves(report)
    lacking, raised = lacks.read(source, report)
    return Mentions(
        entities=entities,
        dates=dates.read(source, own),
        bare_days=bare_days.read(source),
        terms=terms.read(source, own, report),
        blanks=blanks.read(source),
        choices=choices.read(source, report),
        stated_systems=stated_systems.read(source),
        named_standards=named_standards.read(source, report),
        commitments=commitments.read(source, report),
        unsigned=signatures.read(source, report),
        unwritten_clauses=clauses.read(source),
        closed=closed.read(source),
        verified=verified.read(source),
        found_in_all=nonconformity_totals.read(source, report),
        hollow=hollow.read(source),
        holders=holders.read(source, report, entities),
        premises=premises.read(source, entities),
        ranked=ranked.read(source, report),
        editions=editions.read(source),
        papers=papers.read(source),
        said_scopes=said_scopes.read(source, report),
        statutes=papers.statutes(source),
        standards=standards.read(source, own),
        reviews=reviews.read(source, report),
        garbles=garbles.read(source),
        judged=judged_scores.read(source),
        result_rows=result_rows.read(source),
        row_deadlines=row_deadlines.read(source),
        lacks=lacking,
        raised=raised,
        references=references.read(source),
        repeated=list(repeated.read(source)),
        offsite_days=offsite_days.read(source, report),
        day_rows=offsite_days.rows(source),
        told_sums=list(told_sums.read(source)),
        scope_codes=scope_codes.read(source),
        uncoded=uncoded.read(source, report),
        registrations=registrations.read(source, report),
    )
