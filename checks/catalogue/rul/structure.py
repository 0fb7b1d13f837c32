"""Certification rules: references that lead nowhere, numbers of clauses out of order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from checks.context import RulesContext
from checks.messages import message
from checks.registry import check
from checks.rulebooks.clause_numbering import Left, Misplaced, slips
from schemas.other_kinds.rule_mentions import ClauseNumber, ContentsEntry, DanglingReference
from schemas.result import Finding

KIND: Any = "certification_rules"


@check("RUL001", "reference-dangling", "warning", about=KIND)
def reference_dangling(context: RulesContext) -> Iterator[Finding]:
    """查什么：规则正文引用的本文件条款、列项、附录、表是否存在；引用其他文件（标准、法规、CNAS 文件）的不查。

    为什么：引用落空，执行的人不知道按哪一条办，审核员和受审核方会各有各的理解。

    例：“不少于按 6.2.1 条计算的人日数的 1/3”，而 6.2 之下没有 6.2.1；“见附录 C”，而只有附录 A、B。

    应为：引用的编号与条款、列项、附录、表的实际编号一致，修订增删条款后同步修改。

    依据：GB/T 27021.1-2017 8.1（公开信息应准确）；GB/T 1.1-2020 8.10（引用和提示）。

    何时可忽略：引用的是另外成册的附件，且正文已经说明。
    ---
    What it checks: whether the clauses, items, annexes and tables of the document that its text refers to are
    there; references into other documents (standards, laws, CNAS documents) are left alone.

    Why: who follows a reference to nothing does not know which clause holds.

    Example: “a third of the time worked out by 6.2.1”, and 6.2 has no 6.2.1; “see annex C” of two annexes.

    Expected: references have the numbers that clauses, items, annexes and tables have.

    Basis: GB/T 27021.1-2017 8.1 (accurate information); GB/T 1.1-2020 8.10 (references).

    When to ignore: the annex is a document of its own, and the text says so.
    """
    for one in context.mentions.dangling:
        yield context.finding(
            one.place,
            identity=f"{one.clause or ''}/{one.target}",
            values=[one.target],
            variant=one.kind,
            actual=one.target,
            written=one.place.raw,
            near=_near(context, one),
        )


def _near(context: RulesContext, one: DanglingReference) -> str:
    """The clause whose title the sentence names."""
    titles = {clause.number: clause.title for clause in context.rulebook.clauses}
    if not one.near:
        return ""
    return _words(context, "near", title=titles[one.near[0]], numbers=context.listed(one.near))


@check("RUL002", "numbering-broken", "warning", about=KIND)
def numbering_broken(context: RulesContext) -> Iterator[Finding]:
    """查什么：条款编号是否连续、不重复、属于所在的章节；目录的编号和标题是否与正文一致。

    为什么：编号跳号、重号、串章时，引用会指向错误的条款，也说明修订时漏改。

    例：6.4.3 之下的条款编为 6.3.3.1、6.3.3.2；6.8.1 之后是 6.6.5；目录的标题与正文不同。

    应为：各级编号从 1 起连续，属于上一级条款；目录与正文的编号、标题一致。

    依据：GB/T 1.1-2020 7.3（条的编号）、8.2（目次）；GB/T 27021.1-2017 10.2.3（文件控制）。

    何时可忽略：有意保留空号（已删除的条款），且正文有说明。
    ---
    What it checks: whether the numbers of clauses follow one another, are there once and belong to the clause
    above; whether the table of contents has the numbers and titles of the text.

    Why: where numbers jump, repeat or belong to another chapter, references lead to the wrong clause.

    Example: the clauses under 6.4.3 are numbered 6.3.3.1 and 6.3.3.2; 6.8.1 is followed by 6.6.5; a title is
    worded otherwise in the table of contents.

    Expected: numbers from 1 on without gaps, below the clause above; the contents as the text.

    Basis: GB/T 1.1-2020 7.3 (numbers of clauses), 8.2 (contents); GB/T 27021.1-2017 10.2.3.

    When to ignore: a number is kept for a clause that was deleted, and the text says so.
    """
    mentions = context.mentions
    wrong, left = slips(mentions.numbers)
    for run in wrong:
        yield _out_of_place(context, run)
    for gap in left:
        missing = [number for number in gap.missing if not _is_led(context, gap, number)]
        if missing and not (mentions.recognised and gap.before is None):
            yield _gap(context, gap, missing)
    for entry in mentions.contents:
        yield _contents(context, entry)


def _out_of_place(context: RulesContext, run: Misplaced) -> Finding:
    numbers = [str(one.place.value) for one in run.numbers]
    again = {str(one.place.value) for one in run.first}
    repeated = again >= {*numbers}
    stated = _words(context, "expected", numbers=_span(context, run.expected)) if run.expected else ""
    places = [one.place for one in (*run.numbers, *run.first)]
    told_again = _words(context, "again", numbers=context.listed(sorted(again))) if again else ""
    return context.finding(
        *([run.before.place] if run.before and not run.first else []),
        *places,
        identity=numbers[0],
        values=[*numbers, run.before.place.value if run.before else ""],
        variant="repeated" if repeated else "misplaced",
        wrong=[one.place for one in run.numbers],
        expected=context.listed(run.expected) or None,
        actual=context.listed(numbers),
        numbers=_span(context, numbers),
        before=run.before.place.value if run.before else "",
        again=told_again,
        told=stated,
    )


def _gap(context: RulesContext, gap: Left, missing: list[str]) -> Finding:
    places = [one.place for one in (gap.before, gap.after) if one is not None]
    return context.finding(
        *places,
        identity=f"{gap.after.place.value}/{_above(context, gap.after)}",
        values=missing,
        variant="gap" if gap.before else "first",
        severity="info" if context.mentions.recognised else None,
        after=gap.after.place.value,
        missing=_span(context, missing),
        before=gap.before.place.value if gap.before else "",
    )


def _contents(context: RulesContext, entry: ContentsEntry) -> Finding:
    variant = "contents_moved" if entry.moved else "contents" if entry.heading else "contents_absent"
    return context.finding(
        *(place for place in (entry.entry, entry.heading) if place is not None),
        identity=entry.number,
        variant=variant,
        severity="info" if entry.annex or context.mentions.recognised else None,
        number=entry.number,
        entry=entry.entry.value,
        heading=entry.heading.value if entry.heading else "",
        moved=entry.moved,
    )


def _above(context: RulesContext, one: ClauseNumber) -> str | None:
    """The number above a clause, for what begins again under each."""
    return next((c.parent for c in context.rulebook.clauses if c.place is one.place), None)


def _is_led(context: RulesContext, gap: Left, number: str) -> bool:
    """Whether a paragraph between two clauses begins with a number: it was taken for something else."""
    low = gap.before.place.start if gap.before else 0
    starts = context.mentions.leading.get(number, ())
    return any(low < start < gap.after.place.start for start in starts)


def _span(context: RulesContext, numbers: Iterable[str]) -> str:
    """Numbers in words, more than two of them by the first and the last."""
    shown = list(numbers)
    return context.listed(shown) if len(shown) <= 2 else f"{shown[0]}–{shown[-1]}"


def _words(context: RulesContext, variant: str, **words: object) -> str:
    """A piece of a check's wording."""
    return message(context.check.code, variant, context.lang, words)
