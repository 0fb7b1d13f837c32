"""Names of the audit team written in another way, in plans, sheets of attendance, statements and sentences.

A name of three characters with one that is taken for another is hardly another person's; one of two is only
where the sentence or row tells of the team."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from extract.entities.plain_names import told_two
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.reading.stops import STOP
from extract.values.found import Found
from extract.values.names import alike, confusable
from extract.values.persons import is_person
from schemas import patterns
from schemas.report import Report, TeamMember

_HAN = r"[^\W\x00-\x7f]"
_BEFORE = patterns.compile(rf"(?:(?<!{_HAN})|(?<=[、和与及由]))")
_BEHIND = patterns.compile(
    rf"(?!{_HAN}|[:：])|(?=[、和与及在于的为是系尚参负主承声签单独受带协随没未不已将对由与审陪见担取分作保])"
)
"""What stands around a name in running text: no further character of a word."""

_OF_TEAM = patterns.compile(
    r"审[核查]小?组|审核员|审核人员|审核成员|评审小?组|评审员|稽核[组员]|检查组|评鉴组|组长|组员|技术专家|实习|见习|声明|承诺|公正性|审核人日"
    r"|auditor|audit team",
    re.I,
)
_INTERNAL = patterns.compile(r"内审|内部审核|internal audit", re.I)
_OF_CLIENT = patterns.compile(
    r"向导|陪同|受审核|被审核|受访|被访|联系人|负责人|部长|经理|主管|科长|厂长|工段长|班组?长|员工|职工|操作|代表|guide|auditee",
    re.I,
)
_ANY_PERSON = patterns.compile(r"姓名|人员|name", re.I)
_POST = patterns.compile(rf"{_HAN}[员师工手匠]$")
"""The post of one of the client right before a name (质检员卢静怡)."""

_REACH, _FEWEST, _LONGEST_POST = 80, 2, 6
_MOST = 40
"""Teams are not larger."""


def other_spellings(source: Source, report: Report, others: frozenset[str]) -> Iterator[Found]:
    """Where a name of the team stands with a character that is taken for its own; `others` are the names of
    those who are told to be somebody else."""
    names = {str(m.name.value) for m in report.team[:_MOST] if m.name is not None and m.name.value}
    for name in sorted(names):
        if not is_person(name) or not 2 <= len(name) <= 4 or name.isascii():
            continue
        for found in _written_otherwise(source.text, name):
            if found.value in names or found.value in others or not is_person(found.value):
                continue
            if _tells_of_team(source, found, names, sure=len(name) > 2):
                yield found


def _written_otherwise(text: str, name: str) -> Iterator[Found]:
    """Where a name stands with one of its characters, but the first, taken for another."""
    at = text.find(name[0])
    while at >= 0:
        word = text[at : at + len(name)]
        slips = [(own, other) for own, other in zip(name, word, strict=False) if own != other]
        apart = _BEFORE.match(text, at) and _BEHIND.match(text, at + len(name))
        if apart and len(word) == len(name) and len(slips) == 1 and slips[0][1] in alike(slips[0][0]):
            yield Found(at, at + len(name), word)
        at = text.find(name[0], at + 1)


def _tells_of_team(source: Source, found: Found, names: set[str], *, sure: bool) -> bool:
    """Whether the sentence, or the row and the head of the column, tell of the audit team, or the row has
    others of it; a `sure` name is told unless they tell of somebody else."""
    grid = grids(source).get(block_at(source, found.start))
    stated = None if grid is None else _cells(grid, found)
    if stated is None:
        before = STOP.split(source.text[max(0, found.start - _REACH) : found.start])[-1]
        sentence = before + STOP.split(source.text[found.end : found.end + _REACH])[0]
        if sure:
            return not _INTERNAL.search(before)
        return _OF_TEAM.search(sentence) is not None and not _INTERNAL.search(sentence)
    head, row = stated
    if _INTERNAL.search(head + row) or _OF_CLIENT.search(head):
        return False
    if _OF_TEAM.search(head) or _OF_TEAM.search(row):
        return True
    if not _OF_CLIENT.search(row) and sum(word in names for word in row.split()) >= _FEWEST:
        return True
    return sure and not _ANY_PERSON.search(head) and not _OF_CLIENT.search(row)


def behind_post(source: Source, offset: int) -> bool:
    """Whether the post of one who is not of the team stands right before an offset."""
    before = source.text[max(offset - _LONGEST_POST, 0) : offset]
    return _POST.search(before) is not None and _OF_TEAM.search(before) is None


def _cells(grid: Grid, found: Found) -> tuple[str, str] | None:
    """The head of the column of the name's cell, and its row; null where it stands in a longer text."""
    cell = grid.cell_at(found.start)
    if cell is None or len(grid.text(cell)) > _MOST:
        return None
    head = next((grid.text(c) for c in grid.anchors.get(0, ()) if c.column == cell.column), "")
    return head, " ".join(grid.text(c) for c in grid.anchors.get(cell.row, ()))


def short_pairs(source: Source, report: Report, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of names of two characters that are one member's: alike in sound or shape, one of them
    without what a list of the team tells."""
    members: dict[str, list[TeamMember]] = {}
    for member in report.team:
        if member.name is not None and member.name.value:
            members.setdefault(member.name.value, []).append(member)
    short = [name for name in dict.fromkeys(names) if len(name) == 2]
    for one, other in combinations(short[:_MOST], 2):
        if one[0] != other[0] or not confusable(one[1], other[1]):
            continue
        both = [members.get(one, []), members.get(other, [])]
        if any(both) and not all(map(_is_listed, both)) and not told_two(source, one, other):
            yield one, other


def _is_listed(members: list[TeamMember]) -> bool:
    """Whether a list of the team tells more of somebody than the name."""
    return any(m.registrations or m.grade is not None or m.label is not None for m in members)
