"""Check boxes whose sides reach the rules of a low row: sides of boxes told from rules of the table.

A box as high as its row stands a hair from the rules above and below, and in a column of such rows the
sides make one long line. What tells them: at its own top or foot a box is dark from side to side while
the paper outside is free; a rule that bounds a cell goes on beyond it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np

from ingest.ocr.marks.box_columns import place_in_columns, spoiled, without_sides
from ingest.ocr.marks.boxes import CheckBox, box_at
from ingest.ocr.picture.pixels import Flags, Grey, Mask
from ingest.ocr.rules import Rule, Rules

_SMALLEST, _LARGEST, _SQUARE = 0.07, 0.4, 1.25
_OUTSIDE, _REST, _CLOSE = 0.03, 0.08, 0.02
"""Inches: the paper looked at beside a box, what boxes leave of a line of their sides between and beyond
them, how near the ends of a box and of its sides lie."""

_COVERED = 0.6
"""The share of a line that boxes make up, at least."""

_DARK, _DRIFTING, _PART, _FREE, _SIDE = 0.9, 0.5, 0.3, 0.4, 0.8
"""The share of ink from side to side of a box's own end, of one row of a rule and of such an end (they may
drift over two rows), outside of it, and along a side."""


Span = tuple[float, float]
Rows = tuple[int, int]


class Frame(NamedTuple):
    """A box by its edges in pixels (right and bottom exclusive)."""

    left: int
    top: int
    right: int
    bottom: int


def apart(rules: Rules, grey: Grey, ink: Mask, dpi: float) -> tuple[Rules, list[CheckBox]]:
    """The rules without those that are sides of check boxes, and these boxes with their states."""
    down = _frames(rules.vertical, ink, dpi)
    across = [
        Frame(f.top, f.left, f.bottom, f.right)
        for f in _frames(rules.horizontal, np.ascontiguousarray(ink.T), dpi)
    ]
    boxes = {frame: box for frame in dict.fromkeys(down + across) if (box := _box_in(frame, grey))}
    if not boxes:
        return rules, []
    spans = [((f.left, f.right), (f.top, f.bottom)) for f in boxes]
    horizontal = [rule for rule in rules.horizontal if not _is_side(rule, [s[::-1] for s in spans], dpi)]
    vertical = [rule for rule in rules.vertical if not _is_side(rule, spans, dpi)]
    found = _distinct(list(boxes.values()))
    place = place_in_columns(found, vertical, dpi)
    if place is not None:
        kept = without_sides(vertical, place, dpi)
        found += spoiled(found, [rule for rule in vertical if rule not in kept], kept, place, grey, dpi)
        vertical = kept
    return Rules(horizontal, vertical), found


def _frames(sides: list[Rule], ink: Mask, dpi: float) -> list[Frame]:
    """Squares between neighbouring vertical lines that close at an end of their own."""
    found = []
    order = sorted(sides)
    for at, left in enumerate(order):
        for right in order[at + 1 :]:
            if right.at - left.at > _LARGEST * dpi:
                break
            top, bottom = max(left.start, right.start), min(left.end, right.end)
            if right.at - left.at >= _SMALLEST * dpi and bottom - top >= _SMALLEST * dpi:
                found += _between(left, right, (top, bottom), ink, dpi)
    return found


def _between(left: Rule, right: Rule, span: tuple[float, float], ink: Mask, dpi: float) -> list[Frame]:
    """The boxes in a stretch between two vertical lines."""
    near = round(_CLOSE * dpi)
    first, last = max(int(span[0]) - near, 0), int(span[1]) + near
    a, b = round(left.at - left.thick / 2), round(right.at + right.thick / 2) + 1
    off = max(round(_OUTSIDE * dpi), 3)
    start = max(a - off - 2, 0)
    part = ink[first:last, start : b + off + 2] > 0
    inside = part[:, a - start : b - start]
    beside = np.maximum(part[:, : max(off, 1)].mean(axis=1), part[:, b - start + 2 :].mean(axis=1))
    free, filled = beside <= _FREE, inside.mean(axis=1)
    own = np.zeros(len(free), np.bool_)
    for top, bottom in _bands(free & (filled >= _PART)):
        own[top:bottom] = inside[top:bottom].any(axis=0).mean() >= _DARK
    ends = _bands(own), _bands(~free & (filled >= _DRIFTING))
    return [
        Frame(a, first + top, b, first + bottom)
        for top, bottom in _closed(*ends, b - a)
        if _is_square(bottom - top, b - a) and _sided(inside[top:bottom])
    ]


def _closed(own: list[Rows], rules: list[Rows], wide: int) -> list[Rows]:
    """Tops and feet of what a box's own ends close, or one of them with the next rule."""
    edges = [0, *(place for rule in rules for place in rule), 1 << 30]
    found = []
    for above, below in zip(edges[::2], edges[1::2], strict=True):
        within = [band for band in own if above <= band[0] and band[1] <= below]
        while within:
            top = within[0][0]
            taken = [band for band in within if band[1] - top <= _SQUARE * wide] or within[:1]
            bottom = taken[-1][1]
            found += [(top, bottom), (above - 1, bottom), (top, below + 1)]
            within = within[len(taken) :]
    return found


def _is_square(high: int, wide: int) -> bool:
    return wide / _SQUARE <= high <= wide * _SQUARE


def _sided(part: Flags) -> bool:
    """Whether ink stands along both sides."""
    band = max(round(0.1 * part.shape[1]), 2)
    return bool(min(part[:, :band].any(axis=1).mean(), part[:, -band:].any(axis=1).mean()) >= _SIDE)


def _bands(flags: Flags) -> list[tuple[int, int]]:
    """Stretches (start, end) of rows that are so."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False]))))
    return [(int(edges[at]), int(edges[at + 1])) for at in range(0, len(edges), 2)]


def _box_in(frame: Frame, grey: Grey) -> CheckBox | None:
    """The check box at a place, without what is around it; a letter between rules is none."""
    part = grey[frame.top : frame.bottom, frame.left : frame.right]
    around = cv2.copyMakeBorder(part, 3, 3, 3, 3, cv2.BORDER_CONSTANT, value=int(np.percentile(part, 85)))
    box = box_at(np.asarray(around, np.uint8), 3, 3, part.shape[1] + 3, part.shape[0] + 3)
    return CheckBox(*frame, box.state, box.sure) if box is not None and box.sure else None


def _is_side(rule: Rule, spans: Sequence[tuple[Span, Span]], dpi: float) -> bool:
    """Whether boxes make up a rule: it is one of their sides (`spans`: across it, along it) nearly all the
    way; one of them may be crossed by a stroke."""
    near, rest = _CLOSE * dpi, _REST * dpi
    at_side = [
        along
        for across, along in spans
        if min(abs(rule.at - place) for place in across) <= near + rule.thick
        and along[1] > rule.start
        and along[0] < rule.end
    ]
    most = rest + max((end - start for start, end in at_side), default=0.0)
    reached, covered = rule.start, 0.0
    for start, end in sorted(at_side):
        if start - reached > most:
            return False
        covered += max(end - max(start, reached), 0.0)
        reached = max(reached, end)
    return rule.end - reached <= most and covered >= _COVERED * rule.length


def _distinct(boxes: list[CheckBox]) -> list[CheckBox]:
    """Boxes found both by their upright and by their level sides, once."""
    kept: list[CheckBox] = []
    for box in boxes:
        x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        if not any(b.left < x < b.right and b.top < y < b.bottom for b in kept):
            kept.append(box)
    return kept


def without_boxes(grey: Grey, boxes: list[CheckBox]) -> Grey:
    """The picture with boxes painted over with the paper around."""
    if not boxes:
        return grey
    made = grey.copy()
    paper = cv2.dilate(grey, np.ones((13, 13), np.uint8))
    for box in boxes:
        place = slice(max(box.top - 2, 0), box.bottom + 2), slice(max(box.left - 2, 0), box.right + 2)
        made[place] = np.median(paper[place])
    return made
