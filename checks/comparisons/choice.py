"""Choice: the boxes of options, by the group's own rule."""

from __future__ import annotations

from collections.abc import Sequence

from checks.comparisons.outcome import OPEN, Outcome, confirmed, refuted, shown, undecided
from schemas.mentions import ChoiceRule


def choice(options: Sequence[str], ticked: Sequence[str], rule: ChoiceRule | None) -> Outcome:
    """Whether several options are ticked, or none, where one is asked for."""
    several = rule in ("several", "least")
    worked = f"{shown(*ticked)} / {shown(*options)}"
    if len(ticked) == 1 or (len(ticked) > 1 and several):
        return refuted("one_ticked", *ticked, worked=worked)
    if not several and rule != "most":
        return confirmed("ticked", *(ticked or options), worked=worked)
    return undecided("rule_allows", worked)


def one_of_line(line: str, boxes: int, ticks: int, *, whole: bool) -> Outcome:
    """Whether of the boxes of a line one is ticked, as it should be; `whole`: they all were looked at."""
    if boxes < 2:
        return OPEN
    return refuted("one_ticked", line) if whole and ticks == 1 else undecided("no_group")
