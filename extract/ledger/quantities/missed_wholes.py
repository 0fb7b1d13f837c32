"""Parts that stand together anywhere, in a line or a column, and a whole in their unit elsewhere that they
miss by a slip: two digits of one of them turned, or nearly the whole of what is called alike."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from extract.ledger.quantities.amounts import known, quantities
from extract.ledger.reading import Reading
from schemas.statements.amounts.quantities import MissedWhole, Quantity
from schemas.text import plain_same

_FEWEST, _MOST = 3, 12
_NEAR, _CLOSE = 0.07, 0.03
"""So near the whole, what is called alike is meant to make it up; what is by one word, of more than a few."""

_FAR = 100
"""Of sums that are less, two turned digits are too often by chance."""

_BEFORE, _BEHIND = 12, 16
"""So much before a whole tells what it is of; so much behind the last part."""

_LONGEST = 40
"""Characters of a line that is a label with its amount."""


class _Group(NamedTuple):
    parts: tuple[float, ...]
    unit: str
    what: str
    start: int
    end: int


def read(reading: Reading) -> Iterator[MissedWhole]:
    """The groups of parts beside the wholes that they miss, each once."""
    text = reading.text
    every = [one for one in quantities(plain_same(text)) if one.number]
    for group in (*_of_lines(text), *_of_line_runs(text), *_of_columns(reading)):
        added = round(sum(group.parts), 3)
        others = [
            one
            for one in every
            if one.unit == group.unit
            and not group.start <= one.start < group.end
            and one.number > max(group.parts)
        ]
        if any(one.number == added for one in others) or any(2 * part == added for part in group.parts):
            continue
        slipped = [one for one in others if added >= _FAR and _is_slip(group.parts, one.number)]
        near = [one for one in others if _is_near(text, group, added, one)]
        for one in (slipped or near)[:1]:
            words = text[one.start : one.end]
            whole = reading.leaf(words, one.start, one.end)
            parts = reading.leaf(None, group.start, group.end)
            yield MissedWhole(whole, words, group.parts, added, one.number, parts)


def _of_lines(text: str) -> Iterator[_Group]:
    """Lines and cells with several amounts of one unit."""
    start = 0
    for line in text.replace("\t", "\n").split("\n"):
        stated = sorted(quantities(plain_same(line)), key=lambda one: one.unit)
        for unit, those in groupby(stated, key=lambda one: one.unit):
            yield from _group(unit, [*those], line, start)
        start += len(line) + 1


def _group(unit: str, those: list[Quantity], line: str, start: int) -> Iterator[_Group]:
    own = any(word in line[those[0].start : those[-1].end] for word in (*known("sums"), "其中"))
    if _FEWEST <= len(those) <= _MOST and not own:
        parts = tuple(one.number for one in those)
        yield _Group(parts, unit, line[: those[-1].end + _BEHIND], start, start + len(line))


def _of_line_runs(text: str) -> Iterator[_Group]:
    """Labels below one another that have an amount of one unit each."""
    start = 0
    run: list[tuple[int, str, Quantity]] = []
    for line in (*text.split("\n"), ""):
        same = plain_same(line)
        stated = quantities(same) if len(line) <= _LONGEST else ()
        alone = stated[0] if len(stated) == 1 and same[: stated[0].start].rstrip().endswith(":") else None
        if run and (alone is None or alone.unit != run[-1][2].unit):
            if _FEWEST <= len(run) <= _MOST:
                numbers = tuple(one.number for *_, one in run)
                what = " ".join(each for _, each, _ in run)
                yield _Group(numbers, run[0][2].unit, what, run[0][0], start - 1)
            run = []
        if alone is not None:
            run.append((start, line, alone))
        start += len(line) + 1


def _of_columns(reading: Reading) -> Iterator[_Group]:
    """Columns whose cells tell amounts of one unit."""
    text = reading.text
    for table in reading.tables():
        if not table.rows:
            continue
        width = max(len(row) for row in table.rows)
        for column in range(width):
            cells = [c for row in range(len(table.rows)) for c in table.begun(row) if c.column == column]
            head = next((cell.text for cell in table.begun(0) if cell.column == column), "")
            stated = [
                (cell, [*quantities(plain_same(cell.text) + _unit_of(head, cell.text))]) for cell in cells
            ]
            alone = [(cell, those[0]) for cell, those in stated if len(those) == 1 and not those[0].start]
            units = {one.unit for _, one in alone}
            if not _FEWEST <= len(alone) <= _MOST or len(units) != 1 or len(alone) < len(cells) - 1:
                continue
            first = table.begun(0)[0]
            low = text.rfind("\n", 0, max(first.start - 1, 0)) + 1
            what = text[low : alone[0][0].end]
            numbers = tuple(one.number for _, one in alone)
            yield _Group(numbers, units.pop(), what, alone[0][0].start, alone[-1][0].end)


def _unit_of(head: str, stated: str) -> str:
    """The unit that the head of a column ends with, or has in brackets, for a cell that is a bare number."""
    bare = plain_same(stated).strip().replace(",", "").replace(" ", "").replace(".", "", 1)
    named = plain_same(head).rstrip(" )").rpartition("(")[2]
    return next((unit for unit in known("units") if named.endswith(unit)), "") if bare.isdecimal() else ""


def _is_slip(parts: tuple[float, ...], whole: float) -> bool:
    """Whether parts make up a whole once two digits beside each other of one of them are turned."""
    off = whole - sum(parts)
    return any(round(other - part - off, 6) == 0 for part in parts for other in _turned(part))


def _turned(number: float) -> Iterator[float]:
    digits = f"{number:.3f}".rstrip("0").rstrip(".")
    for at in range(len(digits) - 1):
        if digits[at].isdecimal() and digits[at + 1].isdecimal() and digits[at] != digits[at + 1]:
            yield float(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :])


def _is_near(text: str, group: _Group, added: float, one: Quantity) -> bool:
    """Whether a whole is nearly what parts add up to, and is called as they are."""
    before = text[max(one.start - _BEFORE, 0) : one.start].rpartition("\n")[2]
    pairs = {before[at : at + 2] for at in range(len(before) - 1)}
    alike = [pair for pair in pairs if pair.isalpha() and pair in group.what]
    off = abs(added - one.number) / one.number
    return off <= _NEAR and len(alike) > (0 if off <= _CLOSE and added >= _FAR else 1)
