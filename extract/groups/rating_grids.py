"""Ratings in tables: under headers that are the ratings, beside rows of them, in a column of their own."""

from __future__ import annotations

from collections.abc import Iterator

from extract.groups.leaves import clean, is_blank
from extract.groups.rating_words import OF_SYSTEM, is_criterion, is_option, is_rating
from extract.readers.grid import Grid
from extract.readers.units import Piece, numbering_end
from schemas import rx
from schemas.document import EMPTY, TICKED, UNKNOWN, Cell
from schemas.leaf import Leaf
from schemas.report import Rating

_MARK = rx.compile(rf"\s*(?:[{TICKED}{EMPTY}{UNKNOWN}●○◯◉⊙XxVvYO×✗✘＊*]|[/／\-—–－]{{1,2}})\s*")
_STRONG = rx.compile(rf"[{TICKED}●◉⊙]")
_CROSS = rx.compile(r"[XxVvYO×✗✘＊*○◯]")
"""What marks a choice where no tick stands in the row."""

_IN_BRACKETS = rx.compile(r"[A-Za-z][A-Za-z ]{2,30}\s?[（(](?P<own>[^\W\x00-\x7f]{2,8})[)）]")
_EVALUATED = rx.compile(
    r"(?:评价|评审|评定|评估|评鉴|考评)(?:项目?|内容|准则|要素|指标|事项|方面|要点|条目|对象)|Criteri"
)
_LEVEL = rx.compile(r"(?:评价|评定|评审|评估|评鉴)?(?:等级|结果|结论|级别|判定)|[Rr]ating|[Gg]rade")
_FEWEST = 2


def read(grid: Grid, *, concludes: bool) -> Iterator[Rating]:
    """The ratings of a table, row by row; `concludes`: the table stands in the conclusion.

    Elsewhere only those whose headers or criteria tell by their words that a system is rated."""
    told = [*_in_columns(grid, titled=not concludes)] or [*_transposed(grid, titled=not concludes)]
    yield from told or _told(grid, concludes=concludes)


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


def _under(grid: Grid, header: dict[int, Cell], cells: list[Cell]) -> Rating | None:
    """The rating of a row with one criterion and marks under the header."""
    marks = [c for c in cells if c.column in header and _MARK.fullmatch(grid.text(c))]
    names = [grid.piece(c) for c in cells if c not in marks and not grid.text(c).isdecimal()]
    if len(names) != 1 or not marks or not is_criterion(_unnumbered(names[0]).text):
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
    source, cells = grid.source, [cell for _, cell in marks]
    if len(chosen) == 1:
        shown = grid.piece(chosen[0])
        value: Leaf[str] = source.leaf(clean(shown.text), shown.start, shown.end)
    elif any(box in grid.text(cell) for cell in cells for box in (TICKED, EMPTY, UNKNOWN)):
        value = source.leaf(None, cells[0].start, cells[-1].end)
    else:
        return None
    name = _unnumbered(name)
    return Rating(criterion=source.leaf(clean(name.text), name.start, name.end), value=value)


def _unnumbered(name: Piece) -> Piece:
    at = numbering_end(name.text)
    return Piece(name.start + at, name.end, name.text[at:])


# ---------------------------------------------------------------- without marks


def _told(grid: Grid, *, concludes: bool) -> Iterator[Rating]:
    """The ratings that stand without boxes: right of their criteria in pairs, or in a column of ratings."""
    pairs = [_pairs(grid, row) for row in range(grid.rows)] if concludes else []
    listed = [pair for row in pairs for pair in row] or _beside(grid, concludes=concludes)
    for name, value in listed:
        yield Rating(
            criterion=grid.source.leaf(clean(name.text), name.start, name.end),
            value=grid.source.leaf(clean(value.text), value.start, value.end),
        )


def _pairs(grid: Grid, row: int) -> list[tuple[Piece, Piece]]:
    """The criteria of a row with the ratings right of them: all of it are such pairs, but for a number."""
    cells = [grid.piece(cell) for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    cells = cells[1:] if cells and cells[0].text.isdecimal() else cells
    pairs = [
        (name, _own_rating(value))
        for name, value in zip(cells[::2], cells[1::2], strict=False)
        if not (is_blank(name.text) and is_blank(value.text))
    ]
    whole = not len(cells) % 2 and all(is_criterion(n.text) and is_rating(v.text) for n, v in pairs)
    return pairs if whole else []


def _beside(grid: Grid, *, concludes: bool) -> list[tuple[Piece, Piece]]:
    """The rows of a table that has a column of ratings beside one of criteria (要素 | 评分 | 等级)."""
    found: dict[int, list[tuple[Piece, Piece]]] = {}
    for row in range(grid.rows):
        cells = [grid.piece(cell) for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
        columns = [cell.column for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
        rated = [i for i, cell in enumerate(cells) if i and is_rating(_own_rating(cell).text)]
        names = (
            [_unnumbered(cell) for cell in cells[: rated[0]] if not _is_number(cell.text)] if rated else []
        )
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
        return value
    start, end = (value.start + at for at in match.span("own"))
    return Piece(start, end, match["own"])
