"""Articles of rules that are cited by the number of an earlier text."""

from __future__ import annotations

from checks.context import Context
from schemas.facts import MovedArticle
from schemas.statements.laws import OutdatedArticle


def cited_by_old_number(context: Context) -> list[OutdatedArticle]:
    """The places that cite an article by the number of an earlier text, as what they say of it shows.

    None is judged before the day from which the new number is known."""
    known = [
        one
        for one in context.facts.of_kind(MovedArticle)
        if context.as_of is not None and one.since <= context.as_of
    ]
    return context.mentions.statements(OutdatedArticle, known)
