"""A whole with its parts behind it in a sentence, or before it, that do not add up to it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from checks.context import Context
from checks.general.days import Day, has, words
from checks.general.registry import question
from checks.quantities.amounts import quantities
from checks.text.lines import placed_lines
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.quantities import Quantity
from schemas.text import plain_same

_STOPS = "。\n\t"
_FAR, _NEAR, _LITTLE, _FEWEST, _GAP, _LEAD = 0.1, 0.03, 2, 2, 24, 14
"""How far parts may be from what they make up, of all of it (where two are less), in pieces; parts at least;
characters between two of them, between a whole and the first."""

_ABOVE, _LONG = 2, 60
"""Lines above what became of a batch that tell how much was made; so long is what tells it."""

_SHORT, _DAYS = 4, "日天次/*×"


@question("SUM003")
def split_otherwise(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A number that words lead from to its parts, in its unit, and those are a little more or less."""
    text = plain_same(context.mentions.text)
    start = 0
    for at, char in enumerate(text + "\n"):
        if char in _STOPS:
            yield from _of_sentence(context, text[start:at], start)
            start = at + 1


@question("SUM003")
def gone_otherwise(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """What became of a batch (in stock, sold, kept as samples), a little more or less than was made of it, as
    its sentence tells or the lines above."""
    lines = placed_lines(plain_same(context.mentions.text))
    for at, (start, line) in enumerate(lines):
        parts = [one for one in quantities(line) if _led_by("fates", line, one)]
        parts = [one for one in parts if one.unit == parts[0].unit and one.end - parts[0].start < _LONG]
        made = (
            [
                (low, one)
                for low, text in lines[max(at - _ABOVE, 0) : at + 1]
                for one in quantities(text)
                if one.unit == parts[0].unit and _led_by("made_of", text, one)
            ]
            if len(parts) >= _FEWEST
            else []
        )
        added = round(sum(one.number for one in parts), 3)
        if made and all(one.number != added for _, one in made):
            low, whole = made[-1]
            if abs(added - whole.number) <= _FAR * whole.number:
                yield _told_otherwise(context, line, start, parts, added, whole, low)


def _led_by(kind: str, text: str, one: Quantity) -> bool:
    """Whether a word of a kind stands right before a number."""
    before = text[max(one.start - _LEAD, 0) : one.start].rstrip(" 约共为:")
    return before.endswith(tuple(words()[kind]))


def _of_sentence(context: Context, text: str, start: int) -> Iterator[Finding]:
    stated = [one for one in quantities(text) if not _is_other(text, one)]
    for at, whole in enumerate(stated):
        parts = _behind(text, whole, stated[at + 1 :]) or _before(text, whole, stated[:at])
        low, high = (min(whole.end, parts[0].start), parts[-1].end + _GAP) if parts else (0, 0)
        if len(parts) < _FEWEST or has("not_all", text[low:high]):
            continue
        sums = [round(one, 3) for one in accumulate(one.number for one in parts)]
        ends = sums[_FEWEST - 1 :] if parts[0].start > whole.start else sums[-1:]
        added = min(ends, key=lambda one: abs(one - whole.number))
        if added != whole.number and abs(added - whole.number) <= _allowed(whole, parts, added):
            yield _told_otherwise(context, text, start, parts[: sums.index(added) + 1], added, whole, start)


def _allowed(whole: Quantity, parts: list[Quantity], added: float) -> float:
    """How far parts may be from a whole that they are meant to make up: two that are less may not be all."""
    if len(parts) == _FEWEST and added < whole.number:
        return _NEAR * whole.number
    return max(_FAR * whole.number, _LITTLE if whole.number > 2 * _LITTLE else 0)


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


def _told_otherwise(
    context: Context,
    text: str,
    start: int,
    parts: list[Quantity],
    added: float,
    whole: Quantity,
    line: int,
) -> Finding:
    """A finding on parts in a text, and on their whole, where that stands in another one (at `line`)."""
    both = [parts[0], parts[-1], *([whole] if line == start else [])]
    low, high = min(one.start for one in both), max(one.end for one in both)
    place: Leaf[str] = context.mentions.leaf(text[low:high], start + low, start + high)
    above = context.mentions.leaf(f"{whole.number:g}{whole.unit}", line + whole.start, line + whole.end)
    return context.finding(
        place,
        *([above] if line != start else []),
        wrong=[place],
        identity=f"parts/{whole.number:g}",
        values=[f"{whole.number:g}", f"{added:g}"],
        variant="split",
        expected=f"{whole.number:g}",
        actual=f"{added:g}",
        parts=context.listed(f"{one.number:g}" for one in parts),
        sum=f"{added:g}",
        whole=f"{whole.number:g}",
    )
