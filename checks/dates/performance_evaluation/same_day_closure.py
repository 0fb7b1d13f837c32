"""What is told in words to be closed on the day of the activity that raised it (于实施当日即全部关闭)."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.dates.performance_evaluation.activities import AUDIT, REVIEW, Activity, activities
from checks.text.excusing_words import excused
from schemas import patterns
from schemas.leaf import Leaf
from schemas.result import Finding

_DAY = r"(?:当日|当天|同日|同一天)"
_CLOSED = r"(?:关闭|销项|闭环|整改(?:完成|完毕|到位|结束)|验证(?:关闭|有效|合格|通过))"
_TOLD = patterns.compile(
    rf"(?:实施|审核|内审|评审|召开|开展|发现|提出|开具|开出|查出|检查)(?:的|之|结束的?)?{_DAY}(?![^，,。；;]{{0,8}}(?:后|起|前))"
    rf"[^，,。；;\d]{{0,12}}?{_CLOSED}"
)
_KINDS = {
    AUDIT: patterns.compile(r"内审|内部审核|[Ii]nternal audit"),
    REVIEW: patterns.compile(r"管理评审|管评"),
}
_OTHERS = patterns.compile(
    r"本次审核|现场审核|审核组|认证审核|末次会议|首次会议|应|须|要求|不得|计划|拟|供方|检查表"
)
"""Words of this audit, or of a rule."""

_REACH = 160
"""So many characters behind the day of the activity its closing is told."""


def closed_in_words(context: Context) -> Iterator[Finding]:
    """What is told in words to be closed on the day on which it was raised, of each kind once."""
    for kind, (one, place, doubt) in {stated[0].kind: stated for stated in _told(context)}.items():
        yield context.finding(
            one.first,
            place,
            identity=kind,
            values=[one.day, one.day],
            variant=f"{kind}_day",
            doubt=doubt,
            expected=f"> {one.day}",
            actual=one.day,
            raised=one.day,
            also="",
        )


def _told(context: Context) -> Iterator[tuple[Activity, Leaf[str], str]]:
    """The activities of one day with the sentences that tell what they raised to be closed on that day, and
    what is doubted of them."""
    places = [one.leaf for one in context.mentions.passages(("当日", "当天", "同日", "同一天"))]
    for kind, name in _KINDS.items():
        held = [one for one in activities(context, kind) if one.day == one.end and len(one.day) == 10]
        for place in places:
            text = str(place.value or place.raw)
            before = context.mentions.around(place)[0]
            match = _TOLD.search(text)
            other = excused(_OTHERS, text, *match.span()) if match else None
            if other is None or other.here or not name.search(before + text):
                continue
            near = [one for one in held if 0 <= place.span[1] - one.first.span[1] <= _REACH]
            if near and sum(bool(other.search(before + text)) for other in _KINDS.values()) == 1:
                yield near[-1], place, other.doubt
