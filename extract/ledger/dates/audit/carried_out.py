"""The days on which a sentence has the team carry out the audit."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.times.dates import CarriedOutAudit

_WHOLE_DAY = len("2025-01-01")
_BY_TEAM = patterns.compile(r"审核组[^。；;]{0,24}?(?:于|自|在|从)\s?$")
_TO = patterns.compile(r"\s?日?\s?[（(]?[上下]?午?[)）]?\s?(?:至|到|—|–|-|~|～){1,2}\s?")
_AUDITED = patterns.compile(
    r"\s?日?[^。；;]{0,50}?(?:实施|进行|开展|执行|完成)了?[^，,。；;]{0,16}?审核(?!员|组|计划|发现|证据)"
)
_OTHERS = patterns.compile(
    r"第?[一1]\s?阶段|初访|预审|上次|上一|前次|内审|内部审核|计划|拟|原定|改期|延期|补充|跟踪|追踪|验证|远程|分别|第[一二三四]组"
)


def read(reading: Reading) -> Iterator[CarriedOutAudit]:
    """The spans of two days, neither of which a field has, on which the team carried out an audit."""
    for one, other in pairwise(mention.leaf for mention in reading.mentions.dates):
        if one.path or other.path or {len(one.value or ""), len(other.value or "")} != {_WHOLE_DAY}:
            continue
        lead, rest = reading.around(one)
        after = reading.around(other)[1]
        if not _TO.fullmatch(rest[: max(other.span[0] - one.span[1], 0)]) or not _BY_TEAM.search(lead):
            continue
        audited = _AUDITED.match(after)
        if audited is not None and not _OTHERS.search(lead[-30:] + audited[0]):
            yield CarriedOutAudit(one, lead + one.raw + rest, other)
