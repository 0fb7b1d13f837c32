"""Programmes that are told to be completed while the day of their completion is still to come."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from checks.compare import out_of_order
from checks.context import Context
from checks.text.excusing_words import excused
from schemas import patterns
from schemas.leaf import Leaf
from schemas.text import fold

_DONE = patterns.compile(
    r"方案(?![^，,。；;]{0,8}(?:考核|监测|检查|测量)表)[^。；;]{0,24}?(?:均已?|全部|都已|已全部)(?:经)?(?:按[^，,。；;]{1,8})?"
    r"(?:完成(?!率|情况|时|日|期|中)|实施完毕|执行完毕|落实完毕)"
)
"""Programmes, without exception, and that they are done."""

_PART = patterns.compile(
    r"季度|[1一]-|月份|月底|上半年|上一?年|去年|以往|20\d\d年(?!度?(?:的)?(?:各项)?(?:目标|管理方案))"
    r"|阶段|截止|截至|计划(?!书)|按期|要求(?:完成|其)|如|(?<![供相反适响对])应(?!急)|待|尚|部分|正在|[本该]部门?|20\d\d年上"
)
_LABEL = patterns.compile(
    r"(?<!整改)(?<!纠正)(?<!措施)(?:计划|要求|预计)?完成(?:日期|时间|期限|时限)\s?[：:]\s?$"
)
_ENDLESS_LABEL = patterns.compile(
    r"完成(?:日期|时间|期限|时限)\s?[：:]\s?(?P<value>(?:全年|常年|长年|长期|持续)[^，,。；;]{0,8})"
)
_ABOUT = 300
"""So many characters before its completion day a programme begins at the earliest."""


class Early(NamedTuple):
    """The sentence that says that the programmes are done, the days of completion that were still to come,
    and whether another has no end."""

    said: Leaf[str]
    terms: list[Leaf[str]]
    endless: bool
    doubt: str
    """Words before it by which it may be on some of them, or on a time before."""


def done_early(context: Context) -> Early | None:
    """The terms of programmes that end after the audit, or never, where all are told to be done."""
    said, doubt = next(_said(context), (None, ""))
    last = context.report.audit.end
    if said is None or last is None or not last.value:
        return None
    heads = [passage.leaf.span[0] for passage in context.mentions.passages(("方案", "针对", "指标", "目标"))]
    terms: list[Leaf[str]] = []
    for mention in context.mentions.dates:
        leaf = mention.leaf
        if leaf.value and not mention.garbled and out_of_order(leaf.value, last.value):
            before = context.mentions.around(leaf)[0]
            if _LABEL.search(before) and _is_below(leaf, heads):
                terms.append(leaf)
    endless = any(
        (match := _ENDLESS_LABEL.search(fold(str(passage.leaf.value))))
        and "20" not in match["value"]
        and _is_below(passage.leaf, heads)
        for passage in context.mentions.passages(("完成日期", "完成时间", "完成期限", "完成时限"))
    )
    return Early(said, terms, endless, doubt) if terms or endless else None


def _said(context: Context) -> Iterator[tuple[Leaf[str], str]]:
    """The sentences that say that the programmes are done, and what is doubted of them."""
    for passage in context.mentions.passages(("方案",)):
        text = fold(str(passage.leaf.value))
        if match := _DONE.search(text):
            part = excused(_PART, text, *match.span())
            if not part.here:
                yield passage.leaf, part.doubt


def _is_below(leaf: Leaf[str], heads: list[int]) -> bool:
    """Whether the last of some places (in order) above another stands near."""
    at = bisect_right(heads, leaf.span[0])
    return at > 0 and leaf.span[0] - heads[at - 1] <= _ABOUT
