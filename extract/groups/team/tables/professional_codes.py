"""Professional codes told behind a registration number in its cell, with days and words between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.readers.dates import short_years
from extract.readers.text.units import Piece, piece
from extract.reading.source import Source
from extract.values.dates import FoundDate, find_dates
from extract.values.found import narrow
from schemas import patterns
from schemas.report import Registration

_FOOD = ("FSMS", "HACCP")
"""The systems whose codes are categories of the food chain."""

_DOTTED = r"\d{1,2}(?:\.\d{1,3}){1,2}"
_CHAIN = r"[A-K](?:I{1,3}|IV|V|[Ⅰ-Ⅻ]|\d)?"
"""A category of the food chain (C, CI, CIV)."""

_CODE = rf"(?:{_DOTTED}|{_CHAIN})(?![A-Za-z0-9.-])"
_NAMED = patterns.compile(
    r"(?:专业|小类|代码|类别|[Cc]odes?|[Cc]ategor(?:y|ies))(?:代码|小类|类别)?\s?[:：为]?\s?"
    rf"(?P<codes>{_CODE}(?:\s?[、，,/ ]\s?{_CODE})*)"
)
_CALLED = patterns.compile(
    rf"(?<![A-Za-z0-9.-])(?P<codes>{_CODE}(?:\s?[、，,]\s?{_CODE})*)\s?(?:专业|小类|类)"
)
_BARE = patterns.compile(rf"(?<![\w.-])(?:{_DOTTED}|[A-K](?:I{{1,3}}|IV|V))(?![\w.-]|年)")
_LINE, _WORD, _SEVERAL = patterns.compile(r"[^\n]+"), patterns.compile(r"\S+"), 2
_EACH = patterns.compile(_CODE)
_CATEGORY = patterns.compile(rf"{_CHAIN}(?:-\d{{1,2}})?")
_ENDS = patterns.compile(r"\s?日?(?:止|为止|前|到期|失效|届满)")
_LIMIT = patterns.compile(r"(?:至|到|(?<!_)止|(?<!_前有)(?<!_有)效)[^\d]{0,3}$")


def _short_days(part: str) -> Iterator[FoundDate]:
    """The days with a year of two digits that are no codes by their looks, or end a validity."""
    for day in short_years.stated(narrow(part)):
        shown = part[day.start : day.end]
        if not short_years.may_be_code(shown) or _ENDS.match(part, day.end):
            yield day


def behind(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The ranges of the codes between a number and the next one: behind a word for them, before one
    (具备…专业), or parted by marks alone; days are none."""
    part = text[start:end]
    for day in (*find_dates(part), *_short_days(part)):
        part = part[: day.start] + "_" * (day.end - day.start) + part[day.end :]
    if stated := _NAMED.search(part) or _CALLED.search(part):
        for code in _EACH.finditer(part, *stated.span("codes")):
            yield start + code.start(), start + code.end()
        return
    for code in _BARE.finditer(part):
        if not _LIMIT.search(part, 0, code.start()):
            yield start + code.start(), start + code.end()


def by_line(source: Source, cell: Piece | None, count: int) -> list[Piece]:
    """The lines of a cell of codes, one a registration (of `count`): where a code stands in several of them,
    which no list for all registrations has; else none."""
    if cell is None or count < _SEVERAL:
        return []
    for parts in (_LINE, _WORD):
        spans = [match.span() for match in parts.finditer(source.text, cell.start, cell.end)]
        found = [piece(source, *span) for span in spans]
        codes = [code for line in found for code in {*_BARE.findall(line.text)}]
        if len(found) == count and len({*codes}) < len(codes):
            return found
    return []


def part(stated: Sequence[Registration]) -> None:
    """Leave each of a person's registrations the codes of its kind, where codes of both kinds are told for
    all of them: categories of the food chain (CI) are none of a QMS, codes of trades (03.04.01) none of a
    FSMS beside them."""
    kinds = {_is_food(one) for one in stated}
    codes = {_CATEGORY.fullmatch(code.raw) is not None for one in stated for code in one.professional_codes}
    if len(kinds) < 2 or len(codes) < 2:
        return
    for one in stated:
        food = _is_food(one)
        one.professional_codes = [
            code for code in one.professional_codes if (_CATEGORY.fullmatch(code.raw) is not None) == food
        ]


def _is_food(one: Registration) -> bool:
    return one.system is not None and one.system.value in _FOOD
