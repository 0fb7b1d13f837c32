"""Nonconformities in short forms: a code and what it is in brackets, an English sentence, departments listed.

NC-01（采购部，GB/T 19001-2016，8.4.3，一般）：事实; one minor nonconformity was raised against clause 8.4.3
of ISO 9001:2015 in the stores: fact; 涉及：①办公室 7.2；②生产部 8.5.1（均为GB/T 19001-2016）.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.groups.nonconformities.items import part_kinds
from extract.groups.nonconformities.other_audits import elsewhere
from extract.readers.tables.rows import Row
from extract.readers.text import lines
from extract.readers.text.units import Piece, block_at, piece
from extract.reading.source import Source
from extract.values.standards import find_standards
from schemas import patterns

_FACT = r"(?P<fact>(?:[^。；;.\n]|\.(?!\s|$)){8,400})"
_CODED = patterns.compile(
    r"(?<![A-Za-z0-9])(?P<number>(?:NCR?|CAR|[A-Z]{1,4}-)\s?[-–#]?\s?\d{1,4}(?:-\d{1,4})?)\s?"
    rf"[（(](?P<inside>[^（()）\n]{{8,140}})[)）]\s?[:：]\s?{_FACT}"
)
_NUMBERED = patterns.compile(
    r"(?<![^\n])[ \u3000]{0,3}[•·●◆*–-]?\s?(?:第\s?)?(?P<number>\d{1,3})\s?[号项#、.．)）]?\s?"
    rf"[（(](?P<inside>[^（()）\n]{{5,140}})[)）]\s?[:：]\s?{_FACT[:-1]}[。.]?)"
)
"""01（轻微，设备部，GB/T 24001-2016 6.1.2）：事实, at the beginning of a line."""

_BEHIND = patterns.compile(
    r"[^。\n]{0,40}?(?P<clause>(?:GB|ISO|QC|SY|HJ|T/|Q/)[^。；;\n]{4,44}?(?:第|条款|[ 　:：])\s?(?:\d{1,2}"
    r"(?:\.\d{1,2}){1,3}|[/／]\s?条))"
    r"\s?(?:[a-z][)）])?\s?(?:条款?|款)?[^。\n]{0,12}(?:要求|规定|条款|不符|不一致|相悖|违)"
)
"""The clause in the sentence behind the fact (此事实与 GB/T 24001-2016 第9.1.2条的要求不一致)."""

_TAILED = patterns.compile(
    r"(?:(?<=[。；;：:\n])|(?<![^\n]))\s{0,3}(?:在|于|查)?(?P<department>[^\W\d\x00-\x7f]{1,10}?"
    r"(?:部|科|室|车间|办|中心|组|班|库|处|站|队))(?:[，,]\s?)?(?:审核(?:员|组)|现场)?(?:发现|查见|查实|看到)?[，,:：]?\s?"
    r"(?P<fact>[^（(。；;\n]{8,200})[（(](?P<inside>[^（()）\n]{8,140})[)）](?=[。；;\n]|$)"
)
"""在某部，发现事实（GB/T 19001-2016 8.4.1，轻微不符合，编号01）。"""

_DASHED = patterns.compile(
    r"(?<![A-Za-z0-9])(?P<number>(?:NCR?|CAR)\s?[-–#]?\s?\d{1,4})\s?[（(](?P<grade>major|minor|严重|轻微|一般)[)）]"
    rf"\s?[-–—:：,，]{{1,2}}\s?(?P<inside>(?:[^:：。\n]|:(?=\d)){{8,140}})[:：]\s?{_FACT[:-1]}[.。]?)",
    re.I,
)
_NOTED = patterns.compile(r"[)）]\s?[:：]")
_GRADED = patterns.compile(r"[（(](?:major|minor|严重|轻微|一般)[)）]", re.I)
"""What is found sooner than the sentences that must have it: a bracket before a colon, one with a grade."""

_GRADES_IN = tuple(f"{grade}不{what}" for grade in ("严重", "轻微", "一般") for what in ("符合", "合格"))
_SPLIT = patterns.compile(r"[,，;；、|｜]")
_RAISED = patterns.compile(
    r"(?P<grade>minor|major) non-?conformity\s?(?:[（(](?:No\.?\s?)?(?P<number>[A-Z\d][\w/-]{0,14})[)）]\s?)?"
    r"(?:was|is|has been) (?:raised|issued|recorded|identified|found|reported) "
    rf"(?P<rest>(?:[^。；;:：\n]|:(?=\d)){{6,160}})[:：]\s?{_FACT}",
    re.I,
)
_CLAUSE = patterns.compile(r"[Cc]lause\s(?:No\.?\s?)?\d{1,2}(?:\.\d{1,2}){1,4}(?:\s?[a-z]\))?")
_WHERE = patterns.compile(
    r"\b(?:in|at|with|to) (?:the )?(?P<name>[^\s,，][^,，]{1,30}?)\s?(?=$|,|，| against)"
)
_CONCERNS = patterns.compile(
    r"(?<![^\n])[ \u3000]{0,3}(?:不符合项?)?涉及\s?[:：]\s?(?P<list>[^\n]{6,300})(?=\n|$)"
)
_CONCERNED = patterns.compile(
    r"\s?(?:[①-⑳]|[（(]?\d{1,2}[)）.、])?\s?(?P<department>[^\W\d\x00-\x7f]{2,12})\s?[:：]?\s?"
    r"(?P<clause>(?:10|[4-9])(?:\.\d{1,2}){1,4})\s?(?:条款?)?\s?"
)
_ALL_OF = patterns.compile(
    r"[（(，,；;]\s?(?:以上)?(?:条款)?(?:均|皆|都)(?:为|属|属于|依据|指|是)(?P<standard>[^（()）\n]{6,40})[)）]?[。.]?\s?$"
)
_OTHERS = patterns.compile(
    r"内部?审|管理评审|上一?次|前次|以往|往次|历次|一阶段|上一?年度|去年"
    r"|previous|last audit|internal audit|stage 1",
    re.I,
)
_BETWEEN = patterns.compile("[；;、，,]")
_LONGEST_OFFICE, _FEWEST, _BACK = 24, 3, 120


def rows(source: Source) -> list[Row]:
    """The nonconformities so told, as rows of a list of them, in reading order."""
    found = [*_coded(source), *_raised(source)] or [*_concerned(source)]
    return sorted((row for row in found if not is_other(source, row.start)), key=lambda row: row.start)


def is_other(source: Source, offset: int) -> bool:
    """Whether what stands before one in its sentence is of another audit."""
    low = max(offset - _BACK, *(source.text.rfind(mark, 0, offset) + 1 for mark in "。\n"))
    return elsewhere(source, offset) or _OTHERS.search(source.text, low, offset) is not None


def _row(source: Source, start: int, end: int, cells: dict[str, Piece]) -> Row:
    return Row(start, end, cells, block_at(source, start), 0, "pairs")


def _coded(source: Source) -> Iterator[Row]:
    """Those with a code and brackets behind it that tell a clause and more."""
    coded = list(_CODED.finditer(source.text)) if _NOTED.search(source.text) else []
    dashed = list(_DASHED.finditer(source.text)) if _GRADED.search(source.text) else []
    coded = coded or (list(_NUMBERED.finditer(source.text)) if _NOTED.search(source.text) else [])
    yield from _tailed(source) if not coded and not dashed else ()
    for i, match in enumerate((*coded, *dashed)):
        cells = _inside(source, *match.span("inside"))
        if "grade" in match.groupdict():
            cells["grade"] = piece(source, *match.span("grade"))
        if cells and "clause" not in cells and (behind := _BEHIND.match(source.text, match.end())):
            cells["clause"] = piece(source, *behind.span("clause"))
        if "clause" in cells and len(cells) >= _FEWEST:
            own = {name: piece(source, *match.span(name)) for name in ("number", "fact")}
            own["number"] = own["number"] if i < len(coded) else _figure(source, own["number"])
            yield _row(source, *match.span(), {**cells, "number": own["number"], "description": own["fact"]})


def _tailed(source: Source) -> Iterator[Row]:
    """Those whose clause, grade and more stand in brackets behind the fact."""
    for match in lines.finditer(_TAILED, _GRADES_IN, source.text):
        cells = _inside(source, *match.span("inside"))
        own = {name: piece(source, *match.span(name)) for name in ("department", "fact")}
        if "clause" in cells and "grade" in cells:
            cells |= {"department": own["department"], "description": own["fact"]}
            yield _row(source, *match.span(), cells)


def _figure(source: Source, number: Piece) -> Piece:
    """The figure of a number like `NC 1`; a code with a dash as it stands."""
    low = number.start + len(number.text.rstrip("0123456789"))
    return piece(source, low, number.end) if " " in number.text else number


def _inside(source: Source, start: int, end: int) -> dict[str, Piece]:
    """What the parts of a bracket are; one that is nothing else is the department."""
    cells: dict[str, Piece] = {}
    rest: list[Piece] = []
    low = start
    for mark in [*_SPLIT.finditer(source.text, start, end), None]:
        one = piece(source, low, mark.start() if mark else end)
        low = mark.end() if mark else end
        stated = part_kinds.looks(source, one) if one.text else []
        for name, own in stated:
            cells.setdefault(name, own)
        if one.text and not stated:
            rest.append(one)
    return cells if len(rest) <= 1 else {}


def _raised(source: Source) -> Iterator[Row]:
    """Those of English sentences: grade, clause and standard, where it was found, the fact behind a colon."""
    for match in _RAISED.finditer(source.text) if "onconformity" in source.text else ():
        low, end = match.span("rest")
        clause = _CLAUSE.search(source.text, low, end)
        if clause is None:
            continue
        cells = {"clause": piece(source, *clause.span()), "grade": piece(source, *match.span("grade"))}
        if standards := find_standards(source.text[low:end], low):
            cells["standard"] = piece(source, standards[0].start, standards[0].end)
        if where := _WHERE.search(source.text, low, end):
            cells["department"] = piece(source, *where.span("name"))
        if match["number"]:
            cells["number"] = piece(source, *match.span("number"))
        yield _row(source, *match.span(), {**cells, "description": piece(source, *match.span("fact"))})


def _concerned(source: Source) -> Iterator[Row]:
    """Departments with bare clauses of the one standard that the list ends with."""
    for match in _CONCERNS.finditer(source.text) if "涉及" in source.text else ():
        shared = _ALL_OF.search(source.text, *match.span("list"))
        if shared is None or not find_standards(shared["standard"]):
            continue
        standard = piece(source, *shared.span("standard"))
        found: list[Row] = []
        low = match.start("list")
        for mark in [*_BETWEEN.finditer(source.text, low, shared.start()), None]:
            end = mark.start() if mark else shared.start()
            one = _CONCERNED.fullmatch(source.text, low, end)
            low = mark.end() if mark else end
            if one is None:
                found = []
                break
            cells = {name: piece(source, *one.span(name)) for name in ("department", "clause")}
            found.append(_row(source, one.start(), one.end(), {**cells, "standard": standard}))
        yield from found
