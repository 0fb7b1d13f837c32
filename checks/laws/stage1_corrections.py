"""Lists that are said to answer to stage 1, and are dated before it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.compare import out_of_order
from checks.context import Context
from schemas import patterns
from schemas.leaf import Leaf

REACH = 1500
"""So many characters behind its day a list with many items may go on."""

_WORDS = ("一阶段", "第1阶段", "stage 1", "Stage 1")
_CORRECTED = patterns.compile(
    r"(?:一|1\s?)阶段[^。；;]{0,80}?(?:问题|不足|不全|不符合|关注|缺陷|遗漏|漏项|未识别|缺失)"
    r"[^。；;]{0,40}?(?:已经?|均|全部)[^。；;，,]{0,8}?(?:整改|纠正|补充|补齐|完善|更新|关闭|解决)(?!中|计划)"
)
_LIST = patterns.compile(
    r"《(?P<title>[^《》]{2,30}(?:清单|一览表|台账|登记表|目录|汇总表|评价表|识别表))》"
    r"[^《》]{0,40}?(?:日期|时间|编制|批准|审批|审核|更新|发布)[^《》，,；;]{0,6}$"
)
_SUBJECTS = (
    *("法律法规", "合规义务", "环境因素", "危险源", "外来文件", "相关方"),
    *("供方", "设备", "计量", "目标", "应急", "风险"),
)
"""What a list is of."""


class Corrected(NamedTuple):
    """A list dated before stage 1, and the sentence that says that what stage 1 found in it was corrected."""

    title: str
    day: Leaf[str]
    said: Leaf[str]


def corrected_lists(context: Context) -> Iterator[Corrected]:
    """The lists dated before stage 1 in whose text a shortcoming that stage 1 found in them is said to be
    corrected."""
    start = context.report.stage1.start
    stated = corrected(context)
    if start is None or not start.value or not stated:
        return
    dated = list(lists(context))
    for title, day in dated:
        at = day.span[0]
        behind = min((other.span[0] for _, other in dated if other.span[0] > at), default=at + REACH)
        answers = [
            leaf for leaf in stated if at < leaf.span[0] < min(behind, at + REACH) and _share(title, leaf)
        ]
        if answers and out_of_order(start.value, day.value):
            yield Corrected(title, day, answers[0])


def corrected(context: Context) -> list[Leaf[str]]:
    """The sentences that say that what stage 1 found was corrected."""
    return [p.leaf for p in context.mentions.passages(_WORDS) if _CORRECTED.search(p.leaf.value or "")]


def lists(context: Context) -> Iterator[tuple[str, Leaf[str]]]:
    """The lists whose day is told right behind their title, in reading order."""
    for mention in context.mentions.dates:
        match = _LIST.search(context.mentions.around(mention.leaf)[0]) if mention.leaf.value else None
        if match and mention.done is not False and not mention.garbled:
            yield match["title"], mention.leaf


def _share(title: str, leaf: Leaf[str]) -> bool:
    """Whether a sentence tells of what a list is of."""
    return any(subject in title and subject in (leaf.value or "") for subject in _SUBJECTS)
