"""The part in the team that the cell of a member's name tells beside the name."""

from __future__ import annotations

from extract import labels
from extract.groups.leaves import COVER, Candidate
from extract.readers.grid import grids
from extract.readers.tables import Row
from extract.source import Source
from schemas import rx

_NOTED_ROLE = rx.compile(r"[（(](?P<text>[^（()）\n]{2,12})[)）]")
_APART = rx.compile(r"[；;，,、/／]")
_WORDS = rx.compile(r"[\s\u3000；;，,、/／|｜·]")
_WORD = rx.compile(r"[^\s\u3000；;，,、/／|｜·（()）\[\]【】]{2,12}")

_LETTER = rx.compile(r"[A-Z]\d?")


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


def noted_role(row: Row) -> bool:
    """Whether the cell of the name tells the part in the team in brackets, or behind it that of an expert,
    who has no registration that would tell (某某/专家/技术专家)."""
    cell = row.text("name") or row.text("person")
    note = _NOTED_ROLE.search(cell)
    if note and any(labels.is_value("team", "role", one) for one in _APART.split(note["text"])):
        return True
    told = [one for one in _WORDS.split(cell)[1:] if one]
    return any(labels.value_of("team", "role", one) == "technical_expert" for one in told)


def role_beside(source: Source, row: Row) -> Candidate[str] | None:
    """The part in the team that stands as a word of its own in the cell of the name (某某 ⏎ 审核组长)."""
    cell = row.get("name") or row.get("person")
    for word in _WORD.finditer(source.text, cell.start, cell.end) if cell else ():
        value = labels.value_of("team", "role", word[0]) if labels.is_value("team", "role", word[0]) else None
        if value:
            return Candidate(value, *word.span(), COVER)
    return None
