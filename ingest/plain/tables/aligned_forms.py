"""Forms whose labels and values are parted by spaces, line by line, with as many cells as each line needs."""

from __future__ import annotations

from ingest.drafts import Draft, DraftCell, Row, Segment
from ingest.plain.tables.aligned_tables import nearest
from ingest.plain.tables.columns import Piece, one_each, pieces
from ingest.wording.joining import columns as width
from ingest.wording.joining import joint
from ingest.wording.marks import mark_up
from schemas import patterns

_LABEL = patterns.compile(r"[^\W\d_](?:[^\W\d_]|[\s（）()/、·&-]){1,30}[:：]?\Z")
_WIDEST_LABEL = 20
_LEAST_ROWS = 4
_MOST_CELLS = 8
Line = tuple[int, list[Piece]]


def draft(rows: list[Row], at: int, end: int) -> Draft | None:
    """The form of a run of lines, or None where most do not begin with a label and a value behind a gap."""
    lines = [(row.number, pieces(row.text.replace("\u3000", "  "), one_each)) for row in rows[at:end]]
    if not _begins(lines[0][1]):
        return None
    made: list[list[Line]] = []
    for number, line in lines:
        if _begins(line):
            made.append([(number, line)])
        else:
            made[-1].append((number, line))
    heads = [row[0][1] for row in made]
    paired = [head for head in heads if len(head) % 2 == 0]
    stated = sum(all(_is_label(piece) for piece in head[::2]) for head in paired)
    if (
        len(made) < _LEAST_ROWS
        or len(made) * 2 < len(lines)
        or stated * 3 < len(made) * 2
        or stated < len(paired)
    ):
        return None
    wide = max(len(row[0][1]) for row in made)
    cells = [cell for place, row in enumerate(made) if (cells := _cells(place, row, wide)) for cell in cells]
    return Draft("table", cells=cells, rows=len(made), columns=wide)


def _begins(line: list[Piece]) -> bool:
    """Whether a line begins a row: a label at its left edge, and something behind it."""
    return 2 <= len(line) <= _MOST_CELLS and line[0].start < 2 and _is_label(line[0])


def _is_label(piece: Piece) -> bool:
    return width(piece.text) <= _WIDEST_LABEL and bool(_LABEL.match(piece.text))


def _cells(place: int, row: list[Line], wide: int) -> list[DraftCell]:
    """The cells of a row, the last over the rest of it; further lines go under the nearest of them."""
    (number, head), *others = row
    made = [[Segment(piece.text, number)] for piece in head]
    for number, line in others:
        places = nearest(line, head) or [len(head) - 1] * len(line)
        for column, piece in zip(places, line, strict=True):
            made[column].append(Segment(piece.text, number, before=joint(made[column][-1].text, piece.text)))
    cells = [
        DraftCell(place, i, [mark_up(segment) for segment in segments]) for i, segments in enumerate(made)
    ]
    cells[-1].column_span = wide - len(head) + 1
    return cells
