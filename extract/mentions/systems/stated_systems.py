"""Which systems each place of the report names: the fields of the systems, and the audit's standards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from extract.groups.systems.group import is_of_another
from extract.readers.fields import check_marks, labelled
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import body_end, cover_end
from extract.readers.text.units import Piece, units
from extract.reading.source import Source
from extract.reading.system_names import find_systems, system_of
from extract.values.found import Found
from extract.values.standards import find_standards
from schemas.leaf import Leaf
from schemas.mentions import StatedSystems

_LONGEST_FIELD = 400


def read(source: Source) -> list[StatedSystems]:
    """The places in reading order; what one table or paragraph names together is one place."""
    found: dict[tuple[str, int], dict[str, Leaf[str]]] = defaultdict(dict)
    for name in ("systems", "standards"):
        for place in labelled.find(source, "systems", name):
            if (
                place.start >= body_end(source)
                or len(place.text) > _LONGEST_FIELD
                or _is_other(source, place)
            ):
                continue
            kind = "systems" if name == "systems" else "criteria"
            for piece in _chosen(source, place):
                for start, end, system in _named(source, piece, kind):
                    found[kind, place.block].setdefault(system, source.leaf(system, start, end))
    for block, stated in _on_cover(source):
        for start, end, system in stated:
            found["criteria", block].setdefault(system, source.leaf(system, start, end))
    return [StatedSystems(kind, list(stated.values())) for (kind, _), stated in found.items()]


def _on_cover(source: Source) -> Iterator[tuple[int, list[tuple[int, int, str]]]]:
    """The lines of the cover that are the standards of systems and nothing more, with their blocks."""
    end = cover_end(source)
    for unit in units(source):
        if unit.start >= end:
            return
        text = source.text[unit.start : unit.end] if unit.cell is None else ""
        every = find_standards(text)
        stated = _of_systems(every, unit.start)
        cuts = [0, *(at for one in every for at in (one.start, one.end)), len(text)]
        between = (text[low:high] for low, high in zip(cuts[::2], cuts[1::2], strict=True))
        if stated and not any(char.isalnum() for part in between for char in part):
            yield unit.block, stated


def _named(source: Source, piece: Piece, kind: str) -> list[tuple[int, int, str]]:
    text = source.text[piece.start : piece.end]
    standards = _of_systems(find_standards(text), piece.start)
    if kind == "criteria":
        return standards
    named = [(one.start, one.end, one.value) for one in find_systems(text, piece.start, short=True)]
    return named or standards


def _of_systems(standards: list[Found], base: int) -> list[tuple[int, int, str]]:
    """The standards that are a system's: where they stand, and the system."""
    stated = [(base + one.start, base + one.end, system_of(one.value)) for one in standards]
    return [one for one in stated if one[2]]


def _is_other(source: Source, place: Labelled) -> bool:
    """Whether a field is not the audit's, or its label names a system itself (HACCP体系 | GB/T 27341)."""
    return is_of_another(source, place) or bool(find_systems(place.label.text))


def _chosen(source: Source, place: Labelled) -> list[Piece]:
    """The field, or the ticked options where it has boxes; nothing where all boxes were lost."""
    if not check_marks.has_marks(source, place.start, place.end):
        return [Piece(place.start, place.end, place.text)]
    return [*check_marks.ticked(check_marks.choices(source, place.start, place.end))]
