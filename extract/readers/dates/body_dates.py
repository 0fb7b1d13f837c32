"""The dates and spans of a document's body, found once; the report's own leaves by their place."""

from __future__ import annotations

from extract.readers.leaves import body_end
from extract.readers.text.units import once
from extract.reading.source import Source
from extract.values.dates import FoundDate, FoundSpan, read_dates
from schemas.report import Leaf, Report, leaves


@once
def dates_and_spans(source: Source) -> tuple[list[FoundDate], list[FoundSpan]]:
    """Every date and every span of the body, in reading order."""
    return read_dates(source.text[: body_end(source)])


def own_leaves(report: Report) -> dict[int, Leaf[str]]:
    """The leaves of text in the report by their offset, so that a mention of one can be the same object."""
    return {
        at: leaf
        for _, leaf in leaves(report)
        if (at := leaf.start) >= 0 and (leaf.value is None or isinstance(leaf.value, str))
    }
