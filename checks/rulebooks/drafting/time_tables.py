"""Tables of audit time of a document of rules, as a pack has them: one a system, a column a level."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from schemas import facts, patterns
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


def time_tables(book: RuleBook) -> Iterator[tuple[dict[str, Any], list[str]]]:
    """The tables by head count for the systems that the rules are for, each with its rows without figures."""
    for table in filter(is_of_time, book.tables):
        for system, columns in systems_of(table, book.systems).items():
            if book.systems and system not in book.systems:
                continue
            rows = [row for row in table.rows if _is_row(row, list(columns))]
            left = [str(row[0]) for row in table.rows if row not in rows]
            if rows:
                yield _entry(table, system, columns, rows), left


def other_systems(book: RuleBook) -> list[str]:
    """The systems of the tables that the rules are not for."""
    named = [
        system for table in filter(is_of_time, book.tables) for system in systems_of(table, book.systems)
    ]
    return [system for system in dict.fromkeys(named) if book.systems and system not in book.systems]


def is_of_time(table: RuleTable) -> bool:
    """Whether a table has the time of an initial audit by head count."""
    return bool(table.columns and _PEOPLE.search(table.columns[0])) and not _OTHERS.search(table.title or "")


def _entry(table: RuleTable, system: str, columns: dict[int, str], rows: list[list[Cell]]) -> dict[str, Any]:
    return {
        "system": system,
        "clause": " ".join(part for part in (table.clause, table.title) if part) or table.columns[0],
        "levels": list(columns.values()),
        "rows": [[row[0], *(row[at] for at in columns)] for row in rows],
    }


def systems_of(table: RuleTable, known: list[str]) -> dict[str, dict[int, str]]:
    """The columns of each system with their levels; a head without a system is of the rules' only one."""
    found: dict[str, dict[int, str]] = {}
    alone = system_in(table.title or "") or (known[0] if len(known) == 1 else None)
    for at, head in enumerate(table.columns[1:], 1):
        system = system_in(head) or alone
        stated = head.rpartition("/")[2]
        level = next((name for name, pattern in _LEVELS if pattern.search(stated)), "all")
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
