"""Lists under a stated number: numbered paragraphs, short lines, the rows of a table."""

from __future__ import annotations

import re
from itertools import product
from typing import NamedTuple

from extract import labels
from extract.groups.counts.lists import Span, number
from extract.groups.shared.table_titles import title_of
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Unit, numbering_end
from extract.reading.source import Source
from extract.values.found import narrow
from schemas import patterns
from schemas.document import TICKED, Cell

_ORDINAL = patterns.compile(r"\d{1,2}(?!.*\d)|[一二三四五六七八九十]{1,3}|[①-⑳]|[a-z](?=[)）.、])")
_TOTAL = patterns.compile(
    r"合计|总计|共计|小计|共|[^\W\d_]{1,10}(?:合计|总计|小计)\s?(?:[(（][^()（）]{1,8}[)）])?\s?[:：]?$"
)
_NUMBERS = patterns.compile(r"序号|编号|代[码号]|^\s?(?:No\.?|#|项次|[^\W\d_]{0,4}号)\s?$", re.I)
_HEAD = patterns.compile(r"[：:]")
_STOP = patterns.compile(r"[。；;]")
_DETAIL = patterns.compile(r"[^，。：:；\n]{2,16}[：:]")
_FOOT = patterns.compile(
    r"(?:以上|上表|表中|清单)?(?:内容|所列|中|内)?\s?(?:合计|总计|共计|共|小计)\s?[:：]?"
)
_FOOT_END = patterns.compile(r"(?:[^\W\d_]{0,10})?[。；;]?")
_LEFT_OUT = patterns.compile(r"[\s.…⋯·—、等略（()）]{1,12}|[^\n]{0,12}(?:略|以下省略|其余略)[）)]?")
_QUANTITY = patterns.compile(r"数量|金额|台数|件数|人数|费用")
_TITLE_TAIL = patterns.compile(
    r"(?:识别|评价|辨识|登记|汇总|评估)*(?:及评价)?(?:清单|一览表|台账|台帐|目录|名录|明细表?|汇总表|登记表|表)$"
)
_FEWEST, _TITLE_ROWS = 2, 3
_SHORT, _MOST, _FAR = 24, 120, 240
_TRAILING = " \t\n\u3000；;，,、。：:"


def below(source: Source, within: Unit, at: int, stated: int, what: str, mention: bool) -> list[Span]:
    """The items in the lines under an offset where words lead to them, or the rows of the next table."""
    parts = _lines(source, within, at) if mention else []
    if parts:
        return _numbered(source, parts) or _short_lines(source, parts, stated)
    table = _next_table(source, within)
    rows = _rows(table, what) if table is not None and within.cell is None else []
    return rows if len(rows) == stated or _are_all(source, rows) else []


def _are_all(source: Source, rows: list[Span]) -> bool:
    """Whether rows are all there are, one each: none is left out (……) or told for several departments."""
    names = [source.text[low:top] for low, top in rows]
    return len(set(names)) == len(names) and not any(map(_LEFT_OUT.fullmatch, names))


class Over(NamedTuple):
    """The table over a number: its title (what is counted) and the names of its rows."""

    what: Span
    name: str
    items: list[Span]


def over(source: Source, within: Unit, start: int, end: int) -> Over | None:
    """The table whose last row, or the line under it, is but a number (共5项; 以上共5项)."""
    bare = _FOOT.fullmatch(source.text[within.start : start].strip())
    if bare is None or not _FOOT_END.fullmatch(source.text[end : within.end].strip()):
        return None
    grid = grids(source).get(within.block if within.cell is not None else within.block - 1)
    if grid is None or (within.cell is not None and within.cell.row != grid.rows - 1):
        return None
    top = _top(grid)
    title = title_of(grid, grid.rows - 1)
    shown = _TITLE_TAIL.sub("", title.value or "") if title else ""
    at = source.text.find(shown, title.start) if title and shown else -1
    if at < 0 or any(_QUANTITY.search(grid.text(cell)) for cell in grid.anchors.get(top, ())):
        return None
    foot = grid.rows - 1 if within.cell is not None else grid.rows
    items = _rows(grid, shown, top=top, foot=foot)
    return Over((at, at + len(shown)), shown, items) if len(items) > 1 else None


def _top(grid: Grid) -> int:
    """The row of a table's headers: under the rows that are all title."""
    rows = range(min(_TITLE_ROWS, grid.rows))
    return next((row for row in rows if len(grid.anchors.get(row, ())) > 1), 0)


def _lines(source: Source, within: Unit, at: int) -> list[Span]:
    """The lines behind an offset in its paragraph or cell, else the paragraphs that follow."""
    text = source.text
    own = _inner_lines(text, at, within.end)
    if own or within.cell is not None:
        return own
    found: list[Span] = []
    for block in source.document.blocks[within.block + 1 : within.block + 1 + _MOST]:
        if block.role != "body" or not text[block.start : block.end].strip():
            continue
        if block.kind == "table":
            break
        found.append((block.start, block.end))
    return found


def _inner_lines(text: str, at: int, end: int) -> list[Span]:
    cuts = [at, *(m.end() for m in re.finditer("\n", text[at:end]))]
    starts = [at + cut if i else at for i, cut in enumerate(cuts)]
    ends = [*(start - 1 for start in starts[1:]), end]
    return [(low, top) for low, top in zip(starts, ends, strict=True) if text[low:top].strip()]


def _numbered(source: Source, parts: list[Span]) -> list[Span]:
    """The items of paragraphs that are numbered one after the other, or have bullets."""
    text = source.text
    found: list[Span] = []
    style = ""
    for low, top in parts:
        at = numbering_end(text[low : min(top, low + 40)])
        sign, ordinal = _sign(text[low : low + at])
        if not at or (found and sign != style) or (ordinal is not None and ordinal != len(found) + 1):
            break
        style = sign
        found.append(_item(text, low + at, top))
    return found if len(found) > 1 else []


def _sign(prefix: str) -> tuple[str, int | None]:
    """How a paragraph is numbered, and its number (the last one of 3.1.2); null for a bullet."""
    match = _ORDINAL.search(prefix.strip())
    if match is None:
        return prefix.strip(), None
    written = match[0]
    if "①" <= written <= "⑳":
        return "①", ord(written) - ord("①") + 1
    shape = patterns.sub(r"\d+", "#", prefix.strip()[: match.start()])
    return f"{shape}#{prefix.strip()[match.end() :]}" if written.isascii() else "一", number(written)


def _item(text: str, low: int, top: int) -> Span:
    """An item: the words before its colon, else its first sentence."""
    head = _HEAD.search(text, low, min(top, low + _SHORT))
    stop = _STOP.search(text, low, top)
    end = head.start() if head and text[head.end() : top].strip() else stop.start() if stop else top
    end = low + len(text[low : min(end, low + _FAR)].rstrip(_TRAILING))
    return low + len(text[low:end]) - len(text[low:end].lstrip()), end


def _short_lines(source: Source, parts: list[Span], stated: int) -> list[Span]:
    """Short lines without marks, with lines of details under each (固废 / 控制方法：…); as many as stated,
    but where a line with another mark ends them."""
    text = source.text
    found: list[Span] = []
    details = ended = False
    marked = text[slice(*parts[0])].lstrip().startswith(TICKED)
    for low, top in parts:
        if text[low:top].lstrip().startswith(TICKED) is not marked:
            ended = 2 * len(found) > stated
            break
        line = text[low:top].strip(_TRAILING).lstrip(TICKED)
        if len(line) <= _SHORT and not patterns.search(r"[。：:；;，,]", line) and not numbering_end(line):
            if len(found) == stated and not details:
                return []
            if len(found) == stated:
                break
            found.append((low + text[low:top].find(line), low + text[low:top].find(line) + len(line)))
        elif found and _DETAIL.match(line):
            details = True
        else:
            break
    return found if len(found) > 1 and (details or ended or len(found) == stated) else []


# ---------------------------------------------------------------- tables


def _next_table(source: Source, within: Unit) -> Grid | None:
    for i in range(within.block + 1, min(within.block + 3, len(source.document.blocks))):
        block = source.document.blocks[i]
        if block.kind == "table" and block.role == "body":
            return grids(source).get(i)
        if block.role == "body" and source.text[block.start : block.end].strip():
            return None
    return None


def under_title(source: Source, within: Unit, stated: int, what: Span) -> list[Span]:
    """The rows under the first row of a table that is its title and says how many they are."""
    grid, cell = grids(source).get(within.block), within.cell
    if grid is None or cell is None or cell.row > 0 or len(grid.anchors.get(0, ())) > 1:
        return []
    found = _rows(grid, source.text[slice(*what)], top=1)
    return found if len(found) == stated or len(found) > _FEWEST else []


def _rows(grid: Grid, what: str, top: int = 0, foot: int | None = None) -> list[Span]:
    """What the rows of a list are called, without its header, total and foot; of one set in columns side by
    side (序号 名称 序号 名称) all of them."""
    head = _names(grid, what, top)
    if head is None:
        return []
    columns = [one.column for one in grid.anchors[top] if grid.text(one) == grid.text(head)]
    found: list[Span] = []
    for row, column in product(range(top + 1, grid.rows if foot is None else foot), columns):
        cell = grid.at.get((row, column))
        first = next((c for c in grid.anchors.get(row, ()) if not grid.is_blank(c)), None)
        if first is None or cell is None or cell.row != row or _TOTAL.match(grid.text(first)):
            continue
        if shown := grid.text(cell):
            start = grid.source.text.find(shown, cell.start)
            found.append((start, start + len(shown)))
    return found


def _names(grid: Grid, what: str, top: int = 0) -> Cell | None:
    """The head of the column that is headed as what is counted (环境因素), else the first one with words."""
    heads = [head for head in grid.anchors.get(top, ()) if not _NUMBERS.search(grid.text(head))]
    worded = [head for head in heads if grid.text(head) and _is_column_of_words(grid, head)]
    named = [head for head in worded if _is_headed(labels.key(grid.text(head)), labels.key(what))]
    called = [head for head in worded if grid.text(head).endswith("名称")]
    return next(iter((*named, *called, *worded)), None)


def _is_headed(head: str, what: str) -> bool:
    """Whether a header is what is counted, or a word for it from the labels."""
    known = [names for word, names in labels.values("counts", "column").items() if word in what]
    if any(head in map(labels.name_key, names) for names in known):
        return True
    return len(head) > 1 and (head in what or what in head or head.removesuffix("名称") in what)


def _is_column_of_words(grid: Grid, head: Cell) -> bool:
    cells = [grid.at.get((row, head.column)) for row in range(1, grid.rows)]
    return 2 * sum(cell is not None and _is_worded(grid, cell) for cell in cells) > len(cells)


def _is_worded(grid: Grid, cell: Cell) -> bool:
    return patterns.search(r"[^\W\d_]{2}", narrow(grid.text(cell))) is not None
