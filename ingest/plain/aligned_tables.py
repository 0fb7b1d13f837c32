"""Tables whose columns are aligned by spaces, as `pdftotext -layout` and old plain text have them.

Lines that stand together are a table where the gaps of two spaces and more in them leave columns free that
no line crosses. When a line crosses them, it is none: a paragraph torn into cells is worse than a table in lines.
"""

from __future__ import annotations

from typing import NamedTuple

from ingest import limits
from ingest.drafts import Draft, DraftCell, Row, Segment
from ingest.joining import columns as width
from ingest.joining import is_page_number, joint
from ingest.marks import mark_up
from ingest.plain.columns import METRICS, Piece, pieces
from schemas import rx

_GAP = rx.compile(r"\S(?: {2,400}|[ \u3000]{2,200})\S")
_LEAST_ROWS, _LEAST_NARROW_ROWS = 2, 3
_MOST_LINES = 2000
_FULL_SLACK = 4


class _Line(NamedTuple):
    """A line cut into the table's columns: texts by column."""

    number: int
    texts: dict[int, str]


def find(lines: list[str], taken: set[int]) -> dict[int, int]:
    """Where lines stand together that may be a table, and the line after each run. `taken` is another's."""
    found: dict[int, int] = {}
    at = 0
    while at < len(lines):
        if at in taken or not _GAP.search(lines[at]):
            at += 1
            continue
        end = at
        while end < len(lines) and end - at < _MOST_LINES and end not in taken and _belongs(lines[end]):
            end += 1
        if end - at >= _LEAST_ROWS:
            found[at] = end
        at = max(end, at + 1)
    return found


def _belongs(line: str) -> bool:
    if not line.strip() or "\t" in line or is_page_number(line):
        return False
    return bool(_GAP.search(line)) or line.startswith("  ")


def draft(rows: list[Row], at: int, end: int) -> Draft | None:
    """The table of a run of lines, or None where they are none."""
    for metric in METRICS[:2]:
        lines = [pieces(row.text.replace("\u3000", "  "), metric) for row in rows[at:end]]
        made = _columns(lines)
        if made and _enough(lines, len(made)):
            numbered = zip(rows[at:end], lines, strict=True)
            return _table([_cut(row.number, line, made) for row, line in numbered])
    return None


def _columns(lines: list[list[Piece]]) -> list[tuple[int, int]] | None:
    """The columns as ranges: pieces of lines that overlap are of one; None where a line has two in one."""
    spans = sorted((piece.start, piece.end) for line in lines for piece in line)
    made: list[tuple[int, int]] = []
    for start, end in spans:
        if made and start < made[-1][1] + 1:
            made[-1] = (made[-1][0], max(made[-1][1], end))
        else:
            made.append((start, end))
    if not 1 < len(made) <= limits.TABLE_COLUMNS:
        return None
    for line in lines:
        places = [_place(piece, made) for piece in line]
        if len(set(places)) < len(places):
            return None
    return made


def _place(piece: Piece, columns: list[tuple[int, int]]) -> int:
    return next(
        i for i, (start, end) in enumerate(columns) if start <= piece.start < end or piece.start == start
    )


def _enough(lines: list[list[Piece]], columns: int) -> bool:
    """Whether enough lines have cells side by side; two columns alone are often a row of signatures."""
    wide = sum(len(line) > 2 for line in lines)
    pairs = sum(len(line) > 1 for line in lines)
    if len(lines[0]) < 2 or pairs * 2 < len(lines):
        return False
    return wide >= _LEAST_ROWS if columns > 2 else pairs >= _LEAST_NARROW_ROWS


def _cut(number: int, line: list[Piece], columns: list[tuple[int, int]]) -> _Line:
    return _Line(number, {_place(piece, columns): piece.text for piece in line})


def _table(lines: list[_Line]) -> Draft:
    columns = 1 + max(column for line in lines for column in line.texts)
    widest = [max((width(line.texts.get(i, "")) for line in lines), default=0) for i in range(columns)]
    rows: list[list[_Line]] = []
    for line in lines:
        if rows and _goes_on(rows[-1], line, widest):
            rows[-1].append(line)
        else:
            rows.append([line])
    cells = [DraftCell(at, i, _segments(row, i)) for at, row in enumerate(rows) for i in range(columns)]
    return Draft("table", cells=cells, rows=len(rows), columns=columns)


def _goes_on(row: list[_Line], line: _Line, widest: list[int]) -> bool:
    """Whether a line has only what did not fit into cells of the line above it."""
    if 0 in line.texts or len(line.texts) >= len(row[0].texts):
        return False
    above = row[-1].texts
    return all(i in above and width(above[i]) >= widest[i] - _FULL_SLACK for i in line.texts)


def _segments(row: list[_Line], column: int) -> list[Segment]:
    made: list[Segment] = []
    for line in row:
        text = line.texts.get(column, "")
        if text:
            made.append(Segment(text, line.number, before=joint(made[-1].text, text) if made else ""))
    return [mark_up(segment) for segment in made] or [Segment("", row[0].number)]
