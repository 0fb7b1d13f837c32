"""Records spread over the cells of a table: cards under a name, labels inside cells, labels over values."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from extract import labels
from extract.readers.fields import first_lines
from extract.readers.headers import repeated_headers
from extract.readers.headers.header_cells import column_of, complete, gives_way, of_value, subject
from extract.readers.tables import row_topics
from extract.readers.tables.grid import Grid
from extract.readers.text.units import Piece, piece
from schemas import patterns
from schemas.document import Cell

Record = tuple[int, dict[str, Piece]]
"""The row that a record begins in, and its cells by column."""

_LABEL = patterns.compile(
    r"(?:(?<=[\n；;，,|｜\s\u3000、（(])|^)"
    r"(?P<label>[A-Z][A-Za-z./]{1,12}(?: [A-Za-z./]{1,12}){0,3}"
    r"|(?:[A-Z][A-Za-z.]{1,12}(?: [A-Za-z.]{1,12}){0,2} (?=[^\W\x00-\x7f]))?"
    r"[^\W\d_][^\s:：；;，,。|｜、（）()]{0,11}"
    r"(?: ?[（(][^（()）\n]{1,10}[)）]| [A-Z][A-Za-z. ]{1,18})?)\s?[:：]"
)
_COUNTED = patterns.compile(r"(?P<label>[^\W\d_]{2,12})\s?[（(#]?(?:\d{1,2}|[一二三四五六①-⑨])[)）]?")
_PAIR_HEAD = patterns.compile(
    r"(?:(?:核查|检查|审核|信息|登记)?(?:项目?|字段|名称|信息项|要素|事项|标签)|Item|Field)"
    r"\t(?:(?:填写|登记|具体)?(?:内容|值|说明|信息|描述|情况|结果)|Content|Value|Details?)"
)
"""The row over labels and their values (项目 | 内容)."""

_TITLE_MARK = patterns.compile(r"^(?:[（(]?\d{1,2}[)）.、．]|[①-⑳]|[■●◆▲★·•-])\s?")
_NO_TITLE = patterns.compile(
    r"[。；;！？!?]|[:：].{12}|(?:情况|记录|台账|清单|一览表?|如下|汇总|信息|[表注栏])$|^(?:备?注|说明|合计|序号)"
)
_LONGEST_TITLE, _LONGEST_CELL = 32, 600
_FEWEST, _FEWEST_COMMON, _LONGEST_LABEL, _PAIR = 3, 2, 16, 2
_TRAILING = " \t\n\u3000；;，,、|｜"


_NEXT_ITEM = patterns.compile(
    r"\s?\n\s?(?:[（(]?\d{1,2}(?:[)）、]|[.．](?!\d))|[①-⑳]|[●○◆◇■•▪])\s?(?P<head>[^\n:：；;]{2,60})$"
)
"""The last line of a value that is the beginning of another item (…：2026-03-14 ⏎ 2. 叉车（CPD20），仓库)."""


class _Pair(NamedTuple):
    """A label of a column and its value; without a name a title, which stands over a record."""

    row: int
    column: int
    name: str
    value: Piece
    label: str = ""
    last: bool = False


def may_hold(grid: Grid) -> bool:
    """Whether cells of a table have labels with their values in them; worked out once."""
    if grid.inner is None:
        text, block = grid.source.text, grid.block
        found = any(text.find(mark, block.start, block.end) >= 0 for mark in ":：")
        inside = {cell: stated for cell in block.cells if (stated := _inside(grid, cell))} if found else {}
        grid.inner = inside | first_lines.pairs(grid)
    return bool(grid.inner)


def _inside(grid: Grid, cell: Cell) -> list[tuple[str, Piece]]:
    """The labels in a cell that begins with one, with the values behind them."""
    if not 3 < cell.end - cell.start <= _LONGEST_CELL:
        return []
    text = grid.source.text[cell.start : cell.end]
    marks = list(_LABEL.finditer(text)) if ":" in text or "：" in text else []
    if not marks or _TITLE_MARK.sub("", text[: marks[0].start("label")].strip()):
        return []
    ends = [*(mark.start("label") for mark in marks[1:]), len(text)]
    found = []
    label = marks[0]["label"]
    for mark, after, end in zip(marks, [*marks[1:], None], ends, strict=True):
        own, _, rest = after["label"].partition(" ") if after else ("", "", "")
        if after and rest and after.start() - mark.end() < 2:
            end += len(own)
        value = piece(grid.source, cell.start + mark.end(), cell.start + end)
        shown = value.text.rstrip(_TRAILING)
        found.append((label, Piece(value.start, value.start + len(shown), shown)))
        if after:
            label = rest if value.end > cell.start + after.start("label") else after["label"]
    return found


def rows(grid: Grid, table: str) -> list[Record]:
    """The records of a kind that a table has spread over its cells.

    A name may stand over its card or be told once for several; labels may have numbers behind them
    (证书1). Where labels at the left tell what rows are of, each label has its own records."""
    if not _may_tell(grid, table):
        return []
    found: list[Record] = []
    every = list(_tokens(grid, table))
    for rows_of in row_topics.parts(grid):
        tokens = [one for one in every if one.row in rows_of]
        named = [(one.row, one.name, one.column) for one in tokens if one.name]
        for part in repeated_headers.beside(named) if named else []:
            inside = [one for one in tokens if one.column in part]
            found += _Cards(table, _is_titled(inside)).read(inside)
    return sorted(found, key=lambda one: min(value.start for value in one[1].values()))


def of_pairs(table: str, stated: Iterable[tuple[str, Piece, bool]]) -> list[dict[str, Piece]]:
    """The records of a kind that labels with their values make, in reading order.

    Of each pair also whether it begins a line of several: a line that begins with a foreign label is passed
    over, one that begins with the subject begins a record."""
    tokens: list[_Pair] = []
    foreign = False
    for label, value, first in stated:
        name = _column(table, label)
        foreign = name is None if first else foreign
        if name is None or foreign:
            continue
        if first and tokens and name == subject(table):
            tokens[-1] = tokens[-1]._replace(last=True)
        tokens.append(_Pair(0, 0, of_value(table, name, value.text), value, _bare(label)))
    if len(tokens) < _FEWEST_COMMON or not complete({one.name for one in tokens}, table):
        return []
    again = len({one.label for one in tokens}) < len(tokens)
    return [cells for _, cells in _Cards(table, titled=False, sure=again).read(tokens)]


def _may_tell(grid: Grid, table: str) -> bool:
    """Whether the headers and the labels inside the cells of a table are those of a kind of records."""
    inside, heads = may_hold(grid), grid.headers()
    if not inside and not heads:
        return False
    seen = {name for key in heads if (name := labels.column_of(table, key))}
    if inside and grid.inner:
        words = dict.fromkeys(label for pairs in grid.inner.values() for label, _ in pairs)
        own = bool(first_lines.pairs(grid))
        seen |= {name for word in words if (name := _column(table, word, own=own))}
    return complete({*seen, subject(table)} - {""}, table) and len(seen) > 1


def _is_titled(tokens: list[_Pair]) -> bool:
    """Whether titles stand over several labels each."""
    sizes = [
        len(list(group)) for titled, group in groupby(tokens, key=lambda one: not one.name) if not titled
    ]
    return bool(sizes) and all(size >= _FEWEST for size in sizes)


class _Cards:
    """What is read of one record after another; `sure`: those of few cells are records too, as several tell
    the same of their subjects."""

    def __init__(self, table: str, titled: bool, *, sure: bool = False) -> None:
        self._table, self._titled, self._sure = table, titled, sure
        self._subject = subject(table)
        self._found: list[Record] = []
        self._cells: dict[str, Piece] = {}
        self._seen: set[str] = set()
        self._weak: set[str] = set()
        self._common = 0
        self._row = 0
        self._title: Piece | None = None

    def read(self, tokens: list[_Pair]) -> list[Record]:
        """The records of a part of a table."""
        for one in tokens:
            if not one.name:
                self._close()
                self._title = one.value if self._titled and self._subject else None
                continue
            if one.label in self._seen or (one.name in self._cells and one.name == self._subject):
                self._close()
            self._row = self._row if self._cells else one.row
            self._seen.add(one.label)
            self._common += self._is_common(one.label)
            if one.name not in self._cells or one.name in self._weak:
                self._cells[one.name] = one.value
            self._weak = (self._weak - {one.name}) | ({one.name} if gives_way(one.label) else set())
            if one.name == self._subject:
                self._title = one.value
            if one.last:
                self._close()
        self._close()
        return self._found

    def _is_common(self, label: str) -> bool:
        """Whether a label heads a column of this kind of records wherever it stands."""
        name = labels.column_of(self._table, label)
        return bool(name) and not str(name).startswith("bare_") and labels.is_common(self._table, label)

    def _close(self) -> None:
        cells, self._cells, self._seen, self._weak = self._cells, {}, set(), set()
        common, self._common = self._common, 0
        if cells.keys() <= {self._subject}:
            return
        if self._title and self._title.text and self._subject not in cells:
            cells = {self._subject: self._title, **cells}
        whole = complete(set(cells), self._table)
        if self._sure:
            whole = whole or (len(cells) > 1 and self._subject in cells)
        elif common < _FEWEST_COMMON and len(cells) <= _FEWEST:
            whole = False
        if whole:
            self._found.append((self._row, cells))


def _tokens(grid: Grid, table: str) -> Iterator[_Pair]:
    """The titles, and the labels with their values, in reading order."""
    row, stacked = 0, bool(first_lines.pairs(grid))
    while row < grid.rows:
        cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
        names = [_name(grid, cell, table) for cell in cells]
        heads = not stacked and len(cells) > 1
        if heads and grid.block.columns == _PAIR and _PAIR_HEAD.fullmatch("\t".join(map(grid.text, cells))):
            row += 1
            continue
        if heads and all(name or grid.is_label(c) for name, c in zip(names, cells, strict=True)):
            taken = yield from _under(grid, table, row, cells, names)
            row += 1 + taken
            continue
        yield from _in_row(grid, table, row, cells, names)
        row += 1


def _name(grid: Grid, cell: Cell, table: str) -> str | None:
    """The column that a cell names, a number behind its label aside."""
    if any(value.text for _, value in (grid.inner or {}).get(cell, ())):
        return None
    if name := column_of(grid, cell, table):
        return name.removeprefix("bare_")
    text = grid.text(cell)
    if len(text) > _LONGEST_LABEL:
        return None
    bare = uncounted(text)
    return _column(table, bare) if bare else None


def uncounted(label: str) -> str:
    """A label without the number behind it (证书1, 注册（2）); empty for one without a number."""
    counted = _COUNTED.fullmatch(label) if len(label) <= _LONGEST_LABEL else None
    return counted["label"] if counted else ""


def _bare(label: str) -> str:
    """A label without the number behind it."""
    return labels.key(uncounted(label) or label)


def _column(table: str, words: str, *, own: bool = False) -> str | None:
    """The column that a label names; `own`: also by what heads one only in a table of this kind (组长)."""
    keys = labels.short_keys(words) if len(words) > 1 else (words,)
    index = labels.own_index(table) if own else {}
    name = next((name for key in keys if (name := labels.column_of(table, key) or index.get(key))), None)
    return name.removeprefix("bare_") if name else None


def _under(
    grid: Grid, table: str, row: int, cells: list[Cell], names: list[str | None]
) -> Generator[_Pair, None, int]:
    """The values under a row of labels, up to the next such row or title; how many rows they take."""
    heads = [(cell, name) for cell, name in zip(cells, names, strict=True) if name]
    body = []
    for at in range(row + 1, grid.rows):
        stated = [cell for cell in grid.anchors.get(at, ()) if not grid.is_blank(cell)]
        if len(stated) < min(2, len(heads)) or all(_name(grid, c, table) or grid.is_label(c) for c in stated):
            break
        body.append(at)
    for at in body:
        pairs = [*_of_row(grid, table, heads, at)]
        yield from pairs[:-1]
        yield from (one._replace(last=len(body) > 1) for one in pairs[-1:])
    return len(body)


def _of_row(grid: Grid, table: str, heads: list[tuple[Cell, str]], at: int) -> Iterator[_Pair]:
    """What a row has under labels, and the labels with values inside its cells under other headings."""
    for head, name in heads:
        if (value := grid.at.get((at, head.column))) is not None:
            yield _Pair(at, value.column, name, grid.piece(value), labels.key(grid.text(head)))
    named = {head.column for head, _ in heads}
    for cell in grid.anchors.get(at, ()):
        if cell.column not in named:
            yield from _in_cell(grid, table, cell)


def _in_row(grid: Grid, table: str, row: int, cells: list[Cell], names: list[str | None]) -> Iterator[_Pair]:
    """The labels and values of a row, or the titles that it is."""
    yield from _beside(grid, table, row, cells)
    used: Cell | None = None
    for cell, name in zip(cells, names, strict=True):
        value = grid.right_of(cell)
        if cell is used:
            continue
        if name and value is not None and not grid.is_blank(value) and _name(grid, value, table) is None:
            used = value
            name = of_value(table, name, grid.text(value))
            yield _Pair(row, cell.column, name, grid.piece(value), _bare(grid.text(cell)))
        else:
            yield from _in_cell(grid, table, cell)
    if not any(names) and (all(_is_wide(grid, cell) for cell in cells) or _heads_labels(grid, row, cells)):
        titles = ((cell, _title(grid, cell)) for cell in cells)
        yield from (_Pair(row, cell.column, "", title) for cell, title in titles)


def _in_cell(grid: Grid, table: str, cell: Cell) -> Iterator[_Pair]:
    """The labels in a cell, with their values."""
    own = bool(first_lines.pairs(grid))
    for label, written in (grid.inner or {}).get(cell, ()):
        value, head = _and_next(written) if subject(table) else (written, None)
        if (name := _column(table, label, own=own)) and value.text:
            yield _Pair(cell.row, cell.column, of_value(table, name, value.text), value, _bare(label))
        if head is not None:
            yield _Pair(cell.row, cell.column, subject(table), head)


def _and_next(value: Piece) -> tuple[Piece, Piece | None]:
    """A value without the line under it that begins the next item of its cell, and what that item is of."""
    head = _NEXT_ITEM.search(value.text)
    if head is None:
        return value, None
    return (
        Piece(value.start, value.start + head.start(), value.text[: head.start()]),
        Piece(value.start + head.start("head"), value.start + head.end("head"), head["head"]),
    )


def _heads_labels(grid: Grid, row: int, cells: list[Cell]) -> bool:
    """Whether cells stand each over a cell of one label with its value (甲 | 乙 over 型号：… | 型号：…)."""
    inner = grid.inner or {}
    below = [grid.at.get((row + 1, cell.column)) for cell in cells]
    stated = {inner[cell][0][0] if cell in inner else "" for cell in below if cell is not None}
    return len(cells) > 1 and len(stated) == 1 and "" not in stated and not any(map(inner.get, cells))


def _is_wide(grid: Grid, cell: Cell) -> bool:
    """Whether a cell over several columns is no label and has none in it."""
    return cell.column_span > 1 and not grid.is_label(cell) and cell not in (grid.inner or {})


def _beside(grid: Grid, table: str, row: int, cells: list[Cell]) -> Iterator[_Pair]:
    """The subject in its column, beside a cell with further labels and values."""
    inner, name = grid.inner or {}, subject(table)
    named = {_column(table, label) for cell in cells for label, _ in inner.get(cell, ())} - {None}
    if not row or not name or name in named or len(named) < _FEWEST - 1:
        return
    for cell in cells:
        head = next((c for at in range(row) if (c := grid.at.get((at, cell.column)))), None)
        if cell not in inner and head and column_of(grid, head, table) == name:
            yield _Pair(row, cell.column, name, grid.piece(cell), name)
            return


def _title(grid: Grid, cell: Cell) -> Piece:
    """The text of a cell that may be the title of a card, without a number or mark before it; else empty."""
    found = grid.piece(cell)
    mark = _TITLE_MARK.match(found.text)
    start = mark.end() if mark else 0
    text = found.text[start:].strip()
    if not text or len(text) > _LONGEST_TITLE or _NO_TITLE.search(text):
        return Piece(found.start, found.start, "")
    begin = found.start + found.text.index(text, start)
    return Piece(begin, begin + len(text), text)
