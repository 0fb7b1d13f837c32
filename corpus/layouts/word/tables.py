"""Tables of a Word file: spans, repeated heads, rules, tables within cells, tracked rows."""

from __future__ import annotations

from corpus.layouts.tree import Cell, Rules, Table
from corpus.layouts.word.inline import Inline
from corpus.layouts.word.parts import AUTHOR

LINE = 'w:val="single" w:sz="{size}" w:space="0" w:color="auto"'
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
RULED: dict[Rules, dict[str, int]] = {
    "all": dict.fromkeys(SIDES, 4),
    "rows": {"top": 8, "bottom": 8, "insideH": 4},
    "three": {"top": 12, "bottom": 12},
    "none": {},
}


def table_xml(table: Table, width: int, inline: Inline, *, inner: bool = False) -> str:
    """The table, as wide as `width` twentieths of a point."""
    whole = sum(table.widths)
    widths = [round(width * part / whole) for part in table.widths]
    borders = "".join(
        f"<w:{side} {LINE.format(size=RULED[table.rules][side])}/>" if side in RULED[table.rules] else ""
        for side in SIDES
    )
    grid = "".join(f'<w:gridCol w:w="{part}"/>' for part in widths)
    rows = "".join(
        _row(table, row, widths, inline)
        for row in range(table.rows)
        if not (inline.accepted and row in table.deleted)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:jc w:val="{"left" if inner else "center"}"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _row(table: Table, row: int, widths: list[int], inline: Inline) -> str:
    properties = "<w:tblHeader/>" if table.repeat and row < table.head else ""
    if not inline.accepted and row in table.inserted:
        properties += f'<w:ins w:id="{9000 + row}" {AUTHOR}/>'
    if not inline.accepted and row in table.deleted:
        properties += f'<w:del w:id="{9500 + row}" {AUTHOR}/>'
    cells = sorted(
        (c for c in table.cells if c.row <= row < c.row + c.row_span), key=lambda cell: cell.column
    )
    made = "".join(_cell(table, cell, row, widths, inline) for cell in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{made}</w:tr>"


def _cell(table: Table, cell: Cell, row: int, widths: list[int], inline: Inline) -> str:
    width = sum(widths[cell.column : cell.column + cell.column_span])
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    if cell.column_span > 1:
        properties += f'<w:gridSpan w:val="{cell.column_span}"/>'
    if cell.row_span > 1:
        properties += '<w:vMerge w:val="restart"/>' if row == cell.row else "<w:vMerge/>"
    if table.rules == "three" and row == table.head - 1:
        properties += f"<w:tcBorders><w:bottom {LINE.format(size=6)}/></w:tcBorders>"
    properties += '<w:vAlign w:val="center"/>'
    content = "<w:p/>" if row > cell.row else _content(cell, width, inline)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def _content(cell: Cell, width: int, inline: Inline) -> str:
    align = f'<w:pPr><w:jc w:val="{cell.align}"/></w:pPr>' if cell.align != "left" else ""
    look = "<w:b/>" if cell.bold else ""
    lines = cell.lines
    if cell.nested is not None and not any(lines):
        lines = []
    made = "".join(f"<w:p>{align}{inline.runs(line, look)}</w:p>" for line in lines)
    if cell.nested is None:
        return made
    return f"{made}{table_xml(cell.nested, width - 240, inline, inner=True)}<w:p/>"
