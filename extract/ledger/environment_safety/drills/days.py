"""Drills with their month and day, with the year or without (5月29日车库疏散演练)."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.environment_safety import DrillDay
from schemas.text import fold

_NAME = r"(?P<name>[^,，。；;:：、（()）\d]{2,24}?)(?:应急|桌面|实战)?演[练习](?!计划|方案|预案)"
_FULL = patterns.compile(
    rf"(?<!\d)20\d\d[年./-]\s?(?P<month>\d{{1,2}})[月./-]\s?(?P<day>\d{{1,2}})日?[^,，。；;（()）\d]{{0,10}}?{_NAME}"
)
_SHORT = patterns.compile(
    rf"(?<!\d)(?<!年)(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日[^,，。；;（()）\d]{{0,6}}?{_NAME}"
)
_NOT_HELD = patterns.compile(r"计划|拟|将|原定|推迟|改[在为至到]|上年|去年|20\d\d年[^。；;]{0,6}度?计划")
_FILLERS = patterns.compile(
    r"组织|开展|进行|举行|实施|完成|参加|的|了|应急|综合|专项|公司|事故|突发|现场处置|预案"
)


def read(reading: Reading) -> Iterator[DrillDay]:
    """The drills that the sentences have with a day, of each sentence those with the year first."""
    for passage in reading.passages(("演练", "演习")):
        sentence = str(passage.leaf.value)
        text, planned = fold(sentence), _NOT_HELD.search(sentence) is not None
        for whole, pattern in ((True, _FULL), (False, _SHORT)):
            for match in pattern.finditer(text):
                name = _FILLERS.sub("", match["name"])
                month, day = int(match["month"]), int(match["day"])
                yield DrillDay(passage.leaf, text, name, month, day, whole, planned)
