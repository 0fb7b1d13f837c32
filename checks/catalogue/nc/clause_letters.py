"""Whether the letter of a nonconformity's clause asks for what its fact is against."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checks.context import Context
from checks.registry import check
from schemas.cache import yaml_file
from schemas.result import Finding
from schemas.statements.nonconformities import OtherItem


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
    seen: set[tuple[str, ...]] = set()
    for one in context.mentions.statements(OtherItem):
        key = (one.item.number or one.words, one.clause, *one.letters, "", *one.right)
        if key not in seen:
            seen.add(key)
            yield _finding(context, one)


def _finding(context: Context, other: OtherItem) -> Finding:
    written, right = (
        context.listed(f"{other.clause} {letter})" for letter in letters)
        for letters in (other.letters, other.right)
    )
    return context.finding(
        other.place,
        other.fact,
        identity=other.clause,
        variant="item",
        values=[written, right],
        expected=right,
        actual=written,
        cited=written,
        asked=context.listed(names()[ask][context.lang] for ask in other.cited_asks),
        right=right,
        instead=context.listed(names()[ask][context.lang] for ask in other.right_asks),
    )


@cache
def names() -> dict[str, dict[str, str]]:
    """What the items of clauses ask, by language."""
    known: dict[str, dict[str, str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
