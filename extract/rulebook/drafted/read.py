"""`drafted`: what a rule pack is drafted from."""

from __future__ import annotations

from extract.rulebook.drafted.contents import asked
from extract.rulebook.drafted.names import body_names, ids
from extract.rulebook.times.by_head_count import audit_times
from schemas.other_kinds.rule_words import DraftedRules
from schemas.other_kinds.rulebook import RuleBook


def drafted(book: RuleBook, name: str) -> DraftedRules:
    """What a document of rules, read from a file of a name, tells of itself and asks of reports."""
    number = book.document.number
    return DraftedRules(book, body_names(book), asked(book.clauses), audit_times(book), ids(number, name))
