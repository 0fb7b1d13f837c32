"""Check boxes in the columns of a table, each at the same distance from the rule of its column: what a stamp
or a signature spoils is found by the boxes of the other columns and rows.
"""

from __future__ import annotations

from statistics import median
from typing import NamedTuple

import numpy as np

from ingest.ocr.marks.boxes import CheckBox, spanned
from ingest.ocr.picture.pixels import Grey
from ingest.ocr.rules import Rule
from schemas.document import MarkState

_LEAST, _NEAR, _LOWER = 4, 0.02, 0.08
"""Boxes that tell where others stand; inches: how near to that place, and by how much a rule that is a side
of boxes begins below the rules of the columns."""

_OWN, _SAME_COLUMN = 0.03, 0.75
"""Inches: how far from the rule of its column a box begins at least and at the most."""

_DARK, _LEAST_CONTRAST = 0.35, 40
_SIDE, _SIDES, _EMPTY, _TICKED = 0.5, 2, 0.04, 0.12
"""The share of ink along a side that is there, how many are, and the share inside of empty and ticked
boxes."""


class _Place(NamedTuple):
    """Where boxes stand in a column: the distances of their sides from its rule."""

    left: float
    right: float


def place_in_columns(boxes: list[CheckBox], vertical: list[Rule], dpi: float) -> _Place | None:
    """Where boxes of one kind stand in their columns, if most stand at the same distance from a rule."""
    stated = [(box, _column(box.left, vertical, dpi)) for box in boxes]
    offsets = [(box.left - rule.at, box.right - rule.at) for box, rule in stated if rule is not None]
    if len(offsets) < _LEAST:
        return None
    place = _Place(median(left for left, _ in offsets), median(right for _, right in offsets))
    near = _NEAR * dpi
    same = [at for at in offsets if abs(at[0] - place.left) <= near and abs(at[1] - place.right) <= near]
    return place if len(same) >= max(_LEAST, 0.8 * len(offsets)) else None


def without_sides(vertical: list[Rule], place: _Place, dpi: float) -> list[Rule]:
    """The rules without those that stand where the sides of boxes in a column do, and begin below the top of
    its rule."""
    near = _NEAR * dpi
    return [
        rule
        for rule in vertical
        if not any(
            other.start < rule.start - _LOWER * dpi
            and other.end > rule.end - near
            and min(abs(rule.at - other.at - side) for side in place) <= near
            for other in vertical
        )
    ]


def spoiled(
    boxes: list[CheckBox], sides: list[Rule], vertical: list[Rule], place: _Place, grey: Grey, dpi: float
) -> list[CheckBox]:
    """The boxes that are to stand in the rows of those found, in their columns and those of `sides`."""
    stated = [_column(at, vertical, dpi) for at in [box.left for box in boxes] + [r.at for r in sides]]
    made: list[CheckBox] = []
    for column in sorted({rule for rule in stated if rule is not None}):
        for top, bottom in sorted({(box.top, box.bottom) for box in boxes}):
            left, right = round(column.at + place.left), round(column.at + place.right)
            taken = any(
                box.left < (left + right) / 2 < box.right and box.top < (top + bottom) / 2 < box.bottom
                for box in boxes + made
            )
            box = None if taken else _spoiled(grey, left, top, right, bottom)
            made += [box] if box else []
    return made


def _column(at: float, vertical: list[Rule], dpi: float) -> Rule | None:
    """The rule of the column that begins left of a place."""
    before = [rule for rule in vertical if _OWN * dpi <= at - rule.at <= _SAME_COLUMN * dpi]
    return max(before, key=lambda rule: rule.at, default=None)


def _spoiled(grey: Grey, left: int, top: int, right: int, bottom: int) -> CheckBox | None:
    """The box whose frame is only there in part; its state as far as the ink inside tells."""
    part = grey[top:bottom, left:right]
    if min(part.shape) < 9:
        return None
    paper, dark = float(np.percentile(part, 90)), float(np.percentile(part, 1))
    if paper - dark < _LEAST_CONTRAST:
        return None
    ink = part < paper - _DARK * (paper - dark)
    band = max(min(ink.shape) // 7, 3)
    covers = (
        ink[:band].any(axis=0).mean(),
        ink[-band:].any(axis=0).mean(),
        ink[:, :band].any(axis=1).mean(),
        ink[:, -band:].any(axis=1).mean(),
    )
    if sum(cover >= _SIDE for cover in covers) < _SIDES:
        return None
    inside = ink[band + 1 : -band - 1, band + 1 : -band - 1]
    fill = float(inside.mean()) if inside.size else 0.0
    ticked = fill >= _TICKED or (fill > _EMPTY / 2 and spanned(inside))
    state: MarkState = "ticked" if ticked else "empty" if fill <= _EMPTY else "unknown"
    return CheckBox(left, top, right, bottom, state, False)
