"""When the programmes for the objectives are to be completed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from checks.catalogue.sum.frequency import FREQUENCIES
from checks.context import Context
from checks.objectives.programme_completion import Early, done_early
from checks.objectives.programme_gaps import bare_programmes
from checks.registry import check
from schemas import patterns
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

_NO_TERM = patterns.compile(
    r"(?P<label>(?:计划|要求|预计)?完成(?:日期|时间|期限))\s?[：:]\s?"
    r"(?P<value>每(?:年|半年|季度?|月|周|天|日)\s?(?:度)?(?:进行|开展|检查)?\s?(?:[一二两三四1-4]次)?"
    r"|(?:全年|常年|长年|长期)(?:持续|坚持|有效)?(?:进行|实施|执行|保持|开展|改进)?|(?:持续|不间断)(?:进行|实施|执行|保持|开展)?"
    r")\s?(?:$|[，,。；;](?!\s?20\d\d))"
)
"""A completion day that is a frequency, or has no end."""

_LOOKS = patterns.compile(r"监控|监测|监视|检查|巡查|监督|督查|考核")
_ENDS = ("责任部门", "责任人", "完成日期", "完成时间", "完成期限")
PROGRAMME = 300
"""So many characters before its completion day a programme begins at the earliest."""


@check("DATE013", "completion-not-a-day", "info")
def completion_not_a_day(context: Context) -> Iterator[Finding]:
    """查什么：目标、指标、管理方案的“完成日期（时间、期限）”是否写成了频次（每季度一次），或没有期限（全年持续）；同一方案的措施另写
    了频次的，一并指出；其他方案写有完成日期、责任部门，而某一方案没有写的；方案写作均已完成，完成日期却在审核之后，或没有期限的。

    为什么：标准要求策划何时完成；频次和“持续”都不是期限，无从判断方案是否按期完成。

    例：“完成日期：每季度一次”。

    应为：写明完成的日期，检查的频次另写。

    依据：GB/T 19001-2016、GB/T 24001-2016、GB/T 45001-2020 6.2.2；GB/T 27021.1-2017 9.4.8.2。

    何时可忽略：是日常的控制措施，目标另有考核的期限。
    ---
    What it checks: whether the completion day of an objective's programme is a frequency (once a
    quarter), or has no end (throughout the year); where a measure of the programme has another
    frequency, that is told too; a programme without the completion day, or those responsible, that the
    other programmes have; and programmes that are told to be completed before their term is over.

    Why: the standards ask by when it is completed; neither is a term, and nobody can tell whether the
    programme is on time.

    Example: “completed by: once a quarter”.

    Expected: the day by which it is completed; how often it is looked at stands elsewhere.

    Basis: 6.2.2 of GB/T 19001-2016, GB/T 24001-2016 and GB/T 45001-2020; GB/T 27021.1-2017 9.4.8.2.

    When to ignore: a control of every day, and the objective has a term of its own.
    """
    early = done_early(context)
    yield from _endless(context, early)
    for one in bare_programmes(context):
        yield context.finding(
            one.place,
            one.neighbour,
            identity=f"{one.what}/{one.lacks}",
            values=[one.what, one.lacks],
            variant="bare",
            programme=one.what,
            lacks=context.words(one.lacks),
        )
    if early is not None and early.terms:
        days = list(dict.fromkeys(str(leaf.value) for leaf in early.terms))
        yield context.finding(
            early.said,
            *early.terms,
            identity="done",
            values=sorted(days),
            variant="done",
            doubt=early.doubt,
            actual=context.listed(days),
            terms=context.listed(f"“{day}”" for day in days),
        )


def _endless(context: Context, early: Early | None) -> Iterator[Finding]:
    """One finding on the completion days that are none; with the sentence that says that all is done."""
    found = [
        (match["value"], passage.leaf)
        for passage in context.mentions.passages(("完成日期", "完成时间", "完成期限"))
        if (match := _NO_TERM.search(fold(str(passage.leaf.value))))
    ]
    if not found:
        return
    shown = list(dict.fromkeys(value for value, _ in found))
    others = list(_looked_at(context, found))
    done = early if early is not None and early.endless else None
    yield context.finding(
        *(leaf for _, leaf in found),
        *(leaf for _, leaf in others),
        *([done.said] if done else []),
        identity="completion",
        values=sorted(shown),
        variant="frequency",
        actual=context.listed(shown),
        shown=context.listed(f"“{value}”" for value in shown),
        other=context.words("other", often=context.listed(often for often, _ in others)) if others else "",
        done=context.words("over") if done else "",
    )


def _looked_at(context: Context, completions: list[tuple[str, Leaf[str]]]) -> Iterator[tuple[str, Leaf[str]]]:
    """How often else a measure of each programme says that it is looked at, and where.

    A programme ends with what is told behind its completion day: whose it is, what it costs."""
    ends = [passage.leaf.span[0] for passage in context.mentions.passages(_ENDS)]
    stated = context.mentions.passages([word for words in FREQUENCIES.values() for word in words])
    starts = [passage.leaf.span[0] for passage in stated]
    for value, completion in completions:
        end = completion.span[0]
        before = bisect_left(ends, end)
        start = max(end - PROGRAMME, ends[before - 1] if before else 0)
        own = next((words for words in FREQUENCIES.values() if value.startswith(words)), ())
        for passage in stated[bisect_right(starts, start) : bisect_left(starts, end)]:
            leaf, often = passage.leaf, passage.words[0]
            if own and often not in own and _LOOKS.search(str(leaf.value)):
                yield often, leaf
                break
