"""What the checks of the rules themselves stand on: references, numbers, signings, names."""

from __future__ import annotations

from typing import cast

from extract.reading.source import Source
from extract.reading.wording import Wording
from extract.rulebook.clauses.outline import Outline
from extract.rulebook.consistency.contents_entries import differing
from extract.rulebook.consistency.names import varying
from extract.rulebook.consistency.reference_targets import Targets
from extract.rulebook.consistency.references import dangling
from extract.rulebook.consistency.signings import dated_acts, revisions
from extract.rulebook.times.bands import head_count_tables
from schemas.other_kinds.rule_mentions import ClauseNumber, ClauseStyle, RuleMentions
from schemas.other_kinds.rulebook import RuleBook


def rule_mentions(source: Source, found: Outline, book: RuleBook) -> RuleMentions:
    """The mentions of a document of rules that was read as `book`."""
    mentions = RuleMentions(recognised=source.document.ocr_pages > 0)
    mentions.clause = source.clause
    mentions.find = Wording(source).find
    mentions.numbers = _numbers(found, book)
    targets = Targets(source, found, book.clauses)
    mentions.leading, mentions.dangling = targets.leading, dangling(source, found, targets)
    mentions.contents = differing(source, found)
    mentions.acts, mentions.revisions = dated_acts(source, found), revisions(source, found)
    mentions.namings = varying(source, book.document)
    mentions.times = head_count_tables(book.tables, book.document.title)
    return mentions


def _numbers(found: Outline, book: RuleBook) -> list[ClauseNumber]:
    return [
        ClauseNumber(one.found.ordinals, cast("ClauseStyle", one.found.style), clause.place, clause.title)
        for one, clause in zip(found.clauses, book.clauses, strict=True)
        if clause.place is not None and not one.words[:1].isdigit()  # "4. 2 审核" that was read as 4
    ]
