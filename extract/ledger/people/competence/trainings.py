"""Trainings that were effective, by sentences; what names nobody is of the training told last above it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from extract.ledger.people.competence.supposed import SUPPOSED
from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import excused
from extract.ledger.text.subject_words import as_written
from schemas import patterns
from schemas.cache import yaml_file
from schemas.statements.people.persons import TrainingEffect
from schemas.text import fold

LINES = 6
"""So far below the words that name a training its effect may be told."""

_GOOD = patterns.compile(
    r"(?:效果|考核|结果|评价)[^。；;\n]{0,12}?(?P<good>(?<![未没不])"
    r"(?:达到(?:了)?(?:目的|要求|预期|效果|培训)|有效|良好|合格|能力满足|掌握))"
    r"(?!性|[^。；;\n]{0,6}(?:待|未|后再|的条件))"
)
_EFFECT = patterns.compile(r"培训(?:的)?(?:效果|考核|结果|评价)")
_DETAIL = patterns.compile(
    r"(?:培训|教育|授课|参训|参加|受训)(?:的)?"
    r"(?:内容|对象|人员|人数|培训|部门|方式|形式|时间|日期|地点|课时|学时|教材|教师|讲师|老师|主题|课题|目的)(?:及[^:]{1,6})?:"
)
"""How a line begins that tells more of the training above it."""

_LABEL_ALONE = patterns.compile(r"[^\W\d]{2,8}:")
_OPENS = patterns.compile(r"记录|\d{4}[-./年]\d|(?:组织|开展|进行|举办|实施)了?[^,，。]{0,20}培训")
"""In a line that tells of another training than the one above it."""


def read(reading: Reading) -> Iterator[TrainingEffect]:
    """The sentences with an effect, each with the people of the training."""
    trainings = _trainings(reading)
    for passage in reading.passages(("效果", "考核", "结果", "评价")):
        leaf, text = passage.leaf, fold(str(passage.leaf.value))
        match = _GOOD.search(text)
        if match is None or excused(SUPPOSED, text, *match.span()).here:
            continue
        line = leaf.evidence.line
        above = [words for at, words in trainings if line - LINES <= at <= line]
        if above and (those := tuple(who for who in people() if who in above[-1])):
            yield TrainingEffect(leaf, as_written(str(leaf.value), *match.span("good")), those)


@cache
def people() -> tuple[str, ...]:
    """People whose training is judged in one place and whose knowledge in another."""
    return tuple(yaml_file.read(Path(__file__).with_suffix(".yaml"))["people"])


def _trainings(reading: Reading) -> list[tuple[int, str]]:
    """The trainings told: the line of each place, and what has been said of the training up to there."""
    stated: list[tuple[int, str]] = []
    said = last = ""
    for passage in reading.passages(("培训",)):
        text = fold(str(passage.leaf.value))
        if SUPPOSED.search(text) or "培训" not in _EFFECT.sub("", text):
            continue
        goes_on = _DETAIL.match(text) or (_LABEL_ALONE.fullmatch(last) and not _OPENS.search(text))
        said = f"{said}\n{text}" if goes_on else text
        last = text
        stated.append((passage.leaf.evidence.line, said))
    return stated
