"""Days after a report that are no slips: of a guessed year, of a programme of years, or by which
something is still to be done, as a bare verb tells (`after_report.yaml`)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from checks.compare import Place
from checks.context import Context
from checks.text.excusing_words import ENDS, Excuse, clause_text
from schemas import patterns
from schemas.cache import yaml_file
from schemas.dates import first_day
from schemas.mentions import DateMention
from schemas.text import fold

_YEAR = patterns.compile(
    r"(?:19|20)\d\d|[〇零○一二三四五六七八九]{4}\s?年|(?<!\d)\d\d\s?[-./年]\s?\d{1,2}\s?[-./月]"
)
_GUESSED = timedelta(days=183)
"""A day without a year that would lie so much later than the report is of the year before."""

_SOON, _LATE = timedelta(days=240), timedelta(days=1170)
_APART = timedelta(days=300)
"""The audits of a cycle follow about a year after each other, up to three years after this one."""


def has_guessed_year(mention: DateMention, limit: date) -> bool:
    """Whether the year of a late day is not written with it, but that of a day before it which may be the end
    of a term (…至2028年6月28日。10月16日查看): it is in another year, or many months ahead."""
    if _YEAR.search(mention.leaf.raw):
        return False
    day = first_day(str(mention.leaf.value))
    return day.year > limit.year or day - limit > _GUESSED


def of_programme(days: Iterable[str], limit: date) -> set[str]:
    """Those of late days that are about a year apart, from most of a year after the report on: no slip makes
    several such, a programme of the next audits has them."""
    ahead = sorted({day for day in days if _SOON <= first_day(day) - limit <= _LATE})
    first = [first_day(day) for day in ahead]
    apart = bool(first) and first[-1] - first[0] >= _APART
    return set(ahead) if apart else set()


def still_due(context: Context, month: Place) -> Excuse:
    """Whether a sentence tells what is left to do by a month; a month with a bare verb alone raises doubt."""
    if len(str(month.value)) > len("2026-03") or context.mentions.beside(month):
        return Excuse()
    before, behind = (fold(text) for text in context.mentions.around(month))
    sentence = before + month.raw + behind
    clause = clause_text(sentence, len(before), len(before) + len(month.raw))
    lead, _, rest = clause.partition(fold(month.raw))
    known, near = _known(), lead[max(lead.rfind(mark) for mark in ENDS) + 1 :] + rest
    verb = next((verb for verb in known["verbs"] if rest.startswith(verb)), "")
    if not verb or any(word in near for word in known["past"]):
        return Excuse()
    return Excuse(here=any(word in sentence for word in known["open"]), doubt=verb)


@cache
def _known() -> dict[str, Any]:
    known: dict[str, Any] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
