"""The part in the team that the cell of a member's name tells beside the name."""

from __future__ import annotations

from extract import labels
from extract.groups.leaves import COVER, Candidate
from extract.readers.tables import Row
from extract.source import Source
from schemas import rx

_NOTED_ROLE = rx.compile(r"[（(](?P<text>[^（()）\n]{2,12})[)）]")
_APART = rx.compile(r"[；;，,、/／]")
_WORDS = rx.compile(r"[\s\u3000；;，,、/／|｜·]")
_WORD = rx.compile(r"[^\s\u3000；;，,、/／|｜·（()）\[\]【】]{2,12}")


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
