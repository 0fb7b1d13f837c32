"""Members of the team in rows beside the label of the team: a name with the part in the team under it.

`评审组 | 王小明 ⏎ 技术专家 | …`, further members in the rows below."""

from __future__ import annotations

from collections.abc import Iterator

from extract import labels
from extract.groups.shared.people import names_in
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import FORM, Candidate
from extract.readers.tables import row_topics
from extract.readers.tables.grid import grids
from extract.reading.source import Source
from extract.values.found import Found
from extract.values.persons import is_person
from schemas import patterns

_OF_TEAM = frozenset({("team", "team"), ("team", "members")})
_NAMED = patterns.compile(
    r"(?P<name>[^\W\d\x00-\x7f]{2,4})\s?[\s（(/／，,]\s?(?P<role>[^\W\d]{2,8}(?: [a-z]{4,8})?)[)）]?"
)
_LONGEST, _MOST_LETTERS = 24, 5


def named(source: Source) -> Iterator[tuple[Found, Candidate[str]]]:
    """The members with their parts in the team, in reading order."""
    for grid in grids(source).values():
        for row, label in row_topics.of(grid).items():
            cell = grid.at.get((row, label.column + 1))
            if cell is None or cell.end - cell.start > _LONGEST or cell.row != row:
                continue
            if not _OF_TEAM.intersection(labels.fields_of(labels.key(grid.text(label)))):
                continue
            one = grid.piece(cell)
            stated = _NAMED.fullmatch(one.text)
            role = labels.value_of("team", "role", stated["role"]) if stated else None
            if stated and role and is_person(stated["name"]):
                at = one.start + stated.start("role")
                yield (
                    Found(one.start, one.start + stated.end("name"), stated["name"]),
                    Candidate(role, at, at + len(stated["role"]), FORM),
                )


def heads_column(source: Source, place: Labelled) -> bool:
    """Whether under a label stands a letter, or somebody whom the report names again: the cell beside it is
    the header of another column (审核员 | 关注要点), no name."""
    grid = grids(source)[place.block]
    cell = grid.cell_at(place.label.start)
    under = grid.below(cell) if cell else None
    if cell is None or under is None or grid.is_label(under):
        return False
    letters = grid.text(under).replace("、", "")
    lettered = len(letters) < _MOST_LETTERS and letters.isascii() and letters.isupper()
    return lettered or any(source.text.count(one.value) > 1 for one in names_in(source, grid.piece(under)))
