"""One drill that two sentences tell, with another place or organizer; a department that is another's own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations, islice
from pathlib import Path
from typing import NamedTuple

from checks.context import Context
from checks.environment_safety.drill_places import differ
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.text import fold

_DATA = Path(__file__).with_name("drills.yaml")
MOST = 60
"""So many tellings are compared."""

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

_OWN = patterns.compile(
    r"(?<![基样文成日版资根原副范])本(?P<own>(?!公司|单位|企业|组织|机构|集团|地|次|市|区|县|厂|院|部|年|期)[^\W\d_]{1,5}?[部科室])"
    r"(?![门分件位署])"
)
_ACTOR = patterns.compile(
    r"(?:^|[,;:、由]|命令|通知|报告)(?P<actor>(?!各)[^\W\d_]{2,6}?[部科室])(?=经理|主管|部长|科长|主任|负责人|人员|员工|接到)"
)


class Differing(NamedTuple):
    """What two tellings of a drill say of one matter (`place`, `organizer`), and where."""

    what: str
    day: str
    one: str
    first: Leaf[str]
    other: str
    second: Leaf[str]


class Told(NamedTuple):
    """A drill as a sentence tells it; what it does not tell is empty."""

    leaf: Leaf[str]
    place: str
    organizer: str


class Own(NamedTuple):
    """A department called its own (本生产部) in what another does."""

    leaf: Leaf[str]
    own: str
    actor: str


def told_otherwise(context: Context) -> Iterator[Differing]:
    """The drills of one day and kind that two sentences tell with another place or organizer."""
    tellings: dict[tuple[str, frozenset[int]], list[Told]] = defaultdict(list)
    for passage in islice(context.mentions.passages(("演练", "演习")), MOST):
        text = fold(str(passage.leaf.value))
        days = {"-".join(part.zfill(2) for part in match.groups()) for match in _DAY.finditer(text)}
        kinds = frozenset(i for i, words in enumerate(_kinds()) if any(word in text for word in words))
        if len(days) != 1 or not kinds or not _DRILL.search(text):
            continue
        if _NOT_DONE.search(text) or _SEVERAL.search(text):
            continue
        held, by = _HELD.search(text), _ORGANIZER.search(text)
        place = (held["labelled"] or held["told"]) if held else ""
        organizer = (by["labelled"] or by["told"]) if by else ""
        tellings[days.pop(), kinds].append(Told(passage.leaf, place, organizer))
    for (day, _), stated in tellings.items():
        pairs = ((one, other) for one, other in combinations(stated, 2))
        if pair := next((pair for pair in pairs if _unlike(*pair)), None):
            one, other = pair
            what = _unlike(one, other)
            yield Differing(what, day, getattr(one, what), one.leaf, getattr(other, what), other.leaf)


def called_own(context: Context) -> Iterator[Own]:
    """The departments that another department's people call their own in the course of a drill."""
    for passage in context.mentions.passages(("演练", "演习", "应急", "救援", "灭火")):
        text = fold(str(passage.leaf.value))
        for match in _OWN.finditer(text):
            own, before = match["own"], text[: match.start()]
            actors = [one["actor"] for one in _ACTOR.finditer(before)]
            above = fold(" ".join(context.mentions.under(passage.leaf)))
            if not actors or own in before or own in above:
                continue
            elsewhere = (one.leaf.span for one in context.mentions.passages((own,)))
            if any(span != passage.leaf.span for span in elsewhere):
                yield Own(passage.leaf, own, actors[-1])
                break


def _unlike(one: Told, other: Told) -> str:
    """What two tellings say differently; empty where they may be of one drill."""
    by, other_by = one.organizer, other.organizer
    if by and other_by and by not in other_by and other_by not in by:
        return "organizer"
    return "place" if one.place and other.place and differ(one.place, other.place) else ""


@cache
def _kinds() -> list[list[str]]:
    kinds: list[list[str]] = yaml_file.read(_DATA)["plans"]
    return kinds
