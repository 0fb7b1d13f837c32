"""Certification rules as a workbook: what is wrong with them, their clauses, parameters and tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hegui.render.pages.packs import value_of
from hegui.render.workbooks.findings import around, sheet
from hegui.render.workbooks.workbook import Value, workbook
from hegui.wording import name
from schemas.result import FailedDocument, Judgement, RulebookResult

if TYPE_CHECKING:
    from hegui.render import Look, Rendered

Row = list[Value]
_CLAUSES = ("file", "clause", "rule_title", "rule_text", "line")
_PARAMETERS = ("file", "parameter", "value", "told", "applies_to", "clause")
_TABLES = ("file", "table")


def one(document: Rendered, look: Look) -> bytes:
    """The workbook of one document."""
    return several([document], look)


def several(documents: Sequence[Rendered | FailedDocument], look: Look) -> bytes:
    """One workbook of all documents; those that could not be read stand in the summary with the reason."""
    own = [
        sheet("clauses_sheet", _CLAUSES, documents, _clauses, look.lang),
        sheet("parameters_sheet", _PARAMETERS, documents, _parameters, look.lang),
        sheet("tables_sheet", _TABLES, documents, _tables, look.lang),
    ]
    return workbook(around(own, documents, look.lang))


def _clauses(document: Judgement, _: str) -> Iterator[Row]:
    if isinstance(document, RulebookResult):
        for clause in document.rulebook.clauses:
            yield [document.document.path, clause.number, clause.title, clause.text, clause.line]


def _parameters(document: Judgement, lang: str) -> Iterator[Row]:
    if isinstance(document, RulebookResult):
        for stated in document.rulebook.parameters:
            about = name("applies", stated.applies_to, lang) if stated.applies_to else None
            named = name("parameters", stated.name, lang)
            yield [
                document.document.path,
                named,
                stated.value,
                value_of(stated.value, stated.unit, lang),
                about,
                stated.clause,
            ]


def _tables(document: Judgement, _: str) -> Iterator[Row]:
    """Each table: its title beside its head, then its rows."""
    if isinstance(document, RulebookResult):
        for table in document.rulebook.tables:
            yield [document.document.path, table.title, *table.columns]
            for row in table.rows:
                yield [document.document.path, table.title, *row]
