"""Completion days of programmes that are a frequency, or have no end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.frequencies import FREQUENCIES
from schemas import patterns
from schemas.statements.objectives import EndlessCompletion
from schemas.text import fold

_NO_TERM = patterns.compile(
    r"(?P<label>(?:计划|要求|预计)?完成(?:日期|时间|期限))\s?[：:]\s?"
    r"(?P<value>每(?:年|半年|季度?|月|周|天|日)\s?(?:度)?(?:进行|开展|检查)?\s?(?:[一二两三四1-4]次)?"
    r"|(?:全年|常年|长年|长期)(?:持续|坚持|有效)?(?:进行|实施|执行|保持|开展|改进)?|(?:持续|不间断)(?:进行|实施|执行|保持|开展)?"
    r")\s?(?:$|[，,。；;](?!\s?20\d\d))"
)
_LOOKS = patterns.compile(r"监控|监测|监视|检查|巡查|监督|督查|考核")
_ENDS = ("责任部门", "责任人", "完成日期", "完成时间", "完成期限")
PROGRAMME = 300
"""So many characters before its completion day a programme begins at the earliest."""


def read(reading: Reading) -> Iterator[EndlessCompletion]:
    """The completion days that are none, with how often else a measure of the programme says that it is
    looked at, and where.

    A programme ends with what is told behind its completion day: whose it is, what it costs."""
    completions = [
        (match["value"], passage.leaf)
        for passage in reading.passages(("完成日期", "完成时间", "完成期限"))
        if (match := _NO_TERM.search(fold(str(passage.leaf.value))))
    ]
    if not completions:
        return
    ends = [passage.leaf.span[0] for passage in reading.passages(_ENDS)]
    passages = reading.passages([word for words in FREQUENCIES.values() for word in words])
    starts = [passage.leaf.span[0] for passage in passages]
    for value, completion in completions:
        end = completion.span[0]
        before = bisect_left(ends, end)
        start = max(end - PROGRAMME, ends[before - 1] if before else 0)
        own = next((words for words in FREQUENCIES.values() if value.startswith(words)), ())
        inside = passages[bisect_right(starts, start) : bisect_left(starts, end)]
        looks = (
            passage
            for passage in inside
            if own and passage.words[0] not in own and _LOOKS.search(str(passage.leaf.value))
        )
        look = next(looks, None)
        yield EndlessCompletion(completion, value, look.words[0] if look else "", look.leaf if look else None)
