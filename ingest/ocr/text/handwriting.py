"""What is drawn by hand over a page (a signature, a line struck through): strokes that hang together over
more than a letter, with little ink for their size; and what is too pale to be written there.
"""

from __future__ import annotations

import cv2
import numpy as np

from ingest.ocr.detect import Region
from ingest.ocr.lines import Line
from ingest.ocr.picture.pixels import Flags, Grey, Mask
from ingest.ocr.rules import Rule, Rules

_HIGH, _LONG = 1.3, 3.0
"""Of the usual letter: how far strokes reach, one way and the other."""

_FILLED = 0.22
"""The share of ink in the bounds of what is drawn: letters that touch one another have more."""

_MOSTLY, _UNSURE, _FEW = 0.6, 0.8, 6
"""A line is none where so much of its ink is drawn, it is read with less confidence, and as no more
characters: what is written under strokes is kept, unsure as it is."""

_GUESS = 0.3
"""Below it what is read as a character alone is none."""

_PAINTED = 3.0
"""How far beside a rule the picture is painted over with it, in pixels."""

_PALE = 0.4
"""Of the contrast of the text of a page: what is paler is left of a stamp, or a watermark."""


def find_strokes(ink: Mask, em: float, rules: Rules) -> Flags | None:
    """Where strokes are drawn on a page, in pixels of half its size; None: nowhere.

    `ink` is without the `rules`; a stroke goes on where it crossed one."""
    small = np.ascontiguousarray(ink[::2, ::2])
    bridged = small.copy()
    for rule in rules.horizontal:
        _bridge(bridged, rule)
    for rule in rules.vertical:
        _bridge(bridged.T, rule)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(bridged, connectivity=8)
    wide, high = stats[1:, cv2.CC_STAT_WIDTH], stats[1:, cv2.CC_STAT_HEIGHT]
    large = (np.minimum(wide, high) >= _HIGH * em / 2) & (np.maximum(wide, high) >= _LONG * em / 2)
    inked = np.bincount(labels[small > 0], minlength=count)[1:]
    drawn = large & (inked <= _FILLED * wide * high)
    if not drawn.any():
        return None
    flags: Flags = np.concatenate(([False], drawn))[labels]
    return flags


def _bridge(small: Mask, rule: Rule) -> None:
    """Puts back the ink that a horizontal rule has taken along where there is ink above and below (in
    place)."""
    half = rule.thick / 2 + _PAINTED
    top, bottom = int((rule.at - half) / 2), int((rule.at + half) / 2) + 2
    if top < 0 or bottom > small.shape[0]:
        return
    part = small[top:bottom, max(int(rule.start / 2), 0) : int(rule.end / 2) + 1]
    reach = np.ones((1, 2 * (bottom - top) + 1), np.uint8)
    above, below = (cv2.dilate(side.max(axis=0)[None], reach) > 0 for side in (part[:2], part[-2:]))
    part[:, (above & below)[0]] = 255


def share_drawn(region: Region, ink: Mask, strokes: Flags | None) -> float:
    """The share of the ink in a box that strokes make up."""
    if strokes is None:
        return 0.0
    place = slice(region.top // 2, region.bottom // 2 + 1), slice(region.left // 2, region.right // 2 + 1)
    drawn, inked = strokes[place], ink[::2, ::2][place] > 0
    return float(np.count_nonzero(drawn & inked)) / max(int(np.count_nonzero(inked)), 1)


def without_drawn(lines: list[Line], regions: list[Region], ink: Mask, strokes: Flags | None) -> list[Line]:
    """The lines, empty where what was read in a box is rather a stroke, or a guess."""
    return [
        () if _is_guess(line) or (_is_drawn(line) and share_drawn(region, ink, strokes) >= _MOSTLY) else line
        for region, line in zip(regions, lines, strict=True)
    ]


def _is_drawn(line: Line) -> bool:
    return 0 < len(line) <= _FEW and _mean(line) < _UNSURE


def _is_guess(line: Line) -> bool:
    """Whether a character or two are read with so little confidence that there is rather the rest of a stamp
    or the edge of a rule."""
    return 0 < len(line) <= 2 and _mean(line) < _GUESS


def written(
    regions: list[Region], level: tuple[Grey, Mask], strokes: Flags | None, dark: float
) -> list[Region]:
    """Pieces of ink that are no part of a stroke, and about as dark as the text (`dark`, a grey)."""
    grey, ink = level
    paper = float(np.median(grey[::8, ::8]))
    limit = paper - _PALE * (paper - dark)
    return [
        region
        for region in regions
        if share_drawn(region, ink, strokes) < 0.5
        and float(np.percentile(grey[region.top : region.bottom, region.left : region.right], 3)) <= limit
    ]


def darkness(regions: list[Region], grey: Grey) -> float:
    """How dark the text of a page usually is (a grey)."""
    greys = [np.percentile(grey[r.top : r.bottom : 2, r.left : r.right : 2], 3) for r in regions[::4]]
    return float(np.median(greys)) if greys else 0.0


def _mean(line: Line) -> float:
    return sum(character.confidence for character in line) / len(line)
