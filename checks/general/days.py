"""Every day of the text with what stands around it: the words that tell what it is the day of.

What a day is of stands in its label (the words of its clause before it, the head of its column), else in
the words behind it. A clause ends at a stop, a sentence's other day ends the words of this one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from checks.context import Context
from schemas.cache import yaml_file
from schemas.dates import FOREVER, first_day, last_day
from schemas.leaf import Leaf
from schemas.mentions import DateMention
from schemas.text import fold
from schemas.wholes.surroundings import TableCell

STOPS = "，,；;。！!？?（(）)\n\t\u3000"
SENTENCE_STOPS = "；;。\n\t"
WHOLE_STOPS = "。\n\t"
PAIR, REACH = 2, 160
"""Cells of a row that are a label and its value; characters of a cell that are looked at."""

_YEAR, _DAY = 4, 6
"""So many digits make a cell no head; in the first row, that may name a year, so many."""

_BEHIND = 8
"""So many characters behind a day tell that something ends then (…到期)."""


Placed = tuple[TableCell, str, str, tuple[str, ...]]
"""A cell with the head of its column, what stands at its left, and the texts of its row."""


class Day(NamedTuple):
    """A day of the text.

    `lead` and `rest` are the words of its clause next to it, `clause` those from the clause's beginning,
    `then` the next clause where the day ends its own; `head` is the head of its column, else the label at
    its `left`; `before` and `after` are its sentence or cell, `row` has the cells of its row, `titles` are
    the headings."""

    mention: DateMention
    first: date
    last: date
    lead: str
    clause: str
    rest: str
    then: str
    head: str
    left: str
    before: str
    after: str
    row: tuple[str, ...]
    titles: tuple[str, ...]

    @property
    def leaf(self) -> Leaf[str]:
        """Its place."""
        return self.mention.leaf

    @property
    def at(self) -> int:
        """Where it begins."""
        return self.leaf.span[0]

    @property
    def label(self) -> str:
        """What names it: the words of its clause before it, else the head of its column."""
        return self.lead or self.head

    @property
    def said(self) -> str:
        """The words of its clause and its label."""
        return " ".join((self.head, self.left, self.lead, self.rest, self.then))

    @property
    def sentence(self) -> str:
        """All around it."""
        return " ".join((self.head, self.before, self.after, *self.row))

    def has(self, kind: str, text: str | None = None) -> bool:
        """Whether its clause and label (or a text) have a word of a kind (`words.yaml`)."""
        return has(kind, self.said if text is None else text)

    @property
    def joined(self) -> bool:
        """Whether it is the second of a span."""
        return self.before.rstrip(" 日").endswith(tuple(words()["joins"]))

    @property
    def ends(self) -> bool:
        """Whether something ends, or is due again, on this day: as its label or the words behind it say."""
        if self.rest.startswith(tuple(words()["begun"])) or self.lead.startswith("已"):
            return False
        if self.joined and self.lead in (*words()["joins"], "", "/"):
            return has("valid", f"{self.head} {self.clause} {self.rest}")
        if self.lead:
            lead = self.lead
            for word in words()["no_until"]:
                lead = lead.replace(word, "")
            return has("until", lead) or has("over", self.rest[:_BEHIND])
        head = self.head
        alone = not ("/" in head or "与" in head) or has("until", self.before)
        ending = has("until", head) or head.startswith(("止", "至", "到"))
        return (ending and alone and not head.endswith(("起", "始"))) or has("over", self.rest[:_BEHIND])

    @property
    def begins(self) -> bool:
        """Whether another day follows it: a span, or two days in one cell."""
        after = self.after.lstrip(" 日")
        return after.startswith(tuple(words()["joins"])) or after[:1] == "/" or after[:4].isdecimal()


@cache
def words() -> dict[str, list[str]]:
    """The words by kind."""
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_name("words.yaml"))
    return known


_at = attrgetter("at")


@lru_cache(maxsize=4096)
def has(kind: str, text: str) -> bool:
    """Whether a text has a word of a kind."""
    low = text.casefold()
    for word in words().get("no_" + kind, ()):
        low = low.replace(word, " ")
    return any(word in low for word in words()[kind])


def within(stated: list[Day], low: int, high: int) -> list[Day]:
    """The days that begin in a range of the text; `told` are in reading order."""
    first = bisect_left(stated, low, key=_at)
    return stated[first : bisect_left(stated, high, lo=first, key=_at)]


def days(context: Context) -> list[Day]:
    """The days of the text in reading order, those that cannot be read left out."""
    cells = _cells(context)
    starts = [cell.start for cell, *_ in cells]
    found: list[Day] = []
    for mention in _mentions(context):
        at = mention.leaf.span[0]
        number = bisect_left(starts, at + 1) - 1
        cell = cells[number] if number >= 0 and at < cells[number][0].end else None
        found.append(_day(context, mention, cell, found[-1] if found else None))
    return found


def _mentions(context: Context) -> list[DateMention]:
    """The dates that were read, and the days without a year: where their line names none, of that in which
    they are next before the report."""
    stated = [
        one for one in context.mentions.dates if not one.garbled and one.leaf.value not in (None, FOREVER)
    ]
    known = (context.report.report_date, context.report.audit.end, context.report.stage1.end)
    limit = max((last_day(str(one.value)) for one in known if one is not None and one.value), default=None)
    for leaf in context.mentions.bare_days:
        value = _with_year(str(leaf.value), limit)
        if value is not None:
            dated: Leaf[str] = Leaf(value=value, raw=leaf.raw, evidence=leaf.evidence)
            dated._start, dated._end = leaf.span
            stated.append(DateMention(dated))
    return sorted((one for one in stated if one.leaf.span[0] >= 0), key=lambda one: one.leaf.span)


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
    context: Context,
    mention: DateMention,
    cell: Placed | None,
    earlier: Day | None,
) -> Day:
    before, after = context.mentions.around(mention.leaf)
    if cell is not None:
        low, high = mention.leaf.span[0] - cell[0].start, mention.leaf.span[1] - cell[0].start
        before, after = cell[0].text[:low][-REACH:], cell[0].text[high:][:REACH]
    clause, rest = fold(_back(before)), fold(_forth(after))
    lead = clause
    if earlier is not None and fold(earlier.leaf.raw) in lead:
        lead = lead.rpartition(fold(earlier.leaf.raw))[2]
    return Day(
        mention,
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
        context.mentions.under(mention.leaf),
    )


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


def _cells(context: Context) -> list[Placed]:
    """The cells of all tables in reading order, with their heads and the texts of their rows."""
    return sorted(_of_tables(context), key=lambda one: one[0].start)


def _of_tables(context: Context) -> Iterator[Placed]:
    for table in context.mentions.tables():
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
