"""How many the audit team is said to be."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.people.audit_team import TeamSize
from schemas.text import fold

_NUMBER = patterns.compile(
    r"审核组(?:成员)?(?:一行|共有?|由|共计|总共)\s?(?P<number>\d{1,2}|[一二两三四五六七八九十])\s?[人名位](?:审核员|成员|人员)?(?=组成|构成|[，,。；;：:（(]|$)"
)
_DIGITS = {word: number for number, word in enumerate("一二三四五六七八九十", 1)} | {"两": 2}


def read(reading: Reading) -> Iterator[TeamSize]:
    """The numbers in reading order."""
    for passage in reading.passages(("审核组",)):
        text = fold(str(passage.leaf.value))
        if match := _NUMBER.search(text):
            yield TeamSize(passage.leaf, text, int(_DIGITS.get(match["number"], 0) or match["number"]))
