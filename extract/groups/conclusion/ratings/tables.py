"""Ratings in tables: under headers that are the ratings, beside rows of them, in a column of their own or of
each system (评价项目 | 质量 | 环境).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.groups.conclusion.ratings import legends
from extract.groups.conclusion.ratings.words import (
    CLAUSE,
    OF_SYSTEM,
    in_chinese,
    is_criterion,
    is_option,
    is_rating,
    named,
)
from extract.readers.leaves import clean, is_blank
from extract.readers.tables.grid import Grid, numbers_row
from extract.readers.text.units import Piece, piece
from schemas import patterns
from schemas.document import EMPTY, TICKED, UNKNOWN, Cell
from schemas.report import Rating

_MARK = patterns.compile(rf"\s*(?:[{TICKED}{EMPTY}{UNKNOWN}●○◯◉⊙XxVvYO×✗✘＊*]|[/／\-—–－]{{1,2}})\s*")
_STRONG = patterns.compile(rf"[{TICKED}●◉⊙]")
_CROSS = patterns.compile(r"[XxVvYO×✗✘＊*○◯]")
"""What marks a choice where no tick stands in the row."""

_IN_BRACKETS = patterns.compile(r"[A-Za-z][A-Za-z ]{2,30}\s?[（(](?P<own>[^\W\x00-\x7f]{2,8})[)）]")
_EVALUATED = patterns.compile(
    r"(?:评价|评审|评定|评估|评鉴|评述|考评)(?:项目?|内容|准则|要素|指标|事项|方面|要点|条目|对象|维度)|(?:No\.\s)?Criteri"
)
_LEVEL = patterns.compile(r"(?:评价|评定|评审|评估|评鉴)?(?:等级|结果|结论|级别|判定)|[Rr]ating|[Gg]rade")
_RATED_HEAD = patterns.compile(
    r"(?:评价|评定|评审|评估|评鉴|评述|评级|考评)(?:等级|结果|结论|级别|判定|意见)?|(?:等级|结论|结果|判定)|[Rr]ating|[Gg]rade"
)
_GRADE = patterns.compile(r"[A-Z]|[优良中差]|[1-5一二三四五]级")
"""A grade that says nothing without its header."""

_EXPLAINED = patterns.compile(r"(?P<own>[^\s，,。；;：:（(]{2,8})\s?[，,。；;：:（(\n]")
_SYSTEM_CELL = patterns.compile(
    r"(?:性|能力|履行|实现|程度|情况|改进|运行|机制|绩效)(?:的?(?:评价|判定|评定))?\s?\t"
)
"""A cell that may be a criterion of a system, before another."""

_MAY_RATE = patterns.compile(
    r"(?:评[价定审估鉴述级]|判定|结论|等级|结果)[^\t\n]{0,12}[\t\n](?:[^\t\n]{0,60}[\t\n]){0,4}"
    r"[^\t\n，。；]{0,4}(?:符合|有效|适宜|充分|良好|健全|满足|受控|可信|达到|实现|一般)[\t\n，。；]|[Rr]ating"
)
"""What a table that rates outside the conclusion has: the word in a header, a rating in a row under it."""

_MARKED = patterns.compile(
    rf"\s?(?P<name>[^\s:：{TICKED}{EMPTY}{UNKNOWN}][^\t\n:：{TICKED}{EMPTY}{UNKNOWN}]{{1,40}}?)\s?[:：]?\s{{0,4}}"
    rf"[{TICKED}√✓△▲×✗○●◎]\s?(?P<value>[^\W\d_]{{2,8}})\s?"
)
_LINE = patterns.compile(
    r"[^\S\n]*(?P<name>[^/／\n]{2,40}?)\s?[/／]\s?(?P<value>[^\W\d_]{2,8})[^\S\n]*(?=\n|$)"
)
_FEWEST, _MANY, _LONGEST_HEAD = 2, 3, 30


def read(grid: Grid, *, concludes: bool) -> Iterator[Rating]:
    """The ratings of a table, row by row; `concludes`: the table stands in the conclusion.

    Elsewhere only those whose headers or criteria tell by their words that a system is rated."""
    stated: list[Rating] = []
    if concludes or _has(grid, _EVALUATED):
        stated = [*_in_columns(grid, titled=not concludes)]
    if not stated and (concludes or _has(grid, _LEVEL)):
        stated = [*_transposed(grid, titled=not concludes)]
    if not stated:
        stated = [*_by_system(grid)]
    if not stated:
        stated = [*legends.read(grid, concludes=concludes)]
    if not stated and (in_cells := [*_in_cells(grid, concludes=concludes)]):
        stated = in_cells
    if stated or concludes or _has(grid, _SYSTEM_CELL) or _has(grid, _MAY_RATE):
        yield from stated or _told(grid, concludes=concludes)


def evaluates(grid: Grid) -> bool:
    """Whether a table has a header that names what is evaluated."""
    return _has(grid, _EVALUATED)


def _has(grid: Grid, pattern: re.Pattern[str]) -> bool:
    return pattern.search(grid.source.text, grid.block.start, grid.block.end) is not None


def _in_columns(grid: Grid, *, titled: bool) -> Iterator[Rating]:
    """The rows under a header whose cells are the ratings: the one marked cell tells a row's.

    `titled`: only where the header's first cell names the criteria, and all others are ratings."""
    header: dict[int, Cell] = {}
    for row in range(grid.rows):
        cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
        rated = {cell.column: cell for cell in cells if is_option(grid.text(cell))}
        if len(rated) > 1 and not (titled and not _names_criteria(grid, cells, rated)):
            header = rated
        elif header and (rating := _under(grid, header, cells)):
            yield rating
        elif cells:
            header = {}


def _names_criteria(grid: Grid, cells: list[Cell], rated: dict[int, Cell]) -> bool:
    """Whether the cell before the ratings is that of criteria, and nothing but a number before it."""
    others = [cell for cell in cells if cell.column not in rated]
    named = bool(others) and _EVALUATED.search(grid.text(others[-1]))
    return bool(named) and len(others) <= _FEWEST and others[-1].column < min(rated)


def _in_cells(grid: Grid, *, concludes: bool) -> Iterator[Rating]:
    """The ratings that stand in one cell with their criteria, a mark between them (运行的有效性　√有效)."""
    rates = concludes or _has(grid, _EVALUATED)
    pairs = [pair for cell in grid.block.cells for pair in _in_lines(grid, cell)] if rates else []
    for cell in grid.block.cells if not pairs and _has(grid, _MARKED) else ():
        if match := _MARKED.fullmatch(grid.source.text, cell.start, cell.end):
            name, value = named(_part(grid, match, "name")), _part(grid, match, "value")
            if is_criterion(name.text) and is_rating(value.text):
                pairs.append((name, value))
    if len(pairs) >= _FEWEST and (concludes or _are_systems(pairs)):
        for name, value in pairs:
            yield Rating(
                criterion=grid.source.leaf(clean(name.text), name.start, name.end),
                value=grid.source.leaf(clean(value.text), value.start, value.end),
            )


def _in_lines(grid: Grid, cell: Cell) -> list[tuple[Piece, Piece]]:
    """The criteria and ratings of a cell whose lines are each such a pair (运行有效性 / 符合)."""
    lines = [*_LINE.finditer(grid.source.text, cell.start, cell.end)]
    found = [(named(_part(grid, line, "name")), _part(grid, line, "value")) for line in lines]
    whole = len(lines) == grid.text(cell).count("\n") + 1 >= _FEWEST
    return found if whole and all(is_criterion(n.text) and is_rating(v.text) for n, v in found) else []


def _part(grid: Grid, match: re.Match[str], name: str) -> Piece:
    return piece(grid.source, *match.span(name))


def _under(grid: Grid, header: dict[int, Cell], cells: list[Cell]) -> Rating | None:
    """The rating of a row with one criterion and marks under the header."""
    marks = [c for c in cells if c.column in header and _MARK.fullmatch(grid.text(c))]
    names = [grid.piece(c) for c in cells if c not in marks and not grid.text(c).isdecimal()]
    if len(names) != 1 or not marks or not is_criterion(named(names[0]).text):
        return None
    return _rating(grid, names[0], [(header[cell.column], cell) for cell in marks])


def _transposed(grid: Grid, *, titled: bool) -> Iterator[Rating]:
    """Criteria as headers over rows that are each a rating with its marks (符合 | ● | ○)."""
    rows = [row for row in range(1, grid.rows) if is_option(grid.text(grid.at.get((row, 0))))]
    head = grid.anchors.get(rows[0] - 1, []) if len(rows) >= _FEWEST else []
    if len(head) < _FEWEST or (rows[-1] - rows[0] + 1 != len(rows)):
        return
    if titled and not (_LEVEL.search(grid.text(head[0])) and any(map(OF_SYSTEM.search, _texts(grid, head)))):
        return
    for name in head[1:]:
        column = [grid.at.get((row, name.column)) for row in rows]
        marked = [(grid.at[row, 0], cell) for row, cell in zip(rows, column, strict=True) if cell]
        written = [pair for pair in marked if _MARK.fullmatch(grid.text(pair[1]))]
        blank = [pair for pair in marked if grid.is_blank(pair[1])]
        whole = written and len(written) + len(blank) == len(rows)
        if whole and is_criterion(grid.text(name)) and (rating := _rating(grid, grid.piece(name), written)):
            yield rating


def _texts(grid: Grid, cells: list[Cell]) -> list[str]:
    return [grid.text(cell) for cell in cells]


def _rating(grid: Grid, name: Piece, marks: list[tuple[Cell, Cell]]) -> Rating | None:
    """The rating of a criterion, given the cell of each option with its mark; null where none is marked."""
    chosen = [head for head, cell in marks if _STRONG.search(grid.text(cell))]
    crossed = [head for head, cell in marks if _CROSS.fullmatch(grid.text(cell))]
    if not chosen and len(crossed) == 1:
        chosen = crossed
    if len(chosen) != 1:
        return None
    source, shown = grid.source, _part_of(grid.piece(chosen[0]))
    value = source.leaf(clean(shown.text), shown.start, shown.end)
    name = named(name)
    return Rating(criterion=source.leaf(clean(name.text), name.start, name.end), value=value)


def _part_of(option: Piece) -> Piece:
    """The Chinese words of an option in two languages."""
    start, end = in_chinese(option.text)
    return Piece(option.start + start, option.start + end, option.text[start:end])


# ---------------------------------------------------------------- without marks


def _told(grid: Grid, *, concludes: bool) -> Iterator[Rating]:
    """The ratings that stand without boxes: right of their criteria in pairs, or in a column of ratings."""
    pairs = [_pairs(grid, row) for row in range(grid.rows)]
    listed = [pair for row in pairs for pair in row]
    listed = listed if concludes or (all(pairs) and _all_systems(listed)) else []
    headed: list[tuple[Piece, Piece]] = []
    if concludes or _has(grid, _MAY_RATE):
        headed = _headed(grid, concludes=concludes) or _over_ratings(grid, concludes=concludes)
    listed = headed if len(headed) > len(listed) else listed or _beside(grid, concludes=concludes)
    for name, value in listed:
        yield Rating(
            criterion=grid.source.leaf(clean(name.text), name.start, name.end),
            value=grid.source.leaf(clean(value.text), value.start, value.end),
        )


def _pairs(grid: Grid, row: int) -> list[tuple[Piece, Piece]]:
    """The criteria of a row with the ratings right of them: all of it are such pairs, but for a number and
    the title of the rows (评价 beside them all)."""
    anchors = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    cells = [grid.piece(cell) for cell in anchors[_stands_beside(grid, anchors) :]]
    cells = cells[1:] if cells and numbers_row(cells[0].text) else cells
    pairs = [
        (named(name), _own_rating(value))
        for name, value in zip(cells[::2], cells[1::2], strict=False)
        if not (is_blank(name.text) and is_blank(value.text))
    ]
    whole = not len(cells) % 2 and all(is_criterion(n.text) and is_rating(v.text) for n, v in pairs)
    return pairs if whole else []


def _stands_beside(grid: Grid, cells: list[Cell]) -> bool:
    """Whether the first of an odd number of cells is the title of its row and of those under it."""
    if not len(cells) % 2 or cells[0].column:
        return False
    under = grid.at.get((cells[0].row + 1, 0))
    return cells[0].row_span > 1 or (under is not None and grid.is_blank(under))


def _headed(grid: Grid, *, concludes: bool) -> list[tuple[Piece, Piece]]:
    """The rows under a header that names criteria and ratings (评价方面 | 结论)."""
    header = next(
        (row for row in range(grid.rows) if {"criterion", "value"} <= set(_columns(grid, row))), None
    )
    if header is None:
        return []
    columns = _columns(grid, header)
    columns["value"] = _rated_column(grid, header, columns["value"])
    found: list[tuple[Piece, Piece]] = []
    for row in range(header + 1, grid.rows):
        cells = [grid.at.get((row, columns[name])) for name in ("criterion", "value")]
        name, value = (grid.piece(cell) if cell else None for cell in cells)
        if name is None or value is None or cells[0] == cells[1]:
            break
        own, graded = _explained(value), _GRADE.fullmatch(value.text)
        if not (is_rating(own.text) or (graded and concludes)) or not is_criterion(named(name).text):
            break
        found.append((named(name), value if graded else own))
    return found if len(found) >= _FEWEST and (concludes or _are_systems(found)) else []


def _rated_column(grid: Grid, header: int, first: int) -> int:
    """Of several columns headed as ratings the first one that has a rating in the next row (意见 | 等级)."""
    heads = [cell for cell in grid.anchors.get(header, ()) if cell.column >= first]
    for head in heads:
        below = grid.at.get((header + 1, head.column))
        rated = below is not None and is_rating(_explained(grid.piece(below)).text)
        if rated and (head.column == first or _RATED_HEAD.match(grid.text(head))):
            return head.column
    return first


def _over_ratings(grid: Grid, *, concludes: bool) -> list[tuple[Piece, Piece]]:
    """The criteria of rows with their ratings in the rows under them, called 结果 or 评价 or by nothing."""
    index = labels.column_index("conclusion")
    every: list[tuple[Piece, Piece]] = []
    for row in range(1, grid.rows):
        cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
        if len(cells) < _FEWEST:
            continue
        called = any(index.get(key) == "value" for key in grid.keys(cells[0])) and len(cells) > _FEWEST
        rated = cells[1:] if called else cells
        above = [grid.at.get((row - 1, cell.column)) for cell in rated]
        found = [
            (grid.piece(name), _explained(grid.piece(cell)))
            for name, cell in zip(above, rated, strict=True)
            if name is not None and name.column == cell.column and name.row == row - 1
        ]
        whole = all(is_criterion(name.text) and is_rating(value.text) for name, value in found)
        if whole and len(found) == len(above) and ((concludes and called) or _are_systems(found)):
            every += found
    return every


def _columns(grid: Grid, row: int) -> dict[str, int]:
    """The columns of criteria and of ratings that a row heads."""
    index, found = labels.column_index("conclusion"), dict[str, int]()
    for cell in grid.anchors.get(row, ()):
        text = grid.text(cell)
        names = {index[key] for key in grid.keys(cell) if key in index}
        for name, pattern in (("criterion", _EVALUATED), ("value", _RATED_HEAD)):
            if name in names or (len(text) <= _LONGEST_HEAD and pattern.match(text)):
                found.setdefault(name, cell.column)
                break
    return found


def _all_systems(pairs: list[tuple[Piece, Piece]]) -> bool:
    """Whether several criteria are all those of management systems by their words."""
    return len(pairs) > _MANY and all(OF_SYSTEM.search(name.text) for name, _ in pairs)


def _are_systems(pairs: list[tuple[Piece, Piece]]) -> bool:
    """Whether half of the criteria or more are those of management systems by their words."""
    stated = sum(bool(OF_SYSTEM.search(name.text) or CLAUSE.fullmatch(name.text)) for name, _ in pairs)
    return 2 * stated >= len(pairs)


def _explained(value: Piece) -> Piece:
    """A rating without what explains it behind (有效，指标均达成)."""
    match = _EXPLAINED.match(value.text)
    if match is None or not is_rating(match["own"]):
        return _own_rating(value)
    return Piece(value.start, value.start + match.end("own"), match["own"])


def _beside(grid: Grid, *, concludes: bool) -> list[tuple[Piece, Piece]]:
    """The rows of a table that has a column of ratings beside one of criteria (要素 | 评分 | 等级)."""
    found: dict[int, list[tuple[Piece, Piece]]] = {}
    for row in range(grid.rows):
        cells = [grid.piece(cell) for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
        columns = [cell.column for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
        rated = [i for i, cell in enumerate(cells) if i and is_rating(_own_rating(cell).text)]
        names = [named(cell) for cell in cells[: rated[0]] if not _is_number(cell.text)] if rated else []
        if len(rated) == 1 and len(names) == 1 and is_criterion(names[0].text):
            found.setdefault(columns[rated[0]], []).append((names[0], _own_rating(cells[rated[0]])))
    best = max(found.values(), key=len, default=[])
    of_system = sum(OF_SYSTEM.search(name.text) is not None for name, _ in best)
    enough = len(best) >= _FEWEST and 2 * of_system >= len(best)
    return best if enough and (concludes or of_system == len(best) > _FEWEST) else []


def _is_number(text: str) -> bool:
    return text.replace(".", "").isdecimal() or text in ("①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩")


def _own_rating(value: Piece) -> Piece:
    """A rating without the foreign words before it (Conforming (符合))."""
    match = _IN_BRACKETS.fullmatch(value.text)
    if match is None:
        return _part_of(value)
    start, end = (value.start + at for at in match.span("own"))
    return Piece(start, end, match["own"])


_SYSTEM = patterns.compile(
    r"[QESOFHI](?:H?S?MS)?|质量|环境|职业健康安全|安全|能源|食品安全|信息安全|服务|HACCP"
)
_WORST_FIRST = ("negative", "partial", "positive")
_FEWEST_SYSTEMS = 2


def _by_system(grid: Grid) -> Iterator[Rating]:
    """Each criterion with the worst of its ratings, where most criteria are a system's by their words."""
    headed, found = 0, list[tuple[Piece, Piece]]()
    for row in range(grid.rows):
        cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
        if len(cells) > _FEWEST_SYSTEMS and all(_is_system(grid.text(cell)) for cell in cells[1:]):
            headed = len(cells)
        elif headed and len(cells) == headed and all(is_rating(grid.text(cell)) for cell in cells[1:]):
            name = named(grid.piece(cells[0]))
            if is_criterion(name.text):
                found.append((name, grid.piece(min(cells[1:], key=lambda one: _rank(grid.text(one))))))
    stated = sum(OF_SYSTEM.search(name.text) is not None for name, _ in found)
    for name, value in found if len(found) >= _FEWEST_SYSTEMS and 2 * stated >= len(found) else ():
        yield Rating(
            criterion=grid.source.leaf(clean(name.text), name.start, name.end),
            value=grid.source.leaf(clean(value.text), value.start, value.end),
        )


def _is_system(text: str) -> bool:
    return _SYSTEM.fullmatch(text.strip(" （()）").removesuffix("体系").removesuffix("管理")) is not None


def _rank(text: str) -> int:
    """The place of a rating among others, the worst first."""
    values = labels.values("conclusion", "rating")
    key = labels.key(text)
    return next(
        (
            at
            for at, level in enumerate(_WORST_FIRST)
            if any(labels.key(word) in key for word in values[level])
        ),
        len(_WORST_FIRST),
    )
