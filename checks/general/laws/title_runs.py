"""A number of laws, and the run of titles behind it, whatever groups, lines or cells the list is told in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from checks.general.days import Day, has
from checks.general.quantities.count_findings import laws_listed
from checks.general.registry import question
from schemas.facts.misspelt_titles import KINDS
from schemas.result import Finding
from schemas.text import fold

_LEAST, _LIKE, _LEAD, _REACH = 4, 0.6, 3, 40
"""The smallest number; the share of the titles that a number meant for them has; lines between both; letters
of a clause."""

_OPEN, _CLOSED, _ENDS = "《", "》", "，。；;！？\n\t：:、（）()"


class _Number(NamedTuple):
    number: int
    start: int
    end: int


@question("LAW004")
def listed_behind(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A number of laws with more titles in the lines behind it than it says."""
    text = context.mentions.text
    numbers = list(_numbers(text))
    for at, one in enumerate(numbers):
        limit = numbers[at + 1].start if at + 1 < len(numbers) else len(text)
        stated = _titles(text, one.end, limit)
        named = {fold(title) for title, _ in stated}
        led = text[one.end : one.end + 2].lstrip(" ").startswith(("：", ":"))
        if (has("part", _clause(text, one)) and not led) or not _LEAST <= one.number < len(named):
            continue
        if one.number >= _LIKE * len(named):
            titles = [context.mentions.leaf(title, place, place + len(title)) for title, place in stated]
            place = context.mentions.leaf(one.number, one.start, one.end)
            yield laws_listed(context, one.number, place, titles, len(named))


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
