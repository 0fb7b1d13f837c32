"""The days of the opening and the closing meeting in the audit's schedule, beside those of the audit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from checks.context import Context
from checks.text.excusing_words import excused
from schemas import patterns
from schemas.dates import first_day
from schemas.leaf import Leaf
from schemas.text import fold

_DAY = patterns.compile(r"^(?:(20\d\d)(?:年|[-./]))?(\d{1,2})(?:月|[-./])(\d{1,2})日?(?![\d.])")
_MEETING = patterns.compile(r"^[^，,。；;\d]{0,8}(?P<which>首次|末次)会议?[^，,。；;\d]{0,8}$")
_DATE = r"(?:(?P<y{0}>20\d\d)(?:年|[-./]))?(?P<m{0}>\d{{1,2}})(?:月|[-./])(?P<d{0}>\d{{1,2}})日?"
_CLOCK = r"(?:上午|下午|晚上?)?(?:\d{1,2}(?:[:：]\d{2}|时|点)(?:\d{1,2}分)?)?"
_SAID = patterns.compile(
    rf"(?<![\d./-]){_DATE.format(1)}{_CLOCK}(?:在[^，,。；;\d]{{1,12}})?(?:召开|举行)了?(?P<one>首次|末次)会议?"
    rf"|(?P<other>首次|末次)会议?(?:定|拟|已)?[于在]{_DATE.format(2)}{_CLOCK}(?:[^，,。；;\d]{{0,12}})?(?:召开|举行|进行)"
)
"""A sentence that tells on which day a meeting was held."""

_OTHERS = patterns.compile(r"第?[一二12]阶段|上次|上一次|上年|计划|原定|改[到至为期]|延期|顺延")
_NEAR = 3
"""Days farther apart are those of another audit, as stage 1."""

_REACH = 40


class Meeting(NamedTuple):
    """A meeting on another day than that of the audit which it opens or closes."""

    place: Leaf[str]
    of_audit: Leaf[str]
    doubt: str = ""
    """Words before it by which it may be of another audit, or planned."""


def out_of_place(context: Context) -> Iterator[Meeting]:
    """The opening meeting that is not on the audit's first day, the closing one that is not on its last; of
    several that are each told with a day, none."""
    audit = context.report.audit
    for word, stated in (("首次", audit.start), ("末次", audit.end)):
        if stated is None or not stated.value or len(stated.value) < len("2025-01-01"):
            continue
        own = first_day(stated.value)
        rows = [(day, leaf, "") for day, leaf in _held(context, word, own.year)]
        found = rows or [*_said(context, word, own.year)]
        days = {day for day, _, _ in found}
        if len(days) == 1 and 0 < abs((min(days) - own).days) <= _NEAR:
            yield Meeting(found[0][1], stated, found[0][2])


def _held(context: Context, word: str, year: int) -> Iterator[tuple[date, Leaf[str]]]:
    """The meetings in rows whose first cells tell a day, but for rows that tell of both meetings."""
    for passage in context.mentions.passages((f"{word}会",)):
        match = _MEETING.match(fold(str(passage.leaf.value)))
        if match is None or match["which"] != word:
            continue
        cells = [fold(cell) for cell in context.mentions.beside(passage.leaf)]
        if any(_MEETING.match(cell) for cell in cells):
            continue
        stated = [day for cell in cells[:2] if (day := _DAY.match(cell))]
        if len(stated) == 1:
            try:
                yield date(int(stated[0][1] or year), int(stated[0][2]), int(stated[0][3])), passage.leaf
            except ValueError:
                continue


def _said(context: Context, word: str, year: int) -> Iterator[tuple[date, Leaf[str], str]]:
    """The meetings of which a sentence tells the day on which they were held, and what is doubted."""
    for passage in context.mentions.passages((f"{word}会",)):
        text = fold(str(passage.leaf.value))
        lead = context.mentions.around(passage.leaf)[0][-_REACH:]
        for match in _SAID.finditer(text):
            at = 1 if match["one"] else 2
            other = excused(_OTHERS, lead + text, *(len(lead) + at for at in match.span()))
            if (match["one"] or match["other"]) != word or other.here:
                continue
            try:
                stated = int(match[f"y{at}"] or year), int(match[f"m{at}"]), int(match[f"d{at}"])
                yield date(*stated), passage.leaf, other.doubt
            except ValueError:
                continue
