"""How two documents of rules differ: their parameters, the cells of their tables, their clauses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from rapidfuzz import fuzz

from checks.rulebooks.clause_pairs import Paired, pairs
from schemas.other_kinds.rule_words import ComparedRules
from schemas.other_kinds.rulebook import Cell, RuleBook, RuleClause, RuleParameter, RuleTable
from schemas.record import Model, field
from schemas.text import fold

Kind = Literal["document", "parameter", "table", "clause"]
Change = Literal["changed", "moved", "only_a", "only_b"]
_LIKE = 60.0
_HEAD = ("title", "number", "body", "version", "effective_on")


class Difference(Model):
    """One difference: of what kind and of which thing (`key`), as the first and the second document have it.

    `change`: `moved` is a clause of another number, `only_a` and `only_b` what one document alone has.
    `clauses`: the numbers in both documents."""

    kind: Kind
    key: str
    a: Cell | None = None
    b: Cell | None = None
    change: Change = "changed"
    clauses: list[str | None] = field(default_factory=list)


class Comparison(Model):
    """The differences between two documents of rules."""

    differences: list[Difference] = field(default_factory=list)


def compare(one: ComparedRules, other: ComparedRules) -> Comparison:
    """The differences between two documents: of their heads, parameters, tables and clauses."""
    a, b = one.book, other.book
    return Comparison(
        differences=[*_heads(a, b), *_parameters(a, b), *_tables(one, other), *_clauses(one, other)]
    )


def _difference(kind: Kind, key: str, a: Cell | None, b: Cell | None, *clauses: str | None) -> Difference:
    change: Change = "only_b" if a is None else "only_a" if b is None else "changed"
    return Difference(kind=kind, key=key, a=a, b=b, change=change, clauses=[*clauses] if any(clauses) else [])


def _heads(a: RuleBook, b: RuleBook) -> Iterator[Difference]:
    for name in _HEAD:
        one, other = getattr(a.document, name), getattr(b.document, name)
        if one != other:
            yield _difference("document", name, one, other)


def _parameters(a: RuleBook, b: RuleBook) -> Iterator[Difference]:
    first, second = _by_key(a), _by_key(b)
    for key in dict.fromkeys([*first, *second]):
        one, other = first.get(key, []), second.get(key, [])
        if _values(one) == _values(other):
            continue
        same = len({each.unit for each in (*one, *other)}) == 1
        stated = [_told(each, with_unit=not same) for each in (one, other)]
        clauses = [each[0].clause if each else None for each in (one, other)]
        yield _difference("parameter", key, stated[0], stated[1], *clauses)


def _by_key(book: RuleBook) -> dict[str, list[RuleParameter]]:
    """The parameters by name, with what they apply to in square brackets."""
    found: dict[str, list[RuleParameter]] = {}
    for one in book.parameters:
        key = f"{one.name}[{one.applies_to}]" if one.applies_to else one.name
        found.setdefault(key, []).append(one)
    return found


def _values(stated: list[RuleParameter]) -> set[tuple[float, str]]:
    return {(one.value, one.unit) for one in stated}


def _told(stated: list[RuleParameter], *, with_unit: bool) -> Cell | None:
    """The value, with its unit where the units differ; several are joined."""
    if len(stated) == 1 and not with_unit:
        return stated[0].value
    return "; ".join(f"{one.value:g}{f' {one.unit}' if with_unit else ''}" for one in stated) or None


def _tables(a: ComparedRules, b: ComparedRules) -> Iterator[Difference]:
    """The tables of audit time by system, level and head count; the others by title, row and column."""
    first, second = _times(a), _times(b)
    if first and second and not set(first) & set(second) and len(first) == len(second) == 1:
        second = dict(zip(first, second.values(), strict=True))
    for system in dict.fromkeys([*first, *second]):
        one, other = first.get(system), second.get(system)
        if one is None or other is None:
            stated = [f"{len(each)}" if each else None for each in (one, other)]
            yield _difference("table", system, stated[0], stated[1])
        else:
            yield from _cells(system, one, other)
    yield from _other_tables(a, b)


def _times(rules: ComparedRules) -> dict[str, dict[tuple[str, str], Cell]]:
    """The cells of the tables of audit time: by system, then by row and level."""
    found: dict[str, dict[tuple[str, str], Cell]] = {}
    for times in rules.times:
        for system, columns in times.columns.items():
            cells = {
                (str(row[0]), level): row[at]
                for row in times.table.rows
                for at, level in columns.items()
                if at < len(row)
            }
            found.setdefault(system, {}).update(cells)
    return found


def _other_tables(a: ComparedRules, b: ComparedRules) -> Iterator[Difference]:
    rest = [*_others(b)]
    for table in _others(a):
        twin = max(rest, key=lambda other: _likeness(table, other), default=None)
        if twin is None or _likeness(table, twin) < _LIKE:
            yield _difference("table", _name(table), len(table.rows), None, table.clause, None)
            continue
        rest.remove(twin)
        yield from _cells(_name(table), _by_place(table), _by_place(twin))
    for table in rest:
        yield _difference("table", _name(table), None, len(table.rows), None, table.clause)


def _others(rules: ComparedRules) -> Iterator[RuleTable]:
    """The tables that have no audit time of a system."""
    of_time = {id(one.table) for one in rules.times if one.columns}
    return (table for table in rules.book.tables if id(table) not in of_time)


def _likeness(one: RuleTable, other: RuleTable) -> float:
    heads = fuzz.ratio(fold("".join(one.columns)), fold("".join(other.columns)))
    titles = (
        fuzz.ratio(fold(one.title or ""), fold(other.title or "")) if one.title and other.title else heads
    )
    return float(heads + titles) / 2


def _name(table: RuleTable) -> str:
    return table.title or " | ".join(table.columns)


def _by_place(table: RuleTable) -> dict[tuple[str, str], Cell]:
    """The cells by the first of their row and the head of their column; of equal ones the first."""
    found: dict[tuple[str, str], Cell] = {}
    for row in table.rows:
        for head, value in zip(table.columns[1:], row[1:], strict=False):
            found.setdefault((str(row[0]), head), value)
    return found


def _cells(
    name: str, one: Mapping[tuple[str, str], Cell], other: Mapping[tuple[str, str], Cell]
) -> Iterator[Difference]:
    for place in dict.fromkeys([*one, *other]):
        a, b = one.get(place), other.get(place)
        if a != b and (a or b or None in (a, b)) and {a, b} != {None, ""}:
            row, head = place
            yield _difference("table", " / ".join(part for part in (name, row, head) if part), a, b)


def _clauses(a: ComparedRules, b: ComparedRules) -> Iterator[Difference]:
    for pair in pairs(a.clauses, b.clauses):
        if pair.b is None or pair.a is None:
            only = _only(pair)
            if only:
                yield only
            continue
        numbers = [pair.a.number, pair.b.number]
        if pair.moved:
            stated = [" ".join(filter(None, (one.number, one.title))) for one in (pair.a, pair.b)]
            yield Difference(
                kind="clause", key=pair.a.number, a=stated[0], b=stated[1], change="moved", clauses=[*numbers]
            )
        if pair.changed:
            yield _difference("clause", pair.a.number, _text(pair.a), _text(pair.b), *numbers)


def _only(pair: Paired) -> Difference | None:
    one, other = pair.a, pair.b
    stated = one or other
    if stated is None:
        return None
    return _difference(
        "clause",
        stated.number,
        _text(one) if one else None,
        _text(other) if other else None,
        one.number if one else None,
        other.number if other else None,
    )


def _text(clause: RuleClause) -> str:
    return "\n".join(part for part in (clause.title, clause.text) if part)
