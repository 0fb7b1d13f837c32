"""Where a finding's places stand: grouped into what one picture shows, the odd ones out marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Literal, NamedTuple

from hegui.review.odd_places import differing
from schemas.document import Box, Document
from schemas.leaf import Evidence, Leaf, Mention
from schemas.result import Finding

Place = Leaf[Any] | Mention[Any]

Part = Literal["hit", "odd", "same"]
"""What a place is of its finding: what it is about, the odd one of several, or what that one differs from."""

MOST = 80
"""Of the fragments of a finding so many are shown with their pictures."""

_TALLEST = 150.0
"""Points: what stands on one page within this height is one picture."""
_APART = 46.0
_SLACK = 2.0


class Spot(NamedTuple):
    """A place of a finding: its text, what it is of it, its range (null where unknown), its boxes."""

    text: str
    part: Part
    span: tuple[int, int] | None
    boxes: tuple[tuple[int, Box], ...]


class Quote(NamedTuple):
    """A fragment of evidence with the places that stand in it."""

    evidence: Evidence
    spots: tuple[Spot, ...]
    part: Part


class Shot(NamedTuple):
    """What one picture (of a document without pages: one passage) shows of a finding."""

    page: int | None
    quotes: tuple[Quote, ...]
    hull: Box | None

    @property
    def odd(self) -> bool:
        """Whether an odd one is in it."""
        return any(spot.part == "odd" for quote in self.quotes for spot in quote.spots)

    def boxes(self) -> Iterator[tuple[Box, Part]]:
        """The boxes to be marked on the page, each once."""
        seen: set[Box] = set()
        for quote in self.quotes:
            spots = [
                (box, spot.part) for spot in quote.spots for page, box in spot.boxes if page == self.page
            ]
            whole = [(quote.evidence.bbox, quote.part)] if quote.evidence.bbox else []
            for box, part in spots or whole:
                if box not in seen:
                    seen.add(box)
                    yield box, part


def shots(finding: Finding, document: Document) -> list[Shot]:
    """All that a finding shows, in the order of its evidence; what stands close together is one."""
    odd = {id(one) for one in differing(finding)}
    spots = [(place, _spot(place, document, odd)) for place in finding.places]
    near = [*spots[:MOST], *[one for one in spots[MOST:] if one[1].part == "odd"][:MOST]]
    quotes = [_quote(one, near, any_odd=bool(odd)) for one in _shown(finding.evidence, near)]
    made: list[Shot] = []
    for quote in quotes:
        _join(made, quote)
    return made


def left_out(finding: Finding, made: Sequence[Shot]) -> int:
    """How many fragments of a finding with very many are in no shot."""
    shown = {id(quote.evidence) for shot in made for quote in shot.quotes}
    return sum(id(one) not in shown for one in finding.evidence[MOST:])


def _shown(evidence: Sequence[Evidence], spots: Sequence[tuple[Place, Spot]]) -> list[Evidence]:
    """The first `MOST` fragments, and of the rest as many that have an odd one in them."""
    odd = [one for one in spots if one[1].part == "odd"][:MOST]
    rest = (one for one in evidence[MOST:] if any(_holds(one, *other) for other in odd))
    return [*evidence[:MOST], *islice(rest, MOST)]


def _spot(place: Place, document: Document, odd: set[int]) -> Spot:
    part: Part = "hit" if not odd else "odd" if id(place) in odd else "same"
    start, end = place.span
    words = " ".join(one.text for one in place.evidence.pages)
    if 0 <= start < end:
        return Spot(words, part, (start, end), tuple(_line_boxes(document, start, end)))
    boxes = ((one.page, one.bbox) for one in place.evidence.pages)
    return Spot(words, part, None, tuple((page, box) for page, box in boxes if page and box))


def _line_boxes(document: Document, start: int, end: int) -> Iterator[tuple[int, Box]]:
    for line in document.lines_of(start, end):
        for one in document.evidence(max(start, line.start), min(end, line.end)):
            if one.page is not None and one.bbox is not None:
                yield one.page, one.bbox


def _quote(evidence: Evidence, spots: Sequence[tuple[Place, Spot]], *, any_odd: bool) -> Quote:
    inside = tuple(spot for place, spot in spots if _holds(evidence, place, spot))
    parts = {spot.part for spot in inside}
    part: Part = "same" if any_odd else "hit"
    return Quote(evidence, inside, "odd" if parts == {"odd"} else part)


def _holds(evidence: Evidence, place: Place, spot: Spot) -> bool:
    """Whether a fragment of evidence is, or has in it, a place."""
    if evidence.bbox is not None and spot.boxes:
        return any(page == evidence.page and _within(box, evidence.bbox) for page, box in spot.boxes)
    lines = [one.line for one in place.evidence.pages if one.page == evidence.page]
    return any(line >= evidence.line for line in lines) and spot.text in evidence.text


def _within(box: Box, other: Box) -> bool:
    middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return (
        other[0] - _SLACK <= middle[0] <= other[2] + _SLACK
        and other[1] - _SLACK <= middle[1] <= other[3] + _SLACK
    )


def _join(made: list[Shot], quote: Quote) -> None:
    """Adds a quote to the shot that has room for it, else as a new one."""
    page, box = quote.evidence.page, quote.evidence.bbox
    for at, shot in enumerate(made):
        if shot.page != page or not _is_near(shot, quote):
            continue
        if any(_is_within(quote, one) for one in shot.quotes):
            return
        hull = union([shot.hull, box]) if shot.hull and box else shot.hull
        wider = [one for one in shot.quotes if not _is_within(one, quote)]
        made[at] = Shot(page, (*wider, quote), hull)
        return
    made.append(Shot(page, (quote,), box))


def _is_within(quote: Quote, other: Quote) -> bool:
    """Whether another quote shows all that a quote does: its words, and the places in it."""
    return quote.evidence.text in other.evidence.text and set(quote.spots) <= set(other.spots)


def _is_near(shot: Shot, quote: Quote) -> bool:
    box = quote.evidence.bbox
    if shot.hull is None or box is None:
        return any(quote.evidence.line == one.evidence.line for one in shot.quotes)
    gap = max(shot.hull[1], box[1]) - min(shot.hull[3], box[3])
    hull = union([shot.hull, box])
    return gap <= _APART and hull[3] - hull[1] <= _TALLEST


def union(boxes: Iterable[Box]) -> Box:
    """The least box that holds all of these."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def spans(
    made: Sequence[Shot], lines: Mapping[int, tuple[int, int]]
) -> Iterator[tuple[int, tuple[int, int], Part]]:
    """The ranges of the text that the shots show, each with its shot: the places, else the whole line."""
    for at, shot in enumerate(made):
        for quote in shot.quotes:
            found = [(spot.span, spot.part) for spot in quote.spots if spot.span]
            line = lines.get(quote.evidence.line)
            for span, part in found or ([(line, quote.part)] if line else []):
                yield at, span, part
