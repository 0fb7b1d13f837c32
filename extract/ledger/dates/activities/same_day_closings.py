"""What is told in words to be closed on the day of the activity that raised it (于实施当日即全部关闭)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal

from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import excused
from schemas import patterns
from schemas.statements.times.activities import SameDayClosing

_SAME_DAY = ("当日", "当天", "同日", "同一天")
_DAY = r"(?:当日|当天|同日|同一天)"
_CLOSED = r"(?:关闭|销项|闭环|整改(?:完成|完毕|到位|结束)|验证(?:关闭|有效|合格|通过))"
_CLOSING = patterns.compile(
    rf"(?:实施|审核|内审|评审|召开|开展|发现|提出|开具|开出|查出|检查)(?:的|之|结束的?)?{_DAY}(?![^，,。；;]{{0,8}}(?:后|起|前))"
    rf"[^，,。；;\d]{{0,12}}?{_CLOSED}"
)
_KINDS: Final[dict[Literal["internal_audits", "management_reviews"], re.Pattern[str]]] = {
    "internal_audits": patterns.compile(r"内审|内部审核|[Ii]nternal audit"),
    "management_reviews": patterns.compile(r"管理评审|管评"),
}
_OTHERS = patterns.compile(
    r"本次审核|现场审核|审核组|认证审核|末次会议|首次会议|应|须|要求|不得|计划|拟|供方|检查表"
)
"""Words of this audit, or of a rule."""


def read(reading: Reading) -> Iterator[SameDayClosing]:
    """The sentences that tell it of one kind of activity, and what is doubted of them."""
    for passage in reading.passages(_SAME_DAY):
        place = passage.leaf
        text = str(place.value or place.raw)
        match = _CLOSING.search(text)
        other = excused(_OTHERS, text, *match.span()) if match else None
        if other is None or other.here:
            continue
        words = reading.around(place)[0] + text
        kinds = [kind for kind, name in _KINDS.items() if name.search(words)]
        if len(kinds) == 1:
            yield SameDayClosing(place, words, kinds[0], other.doubt)
