"""The holders of certificates who are named with some work (动火人：甲)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.people.certificates import AssignedWork
from schemas.text import fold

_WORK = {
    "动火人": "焊接",
    "动火作业人": "焊接",
    "焊接人员": "焊接",
    "电焊工": "焊接",
    "焊工": "焊接",
    "登高作业人员": "高处作业",
    "高处作业人员": "高处作业",
    "值班电工": "电工",
    "维修电工": "电工",
    "叉车司机": "叉车司机",
    "叉车工": "叉车司机",
}
_NAMED = r"(?:为|是|[:：])?"
_NOT = patterns.compile(r"监护|审批|培训|复训|原|曾|未|无证|不符合")


def read(reading: Reading) -> Iterator[AssignedWork]:
    """Every place of some work with a holder's name behind it."""
    certificates = reading.report.personnel_certificates
    held = dict.fromkeys(one.name.value for one in certificates if one.name is not None and one.name.value)
    if not held:
        return
    names = "|".join(sorted(map(re.escape, held), key=len, reverse=True))
    asked = re.compile(rf"(?P<work>{'|'.join(_WORK)}){_NAMED}(?P<name>{names})")
    for passage in reading.passages(_WORK):
        text = fold(str(passage.leaf.value))
        for match in asked.finditer(text):
            if not _NOT.search(text[max(0, match.start() - 4) : match.start()]):
                yield AssignedWork(passage.leaf, text, match["name"], match["work"], _WORK[match["work"]])
