"""The one improvement of a management review: the training that it asks for, one on another subject that
is told as what became of it, and when it is told to be carried out and closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checks.compare import every_place
from checks.context import Context
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf, leaves
from schemas.text import fold

LINES = 10
"""So far below what was proposed it is told what the training was on."""

_PROPOSED = patterns.compile(
    r"(?:改进|建议)[^。；;：:]{0,14}?[：:]?(?P<what>[^。；;：:]{4,90}?)(?:培训|学习|教育)"
)
_CARRIED_OUT = patterns.compile(
    r"^\s?日?(?:[^，,。；;\d未没不]{0,8}?(?:(?:完成|[办做]完)了?|(?:组织|开展|进行|举[办行]|实施)了?(?=[^。；;]{0,90}?(?:关闭|整改|落实)))"
    r"对?(?P<what>[^，,。；;：:]{2,40}?)的?(?:专题|专项|强化|补充|再)?(?:培训|教育|学习)"
    r"|的?(?P<whose>[^，,。；;：:未没不]{2,30}?)的?(?:专题|专项|强化|补充|再)?(?:培训|教育|学习)已?(?:完成|实施|进行|结束))"
)
_HELD = patterns.compile(
    r"(?:培训|学习|教育|授课)的?(?:内容|主题|课题|题目|课程)(?:为|是|有|包括|[:：])[:：]?(?P<what>[^。；;]{2,80})"
    r"|(?:已|完成|组织|开展|进行|举[办行]|实施)了?对?(?P<whose>[^，,。；;：:]{2,40}?)的?(?:专题|专项|强化|补充|再)?(?:培训|教育|学习)"
)
_NOT_HELD = patterns.compile(r"计划|拟|将(?!本)|是否|应(?!急)|建议|需|未|没有|缺")


class Other(NamedTuple):
    """What the training that was proposed is on (its words, and its subjects), another one that is told as
    carried out, and where one on what was proposed is told to be held, if anywhere."""

    proposed: Leaf[str]
    lack: str
    asked: frozenset[str]
    day: Leaf[str]
    answer: str
    held: Leaf[str] | None


def other_training(context: Context) -> Other | None:
    """A training told as what became of the one improvement of the management review, on another subject than
    the training that was proposed."""
    done = [
        (day, what)
        for day in carried_out(context, _CARRIED_OUT)
        if (match := _CARRIED_OUT.search(context.mentions.around(day)[1]))
        and subjects(what := match["what"] or match["whose"])
    ]
    proposed = [
        (passage.leaf, match["what"])
        for passage in (context.mentions.passages(("改进",)) if done else ())
        if (match := _PROPOSED.search(fold(str(passage.leaf.value)))) and subjects(match["what"])
    ]
    asked = frozenset[str]().union(*(subjects(what) for _, what in proposed))
    for day, what in done if asked else ():
        if asked.isdisjoint(subjects(what)):
            held = _held(context, [leaf for leaf, _ in proposed], asked)
            return Other(proposed[0][0], _piece(proposed[0][1]), asked, day, what, held)
    return None


def is_of_another(context: Context, day: Leaf[str]) -> bool:
    """Whether what is told as carried out on a day is another training than was proposed."""
    other = other_training(context)
    return other is not None and other.day.span == day.span


def subjects(what: str) -> frozenset[str]:
    """What a training is about."""
    return frozenset(subject for subject, words in _known().items() if any(word in what for word in words))


def _held(context: Context, proposed: list[Leaf[str]], asked: frozenset[str]) -> Leaf[str] | None:
    """The first sentence soon below what was proposed that tells of a training on it as held."""
    lines = [leaf.evidence.line for leaf in proposed]
    for passage in context.mentions.passages(("培训", "学习", "教育")):
        leaf, text = passage.leaf, fold(str(passage.leaf.value))
        if not any(0 < leaf.evidence.line - line <= LINES for line in lines) or _PROPOSED.search(text):
            continue
        match = _HELD.search(text)
        stated = subjects(match["what"] or match["whose"]) if match else frozenset[str]()
        if match and not asked.isdisjoint(stated) and not _NOT_HELD.search(text[: match.end()]):
            return leaf
    return None


def _piece(what: str) -> str:
    """The part of some words, between commas, that names what a training is about."""
    return next((piece for piece in re.split("[,，]", what) if subjects(piece)), what)


@cache
def _known() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known


CHAPTER, SOON = 1200, 120
"""So many characters behind the day of a review it is still told of; behind an action, that all is closed."""

DONE = patterns.compile(r"^\s?日?[^，,。；;\d]{0,6}?完成了?[^，,。；;\d]{2,40}")
_AHEAD = patterns.compile(r"计划|拟|应|要求|建议|预计|须|不迟于")
_CLOSED = ("问题已关闭", "问题已整改", "问题均已关闭", "问题均已整改", "改进项已关闭", "已关闭", "均已关闭")
_OTHERS = ("internal_audits[", "compliance_evaluations[", "drills[")


def carried_out(context: Context, done: re.Pattern[str] = DONE) -> Iterator[Leaf[str]]:
    """The days on which the one improvement of the one review is told to be carried out (`done`: the words
    behind the day) and closed, behind the day of the review."""
    reviews = context.report.management_reviews
    numbers = {one.improvements.value for one in reviews if one.improvements is not None}
    if numbers != {1} or len({one.thing for one in reviews}) != 1:
        return
    held = [place.span[0] for place in every_place(one.held_on for one in reviews)]
    others = [leaf.span[0] for path, leaf in leaves(context.report) if path.startswith(_OTHERS)]
    ends = [passage.leaf.span[0] for passage in context.mentions.passages(_CLOSED)]
    for mention in context.mentions.dates:
        leaf, at = mention.leaf, mention.leaf.span[0]
        before, after = context.mentions.around(leaf)
        begun = max((start for start in held if at - CHAPTER < start < at), default=None)
        if (
            begun is not None
            and mention.done is not False
            and done.search(after)
            and not _AHEAD.search(before)
            and (_says_closed(after) or any(leaf.span[1] <= end <= leaf.span[1] + SOON for end in ends))
            and not any(begun < other < at for other in others)
        ):
            yield leaf


def _says_closed(text: str) -> bool:
    return any(word in text for word in _CLOSED)
