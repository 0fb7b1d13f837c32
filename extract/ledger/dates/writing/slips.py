"""How a date is written: whether it is a single day, and what is odd in one that can be read by mending."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.times.dates import DateWriting
from schemas.text import fold

_ONE_DAY = patterns.compile(r"[^\d]{0,4}\d{4}\D{1,3}\d{1,2}\D{1,3}\d{1,2}\D{0,2}|\D{0,4}\d{8}")
"""A written day, alone."""

_LOST = patterns.compile(r"(?<!\d)\d{3}\s?[年./-]\s?\d{1,2}\s?[月./-]")
"""A day whose year has three digits: of a recognised page, the fourth was not seen."""

_ODD = {
    "joined": patterns.compile(r"(?<=[\d日号])\s{0,3}(?P<part>自)\s{0,3}(?=\d)"),
    "year": patterns.compile(r"(?<=\d)\s{0,3}(?P<part>的)"),
    "letter": patterns.compile(r"(?P<part>[Oo])"),
    "doubled": patterns.compile(r"(?P<part>年年|月月|日日|号号)"),
    "day": patterns.compile(r"(?P<part>曰)"),
    "mark": patterns.compile(r"(?<=[年月./-])\s{0,3}(?P<part>[.,·])"),
}
"""What is wrong in a garbled date, by the message that tells it."""


def read(_reading: Reading, leaf: Leaf[str]) -> Iterator[DateWriting]:
    """How a date is written."""
    raw = fold(leaf.raw)
    slips = {name: match["part"] for name, pattern in _ODD.items() if (match := pattern.search(raw))}
    yield DateWriting(leaf, raw, _ONE_DAY.fullmatch(raw) is not None, _LOST.search(raw) is not None, slips)
