"""A tagged report as lines of JSON, and back: one line a block, one a row of a table.

    ["report", {"seed": 1, "look": "black", …}]        begins a report: what it has beside its blocks
    ["heading", 1, "一、概况"]                           level and text, in markup (`corpus.layouts.tree`)
    ["body", "受审核方：{=organization.name|甲公司}。"]    a paragraph by its style; behind it list and level
    ["table", {"widths": [3, 7], "head": 1}]           a table; its rows follow, `‹` and `^` as in `table_of`
    ["row", "名称", "{=organization.name|甲公司}"]
    ["box", {"width": 4.0, "height": 2.0}, "…"]        a text box, ["page"], ["section", {"columns": 2}]
    ["finding", {"code": "CAL001", "texts": […]}]      what must be found (`truth.Known`)

What markup cannot tell (two texts side by side, a cell with a table in it) stands as a list of its parts, a
part as the fields of a piece or cell that are not as usual.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, asdict, fields
from typing import Any

from corpus.blocks import Tag
from corpus.bodies.truth import Known
from corpus.layouts.tree import (
    Block,
    Cell,
    Heading,
    Level,
    Line,
    Look,
    Margins,
    Number,
    PageBreak,
    Paragraph,
    Piece,
    Report,
    Section,
    Table,
    TextBox,
    line_of,
    lines_of,
    table_of,
)

Json = Any
LEFT, ABOVE = "‹", "^"
MARKS = {True: "{+}", False: "{-}"}


def written(report: Report, known: Iterable[Known] = (), **more: Json) -> Iterator[str]:
    """The lines of a report and its findings; `more` stands in the first. Raises ValueError for what has
    no form."""
    look = _usual_look(report)
    styled = all(one.styled for one in report.blocks if isinstance(one, Heading))
    about = {
        **more,
        "look": look,
        "styled": styled,
        "stamp": report.stamp,
        "serif": report.serif,
        "margins": _unusual(report.margins),
        "lists": {
            name: [[one.format, one.text, one.gap] for one in levels] for name, levels in report.lists.items()
        },
    }
    yield _json(["report", about])
    for block in report.blocks:
        yield from map(_json, _block(block, look, styled))
    for one in known:
        yield _json(["finding", _unusual(one)])


def read(lines: Iterable[str], template: str, body: str) -> tuple[Report, list[Known]]:
    """The report that the lines tell, and what must be found in it."""
    report, known = Report(template, "", body, body), list[Known]()
    look: Look = "box"
    styled, rows, about = True, list[Json](), dict[str, Json]()
    for kind, *stated in map(json.loads, lines):
        if kind == "row":
            rows.append(stated)
            continue
        if rows:
            report.blocks.append(_table_read(about, rows, look))
            rows = []
        match kind:
            case "report":
                look, styled = stated[0]["look"], stated[0]["styled"]
                _begin(report, stated[0])
            case "table":
                about = stated[0]
            case "finding":
                known.append(Known(**{name: _tuple(value) for name, value in stated[0].items()}))
            case _:
                report.blocks.append(_block_read(kind, stated, look, styled))
    if rows:
        report.blocks.append(_table_read(about, rows, look))
    return report, known


def _begin(report: Report, about: dict[str, Json]) -> None:
    report.name = f"{report.template}-{about['seed']}"
    report.stamp, report.serif = about["stamp"], about["serif"]
    report.margins = Margins(**{name: _tuple(value) for name, value in about["margins"].items()})
    report.lists = {name: tuple(Level(*one) for one in levels) for name, levels in about["lists"].items()}


def _usual_look(report: Report) -> Look:
    looks = Counter(piece.look for line in _all_lines(report.blocks) for piece in line if piece.kind == "box")
    return looks.most_common(1)[0][0] if looks else "box"


def _all_lines(blocks: Iterable[Block]) -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            yield block.line
        elif isinstance(block, TextBox):
            yield from block.lines
        elif isinstance(block, Table):
            for cell in block.cells:
                yield from cell.lines
                yield from _all_lines([cell.nested] if cell.nested else [])


def _block(block: Block, look: Look, styled: bool) -> Iterator[list[Json]]:
    match block:
        case Heading():
            more: dict[str, Json] = {} if block.styled == styled else {"styled": block.styled}
            more |= {"number": [block.number.list, block.number.level]} if block.number else {}
            yield ["heading", block.level, _line(block.line, look), *([more] if more else [])]
        case Paragraph():
            number = [block.number.list, block.number.level] if block.number else []
            yield [block.style, _line(block.line, look), *number]
        case TextBox():
            about = {name: value for name, value in _unusual(block).items() if name != "lines"}
            yield ["box", about, *(_line(line, look) for line in block.lines)]
        case Table():
            about, rows = _table(block, look)
            yield ["table", about]
            yield from (["row", *row] for row in rows)
        case PageBreak():
            yield ["page"]
        case Section():
            yield ["section", _unusual(block)]


def _block_read(kind: str, items: list[Json], look: Look, styled: bool) -> Block:
    match kind:
        case "heading":
            level, line, *more = items
            given = more[0] if more else {}
            number = Number(*given["number"]) if "number" in given else None
            return Heading(level, _line_read(line, look), number, given.get("styled", styled))
        case "box":
            about, *lines = items
            return TextBox(tuple(_line_read(line, look) for line in lines), **about)
        case "page":
            return PageBreak()
        case "section":
            return Section(**items[0])
        case _:
            style: Json = kind
            line, *numbered = items
            return Paragraph(_line_read(line, look), style, Number(*numbered) if numbered else None)


def _line(line: Line, look: Look) -> Json:
    """A line in markup, or its parts where one text in markup would be read otherwise."""
    whole = "".join(map(_markup, line))
    if line_of(whole, look) == line:
        return whole
    parts: list[Json] = []
    begun: list[Piece] = []
    for piece in line:
        if line_of(_markup(piece), look) != (piece,):
            parts.append({**_unusual(piece), **({"tag": [*asdict(piece.tag).values()]} if piece.tag else {})})
            begun = []
        elif begun and line_of(parts[-1] + _markup(piece), look) == (*begun, piece):
            parts[-1] += _markup(piece)
            begun.append(piece)
        else:
            parts.append(_markup(piece))
            begun = [piece]
    return parts


def _line_read(data: Json, look: Look) -> Line:
    if isinstance(data, str):
        return line_of(data, look)
    pieces: list[Piece] = []
    for part in data:
        if isinstance(part, str):
            pieces += line_of(part, look)
        else:
            pieces.append(
                Piece(**{"kind": "text", **part, "tag": Tag(*part["tag"]) if "tag" in part else None})
            )
    return tuple(pieces)


def _markup(piece: Piece) -> str:
    if piece.kind == "box":
        return MARKS[piece.ticked]
    if piece.tag is not None:
        value = "" if piece.tag.value is None else f"|{piece.tag.value}"
        return f"{{={piece.tag.path}|{piece.text}{value}}}"
    if piece.kind == "text":
        return piece.text
    return f"{{{piece.kind}|{piece.text}{'|' if piece.more else ''}{piece.more}}}"


def _table(table: Table, look: Look) -> tuple[dict[str, Json], list[list[Json]]]:
    """What a table has beside its rows, and these. A cell stands as its text where it is read alike."""
    bold = sorted({cell.column for cell in table.cells if cell.bold and cell.row >= table.head})
    about = {name: value for name, value in _unusual(table).items() if name not in ("cells", "rows")}
    about |= {name: sorted(about[name]) for name in ("inserted", "deleted") if name in about}
    about |= {"bold": bold} if bold else {}
    grid = _grid(table)
    rows = [[_entry(grid, at, column, look) for column in range(table.columns)] for at in range(table.rows)]
    for cell, again in zip(table.cells, _table_read(about, rows, look).cells, strict=True):
        if cell != again:
            rows[cell.row][cell.column] = _cell(cell, look)
    if _table_read(about, rows, look) != table:
        raise ValueError(f"a table that its rows do not tell: {about}")
    return about, rows


def _table_read(about: dict[str, Json], rows: list[list[Json]], look: Look) -> Table:
    entries = [[one if isinstance(one, str) else _cell_read(one, look) for one in row] for row in rows]
    return table_of(entries, look=look, **{name: _tuple(value) for name, value in about.items()})


def _grid(table: Table) -> list[list[Cell]]:
    """The cell of each place."""
    found = {
        (row, column): cell
        for cell in table.cells
        for row in range(cell.row, cell.row + cell.row_span)
        for column in range(cell.column, cell.column + cell.column_span)
    }
    return [[found[row, column] for column in range(table.columns)] for row in range(table.rows)]


def _entry(grid: list[list[Cell]], row: int, column: int, look: Look) -> Json:
    cell = grid[row][column]
    if (cell.row, cell.column) != (row, column):
        return LEFT if column and grid[row][column - 1] is cell else ABOVE
    items = [_line(line, look) for line in cell.lines]
    if all(isinstance(one, str) for one in items):
        text = "¶".join(items)
        if text not in (LEFT, ABOVE) and lines_of(text, look) == cell.lines:
            return text
    return _cell(cell, look)


def _cell(cell: Cell, look: Look) -> dict[str, Json]:
    made: dict[str, Json] = {"lines": [_line(line, look) for line in cell.lines]}
    made |= {"align": cell.align} if cell.align != "left" else {}
    made |= {"bold": True} if cell.bold else {}
    if cell.nested:
        about, rows = _table(cell.nested, look)
        made["nested"] = [about, *rows]
    return made


def _cell_read(data: dict[str, Json], look: Look) -> Cell:
    nested = data.get("nested")
    return Cell(
        [_line_read(line, look) for line in data["lines"]],
        _table_read(nested[0], nested[1:], look) if nested else None,
        align=data.get("align", "left"),
        bold=data.get("bold", False),
    )


def _unusual(thing: Any) -> dict[str, Json]:
    """The fields of a thing that are not as they usually are; what is no plain value is left out."""
    found = {}
    for one in fields(thing):
        value = getattr(thing, one.name)
        usual = one.default_factory() if one.default_factory is not MISSING else one.default
        if value != usual and one.name not in ("number", "tag"):
            found[one.name] = value
    return found


def _tuple(value: Json) -> Json:
    return tuple(value) if isinstance(value, list) else value


def _json(items: list[Json]) -> str:
    return json.dumps(items, ensure_ascii=False, separators=(",", ":"))
