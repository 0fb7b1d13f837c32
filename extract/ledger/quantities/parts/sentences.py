"""Wholes with their parts behind them in a sentence, or before them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from extract.ledger.quantities.amounts import quantities
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has, words
from schemas.statements.amounts.quantities import Quantity, SplitSentence
from schemas.text import plain_same

_STOPS = "。\n\t"
_FEWEST, _GAP, _LEAD = 2, 24, 14
"""Parts at least; characters between two of them, between a whole and the first."""

_SHORT, _DAYS = 4, "日天次/*×"


def read(reading: Reading) -> Iterator[SplitSentence]:
    """The numbers that words lead from to their parts, or to which they lead from these, in their unit."""
    text = plain_same(reading.text)
    start = 0
    for at, char in enumerate(text + "\n"):
        if char in _STOPS:
            yield from _of_sentence(reading, text[start:at], start)
            start = at + 1


def _of_sentence(reading: Reading, text: str, start: int) -> Iterator[SplitSentence]:
    stated = [one for one in quantities(text) if not _is_other(text, one)]
    for at, whole in enumerate(stated):
        parts = _behind(text, whole, stated[at + 1 :]) or _before(text, whole, stated[:at])
        low, high = (min(whole.end, parts[0].start), parts[-1].end + _GAP) if parts else (0, 0)
        if len(parts) < _FEWEST or has("not_all", text[low:high]):
            continue
        sums = [round(one, 3) for one in accumulate(one.number for one in parts)]
        ends = sums[_FEWEST - 1 :] if parts[0].start > whole.start else sums[-1:]
        added = min(ends, key=lambda one: abs(one - whole.number))
        of_two, parts = len(parts) == _FEWEST, parts[: sums.index(added) + 1]
        both = [parts[0], parts[-1], whole]
        low, high = min(one.start for one in both), max(one.end for one in both)
        place = reading.leaf(text[low:high], start + low, start + high)
        amounts = tuple(one.number for one in parts)
        yield SplitSentence(place, text, whole.number, amounts, added, None, of_two)


def _is_other(text: str, one: Quantity) -> bool:
    """Whether a number is of days of work, or goes on before a space (1 126)."""
    before = text[max(one.start - 2, 0) : one.start]
    return text[one.end : one.end + 1] in tuple(_DAYS) or (before[-1:] == " " and before[:1].isdecimal())


def _behind(text: str, whole: Quantity, rest: list[Quantity]) -> list[Quantity]:
    """The numbers of a whole's unit behind it, one next to the other, but those in brackets."""
    parts: list[Quantity] = []
    at = whole.end
    for one in rest:
        gap = text[at : one.start]
        if parts and one.unit == whole.unit and _is_inside(text[parts[0].end : one.start]):
            at = one.end
            continue
        lead = not parts and not (has("splits", gap) and len(gap) <= _LEAD)
        apart = len(gap) > _GAP or (parts and any(mark in gap for mark in "；;"))
        if one.unit != whole.unit or one.number > whole.number or apart or lead:
            break
        parts.append(one)
        at = one.end
    return parts


def _before(text: str, whole: Quantity, rest: list[Quantity]) -> list[Quantity]:
    """The numbers of a whole's unit before it, where a word of adding up leads from them to it."""
    parts: list[Quantity] = []
    at = whole.start
    for one in reversed(rest):
        gap = text[one.end : at]
        if _is_inside(text[rest[0].start : one.start]):
            continue
        lead = not parts and not (gap.endswith(tuple(words()["adds_up"])) and len(gap) <= _SHORT)
        if one.unit != whole.unit or one.number > whole.number or len(gap) > _GAP or lead:
            break
        parts.insert(0, one)
        at = one.start
    return parts if len(parts) > _FEWEST else []


def _is_inside(text: str) -> bool:
    """Whether a bracket that opens in a text is not closed in it."""
    opened, closed = (sum(map(text.count, marks)) for marks in ("（(", "）)"))
    return opened > closed
