"""The mode of stage 1 in the words around its days: boxes, a label, a question, the line under them."""

from __future__ import annotations

import re

from extract import labels
from extract.groups.audit.mode_and_risk import meaning, worded
from extract.groups.audit.stage1.sentences import STAGE1, STAGE2
from extract.readers.fields import check_marks, labelled
from extract.readers.text.units import Piece, piece
from extract.reading.source import Source
from extract.reading.stops import CLAUSE_END
from extract.values.dates import FoundDate
from schemas import patterns
from schemas.document import TICKED
from schemas.leaf import Leaf

_LABEL = patterns.compile(
    r"(?:方式|形式|模式|途径|地点|场所|\b(?:mode|method|conducted(?: as)?|performed|location|venue|place))"
    r"\s?(?:[:：为是]|均?采用|采取|(?=[（(\[☑☐■□√✓]))\s?",
    re.I,
)
_NOT_HERE = patterns.compile(
    r"(?:未|没有?|不)(?:安排|进行|到|去|赴|实施|前往)(?:受审核方|组织|客户|企业)?的?现场|非现场"
)
_BEHIND = patterns.compile(r"(?P<told>[^\s（()）\[\]:：,，;；]{2,12})\s?[（(\[]\s?" + TICKED + r"\s?[)）\]]")
_BEFORE = patterns.compile(r"[（(\[]\s?" + TICKED + r"\s?[)）\]]\s?(?P<told>[^\s（()）\[\]:：,，;；]{2,12})")
_YES = patterns.compile(r"是|Yes|√", re.I)
_END = patterns.compile(r"。|\n|\.\s(?=[A-Z])")
_CLAUSES = patterns.compile(r"[^，,。；;、｜|（()）\n\t]+")
_REACH, _LONGEST = 160, 40


def near(source: Source, stated: tuple[FoundDate, FoundDate]) -> Leaf[str] | None:
    """The mode in the sentence of the days, behind the name of the stage, or in the line under it."""
    low = source.text.rfind("\n", 0, stated[0].start) + 1
    low = max(low, stated[0].start - _REACH)
    names = list(STAGE1.finditer(source.text, low, stated[0].start))
    low = names[-1].start() if names else stated[0].start
    at = max(day.end for day in stated)
    ended = _END.search(source.text, at, at + _REACH)
    end = ended.start() if ended else min(at + _REACH, len(source.text))
    second = STAGE2.search(source.text, at, end)
    return within(source, low, second.start() if second else end) or _below(source, end)


def asked(source: Source) -> Leaf[str] | None:
    """The answer to whether stage 1 was made on site (一阶段是否到现场：□是 ■否，采用远程方式)."""
    for place in labelled.find(source, "stage1", "whether_onsite"):
        end = min(place.end, place.start + _REACH)
        if not check_marks.has_marks(source, place.start, end):
            continue
        chosen = check_marks.ticked(check_marks.choices(source, place.start, end))
        if len(chosen) != 1:
            continue
        value = meaning(chosen[0].text) if not _YES.match(chosen[0].text) else None
        found = worded(source, chosen[0].start, end)
        if found is not None and found.value != "onsite":
            return found
        return source.leaf(value or "offsite", chosen[0].start, chosen[0].end)
    return None


def _below(source: Source, end: int) -> Leaf[str] | None:
    """The mode behind a bare label that begins the line under the days."""
    end += source.text.startswith("。\n", end)
    if source.text[end : end + 1] != "\n":
        return None
    stop = source.text.find("\n", end + 1, end + 1 + _REACH)
    stop = stop if stop >= 0 else min(end + 1 + _REACH, len(source.text))
    label = _LABEL.search(source.text, end + 1, min(stop, end + 1 + _LONGEST))
    if label is None or STAGE2.search(source.text, end + 1, stop):
        return None
    return _labelled(source, label.end(), stop)


def within(source: Source, low: int, high: int) -> Leaf[str] | None:
    """The mode in a range: behind a label, with a tick in brackets, as what was not done, or in words."""
    text = source.text
    for label in _LABEL.finditer(text, low, high):
        if found := _labelled(source, label.end(), high):
            return found
    for form in (_BEHIND, _BEFORE):
        if (match := form.search(text, low, high)) and (value := meaning(match["told"])):
            return source.leaf(value, *match.span("told"))
    if away := _NOT_HERE.search(text, low, high):
        other = worded(source, away.end(), high)
        return other if other and other.value == "remote" else source.leaf("offsite", *away.span())
    return worded(source, low, high) or _bare(source, low, high)


def _bare(source: Source, low: int, high: int) -> Leaf[str] | None:
    """The mode that is a clause by itself (2025-03-04 09:00—16:30，全部现场); reading papers is none."""
    for clause in _CLAUSES.finditer(source.text, low, high):
        value = meaning(clause[0]) if labels.is_value("audit", "mode", clause[0].strip()) else None
        if value is not None and value != "offsite":
            return source.leaf(value, *clause.span())
    return None


def _labelled(source: Source, at: int, high: int) -> Leaf[str] | None:
    """The mode right behind its label: the ticked option, or the words up to the next mark."""
    if check_marks.has_marks(source, at, min(high, at + 2)):
        options = check_marks.ticked(check_marks.choices(source, at, high))
        stated = [(value, one) for one in options if (value := meaning(_first(one)))]
        return source.leaf(stated[0][0], stated[0][1].start, stated[0][1].end) if len(stated) == 1 else None
    for form in (_BEHIND, _BEFORE):
        if (match := form.search(source.text, at, min(high, at + _LONGEST))) and (
            value := meaning(match["told"])
        ):
            return source.leaf(value, *match.span("told"))
    stop = CLAUSE_END.search(source.text, at, high)
    shown = piece(source, at, min(stop.start() if stop else high, at + _LONGEST))
    value = meaning(shown.text)
    return source.leaf(value, shown.start, shown.end) if value else None


def _first(option: Piece) -> str:
    """The words of an option up to the next mark."""
    return CLAUSE_END.split(option.text)[0]
