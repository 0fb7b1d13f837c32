"""The lists of notices as a workbook: a sheet of institutions, one of industries, one of findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hegui.render.page import place
from hegui.render.workbooks.workbook import Sheet, Value, workbook
from hegui.wording import name, text
from schemas.result import FailedDocument, ListResult

if TYPE_CHECKING:
    from hegui.render import Look, Rendered

Row = list[Value]
_INSTITUTIONS = ("file", "list", "number", "place", "institution", "employer", "employer_place", "line")
_INDUSTRIES = ("file", "list", "industry", "note", "remark", "title", "section", "code", "line")
_FINDINGS = ("file", "code", "severity", "message", "expected", "actual", "place")


def one(document: Rendered, look: Look) -> bytes:
    """The workbook of one document."""
    return several([document], look)


def several(documents: Sequence[Rendered | FailedDocument], look: Look) -> bytes:
    """One workbook of all documents; what could not be read stands among the findings with the reason."""
    read = [one for one in documents if isinstance(one, ListResult)]
    failed = [one for one in documents if isinstance(one, FailedDocument)]
    sheets: dict[str, list[Row]] = {
        "institutions": [
            [text("lists", key, look.lang) for key in _INSTITUTIONS],
            *(row for one in read for row in _institutions(one)),
        ],
        "industries": [
            [text("lists", key, look.lang) for key in _INDUSTRIES],
            *(row for one in read for row in _industries(one)),
        ],
        "findings": [
            [text("monitoring", key, look.lang) for key in _FINDINGS],
            *(row for one in read for row in _findings(one, look.lang)),
            *(_failed(one) for one in failed),
        ],
    }
    return workbook([Sheet(text("lists", key, look.lang), rows) for key, rows in sheets.items()])


def _failed(document: FailedDocument) -> Row:
    return [document.document["path"], None, None, document.error.message]


def _institutions(document: ListResult) -> Iterator[Row]:
    for one in document.lists:
        for entry in one.institutions:
            values = entry.values()
            yield [document.document.path, one.title, *(values[key] for key in _INSTITUTIONS[2:])]


def _industries(document: ListResult) -> Iterator[Row]:
    for one in document.lists:
        for entry in one.industries:
            values = entry.values()
            yield [document.document.path, one.title, *(values[key] for key in _INDUSTRIES[2:])]


def _findings(document: ListResult, lang: str) -> Iterator[Row]:
    for one in document.findings:
        if not one.suppressed:
            where = place(one.evidence[0], lang) if one.evidence else None
            severity = name("severities", one.severity, lang)
            path = document.document.path
            yield [path, one.code, severity, one.message, one.expected, one.actual, where]
