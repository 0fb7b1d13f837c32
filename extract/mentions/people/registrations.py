"""Registration numbers that nobody of the team was found to hold, and marks for no code (无, —)."""

from __future__ import annotations

from extract.groups.team.group import member_rows
from extract.readers.leaves import body_end, is_blank
from extract.readers.text import lines
from extract.reading.source import Source
from extract.values.identifiers import find_registrations
from schemas import patterns
from schemas.leaf import Leaf
from schemas.report import Report


def read(source: Source, report: Report) -> list[Leaf[str]]:
    """In reading order; with one of them, that a person has no number is not certain."""
    held = {
        registration.number.value
        for member in report.team
        for registration in member.registrations
        if registration.number is not None
    }
    return [
        source.leaf(found.value, found.start, found.end)
        for found in find_registrations(source.text[: body_end(source)])
        if found.value not in held
    ]


_WORDS = ("专业", "小类", "代码", "技术领域", "ode", "area")
_ELSEWHERE = patterns.compile(
    r"(?:专业|小类|代码|技术领域|[Cc]odes?|[Aa]reas?)[^\n]{0,30}?(?<![\d.])\d{2}\.\d{1,2}(?:\.\d{1,2})?(?![\d.])"
)
"""A code told beside a word for it: in a sentence, on the cover, of the scope."""


def without_codes(source: Source, report: Report) -> list[Leaf[str]]:
    """The marks in reading order; a cell without a mark may have been forgotten by the reader of the page."""
    if any(one.professional_codes for one in report.team):
        return []
    cells = [row.get("professional_codes") for _, row in member_rows(source)]
    marks = [cell for cell in cells if cell is not None and cell.text.strip()]
    if not marks or not all(is_blank(cell.text) for cell in marks):
        return []
    if next(lines.finditer(_ELSEWHERE, _WORDS, source.text, body_end(source)), None):
        return []
    found = {cell.start: cell for cell in marks}
    return [
        source.leaf(None, start, cell.end, raw=cell.text.strip()) for start, cell in sorted(found.items())
    ]
