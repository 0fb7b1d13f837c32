"""Who is named in a report: every organisation and person with all places and spellings."""

from __future__ import annotations

from extract.entities import organizations, persons
from extract.reading.source import Source
from schemas.mentions import Entity
from schemas.report import Report


def resolve(source: Source, report: Report) -> list[Entity]:
    """The organisations and people of a document, each with its spellings, roles and relation."""
    return [*organizations.resolve(source, report), *persons.resolve(source, report)]
