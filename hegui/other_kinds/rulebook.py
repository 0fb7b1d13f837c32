"""A document with certification rules to what `hegui rulebook` shows of it."""

from __future__ import annotations

from typing import Unpack

from checks.context import RulesContext
from checks.packs import Rules
from checks.registry import Check
from extract.rulebook.read import read_rulebook
from hegui.other_kinds.judged import Judging, judged
from hegui.pipeline import require
from schemas.document import Document
from schemas.facts import Facts
from schemas.result import RulebookResult


def read_document(
    document: Document,
    *,
    lang: str = "zh",
    **how: Unpack[Judging],
) -> RulebookResult:
    """What a document of rules says and what is wrong with it; `how` is for `judged`.

    Raises WrongKindError when it is something else."""
    require(document, "certification_rules")
    book, mentions = read_rulebook(document)

    def judge(check: Check, rules: Rules, facts: Facts) -> RulesContext:
        return RulesContext(check, mentions, rules, facts, lang, book)

    answer = judged(document, "certification_rules", judge, how)
    # What leaves the worker is data alone: the cells' places were for the checks.
    tables = [table.replaced(places={}) for table in book.tables]
    return RulebookResult(**answer, rulebook=book.replaced(tables=tables))
