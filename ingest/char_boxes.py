"""Where the characters of a segment stand, in one array of floats: the left edge of each, the right edge of
each, then top and bottom: of all of them where they are of one height, else of each.

The number of characters is that of the segment's text. What stands nowhere (a space put between words) has
two edges of 0.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

from schemas.document import Box

NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)


def of_boxes(boxes: Sequence[Box]) -> array[float]:
    """The places of characters with these boxes."""
    if not boxes:
        return array("f", (0.0, 0.0))
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return of_sides(array("f", lefts), array("f", rights), tops, bottoms)


def of_sides(
    lefts: array[float], rights: array[float], tops: Sequence[float], bottoms: Sequence[float]
) -> array[float]:
    """The places of characters whose sides are told one by one, or top and bottom once for all."""
    return lefts + rights + array("f", (*tops, *bottoms))


def edges(places: array[float], count: int) -> tuple[array[float], array[float]]:
    """The left and the right edges."""
    return places[:count], places[count : 2 * count]


def heights(places: array[float], count: int) -> tuple[array[float], array[float]]:
    """The tops and the bottoms: of each character, or one where all have the same."""
    middle = (len(places) + 2 * count) // 2
    return places[2 * count : middle], places[middle:]


def boxes(places: array[float], count: int) -> list[Box]:
    """The box of each character."""
    lefts, rights = edges(places, count)
    tops, bottoms = heights(places, count)
    if len(tops) < count:
        tops, bottoms = tops * count, bottoms * count
    return list(zip(lefts, tops, rights, bottoms, strict=True))


def hull(places: array[float], count: int) -> Box | None:
    """What the characters cover; null where they stand nowhere.

    A line that begins and ends at one height is taken to be of that height (a raised figure is not looked
    for)."""
    if not count:
        return None
    middle = (len(places) + 2 * count) // 2
    top, bottom, left, right = places[2 * count], places[middle], places[0], places[2 * count - 1]
    level = top == places[middle - 1] and bottom == places[-1]
    if level and places[count] > left and right > places[count - 1]:
        return left, top, right, bottom
    return hull_of(boxes(places, count))


def hull_of(found: Iterable[Box]) -> Box | None:
    """What boxes cover, those that are nowhere left out."""
    seen = [box for box in found if box[2] > box[0]]
    if not seen:
        return None
    lefts, tops, rights, bottoms = zip(*seen, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
