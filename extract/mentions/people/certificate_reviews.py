"""Reviews (复审) of persons' certificates: when one is due, or that it was not passed in time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.groups.personnel_certificates.words import holders
from extract.readers.leaves import body_end
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.reading.stops import BREAK
from extract.values.dates import read_dates
from extract.values.found import narrow
from schemas import patterns
from schemas.mentions import Review
from schemas.report import PersonnelCertificate, Report

_DUE = patterns.compile(
    r"(?:应|需|须|下次|下一次|待|到期)复审|复审(?:有效期|到期|期限|截止|期满|至)|next review|review due", re.I
)
_TOLD = patterns.compile(
    r"(?:(?:应|需|须|下次|下一次|待)(?:于|在)?复审|复审(?:有效期|到期|期限|截止|期满|至))[^，,。；;\n\t\d]{0,8}[:：]?\s?"
    r"(?=(?:19|20)\d\d)",
)
_BY = patterns.compile(
    r"(?<![\d.])(?:19|20)\d\d\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}\s?日?\s?(?:之前|以前|前)"
    r"\s?(?:应当?|需要?|须|要)?(?:参加|进行|完成|办理|通过|申请)?复审"
)
_LATE = patterns.compile(
    r"(?:未|逾期未|没有|尚未|至今未|未见(?:其|按期|按时)?|未能?(?=提供|出示)|无)(?:按期|及时|按时)?(?:进行|参加|办理|通过|完成|提供|出示|加盖)?"
    r"(?:任何|有效|相关)?复审(?!不|的(?!记录|证明|签章)|者|要求)"
    r"|复审(?:已经?)?(?:过期|超期|逾期)|超期未复审|(?:已过|超过|超出|过了)(?:了)?(?:应)?复审(?:期|日)"
    r"|复审(?:栏|记录|页)[^，,。；;\n]{0,6}(?:空白|为空|未(?:填|加?盖|签))"
)
_SUPPOSED = patterns.compile(
    r"(?:如果?|若|一旦|是否|防止|避免|严禁|未发现|不存在|没有发现|无(?:人)?|要求|规定|凡)[^。；;\n]{0,24}$|人员$"
)
"""Before it: what would be, what is asked, that there is none of it."""

_NEGATED = patterns.compile(r"(?:未|无|没有|不能|空白)[^，,。；;\n]{0,8}$")
_DONE = patterns.compile(
    r"已(?:按期|于[^，,。；;\n\t]{0,14})?复审|(?<![见无])复审(?:合格|通过|有效(?!期)|已?(?:完成|办理|经完成)(?!情况))|已完成复审|完成了复审|(?<![应次需须待期])复审日期\s?[:：]"
    r"|(?<!未见)(?<!没有)(?<!无)复审记录"
)
_DONE_ON = patterns.compile(
    r"(?<![应次需须待期])复审(?:合格)?(?:日期|时间)?\s?[:：为是于]?\s?(?=(?:19|20)\d\d)|(?:19|20)\d\d[\d年月日./-]{4,7}\s?已?复审"
)
"""A review that was made, told with its day."""

_KIND = patterns.compile(
    r"(?:特种作业(?:人员)?|特种设备(?:安全管理和?)?(?:作业)?人员|(?:低压|高压|维修)?电工|焊工|焊接与热切割|高处|高空|登高|叉车|行车|起重机?|锅炉|司炉"
    r"|安全管理人员|操作|作业|资格|上岗)(?:操作|作业|资格|上岗|司机)?(?:人员)?证(?:书|件)?|证[书件]"
)
_DATED = patterns.compile(r"(?:19|20)\d\d")
"""A day in a cell: it is no header, whatever words stand beside."""

_WORD, _NEAR = "复审", 160


def read(source: Source, report: Report) -> list[Review]:
    """The reviews that the rows and sentences on certificates tell of, in reading order."""
    people = [one for one in report.personnel_certificates if one.name is not None]
    end = body_end(source)
    if source.text.find(_WORD, 0, end) < 0:
        return []
    found = [*_of_columns(source, people), *_of_sentences(source, people, end)]
    return sorted(found, key=lambda review: review.place.start)


def _of_columns(source: Source, people: list[PersonnelCertificate]) -> Iterator[Review]:
    """The days in columns whose header says that a review is due, each beside the name in its row."""
    for grid in grids(source).values():
        for cell in grid.block.cells:
            head = grid.text(cell)
            if _WORD not in head or len(head) > _NEAR or not _DUE.search(head) or _DATED.search(head):
                continue
            for one, name_row in _rows(grid, people):
                day = grid.at.get((name_row, cell.column))
                dates = read_dates(source.text[day.start : day.end], day.start)[0] if day else []
                if day is not None and day is not cell and name_row > cell.row and dates and dates[0].value:
                    first = dates[0]
                    yield Review(one, source.leaf(first.value, first.start, first.end), late=False)


def _rows(grid: Grid, people: list[PersonnelCertificate]) -> Iterator[tuple[PersonnelCertificate, int]]:
    """Those of the people whose name stands in a table, with the row."""
    for one in people:
        cell = grid.cell_at(one.name.start) if one.name is not None else None
        if cell is not None and one.name is not None and cell.start <= one.name.start:
            yield one, cell.row


def _of_sentences(source: Source, people: list[PersonnelCertificate], end: int) -> Iterator[Review]:
    """What sentences say of the certificate that is told before them."""
    text = narrow(source.text)
    seen: set[tuple[int, int]] = set()
    for pattern, late in ((_TOLD, False), (_BY, False), (_LATE, True)):
        for match in pattern.finditer(text, 0, end):
            own = _named(people, text, match.start()) or _under(source, people, match.start())
            one = own or _before(people, match.start())
            stop = BREAK.search(text, match.end())
            sentence = text[match.start() : stop.start() if stop else end]
            low = _begin(text, match.start())
            one = one or _told_here(source, text, match.start(), late=late)
            if one is None or _is_done(sentence) or (late and _SUPPOSED.search(text, low, match.start())):
                continue
            if _DONE_ON.search(text, max(_place(one), match.start() - _NEAR), match.start()):
                continue
            key = _place(one), stop.start() if stop else end
            if (own is None and "\n" in text[_place(one) : match.start()]) or key in seen:
                continue
            seen.add(key)
            if late:
                yield Review(one, source.leaf(match[0], match.start(), match.end()), late=True)
                continue
            at = match.start() if pattern is _BY else match.end()
            dates = read_dates(text[at : at + 20], at)[0]
            if dates and dates[0].value and dates[0].start == at:
                yield Review(one, source.leaf(dates[0].value, dates[0].start, dates[0].end), late=False)


def _named(people: list[PersonnelCertificate], text: str, at: int) -> PersonnelCertificate | None:
    """The certificate of the one whose name stands in the sentence before a place, where it has but one."""
    low = _begin(text, at)
    named = [one for one in people if one.name is not None and one.name.raw in text[low:at]]
    names = {one.name.value for one in named if one.name is not None}
    return named[0] if len(named) == 1 == len(names) else None


def _told_here(source: Source, text: str, at: int, *, late: bool) -> PersonnelCertificate | None:
    """The certificate that the sentence names before a place, of which nothing else is told; one that was
    missed may be told without whose it is."""
    low = _begin(text, at)
    kind = next(reversed([*_KIND.finditer(text, low, at)]), None)
    named = [one for one in holders(text[low:at]) if one.start >= 0]
    bare = kind is not None and len(kind[0]) == len("证件")
    if kind is None or not (named or (late and not bare)) or len({one.value for one in named}) > 1:
        return None
    stated = PersonnelCertificate(kind=source.leaf(kind[0], kind.start(), kind.end()))
    for one in named[:1]:
        stated.name = source.leaf(one.value, low + one.start, low + one.end)
    return stated


def _place(one: PersonnelCertificate) -> int:
    """Where a certificate is told: at its holder, else at its kind."""
    leaf = one.name or one.kind
    return leaf.start if leaf is not None else 0


def _begin(text: str, at: int) -> int:
    """Where the sentence of a place begins."""
    low = max(at - _NEAR, 0)
    return max((stop.end() for stop in BREAK.finditer(text, low, at)), default=low)


def _is_done(sentence: str) -> bool:
    """Whether the words behind the review tell that it was passed."""
    return any(
        not _NEGATED.search(sentence, max(done.start() - 12, 0), done.start())
        for done in _DONE.finditer(sentence)
    )


def _under(source: Source, people: list[PersonnelCertificate], at: int) -> PersonnelCertificate | None:
    """The certificate whose holder heads the column of a cell, where each has one of its own."""
    grid = grids(source).get(block_at(source, at))
    cell = grid.cell_at(at) if grid is not None else None
    if grid is None or cell is None:
        return None
    heads = [(one, grid.cell_at(one.name.start)) for one in people if one.name is not None]
    rows = {head.row for _, head in heads if head is not None}
    above = [one for one, head in heads if head is not None and head.column == cell.column]
    return above[0] if len(above) == 1 == len(rows) and cell.row not in rows else None


def _before(people: list[PersonnelCertificate], at: int) -> PersonnelCertificate | None:
    """The certificate whose name stands nearest before a place."""
    near = [one for one in people if one.name is not None and at - _NEAR <= one.name.start < at]
    return max(near, key=lambda one: one.name.start if one.name is not None else 0, default=None)
