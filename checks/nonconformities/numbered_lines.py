"""Lines that begin with the number of a nonconformity, be it read as one or not (`numbered_lines.yaml`)."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path

from checks.context import Context
from schemas.cache import yaml_file
from schemas.text import fold


def headed(context: Context, number: int) -> bool:
    """Whether a line begins with the nonconformity of a number (不符合2：生产部…; 2.生产部，8.3，轻微：…)."""
    rows = tuple(f"{number}{mark}" for mark in _words()["points"])
    heads = tuple(f"{word}{mark}{number}" for word in _words()["heads"] for mark in _words()["marks"])
    lines = [fold(line).lstrip(" (【[") for line in context.mentions.text.split("\n") if "\t" not in line]
    if any(line.startswith(heads) and _ends(line, str(number)) for line in lines):
        return True
    return any(line.startswith(rows) and _is_graded(line) for line in lines)


def _is_graded(line: str) -> bool:
    """Whether a line tells a grade, and before it a clause."""
    before = next((line.partition(word)[0] for word in _words()["grades"] if word in line), "")
    parts = before[2:].split(".")
    return any(a[-1:].isdecimal() and b[:1].isdecimal() for a, b in pairwise(parts))


def _ends(line: str, number: str) -> bool:
    """Whether the number is all of the head, and no amount (不符合2项)."""
    behind = line[line.index(number) + len(number) :][:1]
    return not behind.isdecimal() and behind not in _words()["units"]


@cache
def _words() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
