"""Clauses that are cited, against the lists of clauses of the standards that they are cited from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from schemas.facts import ClauseList, Facts
from schemas.leaf import Leaf
from schemas.report import Nonconformity, Report, Standard
from schemas.standards import Cited, edition_year, normalize_number, numbers_in


class Against(NamedTuple):
    """The lists that a clause is looked for in (one of them must have it), or the standard without one.

    `numbers` are those of the standards, a list's each; `reason` says why there is no list, as a reason of
    `not_checked`."""

    lists: tuple[ClauseList, ...] = ()
    numbers: tuple[str, ...] = ()
    reason: str = "clauses_unknown"


def against(facts: Facts, report: Report, item: Nonconformity, clause: Cited, day: str | None) -> Against:
    """What a nonconformity's clause is cited from: its standard; that of its letters; else all criteria."""
    numbers = _written(item.standard)
    criteria = [one for one in report.standards if _number(one)]
    if clause.system is not None:
        of_system = [_number(one) for one in criteria if one.system and one.system.value == clause.system]
        numbers = of_system or numbers
    return _of_each(facts, numbers or [_number(one) for one in criteria], criteria, day)


def of_standard(facts: Facts, report: Report, number: str, day: str | None) -> Against:
    """The lists of a standard that is written with or without its year."""
    return _of_each(facts, [number], report.standards, day)


def _of_each(facts: Facts, numbers: list[str], criteria: Iterable[Standard], day: str | None) -> Against:
    """The lists of all of some standards; that of none, where one has none."""
    lists: dict[str, ClauseList] = {}
    for number in numbers:
        found = _lists(facts, _dated(number, criteria), day)
        if not found:
            reason = "undated" if edition_year(_dated(number, criteria)) is None else "clauses_unknown"
            return Against((), (number,), reason)
        lists |= found
    return Against(tuple(lists.values()), tuple(lists))


def _written(standard: Leaf[str] | None) -> list[str]:
    """The numbers that a field of standards names."""
    return numbers_in(standard.value if standard is not None and standard.value else "")


def _number(standard: Standard) -> str:
    leaf = standard.number or standard.iso
    return normalize_number(leaf.value) if leaf is not None and leaf.value else ""


def _dated(number: str, criteria: Iterable[Standard]) -> str:
    """A number with the year that the criteria give it, where it has none."""
    if edition_year(number) is not None:
        return number
    dated = (each for each in map(_number, criteria) if each.startswith((f"{number}-", f"{number}:")))
    return next((each for each in dated if edition_year(each) is not None), number)


def _lists(facts: Facts, number: str, day: str | None) -> dict[str, ClauseList]:
    """The list of a standard by its number; of one without year those of all editions meant on the day."""
    if edition_year(number) is not None:
        listed = facts.clause_list(number)
        return {number: listed} if listed is not None else {}
    editions = [
        one
        for one in facts.editions(number)
        if edition_year(one.number) and not (day and (one.superseded(day) or (one.published_on or "") > day))
    ]
    lists = {one.number: facts.clause_list(one.number) for one in editions}
    known = {number: listed for number, listed in lists.items() if listed is not None}
    return known if len(known) == len(lists) else {}


def near(clause: str, lists: Iterable[ClauseList]) -> tuple[ClauseList, str, list[str]] | None:
    """The longest part of a clause that one of the lists has, and the clauses right below it.

    >>> from schemas.facts import load
    >>> near("8.5.9", [load().clause_list("GB/T 19001-2016")])[1:]
    ('8.5', ['8.5.1', '8.5.2', '8.5.3', '8.5.4', '8.5.5', '8.5.6'])
    """
    head = clause
    while "." in head:
        head = head.rpartition(".")[0]
        for listed in lists:
            if listed.has(head):
                return listed, head, listed.below(head)
    return None
