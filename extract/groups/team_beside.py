"""What stands beside a member's name outside the members' table: registrations, grade, professional codes."""

from __future__ import annotations

from collections.abc import Iterator

from extract import labels
from extract.groups.leaves import body_end, cell_title, elsewhere
from extract.groups.registrations import GRADE, find_codes
from extract.readers import sections
from extract.readers.grid import grids
from extract.readers.tables import Row
from extract.readers.units import Piece, block_at, piece, units
from extract.source import Source
from extract.values.found import Found
from extract.values.identifiers import find_registrations
from extract.values.persons import is_person
from schemas import rx
from schemas.report import TeamMember

_NOTE = rx.compile(r"\s{0,3}[（(](?P<text>[^（()）\n]{8,160})[)）]")
_CODES = rx.compile(
    r"(?:(?:专业|技术|业务)?(?:小类|类别|领域|能力|代码|范围){1,3}\s?[:：为是]?|(?:专业|EA|IAF)\s?(?:[:：]|(?=\d))"
    r"|\b(?:[Tt]echnical |[Pp]rofessional )?(?:[Cc]odes?|[Aa]reas?)\s?:?)"
    r"\s?(?P<codes>(?:[^；;（()）\n]|[；;](?=\s?(?:[A-Z]{1,4}\s?[:：]\s?)?\d{1,2}\.\d)){2,60})"
)
_BARE = rx.compile(
    r"\s?[，,；;、]\s?(?P<codes>\d{1,2}(?:\.\d{1,3}){1,2}"
    r"(?:\s?[、，,；; ]\s?\d{1,2}(?:\.\d{1,3}){1,2}){0,8})(?![\d.\w])"
)
_LINE = rx.compile(
    r"(?:^|(?<=[\n\t；;。]))[ \u3000]{0,4}"
    r"(?:[A-Z](?:[ \u3000.．、:：]|角色)|[（(]?\d{1,2}[.、)） ])?[ \u3000]{0,3}"
    r"(?P<name>[^\W\d\x00-\x7f]{2,4})[ \u3000，,、（(:：]{1,4}"
    r"(?P<role>(?:审核组|审核)?组长|组员|(?:主任|高级|实习|见习)?审核员|技术专家)(?![^\s，,、；;。）):：/])"
)
_LETTER = rx.compile(r"(?<![A-Za-z])(?P<letter>[A-Z])(?![A-Za-z])")
_BEFORE = rx.compile(r"(?:^|(?<=[\n\t；;。 ]))(?P<letter>[A-Z])(?:[.．、:：]?[\t \u3000]|[.．、:：])$")
"""A letter that is the first cell of a row, before the name."""

_REACH = 160


def row_beside(source: Source, start: int, end: int, limit: int) -> Row | None:
    """The registrations beside a name at `start:end`: in the cells after it, in brackets or the same line.

    `limit` is where the next name begins. Null where there is no registration."""
    grid = grids(source).get(block_at(source, start))
    if grid is not None and start < grid.block.end:
        cell = next((c for c in grid.block.cells if c.start <= start < c.end), None)
        if cell and (own := _told(source, end, min(cell.end, limit), start)) and "number" in own.cells:
            return own
        after = [grid.piece(c) for c in grid.anchors.get(cell.row, ()) if c.start >= cell.end] if cell else []
        return _row(source, [p for p in after if p.text], start)
    note = _NOTE.match(source.text, end)
    if note:
        return _told(source, note.start("text"), note.end("text"), start)
    stop = source.text.find("\n", end, end + _REACH)
    return _told(source, end, min(stop if stop > 0 else end + _REACH, limit, len(source.text)), start)


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


def _told(source: Source, low: int, high: int, start: int) -> Row | None:
    numbers = find_registrations(source.text[low:high], low)
    last = numbers[-1].end if numbers else low
    codes = _CODES.search(source.text, low, high) or (numbers and _BARE.match(source.text, last, high))
    cells: dict[str, Piece] = {}
    if numbers:
        cells["number"] = piece(source, low, high)
    if numbers and (grade := GRADE.search(source.text, low, numbers[0].start)):
        cells["grade"] = piece(source, *grade.span())
    if codes:
        of = "professional_codes" if len(numbers) == 1 else "person_codes"
        cells[of] = piece(source, *codes.span("codes"))
    if not cells:
        return None
    return Row(start, high, cells, block_at(source, start), 0, "pairs")


def lines(source: Source) -> Iterator[tuple[Found, str, tuple[int, int]]]:
    """The lines under a heading of the team that begin with a name and a role: name, role and its range."""
    names = labels.sections("team")["team"]
    spans = [(s.body, min(s.end, body_end(source))) for s in sections.find(source, names)]
    keys = {labels.name_key(name) for name in names}
    spans += [(u.start, u.end) for u in units(source) if u.cell and labels.key(cell_title(source, u)) in keys]
    for low, high in spans:
        if elsewhere(source, low, "team"):
            continue
        for match in _LINE.finditer(source.text, low, high):
            role = labels.value_of("team", "role", match["role"])
            if role and is_person(match["name"]):
                yield Found(*match.span("name"), match["name"]), role, match.span("role")


def add_letters(source: Source, members: list[tuple[TeamMember, list[Row]]]) -> None:
    """The letters that stand beside roles or names in the members' table (组长 A; 段一（B）), where no column
    has them: only where each member's is another one, from A on; else they mean systems."""
    found: list[tuple[TeamMember, int]] = []
    for member, rows in members:
        cells = [cell for name in ("role", "name", "person") for row in rows[:1] if (cell := row.get(name))]
        letters = [m for cell in cells for m in _LETTER.finditer(source.text, cell.start, cell.end)]
        starts = [name.start] if rows and (name := rows[0].get("name")) else []
        starts += [member.name.span[0]] if member.name else []
        for start in [] if letters else starts[:1]:
            letters = [*_BEFORE.finditer(source.text, max(start - 3, 0), start)]
        if member.label is None and len(letters) == 1:
            found.append((member, letters[0].start("letter")))
    told = sorted(source.text[at] for _, at in found)
    if len(told) > 1 and told == [chr(ord("A") + i) for i in range(len(told))]:
        for member, at in found:
            member.label = source.leaf(source.text[at], at, at + 1)
