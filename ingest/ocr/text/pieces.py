"""Boxes of text cut where a ruled line crosses them: what stands in two cells is two pieces."""

from __future__ import annotations

import numpy as np

from ingest.ocr.detect import Region
from ingest.ocr.picture.pixels import Mask
from ingest.ocr.rules import Rule, Rules

_REACH = 0.6
_MARGIN = 2
_CORE = 0.3
_ENDS = 0.22


def cut(regions: list[Region], rules: Rules, ink: Mask) -> list[Region]:
    """The pieces of text boxes within cells, each with ink in it. `ink` is that without the rules."""
    pieces = []
    for region in regions:
        for piece in _across(region, rules.vertical):
            for part in _down(piece, rules.horizontal):
                if part.width > 2 * _MARGIN and part.height > 2 * _MARGIN and _has_ink(part, ink):
                    pieces.append(_trimmed(part, ink))
    return pieces


def _across(region: Region, vertical: list[Rule]) -> list[Region]:
    """Cut at the vertical rules that pass through most of a box's height."""
    places = [
        rule
        for rule in vertical
        if region.left < rule.at < region.right
        and min(region.bottom, rule.end) - max(region.top, rule.start) >= _REACH * region.height
    ]
    parts = _parts(places, region.left, region.right, region.core[0], region.core[2])
    return [region._replace(left=left, right=right) for left, right in parts]


def _down(region: Region, horizontal: list[Rule]) -> list[Region]:
    """Cut at the horizontal rules that pass through most of a box's width."""
    places = [
        rule
        for rule in horizontal
        if region.top < rule.at < region.bottom
        and min(region.right, rule.end) - max(region.left, rule.start) >= _REACH * region.width
    ]
    parts = _parts(places, region.top, region.bottom, region.core[1], region.core[3])
    return [region._replace(top=top, bottom=bottom) for top, bottom in parts]


def _parts(rules: list[Rule], start: int, end: int, first: float, last: float) -> list[tuple[int, int]]:
    """What rules leave of a stretch; a part that has nothing of the core (from `first` to `last`) is a
    neighbour's edge."""
    if not rules:
        return [(start, end)]
    edges = [float(start)]
    for rule in sorted(rules):
        edges += [rule.at - rule.thick / 2 - 1, rule.at + rule.thick / 2 + 1]
    edges.append(float(end))
    parts = []
    for at in range(0, len(edges), 2):
        left, right = edges[at], edges[at + 1]
        shared = min(right, last) - max(left, first)
        if shared > 0 and shared >= _CORE * min(right - left, last - first):
            parts.append((round(left), round(right)))
    return parts


def _has_ink(region: Region, ink: Mask) -> bool:
    part = ink[region.top : region.bottom, region.left : region.right]
    return bool(np.count_nonzero(part) >= max(6, 0.01 * part.size))


def _trimmed(region: Region, ink: Mask) -> Region:
    """A box brought to its ink at both ends, with a margin: less to read."""
    columns = np.flatnonzero(ink[region.top : region.bottom, region.left : region.right].any(axis=0))
    margin = _ENDS * region.height
    left = region.left + max(int(columns[0] - margin), 0)
    return region._replace(left=left, right=min(int(region.left + columns[-1] + 1 + margin), region.right))
