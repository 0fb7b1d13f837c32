"""The conclusion and other choices: boxes."""

from __future__ import annotations

from corpus.bodies.defects.registry import Places, Slip, in_place
from corpus.bodies.tagged import Edit
from corpus.bodies.truth import bare

ONE_OF = {"audit_type", "audit.mode", "conclusion.recommendation", "conclusion.ratings.value"}
"""What is chosen by a box."""


@in_place("CON001")
def two_boxes(places: Places) -> Slip | None:
    """A second box is ticked."""
    at = places.one([at for at, other in places.boxes.items() if other and _chosen(places, at)])
    if at is None:
        return None
    raw = places.tags[at].raw
    return Slip((Edit(at, raw, gone=True, box="another"),), (raw,), allowed=("CON002", "CON003"), named=False)


@in_place("CON001")
def no_box(places: Places) -> Slip | None:
    """The only box of a choice is not ticked."""
    told = [bare(places.tags[at].path) for at in places.boxes]
    once = [
        at for at, _ in places.boxes.items() if _chosen(places, at) and told.count(_path(places, at)) == 1
    ]
    at = places.one([at for at in once if _path(places, at) != "conclusion.ratings.value"])
    if at is None:
        return None
    raw = places.tags[at].raw
    return Slip((Edit(at, raw, gone=True, box="emptied"),), (raw,), allowed=("CMP001",), named=False)


def _chosen(places: Places, at: int) -> bool:
    return at not in places.taken and _path(places, at) in ONE_OF


def _path(places: Places, at: int) -> str:
    return bare(places.tags[at].path)
