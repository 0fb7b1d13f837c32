"""Boxes of text cut where a ruled line crosses them: what stands in two cells is two pieces."""

from __future__ import annotations

import numpy as np

from ingest.ocr.detect import Region
from ingest.ocr.ink import Mask
from ingest.ocr.rules import Rule, Rules

_REACH = 0.6
_MARGIN = 2


def cut(regions: list[Region], rules: Rules, ink: Mask) -> list[Region]:
    """The pieces of text boxes within cells, each with ink in it. `ink` is that without the rules."""
    pieces = []
    for region in regions:
        if region.slope:
            pieces.append(region)
            continue
        for piece in _across(region, rules.vertical):
            for part in _down(piece, rules.horizontal):
                if part.width > 2 * _MARGIN and part.height > 2 * _MARGIN and _has_ink(part, ink):
                    pieces.append(part)
    return pieces


def _across(region: Region, vertical: list[Rule]) -> list[Region]:
    """Cut at the vertical rules that pass through most of a box's height."""
    places = []
    for rule in vertical:
        shared = min(region.bottom, rule.end) - max(region.top, rule.start)
        if region.left < rule.at < region.right and shared >= _REACH * region.height:
            places.append((rule.at, rule.thick))
    edges = [float(region.left)]
    for at, thick in sorted(places):
        edges += [at - thick / 2 - 1, at + thick / 2 + 1]
    edges.append(float(region.right))
    return [
        region._replace(left=round(edges[at]), right=round(edges[at + 1])) for at in range(0, len(edges), 2)
    ]


def _down(region: Region, horizontal: list[Rule]) -> list[Region]:
    """Cut at the horizontal rules that pass through most of a box's width."""
    places = []
    for rule in horizontal:
        shared = min(region.right, rule.end) - max(region.left, rule.start)
        if region.top < rule.at < region.bottom and shared >= _REACH * region.width:
            places.append((rule.at, rule.thick))
    edges = [float(region.top)]
    for at, thick in sorted(places):
        edges += [at - thick / 2 - 1, at + thick / 2 + 1]
    edges.append(float(region.bottom))
    return [
        region._replace(top=round(edges[at]), bottom=round(edges[at + 1])) for at in range(0, len(edges), 2)
    ]


def _has_ink(region: Region, ink: Mask) -> bool:
    part = ink[region.top : region.bottom, region.left : region.right]
    return bool(np.count_nonzero(part) >= max(6, 0.01 * part.size))


def trimmed(region: Region, ink: Mask, margin: int) -> Region:
    """The box brought to its ink with a margin, so that letters have their usual size in it."""
    part = ink[region.top : region.bottom, region.left : region.right]
    rows, columns = np.flatnonzero(part.any(axis=1)), np.flatnonzero(part.any(axis=0))
    if not len(rows) or not len(columns):
        return region
    return region._replace(
        left=region.left + max(int(columns[0]) - margin, 0),
        right=min(region.left + int(columns[-1]) + 1 + margin, region.right),
        top=region.top + max(int(rows[0]) - margin, 0),
        bottom=min(region.top + int(rows[-1]) + 1 + margin, region.bottom),
    )
