"""The plain shapes of comparison under one name (`checks/comparisons` has them by relation)."""

from __future__ import annotations

from checks.comparisons.equal import Difference, Place, Variant, differing, every_place, in_order, normal
from checks.comparisons.names import (
    MANY,
    SURE,
    TWO,
    Misspelling,
    misspellings,
    name_key,
    one_apart,
    same_name,
)
from checks.comparisons.order import days_agree, out_of_order
from checks.comparisons.sums import exact, shortfall
from checks.comparisons.term import longer_than
from checks.comparisons.valid_on import uncovered

__all__ = [
    "MANY",
    "SURE",
    "TWO",
    "Difference",
    "Misspelling",
    "Place",
    "Variant",
    "days_agree",
    "differing",
    "every_place",
    "exact",
    "in_order",
    "longer_than",
    "misspellings",
    "name_key",
    "normal",
    "one_apart",
    "out_of_order",
    "same_name",
    "shortfall",
    "uncovered",
]
