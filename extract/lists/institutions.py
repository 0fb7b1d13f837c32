"""The rows of a list of institutions."""

from __future__ import annotations

from extract.lists import words
from extract.lists.rows import Grid, Row
from extract.readers.leaves import clean
from extract.readers.text.units import Piece
from extract.reading.source import Source
from schemas import patterns
from schemas.other_kinds.lists import ListedInstitution
from schemas.text import fold

_NUMBER = patterns.compile(r"(\d{1,4})[.、．]?")
_TAIL = patterns.compile(
    r"(?P<name>.{2,60}(?:公司|中心|院|所|厂|站|集团))\s?[-—–－_]{1,2}\s?(?P<tail>\S{1,10})"
)
_CITY = patterns.compile(r"(?P<stem>[^\s省]{2,6}?)[市州]")
_FIELDS = ("number", "place", "institution", "employer", "employer_place")
PLACES = ("place", "employer_place")
_GOES_ON = ("place",)
"""A blank cell of these columns goes on from above: a row of several institutions of one place."""


def rows(source: Source, grid: Grid, path: str) -> list[ListedInstitution]:
    """The rows that name an institution, in their order."""
    found: list[ListedInstitution] = []
    above: dict[str, Piece] = {}
    for row in grid.rows:
        stated = _told(grid, row)
        if "institution" not in stated:
            continue
        if grid.is_header(row):
            continue
        reached = {name: above[name] for name in _GOES_ON if name in above}
        above = {name: cell for name, cell in {**above, **stated}.items() if name in _GOES_ON}
        found.append(_entry(source, grid, row, {**reached, **stated}, f"{path}.institutions[{len(found)}]"))
    return found


def _told(grid: Grid, row: Row) -> dict[str, Piece]:
    """The cells that say something, by their columns."""
    named = zip(grid.columns, row, strict=True)
    return {name: cell for name, cell in named if name in _FIELDS and cell is not None and cell.text}


def _entry(source: Source, grid: Grid, row: Row, stated: dict[str, Piece], path: str) -> ListedInstitution:
    institution = stated["institution"]
    line = source.document.lines_of(institution.start, institution.end)[0].number
    made = ListedInstitution(line=line)
    for name, cell in stated.items():
        value: str | int | None = None if words.is_none(cell.text) else clean(cell.text)
        if name == "number":
            match = _NUMBER.fullmatch(cell.text)
            value = int(match[1]) if match else None
        setattr(made, name, value)
        leaf = source.leaf(value, cell.start, cell.end)
        leaf._path = f"{path}.{name}"
        made.places[name] = leaf
    for column, header, other in zip(grid.columns, grid.headers, row, strict=True):
        if column not in _FIELDS and other is not None and other.text and header:
            made.more[clean(header)] = clean(other.text)
    tail = _TAIL.fullmatch(made.institution or "")
    made.tail = tail["tail"] if tail else None
    places = {name: fold(str(made.places[name].value)) for name in PLACES if name in made.places}
    made.cities = {n: (city["stem"], city[0]) for n, text in places.items() if (city := _CITY.match(text))}
    return made
