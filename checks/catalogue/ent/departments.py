"""Departments that the report names as responsible, and that the organization is not told to have."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.registry import check
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.organization import DepartmentList, ResponsibleDepartment


@check("ENT009", "department-unknown", "info")
def department_unknown(context: Context) -> Iterator[Finding]:
    """查什么：报告写作责任部门（受审核部门等）、或开具不符合的部门，是否在报告所列的组织机构（部门）之中。简称（行政部、
    人事行政部）视为同一部门。

    为什么：组织没有的部门，多是别的报告或别的文件遗留；也可能是组织机构漏列，审核计划就没有覆盖它。

    例：组织机构为“综合部、质检部、生产部、市场部”，目标方案的责任部门写作“安环部”。

    应为：与组织机构图一致。

    依据：GB/T 27021.1-2017 9.4.8.2。

    何时可忽略：组织机构只列了主要部门，或部门已改名（应写明）。
    ---
    What it checks: whether a department that is told to be responsible, to be audited, or to have a
    nonconformity is among the departments that the organization is told to have. Short names count
    as the same.

    Why: a department that the organization does not have is mostly left from another report or document; or
    the list left it out, and the audit plan did not cover it.

    Example: the departments are administration, quality, production and sales; responsible is “the EHS
    department”.

    Expected: the names of the organization chart.

    Basis: GB/T 27021.1-2017 9.4.8.2.

    When to ignore: only the main departments were listed, or one was renamed (the report should say so).
    """
    lists = context.mentions.statements(DepartmentList)
    known = {unit for listed in lists for unit in listed.departments}
    if not known:
        return
    strange: dict[str, list[Leaf[str]]] = {}
    short: dict[str, tuple[str, Leaf[str]]] = {}
    for department in context.mentions.statements(ResponsibleDepartment):
        name, leaf = department.name, department.place
        meant = [unit for unit in sorted(known) if _is_same(name, unit)]
        if not meant:
            strange.setdefault(name, []).append(leaf)
        elif name not in known and len(meant) == 1:
            short.setdefault(name, (meant[0], leaf))
    if strange:
        yield context.finding(
            *(leaf for leaves in strange.values() for leaf in leaves),
            *(leaf for _, leaf in short.values()),
            *(listed.place for listed in lists),
            identity="departments",
            values=sorted(strange),
            variant="unknown",
            names=context.listed(strange),
            short=_short(context, short),
            known=context.listed(lists[0].departments),
        )


def _short(context: Context, short: dict[str, tuple[str, Leaf[str]]]) -> str:
    """The further names of departments that the list has, one each."""
    stated = [context.words("of", name=name, unit=unit) for name, (unit, _) in short.items()]
    return context.words("short", names=context.listed(stated)) if stated else ""


def _is_same(one: str, other: str) -> bool:
    """Whether a name of a department is the other, or short for it.

    >>> _is_same("行政部", "人事行政部"), _is_same("安环部", "安全环保部"), _is_same("ESH部", "生产部")
    (True, True, False)
    """
    short, whole = sorted((one, other), key=len)
    letters = iter(whole)
    return all(char in letters for char in short)
