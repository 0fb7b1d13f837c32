"""The parts of what a report tells under a heading of nonconformities: each with the field that it is of.

A part is a line of a paragraph or cell, or what wide gaps and strokes divide in it. Its field is told by the
label before it, over it or in the cell at its left, else by its looks: a number, a grade, a department, a
clause with its standard; what is longer is the fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from extract import labels
from extract.groups.nonconformities.items.cited_clauses import clauses_in
from extract.groups.nonconformities.items.labels import FIELDS, field_of
from extract.groups.nonconformities.items.part_kinds import (
    GRADED,
    LEFT,
    MARK,
    NUMBER,
    cites,
    judged,
    listed,
    looks,
    names_clause,
    numbered,
)
from extract.groups.nonconformities.other_audits import caption, elsewhere
from extract.readers.leaves import body_end, cell_title, is_blank
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import sections
from extract.readers.text.units import Piece, Unit, once, piece, units
from extract.reading.source import Source
from extract.values.standards import find_standards
from schemas import patterns
from schemas.document import Cell

_GROUP = "nonconformities"
_TITLE = patterns.compile(
    r"\s*(?:[^\W\d]{0,10}(?:不符合|不合格)(?:项|报告|报告单|通知单|记录|卡){0,2}"
    r"|[Nn]on-?conformity (?:[Rr]eport|[Nn]ote))\s?"
    r"(?:(?:[（(【]|[:：#]|No\.?|编号[:：]?|\s){1,3}\s?|(?<=[合格项])(?=0\d))"
    r"(?P<n>(?:[A-Z]{1,6}\d{0,2}[-–_/]?)?(?:\d{1,8}[-–_/]){0,3}[A-Z]{0,3}\d{1,4})\s?[)）】]?\s*"
)
_CHAPTER = patterns.compile(r"\s*\d{1,2}(?:[.．]\d{1,2}){1,4}[.．]?\s{1,4}(?=[^\W\d_])")
"""The number of a heading before the title of a nonconformity (7.1  不符合01)."""

_LEAD = patterns.compile(r"(?P<label>[^\W\d_][^:：\n。；;，,|｜]{0,22}?)\s?[:：]\s?(?=\S)")
_MARKED = patterns.compile(r"(?:\d{1,2}(?:[.．]\d{1,2}){1,4}[.．]?|[-–—•●·○◆■*])[ \u3000]{1,3}")
"""The number of a line in its chapter, or a bullet."""

_GAP = patterns.compile(r"\u3000+|\s{2,}|\t|\s?[｜|]\s?|[；;]\s?(?=[^\W\d_][^:：\n。；;，,]{1,8}[:：])")
_JOINER = patterns.compile(r"\s?[—–]{1,2}\s?|\s[-/·]\s|(?<=\w)[/／](?=\w)|\s?[·•，,、。；;]\s?")
_LABELLED = patterns.compile(r"(?<=[。；;])\s?(?=(?P<label>[^\W\d_][^:：\n。；;，,|｜]{1,8})\s?[:：]\s?\S)")
"""Where a sentence begins with what may be a label (责任部门：生产部。事实：…)."""


_STOP = patterns.compile(r"[。；;:：]\s?(?=\S)")
_CROSSED = ("/", "／")
"""A clause that is left open, beside what is joined with it."""

_COUNTS = patterns.compile(
    r"(?:不符合|不合格)[^，,。；;]{0,8}\d\s?[项个份处]|\d\s?[项个份处][^，,。；;]{0,8}(?:不符合|不合格)"
    r"|\d (?:major|minor)",
    re.I,
)
_BEGINS = patterns.compile(
    r"\s*(?:不符合项?|不合格项?|NCR?|CAR)\s?(?:编号|No\.?)?\s?[-–#:：]?\s?\d{1,3}\s?"
    r"(?:\u3000|\s{2}|[:：、.．]|[（(](?:严重|轻微|一般|次要|[Mm]))"
    r"|\s*[A-Z]{1,6}[-–_/]?\d[\w/-]{0,12}(?:\u3000|\s{2}|\s?[|｜])"
    r"(?=[^\n]{0,60}(?:GB|ISO|QC|SY)[^\n]{0,40}(?:严重|轻微|一般|次要))"
)
_SHORT_TITLE = patterns.compile(r"(?:NCR?|CAR)\s?(?:No\.?)?\s?[-–#:：（(]?\s?\d{1,3}\s?[)）]?")
"""The abbreviated name and number of one, as the title of its row."""

_WORD = patterns.compile(r"\w|[☑□]|[\ue000-\uf8ff]")
_PREPOSITION = patterns.compile(r"(?:of|the|and|for|to|in)\b|[的和与及]")
_SENTENCE = patterns.compile(r"[。；;，,]")
_DIGIT = patterns.compile(r"\d")
_SPACED = patterns.compile(r"\s{1,3}")
_SHORT, _SHORTEST_FACT, _LONGEST_LABEL, _TALLEST, _FEWEST, _GRADE = 70, 6, 34, 12, 3, 8


class Part(NamedTuple):
    """A part, the field that it is of (`other`: of none), whether a label says so, the block and row."""

    field: str
    piece: Piece
    stated: bool
    place: tuple[int, int]


@once
def parts(source: Source) -> list[Part]:
    """The parts of all that stands under headings of nonconformities, in reading order."""
    headed = sections.find(source, labels.sections(_GROUP)["audit"])
    own = [section for section in headed if not elsewhere(source, section.start)]
    found: list[Part] = []
    taken: set[int] = set()
    last = body_end(source)
    for unit in units(source):
        if unit.start >= last:
            break
        if unit.start in taken or not _is_on_them(source, unit, own):
            continue
        if number := _titled(source, unit):
            found.append(number)
        elif unit.cell:
            found += _over(source, unit)
            found += _of_cell(source, unit, taken)
        elif not any(section.start == unit.start for section in own):
            found += _of_lines(source, unit.start, unit.end, (unit.block, -1))
    return found


def _titled(source: Source, unit: Unit) -> Part | None:
    """The number in the title of a form or section (不符合报告（NCR-01）)."""
    if unit.end - unit.start > _SHORT:
        return None
    chapter = _CHAPTER.match(source.text, unit.start, unit.end)
    match = _TITLE.fullmatch(source.text, chapter.end() if chapter else unit.start, unit.end)
    if match is None:
        return None
    return Part("number", piece(source, match.start("n"), match.end("n")), True, (unit.block, -1))


def _over(source: Source, unit: Unit) -> Iterator[Part]:
    """The department in a cell over several rows (or over blank ones) before the first cell of a row."""
    grid = grids(source)[unit.block]
    cell = unit.cell
    written = [c for c in grid.anchors.get(cell.row, ()) if c.end > c.start] if cell else []
    if cell is None or cell.column == 0 or written[:1] != [cell]:
        return
    for row in range(cell.row, max(cell.row - _TALLEST, -1), -1):
        over = grid.at.get((row, 0))
        if over is not None and not grid.is_blank(over):
            if row < cell.row or over.row < cell.row:
                stated = looks(source, grid.piece(over))
                yield from (Part(f, p, False, (unit.block, cell.row)) for f, p in stated if f == "department")
            return


def _is_on_them(source: Source, unit: Unit, own: list[sections.Section]) -> bool:
    """Whether a unit stands under a heading of nonconformities, or one in its form, and of this audit's."""
    if unit.end <= unit.start:
        return False
    last = _last_title(source, unit)
    if last and not _is_title(last):
        return False
    stated = (
        last
        or sections.covers(own, unit.start)
        or _is_title(cell_title(source, unit))
        or (unit.cell is not None and _is_title(caption(source, unit.start)))
        or _titled(source, unit)
        or _BEGINS.match(source.text, unit.start, unit.end)
        or _SHORT_TITLE.fullmatch(source.text, unit.start, unit.end)
        or (
            unit.cell is not None and _is_graded(source.text[unit.start : min(unit.end, unit.start + _SHORT)])
        )
    )
    return bool(stated) and not elsewhere(source, unit.start + 1)


@lru_cache(maxsize=1024)
def _is_title(title: str) -> bool:
    named = labels.has_name(title, labels.sections(_GROUP)["audit"])
    return bool(title) and (named or _SHORT_TITLE.fullmatch(title.strip()) is not None or _is_graded(title))


def _is_graded(title: str) -> bool:
    """Whether the title of a row is a number with the grade of a nonconformity (01号（一般）)."""
    number = NUMBER.fullmatch(title.strip())
    return number is not None and number["grade"] is not None


def _last_title(source: Source, unit: Unit) -> str:
    """The last row that spans the whole of a form over a cell; empty without one."""
    return _last_titles(source).get((unit.block, unit.cell.row), "") if unit.cell else ""


@once
def _last_titles(source: Source) -> dict[tuple[int, int], str]:
    """The titles in the forms, by block and row."""
    found: dict[tuple[int, int], str] = {}
    for index, grid in grids(source).items():
        title = ""
        for row in range(grid.rows if grid.block.columns > 1 else 0):
            if title:
                found[index, row] = title
            cell = grid.at.get((row, 0))
            if cell and cell.row == row and cell.column_span >= grid.block.columns:
                text = grid.text(cell)
                stated = _SENTENCE.search(text) or _headed(source, grid.piece(cell))
                if len(text) <= _LONGEST_LABEL and not stated:
                    title = text
    return found


def _of_cell(source: Source, unit: Unit, taken: set[int]) -> Iterator[Part]:
    """The parts of a cell; of a cell that is a label those of the cell at its right."""
    grid = grids(source)[unit.block]
    cell = unit.cell
    assert cell is not None
    place = (unit.block, cell.row)
    one = grid.piece(cell)
    if _heads(grid, cell.row):
        return
    headed = _headed(source, one)
    if headed and ("\n" in one.text or not cites(source, one)):
        yield from _named(source, *headed, place)
        return
    if whole := listed(source, one) or looks(source, one):
        yield from (Part(name, own, False, place) for name, own in whole)
        return
    if _is_open_clause(source, grid, cell):
        yield Part("clause", one, False, place)
        return
    label = field_of(one.text) if len(one.text) <= _LONGEST_LABEL else ""
    if not label and not grid.is_label(cell):
        yield from _of_lines(source, unit.start, unit.end, place)
        return
    right = grid.right_of(cell)
    if right is None or not _may_be_value(source, label, grid.piece(right)):
        return
    taken.add(right.start)
    if not grid.is_blank(right):
        yield from _named(source, label or "other", grid.piece(right), place)


def _is_open_clause(source: Source, grid: Grid, cell: Cell) -> bool:
    """Whether a crossed-out cell stands behind that of a standard, in a row that cites no clause."""
    left = grid.at.get((cell.row, cell.column - 1))
    if left is None or not grid.text(cell) or not is_blank(grid.text(cell)):
        return False
    row = [grid.piece(one) for one in grid.anchors[cell.row] if one.end - one.start <= _SHORT]
    stated = [field for one in row for field, _ in cites(source, one)]
    return stated == ["standard"] and bool(cites(source, grid.piece(left)))


def _heads(grid: Grid, row: int) -> bool:
    """Whether a row is one of headers, or names several grades or how many there are of one."""
    written = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    if any(c.end - c.start <= _LONGEST_LABEL and GRADED.search(grid.text(c)) for c in written):
        return True
    short = [text for c in written if len(text := grid.text(c)) <= _GRADE and not MARK.search(text)]
    if len({labels.value_of(_GROUP, "grade", text) for text in short} - {None}) > 1:
        return True
    return len(written) >= _FEWEST and all(
        (grid.is_label(c) or field_of(grid.text(c))) and not _headed(grid.source, grid.piece(c))
        for c in written
    )


def _may_be_value(source: Source, label: str, one: Piece) -> bool:
    """Whether a cell is the value of a label before it: no label itself but by its looks (轻微)."""
    stated = [name for name, _ in looks(source, one)]
    if stated:
        return label == stated[0] or "grade" not in stated
    return len(one.text) > _LONGEST_LABEL or not field_of(one.text) or _headed(source, one) is not None


def _headed(source: Source, one: Piece) -> tuple[str, Piece] | None:
    """The label that a cell begins with and its value, behind a gap or in the next line."""
    if NUMBER.fullmatch(one.text):
        return None
    ends = [m.start() for m in _SPACED.finditer(one.text[: _LONGEST_LABEL + 4])]
    line = one.text.find("\n", 0, _LONGEST_LABEL + 4)
    for end in [line] if line >= 0 else ends[::-1]:
        value = piece(source, one.start + end, one.end)
        name = field_of(one.text[:end].rstrip(" :："))
        if (
            name
            and _WORD.search(value.text)
            and (not field_of(value.text) or (name == "grade" and labels.value_of(_GROUP, name, value.text)))
            and not _PREPOSITION.match(value.text)
        ):
            return name, value
    return None


def _of_lines(source: Source, start: int, end: int, place: tuple[int, int]) -> Iterator[Part]:
    at = start
    for line in source.text[start:end].split("\n"):
        low = at
        for begin, stop in [*_gaps(line), (len(line), len(line))]:
            one = piece(source, low, at + begin)
            if one.text:
                yield from _of_part(source, one, place)
            low = at + stop
        at += len(line) + 1


def _gaps(line: str) -> list[tuple[int, int]]:
    """What divides a line: wide gaps, strokes, the ends of sentences before the label of a field."""
    ended = [mark for mark in _LABELLED.finditer(line) if field_of(mark["label"]) in FIELDS]
    return sorted({mark.span() for mark in (*_GAP.finditer(line), *ended)})


def _of_part(source: Source, one: Piece, place: tuple[int, int]) -> Iterator[Part]:
    """What one part is: a label and its value, or words known by their looks."""
    marked = _MARKED.match(one.text)
    bullet = marked is not None and not one.text[0].isdigit()
    if marked and (_LEAD.match(one.text, marked.end()) or (bullet and _numbers(one.text, marked.end()))):
        one = piece(source, one.start + marked.end(), one.end)
    lead = _LEAD.match(one.text)
    if lead and (name := field_of(lead["label"])):
        value = piece(source, one.start + lead.end(), one.end)
        asks = name == "clause" and _asks(value.text)
        yield from _named(source, "other" if asks else name, value, place)
        return
    whole = _joined(source, one) or listed(source, one) or looks(source, one)
    if whole := whole or judged(source, one) or _led(source, one):
        yield from (Part(field, own, False, place) for field, own in whole)
        return
    if headed := _headed(source, one):
        yield from _named(source, *headed, place)
        return
    if lead and len(lead["label"]) <= _LONGEST_LABEL // 2 and not clauses_in(source, one.start, one.end):
        yield Part("other", one, False, place)
        return
    if len(LEFT.findall(one.text)) >= _SHORTEST_FACT and not _COUNTS.search(one.text):
        yield Part("description", one, False, place)


def _asks(text: str) -> bool:
    """Whether what stands for a clause tells what is to be done (要求：查明原因，限期整改)."""
    return not (_DIGIT.search(text) or is_blank(text)) and len(LEFT.findall(text)) >= _SHORTEST_FACT


def _numbers(text: str, at: int) -> bool:
    """Whether what stands behind a bullet is the number of a nonconformity (• 不符合01)."""
    return NUMBER.fullmatch(text, at) is not None


def _led(source: Source, one: Piece) -> list[tuple[str, Piece]]:
    """What a part begins with that is known by its looks, its clause too, and the fact behind it
    (生产部。GB/T 24001-2016，条款 8.1。废机油桶…)."""
    for stop in reversed([*_STOP.finditer(source.text, one.start, min(one.end, one.start + _SHORT))]):
        stated = _joined(source, piece(source, one.start, stop.start()))
        fact = piece(source, stop.end(), one.end)
        if "clause" in dict(stated) and len(LEFT.findall(fact.text)) >= _SHORTEST_FACT:
            return [*stated, ("description", fact)]
    return []


def _joined(source: Source, one: Piece) -> list[tuple[str, Piece]]:
    """What is joined in a part where each is known by its looks (质量部—GB/T 19001-2016 8.6—轻微)."""
    if len(one.text) > _SHORT or _COUNTS.search(one.text) or GRADED.search(one.text):
        return []
    one = piece(source, one.start, one.start + len(one.text.rstrip("。；; ")))
    whole = [(standard.start, standard.end) for standard in find_standards(one.text, one.start)]
    found: list[tuple[str, Piece]] = []
    low = one.start
    for mark in [*_JOINER.finditer(source.text, one.start, one.end), None]:
        if mark and any(start < mark.end() and mark.start() < end for start, end in whole):
            continue
        own = piece(source, low, mark.start() if mark else one.end)
        stated = [("clause", own)] if own.text in _CROSSED else looks(source, own)
        if not stated:
            return []
        found += stated
        low = mark.end() if mark else low
    return found if 1 < len(found) == len({field for field, _ in found}) else []


def _named(source: Source, name: str, one: Piece, place: tuple[int, int]) -> Iterator[Part]:
    """The value of a label: of one that joins two fields both (编号/级别 | 01 / 轻微)."""
    if is_blank(one.text) and name != "clause":
        return
    if name != "description":
        one = piece(source, one.start, one.start + len(one.text.rstrip("；;，,。")))
    if name == "number":
        match = NUMBER.fullmatch(one.text)
        yield from (Part(f, p, True, place) for f, p in numbered(source, one, match)) if match else ()
        if match is None and len(one.text) <= _LONGEST_LABEL and not names_clause(one.text):
            yield Part(name, one, True, place)
        return
    cited = dict(cites(source, one)) if name in ("clause", "description") else {}
    if "standard" in cited or (cited and name == "description"):
        yield from (Part(field, own, True, place) for field, own in cited.items())
        return
    yield Part(name, one, True, place)
