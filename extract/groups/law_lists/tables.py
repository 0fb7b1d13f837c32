"""Titles of laws as items of a list, and the lists that tables are."""

from __future__ import annotations

import re
from functools import cache
from itertools import compress
from typing import Literal, NamedTuple

from extract import labels
from extract.groups.law_lists import repealed_laws
from extract.readers.leaves import clean, is_blank
from extract.readers.tables import notes, rows
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import once
from extract.reading.source import Source
from extract.values.standards import find_standards
from extract.values.titles import find_titles
from schemas import facts, patterns
from schemas.document import Cell

Gone = Literal["", "own", "line", "every"]

_STATE = "中华人民共和国"
_BETWEEN = patterns.compile(r"[\s、，,;；和及与]{0,6}")
_NUMBERED = patterns.compile(r"\s{0,2}(?:[（(]?\d{1,3}\s?[.、)）．]|[①-⑳])\s{0,2}")
_CHINESE = patterns.compile(
    r"[^\W\x00-\x7f](?:[^\W\x00-\x7f]|[\d《》、·—-]|\s(?=[^\W\x00-\x7f])|\s?[（(][^（()）]{0,40}[)）]){2,80}"
)
_NO_TITLE = patterns.compile(r"[（(][^（()）]{0,30}[)）]$|[\s《》]")
_ENGLISH_LAW = patterns.compile(r"[A-Z][A-Za-z -]{2,60} (?:Law|Act)\b|^Law of |^Act on ")
_PART = patterns.compile(r"(?:[^；;、\n（(]|[（(][^（()）\n]{0,40}[)）]|[（(])+")
_AMOUNT = patterns.compile(r"共?\s?[\d一二三四五六七八九十百]{1,5}\s?(?:部|项|个|件|条|份|种)?")
"""A cell of the row of totals under the titles."""

_HEADING = patterns.compile(
    r"(?:法律|法规|标准|文件|规范)*(?:的?名称|标题)(?:[及和与、/]?(?:文号|编号|版本|年号|日期|[^\W\d_]{2,4}期))*(?:[（(][^（()）\n]{0,12}[)）])?"
)
"""The head of a column of titles, under a caption within the table."""

_CONTINUED = patterns.compile(
    r"^[（(]?续(?:上?表|前|\s?\d|[）)]?$)|[（(]\s?(?:续\s?表?\d{0,2}|cont(?:inued|[’']?d|\.)?)\s?[）)]|续表?$|\bcontinued\b",
    re.I,
)
"""The caption of a table that goes on with another one."""

_LONGEST_CELL, _LONGEST_CAPTION, _NEAR = 60, 60, 5
_FEWEST, _LEAST, _FEW_OTHERS, _SHORTEST_TITLE, _HEAD_ROWS = 2, 3, 3, 4, 2


class Item(NamedTuple):
    """A title in a list: the range and wording of the title alone; the list goes on at `after`.

    `gone`: it is only mentioned as repealed, replaced or an old title: `own` alone, `line` with the few
    before it in its line, `every` with all of them."""

    start: int
    end: int
    value: str
    after: int
    gone: Gone = ""


def noted(text: str, start: int, end: int, value: str, after: int) -> Item:
    """A title with what follows it: a note or statement that it is gone, a note with an old title."""
    gone: Gone = ""
    note = repealed_laws.bracket_after(text, after)
    if note is not None and repealed_laws.gone_by_note(note["in"]):
        return Item(start, end, value, note.end(), "own")
    if note is not None and repealed_laws.names_old(note["in"]):
        after = note.end()
    if stated := repealed_laws.gone_after(text, note.end() if note else after):
        after, gone = stated[0], "every" if stated[1] else "line"
    return Item(start, end, value, after, gone)


@cache
def _endings() -> dict[str, list[tuple[str, str]]]:
    """By the last character of a title what it may end with, the longest first, and what that tells."""
    kinds = labels.values("law_lists", "title")
    stated = sorted(
        ((word, kind) for kind, words in kinds.items() for word in words), key=lambda p: -len(p[0])
    )
    found: dict[str, list[tuple[str, str]]] = {}
    for word, kind in stated:
        found.setdefault(word[-1], []).append((word, kind))
    return found


def kind(title: str) -> str:
    """What a title names: `law`, `rule` (a rule or standard), `record` (the organisation's own), or ""."""
    if find_standards(title):
        return "rule"
    plain = _NO_TITLE.sub("", title)
    if plain.startswith(_STATE) or _ENGLISH_LAW.search(title):
        return "law"
    return next((kind for word, kind in _endings().get(plain[-1:], ()) if plain.endswith(word)), "")


def is_law_list(run: list[Item]) -> bool:
    """Whether titles are a list of laws: two of them at least, and not mostly the organisation's records."""
    kinds = [kind(item.value) for item in run]
    return kinds.count("law") >= 2 and kinds.count("record") < len(run) / 2


@once
def law_tables(source: Source) -> list[tuple[int, list[Item]]]:
    """The titles that a table lists with its block: told by its header, or by a column of titles of laws."""
    blocks: dict[int, list[Item]] = {}
    for row in rows.rows(source, "law_lists"):
        cell = row.get("title")
        if cell and not _AMOUNT.fullmatch(cell.text) and not _HEADING.fullmatch(cell.text):
            blocks.setdefault(row.block, []).extend(_cell_items(source, cell.start, cell.end))
    for index, grid in grids(source).items():
        if not is_law_list(blocks.get(index, [])) or _repeats(grid):
            blocks[index] = _law_column(source, grid, 1 if _continues(grid) else _LEAST)
    kept = {index: [i for i in items if not i.gone] for index, items in _joined(source, blocks).items()}
    return [(index, items) for index, items in kept.items() if is_law_list(items)]


def _joined(source: Source, blocks: dict[int, list[Item]]) -> dict[int, list[Item]]:
    """The tables, those that their captions call continued as parts of the one before them (续表3-2)."""
    found: dict[int, list[Item]] = {}
    last = None
    for index in sorted(index for index, items in blocks.items() if items):
        near = last is not None and index - last[1] <= _NEAR and is_law_list(blocks[last[0]])
        if last is not None and near and _continues(grids(source)[index]):
            found[last[0]] += blocks[index]
            last = last[0], index
        else:
            found[index] = [*blocks[index]]
            last = index, index
    return found


def _continues(grid: Grid) -> bool:
    """Whether the caption of a table says that it goes on with the one before it."""
    above = notes.before(grid)
    return bool(above and len(above.text) <= _LONGEST_CAPTION and _CONTINUED.search(above.text))


def _cell_items(source: Source, start: int, end: int) -> list[Item]:
    """The titles of a cell, gone where its row says so."""
    at, items = _titles_in(source, start, end)
    return _noted_gone(source, at, items)


def _noted_gone(source: Source, at: int, items: list[Item]) -> list[Item]:
    gone = _row_says_gone(source, at) or items[-1].gone in ("line", "every")
    return [_gone(item) for item in items] if gone else items


def _titles_in(source: Source, start: int, end: int) -> tuple[int, list[Item]]:
    """The titles of a cell and where it begins: several in brackets, else its text."""
    text = source.text
    found = [noted(text, t.start, t.end, t.value, t.after) for t in find_titles(text[start:end], start)]
    whole = [found[0]] if found else []
    for item in found[1:]:
        if not _BETWEEN.fullmatch(text, whole[-1].after, item.start - 1):
            break
        whole.append(item)
    whole = whole or _enumerated(source, start, end)
    if not whole:
        item = _bare(source, start, end)
        start, whole = item.start, [item]
    return start, whole


def _enumerated(source: Source, start: int, end: int) -> list[Item]:
    """The titles of a cell that lists several without brackets (甲法；乙条例), none for another cell."""
    parts = [m.span() for m in _PART.finditer(source.text, start, end) if m[0].strip()]
    items = [_bare(source, *part) for part in parts] if len(parts) > 1 else []
    laws = [item for item in items if kind(item.value) in ("law", "rule")]
    return items if len(laws) > 1 and 2 * len(laws) > len(items) else []


def _bare(source: Source, start: int, end: int) -> Item:
    """The title that a range is: without its number, from its first Chinese word on where it has one."""
    text = source.text
    match = _NUMBERED.match(text, start, end)
    start = match.end() if match else start
    if match := _CHINESE.search(text, start, end):
        start, end = match.span()
    return _without_note(source, Item(start, end, clean(text[start:end]), end))


def _without_note(source: Source, item: Item) -> Item:
    """A title without brackets, gone where the note at its end says so."""
    shown = source.text[item.start : item.end]
    at = max(shown.rfind("（"), shown.rfind("("))
    note = repealed_laws.bracket_after(shown, at) if at > 0 else None
    return _gone(item) if note and repealed_laws.gone_by_note(note["in"]) else item


def _gone(item: Item) -> Item:
    return Item(item.start, item.end, item.value, item.after, "own")


def _row_says_gone(source: Source, at: int) -> bool:
    begin = source.text.rfind("\n", 0, at) + 1
    end = source.text.find("\n", at)
    cells = source.text[begin : end if end >= 0 else None].split("\t")
    return any(repealed_laws.is_gone_state(cell) for cell in cells)


def _repeats(grid: Grid) -> bool:
    """Whether the headers come again in their row: the list goes on beside itself (序号 名称 序号 名称)."""
    for row in range(_HEAD_ROWS):
        heads = [grid.text(cell) for cell in grid.anchors.get(row, ())]
        half = len(heads) // 2
        if len(heads) >= 2 and len(heads) % 2 == 0 and heads[:half] == heads[half:]:
            return True
    return False


def _law_column(source: Source, grid: Grid, least: int) -> list[Item]:
    """The columns of a table most of whose cells are titles of laws; empty where fewer than `least`."""
    columns: dict[int, list[Cell]] = {}
    for cell in grid.block.cells:
        head = cell.row == 0 and grid.rows > 1 and grid.is_label(cell)
        if (
            not head
            and not _is_looked_at(grid, cell)
            and not _HEADING.fullmatch(grid.text(cell))
            and not is_blank(text := grid.text(cell))
            and _is_short(text)
        ):
            columns.setdefault(cell.column, []).append(cell)
    found = [
        laws for cells in columns.values() if len(laws := _laws_of(source, cells)) >= min(least, _FEWEST)
    ]
    whole = sorted((item for laws in found for item in laws), key=lambda item: item.start)
    return whole if len(whole) >= least else []


def _is_looked_at(grid: Grid, cell: Cell) -> bool:
    """Whether the label beside a cell says that its laws are those whose observance was looked at."""
    beside = grid.at.get((cell.row, cell.column - 1))
    return beside is not None and _LOOKED_AT.fullmatch(grid.text(beside)) is not None


def _is_short(text: str) -> bool:
    """Whether a cell, or every part of it, is as short as a title."""
    return len(text) <= _LONGEST_CELL or all(len(p) <= _LONGEST_CELL for p in _PART.findall(text))


_SPEAKS = patterns.compile(r"\s*[^\W\d]{0,6}(?:对照|核对|抽查|所涉|检查)[^《》:：\n]{0,6}《")
"""A cell that tells of laws and lists none."""

_LOOKED_AT = patterns.compile(
    r"[^\W\d]{0,4}(?:对照|核对|核查|抽查|抽样|检查|查证)(?:执行|遵守|落实|贯彻|符合|适用)?(?:的?情况|记录|结果)?"
)
"""The label of a cell of the laws that were looked at, in a table that lists them."""

_GOES_ON = patterns.compile(
    r"[，,。]\s?[^\W\d_]{4}|》?\s?的(?:各?项|有关|相关|具体|主要)?(?:要求|规定|内容|条款|精神)"
)
"""Behind words that end as a title does, but are the beginning of a sentence (…满足要求，现场整洁), and what
laws ask for (《…》的要求)."""

_STANDARDS = patterns.compile(
    r"\s*(?:GB|HJ|AQ|JB|HG|SY|QB|JJ|TSG|DB)[A-Z/ ]{0,4}\d[^\n]{4,90}?"
    r"[\s；;，,、](?:GB|HJ|AQ|JB|HG|SY|QB|JJ|TSG|DB)[A-Z/ ]{0,4}\d"
)
"""A cell of several technical standards."""


def _laws_of(source: Source, cells: list[Cell]) -> list[Item]:
    """The titles in cells that hold no more than one other text, or none than others in less than a third:
    then of all cells, as a list of laws may have what is none by its name (a directive, a house rule)."""
    laws: list[Item] = []
    listed: list[Item] = []
    others = 0
    for cell in cells:
        if _SPEAKS.match(source.text, cell.start, cell.end) or _STANDARDS.match(
            source.text, cell.start, cell.end
        ):
            others += 1
            continue
        if len(cells) > 1 and _is_of_system(source.text[cell.start : cell.end]):
            continue
        at, items = _titles_in(source, cell.start, cell.end)
        stated = _GOES_ON.match(source.text, items[-1].end, cell.end)
        numbered = bool(find_standards(source.text[cell.start : items[0].start]))
        named = [(numbered or _is_law(item.value)) and not stated for item in items]
        others += named.count(False)
        listed += [item for item in _noted_gone(source, at, items) if len(item.value) >= _SHORTEST_TITLE]
        if any(named):
            laws += compress(_noted_gone(source, at, items), named)
    if others > 1:
        most = (
            others * _FEW_OTHERS <= len(cells) and sum(kind(item.value) == "law" for item in laws) >= _LEAST
        )
        return listed if most else []
    return laws


def _is_of_system(text: str) -> bool:
    """Whether a cell is the standard of a management system, which is the audit's criterion and no law."""
    known = facts.load()
    editions = [e for s in find_standards(text)[:1] for e in known.editions(s.value)]
    return any(edition.system in known.systems for edition in editions)


def _is_law(title: str) -> bool:
    return len(title) >= 4 and kind(title) in ("law", "rule")
