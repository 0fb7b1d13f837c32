"""Tables drawn with characters: `+---+` grids (Pandoc, RST, databases), `┌─┬─┐` boxes, with merged cells."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from ingest import limits
from ingest.drafts import Draft, DraftCell, Row
from ingest.plain.tables.cells import Words, cell_segments
from ingest.plain.tables.columns import METRICS, Metric, starts
from schemas import patterns
from schemas.slotted import field, slotted

_FLAT = "-=:─━═┄┅┈┉╌╍┉—―－"
_UPRIGHT = "|│┃║┆┇┊┋╎╏｜"
_JOINTS = "+┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╒╤╕╞╪╡╘╧╛╓╥╖╟╫╢╙╨╜┏┳┓┣╋┫┗┻┛╭╮╰╯┠┨┯┷┿╂┝┥┰┸┎┒┖┚┍┑┕┙┞┡┢┦┩┪╀╁╃╄╅╆╇╈╉╊┭┮┱┲┵┶┹┺┽┾"
_RULE = patterns.compile(rf"\s{{0,40}}[{_JOINTS}][{_FLAT}{_JOINTS}\s]{{0,2000}}[{_JOINTS}]\s{{0,40}}\Z")
_ROW = patterns.compile(rf"\s{{0,40}}[{_UPRIGHT}{_JOINTS}].{{0,4000}}[{_UPRIGHT}{_JOINTS}]\s{{0,40}}\Z")
_JOINT = patterns.compile(rf"\+(?=[-=:])|(?<=[-=:])\+|[{_JOINTS[1:]}]")
_SPLIT = patterns.compile(rf"[{_UPRIGHT}]")
_ANY = patterns.compile(rf"[{_UPRIGHT}{_JOINTS}]")
_MOST_RULES_OF_A_LIST = 3
_LEAST_MET = 0.95
"""Of the uprights so many must stand below joints: the others are text."""


def ends(lines: list[str]) -> dict[int, int]:
    """Where drawn tables begin, and the line after each."""
    found: dict[int, int] = {}
    at = 0
    while at < len(lines):
        if not _is_rule(lines[at]):
            at += 1
            continue
        end = at + 1
        while end < len(lines) and _ROW.match(lines[end]):
            end += 1
        while end > at + 1 and not _is_rule(lines[end - 1]):
            end -= 1
        if any(not _is_rule(lines[i]) for i in range(at, end)):
            found[at] = end
        at = end
    return found


def _is_rule(line: str) -> bool:
    return bool(_RULE.match(line)) and any(char in _FLAT for char in line)


def draft(rows: list[Row], at: int, end: int, words: Words) -> Draft | None:
    """The table drawn between two lines, or None where its lines do not meet."""
    lines = [row.text.rstrip() for row in rows[at:end]]
    numbers = [row.number for row in rows[at:end]]
    metric = _metric(lines)
    if metric is None:
        return _by_count(lines, numbers, words)
    edges = sorted({starts(line, metric)[m.start()] for line in lines for m in _JOINT.finditer(line)})
    reader = _Reader({edge: i for i, edge in enumerate(edges)}, _lists_rows(lines), words)
    for line, number in zip(lines, numbers, strict=True):
        reader.line(line, number, starts(line, metric))
    return reader.draft(len(edges) - 1)


def _metric(lines: list[str]) -> Metric | None:
    """The metric by which all lines end in the same column, and the uprights stand below the joints."""
    for metric in METRICS:
        places = [starts(line, metric) for line in lines]
        if len({at[-1] for at in places}) > 1:
            continue
        edges = {at[m.start()] for line, at in zip(lines, places, strict=True) for m in _JOINT.finditer(line)}
        uprights = [
            at[m.start()] for line, at in zip(lines, places, strict=True) for m in _SPLIT.finditer(line)
        ]
        if sum(place in edges for place in uprights) >= _LEAST_MET * len(uprights):
            return metric
    return None


def _lists_rows(lines: list[str]) -> bool:
    """Whether each line is a row of its own: ruled only above, below and under the head, all rows begun."""
    rules = [i for i, line in enumerate(lines) if _is_rule(line)]
    if len(rules) > _MOST_RULES_OF_A_LIST or any("=" in lines[i] or "═" in lines[i] for i in rules[1:-1]):
        return False
    sections = [lines[i + 1 : j] for i, j in pairwise(rules)]
    begun = all(_ANY.split(line.strip())[1].strip() for section in sections for line in section)
    return begun and max(map(len, sections), default=0) > 1


@slotted
class _Open:
    """A cell that goes on: its place, its end column, its lines with their numbers."""

    row: int
    column: int
    end: int
    lines: list[tuple[int, str]] = field(default_factory=list)


class _Reader:
    def __init__(self, edges: dict[int, int], lists_rows: bool, words: Words) -> None:
        self.edges, self.lists_rows, self.words = edges, lists_rows, words
        self.row = -1
        self.written = False
        self.open: list[_Open] = []
        self.cells: list[DraftCell] = []

    def line(self, line: str, number: int, at: list[int]) -> None:
        places = [i for i, char in enumerate(line) if at[i] in self.edges and (char in _UPRIGHT + _JOINTS)]
        parts = [
            (self.edges[at[i]], self.edges[at[j]], line[i + 1 : j]) for i, j in pairwise(places) if j > i
        ]
        ruled = [part for part in parts if part[2] and all(char in _FLAT + _JOINTS for char in part[2])]
        if ruled or (self.lists_rows and self.written):
            self._next_row([(i, j) for i, j, _ in (ruled or parts)])
        for i, j, text in parts:
            if not ruled or (i, j, text) not in ruled:
                self._add(i, j, text, number)

    def _next_row(self, closed: list[tuple[int, int]]) -> None:
        """Closes the cells under a rule and begins a row."""
        kept = []
        for cell in self.open:
            under = any(i < cell.end and cell.column < j for i, j in closed)
            if under:
                self._close(cell)
            else:
                kept.append(cell)
        self.open = kept
        self.row += self.written or self.row < 0
        self.written = False

    def _add(self, column: int, end: int, text: str, number: int) -> None:
        self.written = True
        for cell in self.open:
            if (cell.column, cell.end) == (column, end):
                cell.lines.append((number, text))
                return
        self.open.append(_Open(self.row, column, end, [(number, text)]))

    def _close(self, cell: _Open) -> None:
        down = max(self.row - cell.row + 1, 1)
        segments = cell_segments(cell.lines, self.words)
        self.cells.append(DraftCell(cell.row, cell.column, segments, down, cell.end - cell.column))

    def draft(self, columns: int) -> Draft | None:
        for cell in self.open:
            self._close(cell)
        rows = max((cell.row + cell.row_span for cell in self.cells), default=0)
        if not self.cells or not 0 < columns <= limits.TABLE_COLUMNS:
            return None
        if _overlap(self.cells) or any(cell.row < 0 for cell in self.cells):
            return None
        self.cells.sort(key=lambda cell: (cell.row, cell.column))
        return Draft("table", cells=self.cells, rows=rows, columns=columns)


def _overlap(cells: list[DraftCell]) -> bool:
    taken: set[tuple[int, int]] = set()
    for cell in cells:
        for row in range(cell.row, cell.row + cell.row_span):
            for column in range(cell.column, cell.column + cell.column_span):
                if (row, column) in taken:
                    return True
                taken.add((row, column))
    return False


def _by_count(lines: list[str], numbers: list[int], words: Words) -> Draft | None:
    """Where the lines do not end alike: all must have as many cells, and each rule ends a row."""
    made: list[DraftCell] = []
    row = -1
    open_: list[_Open] = []
    for line, number in zip(lines, numbers, strict=True):
        if _is_rule(line):
            row += 1
            made += [DraftCell(cell.row, cell.column, cell_segments(cell.lines, words)) for cell in open_]
            open_ = []
            continue
        texts = _SPLIT.split(line.strip()[1:-1])
        if not open_:
            open_ = [_Open(row, i, i + 1) for i in range(len(texts))]
        if len(texts) != len(open_):
            return None
        for cell, text in zip(open_, texts, strict=True):
            cell.lines.append((number, text))
    counts = Counter(cell.row for cell in made)
    if len(set(counts.values())) != 1 or max(counts.values()) > limits.TABLE_COLUMNS:
        return None
    places = {old: new for new, old in enumerate(sorted(counts))}
    for one in made:
        one.row = places[one.row]
    return Draft("table", cells=made, rows=len(places), columns=counts.most_common(1)[0][1])
