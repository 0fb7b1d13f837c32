"""Markdown's pipe tables: with and without the outer pipes, cells broken over lines, empty heads dropped."""

from __future__ import annotations

from ingest.drafts import Draft, Row
from ingest.plain.tables.cells import Words
from ingest.plain.tables.rows import table
from schemas import patterns

_RULE = patterns.compile(
    r"\s{0,8}\|?(?:\s{0,20}:?-{1,400}:?\s{0,20}\|){1,200}(?:\s{0,20}:?-{1,400}:?)?\s{0,20}\Z"
)
_PIPE = patterns.compile(r"(?<!\\)\|")
_MOST_BROKEN = 20


def end(rows: list[Row], at: int) -> int:
    """The line after a table that begins at `at`, or `at`."""
    if "|" not in rows[at].text:
        return at
    if _framed(rows[at].text):
        last = at
        while last < len(rows) and (after := _row_end(rows, last)) > last:
            last = after
        return last if last - at > 1 else at
    if at + 1 < len(rows) and _PIPE.search(rows[at].text) and _RULE.match(rows[at + 1].text):
        last = at + 2
        while last < len(rows) and rows[last].text.strip() and _PIPE.search(rows[last].text):
            last += 1
        return last
    return at


def _framed(text: str) -> bool:
    bare = text.strip()
    return len(bare) > 2 and bare[0] == "|" and bare[-1] == "|" and bare[-2:] != "\\|"


def _row_end(rows: list[Row], at: int) -> int:
    """The line after a row: a cell with a line break in it goes on until a line ends with a pipe."""
    text = rows[at].text.strip()
    if _framed(text):
        return at + 1
    if not text.startswith("|") or text.count("|") < 2:
        return at
    for last in range(at + 1, min(at + _MOST_BROKEN, len(rows))):
        bare = rows[last].text.strip()
        if not bare or bare[0] == "|":
            return at
        if bare[-1] == "|":
            return last + 1
    return at


def draft(rows: list[Row], at: int, end: int, words: Words) -> Draft:
    """The table between two lines, without its ruling line and without a head that is empty."""
    kept: list[tuple[int, list[str]]] = []
    ruled = False
    while at < end:
        last = max(_row_end(rows, at), at + 1)
        text = "<br>".join(row.text.strip() for row in rows[at:last])
        if not ruled and len(kept) <= 1 and _RULE.match(text):
            ruled = True
            if kept and not any(cell.strip() for cell in kept[0][1]):
                kept = []
        else:
            bare = text.removeprefix("|")
            bare = bare.removesuffix("|") if not bare.endswith("\\|") else bare
            kept.append((rows[at].number, [cell.replace("\\|", "|") for cell in _PIPE.split(bare)]))
        at = last
    return table(kept, words)
