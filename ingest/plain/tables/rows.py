"""Tables in text files: lines with tabs, and one cell a line behind a tab (as Word writes `.txt`)."""

from __future__ import annotations

import re
from itertools import pairwise

from ingest import limits
from ingest.drafts import Draft, DraftCell, Row, Segment
from ingest.plain.inline import plain_words
from ingest.plain.items import items
from ingest.plain.tables.cells import Words
from ingest.plain.tables.wide_rows import is_wide
from ingest.wording.marks import mark_up
from schemas import patterns

_BREAK = patterns.compile(r"<br\s{0,3}/?>|</?(?:p|div|ul|ol|li)\b[^<>]{0,200}>", re.IGNORECASE)


def tab_end(rows: list[Row], at: int, stacked: dict[int, int], spaced: bool = False) -> int:
    """The line after a table of lines with tabs that begins at `at`, or `at` when it is none.

    An empty line ends it, unless the rows around it are of one table; where lines are `spaced`, two do."""
    end = at
    while _is_row(rows, end, stacked) and not (end > at and rows[end].feed):
        below = end + 2
        apart = below - 1 < len(rows) and not rows[below - 1].text and _is_row(rows, below, stacked)
        goes_on = apart and not (rows[below - 1].feed or rows[below].feed)
        if goes_on and (spaced or _same_table(rows[end].text, rows[below].text, alone=end == at)):
            end += 1
        end += 1
    texts = [rows[i].text for i in range(at, end)]
    while texts and not texts[-1].strip():
        texts.pop()
    end = at + len(texts)
    texts = [text for text in texts if text]
    if len(texts) == 1:
        cells = texts[0].strip("\t").split("\t")
        return end if len(cells) > 2 and all(cell.strip() for cell in cells) else at
    several = sum(1 for text in texts if "\t" in text.strip("\t") or text.count("\t") > 1)
    return end if several > len(texts) / 2 or (several > 1 and _is_even(texts)) else at


def _is_even(texts: list[str]) -> bool:
    """Whether all lines have as many tabs as the first, which is filled, and none begins with one: cells over
    several rows leave blanks behind the first column."""
    head = texts[0].split("\t")
    even = all(text.count("\t") == len(head) - 1 and not text.startswith("\t") for text in texts)
    return even and all(cell.strip() for cell in head)


def _is_row(rows: list[Row], at: int, stacked: dict[int, int]) -> bool:
    if at >= len(rows) or at in stacked:
        return False
    return "\t" in rows[at].text or is_wide(rows, at)


def _same_table(above: str, below: str, *, alone: bool) -> bool:
    """Whether two rows around an empty line are of one table: as many cells, figures in the same columns.

    Or the upper stands alone and is a heading row: filled, without figures; or the lower goes on in a row
    that a page break cut: its first cell is blank, and nothing else."""
    upper, lower = above.split("\t"), below.split("\t")
    cut = all(cell.strip() for cell in upper) and not lower[0] and all(cell.strip() for cell in lower[1:])
    if cut and len(upper) == len(lower) > 1 and not alone:
        return True
    if _numbers_columns(lower):
        return False
    figures = [(_has_figure(one), _has_figure(other)) for one, other in zip(upper, lower, strict=False)]
    if len(upper) != len(lower) or len(upper) < 3 or not any(one for _, one in figures):
        return False
    if alone and all(cell.strip() for cell in upper) and not any(one for one, _ in figures):
        return True
    return sum(one == other for one, other in figures) * 3 >= len(figures) * 2


def _numbers_columns(cells: list[str]) -> bool:
    """Whether a row counts the columns behind its head, as a first row does (编号 | 01 | 02)."""
    behind = [cell.strip() for cell in cells[1:]]
    return len(behind) > 1 and all(
        cell.isdecimal() and int(cell) == number for number, cell in enumerate(behind, start=1)
    )


def _has_figure(cell: str) -> bool:
    return any(char.isdigit() for char in cell)


def are_spaced(rows: list[Row]) -> bool:
    """Whether an empty line stands after every line, so that it tells nothing: rows of tables never touch."""
    lines = [row.text for row in rows]
    touching = sum("\t" in one and "\t" in other for one, other in pairwise(lines))
    apart = sum(
        "\t" in one and not gap and "\t" in other
        for one, gap, other in zip(lines, lines[1:], lines[2:], strict=False)
    )
    return apart > 3 and not touching


def tabs(rows: list[Row], at: int, end: int) -> Draft:
    """The table of lines with tabs between two lines; short rows are filled with blank cells."""
    stated = [(row, is_wide(rows, at + i)) for i, row in enumerate(rows[at:end]) if row.text]
    made = table([(row.number, row.text.rstrip("\n").split("\t")) for row, _ in stated], plain_words)
    wide = {i for i, (_, alone) in enumerate(stated) if alone}
    made.cells = [cell for cell in made.cells if cell.row not in wide or not cell.column]
    for cell in made.cells:
        cell.column_span = made.columns if cell.row in wide else 1
    return made


def table(rows: list[tuple[int, list[str]]], words: Words) -> Draft:
    """The table of these rows, each with its line; short ones are filled with blank cells."""
    columns = min(max((len(cells) for _, cells in rows), default=0), limits.TABLE_COLUMNS)
    made = []
    for at, (number, cells) in enumerate(rows):
        if len(cells) > columns:
            cells = [*cells[: columns - 1], " ".join(cells[columns - 1 :])]
        padded = cells + [""] * (columns - len(cells))
        made += [DraftCell(at, column, _segments(number, text, words)) for column, text in enumerate(padded)]
    return Draft("table", cells=made, rows=len(rows), columns=columns)


def _segments(number: int, text: str, words: Words) -> list[Segment]:
    """A cell's text; what a converter left of paragraphs within it is told apart by newlines."""
    pieces = _BREAK.split(text) if "<" in text else items(text)
    kept = [piece for piece in (words(piece).strip() for piece in pieces) if piece] or [""]
    return [mark_up(Segment(piece, number, before="\n" if at else "")) for at, piece in enumerate(kept)]


def stacked_tables(lines: list[str]) -> dict[int, int]:
    """Where tables of one cell a line begin, and the line after each.

    A row is a run of lines of which each cell begins with a tab (further lines of a cell have none); an empty
    line ends it. A table has two rows or more, most of them with as many cells as the widest."""
    found: dict[int, int] = {}
    at = 0
    while at < len(lines):
        if not _leads(lines[at]):
            at += 1
            continue
        end, widths = _stacked_rows(lines, at)
        widest = max(widths)
        if len(widths) > 1 and widest > 1 and sum(width == widest for width in widths) * 2 >= len(widths):
            found[at] = end
        at = end
    return found


def _leads(line: str) -> bool:
    return line.startswith("\t") and "\t" not in line[1:]


def _stacked_rows(lines: list[str], at: int) -> tuple[int, list[int]]:
    """The line after the run of rows, and the number of cells in each."""
    widths: list[int] = []
    widest = 0
    while at < len(lines) and _leads(lines[at]):
        end, cells, whole = _stacked_row(lines, at, widest or limits.TABLE_COLUMNS)
        widths.append(cells)
        widest = max(widest, cells)
        if not whole or end + 1 >= len(lines) or not _leads(lines[end + 1]):
            return end if not whole else _last_lead(lines, at, end) + 1, widths
        at = end + 1
    return at, widths


def _stacked_row(lines: list[str], at: int, widest: int) -> tuple[int, int, bool]:
    """The line after a row, its cells, and whether an empty line ends it.

    Plain lines after a full row, with more cells to come, are what stands between two tables."""
    cells = 0
    tail = None
    while at < len(lines) and lines[at] and ("\t" not in lines[at] or lines[at][0] == "\t"):
        if lines[at][0] == "\t":
            if cells >= widest and tail is not None:
                return tail, cells, False
            cells += 1
            tail = None
        elif tail is None:
            tail = at
        at += 1
    return at, cells, at < len(lines) and not lines[at]


def _last_lead(lines: list[str], at: int, end: int) -> int:
    return max(line for line in range(at, end) if lines[line][0] == "\t")


def stacked(rows: list[Row], at: int, end: int) -> Draft:
    """The table of one cell a line between two lines."""
    cells: list[DraftCell] = []
    row = column = 0
    for line in rows[at:end]:
        if not line.text:
            row, column = row + 1, 0
        elif line.text.startswith("\t"):
            cells.append(
                DraftCell(row, column, _segments(line.number, line.text.replace("\t", " "), plain_words))
            )
            column += 1
        elif line.text.strip():
            segment = mark_up(Segment(line.text.strip(), line.number, before="\n"))
            blank = len(cells[-1].segments) == 1 and not cells[-1].segments[0].text
            cells[-1].segments = [segment] if blank else [*cells[-1].segments, segment]
    width = max(cell.column for cell in cells) + 1
    return Draft("table", cells=cells, rows=row + 1, columns=width)
