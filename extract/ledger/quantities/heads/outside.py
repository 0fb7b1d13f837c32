"""Sentences on people who are outside the scope, or counted otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.amounts.counts import PeopleOutside

_OUTSIDE = (
    *("未纳入", "不纳入", "未覆盖", "不覆盖", "不含", "不包括", "除外", "以外", "之外"),
    *("劳务", "派遣", "折算", "重复性"),
)
"""What tells that some people are outside the scope, or counted otherwise."""

_PEOPLE = patterns.compile(r"(?!.{0,40}审核组).{0,80}?(?:人(?!日|天)|员工|职工|部门)")


def read(reading: Reading) -> Iterator[PeopleOutside]:
    """The sentences."""
    for passage in reading.passages(_OUTSIDE):
        text = str(passage.leaf.value)
        if _PEOPLE.match(text):
            yield PeopleOutside(passage.leaf, text)
