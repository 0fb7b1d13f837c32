"""The days of steps that come one after the other (`sentence_steps.yaml`), where a sentence tells several."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.mentions import DateMention
from schemas.statements.times.dates import OrderedStep
from schemas.text import fold

SPAN = 400
"""Days of one sentence are no farther from one another than so many characters."""

REACH = 60
"""So many characters before a day, and behind it, say what it is of."""

_END = r"(?:[（(][^（()）\d]{0,16}[)）])?(?:的?(?:日期|时间|日))?\s?[:：为是于在]?\s?$"
_PARTS = patterns.compile("[；;]")


class Step(NamedTuple):
    """A step of an order: what it is called by language, and its words before and behind a day."""

    order: str
    number: int
    names: dict[str, str]
    before: re.Pattern[str]
    behind: re.Pattern[str]


def read(reading: Reading) -> Iterator[OrderedStep]:
    """The steps with days, of sentences that tell several, sentence by sentence."""
    number = 0
    for sentence in _sentences(reading):
        steps = [step for mention in sentence for step in _steps_of(reading, mention, number)]
        if len(steps) > 1:
            number += 1
            yield from steps


def _sentences(reading: Reading) -> Iterator[list[DateMention]]:
    """The days by the sentence that tells several."""
    group: list[DateMention] = []
    for mention in reading.mentions.dates:
        if group and not _is_one_sentence(reading, group[-1].leaf, mention.leaf):
            if len(group) > 1:
                yield group
            group = []
        group.append(mention)
    if len(group) > 1:
        yield group


def _is_one_sentence(reading: Reading, one: Leaf[str], other: Leaf[str]) -> bool:
    gap = other.span[0] - one.span[1]
    if not 0 <= gap <= SPAN or one.evidence.page != other.evidence.page:
        return False
    return gap <= len(reading.around(one)[1]) + len(one.raw)


def _steps_of(reading: Reading, mention: DateMention, sentence: int) -> list[OrderedStep]:
    """The steps that a whole day is told of: by the words right before it, else by those behind."""
    leaf = mention.leaf
    if mention.garbled or not leaf.value or len(leaf.value) < len("2025-01-01"):
        return []
    written = reading.around(leaf)
    before, after = (fold(text) for text in written)
    lead, rest = before[-REACH:], after[:REACH]
    clause = re.split(r"[，,；;。、]", lead)[-1]
    if _another().search(clause + "|" + re.split(r"[，,；;。]", rest)[0]):
        return []
    named = [step for step in _steps() if step.before.search(lead)]
    parts = _PARTS.search(written[1])
    at = parts.start() if parts else None
    return [
        OrderedStep(leaf, before + leaf.raw + after, step.order, step.number, step.names, sentence, at)
        for step in named or _steps()
        if named or step.behind.match(rest)
    ]


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
