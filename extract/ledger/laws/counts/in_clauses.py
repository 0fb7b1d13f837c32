"""How many laws there are, as clauses tell it."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.quantities.amounts import quantities
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.laws import NumberOfLaws
from schemas.text import plain_same

_STOPS, _ENDS, _UNITS = "，,；;。（()）、\n", "。；;\n", ("部", "项", "件")
_LEAST, _MOST, _AHEAD, _REACH = 6, 400, 8, 300
"""A number of laws, at least and at most; characters behind a number that tell what it is of; the longest
sentence."""


def read(reading: Reading) -> Iterator[NumberOfLaws]:
    """The numbers with a unit of acts whose clause, or whose sentence before it, is on laws."""
    text = plain_same(reading.text)
    for one in quantities(text):
        if one.unit not in _UNITS or not _LEAST <= one.number <= _MOST:
            continue
        end = one.end - len(one.unit)
        behind = text[end : one.end + _AHEAD].partition("，")[0].partition(",")[0]
        low, start = (_begin(text, one.start, marks) for marks in (_STOPS, _ENDS))
        clause, sentence = text[low:end] + behind, text[start:low]
        listed = has("of_laws", sentence) and has("all_of", clause) and "标准" not in clause
        if has("of_laws", clause) or listed:
            yield NumberOfLaws(
                reading.leaf(text[low:end].strip(), low, end),
                clause,
                int(one.number),
                one.unit,
                has("some_laws", clause) or ("其他" in clause and "清单" not in clause),
                has("the_list", clause),
                "其他" in clause,
                _years(sentence),
            )


def _begin(text: str, at: int, marks: str) -> int:
    """Where what a place stands in begins, behind the last of some marks."""
    low = max(at - _REACH, 0)
    return max(low, *(text.rfind(mark, low, at) + 1 for mark in marks))


def _years(text: str) -> frozenset[str]:
    """The years that a sentence names."""
    years = (part[-4:] for part in text.replace("-", "年").split("年")[:-1])
    return frozenset(year for year in years if year.isdecimal() and year > "2000")
