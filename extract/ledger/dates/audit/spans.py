"""Two days that a sentence tells as the beginning and the end of an audit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import excused
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.times.dates import AuditSpan

_BEGAN = patterns.compile(
    r"\s?日?\s?(?:[上下]午)?[^，,。；;\d]{0,8}?(?:开始|启动|进场|首次会议|起(?!草|重))[^。；;\d]{0,16}"
)
_SPAN = patterns.compile(r"\s?日?\s?(?:[上下]午)?\s?(?:[至到~～—–-]|to|until){1,2}\s?")
_ENDED = patterns.compile(
    r"\s?日?\s?(?:[上下]午)?[^，,。；;\d]{0,8}?(?:结束|完成|末次会议|止(?!血|损)|离场|完毕)"
)
_AUDIT = patterns.compile(r"审核|[Aa]udit")
_OTHERS = patterns.compile(
    r"内审|内部审核|管理评审|阶段|上次|上一|下次|原定|原计划|(?<![按照据])计划|改期|延期|推迟|提前|[Ii]nternal|[Ss]tage|[Pp]lan|previous|next"
)
"""Words of a sentence on another audit, or on days that were changed."""


def read(reading: Reading, pairs: Iterable[tuple[Leaf[str], Leaf[str]]]) -> Iterator[AuditSpan]:
    """Those of some pairs of days which a sentence tells as the first and the last of an audit, and
    the words before them by which they may be of another."""
    for first, last in pairs:
        (lead, _), (before, after) = reading.around(first), reading.around(last)
        between = before.removeprefix(lead + first.raw)
        words = lead + between + after
        if between != before and _spans(between, after) and _AUDIT.search(words):
            other = excused(_OTHERS, words, len(lead), len(lead + between))
            if not other.here:
                yield AuditSpan(first, words, last, other.doubt)


def _spans(between: str, after: str) -> bool:
    """Whether words between two days and behind them tell the one as a beginning, the other as the end."""
    if _SPAN.fullmatch(between):
        return True
    return _BEGAN.fullmatch(between) is not None and _ENDED.match(after) is not None
