"""Evaluations of compliance before stage 1, which asked for laws that were then added."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.compare import Place, every_place, out_of_order
from checks.context import Context
from checks.laws.stage1_corrections import corrected
from schemas import patterns
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

_LAWS = patterns.compile(r"法律|法规|合规义务|标准")
_LACKED = patterns.compile(
    r"(?:识别|收集|获取)[^，,。；;]{0,6}?(?:不全|不够|不充分|不完整|有?遗漏|缺失|缺少)|未(?:能)?识别|漏(?:识别|项|列)|遗漏|缺少"
)
_ANEW = patterns.compile(
    r"(?:补充|重新|再次|追加|又|专项|新增|补做|补评)[^。；;]{0,24}?(?:合规性?评价|守法评价|评价(?!表))"
    r"|(?:合规性?评价|守法评价)[^。；;]{0,16}?(?:补充|重新|再次|追加|新增|更新)"
)
"""That what was added was evaluated too."""

_RULE = patterns.compile(
    r"应(?![急用])|须|需要?|要(?!求)|规定|如果|若|时[,，]|情况下|一旦|程序|制度|计划|建议"
)
"""In a sentence on what is to be done."""


class Early(NamedTuple):
    """The day of the last evaluation, the sentence on what stage 1 missed, and the day of stage 1."""

    day: Leaf[str]
    said: Leaf[str]
    stage1: Leaf[str]


def evaluated_before(context: Context) -> Iterator[Finding]:
    """A finding where the laws that stage 1 missed were added, and compliance was evaluated only before."""
    if (early := early_evaluation(context)) is not None:
        yield context.finding(
            *early,
            identity="evaluation",
            values=[early.day.value, early.stage1.value],
            variant="evaluation",
            severity="info",
            day=early.day.value,
            stage1=early.stage1.value,
        )


def early_evaluation(context: Context) -> Early | None:
    """The last evaluation, where the laws that stage 1 missed were added after it and not evaluated."""
    start = context.report.stage1.start
    days: list[Leaf[str]] = [one.done_on for one in context.report.compliance_evaluations if one.done_on]
    if start is None or not start.value or not days:
        return None
    if not all(out_of_order(start.value, day.value) for day in days):
        return None
    said = [leaf for leaf in corrected(context) if _is_of_laws(str(leaf.value))]
    evaluations = context.mentions.passages(("评价",)) if said else []
    if not said or any(_is_anew(fold(str(passage.leaf.value))) for passage in evaluations):
        return None
    return Early(max(days, key=lambda day: str(day.value)), said[0], start)


def counted_early(context: Context, least: list[Place]) -> tuple[Leaf[str], ...]:
    """The days of the last evaluation and of stage 1, which had laws added after it, where the number of
    laws evaluated is among the places of the least."""
    spans = {place.span for place in least}
    counts = every_place(one.stated_count for one in context.report.compliance_evaluations)
    early = early_evaluation(context) if any(place.span in spans for place in counts) else None
    return (early.day, early.stage1) if early is not None else ()


def _is_of_laws(text: str) -> bool:
    """Whether a sentence tells that laws had not been identified."""
    folded = fold(text)
    return _LAWS.search(folded) is not None and _LACKED.search(folded) is not None


def _is_anew(text: str) -> bool:
    """Whether a sentence tells that what was added was evaluated."""
    return _ANEW.search(text) is not None and _RULE.search(text) is None
