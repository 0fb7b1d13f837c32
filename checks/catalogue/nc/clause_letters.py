"""Whether the letter of a nonconformity's clause asks for what its fact is against."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.nonconformities.clause_letters import Cited, Other, cited, other
from checks.registry import check
from schemas.leaf import Leaf
from schemas.report import Nonconformity
from schemas.result import Finding

LETTERS = 12
"""So many characters behind a clause may have further letters of it."""


@check("NC008", "nc-item-differs", "warning")
def item_differs(context: Context) -> Iterator[Finding]:
    """查什么：不符合所引条款的列项（7.2 a)、9.2.2 c) 等）与事实是否相符：事实说的是另一列项所要求的，
    而与所引列项无关。

    为什么：列项引错，受审核方按它去分析原因、采取措施，就不会针对真正的问题；复核时也会退回。

    例：事实为“内审员不能回答标准要求，能力不足”，所引为 GB/T 24001-2016 7.2 a)（确定所需的能力），
    应为 7.2 b)（能够胜任）。

    应为：引用与事实相符的列项。

    依据：GB/T 27021.1-2017 9.4.5.3（不符合应对照审核准则的具体要求记录）。

    何时可忽略：事实的原因确在所引列项，且描述中另有说明。
    ---
    What it checks: whether the letter of a nonconformity's clause (7.2 a), 9.2.2 c) …) fits its fact: the
    fact is against what another letter asks, and not against the cited one.

    Why: the client analyses causes and acts by the letter that is cited; with a wrong one the problem stays,
    and the technical review sends the report back.

    Example: the internal auditors could not tell what the standard asks, and GB/T 24001-2016 7.2 a) is cited
    (to determine the competence needed) instead of 7.2 b) (people are competent).

    Expected: the letter that fits the fact.

    Basis: GB/T 27021.1-2017 9.4.5.3 (recorded against a specific requirement of the criteria).

    When to ignore: the cause lies in the cited item, and the report says so.
    """
    stated: set[tuple[str, ...]] = set()
    for item in context.report.nonconformities.items:
        fact = _fact(context, item)
        if item.clause is None or fact is None or not fact.value:
            continue
        for one in cited(str(item.clause.value) + context.mentions.around(item.clause)[1][:LETTERS]):
            found = other(_standard(context, item), one, fact.value)
            key = (item.number or fact.value, one.clause, *one.letters, "", *(found.letters if found else ()))
            if found is not None and key not in stated:
                stated.add(key)
                yield _finding(context, item.clause, fact, one, found)


def _finding(context: Context, clause: Leaf[str], fact: Leaf[str], stated: Cited, found: Other) -> Finding:
    written, right = (
        context.listed(f"{stated.clause} {letter})" for letter in letters)
        for letters in (stated.letters, found.letters)
    )
    return context.finding(
        clause,
        fact,
        identity=stated.clause,
        variant="item",
        values=[written, right],
        expected=right,
        actual=written,
        cited=written,
        asked=context.listed(ask.names[context.lang] for ask in found.cited),
        right=right,
        instead=context.listed(ask.names[context.lang] for ask in found.asked),
    )


def _fact(context: Context, item: Nonconformity) -> Leaf[str] | None:
    """What a nonconformity was raised on: its description; of the only one, what is told of it beside."""
    if item.description is not None:
        return item.description
    numbers = {one.number for one in context.report.nonconformities.items}
    raised = context.mentions.raised
    return raised[0] if len(numbers) == 1 and len(raised) == 1 else None


def _standard(context: Context, item: Nonconformity) -> str:
    """The standard that the clause is of; where it is not told, the only one of the criteria."""
    if item.standard is not None and item.standard.value:
        return str(item.standard.value)
    numbers = [one.number for one in context.report.standards if one.number is not None]
    return str(numbers[0].value) if len(numbers) == 1 else ""
