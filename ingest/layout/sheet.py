"""A page laid out: its lines and tables in reading order, before pages are put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.drafts import Draft
from ingest.layout.grid import Grid
from ingest.layout.lines import PdfLine
from schemas.document import PageState, Reading, Role


@dataclass(slots=True)
class Item:
    """A line or a table on a page; `role` is other than body for running elements.

    `band` numbers the columns and frames of a page (0: the page itself), `sides` are the left and right
    edge of such a band, which is `framed` or not; a `nested` table stands in a cell of the table before it;
    `inset` has the blocks of a picture; `joined`: a table that began on the page before; `begins`: the first
    line of a footnote."""

    page: int
    top: float
    bottom: float
    line: PdfLine | None = None
    table: Draft | None = None
    grid: Grid | None = None
    inset: list[Draft] | None = None
    role: Role = "body"
    band: int = 0
    sides: tuple[float, float] | None = None
    framed: bool = False
    nested: bool = False
    joined: bool = False
    begins: bool = False

    @property
    def text(self) -> str:
        """The text, whatever it is."""
        if self.line is not None:
            return self.line.text
        return "\t".join(cell.text for cell in self.table.cells) if self.table else ""


@dataclass(slots=True)
class Sheet:
    """A page laid out: its size as shown and its items; how it was read, as `Page` tells it.

    `rules` are the level lines on it that belong to no table (position, start, end)."""

    number: int
    width: float
    height: float
    items: list[Item] = field(default_factory=list)
    reading: Reading = "text"
    state: PageState | None = None
    confidence: float = 1.0
    agreement: float | None = None
    rules: list[tuple[float, float, float]] = field(default_factory=list)
