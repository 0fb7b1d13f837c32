"""What a report of the corpus is made of: headings, paragraphs, tables, and the values tagged in them."""

from __future__ import annotations

from dataclasses import dataclass, field

TICKED, EMPTY = "\ue001", "\ue002"
"""A ticked and an empty box in the text of a block; each format has its own way to show them."""


@dataclass(frozen=True)
class Tag:
    """A value told in the text. `path` has keys for list places (`calibrations[v].device`); `raw` is what
    stands there ("" for what is only deduced); `value` is given where it does not follow from `raw`."""

    path: str
    raw: str
    value: str | None = None


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 to 3."""

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `style` is "body", "title", "center" or "right"."""

    text: str
    style: str = "body"


@dataclass
class Cell:
    """A table cell with the grid places that it covers."""

    text: str
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True)
class Table:
    """A ruled table as a full grid: a place covered by a merged cell holds that very cell. `widths` are
    relative; `head` is the number of rows to be repeated on each page."""

    grid: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    head: int = 0


@dataclass(frozen=True)
class PageBreak:
    """The next block begins a page."""


Block = Heading | Paragraph | Table | PageBreak


@dataclass
class Report:
    """A report to be written: its blocks, its running header and footer, the look of its marks, its tags."""

    blocks: list[Block] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    settings: dict[str, str] = field(default_factory=dict)
