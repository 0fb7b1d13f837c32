"""Where a label has a drill held, with where the sentences behind it do."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache

from extract.ledger.environment_safety.drills.places import kind, site
from extract.ledger.environment_safety.drills.words import known
from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import excused
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.environment_safety import DrillCourse, DrillSite
from schemas.text import fold
from schemas.wholes.surroundings import Passage

REACH = 500
"""So many characters behind its place a drill is described."""

_PLACE = patterns.compile(
    r"(?:^|(?P<before>[^。；;]{0,60}演[练习][^。；;]{0,60})[，,]\s?)(?:本次)?(?:演[练习])?的?(?:地点|场所|位置)"
    r"\s?(?:[：:]|[为是]|[设选定]在|安排在)\s?(?P<place>[^，,。；;：:]{2,24})(?=$|[，,])"
)
_GATHERED = patterns.compile(r"培训|会议(?!室)|学习|考试|集合|救护")
"""In the sentence of a place that is not that of a drill."""

_IN = r"(?<!假设)(?<!模拟)(?<!假定)(?<!假想)(?<!设想)在(?P<place>[^，,。；;：:在\d]{2,16}?)"
_DRILL = r"演[练习](?!的?(?:总结|讲评|点评|评[价审估]|策划|准备|动员|培训|部署|安排|前|后))"

_ANOTHER = ("地点", "场所", "另外", "其次", "第二次", "预案演练", "演练记录", "演习记录")
_APART = patterns.compile("(?<![空草绿场])地点|" + "|".join(_ANOTHER[1:]))
"""Where another drill, or its place, is told: not where something is lit (空地点燃)."""

_SUPPOSED = patterns.compile(
    r"集合|撤离|疏散[到至]|转移[到至]|计划|(?<!模)拟|原定|改[在为至到]|因[^，,]{0,6}(?:雨|天气)|禁止|严禁|不得|不准"
)


def read(reading: Reading) -> Iterator[DrillSite]:
    """The places of drills behind a label, each with those that the sentences up to the next drill tell."""
    labels = list(_labelled(reading))
    courses = reading.passages(("演练", "演习", *known()["fires"])) if labels else []
    starts = [passage.leaf.span[0] for passage in courses]
    another = reading.passages(_ANOTHER) if labels else []
    ends = [one.leaf.span[0] for one in another if _APART.search(fold(str(one.leaf.value)))]
    for label, words, place in labels:
        at = label.span[1]
        behind = bisect_right(ends, at)
        end = min(ends[behind] if behind < len(ends) else at + REACH, at + REACH)
        near = courses[bisect_right(starts, at) : bisect_left(starts, end)]
        yield DrillSite(label, words, site(place), [*_courses(near)])


def _courses(passages: list[Passage]) -> Iterator[DrillCourse]:
    """Where some sentences have a drill held."""
    for passage in passages:
        text = fold(str(passage.leaf.value))
        match = _held().search(text)
        if match and not excused(_SUPPOSED, text, *match.span("place")).here:
            yield DrillCourse(passage.leaf, text, site(match["place"]))


def _labelled(reading: Reading) -> Iterator[tuple[Leaf[str], str, str]]:
    """The places of drills told behind a label, where their kind is known."""
    drills = reading.passages(("演练", "演习"))
    starts = [passage.leaf.span[0] for passage in drills]
    for passage in reading.passages(("地点", "场所", "位置")):
        text = fold(str(passage.leaf.value))
        match = _PLACE.match(text) if not _GATHERED.search(text) else None
        before = bisect_right(starts, passage.leaf.span[0]) - 1
        near = before >= 0 and passage.leaf.span[0] - starts[before] <= REACH
        if match and near and kind(match["place"]) and not reading.beside(passage.leaf):
            yield passage.leaf, text, match["place"]


@cache
def _held() -> re.Pattern[str]:
    """Where a drill is told to be held: a place before what is done there."""
    fires = "|".join(known()["fires"])
    return patterns.compile(
        rf"{_IN}(?:[，,][^。；;]{{0,60}}?(?:{fires}|进行了?[^，,。；;]{{0,8}}?{_DRILL})|{fires}"
        rf"|(?:举行|举办|进行|开展|组织|实施|完成)了?(?:[^，,。；;]{{0,12}}?{_DRILL}|(?=$|[，,。；;])))"
    )
