"""What the dates of a passage are: the day an activity was planned, held, due or closed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from extract.groups.activities.days import words
from extract.groups.activities.days.labels import (
    AHEAD,
    ALONE,
    CLOSED,
    COMPARED,
    DUE,
    END,
    FINISHED,
    HELD,
    LABELS,
    MEANT,
    PLANNED,
    WRITTEN,
)
from extract.groups.activities.days.plan_days import ACCORDING, MEANT_FOR, is_planned
from extract.groups.activities.names import named
from extract.groups.activities.passages.clauses import Part
from extract.readers.dates import short_years
from extract.readers.dates.body_dates import dates_and_spans
from extract.readers.dates.date_events import in_programme
from extract.readers.headers import column_heads
from extract.readers.tables.grid import grids
from extract.readers.text.units import block_at, once
from extract.reading.source import Source
from extract.values.dates import FoundDate, FoundSpan
from extract.values.found import narrow
from schemas import patterns

_LONG_ROW = 400
_BARE_DAY, _FIRST_CELL, _NEAR, _NOTE = 3, 12, 16, 60
_ACTIVITY = ("评价", "评审", "审核", "会议")
"""What an activity may be called where its name is not told in full."""

_BARE_LABELS = ("日期", "时间")


class Day(NamedTuple):
    """A date or span of a passage and what it is; `first` and `last` are one where it is a single day."""

    role: str
    first: FoundDate
    last: FoundDate


def read(source: Source, part: Part) -> Iterator[Day]:
    """The dates of a part whose role is told, in reading order."""
    amount = words.AMOUNT.fullmatch(part.text)
    found = [] if amount else list(items(source, part.start + part.lead, part.end))
    roles = [_role(part, first.start - part.start, last.end - part.start) for first, last in found]
    if _of_finding(source, part):
        ahead = [part.text[: first.start - part.start].rstrip(" ") for first, _ in found]
        roles = [None if text[-1:] == "\t" else role for role, text in zip(roles, ahead, strict=True)]
    elif _bare_cells(part, found) > 1:
        roles = [
            None if role == HELD and _is_cell(part, *one) else role
            for role, one in zip(roles, found, strict=True)
        ]
    roles = [
        None if role and not _is_headed(source, part, *one) else role
        for role, one in zip(roles, found, strict=True)
    ]
    for i, ((_, one), (other, _)) in enumerate(pairwise(found)):
        if (
            words.AND.fullmatch(part.text, one.end - part.start, other.start - part.start)
            and HELD in roles[i : i + 2]
        ):
            roles[i], roles[i + 1] = roles[i] or HELD, roles[i + 1] or HELD
    for role, (first, last) in zip(roles, found, strict=True):
        if role is not None and not (role == HELD and in_programme(source, first.start, last.end)):
            yield Day(role, first, last)


def _bare_cells(part: Part, found: list[tuple[FoundDate, FoundDate]]) -> int:
    """How many cells of a row have nothing but a day: which of them is what, no word tells."""
    return sum(_is_cell(part, *one) for one in found) if "\t" in part.text else 0


def _of_finding(source: Source, part: Part) -> bool:
    """Whether a part is of the row of a graded nonconformity, whose days are its own."""
    low = source.text.rfind("\n", max(0, part.start - _LONG_ROW), part.start) + 1
    return "\t" in part.text and words.GRADED.search(source.text, low, part.end) is not None


def _is_cell(part: Part, first: FoundDate, last: FoundDate) -> bool:
    low, high = first.start - part.start, last.end - part.start
    if not part.text[:low].rstrip(" ").endswith("\t"):
        return False
    label = part.text[:low].rstrip(" \t").rsplit("\t", 1)[-1]
    return (not label or label[-1:].isdigit() or low < _FIRST_CELL) and part.text[high : high + 2].strip(
        " 日"
    )[:1] in ("", "\t")


def _is_headed(source: Source, part: Part, first: FoundDate, last: FoundDate) -> bool:
    """Whether the header over a day that is all of its cell may be that of an activity's day.

    Of a row that names the activity itself, and of a day outside columns, it may be any."""
    if "\t" not in part.text or part.lead:
        return True
    grid = grids(source).get(block_at(source, first.start))
    cell = grid.cell_at(first.start) if grid else None
    if grid is None or cell is None or last.end - first.start + _BARE_DAY < len(grid.text(cell)):
        return True
    head = column_heads.over(grid, cell)
    if not head or any(named(narrow(grid.text(one))) for one in grid.anchors[cell.row]):
        return True
    head = narrow(head)
    return not words.NEXT.search(head) and (
        bool(named(head) or words.WHEN.search(head)) or any(known.search(head) for _, known in LABELS)
    )


def items(source: Source, start: int, end: int) -> Iterator[tuple[FoundDate, FoundDate]]:
    """The dates of a range, two joined ones together."""
    dates, spans = _within(source, start, end)
    ends = {span.first.start: span.last for span in spans}
    further = {
        one.start: other
        for one, other in pairwise(dates)
        if (other.end - other.start <= _BARE_DAY and other.start - one.end <= 2)
        or _begins_and_ends(source.text, one, other)
    }
    at = -1
    for date in dates:
        if date.start >= at and date.value != "长期":
            last = ends.get(date.start) or further.get(date.start, date)
            at = last.end
            yield date, last


def _begins_and_ends(text: str, one: FoundDate, other: FoundDate) -> bool:
    """Whether of two days the words behind each say that something began and ended then."""
    return (
        other.start - one.end <= _NEAR
        and words.BEGINS_ON.fullmatch(text, one.end, other.start) is not None
        and words.ENDS_ON.match(text, other.end) is not None
    )


@once
def _starts(source: Source) -> tuple[list[int], list[int]]:
    dates, spans = dates_and_spans(source)
    return [date.start for date in dates], [span.start for span in spans]


def _within(source: Source, start: int, end: int) -> tuple[list[FoundDate], list[FoundSpan]]:
    (dates, spans), (firsts, lasts) = dates_and_spans(source), _starts(source)
    found = dates[bisect_left(firsts, start) : bisect_left(firsts, end)]
    joined = spans[bisect_left(lasts, start) : bisect_left(lasts, end)]
    if any(date.value for date in found) and not short_years.beside_whole(
        source, narrow(source.text[start:end])
    ):
        return found, joined
    if not words.MAY_BE_SHORT.search(source.text, start, end):
        return found, joined
    short = short_years.read(source, source.text[start:end], start)
    return short if short[0] else (found, joined)


def _role(part: Part, start: int, end: int) -> str | None:
    """What a date at `start:end` of a part is; null where nothing tells it."""
    text = part.text
    low = _last(words.SENTENCE, text, start, 80)
    near = _last(words.CLAUSE, text, start, 60 if not text[max(0, start - 60) : start].isascii() else 140)
    stop = words.CLAUSE.search(text, end, end + 60)
    high = stop.start() if stop else min(len(text), end + 60)
    before, after = words.NUMBERED.sub("", text[near:start]), text[end:high]
    after = _inside(words.ASIDE.sub("", after))
    label = words.LABEL.search(text[max(low, start - 32) : start]) or words.LABEL.search(
        text[max(0, start - 32) : start]
    )
    name = _last_word(label["label"]) if label else ""
    if any(map(words.NEXT.search, (name, before, after))) or _is_of_others(before):
        return None
    last = words.LAST_MEETING.search(text[max(0, start - 16) : start])
    stated = END if last else next((role for role, known in LABELS if name and known.search(name)), None)
    if name and words.REPORT.search(name) and label and set(label[0]) & {":", "\t"}:
        return WRITTEN
    if stated == HELD and words.DRAWN_UP.search(name):
        stated = None
    if stated == CLOSED and words.BEFORE.match(after) and not words.DONE_ALREADY.search(after):
        return AHEAD
    if stated and name not in _BARE_LABELS:
        other = words.OF_TITLE.search(text[:start][-32:]) or (stated == HELD and words.OTHER.search(name))
        return None if other else stated
    near_name = part.titled or named(before) or (words.BRACKETED.search(before) and named(text[:60]))
    if stated is None and near_name and (alone := _alone(before, after)):
        return alone
    if is_planned(text[_last(words.STOP, text, start, 80) : start], before, after):
        return PLANNED
    if stated:
        return None if words.OF_PAPER.search(text[_last(words.STOP, text, start, 80) : start]) else stated
    role = _worded(part, start, high, before, after)
    return None if role == HELD and label and _is_of_other(part, label, end) else role


def _is_of_others(before: str) -> bool:
    """Whether the words before a day are on an audit from outside, or on what is to come."""
    return words.OUTSIDE.search(before) is not None or words.COMING.search(before) is not None


def _is_of_other(part: Part, label: re.Match[str], end: int) -> bool:
    """Whether a label of something else (归档) and a day that ends at `end` are all of a row."""
    name = _last_word(label["label"])
    alone = (
        "\t" in label[0] and not part.text[: part.text.find(label[0])].strip() and not part.text[end:].strip()
    )
    other = alone and words.OTHER_ROW.search(name) is not None
    return other and not words.WHEN.search(name) and not named(name)


def _worded(part: Part, start: int, high: int, before: str, after: str) -> str | None:
    """What the words of its clause tell of a date that has no label."""
    if words.FINISHED_BEFORE.search(before):
        return FINISHED
    if role := _closing(before, after):
        return role
    if MEANT_FOR.search(before):
        return MEANT
    if words.OTHER_WORK.match(after) or words.SIGNED_ON.search(before):
        return WRITTEN
    signed = _is_of_paper(part.text, start, before, after) or words.SIGNED_BY.search(
        part.text, max(start - _NEAR, 0), start
    )
    if signed and not words.HOLDS_BEHIND.match(after):
        return WRITTEN
    stated = [COMPARED.sub("", text) for text in (_without_lead(before), after)]
    if any(map(words.OTHER.search, stated)) or words.OF_THINGS.match(after):
        return None
    opens = part.titled and not part.text[:start].strip() and after[:1] == " "
    opens = opens or (
        bool(words.ANSWERED.fullmatch(before)) and not after.strip(" 日") and bool(named(part.text[:60]))
    )
    if not before.removeprefix("实际").strip(" 自从于在由") and words.BEGUN.match(after):
        ahead = part.text[_last(words.SENTENCE, part.text, start, 80) : start]
        issued = not before.startswith("实际") and words.OF_ISSUE.search(ahead)
        opens = (part.titled or bool(named(part.text[:60]))) and not issued
    held = (opens or _is_held(part, before, after, part.text, high)) and not _is_noted(part.text, start)
    return HELD if held else None


def _is_of_paper(text: str, start: int, before: str, after: str) -> bool:
    """Whether a day is that of a paper: right behind or before its name, in a bracket behind it
    (内审报告（某号，某日）), or in the row that it heads."""
    row = text[text.rfind("\n", 0, start) + 1 : start]
    opened = max(text.rfind(mark, max(0, start - _NOTE), start) for mark in "（(")
    inside = opened >= 0 and not set(text[opened:start]) & {"）", ")"}
    owner = text[max(0, opened - _NEAR) : opened] if inside else ""
    head = row.partition("\t")[0] if "\t" in row else ""
    behind = words.PAPER_BEHIND.match(after)
    if behind is not None and behind[0].endswith("报告"):
        return True
    return any(words.PAPER_BEFORE.search(one.rstrip(' 》”"')) for one in (before, owner, head))


def _is_noted(text: str, start: int) -> bool:
    """Whether a day stands in a bracket behind what is not the activity: a paper, a certificate, a measure
    (二人均有内审员证书（某学校，某日）)."""
    opened = max(text.rfind(mark, max(0, start - _NOTE), start) for mark in "（(")
    if opened < 0 or set(text[opened:start]) & {"）", ")"}:
        return False
    owner = text[_last(words.CLAUSE, text, opened, _NOTE) : opened].rstrip(" ")
    found = named(owner)
    rest = owner[found[-1][1] :] if found else owner
    if not owner or (found and not rest):
        return False
    if not (found or named(text[opened:start]) or words.CARRIES_OUT.search(owner)):
        return not any(word in owner for word in _ACTIVITY)
    stated = f"{rest} {text[opened + 1 : start]}".replace("，", " ").replace(",", " ")
    proved = any(word.rstrip(":号").endswith(("证", "证书")) for word in stated.split())
    return proved or words.OTHER.search(stated) is not None


def _without_lead(before: str) -> str:
    """The words before a day without those that lead to it, or to the name of the activity right before it
    (建立了改进的机制:内部审核自…)."""
    lead, mark, last = before.rpartition(":")
    if mark and not last.strip() and words.SAID.fullmatch(lead.strip()):
        return ""
    found = named(last) if mark else []
    return last if found and words.LED_DAY.fullmatch(last, found[-1][1]) else before


def _inside(after: str) -> str:
    """What stands behind a date up to the end of the bracket that it is in."""
    for i, char in enumerate(after):
        if char in "（(":
            return after
        if char in "）)":
            return after[:i]
    return after


def _alone(before: str, after: str) -> str | None:
    """The role of a day that a word alone stands before; null where none does."""
    word = words.SPACED.search(before)
    stated = next((role for role, known in ALONE if word and known.fullmatch(word["label"])), None)
    if stated in (PLANNED, HELD) and after.strip(" 日)）") and not after[:1].isspace():
        return None
    return DUE if stated == CLOSED and words.BEFORE.match(after) and words.DEADLINE.search(before) else stated


def _last_word(label: str) -> str:
    """A label without the words that white space parts from it; foreign labels have several words."""
    parts = label.split()
    while len(parts) > 1 and parts[-1].isascii() and not parts[0].isascii():
        parts.pop()
    return parts[-1] if parts and not parts[-1].isascii() else label.strip()


def _last(mark: re.Pattern[str], text: str, at: int, reach: int) -> int:
    low = max(0, at - reach)
    return max((m.end() for m in mark.finditer(text, low, at)), default=low)


def _closing(before: str, after: str) -> str | None:
    """`DUE` or `CLOSED` for the day of a correction; null for any other."""
    if (
        words.CLOSED_BEFORE.search(before)
        and not named(after)
        and not words.DEADLINE.search(before.replace("by", ""))
    ):
        return CLOSED
    if words.CORRECTED.match(after) and not words.DEADLINE.search(before):
        return CLOSED
    due = words.DUE_BEFORE.search(before)
    if due and not ACCORDING.search(before, 0, due.start() + 2):
        return MEANT if words.TO_BE_HELD.match(after) else DUE
    ahead = words.BEFORE.match(after)
    if words.CLOSED_BEHIND.match(after) and not named(after) and not words.PAPER_BEHIND.match(after):
        if words.DEADLINE.search(before):
            return DUE
        return AHEAD if ahead and not words.DONE_ALREADY.search(before + after) else CLOSED
    if (
        not ahead
        and not words.DEADLINE.search(before)
        and words.FINISHED.match(after)
        and not (named(before) or words.OTHER.search(before))
    ):
        return FINISHED
    if ahead:
        return DUE if words.DEADLINE.search(before) else AHEAD
    return None


def _is_led(before: str, after: str, behind: str) -> bool:
    """Whether a clause tells who led on a day what the sentence behind it says was carried out."""
    if before.strip(" 于在") or not words.LED.match(after):
        return False
    done = words.CARRIED_OUT.search(words.STOP.split(behind, maxsplit=1)[0])
    return bool(done and named(done[0]))


def _is_held(part: Part, before: str, after: str, text: str, high: int) -> bool:
    """Whether a date is that of the activity itself."""
    if named(before) or named(after):
        return True
    if before.strip() == "On" and named(patterns.split(r"\.\s|[;\n]", text[high : high + 100])[0]):
        return True
    following = text[high + 1 : high + 40]
    first = _first_clause(following)
    if not before.strip(" 于在") and not after.strip() and named(first):
        return True
    said, mark, rest = before.rpartition(":")
    opens = mark and not rest.strip() and not after.strip(" 日") and words.SAID.fullmatch(said.strip())
    if opens and named(first) and words.CARRIES_OUT.search(first):
        return True
    if _is_led(before, after, text[high : high + 100]):
        return True
    before = words.OF_SYSTEM.sub("", before)
    about = part.titled or bool(named(part.text[:60]))
    if about and words.ENDS_WITH_FROM.search(before) and words.TO_THE_END.match(after):
        return True
    bare = not before.strip(" 于在") and not after.strip(" 日")
    behind = words.HELD_BEHIND.match(after) or words.DONE_TO.match(after)
    return about and bool(bare or behind or words.HELD_BEFORE.search(before))


def _first_clause(text: str) -> str:
    stop = words.CLAUSE.search(text)
    return text[: stop.start()] if stop else text
