"""Audit-time tables of certification rules beside those of the authority."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from schemas import patterns
from schemas.cache import yaml_file
from schemas.facts import Facts, TimeTable
from schemas.leaf import Leaf
from schemas.other_kinds.rulebook import Cell, RuleTable

_DATA = Path(__file__).with_suffix(".yaml")
_BAND = patterns.compile(r"(?P<first>\d{1,6})\s?[-~～—–至到]{1,2}\s?(?P<last>\d{1,6})")
_FIGURE = patterns.compile(r"\d{1,3}(?:\.\d{1,2})?")
_READ = str.maketrans(
    {"O": "0", "o": "0", "l": "1", "I": "1", "|": "1", "，": ".", ",": ".", "。": ".", "．": "."}
)
_LATEST = "9999-12-31"
_FEW = 3
_MOST, _NEARLY, _MERGED = 0.5, 0.8, 2
_ALL = "all"


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


def compared(tables: Sequence[RuleTable], title: str | None, facts: Facts) -> Compared:
    """The document's tables beside the authority's, cell by cell; `title` is the document's."""
    found = Compared(0, [], [], [], [])
    for table in tables:
        rows = _rows(table)
        columns = [*_columns(table, title, facts)] if len(rows) >= _FEW else []
        kept = []
        for column, basis, level in columns:
            cells = [*_cells(table, rows, column, basis, level)]
            if not cells:
                continue
            wrong = [one for one, right in cells if not right]
            if len(wrong) > _MOST * len(cells):
                found.apart.append(table)
                continue
            kept.append(basis)
            found.cells.extend(wrong)
        found = found._replace(columns=found.columns + len(kept))
        if kept:
            found.bands.extend(_strange(table, rows, kept[0]))
            found.missing.extend(_missing(table, rows, kept[0]))
    return found


def _rows(table: RuleTable) -> dict[int, tuple[int, int]]:
    """The rows of head counts: their bands."""
    made = {}
    for at, row in enumerate(table.rows):
        if (
            row
            and isinstance(row[0], str)
            and (match := _BAND.fullmatch(row[0].translate(_READ).removesuffix("人")))
        ):
            made[at] = int(match["first"]), int(match["last"])
    return made


def _columns(table: RuleTable, title: str | None, facts: Facts) -> Iterator[tuple[int, TimeTable, str]]:
    """The columns that the authority's tables have: the table and level of each."""
    data = _data()
    shared = next((s for text in (table.title, title) if (s := _system(text or ""))), None)
    for at, name in enumerate(table.columns):
        if at == 0 or patterns.search(data["people"], name) or _is_apart(name):
            continue
        system = _system(name) or shared
        level = next(
            (level for level, words in data["levels"] if patterns.search(words, name.rsplit("/", 1)[-1])),
            _ALL,
        )
        for basis in facts.time_tables(system or "", _LATEST):
            if basis.confidence == "high" and level in basis.levels and not basis.types:
                yield at, basis, level


def _is_apart(name: str) -> bool:
    """Whether a column has another time than that of both stages of an initial audit."""
    data = _data()
    alone = patterns.search(data["one_stage"], name) and not patterns.search(data["both_stages"], name)
    return bool(alone or patterns.search(data["apart"], name))


def _system(text: str) -> str | None:
    return next((code for code, words in _data()["systems"] if patterns.search(words, text)), None)


def _cells(
    table: RuleTable, rows: dict[int, tuple[int, int]], column: int, basis: TimeTable, level: str
) -> Iterator[tuple[Difference, bool]]:
    """The cells of a column for bands of the authority's table, and whether each is right."""
    figures = {str(row[0]): row[1 + basis.levels.index(level)] for row in basis.rows}
    for at, band in rows.items():
        written = f"{band[0]}-{band[1]}"
        place = table.places.get((at, column))
        if written not in figures or place is None or column >= len(table.rows[at]):
            continue
        expected = float(figures[written])
        value = _figure(table.rows[at][column], place, expected)
        if value is not None:
            stated = Difference(table, basis, place, written, level, _shown(value), _shown(expected))
            yield stated, value == expected


def _figure(cell: Cell, place: Leaf[str], expected: float) -> float | None:
    """A cell's figure; of a recognised one that which is meant, where the point alone was lost."""
    if isinstance(cell, str):
        match = _FIGURE.match("".join(cell.translate(_READ).split()))
        if match is None:
            return None
        value = float(match[0])
    else:
        value = float(cell)
    if place.confidence < 1 and value > _MERGED * expected:
        return None  # two cells that were recognised as one
    lost = place.confidence < 1 and _shown(expected).replace(".", "") == _shown(value).replace(".", "")
    return expected if lost else value


def _strange(table: RuleTable, rows: dict[int, tuple[int, int]], basis: TimeTable) -> Iterator[Difference]:
    """Bands with one end of the authority's and another one beside it."""
    known = [str(row[0]) for row in basis.rows]
    had = {f"{first}-{last}" for first, last in rows.values()}
    for at, (first, last) in rows.items():
        written = f"{first}-{last}"
        like = [k for k in known if k not in had and (k.startswith(f"{first}-") or k.endswith(f"-{last}"))]
        place = table.places.get((at, 0))
        if written not in known and len(like) == 1 and place is not None and place.confidence == 1:
            yield Difference(table, basis, place, written, "", written, like[0])


def _missing(table: RuleTable, rows: dict[int, tuple[int, int]], basis: TimeTable) -> Iterator[Missing]:
    known = [str(row[0]) for row in basis.rows]
    spans = sorted(rows.values())
    ends = {end for span in spans for end in span}
    bands = {one: (int(one.partition("-")[0]), int(one.partition("-")[2])) for one in known}
    covered = [k for k, (a, b) in bands.items() if any(first <= a and b <= last for first, last in spans)]
    absent = [k for k in known if k not in covered and not ends & {*bands[k]}]
    places = [place for at in (min(rows), max(rows)) if (place := table.places.get((at, 0)))]
    if not covered or not places or any(place.confidence < 1 for place in places):
        return
    end = spans[-1][1]
    inner = [one for one in absent if spans[0][1] < bands[one][0] < end]
    outer = [one for one in absent if bands[one][0] > end]
    if inner:
        yield Missing(table, basis, places, inner, last=False)
    if outer and len(covered) >= _NEARLY * len(known):
        yield Missing(table, basis, places[-1:], outer, last=True)


def _shown(value: float) -> str:
    return f"{value:g}"


@cache
def _data() -> Any:
    return yaml_file.read(_DATA)
