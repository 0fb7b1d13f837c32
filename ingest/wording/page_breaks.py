"""What page breaks do to a text: torn paragraphs, running headers between, tables in several pieces."""

from __future__ import annotations

from collections import Counter

from ingest.drafts import Draft, DraftCell
from ingest.wording.joining import joint, torn
from schemas.document import STATE_OF
from schemas.text import fold

_LEAST_REPEATS = 3
_MOST_HEADING_ROWS = 5
_MISREAD = 0.12
"""Of its characters: what may be misread of a repeated heading row."""


def join_torn(drafts: list[Draft]) -> list[Draft]:
    """Drafts with paragraphs that a page break tore, and tables that go on after one, in one piece."""
    kept: list[Draft] = []
    last: Draft | None = None
    broken = False
    for draft in drafts:
        if draft.role != "body":
            kept.append(draft)
            broken = True
            continue
        broken = broken or draft.gap == "break"
        if last and broken and _goes_on(last, draft):
            _append(last, draft)
        else:
            kept.append(draft)
            last = draft
        broken = False
    return kept


def _goes_on(first: Draft, second: Draft) -> bool:
    if first.kind == second.kind == "paragraph":
        return torn(first.text, second.text)
    return first.kind == second.kind == "table" and table_goes_on(first, second)


def _append(first: Draft, second: Draft) -> None:
    if first.kind == "table":
        append_table(first, second)
    else:
        second.segments[0].before = joint(first.text, second.text)
        first.segments += second.segments


def table_goes_on(first: Draft, second: Draft) -> bool:
    """Whether a table with nothing but a page break before it repeats the heading row of the one above."""
    return first.columns == second.columns > 1 and repeated_rows(first, second) > 0


def repeated_rows(first: Draft, second: Draft) -> int:
    """How many rows at the top of two tables are the same and so are a repeated heading."""
    if first.rows < 2 or second.rows < 2:
        return 0
    same = 0
    for row in range(min(_MOST_HEADING_ROWS, first.rows - 1, second.rows)):
        upper, lower = _row_texts(first, row), _row_texts(second, row)
        if not any(upper) or not (upper == lower or (row == 0 and _misread(first, second, upper, lower))):
            break
        same += 1
    return same


def _misread(first: Draft, second: Draft, upper: list[str], lower: list[str]) -> bool:
    """Whether two first rows of recognised tables are the same but for a few characters, without digits."""
    if len(upper) != len(lower) or not (_recognised(first) and _recognised(second)):
        return False
    texts = fold("\t".join(upper)), fold("\t".join(lower))
    if any(character.isdigit() or character in STATE_OF for text in texts for character in text):
        return False
    from rapidfuzz.distance import Levenshtein  # for recognised pages alone: it takes as long as a page

    most = int(_MISREAD * len(texts[0]))
    return Levenshtein.distance(*texts, score_cutoff=most) <= most


def _recognised(table: Draft) -> bool:
    return any(segment.confidence < 1 for cell in table.cells for segment in cell.segments)


def _row_texts(table: Draft, row: int) -> list[str]:
    texts = []
    for cell in table.cells:
        if cell.row > row:
            break
        if cell.row == row:
            texts.append(fold(cell.text))
    return texts


def append_table(first: Draft, second: Draft) -> None:
    """Puts the rows of `second` under those of `first`, without a repeated heading row."""
    dropped = repeated_rows(first, second)
    for cell in second.cells:
        if cell.row >= dropped:
            first.cells.append(
                DraftCell(
                    cell.row - dropped + first.rows,
                    cell.column,
                    cell.segments,
                    cell.row_span,
                    cell.column_span,
                )
            )
    first.rows += second.rows - dropped


def set_apart_repeated(drafts: list[Draft]) -> None:
    """Gives tables that stand as running headers between pages the role `header` (in place).

    It repeats itself at least three times, carries no check mark, and at least once tears a paragraph."""
    keys = [_key(draft) for draft in drafts]
    counts = Counter(key for key in keys if key)
    tearing = {
        keys[at]
        for at in range(1, len(drafts) - 1)
        if keys[at]
        and counts[keys[at]] >= _LEAST_REPEATS
        and drafts[at - 1].kind == drafts[at + 1].kind == "paragraph"
        and torn(drafts[at - 1].text, drafts[at + 1].text)
    }
    for draft, key in zip(drafts, keys, strict=True):
        if key and key in tearing:
            draft.role = "header"


def _key(draft: Draft) -> str:
    if draft.kind != "table" or draft.role != "body" or draft.rows > 6:
        return ""
    if any(segment.marks for cell in draft.cells for segment in cell.segments):
        return ""
    return "\t".join("".join(cell.text.split()) for cell in draft.cells)
