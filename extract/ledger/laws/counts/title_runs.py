"""Numbers of laws, and the run of titles behind each, whatever groups, lines or cells the list is told in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.facts.misspelt_titles import KINDS
from schemas.statements.laws import LawTitleRun
from schemas.text import fold

_LEAST, _LEAD, _REACH = 4, 3, 40
"""The smallest number; lines between it and the titles; letters of a clause."""

_OPEN, _CLOSED, _ENDS = "《", "》", "，。；;！？\n\t：:、（）()"


class _Number(NamedTuple):
    number: int
    start: int
    end: int


def read(reading: Reading) -> Iterator[LawTitleRun]:
    """The numbers with more titles in the lines behind them than they say, but those of a part."""
    text = reading.text
    numbers = list(_numbers(text))
    for at, one in enumerate(numbers):
        limit = numbers[at + 1].start if at + 1 < len(numbers) else len(text)
        run = _titles(text, one.end, limit)
        different = len({fold(title) for title, _ in run})
        led = text[one.end : one.end + 2].lstrip(" ").startswith(("：", ":"))
        clause = _clause(text, one)
        if (has("part", clause) and not led) or not _LEAST <= one.number < different:
            continue
        titles = [reading.leaf(title, place, place + len(title)) for title, place in run]
        place = reading.leaf(one.number, one.start, one.end)
        yield LawTitleRun(place, clause, one.number, titles, different)


def _numbers(text: str) -> Iterator[_Number]:
    """The numbers of acts (部)."""
    at = text.find("部")
    while at >= 0:
        start = end = at - (text[at - 1 : at] == " ")
        while start and text[start - 1].isdecimal():
            start -= 1
        if start < end and not (start and text[start - 1] in "第-—.~～"):
            yield _Number(int(text[start:end]), start, at + 1)
        at = text.find("部", at + 1)


def _clause(text: str, one: _Number) -> str:
    """The words of a number's clause before it."""
    start = max(text.rfind(mark, max(one.start - _REACH, 0), one.start) for mark in _ENDS) + 1
    start = start or max(one.start - _REACH, 0)
    return fold(text[start : one.start])


def _titles(text: str, start: int, end: int) -> list[tuple[str, int]]:
    """The titles of laws that follow one another, and where each begins: the run ends at a line without."""
    found: list[tuple[str, int]] = []
    bare = 0
    for line in text[start:end].split("\n"):
        before, at = len(found), 0
        while (opened := line.find(_OPEN, at)) >= 0 and (closed := line.find(_CLOSED, opened)) >= 0:
            title = line[opened + 1 : closed]
            if title.endswith(KINDS):
                found.append((title, start + opened + 1))
            at = closed
        start += len(line) + 1
        bare = bare + 1 if len(found) == before else 0
        if bare and (found or bare > _LEAD):
            break
    return found
