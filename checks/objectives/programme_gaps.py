"""Programmes of which the report does not tell what it tells of their neighbours: by when, and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from schemas.leaf import Leaf
from schemas.statements.objectives import Programme


class Bare(NamedTuple):
    """A programme by what it is for, its place, what it does not tell, and a place where a neighbour does."""

    what: str
    place: Leaf[str]
    lacks: str
    neighbour: Leaf[str]


def bare_programmes(context: Context) -> Iterator[Bare]:
    """The programmes that lack a label which another has."""
    neighbours: dict[str, Leaf[str]] = {}
    programmes = context.mentions.statements(Programme)
    for programme in programmes:
        for name, leaf in programme.labels.items():
            if leaf is not None:
                neighbours.setdefault(name, leaf)
    for programme in programmes:
        for name, leaf in programme.labels.items():
            if leaf is None and name in neighbours:
                yield Bare(programme.words, programme.place, name, neighbours[name])
