"""The tables of audit time by head count, by system and level."""

from __future__ import annotations

from schemas import facts, patterns
from schemas.other_kinds.rule_words import AuditTimes
from schemas.other_kinds.rulebook import Cell, RuleBook, RuleTable

_PEOPLE = patterns.compile(r"人数|人员数|人员数量|员工数|员工总数|number of (?:personnel|employees)", 2)
_RANGE = patterns.compile(r"\d{1,6}-\d{1,6}")
_OTHERS = patterns.compile(r"监督|再认证|复评|抽样|场所数")
_LEVELS = (
    ("limited", patterns.compile(r"有限|特殊")),
    ("high", patterns.compile(r"高")),
    ("medium", patterns.compile(r"中")),
    ("low", patterns.compile(r"低")),
)
_SPACE = patterns.compile(r"\s+")


def audit_times(book: RuleBook) -> list[AuditTimes]:
    """The tables by head count, in the order of the document."""
    return [_times(table, book.systems) for table in book.tables if _is_of_time(table)]


def _is_of_time(table: RuleTable) -> bool:
    """Whether a table has the time of an initial audit by head count."""
    return bool(table.columns and _PEOPLE.search(table.columns[0])) and not _OTHERS.search(table.title or "")


def _times(table: RuleTable, known: list[str]) -> AuditTimes:
    columns = _systems_of(table, known)
    rows = {system: [row for row in table.rows if _is_row(row, list(its))] for system, its in columns.items()}
    left = {system: [str(row[0]) for row in table.rows if row not in whole] for system, whole in rows.items()}
    return AuditTimes(table, columns, rows, left)


def _systems_of(table: RuleTable, known: list[str]) -> dict[str, dict[int, str]]:
    """The columns of each system with their levels; a head without a system is of the rules' only one."""
    found: dict[str, dict[int, str]] = {}
    alone = system_in(table.title or "") or (known[0] if len(known) == 1 else None)
    for at, head in enumerate(table.columns[1:], 1):
        system = system_in(head) or alone
        named = head.rpartition("/")[2]
        level = next((name for name, pattern in _LEVELS if pattern.search(named)), "all")
        if system is not None and level not in found.get(system, {}).values():
            found.setdefault(system, {})[at] = level
    return found


def system_in(text: str) -> str | None:
    """The system that a head names by its code or Chinese name.

    >>> system_in("EMS高"), system_in("OHSMS / 中"), system_in("高")
    ('EMS', 'OHSMS', None)
    """
    shown = _SPACE.sub("", text)
    names = sorted(
        ((name, code) for code, one in facts.load().systems.items() for name in (code, *one.zh)),
        key=lambda pair: -len(pair[0]),
    )
    return next((code for name, code in names if name in shown), None)


def _is_row(row: list[Cell], columns: list[int]) -> bool:
    return _RANGE.fullmatch(str(row[0])) is not None and all(
        at < len(row) and isinstance(row[at], int | float) for at in columns
    )
