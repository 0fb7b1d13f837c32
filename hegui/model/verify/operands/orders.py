"""Days of things that follow one another: what follows what is data (`ladders.yaml`)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from checks.comparisons.order import Event, sequence
from checks.comparisons.outcome import Outcome
from hegui.model.verify.case import Case, Day
from schemas.cache import yaml_file
from schemas.dates import FOREVER

SURE = ("audit.start", "audit.end", "stage1.start", "stage1.end", "report_date", "system_effective_on")
"""Fields that a report has once, and that are read surely."""

_FAR = 99


class Rung(NamedTuple):
    """What stands at a height of a ladder, which is for some codes: words next to a day, and fields."""

    codes: tuple[str, ...]
    ladder: int
    height: int
    words: tuple[str, ...]
    fields: tuple[str, ...]


@cache
def rungs() -> tuple[Rung, ...]:
    """The rungs of all ladders."""
    ladders = yaml_file.read(Path(__file__).with_name("ladders.yaml"))["ladders"]
    return tuple(
        Rung(tuple(ladder["codes"]), number, height, tuple(one["words"]), tuple(one["fields"]))
        for number, ladder in enumerate(ladders)
        for height, one in enumerate(ladder["rungs"])
    )


def order(case: Case) -> Outcome:
    """Whether two quoted days of things that follow one another are the wrong way round."""
    days = [day for day in case.days() if day.value and day.value != FOREVER and not day.is_told("due")]
    return sequence([_event(day, case.claim.code) for day in days], whole=case.is_dated_wholly())


def _event(day: Day, code: str) -> Event:
    worded = bool(by_words(day, code))
    return Event(str(day.value), heights(day, code), day.path in SURE, worded, day.joined)


def heights(day: Day, code: str) -> dict[int, int]:
    """On which rung of which of a code's ladders a day stands: by its field, else by the nearest words."""
    ours = [one for one in rungs() if code in one.codes and day.path and day.path in one.fields]
    return {one.ladder: one.height for one in ours} or by_words(day, code)


def by_words(day: Day, code: str) -> dict[int, int]:
    """On which rung of which of a code's ladders a day stands by the words nearest to it."""
    found: dict[int, tuple[int, int, int]] = {}
    for one in rungs():
        for word in one.words if code in one.codes else ():
            at = day.before.rfind(word)
            away = len(day.before) - at - len(word) if at >= 0 else day.behind.find(word)
            if away >= 0:
                nearest = found.get(one.ladder, (_FAR, 0, 0))
                found[one.ladder] = min(nearest, (away, -len(word), one.height))
    return {ladder: height for ladder, (_, _, height) in found.items()}
