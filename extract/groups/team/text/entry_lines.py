"""Auditors one a line: a name with the part in the team and a registration behind it, however lines begin.

In a cell, under a heading or in the open: `A. 姓名 组长 审核员 2024-…`, `—— 姓名（B，组员），注册号 …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from extract import labels
from extract.readers.fields import check_marks
from extract.readers.leaves import body_end, elsewhere
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import block_at, once
from extract.reading.source import Source
from extract.values.found import Found
from extract.values.identifiers import find_registrations
from extract.values.persons import is_person
from schemas import patterns

_ROLE_WORDS = (
    r"(?:审核组|评审组|评价组|审核|评审|评价|评鉴)?(?:组长|组员|成员)|(?:技术|行业|专业)?专家"
    r"|(?:主任|高级|实习|见习|正式)?审核员"
    r"|(?:[Ll]ead |[Tt]rainee )?[Aa]uditor|[Tt]eam [Ll]eader|[Tt]echnical [Ee]xpert"
)
_HEAD = patterns.compile(
    r"[ \u3000]{0,4}(?:[-–—•·●○◦*▪◆]{1,3}[ \u3000]{0,2})?"
    r"(?:[（(\[【]?(?:[甲乙丙丁戊己庚辛壬癸][ -]?)?\d{1,2}"
    r"(?:[)）\]】.、．]?[ \u3000]{0,2}|[ \u3000]?[·•・｜|][ \u3000]?)"
    r"|[①-⑳][ \u3000]{0,2})?"
    r"(?:[（(\[【]?[A-Z](?:[ \u3000]?(?:[.．、:：)）\]】·•・／｜|＝=－-]|[–—]{1,2})[ \u3000]{0,3}"
    r"|[ \u3000]{1,3}))?"
    rf"(?:[A-Z][ ]?[（(](?P<part>{_ROLE_WORDS})[)）][ \u3000:：]{{0,3}})?"
    rf"(?:(?P<role>{_ROLE_WORDS})(?:[ ]?[（(]?[A-Z][)）]?)?[ \u3000]{{0,2}}[:：、]?[ \u3000]{{0,3}}"
    r"(?:[A-Z][ ]?[，,、:：][ ]?)?)?"
    r"(?P<name>[^\W\d\x00-\x7f]{2,4})"
    r"(?=[ \u3000\n，,、/／｜|（(:：；;·•・—–-]|$)"
)
_NUMBER = patterns.compile(r"[ \u3000]{0,4}[A-Z\d]{1,2}(?:[.．]\d{1,2}){1,3}[ \u3000]{1,3}")
_ROLE = patterns.compile(rf"(?<![^\W_])(?:{_ROLE_WORDS})(?![^\W_a-zA-Z]{{3}})")
_LISTED = patterns.compile(r"(?:审核组|评审组|评价组|审核)?(?:成员|组员)")
_NOTED = patterns.compile(
    r"(?:\s?[（(](?:代号|字母|编号)?\s?[:：]?\s?[A-Z]\d?[)）])?(?:\s?[，,、]\s?[男女])?"
    r"\s?(?:[，,、（(：:｜|／/]|[–—]{1,2})\s?(?P<role>(?:审核|评审|评价)?组长|(?:技术|行业|专业)?专家)(?!\w)"
)
"""The part in the team behind the name of one who is listed as a member (成员A：甲，组长)."""

_NEXT = r"(?<=[）)])[、，,和及] ?(?=[^\W\d\x00-\x7f]{2,4}[（(][^（()）\n]{0,16}(?:19|20)\d\d)"
"""Before the next of several under one part (组员：甲（2024-…）、乙（2023-…）)."""

_ITEM = patterns.compile(
    rf"{_NEXT}|[；;。][ \u3000]{{0,2}}|(?=[①-⑳])|[，,、] ?(?=(?:{_ROLE_WORDS})[^\W\d\x00-\x7f]{{2,4}}[（(])"
    rf"|(?<=[:：]) ?(?=(?:{_ROLE_WORDS})[ :：]?[^\W\d\x00-\x7f]{{2,4}}[ ，,（(])"
    rf"|(?<=[:：]) ?(?=[^\W\d\x00-\x7f]{{2,4}}[（(](?:[A-Z][，,、；;] ?)?(?:{_ROLE_WORDS})[，,、；;])"
    r"|[ \u3000](?=[（(]?(?:[A-Z]|\d{1,2})[.．、:：)）·•・｜／ \u3000]{1,3}"
    rf"(?:(?:{_ROLE_WORDS})[:： \u3000]{{0,3}})?[^\W\d\x00-\x7f]{{2,4}}[ \u3000，,、/／（(:：])"
)
_CODES = patterns.compile(r"\n\s?(?:专业|业务|技术)?(?:代码|小类|类别|专业)[^\n\t]{2,60}")
_REGISTERED = patterns.compile(
    r"[ \u3000]{0,4}(?:[-–—•·●○◦*▪◆◇][ ]?)?"
    r"(?:(?:[^\W\d\x00-\x7f]{2,8}|[A-Z][A-Za-z]{0,6})[ ]?[:：][ ]?)?"
    r"(?:(?:CCAA|国家)?(?:注册|证书|资格|执业|证件)[^\s\d:：]{0,6}\s?[:：]?\s{0,2}|№\s?|[Nn]o\.?\s?)?"
    r"(?=(?:19|20)\d\d\s?-\s?[A-Z]?\d)"
)
_BREAK, _JOINTS = "\n\t", "、，,和及"
_NEAR = 40
_FARTHEST = 3
_LINE_END = patterns.compile("\n")
_FEWEST_LINES, _MOST_LINES, _LONGEST_NAME, _FEWEST_CELLS = 3, 12, 24, 2


class Entry(NamedTuple):
    """A member: the name, the part in the team with its range (null where untold), the range told of them."""

    name: Found
    role: str | None
    stated: tuple[int, int]
    low: int
    high: int


@once
def entries(source: Source) -> list[Entry]:
    """The members told one a line where at least one has a registration, in reading order."""
    found: dict[int, Entry] = {}
    end = body_end(source)
    forms: set[int] = set()
    for number in find_registrations(source.text[:end]):
        low, high = _line(source.text, number.start, end)
        if any(one.low <= number.start < one.high for one in found.values()):
            continue
        if last := _goes_on(source, found, low, high):
            found[last.name.start] = whole = last._replace(high=high)
            for beside in _beside(source, whole, end, up=False):
                found.setdefault(beside.name.start, beside)
            continue
        cards = _card(source, number.start) or _rows(source, number.start)
        items = cards or _items(source, low, high)
        over = [] if items else _over(source, low, high)
        items = items or over
        form = block_at(source, number.start)
        if items and form in grids(source) and form not in forms:
            forms.add(form)
            found |= {one.name.start: one for one in _cards_of_experts(source, form, number.start)}
        found |= {one.name.start: one for one in items}
        for one in items[:1] + items[-1:]:
            for beside in (*_beside(source, one, end, up=False), *_beside(source, one, end, up=True)):
                found.setdefault(beside.name.start, beside)
    return [found[at] for at in sorted(found)]


def _goes_on(source: Source, found: dict[int, Entry], low: int, high: int) -> Entry | None:
    """The member whose registrations a line goes on with, under the one before (○ 环境：注册号 2023-…)."""
    last = found[max(found)] if found else None
    stated = last is not None and last.high + 1 == low and source.text[last.low : last.high].count("\n") > 0
    return last if stated and _REGISTERED.match(source.text, low, high) else None


def _line(text: str, offset: int, end: int) -> tuple[int, int]:
    """The line or cell that an offset lies in."""
    low = max(text.rfind(mark, 0, offset) for mark in _BREAK) + 1
    return low, min((at for mark in _BREAK if (at := text.find(mark, offset, end)) >= 0), default=end)


def _items(source: Source, low: int, high: int) -> list[Entry]:
    """The members of a line; what begins with no name goes on with the member before it."""
    starts = [low, *(cut.end() for cut in _ITEM.finditer(source.text, low + 1, high))]
    found: list[Entry] = []
    for start, stop in zip(starts, [*starts[1:], high], strict=True):
        if entry := _entry(source, start, stop):
            if not found and entry.name.start == start > low and source.text[start - 1] in _JOINTS:
                return []  # one of several whom a sentence tells, the first of them not at its beginning
            last = found[-1] if found and source.text[start - 1] in _JOINTS else entry
            if entry.role is None and last.stated[0] < last.name.start:
                entry = entry._replace(role=last.role, stated=last.stated)
            found.append(entry)
        elif found:
            found[-1] = found[-1]._replace(high=stop)
    stated = [one for one in found if one.role or find_registrations(source.text[one.low : one.high])]
    return stated if any(find_registrations(source.text[one.low : one.high]) for one in stated) else []


def _card(source: Source, offset: int) -> list[Entry]:
    """The member of a cell of several lines whose name begins the first one, no other's a further one."""
    grid = grids(source).get(block_at(source, offset))
    cell = next((c for c in grid.block.cells if c.start <= offset < c.end), None) if grid else None
    if cell is None or not _FEWEST_LINES <= source.text.count("\n", cell.start, cell.end) + 1 <= _MOST_LINES:
        return []
    starts = [cell.start, *(m.end() for m in _LINE_END.finditer(source.text, cell.start, cell.end))]
    stated = [_entry(source, low, high) for low, high in pairwise([*starts, cell.end + 1])]
    first, *others = stated
    if first is None or any(one is not None and one.role for one in others):
        return []
    whole = _entry(source, cell.start, cell.end)
    return [whole] if whole and whole.role else []


def _rows(source: Source, offset: int) -> list[Entry]:
    """The member whose name and part are the first cell of the row that an offset lies in."""
    grid = grids(source).get(block_at(source, offset))
    cell = grid.cell_at(offset) if grid else None
    one = _beside_name(source, grid, cell.row) if grid and cell and cell.column else None
    return [one] if one and one.role else []


def _beside_name(source: Source, grid: Grid, row: int) -> Entry | None:
    """Who the first cell of a row names, with what the other cells of the row tell."""
    cells = list(grid.anchors.get(row, ()))
    if len(cells) < _FEWEST_CELLS or cells[0].column or cells[0].end - cells[0].start > _LONGEST_NAME:
        return None
    head, others = cells[0], cells[1:]
    one = _entry(source, head.start, head.end)
    return one._replace(high=others[-1].end) if one else None


def _cards_of_experts(source: Source, form: int, offset: int) -> Iterator[Entry]:
    """Those of a form of cards who have no registration, told as experts: in cells of several lines, in the
    column of an auditor's cell, or in the first cells of rows."""
    grid = grids(source)[form]
    own = grid.cell_at(offset)
    lines = [
        cell
        for cell in grid.block.cells
        if "\n" in source.text[cell.start : cell.end] or (own and cell.column == own.column)
    ]
    stated = [_entry(source, cell.start, cell.end) for cell in lines]
    stated += [_beside_name(source, grid, row) for row in range(grid.rows)]
    for one in stated:
        if one and one.role == "technical_expert":
            yield one


def _over(source: Source, low: int, high: int) -> list[Entry]:
    """The member whose name and part are the line over a registration's, with codes under it.

    Outside cells nothing but a label stands before the registration."""
    if block_at(source, low) not in grids(source) and not _REGISTERED.match(source.text, low, high):
        return []
    above, end = _line(source.text, max(low - 2, 0), low)
    one = _entry(source, above, end) if end + 1 == low and source.text[end] == "\n" else None
    if one is None or one.role is None or find_registrations(source.text[above:end]):
        return []
    codes = _CODES.match(source.text, high)
    return [one._replace(high=codes.end() if codes else _row_end(source, low, high))]


def _row_end(source: Source, offset: int, high: int) -> int:
    """Where the cells of the row end that an offset lies in; `high` outside tables, and where the cell goes
    on with more than registrations."""
    grid = grids(source).get(block_at(source, offset))
    cell = grid.cell_at(offset) if grid else None
    if grid is None or cell is None:
        return high
    starts = (mark.end() for mark in _LINE_END.finditer(source.text, high, cell.end))
    own = all(_REGISTERED.match(source.text, at, cell.end) for at in starts)
    return max(c.end for c in grid.anchors[cell.row]) if own else high


def _entry(source: Source, low: int, high: int) -> Entry | None:
    number = _NUMBER.match(source.text, low, high)
    head = _HEAD.match(source.text, number.end() if number else low, high)
    if head is None or not is_person(head["name"]) or elsewhere(source, low, "team"):
        return None
    name = Found(*head.span("name"), head["name"])
    role, stated = _role(source, head, name.end, high)
    return Entry(name, role, stated, low, high)


def _role(source: Source, head: re.Match[str], low: int, high: int) -> tuple[str | None, tuple[int, int]]:
    """The part before the name or soon behind it; what tells more than an auditor's grade counts first.

    Of parts with boxes the ticked one."""
    text = source.text
    if _LISTED.fullmatch(head["role"] or "") and (noted := _NOTED.match(text, low, high)):
        return labels.value_of("team", "role", noted["role"]), noted.span("role")
    for name in ("role", "part"):
        if head[name] and (role := labels.value_of("team", "role", head[name])):
            return role, head.span(name)
    numbers = find_registrations(text[low : min(high, low + _NEAR)], low)
    limit = numbers[0].start if numbers else min(high, low + _NEAR)
    if check_marks.has_marks(source, low, limit) and (chosen := _ticked(source, low, limit)):
        return chosen
    near = list(_ROLE.finditer(text, low, limit))
    match = next((one for one in near if "审核员" not in one[0]), near[0] if near else None)
    return (labels.value_of("team", "role", match[0]), match.span()) if match else (None, (low, low))


def _ticked(source: Source, low: int, high: int) -> tuple[str | None, tuple[int, int]] | None:
    """The one ticked part of those with boxes in a range (□组长 ☑组员); null where none is one."""
    stated = [
        (role, (one.start, one.end))
        for one in check_marks.ticked(check_marks.choices(source, low, high))
        if (role := labels.value_of("team", "role", one.text.partition("，")[0]))
    ]
    return stated[0] if len(stated) == 1 else None


def _beside(source: Source, entry: Entry, end: int, *, up: bool) -> Iterator[Entry]:
    """The members without a registration in the lines right under or over one, their parts told."""
    at = entry.low if up else entry.high
    for _ in range(_FARTHEST):
        offset = at - 2 if up else at + 1
        while 0 < offset < end and source.text[offset] in "\n\t":
            offset += -1 if up else 1
        if not 0 < offset < end:
            return
        low, high = _line(source.text, offset, end)
        one = _entry(source, low, high)
        if one is None or one.role is None or find_registrations(source.text[low:high]):
            return
        yield one
        at = low if up else high
