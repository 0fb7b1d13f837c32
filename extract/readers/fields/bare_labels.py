"""Fields of forms with several facts behind one bare label, told apart by their shape.

审核 | 监督审核，2025.9.15—9.17，现场，6人日; 人数：总112，社保108，有效96.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract import labels
from extract.readers.tables.grid import grids
from extract.readers.text.units import Piece, Unit, piece, units
from extract.reading.source import Source
from schemas import patterns

_LABEL = patterns.compile(
    r"(?P<audit>(?:本次|此次)?审核(?:概要|概况|要素|安排|信息)?|(?:this )?audit)"
    r"|(?P<people>(?:员工|人员|组织)?人数|人员|headcount)",
    re.I,
)
_HEAD = patterns.compile(
    r"(?:本次|此次)?(?:审核|员工|人员|组织|人数)[^\W\d]{0,4}\s?[:：]\s?|(?:this )?audit\s?:\s?", re.I
)
_PART = patterns.compile(r"[^，,；;、\n|｜]+")
_DAYS = patterns.compile(
    r"\s?(?:日期|时间|起止)?\s?[:：]?\s?20\d\d\s?[-./年]\s?\d{1,2}[\d\s./年月日号至到~～—–-]{1,32}"
    r"(?:上午|下午|[\s至到~～—–-]|20\d\d|[\d./年月日号]){0,24}"
)
_TIME = patterns.compile(r"[^\d]{0,8}\d{1,3}(?:\.\d{1,2})?\s?(?:个)?(?:审核)?人[日天]")
_RISK = patterns.compile(
    r"\s?[^，,\d]{0,6}风险(?:等级|级别|程度)?\s?[:：为]?\s?(?P<own>[高中低][级等]?)\s?$|(?P<first>[高中低])风险"
)
_COUNTS = {
    "insured": patterns.compile(r"[^\d]{0,4}(?:社保|参保|缴费)[^\d]{0,6}(?P<n>\d{1,6})\s?[人名]?\s?$"),
    "effective": patterns.compile(
        r"[^\d]{0,4}(?:有效|覆盖|体系|范围内)[^\d]{0,6}(?P<n>\d{1,6})\s?[人名]?\s?$"
    ),
    "total": patterns.compile(
        r"[^\d]{0,2}(?:总|在册|在职|在岗|员工|全员|合计)[^\d]{0,6}(?P<n>\d{1,6})\s?[人名]?\s?$"
    ),
}
_LONGEST, _LONGEST_LABEL, _FEWEST = 160, 8, 2


class Fact(NamedTuple):
    """A part of such a field: the field `(group, field)` that it tells, where, its label, and the block."""

    field: tuple[str, str]
    value: Piece
    label: Piece
    block: int


def facts(source: Source) -> Iterator[Fact]:
    """The parts of all such fields, where two of them or more are told by their shape."""
    for unit in units(source):
        if source.document.blocks[unit.block].role != "body":
            continue
        label, value = _in_cell(source, unit) if unit.cell else _in_line(source, unit)
        kind = _LABEL.fullmatch(label.text) if label and value else None
        if kind is None or label is None or value is None or len(value.text) > _LONGEST:
            continue
        parts = [piece(source, *m.span()) for m in _PART.finditer(source.text, value.start, value.end)]
        stated = [one for part in parts if (one := _told(source, part, people=kind["people"] is not None))]
        if len({field for field, _ in stated}) >= _FEWEST:
            yield from (Fact(field, part, label, unit.block) for field, part in stated)


def _in_cell(source: Source, unit: Unit) -> tuple[Piece | None, Piece | None]:
    if unit.end - unit.start > _LONGEST_LABEL:
        return None, None
    grid = grids(source)[unit.block]
    right = grid.right_of(unit.cell) if unit.cell else None
    return piece(source, unit.start, unit.end), grid.piece(right) if right else None


def _in_line(source: Source, unit: Unit) -> tuple[Piece | None, Piece | None]:
    head = _HEAD.match(source.text, unit.start, min(unit.end, unit.start + _LONGEST))
    if head is None:
        return None, None
    label = piece(source, unit.start, head.end())
    label = Piece(label.start, label.end, label.text.rstrip(":： "))
    return label, piece(source, head.end(), unit.end)


def _told(source: Source, part: Piece, *, people: bool) -> tuple[tuple[str, str], Piece] | None:
    """What a part tells, and the piece that does; null for anything else."""
    if people:
        for name, pattern in _COUNTS.items():
            if match := pattern.fullmatch(part.text):
                at = part.start + match.start("n")
                return ("headcount", name), piece(source, at, at + len(match["n"]))
        return None
    if _DAYS.fullmatch(part.text):
        return ("audit", "period"), part
    if _TIME.fullmatch(part.text):
        return ("audit", "person_days"), part
    if risk := _RISK.fullmatch(part.text):
        at = part.start + risk.start("own" if risk["own"] else "first")
        return ("audit", "risk"), piece(source, at, at + 1)
    for group, name in (("audit", "mode"), ("identity", "audit_type")):
        if labels.is_value(group, name, part.text):
            return (group, name), part
    return None
