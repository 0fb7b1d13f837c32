"""`read_rulebook`: all that is read of a document with certification rules, with the systems it is for."""

from __future__ import annotations

from collections.abc import Sequence

from extract.reading.source import Source
from extract.reading.system_names import find_systems, system_of
from extract.rulebook.clauses.entries import clauses
from extract.rulebook.clauses.outline import outline
from extract.rulebook.clauses.sentences import statements
from extract.rulebook.consistency.mentions import rule_mentions
from extract.rulebook.head import document_head
from extract.rulebook.parameters import parameters
from extract.rulebook.tables import tables
from extract.values.standards import find_standards
from schemas.document import Document
from schemas.other_kinds.rule_mentions import RuleMentions
from schemas.other_kinds.rulebook import RuleBook, RuleClause


def read_rulebook(document: Document) -> tuple[RuleBook, RuleMentions]:
    """What a document of rules says, and the mentions that checks on it stand on."""
    source = Source(document)
    found = outline(source)
    head, numbered = document_head(source, found), clauses(source, found)
    stated, about = [*statements(source, found, numbered)], systems(head.title, numbered)
    book = RuleBook(
        document=head,
        clauses=numbered,
        parameters=parameters(source, stated, about),
        tables=tables(source, found),
        systems=about,
    )
    return book, rule_mentions(source, found, book)


_FIRST = 4
"""The first clauses tell what the rules are for and which standards they certify against."""


def systems(title: str | None, clauses: Sequence[RuleClause]) -> list[str]:
    """The systems by the title, else by the standards and names in the first clauses."""
    if named := [one.value for one in find_systems(title or "", short=True)]:
        return list(dict.fromkeys(named))
    for clause in [one for one in clauses if one.text][:_FIRST]:
        cited = [system_of(one.value) for one in find_standards(clause.text)]
        named = [one.value for one in find_systems(clause.text)]
        if found := [one for one in (*named, *cited) if one]:
            return list(dict.fromkeys(found))
    return []
