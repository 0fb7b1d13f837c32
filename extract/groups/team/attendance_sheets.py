"""Those who stand as auditors in a sheet of attendance or signatures alone, beside a list of the team that
tells registrations: they are not of the team."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract import labels
from extract.groups.shared.people import is_name
from extract.readers.leaves import body_end
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.values.identifiers import find_registrations
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf
from schemas.report import TeamMember

_SIGNED = patterns.compile(
    r"首次会议|末次会议|签[到名字]|到会|出席|[Oo]pening meeting|[Cc]losing meeting|[Ss]ign(?:ature|ed)"
)
_LISTED = patterns.compile(r"注册|证书|资格|级别|专业|代码|[Rr]egistration|[Gg]rade|[Cc]ode")
_NAME = patterns.compile(r"姓\s?名|人员|成员|\b[Nn]ame")
_INTERNAL = patterns.compile(r"内审|内部审核")
_LONGEST_HEAD, _LONGEST_CELL = 24, 16


def _is_sheet(grid: Grid, row: int) -> bool:
    """Whether a row is in a list whose heads tell of attendance or signatures and of no registrations."""
    for at in range(row - 1, -1, -1):
        texts = [grid.text(cell) for cell in grid.anchors.get(at, ()) if not grid.is_blank(cell)]
        heads = [text for text in texts if len(text) <= _LONGEST_HEAD]
        if len(heads) == len(texts) and any(map(_NAME.search, heads)):
            return any(map(_SIGNED.search, heads)) and not any(map(_LISTED.search, heads))
    return False


def is_in_sheet(source: Source, offset: int) -> bool:
    """Whether an offset lies in a row of a sheet of attendance or signatures."""
    grid = grids(source).get(block_at(source, offset))
    cell = grid.cell_at(offset) if grid else None
    return grid is not None and cell is not None and _is_sheet(grid, cell.row)


def only_signed(source: Source, people: Iterable[tuple[str, list[int], str]]) -> set[str]:
    """The people, told with all places of the name and what tells their registrations, who stand in such
    sheets alone, where others have registrations."""
    stated = list(people)
    if not any(find_registrations(numbers) for _, _, numbers in stated):
        return set()
    return {
        key
        for key, places, numbers in stated
        if places and not find_registrations(numbers) and all(is_in_sheet(source, at) for at in places)
    }


def strangers(source: Source, team: list[TeamMember], known: set[str]) -> Iterator[Leaf[str]]:
    """The names in sheets of attendance beside an auditor's part in the team, of people who are not of it;
    `known`: those who go with the team."""
    names = known | {str(member.name.value) for member in team if member.name is not None}
    if not any(one.number for member in team for one in member.registrations):
        return
    for grid in grids(source).values():
        for row, cells in grid.anchors.items():
            found = _auditor(grid, cells) if cells and cells[0].start < body_end(source) else None
            if found is not None and grid.text(found) not in names and _is_sheet(grid, row):
                yield source.leaf(grid.text(found), found.start, found.end)


def _auditor(grid: Grid, cells: list[Cell]) -> Cell | None:
    """The cell with the name in a row that tells the part of a leader or member of the team."""
    short = [cell for cell in cells if 0 < cell.end - cell.start <= _LONGEST_CELL]
    parts = [cell for cell in short if not _INTERNAL.search(grid.text(cell))]
    if not any(labels.value_of("team", "role", grid.text(cell)) in ("leader", "member") for cell in parts):
        return None
    return next((cell for cell in short if is_name(grid.text(cell))), None)
