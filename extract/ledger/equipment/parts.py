"""`pieces`: parts of the text on pieces of one kind, one behind the other (part of a line, line, card)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from extract.ledger.dates.days import within
from extract.ledger.reading import Reading
from extract.ledger.text.lines import placed_lines
from extract.ledger.text.word_kinds import has
from schemas.statements.equipment import PieceOfRow
from schemas.statements.times.days import Day
from schemas.text import fold

_STOPS, _FEWEST, _NAME, _FAR, _LONGEST, _HEAD = "；;。\n", 2, 24, 2, 240, 48
"""What ends a part; digits of a number; letters of a name; parts between those of one row; letters of one
part, and of the first line of a card."""

_CARD = ("名称", "器具", "设备", "仪器", "仪表", "计量器")
"""Labels that a card on one piece begins with."""

P = TypeVar("P", bound=PieceOfRow)


def pieces(
    kind: type[P],
    reading: Reading,
    days: list[Day],
    is_piece: Callable[[str], bool],
    aspects: Callable[[str, list[Day]], frozenset[str]],
) -> Iterator[P]:
    """The parts on pieces, in reading order, as statements of a kind: what `is_piece`, and what it tells."""
    row, last = 0, None
    for number, (start, end, text) in enumerate(_parts(reading)):
        if len(text) > _LONGEST or not is_piece(text):
            continue
        row += last is not None and number - last > _FAR
        last = number
        yield kind(
            reading.leaf(text[:_NAME], start, end),
            text,
            row,
            aspects(text, within(days, start, end)),
            "\n" in reading.text[start:end],
            has("for_all", text),
            _is_again(reading, text),
        )


def _is_again(reading: Reading, part: str) -> bool:
    """Whether a part has the number of a piece that the text tells of elsewhere as well."""
    plain = "".join(char if char.isascii() and (char.isalnum() or char == "-") else " " for char in part)
    numbers = [one for one in plain.split() if one[0].isalpha() and sum(map(str.isdigit, one)) >= _FEWEST]
    return any(fold(reading.text).count(one) > part.count(one) for one in numbers)


def _parts(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """The parts of the text outside tables: cards, else sentences and what semicolons part."""
    text = reading.text
    card: tuple[int, int] | None = None
    for start, line in placed_lines(text):
        end = start + len(line)
        label = fold(line).partition(":")[0]
        begins = len(label) < len(line) <= _HEAD and label.strip().endswith(_CARD)
        if card and not begins and _is_labelled(line):
            card = (card[0], end)
        else:
            if card:
                yield (*card, fold(text[slice(*card)]))
            card = (start, end) if begins else None
            if not card and "\t" not in line:
                yield from _pieces(text, start, end)
    if card:
        yield (*card, fold(text[slice(*card)]))


def _is_labelled(line: str) -> bool:
    """Whether a line begins with a label."""
    label, mark, value = fold(line).partition(":")
    return bool(mark and value) and len(label) <= 10 and has("card_label", label)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    low = start
    for at in range(start, end + 1):
        if at == end or text[at] in _STOPS:
            if at > low:
                yield low, at, fold(text[low:at])
            low = at + 1
