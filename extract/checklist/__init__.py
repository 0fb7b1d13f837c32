"""`extract_checklist`: what a monitoring checklist says, blank or filled, by itself or within a notice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from extract.checklist import words
from extract.checklist.head import head
from extract.checklist.lines import line_rows
from extract.checklist.match import Matcher
from extract.checklist.rows import FoundRow
from extract.checklist.stated import Stated, stated
from extract.checklist.tables import table_rows
from extract.checklist.values import mark, points, problem
from extract.readers.text.units import Piece
from extract.reading.source import Source
from schemas import patterns
from schemas.checklists import scoring
from schemas.checklists.models import MARKED, SCORED, Checklist
from schemas.document import Document
from schemas.leaf import Leaf
from schemas.other_kinds.monitoring import MonitoredReport, Monitoring, MonitoringItem, StatedScores

_FEWEST = 5
"""So many rows of a checklist tell that a document has it."""

_HEAD, _LONGEST_HEADER = 2000, 20
_TOKEN = patterns.compile(r"[^\n\t]+")
_FORM = patterns.compile(r"(?:^|(?<=[\n\t]))[^\n\t]{0,30}结\s?果\s?表[ \u3000]*(?=[\n\t]|$)")
_NEXT = patterns.compile(r"\n[ \u3000\t]*(?:附\s?[录件表])[ \u3000]*\d")


class Read(NamedTuple):
    """A checklist that was read: its definition and what it says."""

    checklist: Checklist
    monitoring: Monitoring


def extract_checklist(document: Document, checklists: Sequence[Checklist]) -> Read | None:
    """Read a document by the definition that most of its rows are of; null where it has none of them."""
    source = Source(document)
    best: tuple[Checklist, list[FoundRow], Piece | None] | None = None
    for checklist in checklists:
        rows, total = _rows(source, Matcher(checklist))
        if best is None or len(rows) > len(best[1]):
            best = checklist, rows, total
    if best is None or len(best[1]) < min(_FEWEST, len(best[0].places)):
        return None
    return _read(source, *best)


def _rows(source: Source, matcher: Matcher) -> tuple[list[FoundRow], Piece | None]:
    """The rows as tables have them, or as lines do where these have more."""
    in_tables, total = table_rows(source, matcher)
    if len({row.place.key for row in in_tables}) == len(matcher.checklist.places):
        return in_tables, total
    in_lines, other = line_rows(source, matcher)
    more = len({row.place.key for row in in_lines}) > len({row.place.key for row in in_tables})
    return (in_lines, other) if more else (in_tables, total)


def _read(source: Source, checklist: Checklist, rows: list[FoundRow], total: Piece | None) -> Read:
    items = [_item(source, row, f"items[{at}]") for at, row in enumerate(rows)]
    begin = min((row.anchor.start for row in rows if row.anchor), default=0)
    form = _form(source, begin)
    said = stated(source, checklist, form, begin)
    if total is not None and (taken := points(total.text)) is not None:
        said.add("taken", source.leaf(taken, total.start, total.end))
    names = head(source, [_head(source, checklist, begin), *([form] if form else [])])
    scores, counts = scoring.scores(checklist, items), scoring.counts(checklist, items)
    monitoring = Monitoring(
        institution=_value(names.institution),
        report=MonitoredReport(title=_value(names.title), number=_value(names.number)),
        items=items,
        scores=scores,
        counts=counts,
        grade=scoring.grade(checklist, scores.total, counts),
        stated=_stated(source, said),
        checklist=checklist.id,
        more=names.more,
    )
    return Read(checklist, monitoring)


def _stated(source: Source, said: Stated) -> StatedScores:
    """The first place of each is what the form says, the others are its mentions."""
    first: dict[str, Leaf[Any]] = {}
    for name, (leaf, *others) in said.places.items():
        leaf._path = f"stated.{name}"
        leaf.mentions = [source.mention(one.value, *one.span) for one in others]
        first[name] = leaf
    known = {
        name: first[name].value for name in ("qualification", "conduct", "total", "grade") if name in first
    }
    return StatedScores(**known, places=first)


def _item(source: Source, row: FoundRow, path: str) -> MonitoringItem:
    """A row with what is filled in."""
    indicator, content = row.place.indicator, row.place.content
    made = MonitoringItem(
        number=indicator.number, row=row.place.row, kind=indicator.kind, value=content.value
    )
    written = row.deducted.text if row.deducted else ""
    if indicator.kind == SCORED:
        made.deducted = points(written)
        _place(source, made, path, "deducted", row.deducted, made.deducted)
    elif indicator.kind in MARKED:
        made.mark = mark(written)
        _place(source, made, path, "mark", row.deducted, made.mark)
    if row.problem is not None:
        made.problem = problem(row.problem.text)
        _place(source, made, path, "problem", row.problem, made.problem)
    if row.anchor is not None:
        _place(source, made, path, "title", row.anchor, None)
    return made


def _place(
    source: Source, item: MonitoringItem, path: str, name: str, written: Piece | None, value: Any
) -> None:
    if written is None or not written.text:
        return
    leaf = source.leaf(value, written.start, written.end)
    leaf._path = path if name == "title" else f"{path}.{name}"
    item.places[name] = leaf


def _form(source: Source, begin: int) -> tuple[int, int] | None:
    """The range of the form of the result, behind or before the checklist."""
    match = _FORM.search(source.text, begin) or _FORM.search(source.text, 0, begin)
    if match is None:
        return None
    end = begin if match.start() < begin else len(source.text)
    following = _NEXT.search(source.text, match.end(), end)
    return match.start(), following.start() if following else end


def _head(source: Source, checklist: Checklist, begin: int) -> tuple[int, int]:
    """What stands before the table: from the checklist's title, else some lines, to the columns' headers."""
    title = source.text.rfind(checklist.title, 0, begin)
    start = title if title >= 0 else max(begin - _HEAD, 0)
    known = words.columns()
    for match in _TOKEN.finditer(source.text, start, begin):
        if len(match[0]) < _LONGEST_HEADER and words.header_key(match[0]) in known:
            return start, max(source.text.rfind("\n", start, match.start()), start)
    return start, begin


def _value(leaf: Leaf[str] | None) -> str | None:
    return None if leaf is None else leaf.value
