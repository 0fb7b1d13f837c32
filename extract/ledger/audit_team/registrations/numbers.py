"""Registration numbers of auditors, with the systems that stand beside them (`numbers.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from extract.ledger.reading import Reading
from extract.ledger.text.lines import placed_lines
from schemas.cache import yaml_file
from schemas.statements.people.audit_team import RegistrationNumber
from schemas.text import plain_same

_REACH, _NEAR, _SHORT = 40, 8, 8
"""Characters before a number that may label it; between a system's name and it; of a cell with letters."""


class _Number(NamedTuple):
    """A registration number, the system that it has, and its place in its line."""

    text: str
    system: str
    start: int


def read(reading: Reading) -> Iterator[RegistrationNumber]:
    """The numbers that have a system beside them: in a label right before, or in letters in their row."""
    for start, line in placed_lines(plain_same(reading.text)):
        letters, end = _letters(line), 0
        for one in _numbers(line):
            beside = _named(line[max(one.start - _REACH, end) : one.start]) or letters
            end = one.start + len(one.text)
            if beside:
                at = start + one.start
                leaf = reading.leaf(one.text, at, at + len(one.text))
                yield RegistrationNumber(leaf, one.text, one.system, frozenset(beside))


def _numbers(line: str) -> Iterator[_Number]:
    """The registration numbers of a line (2024-N1QMS-1296610)."""
    at = line.find("-N")
    while at >= 0:
        begin, end = at, at + 2
        while begin and line[begin - 1].isdecimal():
            begin -= 1
        while end < len(line) and line[end].isascii() and (line[end].isalnum() or line[end] == "-"):
            end += 1
        system = line[at + 3 : end].partition("-")[0]
        if line[at + 2 : at + 3].isdecimal() and system in _known()["names"]:
            yield _Number(line[begin:end], system, begin)
        at = line.find("-N", end)


def _named(before: str) -> set[str]:
    """The systems named in a number's clause, the last of them close to it; the longest name counts."""
    for mark in "，,；;。\t":
        before = before.rpartition(mark)[2]
    called = ((word, key) for key, names in _known()["names"].items() for word in (key, *names))
    found: dict[int, str] = {}
    for word, key in sorted(called, key=lambda one: -len(one[0])):
        while (at := before.find(word)) >= 0:
            found[at + len(word)] = key
            before = before.replace(word, " " * len(word), 1)
    return set(found.values()) if found and len(before) - max(found) <= _NEAR else set()


def _letters(line: str) -> set[str]:
    """The systems whose letters stand in a cell of a row (E/S); one alone may be a person's."""
    letters = _known()["letters"]
    for cell in line.split("\t") if "\t" in line else ():
        stated = cell.partition(":")[0].replace(" ", "")
        parts = stated.replace("、", "/").replace("+", "/").split("/")
        if len(parts) > 1 and len(stated) <= _SHORT and all(part in letters for part in parts):
            return {letters[part] for part in parts}
    return set()


@cache
def _known() -> dict[str, dict[str, Any]]:
    known: dict[str, dict[str, Any]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
