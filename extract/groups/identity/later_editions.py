"""The day of a later edition of the manual, which is not that of the beginning of the system."""

from __future__ import annotations

from datetime import timedelta

from extract.readers import value_roles
from extract.readers.leaves import Candidate
from extract.reading.source import Source
from schemas.dates import first_day

_SOON = timedelta(days=31)
"""Sooner behind the beginning of the system, a document that tells no later edition may be the first."""

_BEFORE, _BEHIND = 60, 30


def without(source: Source, found: list[Candidate[str]]) -> list[Candidate[str]]:
    """The days of the beginning without those of documents that came into force after the system did."""
    of_system = [one for one in found if not _is_of_document(source, one)]
    begun = min((first_day(one.value) for one in of_system if one.value), default=None)
    if begun is None:
        return found
    return [
        one
        for one in found
        if one in of_system
        or not one.value
        or first_day(one.value) <= begun
        or not (_is_later(source, one) or first_day(one.value) - begun > _SOON)
    ]


def _is_of_document(source: Source, one: Candidate[str]) -> bool:
    return value_roles.role(source, one.start, one.end, value_roles.BEGINNING) == "document"


def _is_later(source: Source, one: Candidate[str]) -> bool:
    """Whether the sentence of a day tells of an edition that is not the first."""
    before = source.text[max(one.start - _BEFORE, 0) : one.start].rpartition("\n")[2].rpartition("。")[2]
    behind = source.text[one.end : one.end + _BEHIND].partition("\n")[0].partition("。")[0]
    return value_roles.last(f"{before}，{behind}", value_roles.EDITION) != ""
