"""The dates and spans of a document's body, found once."""

from __future__ import annotations

from extract.groups.leaves import body_end
from extract.readers.units import once
from extract.source import Source
from extract.values.dates import FoundDate, FoundSpan, read_dates


@once
def dates_and_spans(source: Source) -> tuple[list[FoundDate], list[FoundSpan]]:
    """Every date and every span of the body, in reading order."""
    return read_dates(source.text[: body_end(source)])
