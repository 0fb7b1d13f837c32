"""Sentences by which people are outside the scope."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.people.headcounts.counts import COUNTED
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.people.persons import PeopleOutside
from schemas.text import fold

_OUTSIDE = (
    *(
        "未纳入",
        "不纳入",
        "未覆盖",
        "不覆盖",
        "除外",
        "以外",
        "之外",
        "劳务",
        "派遣",
        "折算",
        "重复性",
        "临时工",
    ),
    *("退休返聘", "实习生", "分公司", "子公司", "集团"),
)
_PEOPLE = patterns.compile(r"(?!.{0,40}审核组).{0,80}?(?:人(?!日|天)|员工|职工|部门)")


def read(reading: Reading) -> Iterator[PeopleOutside]:
    """The sentences on people, each with the first of the words that it has."""
    for passage in reading.passages(_OUTSIDE):
        text = fold(str(passage.leaf.value))
        if _PEOPLE.match(text):
            numbers = tuple(int(match["n"]) for match in COUNTED.finditer(text))
            yield PeopleOutside(
                passage.leaf, text, next((word for word in _OUTSIDE if word in text), ""), numbers
            )
