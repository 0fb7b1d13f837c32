"""Boxes: how many of the options at a quoted place are ticked."""

from __future__ import annotations

from hegui.model.verify.case import OPEN, Case, Outcome, confirmed, refuted
from schemas.document import EMPTY, TICKED


def choice(case: Case) -> Outcome:
    """Whether several of the options at a quote are ticked, or none, where one is asked for."""
    found = [
        one for one in case.mentions.choices if any(quote.meets(*one.leaf.span) for quote in case.quotes)
    ]
    if len(found) == 1 and found[0].boxed:
        one = found[0]
        several = one.rule in ("several", "least")
        if len(one.ticked) == 1 or (len(one.ticked) > 1 and several):
            return refuted("one_ticked", *one.ticked)
        if not several and one.rule != "most":
            return confirmed("ticked", *(one.ticked or one.options))
        return OPEN
    return _of_line(case) if not found else OPEN


def _of_line(case: Case) -> Outcome:
    """The boxes of the only line that is quoted: one of them ticked is as it should be."""
    text, quote = case.mentions.text, case.quotes[0]
    low = max(text.rfind(mark, 0, quote.start) for mark in "\n\t") + 1
    high = min((at for at in (text.find(mark, quote.end) for mark in "\n\t") if at >= 0), default=len(text))
    line = text[low:high]
    boxes = line.count(TICKED) + line.count(EMPTY)
    whole = boxes == quote.text.count(TICKED) + quote.text.count(EMPTY)
    if len(case.quotes) == 1 and whole and line.count(TICKED) == 1 and boxes > 1:
        return refuted("one_ticked", line.strip())
    return OPEN
