"""Clauses of a standard told with the title of another of its clauses (8.3 能源评审)."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.days import Day, has
from checks.general.registry import question
from checks.quantities.parts_and_wholes import plain_same
from checks.scope.systems import systems_of
from schemas.facts.models import ClauseList
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

_SHORTEST, _BEFORE, _GAP, _BEHIND = 4, 24, 4, 40
"""Characters of a title that tells a clause; before a clause that tell whose it is; between it and its title;
behind it."""

_LIGHT, _JOINED = ' 　:(“"《的之款条\t', "/、~～-—.和及"


@question("TXT003")
def of_another_clause(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A clause of an audited standard beside the title of another, and its own is not like that."""
    lists = list(_lists(context))
    text = plain_same(context.mentions.text)
    for at, end, number in _clauses(text) if lists else ():
        low = text.rfind("\n", 0, at) + 1
        before = text[max(low, at - _BEFORE) : at].rstrip(" ")
        if not has("of_clauses", before) or before[-1:] in _JOINED or text[end : end + 1] in _JOINED:
            continue
        behind = text[end : end + _BEHIND]
        title, right = _titled(lists, behind.lstrip(_LIGHT), number)
        if title and len(behind) - len(behind.lstrip(_LIGHT)) <= _GAP:
            leaf: Leaf[str] = context.mentions.leaf(text[at:end], at, end)
            yield context.finding(
                leaf,
                identity=f"{number} {title}",
                variant="clause",
                expected=right,
                actual=number,
                number=number,
                title=title,
                right=right,
            )


def _lists(context: Context) -> Iterator[ClauseList]:
    """The clauses of the standards that the audit is by."""
    if systems_of(context.report):
        for standard in context.report.standards:
            found = context.facts.clause_list(str(standard.number.value)) if standard.number else None
            if found is not None:
                yield found


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
