"""When the one improvement of the one management review is told to be carried out and closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf, leaves
from schemas.statements.times.activities import CarriedOutImprovement

CHAPTER, SOON = 1200, 120
"""So many characters behind the day of a review it is still told of; behind an action, that all is closed."""

_DONE = patterns.compile(r"^\s?日?[^，,。；;\d]{0,6}?完成了?[^，,。；;\d]{2,40}")
_AHEAD = patterns.compile(r"计划|拟|应|要求|建议|预计|须|不迟于")
_CLOSED = ("问题已关闭", "问题已整改", "问题均已关闭", "问题均已整改", "改进项已关闭", "已关闭", "均已关闭")
_OTHERS = ("internal_audits[", "compliance_evaluations[", "drills[")


def read(reading: Reading) -> Iterator[CarriedOutImprovement]:
    """The days of something completed, behind the day of the review."""
    for day in days(reading, _DONE):
        before, after = reading.around(day)
        yield CarriedOutImprovement(day, before + day.raw + after)


def days(reading: Reading, done: re.Pattern[str]) -> Iterator[Leaf[str]]:
    """The days on which the one improvement of the one review is told to be carried out (`done`: the words
    behind the day) and closed, behind the day of the review."""
    reviews = reading.report.management_reviews
    numbers = {one.improvements.value for one in reviews if one.improvements is not None}
    if numbers != {1} or len({one.thing for one in reviews}) != 1:
        return
    held = [place.span[0] for one in reviews if one.held_on for place in one.held_on.places]
    others = [leaf.span[0] for path, leaf in leaves(reading.report) if path.startswith(_OTHERS)]
    ends = [passage.leaf.span[0] for passage in reading.passages(_CLOSED)]
    for mention in reading.mentions.dates:
        leaf, at = mention.leaf, mention.leaf.span[0]
        before, after = reading.around(leaf)
        begun = max((start for start in held if at - CHAPTER < start < at), default=None)
        if (
            begun is not None
            and mention.done is not False
            and done.search(after)
            and not _AHEAD.search(before)
            and (_says_closed(after) or any(leaf.span[1] <= end <= leaf.span[1] + SOON for end in ends))
            and not any(begun < other < at for other in others)
        ):
            yield leaf


def _says_closed(text: str) -> bool:
    return any(word in text for word in _CLOSED)
