"""What a report of the layout corpus is: a tree of blocks, each with lines of text and what stands in them.

Texts are written in a small markup: `{+}` and `{-}` a ticked and an empty box, `{note|…}` a footnote at this
place, `{ins|…}` and `{del|…}` tracked changes, `{remark|text|comment}` a commented stretch, `{hide|…}` hidden
text, `{doc|…}` a value in a content control. `¶` begins a new paragraph within a cell or text box.
`{=path|text}`, or `{=path|text|value}`, is a text tagged with its field path (see `corpus.blocks.Tag`); it
reads as any other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from corpus.blocks import Tag

Look = Literal["box", "ballot", "black", "tick", "bracket", "control", "legacy", "wingdings", "wingdings2"]
"""How check boxes are made: ☑/□, ☒/☐, ■/□, √/□, [√]/[ ], a content control, a form field, symbol fonts."""

Kind = Literal["text", "box", "note", "ins", "del", "remark", "hide", "doc"]
Style = Literal["body", "title", "subtitle", "center", "right", "plain", "contents"]
Rules = Literal["all", "rows", "three", "none"]
Align = Literal["left", "center"]

LONGEST_LABEL = 12
"""Characters in bold in a column of labels; what is longer is a value."""

MARKUP = re.compile(r"\{([+-])\}|\{(=[^{}|]+|note|ins|del|remark|hide|doc)\|([^{}|]*)(?:\|([^{}|]*))?\}")


@dataclass(frozen=True)
class Piece:
    """A stretch of a line: `text`, for a box its state and look, for a remark the comment in `more`.

    `tag` is the value that a text tells."""

    kind: Kind
    text: str = ""
    ticked: bool = False
    look: Look = "box"
    more: str = ""
    tag: Tag | None = None


Line = tuple[Piece, ...]


@dataclass(frozen=True)
class Number:
    """The automatic number of a paragraph: its list and its level from 0."""

    list: str
    level: int = 0


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 to 3; `styled` has a heading style, else it is only bold."""

    level: int
    line: Line
    number: Number | None = None
    styled: bool = True


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `body` has an indented first line, `plain` none."""

    line: Line
    style: Style = "body"
    number: Number | None = None


@dataclass
class Cell:
    """A table cell: its paragraphs, a table within it after them, and the grid places that it covers."""

    lines: list[Line]
    nested: Table | None = None
    row_span: int = 1
    column_span: int = 1
    row: int = 0
    column: int = 0
    align: Align = "left"
    bold: bool = False


@dataclass
class Table:
    """A table. `widths` are relative; `head` rows stand at its top and are repeated on each page where
    `repeat`; `inserted` and `deleted` are rows of tracked changes (the deleted ones are no part of it)."""

    cells: list[Cell]
    rows: int
    widths: tuple[float, ...]
    head: int = 0
    repeat: bool = False
    rules: Rules = "all"
    inserted: frozenset[int] = frozenset()
    deleted: frozenset[int] = frozenset()

    @property
    def columns(self) -> int:
        """The number of columns of the grid."""
        return len(self.widths)


@dataclass(frozen=True)
class TextBox:
    """A text box in the flow: its paragraphs, its width and height in cm, its place from the left margin.

    `beside` stands at the height of the text box before it."""

    lines: tuple[Line, ...]
    width: float
    height: float
    left: float = 0.0
    border: bool = True
    beside: bool = False


@dataclass(frozen=True)
class PageBreak:
    """The next block begins a page."""


@dataclass(frozen=True)
class Section:
    """What follows stands in so many columns, on pages of this orientation, from a new page if `fresh`."""

    columns: int = 1
    landscape: bool = False
    fresh: bool = False


Block = Heading | Paragraph | Table | TextBox | PageBreak | Section


@dataclass(frozen=True)
class Level:
    """A level of an automatic numbering: its Word number format and its text with %1, %2 …"""

    format: str
    text: str
    gap: Literal["space", "tab", "nothing"] = "space"


@dataclass
class Margins:
    """What runs along: header lines or a header table's cells, footer, page number, watermark.

    In `page` a `#` is the page and `##` the number of pages. `first` has no header on the first page."""

    header: tuple[str, ...] = ()
    header_cells: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()
    page: str = ""
    watermark: str = ""
    first: bool = True


@dataclass
class Report:
    """A whole report."""

    template: str
    name: str
    body: str
    stamp: str
    blocks: list[Block] = field(default_factory=list)
    margins: Margins = field(default_factory=Margins)
    lists: dict[str, tuple[Level, ...]] = field(default_factory=dict)
    serif: bool = True


def line_of(text: str, look: Look = "box") -> Line:
    """The pieces of a text in markup.

    >>> [(piece.kind, piece.text, piece.ticked) for piece in line_of("{+}合格 {-}不合格")]
    [('box', '', True), ('text', '合格 ', False), ('box', '', False), ('text', '不合格', False)]
    """
    pieces: list[Piece] = []
    at = 0
    for match in MARKUP.finditer(text):
        if match.start() > at:
            pieces.append(Piece("text", text[at : match.start()]))
        if match[1]:
            pieces.append(Piece("box", ticked=match[1] == "+", look=look))
        elif match[2].startswith("="):
            pieces.append(Piece("text", match[3], tag=Tag(match[2][1:], match[3], match[4])))
        else:
            pieces.append(Piece(_kind(match[2]), match[3], more=match[4] or ""))
        at = match.end()
    if at < len(text):
        pieces.append(Piece("text", text[at:]))
    return tuple(pieces)


def _kind(name: str) -> Kind:
    kinds: dict[str, Kind] = {
        "note": "note",
        "ins": "ins",
        "del": "del",
        "remark": "remark",
        "hide": "hide",
        "doc": "doc",
    }
    return kinds[name]


def lines_of(text: str, look: Look = "box") -> list[Line]:
    """The paragraphs of a cell or a text box."""
    return [line_of(part, look) for part in text.split("¶")]


def table_of(
    rows: Sequence[Sequence[str | Cell]],
    widths: tuple[float, ...],
    *,
    head: int = 0,
    repeat: bool = False,
    rules: Rules = "all",
    look: Look = "box",
    bold: tuple[int, ...] = (),
    inserted: tuple[int, ...] = (),
    deleted: tuple[int, ...] = (),
) -> Table:
    """A table of rows of markup: `‹` goes on with the cell on the left, `^` with the one above.

    `bold` columns hold labels. Raises ValueError for a row that does not fit the widths."""
    grid: list[list[Cell]] = []
    for at, row in enumerate(rows):
        if len(row) != len(widths):
            raise ValueError(f"{len(row)} cells instead of {len(widths)}: {row}")
        made: list[Cell] = []
        for column, entry in enumerate(row):
            if entry == "‹":
                made.append(made[-1])
            elif entry == "^":
                made.append(grid[-1][column])
            else:
                cell = entry if isinstance(entry, Cell) else Cell(lines_of(entry, look))
                cell.row, cell.column = at, column
                label = column in bold and isinstance(entry, str) and len(entry) <= LONGEST_LABEL
                cell.bold = cell.bold or at < head or label
                cell.align = "center" if at < head else cell.align
                made.append(cell)
        grid.append(made)
    return Table(
        _spanned(grid), len(rows), widths, head, repeat, rules, frozenset(inserted), frozenset(deleted)
    )


def _spanned(grid: list[list[Cell]]) -> list[Cell]:
    """The cells of a grid, each once, with its spans."""
    places: dict[int, tuple[Cell, set[int], set[int]]] = {}
    for row, cells in enumerate(grid):
        for column, cell in enumerate(cells):
            _, rows, columns = places.setdefault(id(cell), (cell, set(), set()))
            rows.add(row)
            columns.add(column)
    for cell, rows, columns in places.values():
        cell.row_span, cell.column_span = len(rows), len(columns)
    return [cell for cell, _, _ in places.values()]
