"""Boxes: the options at a quoted place, and which of them are ticked."""

from __future__ import annotations

from checks.comparisons import choice as boxes
from checks.comparisons.outcome import OPEN, Outcome
from hegui.model.verify.case import Case
from schemas.document import EMPTY, TICKED


def choice(case: Case) -> Outcome:
    """Whether several of the options at a quote are ticked, or none, where one is asked for."""
    groups = [
        one for one in case.mentions.choices if any(quote.meets(*one.leaf.span) for quote in case.quotes)
    ]
    if not groups:
        return _of_line(case)
    group = groups[0]
    if len(groups) > 1 or not group.boxed:
        return OPEN
    return boxes.choice(group.options, group.ticked, group.rule)


def _of_line(case: Case) -> Outcome:
    """The boxes of the only line that is quoted: one of them ticked is as it should be."""
    text, quote = case.mentions.surroundings.text, case.quotes[0]
    low = max(text.rfind(mark, 0, quote.start) for mark in "\n\t") + 1
    high = min((at for at in (text.find(mark, quote.end) for mark in "\n\t") if at >= 0), default=len(text))
    line = text[low:high]
    count = line.count(TICKED) + line.count(EMPTY)
    whole = count == quote.text.count(TICKED) + quote.text.count(EMPTY)
    return boxes.one_of_line(line.strip(), count, line.count(TICKED), whole=whole and len(case.quotes) == 1)
