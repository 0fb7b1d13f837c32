"""Sentences by which the scope was, or should be, narrowed or extended."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.scope import ScopeChange

_CHANGES = ("缩小", "扩大", "缩减", "调整", "变更", "去掉", "删除", "取消", "narrowed", "extended", "reduced")
_CHANGED = patterns.compile(
    r"(?:建议|同意|决定|提议|予以|确认)(?:将|把|由|对)?[^，。；;]{0,12}(?:缩小|扩大|缩减|调整|变更)了?[^，。；;]{0,6}范围"
    r"|范围[^，,。；;]{0,6}(?:由|从)[^。；;]{2,80}?(?:缩小|扩大|缩减|调整|变更|改)(?:为|至|到|成)"
    r"|范围[^，,。；;]{0,6}(?:缩小|扩大|缩减|调整|变更)(?:为|至|到|成)"
    r"|(?:去掉|删除|取消)了?[^，。；;]{1,24}(?:调整|缩小|变更)[^，。；;]{0,8}范围"
    r"|scope (?:was|is|has been|be) (?:narrowed|extended|reduced) (?:to|by|from)",
    re.IGNORECASE,
)
_NOT_CHANGED = patterns.compile(
    r"[不未没无]|是否|如[果需有]|[若应可☐□]|暂停|撤销|上[次一年]|以前|曾|not |never"
)

_BEFORE = 16


def read(reading: Reading) -> Iterator[ScopeChange]:
    """The sentences that say so, not on a condition or of another time."""
    for passage in reading.passages(_CHANGES):
        sentence = passage.leaf.value or ""
        change = _CHANGED.search(sentence)
        if change and not _NOT_CHANGED.search(sentence, max(change.start() - _BEFORE, 0), change.end()):
            yield ScopeChange(passage.leaf, change[0])
