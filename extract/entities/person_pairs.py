"""Which names of people are one person's: one character apart, told with one office or certificate."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, combinations, pairwise
from typing import NamedTuple

from extract.entities.enumerated_names import side_by_side, succeeds
from extract.entities.plain_names import told_two
from extract.entities.repeated_names import posts, written_otherwise
from extract.entities.team_names import behind_post, short_pairs
from extract.readers.tables import captions
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.statements.record_linking import Joined
from extract.values.names import confusable
from extract.values.persons import confused_names, near_names
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf
from schemas.report import Report
from schemas.text import fold

OF_TEAM = frozenset({"audit_leader", "auditor"})
"""The offices of those who audit for the certification body."""

_GENERAL = frozenset({"employee", "post", "signature", "prepared", "issuer", "inspector", "guide"})
_AUDITORS = frozenset({"internal_audit_leader", "internal_auditor", *OF_TEAM})
_SINGLE = frozenset({"management_representative", "employee_representative", "top_management"})
_FEW = 12
SHORT = 2
"""So many characters a short name has."""

_LIST_CELL = 16
_KIND = patterns.compile(r"合同|体检|健康检查|健康证|证书|证件|持证|作业证|操作证|社保|保险|培训|演练|考核")


class Named(NamedTuple):
    """A person's name at a place: the office that it is told with, the thing that it belongs to."""

    leaf: Leaf[str]
    office: str
    thing: str = ""

    @property
    def name(self) -> str:
        """The name as it is compared."""
        return fold(self.leaf.value or "")


def joined(source: Source, report: Report, by_name: dict[str, list[Named]]) -> Joined:
    """Spellings of one person: one character apart, with a common office or certificate."""
    found = Joined(len(by_name))
    number = {name: i for i, name in enumerate(by_name)}
    members = {fold(m.name.value) for m in report.team if m.name is not None and m.name.value}
    pairs = chain(
        _corroborating(source, report, by_name, members),
        _slips_of_one_holder(source, by_name),
        _written_otherwise(source, by_name, members),
        _short_of_team(source, report, by_name),
    )
    for one, other in pairs:
        found.unite(number[one], number[other])
    return found


def _corroborating(
    source: Source, report: Report, by_name: dict[str, list[Named]], members: set[str]
) -> Iterator[tuple[str, str]]:
    """Names near one another that what stands beside them shows to be one person's."""
    for one, other in _near(by_name):
        if any(a in members and _is_clients(source, by_name[b]) for a, b in ((one, other), (other, one))):
            continue
        if _corroborated(source, by_name[one], by_name[other]):
            yield one, other
    recorded = _recorded(report)
    for one, other in _short(name for name in by_name if name in recorded and name not in members):
        if _corroborated(source, by_name[one], by_name[other]):
            yield one, other


def _slips_of_one_holder(source: Source, by_name: dict[str, list[Named]]) -> Iterator[tuple[str, str]]:
    for one, other in _of_one_holder(by_name):
        beside = (n.leaf for n in by_name[one]), (n.leaf for n in by_name[other])
        if _slip(one, other) and not side_by_side(source, *beside):
            yield one, other


def _short_of_team(
    source: Source, report: Report, by_name: dict[str, list[Named]]
) -> Iterator[tuple[str, str]]:
    of_team = [name for name, named in by_name.items() if any(one.office in OF_TEAM for one in named)]
    for one, other in short_pairs(source, report, of_team):
        if not _are_two(source, by_name[one], by_name[other]):
            yield one, other


def _written_otherwise(
    source: Source, by_name: dict[str, list[Named]], members: set[str]
) -> Iterator[tuple[str, str]]:
    """The clients' people and their names as one place alone writes them."""
    counts = {name: len(named) for name, named in by_name.items() if name not in members}
    for other, one in written_otherwise(source, counts):
        name = fold(other.value)
        theirs = by_name.get(name, [])
        if len(theirs) == 1 and not _told_apart(source, by_name[one], theirs):
            yield one, name


def _recorded(report: Report) -> set[str]:
    """The people whom the organization's records tell of: certificates, contracts, examinations, audits."""
    leaves = [
        *(one.name for one in report.personnel_certificates),
        *(one.name for one in report.employment_contracts),
        *(one.name for one in report.medical_exams),
        *(leaf for one in report.internal_audits for leaf in (one.leader, *one.auditors)),
        *(one.chair for one in report.management_reviews),
        *(leaf for one in report.compliance_evaluations for leaf in one.evaluators),
    ]
    return {fold(leaf.value) for leaf in leaves if leaf is not None and leaf.value}


def _near(by_name: dict[str, list[Named]]) -> Iterator[tuple[str, str]]:
    """The pairs of names one character apart."""
    wildcards: dict[tuple[int, str], list[str]] = defaultdict(list)
    for name in by_name:
        for k in range(1, len(name)):
            wildcards[k, name[:k] + "*" + name[k + 1 :]].append(name)
    for alike in wildcards.values():
        yield from (pair for pair in pairwise(alike) if near_names(*pair))


def _short(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of names of two characters whose last ones are taken for one another."""
    of_surname: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if len(name) == SHORT:
            of_surname[name[0]].append(name)
    for alike in of_surname.values():
        yield from (
            (one, other) for one, other in combinations(alike[:_FEW], 2) if confusable(one[1], other[1])
        )


def _of_one_holder(by_name: dict[str, list[Named]]) -> Iterator[tuple[str, str]]:
    """Pairs of names on one certificate, or in one office that a single person holds."""
    held: dict[str, dict[str, None]] = defaultdict(dict)
    for name, named in by_name.items():
        for one in named:
            for key in (one.thing, one.office if one.office in _SINGLE else ""):
                if key:
                    held[key][name] = None
    for names in held.values():
        few = list(names)[:_FEW]
        yield from ((one, other) for i, one in enumerate(few) for other in few[i + 1 :])


def _slip(one: str, other: str) -> bool:
    """Whether two names are one with a character dropped, or with a surname that is taken for the other.

    >>> _slip("王小明", "王明"), _slip("张小明", "章小明"), _slip("王小明", "李小明"), _slip("王明", "李明")
    (True, True, False, False)
    """
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) == 1:
        return len(long) >= 3 and any(long[:i] + long[i + 1 :] == short for i in range(1, len(long)))
    same = len(one) == len(other) >= 3 and one[1:] == other[1:]
    return same and one[0] != other[0] and confusable(one[0], other[0])


def _corroborated(source: Source, one: list[Named], other: list[Named]) -> bool:
    """Whether something tells that two near names are one person's, and nothing that they are two.

    For them: one certificate, a common office of few, or a character that is taken for the other, as it is in
    all pairs of short names."""
    if {n.thing for n in one if n.thing} & {n.thing for n in other if n.thing}:
        return True
    if _told_apart(source, one, other):
        return False
    names = one[0].name, other[0].name
    if succeeds(source, *names):
        return False
    if _of_two_sides(one, other) or _of_two_sides(other, one):
        return False
    offices = {_family(n.office) for n in one} & {_family(n.office) for n in other}
    return bool(offices - _GENERAL) or confused_names(*names) or {*map(len, names)} == {SHORT}


def _told_apart(source: Source, one: list[Named], other: list[Named]) -> bool:
    """Whether something tells that two names are two people's: a list with both, records of their own,
    different posts."""
    mine, theirs = (posts(source.text, [n.leaf.start for n in named]) for named in (one, other))
    if mine and theirs and not mine & theirs:
        return True
    return _are_two(source, one, other) or told_two(source, one[0].name, other[0].name)


def _is_clients(source: Source, named: list[Named]) -> bool:
    """Whether somebody is told as an auditor of the organization itself or behind a post there, and never as
    one of the team."""
    offices = {n.office for n in named}
    if not offices.isdisjoint(OF_TEAM):
        return False
    return bool(offices & _AUDITORS) or any(behind_post(source, n.leaf.start) for n in named)


def _of_two_sides(one: list[Named], other: list[Named]) -> bool:
    """Whether one is of the audit team, the other somebody who goes with it."""
    return {n.office for n in one} <= OF_TEAM and {n.office for n in other} == {"guide"}


def _are_two(source: Source, one: list[Named], other: list[Named]) -> bool:
    """Whether two names stand side by side, in one column of a table, or have records of one kind each."""
    if side_by_side(source, (n.leaf for n in one), (n.leaf for n in other)):
        return True
    both = _rows(source, one) & _rows(source, other)
    return bool(both or _own_facts(one) & _own_facts(other))


_Column = tuple[int, int, int | str]
"""A column of a list: the number of its table and of the column in it, and which of the table's lists."""


def _family(office: str) -> str:
    """The office, leaders and members of audits as one."""
    return "audit" if office in _AUDITORS else office


def _own_facts(named: list[Named]) -> set[str]:
    """The kinds of records that a person has of their own (certificate, contract)."""
    return {n.thing.split()[0] for n in named if n.thing}


def _rows(source: Source, named: list[Named]) -> set[_Column]:
    """The columns of tables, by the lists in them, that list the name: in a short cell, which is not the
    value of a label."""
    tables = grids(source)
    found: set[_Column] = set()
    for one in named:
        grid = tables.get(block_at(source, one.leaf.start)) if tables else None
        if grid is None or one.leaf.start >= grid.block.end:
            continue
        cells = grid.block.cells
        at = bisect_right(cells, one.leaf.start, key=lambda cell: cell.start) - 1
        labelled = at > 0 and cells[at - 1].row == cells[at].row and grid.is_label(cells[at - 1])
        if at >= 0 and cells[at].end - cells[at].start <= _LIST_CELL and not labelled:
            found.add((grid.index, cells[at].column, _list_of(grid, cells[at])))
    return found


def _list_of(grid: Grid, cell: Cell) -> int | str:
    """Which of the lists in a table a cell is of: by its caption, or the kind of papers that the cell at the
    left names for a row or several (劳动合同 | 甲 …, 健康检查 | 甲 …)."""
    kind = grid.title_of(cell.row).strip() if cell.column else ""
    if len(kind) > _LIST_CELL or not _KIND.search(kind):
        return captions.list_at(grid, cell.row)
    return kind
