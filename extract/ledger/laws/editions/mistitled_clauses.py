"""Clauses of a standard told with the title of another of its clauses (8.3 能源评审)."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.facts.models import ClauseList
from schemas.statements.laws import MistitledClause
from schemas.text import fold, plain_same

_SHORTEST, _BEFORE, _GAP, _BEHIND = 4, 24, 4, 40
"""Characters of a title that tells a clause; before a clause that tell whose it is; between it and its title;
behind it."""

_LIGHT, _JOINED = ' 　:(“"《的之款条\t', "/、~～-—.和及"


def read(reading: Reading, lists: list[ClauseList]) -> Iterator[MistitledClause]:
    """The clauses of some standards beside the title of another, where their own is not like that."""
    text = plain_same(reading.text)
    for at, end, number in _clauses(text):
        low = text.rfind("\n", 0, at) + 1
        before = text[max(low, at - _BEFORE) : at].rstrip(" ")
        if not has("of_clauses", before) or before[-1:] in _JOINED or text[end : end + 1] in _JOINED:
            continue
        behind = text[end : end + _BEHIND]
        title, right = _titled(lists, behind.lstrip(_LIGHT), number)
        if title and len(behind) - len(behind.lstrip(_LIGHT)) <= _GAP:
            yield MistitledClause(reading.leaf(text[at:end], at, end), title, number, right)


def _clauses(text: str) -> Iterator[tuple[int, int, str]]:
    """The numbers of clauses (9.1.2): where they begin and end."""
    at = 0
    while at < len(text):
        end = at
        while end < len(text) and (text[end].isdecimal() or text[end] == "."):
            end += 1
        number = text[at:end].rstrip(".")
        alone = text[max(at - 1, 0) : at] not in (*"-.0123456789",)
        if "." in number and alone and number.partition(".")[0] in ("4", "5", "6", "7", "8", "9", "10"):
            yield at, at + len(number), number
        at = max(end, at + 1)


def _titled(lists: list[ClauseList], behind: str, number: str) -> tuple[str, str]:
    """The title that a text begins with and the clause that has it, where it is no title of a number."""
    found = ("", "")
    for known in lists:
        for clause, title in known.clauses.items():
            stated = "".join(fold(title or "").split())
            if len(stated) < _SHORTEST or not behind.startswith(stated):
                continue
            if clause == number or clause.startswith(f"{number}.") or number.startswith(f"{clause}."):
                return "", ""
            own = known.clauses.get(number) or ""
            if not set(own[:_SHORTEST]) & set(stated[:_SHORTEST]):
                found = (stated, clause)
    return found
