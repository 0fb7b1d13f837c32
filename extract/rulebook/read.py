"""`read_rulebook`: all that is read of a document with certification rules."""

from __future__ import annotations

from extract.reading.source import Source
from extract.rulebook.clauses.entries import clauses
from extract.rulebook.clauses.outline import outline
from extract.rulebook.clauses.sentences import statements
from extract.rulebook.consistency.mentions import rule_mentions
from extract.rulebook.head import document_head
from extract.rulebook.parameters import parameters
from extract.rulebook.systems import systems
from extract.rulebook.tables.entries import tables
from schemas.document import Document
from schemas.rule_mentions import RuleMentions
from schemas.rulebook import RuleBook


def read_rulebook(document: Document) -> tuple[RuleBook, RuleMentions]:
    """What a document of rules says, and the mentions that checks on it stand on."""
    source = Source(document)
    found = outline(source)
    head, numbered = document_head(source, found), clauses(source, found)
    told, about = [*statements(source, found, numbered)], systems(head.title, numbered)
    book = RuleBook(
        document=head,
        clauses=numbered,
        parameters=parameters(source, told, about),
        tables=tables(source, found),
        systems=about,
    )
    return book, rule_mentions(source, found, book)
