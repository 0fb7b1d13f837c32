"""Ratings and results that leave out nonconformities that the report raises: of minor ones only where the
report itself shows that it marks them there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checks.conclusions.criterion_clauses import is_subject
from checks.context import Context
from checks.laws import standard_clauses
from schemas import patterns
from schemas.leaf import Leaf
from schemas.mentions import ResultRow
from schemas.report import Nonconformity, Rating
from schemas.result import Finding
from schemas.standards import normalize_number
from schemas.text import fold

_NOTE = patterns.compile(r"\s{0,2}[（(](?P<note>[^（()）\n]{2,40})[)）]")
_NUMBERED = patterns.compile(
    r"(?:NCR?|CAR|不符合项?(?:报告)?)\s?(?:编号)?\s?[-–—#:：]?\s?(?:\d{1,8}[-–]){0,3}(?P<n>\d{1,3})(?!\d)"
)
_END = patterns.compile(r"\d{1,3}$")
_PARTS = patterns.compile(r"[、，,;；/／]|\s?[和及与]\s?")
_BRACKETS = patterns.compile(r"[（(][^（()）]{0,20}[)）]")
_LETTER = patterns.compile(r"\s?[a-z][)）]?$")
_SHORTEST = 2


def left_out(context: Context, partial: list[Rating], full: list[Rating]) -> Iterator[Finding]:
    """The best ratings of what nonconformities are on that no rating names, where others name theirs."""
    items = _by_number(context.report.nonconformities.items)
    named = {number for one in (*partial, *full) for number in _named(context, one)}
    if items is None or not named <= items.keys() or not any(_named(context, one) for one in partial):
        return
    names = [_criterion(one) for one in partial]
    open_ = [item for number, item in items.items() if number not in named]
    open_ = [item for item in open_ if not any(is_subject(name, item) for name in names)]
    for one in full:
        against = [item for item in open_ if is_subject(_criterion(one), item)]
        if against:
            yield context.finding(
                *_places(one.criterion, one.value),
                *(leaf for item in against for leaf in _places(item.clause)),
                identity=_criterion(one),
                variant="unnamed",
                values=[item.number for item in against],
                criterion=_criterion(one),
                value=str(one.value.value) if one.value is not None else "",
                numbers=context.listed(item.number for item in against),
            )


def results(context: Context) -> Iterator[Finding]:
    """The rows of tables of results that conform, though a nonconformity is raised against their department
    and clause that no other row marks."""
    rows, items = context.mentions.result_rows, context.report.nonconformities.items
    stated: set[str] = set()
    for item in items if rows else ():
        on = [row for row in rows if _is_on(context, row, item)]
        if not on or any(row.result != "conform" for row in on) or (item.number or "") in stated:
            continue
        if _are_marked(rows, items, item):
            continue
        stated.add(item.number or "")
        first = on[0]
        yield context.finding(
            *(leaf for row in on for leaf in (row.office, *row.clauses, *row.verdicts)),
            *_places(item.clause),
            identity=f"{first.office.value} {item.clause.value if item.clause else ''}",
            variant="result",
            values=[item.number],
            office=first.office.value,
            clause=_clause(item),
            value=context.listed(dict.fromkeys(str(leaf.value) for leaf in first.verdicts)),
            number=item.number or "",
        )


def _are_marked(rows: list[ResultRow], items: list[Nonconformity], item: Nonconformity) -> bool:
    """Whether a department has as many rows that do not conform as nonconformities: each may be marked,
    though in the row of another clause."""
    ours = offices(item)
    bad = [row for row in rows if row.result == "nonconform" and _is_of(row, ours)]
    own = {one.number for one in items if set(offices(one)) & set(ours)}
    return len(bad) >= len(own)


def _is_of(row: ResultRow, names: list[str]) -> bool:
    place = fold(str(row.office.value))
    return any(name in place for name in names)


def _is_on(context: Context, row: ResultRow, item: Nonconformity) -> bool:
    """Whether a row is of a department of a nonconformity, and of its clause or one that it is part of."""
    clause = _clause(item)
    if not clause or not _is_of(row, offices(item)):
        return False
    system = _system(context, item)
    cited = [one for leaf in row.clauses for one in standard_clauses.cited(str(leaf.value))]
    own = [one for one in cited if one.system is None or system is None or one.system == system]
    return any(clause == one.number or clause.startswith(f"{one.number}.") for one in own)


def offices(item: Nonconformity) -> list[str]:
    """The departments that a nonconformity was raised in."""
    stated = str(item.department.value) if item.department is not None and item.department.value else ""
    parts = _PARTS.split(_BRACKETS.sub("", stated))
    return [name for part in parts if len(name := fold(part.strip())) >= _SHORTEST]


def _system(context: Context, item: Nonconformity) -> str | None:
    """The system of the standard that a nonconformity is against."""
    number = normalize_number(str(item.standard.value)) if item.standard is not None else ""
    for one in context.report.standards:
        written = {normalize_number(str(leaf.value)) for leaf in (one.number, one.iso) if leaf and leaf.value}
        if number in written and one.system is not None:
            return str(one.system.value)
    return None


def _clause(item: Nonconformity) -> str:
    return _LETTER.sub("", str(item.clause.value)) if item.clause is not None and item.clause.value else ""


def _by_number(items: Iterable[Nonconformity]) -> dict[int, Nonconformity] | None:
    """The nonconformities by what their numbers count; null where two have the same, or one has none."""
    found: dict[int, Nonconformity] = {}
    whole: dict[int, str] = {}
    for item in items:
        end = _END.search(item.number or "")
        if end is None or whole.setdefault(int(end[0]), item.number or "") != item.number:
            return None
        found.setdefault(int(end[0]), item)
    return found


def _named(context: Context, one: Rating) -> set[int]:
    """The nonconformities that a note right behind a rating names (基本受控（见NC-1））."""
    behind = context.mentions.around(one.value)[1] if one.value is not None else ""
    note = _NOTE.match(behind)
    return {int(match["n"]) for match in _NUMBERED.finditer(note["note"])} if note else set()


def _criterion(one: Rating) -> str:
    return str(one.criterion.value or "") if one.criterion is not None else ""


def _places(*leaves: Leaf[str] | None) -> list[Leaf[str]]:
    return [leaf for leaf in leaves if leaf is not None]
