"""An auditor's registration number beside the name of another management system than its own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checks.context import Context
from checks.general import question
from checks.general.days import Day
from schemas import yaml_file
from schemas.result import Finding

_REACH, _CLOSE, _YEAR, _SERIAL = 40, 8, 4, 6
"""Letters of a clause; letters between a system's name and the number; figures of its year and its serial."""

_ENDS = "，。；;,\t\n"


class _Number(NamedTuple):
    text: str
    system: str
    start: int
    end: int


@question("TEAM003")
def of_another_system(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A number behind the name of one system that is of another."""
    text, before = context.mentions.text, 0
    for one in _numbers(text):
        low = max(before, one.start - _REACH, 0)
        low = max(low, *(text.rfind(mark, low, one.start) + 1 for mark in _ENDS))
        before = one.end
        yield from _compared(context, one, _named(text[low : one.start]))


def _compared(context: Context, one: _Number, named: set[str]) -> Iterator[Finding]:
    if named and one.system in _names() and one.system not in named:
        place = context.mentions.leaf(one.text, one.start, one.end)
        system = context.listed(sorted(named))
        names = [str(member.name.value) for member in context.report.team if member.name is not None]
        name = max(names, key=lambda each: context.mentions.text.rfind(each, 0, one.start), default="")
        yield context.finding(
            place,
            identity=one.text,
            variant="system",
            actual=one.text,
            name=name,
            number=one.text,
            system=system,
        )


def _named(text: str) -> set[str]:
    """The systems that a text names, the last of them close to its end; the longest name counts."""
    found: dict[int, str] = {}
    for name, system in sorted(_called(), key=lambda one: -len(one[0])):
        while (at := text.find(name)) >= 0:
            found[at + len(name)] = system
            text = text.replace(name, " " * len(name), 1)
    return set(found.values()) if found and len(text) - max(found) <= _CLOSE else set()


def _numbers(text: str) -> Iterator[_Number]:
    """The numbers of the form YEAR-NxSYSTEM-SERIAL."""
    at = text.find("-N")
    while at >= 0:
        year = text[max(at - _YEAR, 0) : at]
        system, _, rest = text[at + 3 : at + _REACH].partition("-")
        serial = next((end for end, char in enumerate(rest) if not char.isdecimal()), len(rest))
        if year.isdecimal() and text[at + 2 : at + 3].isdecimal() and system.isalpha() and serial >= _SERIAL:
            end = at + 3 + len(system) + 1 + serial
            yield _Number(text[at - _YEAR : end], system, at - _YEAR, end)
        at = text.find("-N", at + 1)


@cache
def _names() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).parents[1] / "concluded.yaml")["names"]
    return known


@cache
def _called() -> list[tuple[str, str]]:
    return [(name, system) for system, names in _names().items() for name in (system, *names)]
