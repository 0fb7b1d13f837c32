"""When in the year the organization's rule has something done, and when it was done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.comparisons.equal import every_place
from checks.context import Context
from schemas.leaf import Leaf
from schemas.statements.times.dates import SeasonRule

_ACTS = {
    "internal_audit": ("internal_audits", "start"),
    "management_review": ("management_reviews", "held_on"),
    "compliance_evaluation": ("compliance_evaluations", "done_on"),
}
"""What has a rule, and the field of its day."""


class Season(NamedTuple):
    """The rule, the words for when, what it is of (a key of the messages), and the day that is another."""

    rule: Leaf[str]
    when: str
    act: str
    day: Leaf[str]


def out_of_season(context: Context) -> Iterator[Season]:
    """What the rule has done in other months than it was: where every day told of it is in other months."""
    for act, (field, day) in _ACTS.items():
        days = [
            place
            for one in getattr(context.report, field)
            for place in every_place([getattr(one, day)])
            if isinstance(place, Leaf) and len(str(place.value or "")) >= len("2025-01")
        ]
        for rule in context.mentions.statements(SeasonRule, act) if days else ():
            if all(int(str(place.value)[5:7]) not in rule.months for place in days):
                yield Season(rule.place, rule.when, act, days[0])
