"""Auditor days that the lines of one place add up: fewer than they ask for, or too few of them on site."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit_time.neighbouring_amounts import Amount, blocks, has
from checks.audit_time.reckoned_days import wrong
from checks.audit_time.stated_days import SHARE
from checks.context import Context
from checks.general.days import Day
from checks.general.days import has as known
from checks.general.registry import question
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import plain_same
from schemas.wholes.surroundings import TableCell

_EQUAL, _HALF, _AROUND = 0.05, 0.25, 20
"""Sums that are the same; what is rounded to half days; characters behind the last number of a place."""


@question("TIME001")
def fewer_than_needed(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """What is needed, by words or as a sum that nothing is taken off, and no total as high."""
    for block in blocks(context):
        least = _least(block, plain_same(context.mentions.text))
        done = [one for one in _spent(block) if one.total]
        most = max(done, key=lambda one: one.days, default=None)
        if least is None or most is None or max(most.days, _added(_spent(block))) >= least.days - _HALF:
            continue
        if _is_part(block, most, least):
            continue
        yield context.finding(
            _leaf(context, most),
            _leaf(context, least),
            wrong=[_leaf(context, most)],
            identity="worked out",
            values=[least.days, most.days],
            variant="told",
            expected=f"≥ {least.days:g}",
            actual=f"{most.days:g}",
            least=f"{least.days:g}",
            days=f"{most.days:g}",
        )


@question("TIME002")
def too_few_on_site(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """The largest total that is the sum of days on site and off site, of which too few are on site."""
    for block in blocks(context):
        spent = _spent(block)
        sums = [(whole, there) for whole in spent if whole.total for there in _on_site(whole, spent)]
        if not sums:
            continue
        whole, onsite = max(sums, key=lambda one: (one[0].days, one[1]))
        if onsite < SHARE * whole.days - _EQUAL:
            yield context.finding(
                _leaf(context, whole),
                identity="added up",
                variant="share",
                values=[whole.days, onsite],
                expected=f">= {SHARE:.0%}",
                actual=f"{onsite / whole.days:.0%}",
                onsite=f"{onsite:g}",
                whole=f"{whole.days:g}",
                share=f"{onsite / whole.days:.0%}",
                least=f"{SHARE:.0%}",
            )


@question("SUM003")
def reckoned_otherwise(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """An audit time that a sentence works out, and that comes to another one."""
    for one in wrong(plain_same(context.mentions.text)):
        leaf: Leaf[str] = context.mentions.leaf(f"{one.stated:g}", one.start, one.end)
        yield context.finding(
            leaf,
            identity="reckoned",
            values=[one.worked, one.stated],
            variant="reckoned",
            severity="info",
            expected=f"{one.made:g}",
            actual=f"{one.stated:g}",
            worked=one.worked,
            made=f"{one.made:g}",
            told=f"{one.stated:g}",
        )


@question("TEAM005")
def trainee_counted(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A trainee or expert in a table of auditor days, whose days the total holds."""
    for table in context.mentions.tables():
        rows = [table.begun(at) for at in range(len(table.rows))]
        if not any(known("days_of_work", cell.text) for row in rows[:1] for cell in row):
            continue
        last = next((row for row in rows if row and known("total", row[0].text)), [])
        for total in (cell for cell in last if _days_in(cell)):
            own = [(row, cell) for row in rows[: total.row] for cell in row if cell.column == total.column]
            counted = [(row, cell) for row, cell in own if _days_in(cell)]
            if abs(sum(_days_in(cell) for _, cell in counted) - _days_in(total)) > _EQUAL:
                continue
            for row, cell in counted:
                if any(known("trainees", one.text) for one in row):
                    yield context.finding(
                        *(table.leaf(one) for one in (row[0], cell, last[0], total)),
                        wrong=[table.leaf(cell)],
                        identity=f"counted/{row[0].text}",
                        values=[row[0].text, cell.text],
                        variant="counted",
                        name=row[0].text,
                        days=cell.text,
                        total=total.text,
                    )


def _days_in(cell: TableCell) -> float:
    """The days that a cell has and nothing else; 0 for none."""
    return float(cell.text) if cell.text.replace(".", "", 1).isdecimal() else 0.0


def _least(block: list[Amount], text: str) -> Amount | None:
    needed = [one for one in block if one.needed and not (one.onsite or one.apart)]
    if needed:
        return needed[-1]
    sums = [one for one in block if one.total and one.worked_out]
    whole = text[block[0].start : block[-1].end + _AROUND] if block else ""
    return sums[-1] if sums and has("unreduced", whole) else None


def _is_part(block: list[Amount], most: Amount, least: Amount) -> bool:
    """Whether what is needed is told as the sum of the amounts right before it, one of which is the most that
    was spent (按3.0人日安排；按4.0人日安排。两项合计不少于7.0人日)."""
    before = block[: block.index(least)] if least in block else []
    for first in range(len(before) - 1):
        run = before[first:]
        if most in run and abs(sum(one.days for one in run) - least.days) < _EQUAL:
            return True
    return False


def _spent(block: list[Amount]) -> list[Amount]:
    return [one for one in block if not (one.needed or one.worked_out)]


def _added(spent: list[Amount]) -> float:
    """The most that the days on site and off site may come to."""
    there = [one for one in spent if one.onsite]
    parts = sum(one.days for one in there if not one.total)
    whole = max((one.days for one in there if one.total), default=0.0)
    off = sum(one.days for one in spent if one.apart)
    return off + (whole if whole >= parts else whole + parts)


def _on_site(whole: Amount, spent: list[Amount]) -> Iterator[float]:
    """The days on site by which, with those off site, a total is reached."""
    there = [one for one in spent if one.onsite and one is not whole]
    off = [one for one in spent if one.apart and one is not whole]
    for onsite in {*(one.days for one in there), sum(one.days for one in there if not one.total)}:
        for apart in {*(one.days for one in off), sum(one.days for one in off)}:
            if apart and onsite and abs(onsite + apart - whole.days) < _EQUAL:
                yield onsite


def _leaf(context: Context, one: Amount) -> Leaf[str]:
    leaf: Leaf[str] = context.mentions.leaf(f"{one.days:g}", one.start, one.end)
    return leaf
