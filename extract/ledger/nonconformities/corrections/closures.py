"""The line behind this audit's nonconformities that tells what was done about them and that they are closed
(甲4月30日验证：AH-1已培训…；AH-2已补测…。三项均有效，关闭)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from extract.ledger.reading import Reading
from schemas.cache import yaml_file
from schemas.statements.nonconformities import Closure
from schemas.text import fold

_ENDS = "。；;"


@cache
def _words() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known


def read(reading: Reading) -> Iterator[Closure]:
    """The first line, from the first nonconformity or from the one that counts them on, that tells of
    corrections and, in a sentence without a condition, that they were effective or closed."""
    found = reading.report.nonconformities
    facts = [one.description.span for one in found.items if one.description is not None]
    numbers = [fold(one.number) for one in found.items if one.number]
    names = [str(one.name.value) for one in reading.report.team if one.name is not None]
    text = reading.text
    counts = [text.rfind("\n", 0, one.start) for one in (found.minor, found.major) if one is not None]
    begins = [text.find("\n", min(end for _, end in facts)), *counts] if facts else []
    at = min((one for one in begins if one >= 0), default=-1)
    while at >= 0:
        end = text.find("\n", at + 1)
        line = fold(text[at + 1 : end if end >= 0 else len(text)])
        of_all = len(numbers) > 1 and all(number in line for number in numbers)
        is_fact = any(at < start < end for start, _ in facts)
        if (of_all or not is_fact) and _is_on_corrections(line, numbers) and _ends(line, names):
            low, high = at + 1, end if end >= 0 else len(text)
            yield Closure(reading.leaf(text[low:high].strip(), low, high), line)
            return
        at = end


def _is_on_corrections(line: str, numbers: list[str]) -> bool:
    """Whether a line tells of the corrections of these nonconformities, and of no others."""
    words = _words()
    if any(word in line for word in words["others"]) or not any(word in line for word in words["corrected"]):
        return False
    return any(number in line for number in numbers) or any(word in line for word in words["verified"])


def _ends(line: str, names: list[str]) -> bool:
    """Whether one of its sentences says without a condition that something is closed; a name may have a word
    of one in it (温如玉)."""
    for mark in _ENDS[1:]:
        line = line.replace(mark, _ENDS[0])
    for word in (*names, *_words()["none_left"]):
        line = line.replace(word, "")
    return any(
        any(word in sentence for word in _words()["closed"])
        and not any(word in sentence for word in _words()["open"])
        for sentence in line.split(_ENDS[0])
    )
