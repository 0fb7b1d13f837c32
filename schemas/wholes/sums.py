"""Wholes that are told apart from their parts."""

from __future__ import annotations

from schemas.leaf import Leaf
from schemas.slotted import slotted


@slotted
class ToldSum:
    """A whole that lines before a table tell, the amounts of its column, and whether they say to be split."""

    whole: Leaf[float]
    parts: list[Leaf[float]]
    is_split: bool
