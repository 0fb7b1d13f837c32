"""Every day of the text with what stands around it: the words that tell what it is the day of.

What a day is of stands in its label (the words of its clause before it, the head of its column), else in
the words behind it. A clause ends at a stop, a sentence's other day ends the words of this one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from operator import attrgetter

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has, words
from schemas.dates import FOREVER, first_day, last_day
from schemas.leaf import Leaf
from schemas.mentions import DateMention
from schemas.statements.times.days import Day
from schemas.text import fold
from schemas.wholes.surroundings import TableCell

STOPS = "，,；;。！!？?（(）)\n\t\u3000"
WHOLE_STOPS = "。\n\t"
PAIR, REACH = 2, 160
"""Cells of a row that are a label and its value; characters of a cell that are looked at."""

_YEAR, _DAY = 4, 6
"""So many digits make a cell no head; in the first row, that may name a year, so many."""

_BEHIND = 8
"""So many characters behind a day tell that something ends then (…到期)."""


Placed = tuple[TableCell, str, str, tuple[str, ...]]
"""A cell with the head of its column, what stands at its left, and the texts of its row."""

_at = attrgetter("at")


def within(days: list[Day], low: int, high: int) -> list[Day]:
    """The days, which are in reading order, that begin in a range of the text."""
    first = bisect_left(days, low, key=_at)
    return days[first : bisect_left(days, high, lo=first, key=_at)]


def asked(reading: Reading, days: list[Day] | None) -> list[Day]:
    """The days that a reader is asked of: all that the text has, where it is given none."""
    return reading.mentions.statements(Day) if days is None else days


def read(reading: Reading, limit: date | None = None) -> Iterator[Day]:
    """The days of the text in reading order, those that cannot be read left out; of one without a year whose
    line names none the last before the `limit` is meant."""
    cells = _cells(reading)
    starts = [cell.start for cell, *_ in cells]
    earlier: Day | None = None
    for mention in _mentions(reading, limit):
        at = mention.leaf.span[0]
        number = bisect_left(starts, at + 1) - 1
        cell = cells[number] if number >= 0 and at < cells[number][0].end else None
        earlier = _day(reading, mention, cell, earlier)
        yield earlier


def _mentions(reading: Reading, limit: date | None) -> list[DateMention]:
    """The dates that were read, and the days without a year."""
    dated = [
        one for one in reading.mentions.dates if not one.garbled and one.leaf.value not in (None, FOREVER)
    ]
    for leaf in reading.mentions.bare_days:
        value = _with_year(str(leaf.value), limit)
        if value is not None:
            whole: Leaf[str] = Leaf(value=value, raw=leaf.raw, evidence=leaf.evidence)
            whole._start, whole._end = leaf.span
            dated.append(DateMention(whole))
    return sorted((one for one in dated if one.leaf.span[0] >= 0), key=lambda one: one.leaf.span)


def _with_year(value: str, limit: date | None) -> str | None:
    """A day with its year; null where it has none, or is no day."""
    years = [value[:4]] if value[0] != "-" else []
    if not years and limit is not None:
        years = [str(limit.year - (value[2:] > limit.isoformat()[5:]))]
    try:
        return date.fromisoformat(f"{years[0]}-{value[-5:]}").isoformat() if years else None
    except ValueError:
        return None


def _day(
    reading: Reading,
    mention: DateMention,
    cell: Placed | None,
    earlier: Day | None,
) -> Day:
    before, after = reading.around(mention.leaf)
    if cell is not None:
        low, high = mention.leaf.span[0] - cell[0].start, mention.leaf.span[1] - cell[0].start
        before, after = cell[0].text[:low][-REACH:], cell[0].text[high:][:REACH]
    clause, rest = fold(_back(before)), fold(_forth(after))
    lead = clause
    if earlier is not None and fold(earlier.place.raw) in lead:
        lead = lead.rpartition(fold(earlier.place.raw))[2]
    day = Day(
        mention.leaf,
        f"{before}{mention.leaf.raw}{after}",
        mention.done,
        first_day(str(mention.leaf.value)),
        last_day(str(mention.leaf.value)),
        lead.strip(" 日") if any("\u4e00" <= c <= "\u9fff" for c in lead) else "",
        clause,
        rest,
        "" if rest else fold(_forth(after.lstrip(" 日")[1:])),
        fold(cell[1]) if cell else "",
        fold(cell[2]) if cell else "",
        fold(before),
        fold(after),
        cell[3] if cell else (),
        reading.under(mention.leaf),
        reading.table(mention.leaf),
        joined=False,
        ends=False,
        begins=False,
    )
    day.joined = day.before.rstrip(" 日").endswith(tuple(words()["joins"]))
    day.ends, day.begins = _ends(day), _begins(day)
    return day


def _ends(day: Day) -> bool:
    if day.rest.startswith(tuple(words()["begun"])) or day.lead.startswith("已"):
        return False
    if day.joined and day.lead in (*words()["joins"], "", "/"):
        return has("valid", f"{day.head} {day.clause} {day.rest}")
    if day.lead:
        lead = day.lead
        for word in words()["no_until"]:
            lead = lead.replace(word, "")
        return has("until", lead) or has("over", day.rest[:_BEHIND])
    head = day.head
    alone = not ("/" in head or "与" in head) or has("until", day.before)
    ending = has("until", head) or head.startswith(("止", "至", "到"))
    return (ending and alone and not head.endswith(("起", "始"))) or has("over", day.rest[:_BEHIND])


def _begins(day: Day) -> bool:
    after = day.after.lstrip(" 日")
    return after.startswith(tuple(words()["joins"])) or after[:1] == "/" or after[:4].isdecimal()


def _back(before: str) -> str:
    """The words of the last clause; where that has none, of the one before in its sentence."""
    before = before[max(before.rfind(mark) for mark in WHOLE_STOPS) + 1 :]
    for _ in range(2):
        at = max(before.rfind(mark) for mark in STOPS) + 1
        if before[at:].strip() or not at:
            return before[at:]
        before = before[: at - 1]
    return before


def _forth(after: str) -> str:
    """The words of the first clause."""
    text = after.lstrip(" 日")
    ends = [at for mark in STOPS if (at := text.find(mark)) >= 0]
    return text[: min(ends, default=len(text))]


def _cells(reading: Reading) -> list[Placed]:
    """The cells of all tables in reading order, with their heads and the texts of their rows."""
    return sorted(_of_tables(reading), key=lambda one: one[0].start)


def _of_tables(reading: Reading) -> Iterator[Placed]:
    for table in reading.tables():
        heads: dict[int, str] = {}
        for number in range(len(table.rows)):
            row = table.begun(number)
            texts = tuple(cell.text for cell in row)
            most = _DAY if number == 0 else _YEAR
            if len(row) > PAIR and not any(_digits(text) >= most for text in texts):
                heads = {cell.column: cell.text for cell in row}
            left = ""
            for cell in row:
                yield cell, heads.get(cell.column, "") or left, left, texts
                left = "" if _digits(cell.text) >= _YEAR else cell.text


def _digits(text: str) -> int:
    return sum(map(str.isdigit, text))
