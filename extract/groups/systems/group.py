"""Management systems and the standards audited against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract import labels
from extract.groups.identity import opening_sentence
from extract.groups.systems.standards import begins_with, is_left_out, listed_below, standards_in
from extract.readers.fields import check_marks, labelled
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import COVER, FORM, PROSE, Candidate, body_end, cover_end, elsewhere, gather, rank
from extract.readers.tables import notes
from extract.readers.tables import rows as tables
from extract.readers.tables.grid import Grid, grids
from extract.readers.tables.rows import Row
from extract.readers.text import sections
from extract.readers.text.units import Piece, Unit, once, unit_at, units
from extract.reading.source import Source
from extract.reading.system_names import find_systems, system_of
from extract.values.standards import find_standards
from schemas import patterns
from schemas.document import Cell
from schemas.report import Report, Standard

_NATIONAL = ("GB", "YY", "GJB", "RB", "SY", "Q/", "T/", "HJ", "DB", "CNCA")
_LONGEST_FIELD = 400
_LONGEST_LINE, _LONGEST_MARK = 80, 8
_FEWEST_HEADS = 2
_CLAUSES = {"clause", "bare_clause", "item_clause"}
_CLAUSE = patterns.compile(r"[A-Z]?\s?\d{1,2}(?:\.\d{1,2}){0,3}(?:\s?[a-z][)）]?)?")
_AUDITED_BY = patterns.compile(r"审核|认证|准则|[Cc]riteria")
_AROUND = patterns.compile(
    r"(?:[\s·•・、，,/／&+＋|（()）*#:：—-]|和|及|与|管理体系|体系|管理|一体化|整合|综合|结合|联合|审核|认证|再|监督|初次|报告"
    r"|第?[一二12]阶段|书){0,40}"
)

_CRITERIA = patterns.compile(r"准则|标准|依据|规范|[Cc]riteri|[Ss]tandard")
"""In a label that is not a system's name alone (质量管理体系审核准则)."""


def read(source: Source, report: Report) -> None:
    """Fill `systems` and `standards`."""
    named = _named(source)
    cited = _audited(source)
    by_system = _by_system(cited)
    by_system |= _by_system(_heading(source, {*named} - {*by_system}) if named else [])
    order = _agreed(source, named, by_system)
    report.systems = [
        leaf
        for system in order
        if (leaf := gather(source, _places(system, named.get(system), by_system.get(system))))
    ]
    report.standards = [_standard(source, s, by_system[s]) for s in order if s in by_system]
    report.standards += [
        _standard(source, s, places) for s, places in by_system.items() if s not in order or s == ""
    ]


def _named(source: Source) -> dict[str, list[Candidate[str]]]:
    """The systems that the labelled fields name, ticked where there are boxes."""
    found: dict[str, list[Candidate[str]]] = {}
    for place in labelled.find(source, "systems", "systems"):
        if len(place.text) > _LONGEST_FIELD or elsewhere(source, place.start, "audit"):
            continue
        if _is_pair(place) or _is_head(source, place):
            continue
        for piece in _chosen(source, place):
            end = _row_end(source, place) if piece == place else piece.end
            _add(found, source, Piece(piece.start, end, ""), rank(source, place))
    for row in [] if found else _rows(source):
        for piece in _chosen(source, row.cells["system"]):
            _add(found, source, piece, FORM)
    return found or ({} if _told(source) else _in_opening(source) or _on_cover(source))


def _in_opening(source: Source) -> dict[str, list[Candidate[str]]]:
    """The systems that sentences at the head tell to have been audited."""
    found: dict[str, list[Candidate[str]]] = {}
    every = {system.start: system for stated in opening_sentence.find(source) for system in stated.systems}
    for _, system in sorted(every.items()):
        found.setdefault(system.value, []).append(Candidate(system.value, system.start, system.end, PROSE))
    return found


def _add(found: dict[str, list[Candidate[str]]], source: Source, piece: Piece, rank_: int) -> None:
    """Add the systems that a piece names."""
    for system in find_systems(source.text[piece.start : piece.end], piece.start, short=True):
        candidate = Candidate(system.value, system.start, system.end, rank_)
        found.setdefault(system.value, []).append(candidate)


@once
def _rows(source: Source) -> list[Row]:
    """The rows of tables that have a system beside the standard that it is audited against."""
    found: list[Row] = []
    rows = tables.rows(source, "systems")
    others = ("team", "nonconformities") if rows else ()
    other = {row.block for name in others for row in tables.rows(source, name)}
    for row in rows:
        named = {s.value for s in find_systems(row.text("system"), short=True)}
        cited = {system_of(s.value) for s in find_standards(row.text("standards"))}
        if named & cited and row.block not in other and not elsewhere(source, row.start, "audit"):
            found.append(row)
    return found


def _on_cover(source: Source) -> dict[str, list[Candidate[str]]]:
    """The systems of the first line of the cover that has nothing but their names (质量 · 环境)."""
    for unit in units(source):
        if unit.start >= cover_end(source):
            break
        if unit.end - unit.start > _LONGEST_LINE or (unit.cell and not _is_alone(source, unit)):
            continue
        found: dict[str, list[Candidate[str]]] = {}
        line = Piece(unit.start, unit.end, source.text[unit.start : unit.end])
        _add(found, source, line, COVER)
        places = sorted(c.start for same in found.values() for c in same)
        ends = {c.start: c.end for same in found.values() for c in same}
        cuts = [unit.start, *(at for start in places for at in (start, ends[start])), unit.end]
        rest = "".join(source.text[low:high] for low, high in zip(cuts[::2], cuts[1::2], strict=True))
        if found and _AROUND.fullmatch(rest) and (len(found) > 1 or not line.text.isascii()):
            return found
    return {}


def _is_alone(source: Source, unit: Unit) -> bool:
    """Whether a cell is the only one written in its row, over all columns."""
    grid = grids(source).get(unit.block)
    row = grid.anchors.get(unit.cell.row, ()) if grid and unit.cell else ()
    return grid is not None and len(row) == 1 and row[0].column_span == grid.block.columns


def _chosen(source: Source, place: Piece) -> Iterable[Piece]:
    """The field or cell, or the ticked options where it has boxes."""
    if not check_marks.has_marks(source, place.start, place.end):
        return [place]
    return check_marks.ticked(check_marks.choices(source, place.start, place.end))


def _audited(source: Source) -> list[Candidate[str]]:
    """The system standards where they are told, else those of the cover, else the first of the text."""
    cover = [
        c for c in standards_in(source, 0, cover_end(source), COVER) if not _left_out_at(source, c.start)
    ]
    found = _told(source) or cover or _first_anywhere(source)
    return [*found, *_twins(source, found)]


def _twins(source: Source, cited: list[Candidate[str]]) -> Iterator[Candidate[str]]:
    """The standards in cells of their own beside one of the same system (GB/T 19001-2016 | ISO 9001:2015), or
    right above or under it."""
    seen = {candidate.start for candidate in cited}
    for one in cited:
        unit = units(source)[at] if (at := unit_at(source, one.start)) is not None else None
        grid = grids(source).get(unit.block) if unit and unit.cell else None
        for cell in _about(grid, unit.cell) if grid and unit and unit.cell else ():
            for twin in standards_in(source, cell.start, cell.end, one.rank):
                alone = cell.end - cell.start - (twin.end - twin.start) <= _LONGEST_MARK
                same = system_of(str(twin.value)) == system_of(str(one.value))
                if alone and same and twin.start not in seen:
                    seen.add(twin.start)
                    yield twin


def is_of_another(source: Source, place: Labelled) -> bool:
    """Whether a field is another activity's or a nonconformity's, also by the caption of its table, or beside
    the clause of it (标准 | … | 条款 | 7.2)."""
    if (
        _beside_clause(source, place)
        or elsewhere(source, place.start, "audit")
        or elsewhere(source, place.start, "systems")
    ):
        return True
    grid = grids(source).get(place.block)
    caption = notes.before(grid) if grid is not None else None
    names = labels.sections("systems")["elsewhere"]
    return caption is not None and len(caption.text) <= _LONGEST_LINE and labels.has_name(caption.text, names)


def _beside_clause(source: Source, place: Labelled) -> bool:
    """Whether the label of one clause, with its number, stands in the row of a field in cells."""
    grid = grids(source).get(place.block) if place.how == "right" else None
    cell = grid.cell_at(place.start) if grid else None
    for one in grid.anchors.get(cell.row, ()) if grid and cell else ():
        of = {labels.column_of("nonconformities", key) for key in grid.keys(one)} if grid else set()
        if grid and of & _CLAUSES and (value := grid.right_of(one)):
            return _CLAUSE.fullmatch(grid.text(value)) is not None
    return False


def _about(grid: Grid, cell: Cell) -> list[Cell]:
    """The cells of a cell's row, and those as wide right above and under it."""
    near = (grid.at.get((cell.row - 1, cell.column)), grid.below(cell))
    alike = [c for c in near if c and (c.column, c.column_span) == (cell.column, cell.column_span)]
    return [*grid.anchors[cell.row], *alike]


@once
def _told(source: Source) -> list[Candidate[str]]:
    """The system standards of the labelled fields and sections, else of a table of systems."""
    places = labelled.find(source, "systems", "standards") + labelled.find(source, "systems", "systems")
    found: list[Candidate[str]] = []
    for place in sorted(places, key=lambda p: p.start):
        if not (is_of_another(source, place) or _is_pair(place) or _is_head(source, place)):
            for piece in _chosen(source, place):
                end = min(_row_end(source, place) if piece == place else piece.end, piece.start + 600)
                found += standards_in(source, piece.start, end, rank(source, place))
            found += _under(source, place)
            for cell in _spanned(source, place):
                found += standards_in(source, cell.start, cell.end, rank(source, place))
    seen = {candidate.start for candidate in found}
    found += [c for c in _in_columns(source) if c.start not in seen]
    for section in sections.find(source, labels.sections("systems")["standards"]):
        if not elsewhere(source, section.start, "audit"):
            end = min(section.end, section.body + 1500)
            known = {candidate.start for candidate in found}
            found += [c for c in standards_in(source, section.body, end, 1) if c.start not in known]
    for row in [] if found else _rows(source):
        for cell in grids(source)[row.block].anchors.get(row.row, ()):
            found += standards_in(source, cell.start, cell.end, FORM)
    return found


def _is_head(source: Source, place: Labelled) -> bool:
    """Whether a label is the head of a column of the table of systems, its value the first of several."""
    return place.how == "below" and any(row.block == place.block for row in _rows(source))


def _is_pair(place: Labelled) -> bool:
    """Whether a label is a system's own name and its value the standard: one of the rows of all systems."""
    name = place.label.text
    if _CRITERIA.search(name):
        return False
    return bool(find_systems(name, short=True) and find_standards(place.text))


def _under(source: Source, place: Labelled) -> list[Candidate[str]]:
    """The standards of the lines behind the first one under a label, each with a standard of its own."""
    if place.how != "next" or not find_standards(source.text[place.start : place.end]):
        return []
    at = unit_at(source, place.start)
    return listed_below(source, units(source)[at]) if at is not None else []


def _spanned(source: Source, place: Labelled) -> Iterator[Cell]:
    """The cells beside a label in the further rows that it spans."""
    grid = grids(source).get(place.block) if place.how == "right" else None
    label = grid.cell_at(place.label.start) if grid else None
    for row in range(label.row + 1, label.row + label.row_span) if label else ():
        cell = grid.at.get((row, label.column + label.column_span)) if grid and label else None
        if cell is not None and cell.row == row:
            yield cell


def _row_end(source: Source, place: Labelled) -> int:
    """Where the cells end that go on with the value of a label in its row, up to the next label."""
    grid = grids(source).get(place.block)
    cell = next((c for c in grid.block.cells if c.start <= place.start < c.end), None) if grid else None
    if grid is None or cell is None or place.how != "right":
        return place.end
    end = place.end
    for one in grid.anchors[cell.row]:
        if one.start >= place.end and not grid.is_blank(one):
            if grid.is_label(one) or len(grid.text(one)) > _LONGEST_LINE:
                break
            end = one.end
    return end


def _in_columns(source: Source) -> Iterator[Candidate[str]]:
    """The standards under a label of theirs in a row of labels."""
    for grid in grids(source).values():
        for row, begun in grid.anchors.items():
            cells = [cell for cell in begun if not grid.is_blank(cell)]
            heads = [c for c in cells if _AUDITED_BY.search(grid.text(c)) and _is_of_standards(grid, c)]
            if len(heads) != 1 or len(cells) < _FEWEST_HEADS or not all(map(grid.is_label, cells)):
                continue
            for at in range(row + 1, grid.rows):
                cell = grid.at.get((at, heads[0].column))
                if cell is None or grid.is_label(cell) or elsewhere(source, cell.start, "audit"):
                    break
                yield from standards_in(source, cell.start, cell.end, FORM)


def _is_of_standards(grid: Grid, cell: Cell) -> bool:
    return any(("systems", "standards") in labels.fields_of(key) for key in grid.keys(cell))


def _first_anywhere(source: Source) -> list[Candidate[str]]:
    """The standards of the first paragraph that names any but for what does not apply, of a table those in
    the same column."""
    for unit in units(source):
        found = standards_in(source, unit.start, unit.end, PROSE)
        if found and is_left_out(source, unit):
            continue
        if found and unit.cell is not None:
            column = [c for c in grids(source)[unit.block].block.cells if c.column == unit.cell.column]
            return [s for cell in column for s in standards_in(source, cell.start, cell.end, PROSE)]
        if found:
            return found + listed_below(source, unit)
    return []


def _left_out_at(source: Source, offset: int) -> bool:
    return (at := unit_at(source, offset)) is not None and is_left_out(source, units(source)[at])


def _heading(source: Source, systems: set[str]) -> list[Candidate[str]]:
    """The first standard of each system that nothing else tells, where a line or cell begins with it."""
    found: dict[str, list[Candidate[str]]] = {}
    end = body_end(source)
    for standard in find_standards(source.text[:end]) if systems else ():
        code = system_of(standard.value)
        if code not in systems or code in found or elsewhere(source, standard.start, "audit"):
            continue
        unit = units(source)[at] if (at := unit_at(source, standard.start)) is not None else None
        if unit and begins_with(source, unit, standard.start) and not is_left_out(source, unit):
            found[code] = standards_in(source, unit.start, unit.end, PROSE)
    return [one for code, stated in found.items() for one in stated if system_of(str(one.value)) == code]


def _by_system(cited: list[Candidate[str]]) -> dict[str, list[Candidate[str]]]:
    found: dict[str, list[Candidate[str]]] = {}
    for candidate in cited:
        found.setdefault(system_of(str(candidate.value)), []).append(candidate)
    return found


def _agreed(
    source: Source, named: dict[str, list[Candidate[str]]], by_system: dict[str, list[Candidate[str]]]
) -> list[str]:
    """The systems audited. A list of names whose boxes were lost is cut down to those with a standard."""
    if not named:
        return list(by_system)
    unmarked = not any(
        check_marks.has_marks(source, place.start, place.end)
        for place in labelled.find(source, "systems", "systems")
    )
    if _told(source) and by_system and unmarked and set(by_system) < set(named):
        return [system for system in named if system in by_system]
    return list(named)


def _places(
    system: str, named: list[Candidate[str]] | None, cited: list[Candidate[str]] | None
) -> list[Candidate[str]]:
    """Where a system is named, else the standards that it is deduced from."""
    if named:
        return named
    return [Candidate(system, c.start, c.end, c.rank) for c in (cited or [])[:1]]


def _standard(source: Source, system: str, cited: list[Candidate[str]]) -> Standard:
    national = [c for c in cited if str(c.value).startswith(_NATIONAL)]
    others = [c for c in cited if c not in national]
    twins = [c for c in others if str(c.value).startswith("IECQ")]
    first = min(cited, key=lambda c: (c.rank, c.start))
    return Standard(
        system=source.leaf(system, first.start, first.end) if system else None,
        number=gather(source, national or [c for c in others if c not in twins] or others),
        iso=gather(source, twins or others),
    )
