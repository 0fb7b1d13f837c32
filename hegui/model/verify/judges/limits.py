"""Quoted values against quoted limits."""

from __future__ import annotations

from hegui.model.verify.case import OPEN, Case, Outcome, confirmed, refuted, words
from schemas.bounds import bounds, outside, plain, values

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
    units = {limit.unit for limit in limits}
    is_stated = any(word in text for text in texts for word in words("limits")["before"])
    if len(limits) != 1 or len(units) != 1 or not is_stated:
        return OPEN
    numbers = [one for one in numbers if one.unit == limits[0].unit and one.number != limits[0].high]
    if not numbers:
        return OPEN
    wrong = [one for one in numbers if outside(one, limits[0])]
    shown = tuple(one.number for one in numbers)
    if not wrong:
        return refuted("within", *shown)
    alone = len(numbers) == 1 and sum(map(len, texts)) <= _SHORT
    return confirmed("beyond", *shown) if alone and limits[0].unit else OPEN
