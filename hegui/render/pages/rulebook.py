"""Certification rules for a terminal: what heads them, clauses, tables, parameters, and the findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hegui.render.page import Page, of_one, of_several
from hegui.render.pages import rule_tables
from hegui.render.pages.packs import value_of
from hegui.render.text import findings
from hegui.wording import name, text
from schemas.result import RulebookResult

if TYPE_CHECKING:
    from hegui.render import Rendered
    from schemas.other_kinds.rulebook import RuleBook, RuleClause, RuleParameter

_MOST_LINES = 2
_DEEPEST = 5


def _result(page: Page, result: Rendered, lang: str) -> None:
    assert isinstance(result, RulebookResult)
    book = result.rulebook
    _head(page, result, lang)
    _title(page, "clauses", len(book.clauses), lang)
    depths = _depths(book)
    for clause, depth in zip(book.clauses, depths, strict=True):
        _clause(page, clause, depth)
    for table in book.tables:
        rule_tables.write(page, table, lang)
    if book.parameters:
        _title(page, "parameters", len(book.parameters), lang)
    for one in book.parameters:
        page.line(told_parameter(one, lang), indent=2)
    findings(page, result, lang)


def _head(page: Page, result: RulebookResult, lang: str) -> None:
    info, document = result.document, result.rulebook.document
    page.line(info.path, style="bold")
    what = [name("kinds", info.kind, lang), document.title, document.number]
    page.line(" · ".join(one for one in what if one), indent=2)
    items = [
        f"{text('rulebook', key, lang)} {value}"
        for key, value in (
            ("body", document.body),
            ("version", document.version),
            ("effective_on", document.effective_on),
        )
        if value
    ]
    if items:
        page.line(" · ".join(items), indent=2, style="dim")


def _title(page: Page, key: str, count: int, lang: str) -> None:
    page.blank()
    page.line(f"{text('rulebook', key, lang)} {count}", style="bold")


def _depths(book: RuleBook) -> list[int]:
    """How deep each clause stands under others."""
    depths: dict[str, int] = {}
    found = []
    for clause in book.clauses:
        depths[clause.number] = depths.get(clause.parent or "", -1) + 1
        found.append(min(depths[clause.number], _DEEPEST))
    return found


def _clause(page: Page, clause: RuleClause, depth: int) -> None:
    words = clause.title or clause.text
    page.entry(clause.number, words, indent=2 + 2 * depth, column=0, style="", most=_MOST_LINES)


def told_parameter(one: RuleParameter, lang: str) -> str:
    """A parameter in a line: what it is called, what it applies to, its value and clause."""
    about = f" ({name('applies', one.applies_to, lang)})" if one.applies_to else ""
    clause = f"  [{one.clause}]" if one.clause else ""
    label = name("parameters", one.name, lang)
    return f"{label}{about}  {value_of(one.value, one.unit, lang)}{clause}  {one.name}"


one = of_one(_result)
several = of_several(_result)
