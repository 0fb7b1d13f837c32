"""Nonconformities on what the internal audit had found already."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.registry import check
from schemas.result import Finding
from schemas.statements.nonconformities import InternalAuditClauses, ListedNonconformity


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
    seen: set[tuple[str, str]] = set()
    before = context.mentions.statements(InternalAuditClauses)
    mended = any(one.closed_on is not None for one in context.report.internal_audits)
    for entry in context.mentions.statements(ListedNonconformity):
        item, department, clause = entry.item, entry.department, entry.clause
        if not department or not clause or (department, clause) in seen:
            continue
        found = [one for one in before if clause in one.clauses and department in one.words]
        if found and item.clause is not None and item.department is not None:
            seen.add((department, clause))
            yield context.finding(
                item.department,
                item.clause,
                *(one.place for one in found),
                identity=department,
                variant="again" if mended else "raised",
                severity=None if mended else "info",
                values=[department, clause],
                department=item.department.value,
                clause=clause,
            )
