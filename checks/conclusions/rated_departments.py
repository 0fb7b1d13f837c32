"""Departments and processes that are rated good where a nonconformity was raised in them: by the row of a
table, by a ticked option."""

from __future__ import annotations

import string
from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from checks.laws import standard_clauses
from checks.measurements.row_limits import has_word, is_good
from schemas.leaf import Leaf
from schemas.report import Nonconformity
from schemas.result import Finding, Severity
from schemas.statements.nonconformities import ListedNonconformity
from schemas.text import fold
from schemas.wholes.surroundings import Table, TableCell

_TAILS = ("部门", "过程", "管理", "控制", "部", "科", "室", "组", "处", "评价", "结论", "审核", "情况")
_RAISED = ("不符合", "不合格", "nc", "发现", "问题")
_NONE = ("/", "无", "-", "—", "--", "0", "none", "无不符合", "未发现")
_NEGATIVE = ("不符合", "不合格", "不满足", "无效", "存在问题")
_NUMBERING = string.ascii_letters + string.digits + string.punctuation + "（）、．"
_OPEN = ("待", "整改", "纠正后", "除")
"""In an option that has regard to what is still to be corrected."""

_LONGEST = 24


class _Rated(NamedTuple):
    """Where a department or process is rated good: its names, it and the rating as told, how sure it is that
    nothing was found there."""

    names: frozenset[str]
    office: str
    value: str
    leaves: tuple[Leaf[str], ...]
    severity: Severity


def rated_good(context: Context) -> Iterator[Finding]:
    """The ratings of what a nonconformity of this audit was raised in, one a nonconformity."""
    listed = context.mentions.statements(ListedNonconformity)
    entries = {one.words or str(at): one for at, one in enumerate(listed)}
    rated = [*_rows(context), *_choices(context)] if entries else []
    for number, entry in entries.items():
        on = [one for one in rated if not one.names.isdisjoint(entry.offices)]
        if len({one.office for one in on}) == 1 and entry.item.clause is not None:
            yield _finding(context, number, entry.item, on[0])


def _finding(context: Context, number: str, item: Nonconformity, one: _Rated) -> Finding:
    stated = [leaf for leaf in (item.department, item.clause) if leaf is not None]
    return context.finding(
        *one.leaves,
        *stated,
        identity=f"rated/{one.office}",
        variant="place",
        severity=one.severity,
        values=[number],
        office=one.office,
        value=one.value,
        number=item.number or "",
        clause=item.clause.value if item.clause is not None else "",
    )


def _rows(context: Context) -> Iterator[_Rated]:
    """The rows of tables that rate departments or processes and nothing else."""
    for table in context.mentions.tables():
        heads = {cell.column: fold(cell.text).casefold() for cell in table.begun(0)} if table.rows else {}
        verdicts = [
            at for at, head in heads.items() if at and has_word(head, "verdict") and not _is_raised(head)
        ]
        if len(verdicts) != 1 or _cites(table):
            continue
        raised = [at for at, head in heads.items() if _is_raised(head) and at not in verdicts]
        rows = [{cell.column: cell for cell in table.begun(row)} for row in range(1, len(table.rows))]
        stated = [(cells, cells.get(verdicts[0]), _label(cells, verdicts[0])) for cells in rows]
        marked = {
            label.text for _, verdict, label in stated if verdict and label and _is_raised(verdict.text)
        }
        for cells, verdict, label in stated:
            if verdict is None or label is None or label.text in marked:
                continue
            if len(verdict.text) > 1 and is_good(verdict.text):
                none = any(at in cells and fold(cells[at].text).casefold() in _NONE for at in raised)
                leaves = (table.leaf(label), table.leaf(verdict))
                sure: Severity = "warning" if none else "info"
                yield _Rated(_names(label.text), label.text, verdict.text, leaves, sure)


def _cites(table: Table) -> bool:
    """Whether rows of a table are of clauses: then one that conforms says nothing of the whole place."""
    return any(
        standard_clauses.cited(cell.text)
        for row in table.rows[1:]
        for cell in row[:3]
        if cell and len(cell.text) <= _LONGEST
    )


def _label(cells: dict[int, TableCell], end: int) -> TableCell | None:
    """The last short cell before a column that is no number of the row."""
    stated = [cells[at] for at in sorted(cells) if at < end and not cells[at].text.isdecimal()]
    return stated[0] if stated and len(stated[0].text) <= _LONGEST else None


def _choices(context: Context) -> Iterator[_Rated]:
    """The ticked options of questions on a department, with one to say the contrary."""
    for one in context.mentions.choices:
        opposed = any(word in option for option in one.options for word in _NEGATIVE)
        if len(one.ticked) == 1 and opposed and is_good(one.ticked[0]):
            above = context.mentions.under(one.leaf)[-1:]
            names = _names(" ".join((one.label, *above)))
            open_still = any(word in option for option in one.options for word in _OPEN)
            severity: Severity = "info" if open_still else "warning"
            yield _Rated(names, one.label or "".join(above), one.ticked[0], (one.leaf,), severity)


def _is_raised(head: str) -> bool:
    return any(word in head for word in _RAISED)


def _names(label: str) -> frozenset[str]:
    """What a label may name: its words, without their numbers, in full and without what says of what kind
    they are (P-02采购过程: 采购过程, 采购)."""
    words = (fold(word).lstrip(_NUMBERING).rstrip(":") for word in label.split())
    return frozenset(name for word in words if word for name in (word, _stem(word)))


def _stem(name: str) -> str:
    """A department or process without the word for what it is (采购部: 采购); as it is if too short."""
    for _ in range(2):
        tail = next((tail for tail in _TAILS if name.endswith(tail) and len(name) - len(tail) > 1), "")
        name = name.removesuffix(tail)
    return name
