"""A report as a conversion to text gives it: tables as tabs, a merged cell told once in its row."""

from __future__ import annotations

from corpus.blocks import EMPTY, TICKED, Block, Heading, PageBreak, Report, Table

MARKS = {
    "box": ("☑", "□"),
    "black": ("■", "□"),
    "control": ("☑", "☐"),
    "html": ('<input type="checkbox" checked>', '<input type="checkbox">'),
}


def text_of(report: Report) -> str:
    """The whole text, blocks set apart by an empty line."""
    ticked, empty = MARKS[report.settings.get("marks", "box")]
    hashes = report.settings.get("headings") == "hash"
    shown = [text for block in report.blocks if (text := _block(block, hashes)) is not None]
    return "\n\n".join(shown).replace(TICKED, ticked).replace(EMPTY, empty) + "\n"


def _block(block: Block, hashes: bool) -> str | None:
    if isinstance(block, PageBreak):
        return None
    if isinstance(block, Table):
        return "\n".join(_row(block, row) for row in range(len(block.grid)))
    if isinstance(block, Heading) and hashes:
        return f"{'#' * block.level} {block.text}"
    return block.text


def _row(table: Table, row: int) -> str:
    cells = table.grid[row]
    shown = [cell for at, cell in enumerate(cells) if at == 0 or cell is not cells[at - 1]]
    return "\t".join(" ".join(cell.text.split("\n")) for cell in shown)
