"""Monitoring checklists as a workbook: a sheet with a row a document, one of items, one of findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hegui.render.page import place
from hegui.render.workbooks.workbook import Sheet, Value, workbook
from hegui.wording import name, text
from schemas.result import FailedDocument, MonitoringResult

if TYPE_CHECKING:
    from hegui.render import Look, Rendered

Row = list[Value]


def one(document: Rendered, look: Look) -> bytes:
    """The workbook of one document."""
    return several([document], look)


def several(documents: Sequence[Rendered | FailedDocument], look: Look) -> bytes:
    """One workbook of all documents; those that could not be read stand in the summary with the reason."""
    read = [one for one in documents if isinstance(one, MonitoringResult)]
    sheets = {
        "summary_sheet": [
            _heads(_SUMMARY, look.lang) + _counted(look.lang),
            *(_summary(one, look.lang) for one in documents),
        ],
        "items_sheet": [_heads(_ITEMS, look.lang), *(row for one in read for row in _items(one, look.lang))],
        "findings_sheet": [
            _heads(_FINDINGS, look.lang),
            *(row for one in read for row in _findings(one, look.lang)),
        ],
    }
    return workbook([Sheet(text("monitoring", key, look.lang), rows) for key, rows in sheets.items()])


_SUMMARY = (
    "file",
    "institution",
    "report",
    "number",
    "qualification",
    "conduct",
    "total",
    "grade",
    "stated_total",
    "stated_grade",
    "error",
    "warning",
)
_ITEMS = ("file", "institution", "item", "row", "kind", "value", "taken", "mark", "problem")
_FINDINGS = ("file", "institution", "code", "severity", "message", "expected", "actual", "place")


def _heads(keys: Sequence[str], lang: str) -> Row:
    return [text("monitoring", key, lang) for key in keys]


def _counted(lang: str) -> Row:
    kinds = [text("monitoring", kind, lang) for kind in ("veto", "key")]
    return [text("monitoring", how, lang, kind=kind) for kind in kinds for how in ("passed_of", "failed_of")]


def _word(value: str | None, lang: str) -> str | None:
    return None if value is None else text("monitoring", value, lang)


def _summary(document: Rendered | FailedDocument, lang: str) -> Row:
    if isinstance(document, FailedDocument):
        return [document.document["path"], document.error.message]
    assert isinstance(document, MonitoringResult)
    stated, summary = document.monitoring, document.summary
    return [
        document.document.path,
        stated.institution,
        stated.report.title,
        stated.report.number,
        stated.scores.qualification,
        stated.scores.conduct,
        stated.scores.total,
        _word(stated.grade, lang),
        stated.stated.total,
        _word(stated.stated.grade, lang),
        summary.error,
        summary.warning,
        *(number for count in stated.counts.values().values() for number in (count.passed, count.failed)),
    ]


def _items(document: MonitoringResult, lang: str) -> Iterator[Row]:
    stated = document.monitoring
    for item in stated.items:
        kind, mark = _word(item.kind, lang), _word(item.mark, lang)
        named = [document.document.path, stated.institution, item.number, item.row]
        yield [*named, kind, item.value, item.deducted, mark, item.problem]


def _findings(document: MonitoringResult, lang: str) -> Iterator[Row]:
    for one in document.findings:
        if not one.suppressed:
            where = place(one.evidence[0], lang) if one.evidence else None
            severity = name("severities", one.severity, lang)
            named = [document.document.path, document.monitoring.institution, one.code, severity]
            yield [*named, one.message, one.expected, one.actual, where]
