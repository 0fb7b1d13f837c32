"""What the cells of a member's name or part in the team tell besides: the part, registrations, grades."""

from __future__ import annotations

import re

from extract import labels
from extract.groups.team.tables import professional_codes
from extract.readers.leaves import COVER, Candidate
from extract.readers.tables.grid import grids
from extract.readers.tables.rows import Row
from extract.readers.text.units import Piece, piece
from extract.reading.source import Source
from extract.values.identifiers import find_registrations
from schemas import patterns

_NOTED_ROLE = patterns.compile(r"[（(](?P<text>[^（()）\n]{2,12})[)）]")
_APART = patterns.compile(r"[；;，,、/／]")
_WORDS = patterns.compile(r"[\s\u3000；;，,、/／|｜·]")
_WORD = patterns.compile(r"[^\s\u3000；;，,、/／|｜·（()）\[\]【】]{2,12}")

_LETTER = patterns.compile(r"[A-Z]\d?")
_SEVERAL = 2


def with_role(source: Source, row: Row) -> Row:
    """A row whose cell of the part in the team has the person's letter, with the part that another cell
    tells (组内 | 姓名 | 身份: A | 某某 | 组长)."""
    letter = row.get("role")
    if row.form != "columns" or letter is None or not _LETTER.fullmatch(letter.text):
        return row
    grid = grids(source)[row.block]
    taken = {cell.start for cell in row.cells.values()}
    others = [grid.piece(cell) for cell in grid.anchors.get(row.row, ()) if cell.start not in taken]
    part = next((one for one in others if labels.is_value("team", "role", one.text)), None)
    return row._replace(cells={"label": letter, **row.cells, "role": part}) if part else row


def with_numbers(source: Source, row: Row) -> Row:
    """A row whose grade is told with registrations (资格 | 2023-N1QMS-…，审核员) as one of those, so too one
    whose system is (体系/注册号 | 质量 2023-N1QMS-…) or whose part in the team (组员，2023-N1QMS-…), and
    one with a part in the team in their place (资格/注册号 | 技术专家) as one of that grade."""
    grade, number, system = row.get("grade"), row.get("number"), row.get("system")
    if number is None and system is not None and (stated := find_registrations(system.text, system.start)):
        own = piece(source, system.start, stated[0].start) if len(stated) == 1 else system
        return row._replace(cells={**row.cells, "number": system, "system": own if own.text else system})
    if grade is None and number is not None and labels.is_value("team", "role", number.text):
        return row._replace(cells={**row.cells, "grade": number})
    if number is not None:
        return row
    if grade is not None and find_registrations(grade.text):
        rest = {name: cell for name, cell in row.cells.items() if name != "grade"}
        return row._replace(cells={**rest, "number": grade})
    role = row.get("role")
    if role is not None and find_registrations(role.text):
        return row._replace(cells={**row.cells, "number": role})
    return _with_codes(source, row, role) if role is not None else row


def _with_codes(source: Source, row: Row, role: Piece) -> Row:
    """The row of an expert with the codes that stand behind his part in the team (技术专家，专业29.11.05)."""
    expert = labels.value_of("team", "role", role.text) == "technical_expert"
    codes = list(professional_codes.behind(source.text, role.start, role.end)) if expert else []
    if not codes or "professional_codes" in row.cells:
        return row
    return row._replace(cells={**row.cells, "professional_codes": piece(source, codes[0][0], codes[-1][1])})


def without_role(source: Source, cell: Piece, grades: list[re.Match[str]]) -> list[re.Match[str]]:
    """The grades of a cell that begins with the part in the team, without this part where a grade is told
    besides ahead of the numbers (审核员/实习审核员 ⏎ 2023-N0QMS-…)."""
    if len(grades) < _SEVERAL or source.text[cell.start : grades[0].start()].strip():
        return grades
    between = source.text[grades[0].end() : grades[1].start()]
    return grades if find_registrations(between) else grades[1:]


def noted_role(row: Row) -> bool:
    """Whether the cell of the name tells the part in the team in brackets, or behind it that of an expert,
    who has no registration that would tell (某某/专家/技术专家)."""
    cell = row.text("name") or row.text("person")
    note = _NOTED_ROLE.search(cell)
    if note and any(labels.is_value("team", "role", one) for one in _APART.split(note["text"])):
        return True
    stated = [one for one in _WORDS.split(cell)[1:] if one]
    return any(labels.value_of("team", "role", one) == "technical_expert" for one in stated)


def role_beside(source: Source, row: Row) -> Candidate[str] | None:
    """The part in the team that stands as a word of its own in the cell of the name (某某 ⏎ 审核组长)."""
    cell = row.get("name") or row.get("person")
    for word in _WORD.finditer(source.text, cell.start, cell.end) if cell else ():
        value = labels.value_of("team", "role", word[0]) if labels.is_value("team", "role", word[0]) else None
        if value:
            return Candidate(value, *word.span(), COVER)
    return None
