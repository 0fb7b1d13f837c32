"""Whether a sentence on a training names somebody among those who were taught."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.people.persons import TrainingAttendee

_TAUGHT = patterns.compile(
    r"(?:参加|参训|受训|受教育|学员|姓名|抽查?|人员|员工|培训对象|attended by|attendees)[^。；;\n]{0,14}$",
    re.I,
)
_TEACHER = patterns.compile(
    r"(?:讲师|教师|培训人|培训者|授课|主讲|带教|师傅|指导|负责|考核人|评价人|组织人|教育人|记录人|批准|审核|由|trainer|teacher|\bby)"
    r"[^，,。；;]{0,8}$",
    re.I,
)


def read(_reading: Reading, sentence: Leaf[str], name: str) -> Iterator[TrainingAttendee]:
    """The name, where it stands behind words for those who were taught, and none for who taught."""
    before, found, _ = (sentence.value or "").partition(name)
    if found and _is_taught(before):
        yield TrainingAttendee(sentence, name)


def _is_taught(before: str) -> bool:
    return _TAUGHT.search(before) is not None and _TEACHER.search(before) is None
