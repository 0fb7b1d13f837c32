"""Objectives that are told twice: with two targets, or as another aim in the programme for it."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.statements.objectives import Objective

MOST = 12
"""So many programmes are looked at."""


def two_targets(objectives: list[Objective]) -> Iterator[tuple[Objective, Objective]]:
    """The objectives that have another target in another place: each once."""
    stated: dict[str, list[Objective]] = {}
    for one in objectives:
        stated.setdefault(one.name, []).append(one)
    for same in stated.values():
        line = same[0].place.evidence.line
        others = [one for one in same if one.target != same[0].target]
        if others and others[0].place.evidence.line != line:
            yield same[0], others[0]


def other_aims(objectives: list[Objective]) -> Iterator[tuple[Objective, Objective]]:
    """The programmes for what one objective is about, whose own aim is another than the objective."""
    for programme in [one for one in objectives if one.of][:MOST]:
        thing, acts = programme.of_thing, programme.acts
        if thing is None or thing != programme.thing:
            continue
        own = [one for one in objectives if not one.of and one.thing == thing]
        if acts and own and all(one.acts and one.acts.isdisjoint(acts) for one in own):
            yield own[0], programme
