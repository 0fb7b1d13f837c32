"""Tables whose columns a line of dashes shows: Pandoc's simple and multi-line tables, old plain text."""

from __future__ import annotations

from typing import NamedTuple

from ingest import limits
from ingest.drafts import Draft, DraftCell, Row
from ingest.plain.tables.cells import Words, cell_segments
from ingest.plain.tables.columns import cut, terminal
from schemas import patterns

_COLUMNS = patterns.compile(r"\s{0,40}-{1,400}(?:\s{1,40}-{1,400}){1,200}\s{0,10}\Z")
_FULL = patterns.compile(r"\s{0,40}-{5,2000}\s{0,10}\Z")
_RUN = patterns.compile(r"-{1,2000}")
_LEAST_DASHES = 6
_DEEPEST_HEAD = 40


class Found(NamedTuple):
    """A table: its line of dashes under the head, the line after it, whether empty lines part its rows."""

    rule: int
    end: int
    spaced: bool


def find(lines: list[str]) -> dict[int, Found]:
    """Where ruled tables begin."""
    found: dict[int, Found] = {}
    done = 0
    for at, line in enumerate(lines):
        if at < done or not _is_columns(line):
            continue
        table = _around(lines, at, done)
        if table:
            start, one = table
            found[start] = one
            done = one.end
    return found


def _is_columns(line: str) -> bool:
    return bool(_COLUMNS.match(line)) and line.count("-") >= _LEAST_DASHES


def _around(lines: list[str], rule: int, least: int) -> tuple[int, Found] | None:
    head = rule
    while (
        head > least
        and rule - head < _DEEPEST_HEAD
        and lines[head - 1].strip()
        and not _ruled(lines[head - 1])
    ):
        head -= 1
    framed = head > least and bool(_FULL.match(lines[head - 1]))
    if framed:
        end = next((i for i in range(rule + 1, len(lines)) if _ruled(lines[i])), None)
        return None if end is None else (head - 1, Found(rule, end + 1, True))
    end = rule + 1
    while end < len(lines) and lines[end].strip() and not _ruled(lines[end]):
        end += 1
    if end == rule + 1:
        return None
    closing = end < len(lines) and _ruled(lines[end])
    if head < rule - 1 or (head == rule and not closing):
        return None
    return head, Found(rule, end + closing, False)


def _ruled(line: str) -> bool:
    return bool(_FULL.match(line)) or _is_columns(line)


def draft(rows: list[Row], start: int, found: Found, words: Words) -> Draft | None:
    """The table that begins at a line."""
    edges = [match.start() for match in _RUN.finditer(rows[found.rule].text)]
    if len(edges) > limits.TABLE_COLUMNS:
        return None
    edges[0] = 0
    head = [row for row in rows[start : found.rule] if row.text.strip() and not _ruled(row.text)]
    groups = [head] if head else []
    for row in rows[found.rule + 1 : found.end]:
        if _ruled(row.text):
            continue
        if not row.text.strip():
            groups.append([])
        elif not found.spaced or not groups or (groups == [head] and head):
            groups.append([row])
        else:
            groups[-1].append(row)
    cells = []
    kept = [group for group in groups if group]
    for at, group in enumerate(kept):
        parts = [(row.number, cut(row.text, edges, terminal)) for row in group]
        for column in range(len(edges)):
            lines = [(number, texts[column]) for number, texts in parts]
            cells.append(DraftCell(at, column, cell_segments(lines, words)))
    return Draft("table", cells=cells, rows=len(kept), columns=len(edges)) if kept else None
