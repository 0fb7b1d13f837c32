"""The standards of management systems in a stretch of the text, with boxes and in lists line by line."""

from __future__ import annotations

from extract.readers.leaves import PROSE, Candidate
from extract.readers.tables.grid import grids
from extract.readers.text.units import Unit, numbering_end, unit_at, units
from extract.reading.source import Source
from extract.reading.system_names import find_systems, system_of
from extract.values.standards import find_standards
from schemas import patterns
from schemas.document import EMPTY, TICKED

_LEFT_OUT = patterns.compile(r"不适用|删减|[Nn]ot applicable|[Ee]xclusion")
"""What a standard named in passing says: which of its clauses do not apply."""

_ITEM_MARKS, _LONGEST_MARK = f" \t\u3000《—–-•·●◆■{TICKED}{EMPTY}", 8
_EMPTY_BEFORE = patterns.compile(
    rf"(?:{EMPTY}|[\[（(]\s{{1,2}}[\]）)])\s?(?:[^\s，,;；:：]{{1,16}}\s?[:：]\s?)?$"
)
"""An empty box right before a standard, or before the name of its system and a colon."""

_NAMED_TAIL = patterns.compile(
    r"(?:管理)?(?:体系)?(?:的?(?:审核|认证))?(?:的?(?:依据|准则|标准)|按照?|依照?|依据|根据|采用|执行)?(?:为|是)?\s?[:：|｜—–-]?\s?《?"
)
"""Between the name of a system at the beginning of a line and its standard (质量管理体系依据…, EMS：…)."""

_NOT_AUDITED = patterns.compile(
    r"不在|未申请|未[纳包]|不[含包]|以外|另行|暂[不未缓]|其他机构|原机构|撤[销回]|注销"
)
_REACH, _LONGEST_HEAD = 24, 32


def standards_in(source: Source, start: int, end: int, rank_: int) -> list[Candidate[str]]:
    """The standards of systems in a range but for those whose box is empty."""
    return [
        Candidate(standard.value, standard.start, standard.end, rank_)
        for standard in find_standards(source.text[start:end], start)
        if system_of(standard.value) and not _unticked(source, standard.start)
    ]


def _unticked(source: Source, offset: int) -> bool:
    """Whether an empty box stands right before a place, or before its system (□QMS：GB/T 19001-2016)."""
    return _EMPTY_BEFORE.search(source.text, max(offset - _REACH, 0), offset) is not None


def listed_below(source: Source, first: Unit) -> list[Candidate[str]]:
    """The standards of the paragraphs right behind one, each of which begins with its own as items do."""
    found: list[Candidate[str]] = []
    last = first.block
    for unit in units(source)[(unit_at(source, first.start) or 0) + 1 :]:
        own = standards_in(source, unit.start, unit.end, PROSE)
        if not own and unit.block == last + 1 and EMPTY in source.text[unit.start : unit.start + _REACH]:
            last = unit.block
            continue
        if unit.block != last + 1 or unit.cell is not None or not own:
            break
        stated = begins_with(source, unit, own[0].start) or _is_next(source, first, unit, own[0])
        if not stated or is_left_out(source, unit):
            break
        found += own
        last = unit.block
    return found


def _is_next(source: Source, first: Unit, unit: Unit, own: Candidate[str]) -> bool:
    """Whether a paragraph begins with the name of a system and its standard as the first one does, and says
    nothing of what is not audited."""
    leads = standards_in(source, first.start, first.end, PROSE)[:1]
    alike = all(_is_led(source, one, stated) for one, stated in ((first, leads), (unit, [own])))
    return alike and not any(_NOT_AUDITED.search(source.text[u.start : u.end]) for u in (first, unit))


def _is_led(source: Source, unit: Unit, stated: list[Candidate[str]]) -> bool:
    """Whether nothing but the mark of an item and the name of its system stands before a standard."""
    head = source.text[unit.start : stated[0].start] if stated else ""
    names = find_systems(head, short=True) if len(head) <= _LONGEST_HEAD else []
    if len({one.value for one in names}) != 1 or names[0].value != system_of(str(stated[0].value)):
        return False
    begins = head[: names[0].start]
    marks = not begins[numbering_end(begins) :].strip(_ITEM_MARKS)
    return marks and _NAMED_TAIL.fullmatch(head, names[-1].end) is not None


def is_left_out(source: Source, unit: Unit) -> bool:
    """Whether a paragraph or cell, or the label at its left, tells of what does not apply."""
    grid = grids(source).get(unit.block) if unit.cell is not None else None
    left = grid.at.get((unit.cell.row, unit.cell.column - 1)) if grid and unit.cell else None
    return any(map(_LEFT_OUT.search, (source.text[unit.start : unit.end], grid.text(left) if grid else "")))


def begins_with(source: Source, unit: Unit, offset: int) -> bool:
    """Whether nothing but the mark of an item stands in a paragraph or cell before a place."""
    head = source.text[unit.start : offset]
    return len(head) <= _LONGEST_MARK and not head[numbering_end(head) :].strip(_ITEM_MARKS)
