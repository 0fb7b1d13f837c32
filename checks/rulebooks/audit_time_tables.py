"""Audit-time tables of certification rules beside those of the authority."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from schemas.facts import Facts, TimeTable
from schemas.leaf import Leaf
from schemas.other_kinds.rule_words import HeadCountTable, TimeColumn
from schemas.other_kinds.rulebook import RuleTable

_LATEST = "9999-12-31"
_FEW = 3
_MOST, _NEARLY, _MERGED = 0.5, 0.8, 2


class Difference(NamedTuple):
    """A cell that is not the authority's: `band` of head counts, `level`, what it says and should say."""

    table: RuleTable
    basis: TimeTable
    place: Leaf[str]
    band: str
    level: str
    actual: str
    expected: str


class Missing(NamedTuple):
    """Bands of head counts that a table does not have; `last`: the table ends before them."""

    table: RuleTable
    basis: TimeTable
    places: list[Leaf[str]]
    bands: list[str]
    last: bool


class Compared(NamedTuple):
    """What a document's tables were found to be: how many columns were compared, what differs."""

    columns: int
    cells: list[Difference]
    bands: list[Difference]
    missing: list[Missing]
    apart: list[RuleTable]


def compared(tables: Sequence[HeadCountTable], facts: Facts) -> Compared:
    """The document's tables beside the authority's, cell by cell."""
    found = Compared(0, [], [], [], [])
    for table in tables:
        columns = [*_columns(table, facts)] if len(table.bands) >= _FEW else []
        kept = []
        for column, basis in columns:
            cells = [*_cells(table, column, basis)]
            if not cells:
                continue
            wrong = [one for one, right in cells if not right]
            if len(wrong) > _MOST * len(cells):
                found.apart.append(table.table)
                continue
            kept.append(basis)
            found.cells.extend(wrong)
        found = found._replace(columns=found.columns + len(kept))
        if kept:
            found.bands.extend(_strange(table, kept[0]))
            found.missing.extend(_missing(table, kept[0]))
    return found


def _columns(table: HeadCountTable, facts: Facts) -> Iterator[tuple[TimeColumn, TimeTable]]:
    """The columns that the authority's tables have, with these."""
    for column in table.columns:
        for basis in facts.time_tables(column.system or "", _LATEST):
            if basis.confidence == "high" and column.level in basis.levels and not basis.types:
                yield column, basis


def _cells(table: HeadCountTable, column: TimeColumn, basis: TimeTable) -> Iterator[tuple[Difference, bool]]:
    """The cells of a column for bands of the authority's table, and whether each is right."""
    figures = {str(row[0]): row[1 + basis.levels.index(column.level)] for row in basis.rows}
    for at, band in table.bands.items():
        written = f"{band[0]}-{band[1]}"
        place, figure = table.place(at, column.at), table.figures.get((at, column.at))
        if written not in figures or place is None or figure is None:
            continue
        expected = float(figures[written])
        value = _meant(figure, place, expected)
        if value is not None:
            differs = Difference(
                table.table, basis, place, written, column.level, _shown(value), _shown(expected)
            )
            yield differs, value == expected


def _meant(figure: float, place: Leaf[str], expected: float) -> float | None:
    """A cell's figure; of a recognised one that which is meant, where the point alone was lost."""
    if place.confidence < 1 and figure > _MERGED * expected:
        return None  # two cells that were recognised as one
    lost = place.confidence < 1 and _shown(expected).replace(".", "") == _shown(figure).replace(".", "")
    return expected if lost else figure


def _strange(table: HeadCountTable, basis: TimeTable) -> Iterator[Difference]:
    """Bands with one end of the authority's and another one beside it."""
    known = [str(row[0]) for row in basis.rows]
    had = {f"{first}-{last}" for first, last in table.bands.values()}
    for at, (first, last) in table.bands.items():
        written = f"{first}-{last}"
        like = [k for k in known if k not in had and (k.startswith(f"{first}-") or k.endswith(f"-{last}"))]
        place = table.place(at, 0)
        if written not in known and len(like) == 1 and place is not None and place.confidence == 1:
            yield Difference(table.table, basis, place, written, "", written, like[0])


def _missing(table: HeadCountTable, basis: TimeTable) -> Iterator[Missing]:
    known = [str(row[0]) for row in basis.rows]
    spans = sorted(table.bands.values())
    ends = {end for span in spans for end in span}
    bands = {one: (int(one.partition("-")[0]), int(one.partition("-")[2])) for one in known}
    covered = [k for k, (a, b) in bands.items() if any(first <= a and b <= last for first, last in spans)]
    absent = [k for k in known if k not in covered and not ends & {*bands[k]}]
    places = [place for at in (min(table.bands), max(table.bands)) if (place := table.place(at, 0))]
    if not covered or not places or any(place.confidence < 1 for place in places):
        return
    end = spans[-1][1]
    inner = [one for one in absent if spans[0][1] < bands[one][0] < end]
    outer = [one for one in absent if bands[one][0] > end]
    if inner:
        yield Missing(table.table, basis, places, inner, last=False)
    if outer and len(covered) >= _NEARLY * len(known):
        yield Missing(table.table, basis, places[-1:], outer, last=True)


def _shown(value: float) -> str:
    return f"{value:g}"
