"""The lists of a notice to what `hegui monitor --list` shows of them."""

from __future__ import annotations

from typing import Unpack

import extract.kind
from checks.context import ListContext
from checks.packs import Rules
from checks.registry import Check
from extract.lists import extract_lists
from hegui.errors import WrongKindError
from hegui.other_kinds.judged import Judging, judged
from schemas.document import Document
from schemas.facts import Facts
from schemas.mentions import Mentions
from schemas.result import ListResult


def read_document(
    document: Document,
    *,
    lang: str = "zh",
    **how: Unpack[Judging],
) -> ListResult:
    """The lists of a document and what is wrong with them; `how` is for `judged`.

    Raises WrongKindError when it has none."""
    found = extract_lists(document)
    if not found:
        raise WrongKindError(document.path, *extract.kind.recognise(document), "list")

    def judge(check: Check, rules: Rules, facts: Facts) -> ListContext:
        return ListContext(check, Mentions(), rules, facts, lang, found)

    answer = judged(document, "list", judge, how, kind=extract.kind.kind_of(document))
    return ListResult(**answer, lists=found)
