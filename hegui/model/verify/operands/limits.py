"""Quoted values and the limit that is quoted with them."""

from __future__ import annotations

from checks.comparisons.limit import within
from checks.comparisons.outcome import OPEN, Outcome
from hegui.model.verify.case import Case, words
from schemas.bounds import bounds, plain, values

_SHORT = 100
"""In longer quotes a value may be of something else than the limit."""


def beyond(case: Case) -> Outcome:
    """Whether a quoted value lies outside the one limit that is quoted in its unit."""
    texts = [plain(quote.text) for quote in case.quotes]
    limits = [one for text in texts for one in bounds(text)]
    numbers = [
        one
        for text in texts
        for one in values(text)
        if not any(limit.start <= one.start < limit.end for limit in bounds(text))
    ]
    is_stated = any(word in text for text in texts for word in words("limits")["before"])
    if len(limits) != 1 or not is_stated:
        return OPEN
    return within(numbers, limits[0], alone=sum(map(len, texts)) <= _SHORT)
