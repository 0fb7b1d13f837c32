"""Pieces of one kind told one behind the other, by part of a line, line or card: one lacks what the others
tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import NamedTuple

from checks.context import Context
from checks.general.days import Day, has, within
from checks.general.registry import question
from checks.messages import field_names
from checks.text.lines import placed_lines
from schemas.result import Finding
from schemas.text import fold

_STOPS, _FEWEST, _NAME, _FAR, _LONGEST, _HEAD = "；;。\n", 2, 24, 2, 240, 48
"""What ends a part; pieces that tell all; letters of a name; parts between those of one row; letters of one
part, and of the first line of a card."""

_CARD = ("名称", "器具", "设备", "仪器", "仪表", "计量器")
"""Labels that a card on one piece begins with."""


class _Part(NamedTuple):
    """A part of the text on one piece: from where to where, and what of the asked it tells."""

    number: int
    start: int
    end: int
    text: str
    stated: frozenset[str]


@question("CAL004")
def device_lacks(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """A calibrated device of which the certificate, the day or the end is not told, as of those beside it."""
    asked = ("certificate_no", "calibrated_on", "valid_until")

    def tells(text: str, days: list[Day]) -> frozenset[str]:
        known = (
            has("certificate_told", text),
            any(not day.ends for day in days),
            any(day.ends for day in days) or has("until", text) or has("valid", text),
        )
        return frozenset(name for name, one in zip(asked, known, strict=True) if one)

    def is_piece(text: str) -> bool:
        measures = has("device", text) or has("device_more", text)
        return measures and has("calibrated", text) and not has("not_certified", text)

    for part, lacking in _odd(context, stated, is_piece, tells, len(asked)):
        place = context.mentions.leaf(part.text[:_NAME], part.start, part.end)
        yield context.finding(
            place,
            identity=part.text[:_NAME],
            device=part.text[:_NAME],
            lacking=field_names(
                [f"calibrations.{one}" for one in asked if one in lacking],
                context.lang,
            ),
        )


@question("EQP003")
def equipment_lacks(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """A piece without registration and inspection, as those beside it have them."""

    def tells(text: str, days: list[Day]) -> frozenset[str]:
        known = {"registration": has("register_told", text), "inspection": has("inspected", text) and days}
        return frozenset(name for name, one in known.items() if one)

    def is_piece(text: str) -> bool:
        rule = context.facts.equipment(text, context.as_of or "2020-01-01")
        return rule is not None and not rule.exempt and not has("not_registered", text)

    for part, lacking in _odd(context, stated, is_piece, tells, 2):
        place = context.mentions.leaf(part.text[:_NAME], part.start, part.end)
        variant = "inspection" if "inspection" in lacking else "registration"
        yield context.finding(place, identity=part.text[:_NAME], variant=variant, name=part.text[:_NAME])


def _odd(
    context: Context,
    days: list[Day],
    is_piece: Callable[[str], bool],
    tells: Callable[[str, list[Day]], frozenset[str]],
    asked: int,
) -> Iterator[tuple[_Part, frozenset[str]]]:
    """The only part of its row that does not tell all that is asked, where those beside it do."""
    parts = [
        _Part(number, start, end, text, tells(text, within(days, start, end)))
        for number, (start, end, text) in enumerate(_parts(context))
        if len(text) <= _LONGEST and is_piece(text)
    ]
    every = [part for part in parts if len(part.stated) == asked]
    for row in _rows(parts):
        whole = [part for part in row if part in every]
        if len(row) == 1 and asked > _FEWEST and "\n" in context.mentions.text[row[0].start : row[0].end]:
            whole = every
        rest = [part for part in row if len(part.stated) < asked]
        if len(rest) != 1 or not whole or (len(whole) < _FEWEST and asked < 3):
            continue
        behind = row if asked > _FEWEST else row[row.index(rest[0]) :]
        if not any(has("for_all", part.text) for part in behind) and not _is_again(context, rest[0]):
            yield rest[0], whole[0].stated - rest[0].stated


def _is_again(context: Context, part: _Part) -> bool:
    """Whether a part has the number of a piece that the text tells of elsewhere as well."""
    plain = "".join(char if char.isascii() and (char.isalnum() or char == "-") else " " for char in part.text)
    numbers = [one for one in plain.split() if one[0].isalpha() and sum(map(str.isdigit, one)) >= _FEWEST]
    return any(fold(context.mentions.text).count(one) > part.text.count(one) for one in numbers)


def _rows(parts: list[_Part]) -> Iterator[list[_Part]]:
    """The parts that stand near one another."""
    number, group = 0, dict[int, int]()
    for before, part in zip([None, *parts], parts, strict=False):
        number += before is not None and part.number - before.number > _FAR
        group[part.number] = number
    for _, row in groupby(parts, key=lambda part: group[part.number]):
        yield [*row]


def _parts(context: Context) -> Iterator[tuple[int, int, str]]:
    """The parts of the text outside tables: cards, else sentences and what semicolons part."""
    text = context.mentions.text
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
