"""Departments and activities that a report names, and of which it tells nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checks.context import Context
from schemas.leaf import Leaf
from schemas.statements.scope import DepartmentAccount, DepartmentList, NamedDepartment, UntoldActivity

OFTEN = 10
"""A report that names one of the departments so often, lists apart, tells its evidence by department."""

ENOUGH = 20
"""A report that names so many of the organization's documents tells its evidence one by one."""

WHOLE = ("stage2", "recertification")
"""Audits that go through all departments and the whole scope."""


def is_judged(context: Context) -> bool:
    """Whether a report is of an audit that goes through everything, and was read as a whole."""
    kind = context.report.audit_type
    return kind is not None and kind.value in WHOLE and not context.mentions.unread


def untold_departments(context: Context) -> tuple[list[str], list[DepartmentList]]:
    """The departments that lists alone name, and the lists; none in a report that does not tell its evidence
    by department."""
    lists = context.mentions.statements(DepartmentList)
    names = list(dict.fromkeys(name for one in lists for name in one.names))
    if not names:
        return [], lists
    counted = Counter(one.words for one in context.mentions.statements(NamedDepartment, names))
    if max(counted.values(), default=0) < OFTEN:
        return [], lists
    return [name for name in names if not context.mentions.statements(DepartmentAccount, name)], lists


def untold_activities(context: Context) -> Iterator[tuple[Leaf[str], str]]:
    """A scope with one of its activities of which it alone tells, the first of each kind; none in a report
    that does not tell its evidence one by one."""
    if len(context.mentions.papers) >= ENOUGH:
        yield from ((one.place, one.words) for one in context.mentions.statements(UntoldActivity))
