"""Nonconformities on what the internal audit had found already."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.registry import check
from schemas import patterns
from schemas.leaf import Leaf
from schemas.report import Nonconformity
from schemas.result import Finding
from schemas.text import fold

REACH = 400
"""So many characters behind their number the nonconformities of an internal audit are told."""

_CLAUSE = patterns.compile(r"(?<![\d.])(?:[4-9]|10)\.\d{1,2}(?:\.\d{1,2})?(?![\d.])")
_NAME = patterns.compile(r"不符合|不合格|违反|nonconform")


@check("NC007", "nc-found-before", "warning")
def found_before(context: Context) -> Iterator[Finding]:
    """查什么：本次审核开具的不符合，是否与组织内部审核的不符合在同一部门、同一条款。内审的不符合没有写整改的，提示。

    为什么：内审的不符合已写作整改、验证有效，同一部门同一条款又有问题，纠正措施是否针对原因就要核实，也影响对内审有效性
    的评价。

    例：内审对综合部开出 7.2 的不符合并已关闭，本次审核对综合部又开出 7.2 的不符合。

    应为：核实内审不符合的原因分析和纠正措施，报告写明与本次不符合的关系。

    依据：GB/T 27021.1-2017 9.4.8.3 a)；各管理体系标准 10.2。

    何时可忽略：两项不符合的事实和原因不同（应写明）。
    ---
    What it checks: whether a nonconformity of this audit is in the department, and against the clause, of one
    that the internal audit had raised; where that one is not told to be put right, as worth knowing.

    Why: that one is told to be corrected and verified; where department and clause turn up again, it is open
    whether the corrective action met the cause, and whether the internal audit was effective.

    Example: the internal audit raised 7.2 in administration and closed it, and this audit raises 7.2 there
    again.

    Expected: cause and corrective action of the first are looked at, and the report says how the two are
    related.

    Basis: GB/T 27021.1-2017 9.4.8.3 a); 10.2 of the management-system standards.

    When to ignore: facts and causes differ (the report should say so).
    """
    stated: set[tuple[str, str]] = set()
    before = list(_of_internal_audits(context))
    mended = any(one.closed_on is not None for one in context.report.internal_audits)
    for item in context.report.nonconformities.items:
        place = _place(item)
        if place is None or place in stated:
            continue
        department, clause = place
        found = [
            (leaf, number) for leaf, number, text in before if clause in _clauses(leaf) and department in text
        ]
        if found and item.clause is not None and item.department is not None:
            stated.add(place)
            yield context.finding(
                item.department,
                item.clause,
                *(leaf for leaf, _ in found),
                identity=department,
                variant="again" if mended else "raised",
                severity=None if mended else "info",
                values=[department, clause],
                department=item.department.value,
                clause=clause,
            )


def _place(item: Nonconformity) -> tuple[str, str] | None:
    """The department and the clause of a nonconformity, without the letter of a list item."""
    if item.department is None or item.clause is None or not item.department.value:
        return None
    clause = _CLAUSE.search(fold(str(item.clause.value)))
    return (fold(item.department.value), clause[0]) if clause else None


def _of_internal_audits(context: Context) -> Iterator[tuple[Leaf[str], Leaf[int], str]]:
    """The sentences that tell clauses of an internal audit's nonconformities: each with their number, and
    the words about it, which tell the department."""
    sentences = [
        p.leaf for p in context.mentions.passages(("条款", "clause")) if _NAME.search(p.leaf.value or "")
    ]
    raised = [
        leaf for item in context.report.nonconformities.items for leaf in (item.clause, item.description)
    ]
    own = {leaf.evidence.line for leaf in raised if leaf is not None}
    for one in context.report.internal_audits:
        number = one.nonconformities
        if number is None or not number.value:
            continue
        about = "".join(context.mentions.around(number))
        for leaf in sentences:
            if -REACH / 4 <= leaf.start - number.start <= REACH and leaf.evidence.line not in own:
                yield leaf, number, fold(about + str(leaf.value))


def _clauses(leaf: Leaf[str]) -> list[str]:
    return _CLAUSE.findall(fold(str(leaf.value)))
