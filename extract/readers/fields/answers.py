"""What is answered to the questions of a checklist, in the cell beside them or in the words behind them, and
what is written beside the requirements that a form has printed.

What is asked, or demanded, and which part of an answer tells a field: `extract/answers.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal, NotRequired, TypedDict

from extract.readers.fields import printed_requirements
from extract.readers.fields.bare_labels import Fact
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Piece, Unit, numbering_end, piece, units
from extract.reading.source import Source
from schemas import patterns
from schemas.cache import yaml_file

_FILE = Path(__file__).with_suffix(".yaml")
_QUESTION = patterns.compile(
    r"[?？]\s?$|是否|有无|有没有|何时|何处|什么|哪|几[个位人天号]|多少|多久|如何|怎么|怎样|吗\s?$|没有\s?$|与否\s?$"
)
_SPOKEN = patterns.compile(
    r"\s?(?:问\s?[:：]\s?)?(?P<asked>[^?？\n]{3,40}[?？])\s?(?:答\s?[:：]\s?)?(?P<told>[^?？]{0,400})"
)
_ANSWER = patterns.compile(r"\s?答\s?[:：]\s?")
_LONGEST, _LONGEST_ANSWER = 60, 1200


class _Entry(TypedDict):
    asks: NotRequired[str]
    demands: NotRequired[str]
    but: NotRequired[str]
    tells: dict[str, str]


def facts(source: Source) -> Iterator[Fact]:
    """The parts of all answers that tell a field, in reading order."""
    for unit in units(source):
        if source.document.blocks[unit.block].role != "body":
            continue
        asked, answers = _in_cell(source, unit) if unit.cell else _in_line(source, unit)
        if asked is not None and (entries := _asked(asked.text, "asks")):
            for answer in answers:
                yield from _told(source, asked, answer, entries, unit.block)
        if (
            asked is None
            and unit.cell
            and (wanted := printed_requirements.lead(source.text[unit.start : unit.end]))
        ):
            label = piece(source, unit.start, unit.end)
            for answer in _beside(source, unit) if (entries := _asked(wanted, "demands")) else ():
                yield from _told(source, label, answer, entries, unit.block)


def _in_cell(source: Source, unit: Unit) -> tuple[Piece | None, list[Piece]]:
    """A question in a cell, and what stands right of it."""
    if unit.end - unit.start > _LONGEST or unit.cell is None:
        return None, []
    begin = unit.start + numbering_end(source.text[unit.start : unit.end])
    asked = piece(source, begin, unit.end)
    if not _QUESTION.search(asked.text):
        return None, []
    return asked, _beside(source, unit)


def _beside(source: Source, unit: Unit) -> list[Piece]:
    """What is written right of a cell."""
    grid: Grid = grids(source)[unit.block]
    row, column = (unit.cell.row, unit.cell.column) if unit.cell else (-1, -1)
    beside = [one for one in grid.anchors.get(row, ()) if one.column > column]
    return [grid.piece(one) for one in beside if not grid.is_blank(one)]


def _in_line(source: Source, unit: Unit) -> tuple[Piece | None, list[Piece]]:
    """A question that begins a paragraph, and what follows it there, else in the paragraph behind it."""
    begin = unit.start + numbering_end(source.text[unit.start : unit.end])
    match = _SPOKEN.match(source.text, begin, unit.end)
    if match is None:
        return None, []
    stated = piece(source, *match.span("told"))
    if not stated.text and source.text[unit.end : unit.end + 1] == "\n":
        end = source.text.find("\n", unit.end + 1)
        opened = _ANSWER.match(source.text, unit.end + 1)
        stated = piece(source, opened.end(), end if end > 0 else len(source.text)) if opened else stated
    return piece(source, *match.span("asked")), [stated] if stated.text else []


@cache
def _entries() -> list[_Entry]:
    data: list[_Entry] = yaml_file.read(_FILE)
    return data


def _asked(text: str, how: Literal["asks", "demands"]) -> dict[str, re.Pattern[str]]:
    """The fields that a question, or a requirement, is about, each with the pattern of what tells it."""
    found: dict[str, re.Pattern[str]] = {}
    for entry in _entries():
        about, but = entry.get(how), entry.get("but")
        if (
            about
            and patterns.compile(about).search(text)
            and not (but and patterns.compile(but).search(text))
        ):
            for field, stated in entry["tells"].items():
                found.setdefault(field, patterns.compile(stated))
    return found


def _told(
    source: Source, asked: Piece, answer: Piece, entries: dict[str, re.Pattern[str]], block: int
) -> Iterator[Fact]:
    text = answer.text[:_LONGEST_ANSWER]
    for field, pattern in entries.items():
        if match := pattern.search(text):
            group, _, name = field.partition(".")
            low, high = answer.start + match.start("v"), answer.start + match.end("v")
            yield Fact((group, name), piece(source, low, high), asked, block)
