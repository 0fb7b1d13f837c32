"""Days that are the completion days of programmes, and a completion day that is none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.objectives import ProgrammeTerm
from schemas.text import fold

_LABEL = patterns.compile(
    r"(?<!整改)(?<!纠正)(?<!措施)(?:计划|要求|预计)?完成(?:日期|时间|期限|时限)\s?[：:]\s?$"
)
_ENDLESS_LABEL = patterns.compile(
    r"完成(?:日期|时间|期限|时限)\s?[：:]\s?(?P<value>(?:全年|常年|长年|长期|持续)[^，,。；;]{0,8})"
)
_ABOUT = 300
"""So many characters before its completion day a programme begins at the earliest."""


def read(reading: Reading, days: Iterable[Leaf[str]]) -> Iterator[ProgrammeTerm]:
    """Those of some days that stand behind the label of completion, below the head of a programme; then the
    first place that says that a programme goes on all the time."""
    heads = [passage.leaf.span[0] for passage in reading.passages(("方案", "针对", "指标", "目标"))]
    for leaf in days:
        before = reading.around(leaf)[0]
        if _LABEL.search(before) and _is_below(leaf, heads):
            yield ProgrammeTerm(leaf, before, endless=False)
    for passage in reading.passages(("完成日期", "完成时间", "完成期限", "完成时限")):
        match = _ENDLESS_LABEL.search(fold(str(passage.leaf.value)))
        if match and "20" not in match["value"] and _is_below(passage.leaf, heads):
            yield ProgrammeTerm(passage.leaf, match["value"], endless=True)
            return


def _is_below(leaf: Leaf[str], heads: list[int]) -> bool:
    """Whether the last of some places (in order) above another stands near."""
    at = bisect_right(heads, leaf.span[0])
    return at > 0 and leaf.span[0] - heads[at - 1] <= _ABOUT
