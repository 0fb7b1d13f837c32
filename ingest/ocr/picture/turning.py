"""Which way up a page lies: by the shape of its lines' boxes, and by which way they read better."""

from __future__ import annotations

import numpy as np

from ingest.ocr.detect import Region
from ingest.ocr.engine import Engine
from ingest.ocr.lines import Line, read_lines
from ingest.ocr.picture.pixels import Grey

_LONG = 2.0
_SAMPLE, _FIRST = 6, 2
_MOST_PIXELS = 500
_READS_WELL = 0.85
_LEAST_LINES = 2


def lies_sideways(regions: list[Region]) -> bool:
    """Whether most of what is clearly longer than wide stands upright: a page turned by a quarter."""
    tall = sum(region.height for region in regions if region.height > _LONG * region.width)
    wide = sum(region.width for region in regions if region.width > _LONG * region.height)
    return tall > 2 * wide


def quarters_sideways(grey: Grey, regions: list[Region], engine: Engine) -> int:
    """1 or 3: by how many clockwise quarter turns the lines of a page that lies sideways read better."""
    long = [region for region in regions if region.height > _LONG * region.width]
    chosen = [long[at] for at in sample(long)]
    crops = [grey[r.top : r.bottom, r.left : r.right] for r in chosen]
    right = _confidence(read_lines([np.rot90(crop, -1) for crop in crops], engine))
    left = _confidence(read_lines([np.rot90(crop, 1) for crop in crops], engine))
    return 1 if right >= left else 3


def is_upside_down(grey: Grey, regions: list[Region], engine: Engine) -> bool:
    """Whether a few lines that read badly read better upside down; where they read well, two are enough."""
    chosen = sample(regions)
    crops = [grey[r.top : r.bottom, r.left : r.right] for r in (regions[at] for at in chosen)]
    if len(crops) < _LEAST_LINES or _confidence(read_lines(crops[:_FIRST], engine)) >= _READS_WELL:
        return False
    upright = _confidence(read_lines(crops, engine))
    return _confidence(read_lines([np.rot90(crop, 2) for crop in crops], engine)) > upright + 0.05


def sample(regions: list[Region]) -> list[int]:
    """The indices of a few of the longest lines, as far as they are not long to read."""
    chosen = sorted(range(len(regions)), key=lambda at: -_length(regions[at]))
    return ([at for at in chosen if _length(regions[at]) <= _MOST_PIXELS] or chosen)[:_SAMPLE]


def _length(region: Region) -> int:
    return max(region.width, region.height)


def _confidence(lines: list[Line]) -> float:
    stated = [character.confidence for line in lines for character in line]
    return sum(stated) / len(stated) if stated else 0.0
