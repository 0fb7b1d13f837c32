"""Which processes the organization has: lists of one kind that differ, and what is outsourced by one list and
bought from a supplier by another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from checks.comparisons.equal import Place
from checks.context import Context
from schemas.leaf import Leaf
from schemas.statements.organization import PartnerList, Process, ProcessList, ProvidedProcess

KINDS = ("key_processes", "special_processes", "outsourced_processes")
MOST = 8
"""So many places of a kind of process are compared."""


class Lists(NamedTuple):
    """Two lists of one kind of process (`KINDS`), of which neither has all of the other."""

    kind: str
    one: Place
    other: Place


class Provided(NamedTuple):
    """Who provides something as a supplier that the list calls outsourced (`listed`), or as a contractor that
    the list does not have."""

    name: Leaf[str]
    provides: Leaf[str]
    list: Leaf[str]
    listed: bool


def lists_apart(context: Context) -> Iterator[Lists]:
    """The kinds of processes of which two places list others; lists that break off (等) are not compared."""
    every = context.mentions.statements(ProcessList)
    for kind in KINDS:
        of_kind = [one for one in every if one.kind == kind][:MOST]
        whole = [one for one in of_kind if one.processes and not one.broken_off]
        for one, other in combinations(whole, 2):
            if _lacks(one.processes, other.processes) and _lacks(other.processes, one.processes):
                yield Lists(kind, one.place, other.place)
                break


def provided_otherwise(context: Context) -> Iterator[Provided]:
    """Where one paragraph parts suppliers from contractors (供方为…，外包方为…): those on the wrong
    side of the list of outsourced processes."""
    every = context.mentions.statements(ProcessList)
    listed = next((one for one in every if one.kind == "outsourced_processes"), None)
    families = [process.family for process in listed.processes] if listed is not None else []
    outsourced = {family for family in families if family is not None}
    if listed is None or not outsourced:
        return
    sides = _sides(context)
    for process in context.mentions.statements(ProvidedProcess):
        name = process.supplier
        before = [side for side in sides.get(_line(name), ()) if side[0] <= name.span[0]]
        if before and (process.family in outsourced) is not before[-1][1]:
            yield Provided(name, process.place, listed.place, process.family in outsourced)


def _sides(context: Context) -> dict[tuple[int | None, int], list[tuple[int, bool]]]:
    """Of the paragraphs that tell of both: where they begin to tell of suppliers, and of contractors
    (true)."""
    found: dict[tuple[int | None, int], list[tuple[int, bool]]] = {}
    for partners in context.mentions.statements(PartnerList):
        begun = partners.place.span[0], partners.contractors
        found.setdefault(_line(partners.place), []).append(begun)
    return {line: sides for line, sides in found.items() if len({side for _, side in sides}) > 1}


def _line(leaf: Leaf[str]) -> tuple[int | None, int]:
    return leaf.evidence.page, leaf.evidence.line


def _lacks(one: tuple[Process, ...], other: tuple[Process, ...]) -> bool:
    """Whether a list has a process that another has not under any name."""
    return any(not any(_is_same(process, its) for its in other) for process in one)


def _is_same(one: Process, other: Process) -> bool:
    known = one.family is not None and one.family == other.family
    return one.name in other.name or other.name in one.name or known
