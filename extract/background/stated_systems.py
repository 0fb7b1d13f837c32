"""Which systems each place of the report names: the fields of the systems, and the audit's standards."""

from __future__ import annotations

from collections import defaultdict

from extract.groups.leaves import body_end, elsewhere
from extract.groups.system_names import find_systems, system_of
from extract.readers import labelled, ticks
from extract.readers.labelled import Labelled
from extract.readers.units import Piece
from extract.source import Source
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
    return [StatedSystems(kind, list(told.values())) for (kind, _), told in found.items()]


def _named(source: Source, piece: Piece, kind: str) -> list[tuple[int, int, str]]:
    text = source.text[piece.start : piece.end]
    standards = [(one.start, one.end, system_of(one.value)) for one in find_standards(text, piece.start)]
    standards = [one for one in standards if one[2]]
    if kind == "criteria":
        return standards
    named = [(one.start, one.end, one.value) for one in find_systems(text, piece.start, short=True)]
    return named or standards


def _is_other(source: Source, place: Labelled) -> bool:
    return elsewhere(source, place.start, "audit") or elsewhere(source, place.start, "systems")


def _chosen(source: Source, place: Labelled) -> list[Piece]:
    """The field, or the ticked options where it has boxes; nothing where all boxes were lost."""
    if not ticks.has_marks(source, place.start, place.end):
        return [Piece(place.start, place.end, place.text)]
    return [*ticks.ticked(ticks.choices(source, place.start, place.end))]
