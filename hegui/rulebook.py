"""A document with certification rules to what `hegui rulebook` shows of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checks.context import RulesContext
from checks.packs import Rules
from checks.registry import Check
from extract.rulebook.read import read_rulebook
from hegui.judged import judged
from hegui.pipeline import require
from schemas.document import Document
from schemas.facts import Facts
from schemas.result import RulebookResult, Severity


def read_document(
    document: Document,
    *,
    lang: str = "zh",
    codes: Sequence[str] | None = None,
    own_facts: Sequence[str] = (),
    severities: Mapping[str, Severity] | None = None,
    suppress: Sequence[Mapping[str, str]] = (),
    settings: str | None = None,
) -> RulebookResult:
    """What a document of rules says and what is wrong with it; settings as for `judged`.

    Raises WrongKindError when it is something else."""
    require(document, "certification_rules")
    book, mentions = read_rulebook(document)

    def judge(check: Check, rules: Rules, facts: Facts) -> RulesContext:
        return RulesContext(check, mentions, rules, facts, lang, book)

    answer = judged(
        document,
        "certification_rules",
        judge,
        codes=codes,
        own_facts=own_facts,
        severities=severities,
        suppress=suppress,
        settings=settings,
    )
    # What leaves the worker is data alone: the cells' places were for the checks.
    tables = [table.replaced(places={}) for table in book.tables]
    return RulebookResult(**answer, rulebook=book.replaced(tables=tables))
