"""What comes one after the other (`sentence_order.yaml`), with days in one sentence that are turned round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checks.compare import out_of_order
from checks.context import Context
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.mentions import DateMention
from schemas.result import Finding
from schemas.text import fold

SPAN = 400
"""Days of one sentence are no farther from one another than so many characters."""

REACH = 60
"""So many characters before a day, and behind it, say what it is of."""

_ONE_BY_ONE = frozenset({"agreed", "released", "delivered", "mended"})
"""The orders of what reports list one after the other in a sentence."""

_END = r"(?:[（(][^（()）\d]{0,16}[)）])?(?:的?(?:日期|时间|日))?\s?[:：为是于在]?\s?$"


class Step(NamedTuple):
    """A step of an order: what it is called by language, and its words before and behind a day."""

    order: str
    place: int
    names: dict[str, str]
    before: re.Pattern[str]
    behind: re.Pattern[str]


class Told(NamedTuple):
    """The day of a step, as a sentence tells it."""

    step: Step
    day: Leaf[str]


def turned_round(context: Context) -> Iterator[Finding]:
    """The days of steps that lie before the day of an earlier step of their order, each order of a sentence
    once."""
    for stated in _sentences(context):
        for order in dict.fromkeys(one.step.order for one in stated):
            steps = [one for one in stated if one.step.order == order]
            pair = _turned(context, steps)
            if pair is not None:
                yield _finding(context, *pair)


def _turned(context: Context, steps: list[Told]) -> tuple[Told, Told] | None:
    """The first pair of an earlier and a later step whose days are the other way round.

    Of a step that is told twice nobody knows which day belongs to which."""
    places = [one.step.place for one in steps]
    if len(set(places)) < len(places):
        return None
    for number, one in enumerate(steps):
        for other in steps[number + 1 :]:
            early, late = sorted((one, other), key=lambda stated: stated.step.place)
            if out_of_order(early.day.value, late.day.value) and not _are_apart(context, one, other):
                return early, late
    return None


def _are_apart(context: Context, first: Told, second: Told) -> bool:
    """Whether a semicolon parts two days of goods or contracts: each part tells of another."""
    between = context.mentions.around(first.day)[1][: second.day.span[0] - first.day.span[1]]
    return first.step.order in _ONE_BY_ONE and any(mark in between for mark in "；;")


def _finding(context: Context, early: Told, late: Told) -> Finding:
    return context.finding(
        early.day,
        late.day,
        identity=early.step.order,
        variant="order",
        expected=f">= {early.day.value}",
        actual=late.day.value,
        first=early.step.names[context.lang],
        day=early.day.value,
        then=late.step.names[context.lang],
        before=late.day.value,
    )


def _sentences(context: Context) -> Iterator[list[Told]]:
    """The steps with days by the sentence that tells several."""
    group: list[DateMention] = []
    for mention in context.mentions.dates:
        if group and not _is_one_sentence(context, group[-1].leaf, mention.leaf):
            yield from _of_one(context, group)
            group = []
        group.append(mention)
    yield from _of_one(context, group)


def _is_one_sentence(context: Context, one: Leaf[str], other: Leaf[str]) -> bool:
    gap = other.span[0] - one.span[1]
    if not 0 <= gap <= SPAN or one.evidence.page != other.evidence.page:
        return False
    return gap <= len(context.mentions.around(one)[1]) + len(one.raw)


def _of_one(context: Context, group: list[DateMention]) -> Iterator[list[Told]]:
    if len(group) < 2:
        return
    stated = [one for mention in group for one in _told(context, mention)]
    if len(stated) > 1:
        yield stated


def _told(context: Context, mention: DateMention) -> list[Told]:
    """The steps that a whole day is told of: by the words right before it, else by those behind."""
    leaf = mention.leaf
    if mention.garbled or not leaf.value or len(leaf.value) < len("2025-01-01"):
        return []
    before, after = (fold(text) for text in context.mentions.around(leaf))
    lead, rest = before[-REACH:], after[:REACH]
    clause = re.split(r"[，,；;。、]", lead)[-1]
    if _another().search(clause + "|" + re.split(r"[，,；;。]", rest)[0]):
        return []
    found = [step for step in _steps() if step.before.search(lead)]
    return [Told(step, leaf) for step in found or _steps() if found or step.behind.match(rest)]


@cache
def _known() -> dict[str, dict[str, list[dict[str, str]]]]:
    known: dict[str, dict[str, list[dict[str, str]]]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known


@cache
def _another() -> re.Pattern[str]:
    """Words of a clause that tells of another time, or of what is only planned."""
    return patterns.compile(str(_known()["another"]))


@cache
def _steps() -> tuple[Step, ...]:
    return tuple(
        Step(
            order,
            number,
            {"zh": step["zh"], "en": step["en"]},
            patterns.compile(f"(?:{step['before']}){_END}"),
            patterns.compile(rf"\s?日?(?:{step['behind']})"),
        )
        for order, steps in _known()["orders"].items()
        for number, step in enumerate(steps)
    )
