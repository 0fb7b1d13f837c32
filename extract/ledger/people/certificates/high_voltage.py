"""The post at high voltage that stands beside a name."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.people.certificates import HighVoltagePost

_POST_WORK = r"[^，,。；;、（(\d低]{0,8}?(?:电工|值班|运行|值守|配电|变电|倒闸|操作工|作业人员)"
_HIGH = patterns.compile(rf"(?P<post>(?<![高低、/和及])高压{_POST_WORK}[^，,。；;、\d低]{{0,6}})")
_BEFORE = patterns.compile(rf"(?P<post>(?<![高低、/和及])高压{_POST_WORK})[^，,。；;、：:\d低]{{0,4}}$")
_NO_WORK = patterns.compile(r"高压(?:灭菌|清洗|釜|泵|容器|空气|气瓶|水)")


def read(reading: Reading, name: Leaf[str]) -> Iterator[HighVoltagePost]:
    """The post right before the name, else that in a cell of its row; none of things at high pressure."""
    before = reading.around(name)[0]
    cells = [cell.strip() for cell in reading.beside(name) if "低压" not in cell]
    found = _BEFORE.search(before) or next(filter(None, map(_HIGH.fullmatch, map(str.strip, cells))), None)
    if found is not None and not _NO_WORK.search(found["post"]):
        yield HighVoltagePost(name, found["post"])
