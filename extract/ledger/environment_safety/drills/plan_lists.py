"""The emergency plans that sentences name by their titles."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.environment_safety.drills.titles import plan
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.environment_safety import PlanList
from schemas.text import fold

_TITLED = patterns.compile(
    r"《(?P<plan>[^《》]{2,24}?(?:应急(?:救援|处置)?(?:预案|措施|方案|计划)|预案|现场处置方案))》(?P<open>\s?等)?"
)
_LISTING = ("编制", "制定", "建立", "提供", "策划", "包括", "预案")
"""Words that a list of plans has beside their titles."""


def read(reading: Reading) -> Iterator[PlanList]:
    """The sentences with titles of plans."""
    for passage in reading.passages(_LISTING):
        text = fold(str(passage.leaf.value))
        found = list(_TITLED.finditer(text))
        if found:
            plans = [plan(match["plan"]) for match in found]
            yield PlanList(passage.leaf, text, plans, found[-1]["open"] is not None)
