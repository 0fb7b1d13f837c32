"""Until when an auditor is registered, and for which codes, as any sentence or row with the name tells it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import timedelta

from checks.context import Context
from checks.people.names import words
from schemas.dates import FOREVER, first_day
from schemas.leaf import Leaf
from schemas.wholes.surroundings import Table

_TERM = timedelta(days=3 * 366)
"""A registration holds for three years: a day farther back is another one's."""

_GROUPS = (2, 3)
"""So many groups of figures has a code (17.10.01)."""


def run_out(context: Context, name: str, others: Collection[str]) -> Iterator[Leaf[str]]:
    """The days before the audit's end on which a registration of somebody ended by a sentence or row."""
    end = context.report.audit.end
    if end is None or not end.value:
        return
    last = str(end.value)
    days = [one.leaf for one in context.mentions.dates if one.leaf.value and one.leaf.value != FOREVER]
    for passage in context.mentions.passages((name,)):
        text, start = passage.leaf.raw, passage.leaf.span[0]
        at = text.find(name)
        stops = [to for other in others if (to := text.find(other, at)) > at]
        low, high = start + at, start + min(stops, default=len(text))
        stated = [leaf for leaf in days if low <= leaf.span[0] < high]
        sure = all(any(word in text for word in words()[kind]) for kind in ("until", "registered"))
        if stated and sure and not any(word in text for word in words()["renewed"]):
            yield from _before([one for one in stated if one is stated[-1] or _ends(one, text, start)], last)
    for table in context.mentions.tables():
        yield from _before(_in_rows(table, name, days), last)


def _ends(leaf: Leaf[str], text: str, start: int) -> bool:
    """Whether the words right behind a day tell that something ends with it."""
    return text[leaf.span[1] - start :].lstrip(" 日").startswith(tuple(words()["ends"]))


def _before(days: list[Leaf[str]], last: str) -> Iterator[Leaf[str]]:
    for leaf in days:
        if (
            str(leaf.value) < last[: len(str(leaf.value))]
            and first_day(last) - first_day(leaf.value or "") < _TERM
        ):
            yield leaf


def _in_rows(table: Table, name: str, days: list[Leaf[str]]) -> list[Leaf[str]]:
    """The last day of each cell under a head that asks for an end, in the rows of a registered person."""
    found: list[Leaf[str]] = []
    for number in range(1, len(table.rows)):
        row = table.begun(number)
        numbered = any("-N" in cell.text for cell in row)
        if not numbered or not any(cell.text.strip() == name for cell in row):
            continue
        for cell in row:
            head = _head(table, number, cell.column)
            stated = [leaf for leaf in days if cell.start <= leaf.span[0] < cell.end]
            if stated and any(word in head for word in words()["until"]):
                found.append(stated[-1])
    return found


def _head(table: Table, number: int, column: int) -> str:
    """The nearest cell above in a column that tells in words what stands there."""
    for at in range(number - 1, -1, -1):
        cell = table.rows[at][column] if column < len(table.rows[at]) else None
        if cell is not None and not any(char.isdigit() for char in cell.text) and len(cell.text.strip()) > 1:
            return cell.text
    return ""


def codes(context: Context, team: Collection[str]) -> tuple[dict[str, Leaf[str]], set[str]]:
    """The codes told for the scope, each with its place, and those told with somebody of the team."""
    scope: dict[str, Leaf[str]] = {}
    own: set[str] = set()
    named = {one.leaf.evidence.line for one in context.mentions.passages(team)}
    for passage in context.mentions.passages(words()["codes"]):
        lead, _, behind = passage.leaf.raw.partition(passage.words[0])
        theirs = passage.leaf.evidence.line in named or any(one in passage.leaf.raw for one in team)
        cells = "" if _codes(behind) else " ".join(context.mentions.beside(passage.leaf)[:1])
        for code in _codes(behind + " " + cells) if theirs or "范围" in lead or not lead.strip() else ():
            own.add(code) if theirs else scope.setdefault(code, passage.leaf)
    for table in context.mentions.tables():
        for number in range(1, len(table.rows)):
            row = table.begun(number)
            theirs = any(cell.text.strip() in team for cell in row)
            for cell in row:
                stated = _codes(cell.text) if "." in cell.text else []
                if stated and any(word in _head(table, number, cell.column) for word in words()["codes"]):
                    for code in stated:
                        own.add(code) if theirs else scope.setdefault(code, table.leaf(cell))
    return scope, own


def _codes(text: str) -> list[str]:
    """The codes in a text: two or three groups of one or two figures."""
    shown = "".join(char if char.isdecimal() or char == "." else " " for char in text)
    stated = [word.strip(".") for word in shown.split()]
    return [
        word
        for word in stated
        if len(parts := word.split(".")) in _GROUPS and all(1 <= len(part) <= _GROUPS[0] for part in parts)
    ]
