"""When the programmes for the objectives are to be completed."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.objectives.programme_completion import Early, done_early
from checks.objectives.programme_gaps import bare_programmes
from checks.registry import check
from schemas.result import Finding
from schemas.statements.objectives import EndlessCompletion


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
    completions = context.mentions.statements(EndlessCompletion)
    if not completions:
        return
    shown = list(dict.fromkeys(one.words for one in completions))
    others = [(one.often, one.looked_at) for one in completions if one.looked_at is not None]
    done = early if early is not None and early.endless else None
    yield context.finding(
        *(one.place for one in completions),
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
