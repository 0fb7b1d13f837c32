"""Lines that begin with the number of a nonconformity, be it read as one or not (`numbered_lines.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

from extract.ledger.reading import Reading
from extract.ledger.text.lines import placed_lines
from schemas.cache import yaml_file
from schemas.statements.nonconformities import NumberedLine
from schemas.text import fold


def read(reading: Reading, number: int) -> Iterator[NumberedLine]:
    """The lines that begin with the nonconformity of a number (不符合2：生产部…; 2.生产部，8.3，轻微：…)."""
    rows = tuple(f"{number}{mark}" for mark in _words()["points"])
    heads = tuple(f"{word}{mark}{number}" for word in _words()["heads"] for mark in _words()["marks"])
    for start, text in placed_lines(reading.text):
        line = fold(text).lstrip(" (【[") if "\t" not in text else ""
        headed = line.startswith(heads) and _ends(line, str(number))
        if headed or (line.startswith(rows) and _is_graded(line)):
            yield NumberedLine(reading.leaf(text.strip(), start, start + len(text)), line)


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
