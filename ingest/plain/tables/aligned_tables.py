"""Tables whose columns are aligned by spaces, as `pdftotext -layout` and old plain text have them.

The first line tells how many columns there are: its pieces between gaps of two spaces or more. Most lines
below must have as many pieces (where a cell is full, one space parts it from the next); what has fewer is put
under the nearest pieces above. Where that does not hold, the columns must be free of text in all lines. Else
it is no table: a paragraph torn into cells is worse than a table in lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ingest import limits
from ingest.drafts import Draft, DraftCell, Row, Segment
from ingest.plain.tables.columns import METRICS, Piece, one_each, pieces
from ingest.wording.joining import columns as width
from ingest.wording.joining import joint
from ingest.wording.marks import mark_up
from ingest.wording.page_numbers import is_page_number
from schemas import patterns

_GAP = patterns.compile(r"\S(?: {2,400}|[ \u3000]{2,200})\S")
_LEAST_ROWS, _LEAST_NARROW_ROWS = 2, 3
_MOST_LINES = 2000
_FULL_SLACK = 4
_LONGEST_LINE = 400
_LEAST_SHAPE, _SHORT = 6, 2
_SENTENCE = "，。；"
_DRAWN = 12
_UNFINISHED = ("-", ".", "/", "、", "，", "（", "(", "—")
"""How the upper part of a code or date ends that goes on in the line below."""


class _Line(NamedTuple):
    """A line cut into the table's columns: texts by column."""

    number: int
    texts: dict[int, str]


def find(lines: Sequence[str], taken: set[int]) -> dict[int, int]:
    """Where lines stand together that may be a table, and the line after each run. `taken` is another's."""
    found: dict[int, int] = {}
    at = 0
    while at < len(lines):
        if at in taken or len(lines[at]) > _LONGEST_LINE or not _GAP.search(lines[at]):
            at += 1
            continue
        wide = len(pieces(lines[at], one_each))
        end = at + 1
        while end < len(lines) and end - at < _MOST_LINES and end not in taken and _belongs(lines[end], wide):
            end += 1
        if end - at >= _LEAST_ROWS:
            found[at] = end
        at = end
    return found


def _belongs(line: str, wide: int) -> bool:
    if not line.strip() or len(line) > _LONGEST_LINE or "\t" in line or is_page_number(line):
        return False
    if _GAP.search(line) or line.startswith("  ") or len(line.strip()) <= _SHORT:
        return True
    return _tight(line, wide) is not None


def _tight(line: str, wide: int) -> list[Piece] | None:
    """The pieces between single spaces, where there are just as many as columns."""
    if wide < 3 or line.count(" ") < wide - 1 or any(sign in line for sign in _SENTENCE):
        return None
    made = pieces(line, one_each, gap=1)
    return made if len(made) == wide else None


def draft(rows: list[Row], at: int, end: int) -> Draft | None:
    """The table of a run of lines, or None where they are none."""
    texts = [row.text.replace("\u3000", "  ") for row in rows[at:end]]
    numbers = [row.number for row in rows[at:end]]
    cut = _by_count(texts) or _by_gutters(texts)
    return _table([_Line(*line) for line in zip(numbers, cut, strict=True)]) if cut else None


def _by_count(texts: list[str]) -> list[dict[int, str]] | None:
    """The lines' texts by column, told by the number of pieces."""
    head = pieces(texts[0], one_each)
    wide, full, close = len(head), 0, False
    above = head
    made: list[dict[int, str]] = []
    for text in texts:
        loose = pieces(text, one_each)
        whole = loose if len(loose) == wide else _tight(text, wide)
        if whole:
            close = len(loose) < wide
            above, full = whole, full + 1
            made.append({i: piece.text for i, piece in enumerate(whole)})
            continue
        loose = pieces(text, one_each, gap=1) if close else loose
        places = nearest(loose, above)
        if places is None:
            return None
        made.append(dict(zip(places, (piece.text for piece in loose), strict=True)))
    least = _LEAST_ROWS if wide > 2 else _LEAST_NARROW_ROWS
    return made if limits.TABLE_COLUMNS >= wide > 1 and full >= least and full * 2 >= len(texts) else None


def nearest(line: list[Piece], above: list[Piece]) -> list[int] | None:
    """The columns of the pieces above which pieces stand, in order; a piece ends what is unfinished above it.

    None where there are more pieces than columns."""
    if len(line) > len(above):
        return None
    ways: list[tuple[float, list[int]]] = [(0.0, [])]
    for done, piece in enumerate(line):
        grown: list[tuple[float, list[int]]] = []
        for column in range(done, len(above) - (len(line) - done - 1)):
            before = [way for way in ways if not way[1] or way[1][-1] < column]
            if before:
                far, places = min(before)
                grown.append((far + _far(piece, above[column]), [*places, column]))
        ways = grown
    return min(ways)[1] if ways else None


def _far(piece: Piece, above: Piece) -> float:
    """How far a piece is from one above it; to what is unfinished there it is drawn."""
    middle = abs(piece.start + piece.end - above.start - above.end) / 2
    return middle + abs(piece.start - above.start) - (_DRAWN if above.text.endswith(_UNFINISHED) else 0)


def _by_gutters(texts: list[str]) -> list[dict[int, str]] | None:
    """The lines' texts by column, told by what is free of text in all lines."""
    for metric in METRICS[:2]:
        lines = [pieces(text, metric) for text in texts]
        made = _columns(lines)
        if made and _enough(lines, len(made)):
            return [{_place(piece, made): piece.text for piece in line} for line in lines]
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
    if not 1 < len(made) <= limits.TABLE_COLUMNS or len(made) > max(map(len, lines)):
        return None
    for line in lines:
        places = [_place(piece, made) for piece in line]
        if len(set(places)) < len(places):
            return None
    return made


def _place(piece: Piece, columns: list[tuple[int, int]]) -> int:
    return next(i for i, (start, end) in enumerate(columns) if start <= piece.start < end)


def _enough(lines: list[list[Piece]], columns: int) -> bool:
    """Whether enough lines have cells side by side; two columns alone are often a row of signatures."""
    wide = sum(len(line) > 2 for line in lines)
    pairs = sum(len(line) > 1 for line in lines)
    if len(lines[0]) < columns or pairs * 2 < len(lines):
        return False
    return wide >= _LEAST_ROWS if columns > 2 else pairs >= _LEAST_NARROW_ROWS


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
    above = row[-1].texts
    if len(line.texts) >= len(row[0].texts) or any(i not in above for i in line.texts):
        return False
    if any(_shape(text) == _shape(above[i]) and len(text) >= _LEAST_SHAPE for i, text in line.texts.items()):
        return False
    if any(above[i].endswith(_UNFINISHED) for i in line.texts):
        return True
    full = sum(width(above[i]) >= min(widest[i] - _FULL_SLACK, widest[i] * 0.6) for i in line.texts)
    if 0 not in line.texts:
        return full * 2 >= len(line.texts)
    return full == len(line.texts) and len(line.texts) * 2 <= len(row[0].texts) + 1


def _shape(text: str) -> str:
    """Figures and letters by their kind: another date or code below a whole one begins a row."""
    return "".join(
        "9" if char.isdigit() else "a" if char.isascii() and char.isalpha() else char for char in text
    )


def _segments(row: list[_Line], column: int) -> list[Segment]:
    made: list[Segment] = []
    for line in row:
        text = line.texts.get(column, "")
        if text:
            made.append(Segment(text, line.number, before=joint(made[-1].text, text) if made else ""))
    return [mark_up(segment) for segment in made] or [Segment("", row[0].number)]
