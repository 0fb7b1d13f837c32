"""A training that is told as what became of the one improvement of a management review, on another subject
than the training that was proposed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.dates.activities import carried_out
from extract.ledger.reading import Reading
from extract.ledger.text.training_subjects import subjects
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.times.activities import OtherTraining
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


def read(reading: Reading) -> Iterator[OtherTraining]:
    """The first such training."""
    done = [
        (day, after, what)
        for day in carried_out.days(reading, _CARRIED_OUT)
        if (match := _CARRIED_OUT.search(after := reading.around(day)[1]))
        and subjects(what := match["what"] or match["whose"])
    ]
    proposed = [
        (passage.leaf, match["what"])
        for passage in (reading.passages(("改进",)) if done else ())
        if (match := _PROPOSED.search(fold(str(passage.leaf.value)))) and subjects(match["what"])
    ]
    asked = frozenset[str]().union(*(subjects(what) for _, what in proposed))
    for day, words, what in done if asked else ():
        if asked.isdisjoint(subjects(what)):
            held = _held(reading, [leaf for leaf, _ in proposed], asked)
            yield OtherTraining(day, words, proposed[0][0], _piece(proposed[0][1]), asked, what, held)
            return


def _held(reading: Reading, proposed: list[Leaf[str]], asked: frozenset[str]) -> Leaf[str] | None:
    """The first sentence soon below what was proposed that tells of a training on it as held."""
    lines = [leaf.evidence.line for leaf in proposed]
    for passage in reading.passages(("培训", "学习", "教育")):
        leaf, text = passage.leaf, fold(str(passage.leaf.value))
        if not any(0 < leaf.evidence.line - line <= LINES for line in lines) or _PROPOSED.search(text):
            continue
        match = _HELD.search(text)
        about = subjects(match["what"] or match["whose"]) if match else frozenset[str]()
        if match and not asked.isdisjoint(about) and not _NOT_HELD.search(text[: match.end()]):
            return leaf
    return None


def _piece(what: str) -> str:
    """The part of some words, between commas, that names what a training is about."""
    return next((piece for piece in re.split("[,，]", what) if subjects(piece)), what)
