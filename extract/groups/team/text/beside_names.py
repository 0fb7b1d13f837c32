"""What stands beside a member's name outside the members' table: registrations, grade, professional codes."""

from __future__ import annotations

from collections.abc import Iterator

from extract import labels
from extract.groups.team.tables.registrations import GRADE, find_codes
from extract.readers.leaves import body_end, elsewhere
from extract.readers.tables.grid import Grid, grids
from extract.readers.tables.rows import Row
from extract.readers.text import lines as text_lines
from extract.readers.text.units import Piece, block_at, piece
from extract.reading.source import Source
from extract.reading.system_names import find_systems
from extract.values.found import Found
from extract.values.identifiers import find_registrations
from extract.values.persons import TITLE, is_person
from schemas import patterns
from schemas.document import Cell
from schemas.report import TeamMember

_NOTE = patterns.compile(r"\s{0,3}[（(](?P<text>[^（()）\n]{8,240})[)）]")
_CODES = patterns.compile(
    r"(?:(?<!注册)(?<!认证)(?<!审核)(?<!管理)(?:专业|技术|业务)?(?:小类|类别|领域|能力|代码|范围){1,3}\s?[:：为是]?"
    r"|(?:专业|EA|IAF)\s?(?:[:：]|(?=\d)|(?=[A-Z]{1,3}[Ⅰ-ⅫIVX\d]{0,3}(?![\w])))"
    r"|\b(?:[Tt]echnical |[Pp]rofessional )?(?:[Cc]odes?|[Aa]reas?)\s?:?)"
    r"\s?(?P<codes>(?:[^；;（()）\n。]|[；;](?=\s?(?:[A-Z]{1,4}\s?[:：]\s?)?\d{1,2}\.\d)){2,60})"
)
_BARE = patterns.compile(
    r"(?:\s?[，,；;、｜|/／·→]\s?(?:有效期?)?(?:至|到)?\s?20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?)?"
    r"\s?[，,；;、｜|/／·]\s?(?P<codes>\d{1,2}(?:\.\d{1,3}){1,2}"
    r"(?:\s?[、，,；; ]\s?\d{1,2}(?:\.\d{1,3}){1,2}){0,8})(?![\d.\w])"
)
_DETAIL = patterns.compile(
    r"\s?(?:[（(][^（()）\n]{2,40}[)）]|[，,]?\s?(?:有效期?|至|到|[→⇒➔>~～]|[/／|｜]?\s?20\d\d\s?[-./年]))"
)
"""What a registration has of its own behind it: codes told after several such are of each of them."""

_ROLE_LINE = patterns.compile(
    r"(?:^|(?<=\n))[ \u3000]{0,4}(?:[（(]?\d{1,2}[.、)） ]|[①-⑨]|[-•●])?[ \u3000]{0,3}"
    r"(?P<role>(?:审核组|审核)?(?:组长|组员|成员)|(?:技术)?专家|(?:主任|高级|实习|见习)?审核员)"
    r"[ \u3000:：]{0,3}(?:[A-Z]|[（(][A-Z][)）])[ \u3000.、:：]{0,3}"
    r"(?P<name>[^\W\d\x00-\x7f]{2,4})(?=[ \u3000，,、（(:：\n])"
)
"""A line that begins with a role, the letter that stands for the person, and the name."""


_UNDER = patterns.compile(
    r"[ \u3000]{0,4}(?:[-–—•·●○◦*]\s?|[（(]?\d[)）]\s?)?"
    r"(?:(?:CCAA|[A-Za-z&]{2,8}\s?(?:体系)?)?(?:国家)?(?:注册|证书|资格|执业)|[A-Za-z&]{2,8}\s?[ :：（(]"
    r"|[^\W\d\x00-\x7f]{2,8}(?:体系)?\s?[ :：]|(?=\d{4}-))"
)
"""The beginning of a line under a name that goes on with a registration."""

_SYSTEM = patterns.compile(
    r"(?:注册|认证|审核|资格|专业)?(?:领域|体系|类别)\s?[:：]\s?"
    r"(?P<system>[A-Za-z]{3,8}|[^\W\d_]{2,12})(?=[ \u3000，,；;])"
)
"""A label with the system that a registration is for (注册领域：QMS)."""

_LETTER = patterns.compile(r"(?<![A-Za-z])(?P<letter>[A-Z])(?![A-Za-z])")
_LABELLED = patterns.compile(r"(?:代号|代码|字母|标识|编号)\s?[:：为]?\s?(?P<letter>[A-Z])(?![A-Za-z\d])")
"""A letter behind its label, in the line of a name."""

_BEFORE = patterns.compile(
    r"(?:^|(?<=[\n\t；;。 \u3000（(]))(?P<letter>[A-Z])"
    r"(?:[ \u3000]?[)）.．、:：·•・／｜|–—-]?[\t \u3000]{1,3}|[)）.．、:：·•・／｜|＝=－-]|[–—]{1,2})$"
)
"""A letter that is the first cell of a row, before the name."""

_BEFORE_ROLE = patterns.compile(
    r"(?:^|(?<=[\n\t；;。， ]))(?P<letter>[A-Z])(?:\s?(?:为|是|系)\s?|[)）.．、:： \u3000]{1,3}|\s?[（(])"
    r"(?:审核|评审|评价)?(?:组长|组员|成员|(?:技术)?专家)[)）:：\s]{0,3}$"
)
"""A letter before the part in the team and the name (A　组长：甲某, B为组员乙某)."""

_BEHIND = patterns.compile(
    rf"(?:{TITLE})?"
    r"\s?[（(](?:[^（()）\n]{0,24}[，,、；;]\s?)?(?:代号|代码|字母|标识|编号)?\s?[:：为]?\s?(?P<letter>[A-Z])"
    r"(?:\s?[，,、；;][^（()）\n]{0,240})?[)）]"
)
"""A letter in the brackets behind the name, a title between them aside."""

_ENTITLED = patterns.compile(
    rf"(?:(?<![A-Za-z])(?P<before>[A-Z][A-Za-z]{{0,6}})\s?)?(?:{GRADE.pattern})"
    r"(?:\s?[，,、]?\s?(?P<after>[A-Z][A-Za-z]{0,6})(?![A-Za-z\d-]))?"
    r"(?:\s?[，,、（(]?\s?(?:专业|小类|代码|类别|[:：]){0,4}\s?"
    r"(?P<codes>\d{1,2}(?:\.\d{1,3}){1,2}(?:\s?[、，,；;/ ]\s?\d{1,2}(?:\.\d{1,3}){1,2}){0,8})(?![\d.\w]))?"
)
"""A grade with the system that it is for, and the codes (高级审核员 QMS（34.01.01）), without a number."""

_PART = patterns.compile(r"(?:组长|组员|成员|专家)\s?[（(/／]?\s?$")
_AUDITOR, _SPLIT = "审核员", patterns.compile(r"[ \u3000]?[·•・/／|｜，,、][ \u3000]?")
_OWN = ("number", "grade", "professional_codes", "valid_until", "system")
_ROLES = ("组长", "组员", "成员", "专家", "审核员")
_REACH, _NEAR = 240, 48
_GAP = patterns.compile(r"[\s　，,；;]{0,4}")
_MOST_BELOW = 8


def row_beside(source: Source, start: int, end: int, limit: int) -> Row | None:
    """The registrations beside a name at `start:end`: in the cells after it, in brackets or the same line.

    `limit` is where the next name begins. Null where there is no registration."""
    grid = grids(source).get(block_at(source, start))
    if grid is not None and start < grid.block.end:
        cell = next((c for c in grid.block.cells if c.start <= start < c.end), None)
        if cell and (own := stated(source, end, min(cell.end, limit), start)) and "number" in own.cells:
            return own
        after = [grid.piece(c) for c in grid.anchors.get(cell.row, ()) if c.start >= cell.end] if cell else []
        row = (
            _row(source, [p for p in after if p.text], start) or (cell and _below(grid, cell, limit)) or None
        )
        letter = next((p for p in after if len(p.text) == 1 and p.text.isascii() and p.text.isupper()), None)
        return row._replace(cells=row.cells | {"label": letter}) if row and letter else row
    note = _NOTE.match(source.text, end)
    if note and (own := stated(source, note.start("text"), note.end("text"), start)):
        return _with_codes(source, own, note.end(), limit)
    stop = source.text.find("\n", end, end + _REACH)
    return stated(source, end, min(stop if stop > 0 else end + _REACH, limit, len(source.text)), start)


def _with_codes(source: Source, row: Row, start: int, limit: int) -> Row:
    """A row of what brackets tell, with the codes behind them in the line ((2024-N1…)　Code: 18.04.03)."""
    stop = source.text.find("\n", start, start + _NEAR)
    gap = _GAP.match(source.text, start)
    high = min(stop if stop > 0 else start + _NEAR, limit)
    codes = _CODES.match(source.text, gap.end(), high) if gap else None
    if codes is None or "number" not in row.cells or "professional_codes" in row.cells:
        return row
    return row._replace(cells=row.cells | {"person_codes": piece(source, *codes.span("codes"))})


def rows_under(source: Source, name: Found, limit: int) -> list[Row]:
    """The registrations in the lines under that of a name, a row each; what the name's own line tells
    of grade, letter and codes goes with each that tells none of its own."""
    head = source.text.find("\n", name.end, name.end + _REACH)
    if head < 0 or not _is_line(source, name):
        return []
    shared = {"name": Piece(name.start, name.end, name.value)}
    if grade := _grade(source, name.end, head):
        shared["grade"] = grade
    if codes := _CODES.search(source.text, name.end, head):
        shared["professional_codes"] = piece(source, *codes.span("codes"))
    if letter := _LABELLED.search(source.text, name.end, head):
        shared["label"] = piece(source, *letter.span("letter"))
    found: list[Row] = []
    low = head + 1
    while low < min(limit, len(source.text)) and len(found) < _MOST_BELOW:
        stop = source.text.find("\n", low)
        high = stop if stop >= 0 else len(source.text)
        if high > limit:
            break
        own = stated(source, low, high, name.start) if _UNDER.match(source.text, low, high) else None
        if own is None or "number" not in own.cells:
            return _with_codes_below(source, found, low, high)
        system = _SYSTEM.search(source.text, low, high)
        if system and find_systems(system["system"], short=True):
            own.cells.setdefault("system", piece(source, *system.span("system")))
        found.append(own._replace(cells=shared | own.cells))
        low = high + 1
    return found


def _with_codes_below(source: Source, rows: list[Row], low: int, high: int) -> list[Row]:
    """Registrations with the codes that the line under the last tells for all (专业代码：33.02.01)."""
    gap = _GAP.match(source.text, low, high)
    codes = _CODES.match(source.text, gap.end() if gap else low, high)
    if codes is None or not find_codes(source, one := piece(source, *codes.span("codes"))):
        return rows
    return [row._replace(cells={"professional_codes": one} | row.cells) for row in rows]


def _is_line(source: Source, name: Found) -> bool:
    """Whether a name stands in a line, or behind a label with a colon that begins the row of a table: such
    rows are lines of labels and values."""
    grid = grids(source).get(block_at(source, name.start))
    cell = grid.cell_at(name.start) if grid else None
    if grid is None or cell is None:
        return grid is None
    return cell.column == 0 and patterns.search("[:：]", source.text[cell.start : name.start]) is not None


def _row(source: Source, after: list[Piece], start: int) -> Row | None:
    """The cells after a name by what they have in them."""
    cells: dict[str, Piece] = {}
    for one in after:
        if find_registrations(one.text):
            cells.setdefault("number", one)
        elif labels.value_of("team", "grade", one.text) and len(one.text) <= 12:
            cells.setdefault("grade", one)
        elif "number" in cells and find_codes(source, one):
            cells.setdefault("professional_codes", one)
    if "number" not in cells:
        return None
    return Row(start, after[-1].end, cells, block_at(source, start), 0, "pairs")


def _below(grid: Grid, cell: Cell, limit: int) -> Row | None:
    """The labelled rows under a name in a form, up to the next name; a row without a label goes on."""
    cells: dict[str, Piece] = {}
    last, inside = "", None
    if limit < grid.anchors[cell.row][-1].end:
        limit = grid.block.end
    for row in range(cell.row + 1, min(cell.row + 1 + _MOST_BELOW, grid.rows)):
        head, value = grid.at.get((row, 0)), grid.at.get((row, cell.column))
        if head is None or value is None or value.start >= limit:
            break
        if inside := _in_cell(grid, value):
            cells.setdefault(*inside)
            last = inside[0]
            continue
        if value.column == 0:
            break
        if not grid.is_blank(head):
            last = next((name for k in grid.keys(head) if (name := labels.column_of("team", k))), "")
            if last not in _OWN or last in cells:
                break
            last = "number" if find_registrations(grid.text(value)) else last
            cells[last] = grid.piece(value)
        elif last:
            cells[last] = piece(grid.source, cells[last].start, value.end)
    number = cells["number"].text if "number" in cells else ""
    if not find_registrations(number) and not (inside and any(map(str.isdecimal, number))):
        return None
    return Row(cell.start, max(one.end for one in cells.values()), cells, grid.index, 0, "pairs")


def _in_cell(grid: Grid, cell: Cell) -> tuple[str, Piece] | None:
    """The column that the first line of a cell names, and what stands under it."""
    line, stop, _ = grid.text(cell).partition("\n")
    name = (
        next((n for k in labels.short_keys(line) if (n := labels.column_of("team", k))), None)
        if stop
        else None
    )
    at = grid.source.text.find("\n", grid.piece(cell).start, cell.end)
    return (name, piece(grid.source, at, cell.end)) if name in _OWN and name else None


def stated(source: Source, low: int, high: int, start: int) -> Row | None:
    """What a range tells of the person whose name begins at `start`; null where it tells nothing."""
    numbers = find_registrations(source.text[low:high], low)
    last = numbers[-1].end if numbers else low
    stop = source.text.find("。", low, high) if not numbers and "\t" not in source.text[low:high] else -1
    high = stop if stop >= 0 else high
    codes = _CODES.search(source.text, low, high) or (numbers and _BARE.match(source.text, last, high))
    cells: dict[str, Piece] = {}
    if numbers:
        cells["number"] = piece(source, low, high)
    if numbers and (grade := _grade(source, low, numbers[0].start)):
        cells["grade"] = grade
    if codes:
        detailed = all(_DETAIL.match(source.text, one.end, high) for one in numbers)
        of = "professional_codes" if len(numbers) == 1 or detailed else "person_codes"
        cells[of] = piece(source, *codes.span("codes"))
    if not numbers:
        cells |= _entitled(source, low, high)
    if not cells:
        return None
    return Row(start, high, cells, block_at(source, start), 0, "pairs")


def _grade(source: Source, low: int, high: int) -> Piece | None:
    """The first grade of a range, but for a part in the team where a grade is told besides: in English
    (审核组长（Lead Auditor）), or as that of an auditor (审核员 · 实习审核员)."""
    found = [*GRADE.finditer(source.text, low, high)]
    own = [one for one in found if not (one[0].isascii() and _PART.search(source.text, low, one.start()))]
    stated = own or found
    if (
        len(stated) > 1
        and stated[0][0] == _AUDITOR
        and _SPLIT.fullmatch(source.text, stated[0].end(), stated[1].start())
    ):
        stated = stated[1:]
    return piece(source, *stated[0].span()) if stated else None


def _entitled(source: Source, low: int, high: int) -> dict[str, Piece]:
    """The grade, its system and the codes that a range tells without a registration's number."""
    match = _ENTITLED.search(source.text, low, high) if "审核员" in source.text[low:high] else None
    named = next((g for g in ("before", "after") if match and match[g]), "")
    if not match or not named or not find_systems(match[named], short=True):
        return {}
    grade = GRADE.search(source.text, *match.span())
    cells = {"system": piece(source, *match.span(named))}
    cells |= {"grade": piece(source, *grade.span())} if grade else {}
    return cells | ({"professional_codes": piece(source, *match.span("codes"))} if match["codes"] else {})


def lines(source: Source) -> Iterator[tuple[Found, str, tuple[int, int]]]:
    """The lines that begin with a role, a letter and a name, wherever they stand: name, role, its range."""
    for match in text_lines.finditer(_ROLE_LINE, _ROLES, source.text, body_end(source)):
        role = labels.value_of("team", "role", match["role"])
        if role and is_person(match["name"]) and not elsewhere(source, match.start(), "team"):
            yield Found(*match.span("name"), match["name"]), role, match.span("role")


def add_letters(source: Source, members: list[tuple[TeamMember, list[Row], list[int]]]) -> None:
    """The letters that stand beside roles or names in the members' table (组长 A; 段一（B）), where no column
    has them: only where each member's is another one, from A on; else they mean systems.

    Of each member: the rows, and where the name stands."""
    found: list[tuple[TeamMember, int]] = []
    for member, rows, starts in members:
        at = (
            None
            if member.label
            else _letter_at(source, rows, starts, len(str(member.name and member.name.raw)))
        )
        if at is not None:
            found.append((member, at))
    stated = sorted(source.text[at] for _, at in found)
    if len(stated) > 1 and stated == [chr(ord("A") + i) for i in range(len(stated))]:
        for member, at in found:
            member.label = source.leaf(source.text[at], at, at + 1)


def _letter_at(source: Source, rows: list[Row], starts: list[int], length: int) -> int | None:
    """Where the one letter stands in the cells of a member's row, else before or behind the name."""
    cells = [cell for name in ("role", "name", "person") for row in rows[:1] if (cell := row.get(name))]
    cells = [cell for cell in cells if not find_registrations(cell.text)]
    letters = [m for cell in cells for m in _LETTER.finditer(source.text, cell.start, cell.end)]
    if letters:
        return letters[0].start("letter") if len(letters) == 1 else None
    names = [name.start for row in rows[:1] if (name := row.get("name"))]
    for start in [*names, *starts]:
        beside = (
            _BEFORE.search(source.text, max(start - 5, 0), start)
            or _BEFORE_ROLE.search(source.text, max(start - 14, 0), start)
            or _BEHIND.match(source.text, start + length)
        )
        if beside:
            return beside.start("letter")
    return None
