"""The title right before a name, where its sentence tells of no change and no other company."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.people.persons import PersonTitle

_TITLE = patterns.compile(
    r"(?<![副助理])(?P<title>总经理|最高管理者|董事长|总裁|厂长|院长|校长)(?:兼[^，,。；;\d]{2,8})?\s?[:：为是]?\s?$"
)
_NOT_OWN = patterns.compile(
    r"集团|母公司|总公司|分公司|子公司|供方|供应商|客户|顾客|原|前任|新任|离任|接任|继任|变更|换届|改由|代理|授权|委托|退休"
)


def read(reading: Reading, name: Leaf[str]) -> Iterator[PersonTitle]:
    """The title, if there is one."""
    before, after = reading.around(name)
    found = _TITLE.search(before)
    if found and not _NOT_OWN.search(before[-40:] + after[:30]):
        yield PersonTitle(name, found["title"])
