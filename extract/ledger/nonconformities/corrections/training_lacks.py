"""Trainings that were found lacking, and those told below as their correction."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.training_subjects import subjects
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.nonconformities import TrainingAnswer, TrainingLack
from schemas.text import fold

LINES = 6
"""So far below what was found its correction is told."""

_LACK = patterns.compile(
    r"(?:缺失|缺少|缺乏|没有|未见|未(?:能|提供|进行|开展|组织|实施|对|保留|制定|按){1,3})"
    r"(?P<what>[^,，。；;：:]{2,40}?)(?:知识|内容|方面)?的?(?:专题|专项)?(?:培训|教育|再培训)"
)
_ANSWER = patterns.compile(
    r"(?:整改|纠正|措施|改进)[^,，。；;\d]{0,12}?(?:对|组织|开展|进行|实施|[：:])(?P<what>[^,，。；;：:]{2,40}?)的?(?:专题|专项)?(?:培训|教育|再培训)"
    r"(?!记录|资料|签到|计划|照片|课件|表)"
)
_WHOM = patterns.compile(r"^[^,，。；;：:]{0,12}?(?:进行|开展|组织|实施)了?")
_NOT_YET = patterns.compile(r"计划|拟|将|是否|应(?!急)|建议")


def read(reading: Reading) -> Iterator[TrainingLack]:
    """The lacks in reading order."""
    texts = [(one.leaf, fold(str(one.leaf.value))) for one in reading.passages(("培训", "教育"))]
    for number, (leaf, text) in enumerate(texts):
        if lack := _LACK.search(text):
            answers = _answers(_from(texts, number), text, lack.end())
            yield TrainingLack(leaf, lack["what"], subjects(lack["what"]), list(answers))


def _from(texts: list[tuple[Leaf[str], str]], at: int) -> Iterator[tuple[Leaf[str], str]]:
    """A sentence and those soon behind it."""
    last = texts[at][0].evidence.line + LINES
    while at < len(texts) and texts[at][0].evidence.line <= last:
        yield texts[at]
        at += 1


def _answers(below: Iterator[tuple[Leaf[str], str]], text: str, end: int) -> Iterator[TrainingAnswer]:
    """The trainings told as correction of a lack, up to the next lack: where, and on what."""
    for leaf, sentence in below:
        own = sentence is text
        start = end if own else 0
        if not own and _LACK.search(sentence):
            return
        if not _NOT_YET.search(sentence[start:]):
            for match in _ANSWER.finditer(sentence, start):
                yield TrainingAnswer(leaf, _WHOM.sub("", match["what"]), subjects(match["what"]))
