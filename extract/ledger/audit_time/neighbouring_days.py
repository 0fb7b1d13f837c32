"""Amounts of auditor days that neighbouring lines tell, with the words that tell what each of them is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from extract.ledger.reading import Reading
from extract.ledger.text.lines import placed_lines
from schemas.cache import yaml_file
from schemas.statements.times.audit_time import NeighbouringDays
from schemas.text import plain_same

_GAP, _MOST, _PAIR, _LEAD = 1, 200.0, 2, 24
"""Lines without days that do not part a place; more is no audit's time; cells of a label and its value; so
long is what leads from the words to an amount."""

_AROUND = 20
"""Characters behind the last number of a place."""

_STOPS = "。;\t"
_CLOSED = " 、,;。)(:/\t"
"""What stands behind a number of days whose unit is told beside another one."""


class _Amount(NamedTuple):
    """Auditor days; `words` are the words that tell what they are, `lead` those before them since the last
    number, `clause` those since the last stop."""

    days: float
    words: str
    lead: str
    clause: str
    start: int
    end: int

    @property
    def apart(self) -> bool:
        """Whether they are not on site."""
        return has("apart", self.words)

    @property
    def onsite(self) -> bool:
        """Whether they are on site."""
        return has("onsite", self.words) and not self.apart

    @property
    def total(self) -> bool:
        """Whether they are a sum, or all that was done."""
        return has("total", self.words) or (has("done", self.words) and not (self.onsite or self.apart))

    @property
    def worked_out(self) -> bool:
        """Whether the words since the last stop work out what is needed."""
        return has("base", self.clause)

    @property
    def needed(self) -> bool:
        """Whether so many are asked for."""
        result = self.worked_out and self.lead.rstrip(" (").endswith(tuple(_known()["results"]))
        return has("needed", self.words) or (result and not self.total)


def read(reading: Reading) -> Iterator[NeighbouringDays]:
    """The amounts of each block, in reading order."""
    text = plain_same(reading.text)
    for number, block in enumerate(_blocks(text)):
        whole = text[block[0].start : block[-1].end + _AROUND] if block else ""
        unreduced = has("unreduced", whole)
        for one in block:
            yield NeighbouringDays(
                reading.leaf(f"{one.days:g}", one.start, one.end),
                one.clause,
                number,
                one.days,
                onsite=one.onsite,
                apart=one.apart,
                total=one.total,
                needed=one.needed,
                worked_out=one.worked_out,
                unreduced=unreduced,
            )


def _blocks(text: str) -> Iterator[list[_Amount]]:
    """The amounts of each run of lines that tell auditor days, in reading order."""
    block: list[_Amount] = []
    heads: list[str] = []
    quiet = 0
    for start, line in placed_lines(text):
        low = line.casefold()
        timed = has("units", low)
        if timed or ((block or heads) and quiet <= _GAP):
            found = [*_in_row(low, heads, start)] if "\t" in low else [*_in_text(low, start)]
            heads = _heads(low, heads)
            quiet = 0 if timed or found else quiet + 1
            block += found
        elif block or heads:
            yield block
            block, heads, quiet = [], [], 0
    yield block


def has(kind: str, text: str) -> bool:
    """Whether a text has a word of a kind (`neighbouring_amounts.yaml`)."""
    return any(word in text for word in _known()[kind])


def _heads(line: str, heads: list[str]) -> list[str]:
    """The heads of the columns below a line."""
    cells = line.split("\t")
    if len(cells) <= _PAIR:
        return heads if "\t" in line else []
    return heads if any(_number(cell) is not None for cell in cells) else cells


def _in_row(line: str, heads: list[str], start: int) -> Iterator[_Amount]:
    """The amounts of a row: each by the label at its left; of a row of sums by the head of its column."""
    cells, at = line.split("\t"), start
    summed = len(cells) > _PAIR and has("total", cells[0])
    for number, cell in enumerate(cells):
        days = _number(cell)
        left = cells[number - 1] if number else ""
        words = heads[number] if summed and number < len(heads) else "" if summed else left
        if days is not None and words and _number(left if not summed else words) is None:
            yield _Amount(days, words, words, words, at, at + len(cell))
        elif days is None:
            yield from _in_text(cell, at, "" if summed else left)
        at += len(cell) + 1


def _in_text(text: str, start: int, label: str = "") -> Iterator[_Amount]:
    """The amounts of a line, each by the words since the number before it, else by those behind it."""
    end = 0
    for low, high in _numbers(text):
        behind = text[high:].lstrip(" ")
        unit = behind.startswith(tuple(_known()["units"]))
        half = text[low:high].endswith((".0", ".5")) and text[high : high + 1] in ("", *_CLOSED)
        stop = max(text.rfind(mark, 0, low) for mark in _STOPS) + 1
        words = lead = text[max(stop, end, low - _LEAD) : low]
        end = high
        if not (unit or half) or float(text[low:high]) > _MOST:
            continue
        clause = text[stop:low]
        cut = max((clause.rfind(word) for word in _known()["done"]), default=-1)
        words = words if any(map(str.isalpha, words.replace("人日", ""))) else f"{label}{words}"
        if not _tells(words):
            words += _label(clause)
        if not _tells(words):
            words += behind.partition(",")[0].partition("。")[0].partition("(")[0]
        if not (has("each", words[-4:]) or has("others", words)):
            yield _Amount(
                float(text[low:high]),
                words,
                lead,
                f"{label}{clause[max(cut, 0) :]}",
                start + low,
                start + high,
            )


def _label(clause: str) -> str:
    """The words before a colon, of an amount behind it outside brackets."""
    label, colon, _ = clause.partition(":")
    sure = (
        colon
        and len(label) < _LEAD
        and clause.count("(") == clause.count(")")
        and not any(map(str.isdecimal, label))
    )
    return label if sure else ""


def _tells(words: str) -> bool:
    return any(has(kind, words) for kind in ("needed", "total", "done", "onsite", "apart"))


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(text):
        end = at
        while end < len(text) and (
            text[end].isdecimal() or (text[end] == "." and text[end + 1 : end + 2].isdecimal())
        ):
            end += 1
        if end > at and text[at:end].count(".") <= 1 and text[at].isdecimal():
            yield at, end
        at = max(end, at + 1)


def _number(cell: str) -> float | None:
    """The number that a cell has and nothing else, its unit apart."""
    text = cell.strip()
    for unit in _known()["units"]:
        text = text.removesuffix(unit).strip()
    try:
        return float(text) if text[:1].isdecimal() else None
    except ValueError:
        return None


@cache
def _known() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
