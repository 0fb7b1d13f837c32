"""The cells that head columns: which column of a kind of table each names, and whether it has them all."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extract import labels
from extract.readers.headers import unknown_headers
from extract.readers.tables import notes, registers, row_topics
from extract.readers.tables.grid import Grid
from extract.readers.text.units import Piece, piece
from schemas import patterns
from schemas.document import Cell

_OF_ITSELF = 4
"""A header of so many characters that is known is one by itself, whatever stands over it (证书种类)."""

_LONGEST_PART, _SHORT_DAY = 20, 8
_SUBJECT_HEADS = frozenset({"", "项目", "内容", "信息", "事项", "核查内容", "检查内容", "Item"})
_FEWEST_PAIRS, _SUBJECTS = 2, ("name", "device", "kind")
_WORDLESS = patterns.compile(r"[\d\s./:：,，;；%+~～()（）—–-]*")
"""A cell that heads nothing: a day, a number, a blank."""

_STROKE = patterns.compile(r"[/／|｜\n]|(?<=[^\W\x00-\x7f]{2})[ \u3000](?=[^\W\x00-\x7f]{2})")


_NOTED = patterns.compile(r"(?P<head>[^（(\n]{2,10})\s?[（(](?P<note>[^（()）\n/／、]{2,8})[)）]")
"""A header with another one in brackets behind it (器具（型号）)."""

_DAYS_OF = {
    ("personnel", "issuer"): "issued_on",
    ("calibrations", "agency"): "calibrated_on",
    ("special_equipment", "agency"): "inspected_on",
}
_CLAUSES, _FACTS = ("nonconformities", "clause"), ("nonconformities", "description")
_NUMBER = patterns.compile(r"(?:[A-Z]{1,5}[-–.#]?)?\d{1,4}(?:[-/]\d{1,3}){0,2}")
_STANDARD = patterns.compile(
    r"(?:(?:GB(?:/T)?|ISO(?:/IEC)?|[A-Z]{2}/T)\s?\d{4,6}(?:\.\d)?\s?[-–—:：]\s?\d{4}(?:标准)?[\s/／、，,；;（()）]{0,4}){1,3}"
)
_BEGINS = patterns.compile(r"(?:19|20)?\d{2}\s?[-./年]")
_DAY = patterns.compile(r"(?:(?:19|20)\d{2}|[0-4]\d)\s?[-./年][\d\s./年月日-]{1,12}|(?:19|20)\d{6}")


def of_value(table: str, name: str, text: str) -> str:
    """The column that a label names, by the value behind it: a day is not who did it (发证：2024年3月1日), a
    standard alone is no clause (依据：ISO 9001:2015), a number no statement (Finding: F-01).

    >>> [of_value("nonconformities", "description", text) for text in ("F-01", "绝缘垫表面开裂")]
    ['number', 'description']
    """
    if (table, name) == _FACTS and _NUMBER.fullmatch(text):
        return "number"
    if (table, name) == _CLAUSES:
        return "standard" if _STANDARD.fullmatch(text) else name
    return _DAYS_OF.get((table, name), name) if _DAY.fullmatch(text) else name


def _by_value(grid: Grid, cell: Cell, table: str, name: str) -> str:
    """The column that a header names, by what stands under it: 签发 heads who issued, over days when."""
    under = grid.below(cell) if (table, name) in _DAYS_OF else None
    return of_value(table, name, grid.text(under)) if under else name


_DATED = patterns.compile(
    r"(?P<label>[^\W\d\x00-\x7f]{2,8})\s{1,3}(?:19|20)\d\d\s?[-./年][\d\s./年月日-]{1,10}"
)
"""A cell with a label and its day (下次 2025.03.17)."""

_WEAK = patterns.compile(r"复审|复验|年审|review|^\s?(?:审核)?报告\s?编\s?号\s?$", re.I)


def gives_way(label: str) -> bool:
    """Whether what stands behind a label counts only where no other label tells the same (复审日期; the
    number of the report beside that of what it reports)."""
    return _WEAK.search(label) is not None


def may_hold(grid: Grid, table: str) -> bool:
    """Whether a table may have records of a kind, by the headers and labels in it."""
    seen = set(_named_by(grid.headers(), table))
    if labels.joins(table) and not complete(seen, table):
        seen |= {name for text in grid.joined() if (name := labels.joined_columns(table, text))}
    if len(seen) >= _FEWEST_PAIRS and not complete(seen, table):
        seen |= set(columns(grid, table).values())
    if len(seen) > _FEWEST_PAIRS:
        seen.add(subject(table))
    return suffice(grid, seen, table)


@lru_cache(maxsize=2048)
def _named_by(keys: frozenset[str], table: str) -> frozenset[str]:
    """The columns that keys name: tables with the same headers come again and again."""
    own = labels.own_index(table)
    named = {labels.column_of(table, key) for key in keys} | {own.get(key) for key in keys}
    return frozenset(name for name in named if name)


@cache
def subject(table: str) -> str:
    """The column of a table that says what a record is of; empty where that is not just one."""
    return next((name for name in _SUBJECTS if name in labels.required(table)[0].split("|")), "")


def complete(names: set[str], table: str) -> bool:
    """Whether columns are those that a kind of table must have."""
    need = labels.required(table)
    names = {*names, *(part for name in names for part in name.split("+"))}
    return len(names) >= 2 and all(any(names >= {*n.split("+")} for n in one.split("|")) for one in need)


def suffice(grid: Grid, names: set[str], table: str) -> bool:
    """As `complete`; where each row of a list tells its kind, the thing and one fact of it are enough."""
    if complete(names, table) or not names or not registers.refers(grid):
        return complete(names, table)
    names = {*names, *(part for name in names for part in name.split("+"))}
    return all(any(n in names for n in one.split("|")) for one in labels.required(table)[:2])


def column_of(grid: Grid, cell: Cell, table: str) -> str | None:
    """The column that a cell names: with the cell that spans several over it (有效期 over 起), or alone."""
    return columns(grid, table).get(cell)


def columns(grid: Grid, table: str) -> dict[Cell, str]:
    """The cells of a table that name columns of a kind, with the columns; worked out once."""
    if table not in grid.columns:
        stated = {
            cell: _by_value(grid, cell, table, name)
            for cell in _heads(grid)
            if (name := _told_column(grid, cell, table))
        }
        stated = _without_subject(table, stated)
        meant = _twice(grid, table, stated)
        stated = {cell: name for cell, name in stated.items() if cell not in meant}
        grid.guessed[table] = meant | unknown_headers.of(grid, table, stated | meant)
        for name in labels.required(table)[0].split("|"):
            stated |= unknown_headers.titled(grid, table, name, stated)
        grid.columns[table] = grid.guessed[table] | stated
    return grid.columns[table]


def _without_subject(table: str, stated: dict[Cell, str]) -> dict[Cell, str]:
    """The headers, those that join the record's subject with more without it where another of their row is
    of it alone (证照 beside 资质/许可内容)."""
    whose = subject(table)
    rows = {cell.row for cell, name in stated.items() if name == whose}
    return {
        cell: "+".join(part for part in name.split("+") if part != whose)
        if cell.row in rows and "+" in name
        else name
        for cell, name in stated.items()
    }


def _twice(grid: Grid, table: str, stated: dict[Cell, str]) -> dict[Cell, str]:
    """The headers whose column a further one of their row names too: what else they may mean, where no
    other header of the row does (许可类别 beside 许可内容: the kind). One over a value of its column means
    just that (组别 over 组长)."""
    found: dict[Cell, str] = {}
    if not labels.has_values(table, "twice") and not labels.has_values(table, "twice_alone"):
        return found
    rows: dict[int, list[Cell]] = {}
    for cell in stated:
        rows.setdefault(cell.row, []).append(cell)
    for cell, name in stated.items():
        parts = [part for at in rows[cell.row] if at is not cell for part in stated[at].split("+")]
        others = [part.removeprefix("bare_") for part in parts]
        if (
            name in others
            and (means := _also(table, grid.text(cell)))
            and not _over_value(grid, cell, table, name)
        ):
            found |= {cell: means} if means not in others and means not in found.values() else {}
    return found


def _over_value(grid: Grid, cell: Cell, table: str, name: str) -> bool:
    """Whether right under a header stands a wording of its column, of those that have fixed values."""
    under = grid.below(cell)
    return under is not None and labels.is_value(table, name, grid.text(under))


def _also(table: str, text: str) -> str | None:
    """What else a header may mean: by the words in it, or as a whole where it is short (号)."""
    alone = labels.values(table, "twice_alone") if labels.has_values(table, "twice_alone") else {}
    own = twice[0] if (twice := labels.both(text)) else text
    whole = next((name for name, words in alone.items() if own in words), None)
    if whole or not labels.has_values(table, "twice"):
        return whole
    return labels.value_of(table, "twice", text)


def names_any(grid: Grid, row: int, table: str) -> bool:
    """Whether a row has a cell that names a column."""
    if table not in grid.naming:
        grid.naming[table] = {cell.row for cell in columns(grid, table)}
    return row in grid.naming[table]


def _heads(grid: Grid) -> list[Cell]:
    """The cells that may head a column of any kind of table: what most cells are, values, name none."""
    if grid.heads is None:
        grid.heads = [cell for cell in grid.block.cells if _reads_as_head(grid, cell)]
    return grid.heads


def _reads_as_head(grid: Grid, cell: Cell) -> bool:
    text = grid.text(cell)
    if _WORDLESS.fullmatch(text) or grid.is_choice(cell) or row_topics.is_label(grid, cell):
        return False
    keys = grid.keys(cell)
    if not keys or not _is_plain(grid) or "（" in text or "(" in text:
        return True
    return any(labels.is_header(key) or labels.is_own(key) for key in keys) or bool(grid.joint(cell))


def _told_column(grid: Grid, cell: Cell, table: str) -> str | None:
    keys = grid.keys(cell)
    if joint := _joint(grid, cell, table, keys):
        return joint
    if not keys or not _is_plain(grid):
        known = labels.column_index(table)
        under, own = _under(grid, cell), _keys(grid, cell)
        several = own and not labels.joins(table) and _STROKE.search(grid.text(cell))
        if several and (name := labels.column_of(table, own[0])):
            return name  # of all that a header joins, not of the part that a list has (资格/注册号/有效期至)
        listed = (*under, *(key for key in own if len(key) >= _OF_ITSELF))
        keys = (*(key for key in listed if key in known), *under, *own)
    for key in keys:
        if name := labels.column_of(table, key):
            return name
    return None


def _joint(grid: Grid, cell: Cell, table: str, keys: tuple[str, ...]) -> str | None:
    """The columns that a header joins (名称／型号／编号, 单位及证书), a plus between them; null for one."""
    if not labels.joins(table):
        return None
    if (note := grid.noted(cell)) and (joint := labels.joined_columns(table, note)):
        return joint
    if both := _NOTED.fullmatch(grid.text(cell)) if cell.end - cell.start <= _LONGEST_PART else None:
        joint = labels.joined_columns(table, f"{both['head']}/{both['note']}")
        return joint if joint and "+" in joint and joint.split("+")[0] == subject(table) else None
    if not (text := grid.joint(cell)):
        return None
    own = (labels.key(twice[0]),) if (twice := labels.both(grid.text(cell))) else keys
    if not _STROKE.search(text) and any(labels.column_of(table, key) for key in own):
        return None
    return labels.joined_columns(table, text)


def _is_plain(grid: Grid) -> bool:
    """Whether no header stands over others, and no note explains one; worked out once."""
    if grid.plain is None:
        wide = any(1 < cell.column_span < grid.block.columns for cell in grid.block.cells)
        grid.plain = not wide and not notes.legend(grid)
    return grid.plain


def _keys(grid: Grid, cell: Cell) -> tuple[str, ...]:
    """The keys of a cell, also of a single character (起, 至), and of what the notes say that it is."""
    known = grid.keys(cell)
    if not known and cell.end - cell.start <= _LONGEST_PART and len(text := grid.text(cell)) == 1:
        known = (text,)
    if (stated := notes.legend(grid)) and known and (means := stated.get(known[0])):
        return (*known, *labels.short_keys(means))
    return known


def _under(grid: Grid, cell: Cell) -> tuple[str, ...]:
    """The keys of a cell together with the header over it that it is a part of."""
    over = grid.at.get((cell.row - 1, cell.column))
    if over is None or over.column_span <= cell.column_span or over.column_span == grid.block.columns:
        return ()
    parts = grid.text(over), grid.text(cell)
    if not all(parts) or max(map(len, parts)) > _LONGEST_PART or any(map(str.isdigit, "".join(parts))):
        return ()
    first, second = (labels.key(labels.without_notes(part)) for part in parts)
    whole = first + second, second + first
    return *whole, *("".join(char for char in one if char > "\u2e7f") for one in whole)


def titles_over(grid: Grid, row: int, cells: dict[str, Cell]) -> list[Cell]:
    """The cells over a record, of several cards beside one another the one over its own."""
    over = grid.anchors.get(row - 1, [])
    first = min((cell.column for cell in cells.values()), default=0)
    own = [c for c in over if c.column <= first < c.column + c.column_span] if row and len(over) > 1 else []
    return own if own and own[0].column_span > 1 else over


def stands_over(grid: Grid, cell: Cell) -> bool:
    """Whether a cell stands over several that are all labels: a header over headers."""
    first = grid.at.get((cell.row, 0))
    tall = first is not None and first.row_span > 1 and first.row == cell.row and cell.row_span == 1
    if (cell.column_span == 1 and not tall) or cell.column_span == grid.block.columns:
        return False
    below = [grid.at.get((cell.row + 1, cell.column + i)) for i in range(cell.column_span)]
    stated = [one is not None and grid.is_label(one) for one in below]
    return all(stated) or (tall and cell.column_span > 1 and any(stated))


def pairs_in(grid: Grid, row: int, table: str) -> list[tuple[str, Cell, Cell]]:
    """The columns that cells of a row name, with those cells and the values beside them."""
    found: list[tuple[str, Cell, Cell]] = []
    for cell in grid.anchors.get(row, ()):
        name = column_of(grid, cell, table)
        value = grid.right_of(cell)
        if name is None or value is None:
            own = _dated(grid, cell, table)
            if own and not (found and found[-1][2] is cell):
                found.append((own, cell, cell))
            continue
        heads = grid.is_header(value) or column_of(grid, value, table)
        if not heads or labels.is_value(table, name, grid.text(value)):
            found.append((name, cell, value))
    return found


def _dated(grid: Grid, cell: Cell, table: str) -> str | None:
    """The column of a day that stands in one cell with its label; null for any other cell."""
    stated = (
        _DATED.fullmatch(grid.text(cell)) if cell.end - cell.start <= _LONGEST_PART + _SHORT_DAY else None
    )
    return labels.column_of(table, labels.key(stated["label"])) if stated else None


def names_more(grid: Grid, row: int, table: str, name: str, first: int) -> bool:
    """Whether a row names a further column after its first one, and not a value of its own (审核组成员).

    Where all behind the first name the same column, they are values (岗位 | 电工 | 焊工)."""
    stated = [
        not labels.is_value(table, name, grid.text(cell)) and column_of(grid, cell, table)
        for cell in grid.anchors.get(row, ())
        if cell.column > first
    ]
    return any(stated) and not (len(stated) > 1 and len(set(stated)) == 1)


def whole_days(grid: Grid, row: int, header: dict[int, str], at: int) -> dict[str, Piece]:
    """All the cells of days under a header that stands over several of them (起止: 自 | 至 | 止), by column.

    `header`: grid column -> column name; `at`: its row."""
    whole: dict[str, Piece] = {}
    for column, name in header.items():
        over = grid.at.get((at, column))
        span = over.column_span if over and over.column == column else 1
        if span == 1 or any(column < other < column + span for other in header):
            continue
        first, last = grid.at.get((row, column)), grid.at.get((row, column + span - 1))
        if first and last and first is not last and all(map(_BEGINS.match, map(grid.text, (first, last)))):
            whole[name] = piece(grid.source, first.start, last.end)
    return whole


def is_number(text: str) -> bool:
    """Whether a label is that of a number in a list, not of an amount."""
    return not text.endswith(("数", "量", "项", "人", "条", "部"))


def counts(grid: Grid, row: int, first: int) -> bool:
    """Whether the cells of a row count the columns (No. | 1 | 2 | 3)."""
    written = [grid.text(c) for c in grid.anchors.get(row, ()) if c.column > first and not grid.is_blank(c)]
    counted = bool(written) and written[0].isdecimal() and len(written[0]) <= _FEWEST_PAIRS
    return counted and written == [str(int(written[0]) + i) for i in range(len(written))]


def letters(grid: Grid, row: int, first: int) -> bool:
    """Whether the cells of a row behind its head are letters in order (Code | A | B | C)."""
    written = [grid.text(c) for c in grid.anchors.get(row, ()) if c.column > first and not grid.is_blank(c)]
    return len(written) >= _FEWEST_PAIRS and written == [chr(ord("A") + i) for i in range(len(written))]


def with_subject(grid: Grid, names: dict[int, str], table: str, first: int) -> dict[int, str]:
    """The columns of the rows, with the row over them that names what the records are of (项目 | 甲 | 乙)."""
    over, name = min(names, default=0) - 1, subject(table)
    if over < 0 or not name or name in names.values() or len(names) < _FEWEST_PAIRS + 1:
        return names
    head = grid.at.get((over, first))
    stated = head is not None and head.column_span == 1 and grid.text(head) in _SUBJECT_HEADS
    return {over: name, **names} if stated and not counts(grid, over, first) else names
