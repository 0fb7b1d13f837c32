"""Drills as sentences tell them: day, kind, place, organizer."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from extract.ledger.environment_safety.drills.places import site
from extract.ledger.environment_safety.drills.words import groups_in, known
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.environment_safety import Drill
from schemas.text import fold

MOST = 60
"""So many sentences are read."""

_DAY = patterns.compile(r"(?<!\d)(20\d\d)[年./-](\d{1,2})[月./-](\d{1,2})(?!\d)")
_DRILL = patterns.compile(r"演[练习](?!计划|方案|总结|评[价审估])")
_HELD = patterns.compile(
    r"(?:地点|场所)(?:[为是:]|[设选定]?在)?(?P<labelled>[^,;。()、:\d和及]{2,16})(?=$|[,;。)])"
    r"|在(?P<told>[^,;。()、:和及]{2,16}?)(?:举行|举办|进行|开展|组织|实施|完成)"
)
_ORGANIZER = patterns.compile(
    r"(?:组织|牵头|主办|责任)(?:部门|单位)[为是:]?(?P<labelled>[^\W\d_]{2,8}?[部科室处])(?=$|[,;。)])"
    r"|由(?P<told>[^\W\d_]{2,8}?[部科室处])(?:负责|牵头)?组织(?!人员|员工|职工)"
)
_NOT_DONE = patterns.compile(
    r"计划(?!的|要求)|拟|原定|改[在为至到]|推迟|应当|规定|每年|培训(?!中心|[教室楼])|会议(?!室)|疏散[到至]|集合"
)
_SEVERAL = patterns.compile(r"、[^、]{2,12}演[练习]|分别|各组织|两[次场]|多[次场]|其中")
"""Of several drills, or of one in several places."""


def read(reading: Reading) -> Iterator[Drill]:
    """The drills of one day that sentences tell as held."""
    for passage in islice(reading.passages(("演练", "演习")), MOST):
        text = fold(str(passage.leaf.value))
        days = {"-".join(part.zfill(2) for part in match.groups()) for match in _DAY.finditer(text)}
        kinds = groups_in(text, known()["plans"])
        if len(days) != 1 or not kinds or not _DRILL.search(text):
            continue
        if _NOT_DONE.search(text) or _SEVERAL.search(text):
            continue
        held, by = _HELD.search(text), _ORGANIZER.search(text)
        place = (held["labelled"] or held["told"]) if held else ""
        organizer = (by["labelled"] or by["told"]) if by else ""
        yield Drill(passage.leaf, text, days.pop(), kinds, site(place) if place else None, organizer)
