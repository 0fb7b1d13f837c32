"""What an internal audit or a review came to, by the words around a number or day of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.times.activities import ActivityResult

_NEAR = 16
_NOUNS = patterns.compile(
    r"不符合|不合格|改进|决议|输出|决定|措施|建议|nonconformit|improvement|decision|output|action", re.I
)
_SAME = {"不合格": "不符合", "建议": "改进", "措施": "改进"}
"""Nouns that mean the same thing that is counted."""

_PART = patterns.compile(
    r"其中|部分|剩余|其余|尚有|另有?|还有|第[一二三四]项|[^全各总内外干\W\d_]部(?![分件位署])|部门|车间|科室|班组|分公司"
    r"|一般|轻微|严重|观察|潜在|上次|上一?年|去年|往年|第[一二三]次|minor|major|remaining"
    r"|of which|department",
    re.I,
)
"""In a sentence that may tell of some of the items, or of another year's."""

_ALL = patterns.compile(r"全部|均|都|所有|\ball\b", re.I)
_WAYS = {
    "verified": patterns.compile(r"关闭|验证|闭环|销项|closed|verified", re.I),
    "corrected": patterns.compile(
        r"整改|完成|落实|纠正|改进完毕|corrected|completed|carried out|implemented", re.I
    ),
}


def read(reading: Reading, place: Leaf[Any]) -> Iterator[ActivityResult]:
    """What the words around a number of items, or the day of a closing, tell of it."""
    before, after = reading.around(place)
    before += " ".join(reading.beside(place))
    text, near = f"{before}{place.raw}{after}", before[-_NEAR:] + after[:_NEAR]
    ways = tuple(name for name, way in _WAYS.items() if way.search(near))
    yield ActivityResult(
        place,
        text,
        frozenset(_PART.findall(text)),
        _noun(before, after),
        ways,
        _ALL.search(text) is not None,
    )


def _noun(before: str, after: str) -> str | None:
    """What is counted: the noun right behind the number, else the one right before it."""
    behind, ahead = _NOUNS.search(after[:_NEAR]), _NOUNS.findall(before[-_NEAR:])
    noun = behind[0] if behind else ahead[-1] if ahead else None
    return _SAME.get(noun, noun) if noun else None
