"""Where the report says of laws that they are all in force."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.facts import Law
from schemas.statements.laws import InForceClaim

IN_FORCE = (
    *(
        "均现行有效",
        "均为现行有效",
        "均是现行有效",
        "都现行有效",
        "全部现行有效",
        "均为有效版本",
        "均为最新版本",
    ),
    "are all in force",
)
"""What is said of laws of which one is repealed."""

_SAMPLED = patterns.compile("抽[查取样看]|随机|sampl")
_SOME = patterns.compile(r"抽[查取样看][^，,。；;]{0,8}?[\d一二两三四五六七八九十]\s?[部个项]")
_OF_ALL = patterns.compile(r"等\s?\d+\s?[部个项]|(?:上述|以上|所列|全部|所有|清单)[^《》，,。]{0,8}?法")
"""Of a sentence with titles: it is about all laws of a list nevertheless."""


def read(reading: Reading, law: Law) -> Iterator[InForceClaim]:
    """Where the report says of laws that they are all in force, this one among them: not of a sample, or of
    other laws by their titles."""
    for passage in reading.passages(IN_FORCE):
        if "法" in passage.leaf.raw and _is_of(passage.leaf.raw, law):
            yield InForceClaim(passage.leaf, passage.words[0])


def _is_of(text: str, law: Law) -> bool:
    if any(name in text for name in (law.title, *law.aliases)):
        return True
    if "《" in text:
        return _SAMPLED.search(text) is None and _OF_ALL.search(text) is not None
    return _SOME.search(text) is None
