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
from extract.groups.cited import clauses_in
from extract.groups.leaves import body_end, cell_title, is_blank
from extract.groups.nonconformity_labels import field_of
from extract.groups.nonconformity_place import caption, elsewhere
from extract.readers import sections, ticks
from extract.readers.grid import Grid, grids
from extract.readers.units import Piece, Unit, once, piece, units
from extract.source import Source
from extract.values.standards import find_standards
from schemas import rx
from schemas.document import EMPTY, TICKED, UNKNOWN

_GROUP = "nonconformities"
NUMBER = rx.compile(
    r"(?:(?:NCR?|CAR|No\.?|N°|不符合项?(?:报告)?|不合格项?|问题项?|缺陷|第|编号|序号|[（(【#])\s?(?:编号|序号|No\.?)?\s?[:：#.（(]?\s?)?"
    r"(?P<n>(?:[A-Z]{1,6}\d{0,2}[-–_])?(?:\d{1,8}[-–_/]){0,3}(?:[A-Z]{1,3})?\d{1,4})\s?(?:号|项|条|#|[）)】.、])?"
    r"\s?(?:(?:[（(【]|[/／、,，:：\s]\s?)(?P<grade>严重|轻微|一般|次要|主要|[Mm]ajor|[Mm]inor)(?:不符合项?|不合格项?)?[)）】]?)?\s?[:：]?"
)
_TITLE = rx.compile(
    r"\s*(?:[^\W\d]{0,10}(?:不符合|不合格)(?:项|报告|报告单|通知单|记录|卡){0,2}"
    r"|[Nn]on-?conformity (?:[Rr]eport|[Nn]ote))\s?(?:[（(【]|[:：#]|No\.?|编号[:：]?|\s){1,3}\s?"
    r"(?P<n>(?:[A-Z]{1,6}\d{0,2}[-–_/]?)?(?:\d{1,8}[-–_/]){0,3}[A-Z]{0,3}\d{1,4})\s?[)）】]?\s*"
)
_OWN_LETTERS = rx.compile(r"(?<![A-Za-z])(?:NCR?|CAR)(?:[-–_]?\d)")
_OFFICE = rx.compile(
    r"[^\W\d\x00-\x7f]{1,14}?(?:部|科|室|车间|办|中心|组|层|公司|厂|班|库|处|课|段|站|队|工段|仓|所|线)"
    r"(?:[（(][^\W\d\x00-\x7f]{2,10}[)）])?(?:[/、／][^\W\d\x00-\x7f]{2,12})?"
    r"|[A-Z][a-z]+(?: [A-Z&][a-z]*){0,3} (?:[Dd]epartment|[Dd]ept\.?|[Ww]orkshop)"
)
_LEAD = rx.compile(r"(?P<label>[^\W\d_][^:：\n。；;，,|｜]{0,22}?)\s?[:：]\s?(?=\S)")
_GAP = rx.compile(r"\u3000+|\s{2,}|\t|\s?[｜|]\s?|[；;]\s?(?=[^\W\d_][^:：\n。；;，,]{1,8}[:：])")
_CLAUSE_LEAD = rx.compile(
    r"(?:不满足|不符合|违反|违背|依据|对应|未满足|Against|Not met)?(?:了|于)?"
    r"(?:的?(?:标准|条款|要求))?(?:条款)?\s?[:：]?\s?"
)
_BARE_CLAUSE = rx.compile(
    r"(?:条款?号?\s?|第\s?|[Cc]lause\s?)?(?:[A-D]\.)?\d{1,2}(?:\.\d{1,2}){1,4}(?:\s?[a-z][)）])?\s?条?款?"
    r"|第\s?\d{1,2}\s?条"
)
_LEFT = rx.compile(r"[^\W\d_]")
_COUNTS = rx.compile(
    r"(?:不符合|不合格)[^，,。；;]{0,8}\d\s?[项个份处]|\d\s?[项个份处][^，,。；;]{0,8}(?:不符合|不合格)"
    r"|\d (?:major|minor)",
    re.I,
)
_DAY = rx.compile(r"(?:19|20)?\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?")
_SHORT_PART = rx.compile(r"\s?(?P<part>[^；;｜|\n\t]{1,40}?)\s?(?:[；;｜|]\s?|$)")
_CLAUSE_FIRST = rx.compile(
    r"(?P<clause>\d{1,2}(?:\.\d{1,2}){1,3}(?:\s?[a-z][)）])?)(?:\s{1,3}|[，,；;：:]\s?|$)"
)
_WORDS = rx.compile(r"[^\s，,；;、｜|（()）]+")
_FILLING = ("第", "条", "条款", "款", "的", "标准", "不符合", "不满足", "涉及", "违反")
_LEFT_OPEN = rx.compile(r"[,，\s第]\s?(?P<mark>[/／—–_＿-]{1,3})\s?条?款?\s*$")
_BEGINS = rx.compile(
    r"\s*(?:不符合项?|不合格项?|NCR?|CAR)\s?(?:编号|No\.?)?\s?[-–#:：]?\s?\d{1,3}\s?"
    r"(?:\u3000|\s{2}|[:：、.．]|[（(](?:严重|轻微|一般|次要|[Mm]))"
    r"|\s*[A-Z]{1,6}[-–_/]?\d[\w/-]{0,12}(?:\u3000|\s{2}|\s?[|｜])"
    r"(?=[^\n]{0,60}(?:GB|ISO|QC|SY)[^\n]{0,40}(?:严重|轻微|一般|次要))"
)
_SHORT_TITLE = rx.compile(r"(?:NCR?|CAR)\s?(?:No\.?)?\s?[-–#:：（(]?\s?\d{1,3}\s?[)）]?")
"""The abbreviated name and number of one, as the title of its row."""

_WORD = rx.compile(r"\w|[☑□]|[\ue000-\uf8ff]")
_PREPOSITION = rx.compile(r"(?:of|the|and|for|to|in)\b|[的和与及]")
_MARK = rx.compile(f"[{TICKED}{EMPTY}{UNKNOWN}]")
_SPACED = rx.compile(r"\s{1,3}")
_SHORT, _SHORTEST_FACT, _LONGEST_LABEL, _TALLEST, _FEWEST, _GRADE = 70, 6, 34, 12, 3, 8


class Part(NamedTuple):
    """A part, the field that it is of (`other`: of none), whether a label says so, the block and row."""

    field: str
    piece: Piece
    told: bool
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
    match = _TITLE.fullmatch(source.text, unit.start, unit.end) if unit.end - unit.start <= _SHORT else None
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
                told = looks(source, grid.piece(over))
                yield from (Part(f, p, False, (unit.block, cell.row)) for f, p in told if f == "department")
            return


def _is_on_them(source: Source, unit: Unit, own: list[sections.Section]) -> bool:
    """Whether a unit stands under a heading of nonconformities, or one in its form, and of this audit's."""
    if unit.end <= unit.start:
        return False
    last = _last_title(source, unit)
    if last and not _is_title(last):
        return False
    told = (
        last
        or sections.covers(own, unit.start)
        or _is_title(cell_title(source, unit))
        or (unit.cell is not None and _is_title(caption(source, unit.start)))
        or _titled(source, unit)
        or _BEGINS.match(source.text, unit.start, unit.end)
        or _SHORT_TITLE.fullmatch(source.text, unit.start, unit.end)
    )
    return bool(told) and not elsewhere(source, unit.start + 1)


@lru_cache(maxsize=1024)
def _is_title(title: str) -> bool:
    named = labels.has_name(title, labels.sections(_GROUP)["audit"])
    return bool(title) and (named or _SHORT_TITLE.fullmatch(title.strip()) is not None)


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
                if len(text) <= _LONGEST_LABEL and not _headed(source, grid.piece(cell)):
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
    if headed and ("\n" in one.text or not _cites(source, one)):
        yield from _named(source, *headed, place)
        return
    if whole := _listed(source, one) or looks(source, one):
        yield from (Part(name, own, False, place) for name, own in whole)
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


def _heads(grid: Grid, row: int) -> bool:
    """Whether a row is one of headers, or names several grades."""
    written = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    short = [text for c in written if len(text := grid.text(c)) <= _GRADE and not _MARK.search(text)]
    if len({labels.value_of(_GROUP, "grade", text) for text in short} - {None}) > 1:
        return True
    return len(written) >= _FEWEST and all(
        (grid.is_label(c) or field_of(grid.text(c))) and not _headed(grid.source, grid.piece(c))
        for c in written
    )


def _may_be_value(source: Source, label: str, one: Piece) -> bool:
    """Whether a cell is the value of a label before it: no label itself but by its looks (轻微)."""
    told = [name for name, _ in looks(source, one)]
    if told:
        return label == told[0] or "grade" not in told
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
        for gap in [*_GAP.finditer(line), None]:
            high = at + (gap.start() if gap else len(line))
            one = piece(source, low, high)
            if one.text:
                yield from _of_part(source, one, place)
            low = at + (gap.end() if gap else len(line))
        at += len(line) + 1


def _of_part(source: Source, one: Piece, place: tuple[int, int]) -> Iterator[Part]:
    """What one part is: a label and its value, or words known by their looks."""
    lead = _LEAD.match(one.text)
    if lead and (name := field_of(lead["label"])):
        yield from _named(source, name, piece(source, one.start + lead.end(), one.end), place)
        return
    if whole := _listed(source, one) or looks(source, one):
        yield from (Part(field, own, False, place) for field, own in whole)
        return
    if headed := _headed(source, one):
        yield from _named(source, *headed, place)
        return
    if lead and len(lead["label"]) <= _LONGEST_LABEL // 2 and not clauses_in(source, one.start, one.end):
        yield Part("other", one, False, place)
        return
    if len(_LEFT.findall(one.text)) >= _SHORTEST_FACT and not _COUNTS.search(one.text):
        yield Part("description", one, False, place)


def _named(source: Source, name: str, one: Piece, place: tuple[int, int]) -> Iterator[Part]:
    """The value of a label: of one that joins two fields both (编号/级别 | 01 / 轻微)."""
    if is_blank(one.text) and name != "clause":
        return
    if name == "number":
        match = NUMBER.fullmatch(one.text)
        yield from (Part(f, p, True, place) for f, p in _numbered(source, one, match)) if match else ()
        if match is None and len(one.text) <= _LONGEST_LABEL:
            yield Part(name, one, True, place)
        return
    cites = dict(_cites(source, one)) if name == "clause" else {}
    if "standard" in cites:
        yield from (Part(field, own, True, place) for field, own in cites.items())
        return
    yield Part(name, one, True, place)


def looks(source: Source, one: Piece) -> list[tuple[str, Piece]]:
    """What a short part is by its looks: a number, a grade, a department, a clause, a standard."""
    text = one.text
    if len(text) > _SHORT:
        return []
    if _MARK.search(text):
        chosen = ticks.chosen(source, one)
        told = bool(chosen) and labels.value_of(_GROUP, "grade", chosen.text if chosen else "")
        return [("grade", one)] if told else []
    if (match := NUMBER.fullmatch(text)) and not _DAY.fullmatch(text):
        return _numbered(source, one, match)
    if len(text) <= _LONGEST_LABEL // 2 and labels.value_of(_GROUP, "grade", text):
        return [("grade", one)]
    if _OFFICE.fullmatch(text):
        return [("department", one)]
    if _BARE_CLAUSE.fullmatch(text):
        return [("clause", one)]
    return _cites(source, one) or _several(source, one)


def _listed(source: Source, one: Piece) -> list[tuple[str, Piece]]:
    """The fields of parts between marks, the fact last (☑轻微；工程部；GB/T 24001-2016；8.1 fact)."""
    found: list[tuple[str, Piece]] = []
    low = one.start
    while low < one.end and (match := _SHORT_PART.match(source.text, low, one.end)):
        told = looks(source, piece(source, *match.span("part")))
        if not told:
            break
        found += told
        low = match.end()
    if len(found) < _FEWEST:
        return []
    if low < one.end and (clause := _CLAUSE_FIRST.match(source.text, low, one.end)):
        found.append(("clause", piece(source, *clause.span("clause"))))
        low = clause.end()
    fact = piece(source, low, one.end)
    enough = len(_LEFT.findall(fact.text)) >= _SHORTEST_FACT
    return [*found, ("description", fact)] if enough else found if not fact.text else []


def _several(source: Source, one: Piece) -> list[tuple[str, Piece]]:
    """The fields of a part that are words beside one another: 工程部 GB/T 24001-2016 8.1 轻微."""
    standards = find_standards(one.text, one.start)
    clauses = clauses_in(source, one.start, one.end)
    ends = sorted([*((s.start, s.end) for s in standards), *((c.start, c.end) for c in clauses)])
    if not ends:
        return []
    cite = piece(source, ends[0][0], ends[-1][1])
    found = [("clause" if clauses else "standard", cite)]
    rest = [(one.start, cite.start), (cite.end, one.end)]
    for low, high in rest:
        for word in _WORDS.finditer(source.text, low, high):
            if word[0] in _FILLING:
                continue
            told = looks(source, piece(source, *word.span()))
            if not told:
                return []
            found += told
    return found


def _numbered(source: Source, one: Piece, match: re.Match[str]) -> list[tuple[str, Piece]]:
    own = _OWN_LETTERS.match(one.text)
    low = own.start() if own and match["n"] else match.start("n")
    found = [("number", piece(source, one.start + low, one.start + match.end("n")))]
    if match["grade"]:
        found.append(
            ("grade", piece(source, one.start + match.start("grade"), one.start + match.end("grade")))
        )
    return found


def _cites(source: Source, one: Piece) -> list[tuple[str, Piece]]:
    """A standard, with its clauses or alone, that is all of a part but for words like 不满足."""
    standards = find_standards(one.text)
    clauses = clauses_in(source, one.start, one.end)
    if not standards and not clauses:
        return []
    rest = one.text
    spans = [(s.start, s.end) for s in standards] + [
        (c.start - one.start, c.end - one.start) for c in clauses
    ]
    for low, high in sorted(spans, reverse=True):
        rest = rest[:low] + rest[high:]
    words = _CLAUSE_LEAD.sub("", rest, count=1)
    if len(_LEFT.findall(rx.sub(r"标准|条款|条|款|第|的|要求|和|及|与|clauses?|of", "", words))) > 2:
        return []
    if not clauses:
        blank = _LEFT_OPEN.search(source.text, one.start + standards[-1].end, one.end)
        open_ = [("clause", piece(source, blank.start("mark"), blank.end("mark")))] if blank else []
        return [("standard", one), *open_]
    return [("clause", one)]
