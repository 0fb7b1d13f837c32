"""What passages and rows of tables tell, as entries of a group: one a statement."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeVar

from extract.groups.activities import people
from extract.groups.activities import tables as activity_tables
from extract.groups.activities.counts import Counted
from extract.groups.activities.days import beside_names, labels
from extract.groups.activities.days.plan_days import first_held
from extract.groups.activities.days.roles import Day
from extract.groups.activities.names import may_name, named
from extract.groups.activities.passages import clauses
from extract.groups.activities.passages.clauses import Part
from extract.readers.dates import short_years
from extract.readers.fields import first_lines
from extract.readers.tables import row_topics
from extract.readers.tables import rows as tables
from extract.readers.tables.grid import grids
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.values.found import Found, narrow
from extract.values.numbers import parse_count
from schemas.leaf import Leaf
from schemas.report import Thing

T = TypeVar("T", bound=Thing)
_FEW = 40
_BETWEEN = 3
_HEAD = 200
_MONTH = len("2025-01")


class FieldValue(NamedTuple):
    """A value of a field at a place; `group` tells the values of one list from those of another."""

    field: str
    start: int
    end: int
    value: Any
    group: int = -1


MORE = -2
"""The group of a list that goes on with the one before it (评价组长：甲；组员：乙、丙)."""

Entry = dict[str, list[FieldValue]]
"""Field -> its places, the first one first; of a list its values."""


def of_dates(found: Iterable[Day], fields: dict[str, str]) -> list[FieldValue]:
    """The dates of a part by the field that their role stands for; a day held has an end where it has one."""
    stated: list[FieldValue] = []
    for day in found:
        name = fields.get(day.role)
        if name is None:
            continue
        single = "end" not in fields or day.role != labels.HELD
        at = day.last if single and day.role != labels.HELD else day.first
        stated.append(FieldValue(name, at.start, at.end, at.value))
        if not single and day.last is not day.first:
            stated.append(FieldValue(fields["end"], day.last.start, day.last.end, day.last.value))
    return stated


def of_people(name: str, found: Iterable[Found]) -> list[FieldValue]:
    """The values of a list of people."""
    names = list(found)
    return [FieldValue(name, one.start, one.end, one.value, names[0].start) for one in names]


def of_counts(name: str, found: Iterable[Counted]) -> list[FieldValue]:
    """The places of a number."""
    return [FieldValue(name, one.start, one.end, one.value) for one in found]


def split(stated: list[FieldValue], lists: frozenset[str], first: str) -> list[Entry]:
    """The entries that values in reading order make: another day of the activity begins another one."""
    entries: list[Entry] = [{}]
    for one in sorted(stated, key=lambda t: t.start):
        entry = entries[-1]
        places = entry.get(one.field, [])
        if one.field in lists:
            same = one.group in (MORE, *(place.group for place in places[:1])) and places[-1:] < [one]
            if not places or (same and all(place.value != one.value for place in places)):
                entry.setdefault(one.field, []).append(one)
            continue
        if one.field == first and places and places[0].value != one.value:
            entries.append({one.field: [one]})
        elif not places or places[0].value == one.value:
            entry.setdefault(one.field, []).append(one)
    return entries


def build(source: Source, cls: type[T], entry: Entry, lists: frozenset[str]) -> T:
    """A model of a group with the leaves of an entry."""
    made = cls()
    for name, places in entry.items():
        leaves: list[Leaf[Any]] = [
            source.leaf(one.value, one.start, one.end) for one in places[: None if name in lists else 1]
        ]
        if name in lists:
            setattr(made, name, leaves)
        else:
            leaves[0].mentions = [source.mention(one.value, one.start, one.end) for one in places[1:]]
            setattr(made, name, leaves[0])
    return made


_MOST_DAYS = 6
"""So often an activity takes place in what a report looks back on; more days are those of something else."""


class Table(NamedTuple):
    """How the rows of a table are read: columns of dates, people and numbers; the day that may be a span.

    `sure`: columns that no table on anything else has together, where its title and labels have `words`."""

    activity: str
    dates: dict[str, str]
    people: dict[str, str]
    counts: dict[str, str]
    span: str = ""
    end: str = ""
    sure: frozenset[str] = frozenset()
    words: re.Pattern[str] | None = None


class Taken(NamedTuple):
    """A record of a table as an entry, and its range; `form`: of labels and values beside one another."""

    entry: Entry
    start: int
    end: int
    form: bool = False


Tell = Callable[[Source, Part], Iterable[FieldValue]]


def read(source: Source, table: Table, lists: frozenset[str], first: str, tell: Tell) -> list[Entry]:
    """What tables and passages on an activity tell: an entry a record and a statement.

    `first`: the field whose other value begins another entry; `tell`: what a part of a passage tells."""
    taken = rows(source, table, lists, tell)
    found = [one.entry for one in taken]
    forms = [one for one in taken if one.form]
    for passage in clauses.of(source, table.activity):
        parts = [list(tell(source, part)) for part in outside(passage.parts, taken)]
        stated = [one for part in _own_counts(parts, first) for one in part]
        found += _without_register(_without_months(split(stated, lists, first), first), first)
        for form in forms:
            inside = [
                part
                for part in passage.parts
                if form.start < part.start + len(part.text) and part.start < form.end
            ]
            filled(form.entry, [one for part in inside for one in tell(source, part)])
    return found + _in_passing(source, table, first, found)


def _in_passing(source: Source, table: Table, first: str, found: list[Entry]) -> list[Entry]:
    """An entry for each day beside the activity's name that nothing else has told."""
    stated = {place.start for entry in found for places in entry.values() for place in places}
    fields = {labels.HELD: first} | ({"end": table.end} if table.end else {})
    days = [
        day
        for day in beside_names.read(source, table.activity)
        if not {day.first.start, day.last.start} & stated
    ]
    made = (of_dates([day], fields) for day in days)
    return [{one.field: [one] for one in told_of} for told_of in made]


def _own_counts(parts: list[list[FieldValue]], first: str) -> list[list[FieldValue]]:
    """What the parts tell, without how many laws there are before the part that tells it beside the day."""
    names = [{one.field for one in part} for part in parts]
    own = next((at for at, stated in enumerate(names) if {first, "stated_count"} <= stated), 0)
    return [
        [one for one in part if at >= own or one.field != "stated_count"] for at, part in enumerate(parts)
    ]


def _without_register(made: list[Entry], first: str) -> list[Entry]:
    """The entries of a passage without those of nothing but a day, where it has as many as a register."""
    stated = [one for one in made if one.keys() != {first}]
    return made if len(made) - len(stated) <= _MOST_DAYS else stated


def _without_months(made: list[Entry], first: str) -> list[Entry]:
    """The entries of a passage without those of nothing but a month whose day another one has."""
    whole = {
        str(entry[first][0].value)[:_MONTH]
        for entry in made
        if first in entry and len(str(entry[first][0].value)) > _MONTH
    }
    return [one for one in made if one.keys() != {first} or str(one[first][0].value) not in whole]


def rows(source: Source, table: Table, lists: frozenset[str], tell: Tell) -> list[Taken]:
    """The rows of the tables on an activity as entries, each with its range.

    A table is one on the activity when its own headers or the headings above it name it, or its row does."""
    listed = activity_tables.records(source, table.activity)
    found = [Taken(_of_row(source, row, table, lists), row.start, row.end, form=True) for row in listed]
    taken: set[tuple[int, int]] = set()
    read: dict[int, Entry] = {}
    for name in ("activities", table.activity):
        for row in tables.rows(source, name, lines=True):
            if any(row.block == one.block for one in listed):
                continue
            at = row.start if row.form in ("transposed", "line") else row.row
            if row.form == "transposed" and (shared := [c for c in row.cells.values() if c.start in read]):
                _counted(source, row, read[shared[0].start], table)
                continue
            if (
                _is_scattered(source, row)
                or (row.form != "transposed" and clauses.are_beside(source, row.block))
                or _is_of_several(source, row, table.activity)
                or (row.block, at) in taken
                or (row.form == "line" and any(o.start < row.end and row.start < o.end for o in found))
                or not (_speaks_of(source, row, table.activity, name) or _is_sure(source, row, table))
            ):
                continue
            entry = _of_row(source, row, table, lists)
            if name == "activities" and entry:
                _results(source, row, entry, tell)
            if entry and (
                row.form == "line" or (name != "activities" and _names_itself(source, row, table.activity))
            ):
                text = narrow(source.text[row.start : row.end])
                filled(entry, tell(source, Part(row.start, row.end, text, titled=True)))
            end = row.end
            for part in activity_tables.further(source, row) if entry and name != "activities" else ():
                filled(entry, tell(source, part))
                end = max(end, part.start + len(part.text))
            if entry:
                taken.add((row.block, at))
                read |= {cell.start: entry for cell in row.cells.values() if cell.text}
                found.append(Taken(entry, row.start, end, row.form not in ("columns", "line")))
    return [_whole_form(source, one, found, table.activity) if one.form else one for one in found]


def _results(source: Source, row: tables.Row, entry: Entry, tell: Tell) -> None:
    """Give an activity's entry what the words of its people, its results and what followed tell."""
    for column, label in (("leader", ""), ("people", ""), ("result", ""), ("after", "关闭\t")):
        if piece := row.get(column):
            low = piece.start - len(label)
            text = label + narrow(source.text[piece.start : piece.end])
            filled(entry, tell(source, Part(low, piece.end, text, titled=True, lead=len(label))))


def _counted(source: Source, row: tables.Row, entry: Entry, table: Table) -> None:
    """Give an entry of a column the counts that only the activity's own labels tell."""
    if not activity_tables.headed(source, row) - {table.activity}:
        stated = _of_row(source, row, table, frozenset())
        filled(entry, (one for name in table.counts.values() for one in stated.get(name, ())))


def _is_sure(source: Source, row: tables.Row, table: Table) -> bool:
    """Whether the columns of a row alone tell that it is on the activity: its cells name no other one."""
    if not table.sure or not table.sure <= row.cells.keys():
        return False
    if (_in_row(source, row) | activity_tables.headed(source, row)) - {table.activity}:
        return False
    return table.words is None or table.words.search(tables.title(source, row)) is not None


def _whole_form(source: Source, one: Taken, every: list[Taken], activity: str) -> Taken:
    """A record of a form with the range of the whole table, where that is on the activity alone."""
    block = source.document.blocks[block_at(source, one.start)]
    others = {which for _, _, which in named(narrow(source.text[block.start : block.end]))} - {activity}
    if others or sum(block.start <= other.start < block.end for other in every) > 1:
        return one
    return one._replace(start=block.start, end=block.end)


def _is_scattered(source: Source, row: tables.Row) -> bool:
    """Whether labels and values side by side are not those of one place of a form."""
    if row.form in ("columns", "line") or first_lines.pairs(grids(source)[row.block]):
        return False
    return source.text.count("\n", row.start, row.end) > len(row.cells) + _BETWEEN


def _is_of_several(source: Source, row: tables.Row, activity: str) -> bool:
    """Whether labels and values are put together of which some stand beside the title of another activity."""
    if row.form in ("columns", "line"):
        return False
    grid = grids(source)[row.block]
    cells = [*filter(None, (grid.cell_at(value.start) for value in row.cells.values()))]
    named_by = {title for cell in cells if may_name(title := grid.title_of(cell.row)[:_FEW])}
    return any(which != activity for title in named_by for _, _, which in named(narrow(title)))


def _speaks_of(source: Source, row: tables.Row, activity: str, table: str) -> bool:
    if table == "activities":
        own = {which for _, _, which in named(narrow(row.text("activity")))}
        return own == {activity}
    if _in_row(source, row) - {activity}:
        return False
    if headed := activity_tables.headed(source, row):
        return headed == {activity}
    if row.form == "line":
        return {which for _, _, which in named(narrow(tables.title(source, row)))} == {activity}
    if _names_itself(source, row, activity) or activity_tables.header_names(source, row) == {activity}:
        return True
    if caption := activity_tables.caption(source, row):
        return {which for _, _, which in named(narrow(caption))} == {activity}
    block = source.document.blocks[row.block]
    if clauses.above(source, row.block) == activity:
        return True
    label = row_topics.of(grids(source)[row.block]).get(row.row)
    if label is None and row.form != "columns" and block.kind == "table":
        head = activity_tables.titles_over(source, row)
    else:
        span = (label.start, label.end) if label else (block.start, min(row.start, block.start + _HEAD))
        head = source.text[slice(*span)]
    return {which for _, _, which in named(narrow(head))} == {activity}


def _in_row(source: Source, row: tables.Row) -> set[str]:
    """The activities that a record names, in whatever cell of its row where it has one of its own."""
    cells = grids(source)[row.block].anchors.get(row.row, ()) if row.form == "columns" else ()
    start, end = (cells[0].start, cells[-1].end) if cells else (row.start, row.end)
    return {which for _, _, which in named(narrow(source.text[start:end]))}


def _names_itself(source: Source, row: tables.Row, activity: str) -> bool:
    """Whether a row of a table names the activity in one of its cells, and no other."""
    if row.form != "columns":
        return False
    return {which for _, _, which in named(narrow(source.text[row.start : row.end]))} == {activity}


def _of_row(source: Source, row: tables.Row, table: Table, lists: frozenset[str]) -> Entry:
    stated: list[FieldValue] = []
    for column, piece in row.cells.items():
        text = source.text[piece.start : piece.end]
        if not piece.text:
            continue
        if name := table.dates.get(column):
            dates, spans = short_years.read(source, text, piece.start)
            if name == table.span and table.end and spans:
                stated += [FieldValue(name, *spans[0].first[:3]), FieldValue(table.end, *spans[0].last[:3])]
            elif dates:
                stated.append(FieldValue(name, *first_held(source, name, dates)[:3]))
        elif name := table.people.get(column):
            stated += _of_cell(name, people.in_cell(text, piece.start), table, lists)
        elif (name := table.counts.get(column)) and (count := parse_count(text)) is not None:
            stated.append(FieldValue(name, piece.start, piece.end, count))
    entry: Entry = {}
    for one in stated:
        places = entry.setdefault(one.field, [])
        if not places or (one.field in lists and all(place.value != one.value for place in places)):
            places.append(one)
    return entry


def _of_cell(
    name: str, found: list[tuple[Found, str]], table: Table, lists: frozenset[str]
) -> list[FieldValue]:
    """The people of a cell; who is called the leader there is no auditor besides."""
    names = [one for one, _ in found]
    if name not in lists:
        return of_people(name, names[:1])
    if "leader" not in table.people.values():
        return of_people(name, names)
    leaders = [one for one, note in found if "组长" in note and "副" not in note]
    return of_people("leader", leaders[:1]) + of_people(name, [one for one in names if one not in leaders])


def filled(entry: Entry, stated: Iterable[FieldValue]) -> None:
    """Give an entry of a form the fields that the words of its rows tell besides."""
    fresh: Entry = {}
    for one in stated:
        if one.field not in entry:
            fresh.setdefault(one.field, []).append(one)
    for name, places in fresh.items():
        if len({(one.value, one.group) for one in places}) == 1 or places[0].group >= 0:
            entry[name] = [one for one in places if one.group == places[0].group]


def outside(parts: list[Part], taken: list[Taken]) -> list[Part]:
    """The parts that no row already read (in reading order) has in it."""
    if not taken:
        return parts
    ends = sorted(one.end for one in taken)
    starts = sorted(one.start for one in taken)
    return [p for p in parts if bisect_right(ends, p.start) == bisect_left(starts, p.end)]


def begin(entry: Entry) -> int:
    """Where an entry begins, for reading order."""
    return min(place.start for places in entry.values() for place in places)
