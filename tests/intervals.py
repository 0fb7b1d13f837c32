"""Shares with Wilson's intervals, as the pages on accuracy show them."""

from __future__ import annotations

import math
from typing import Any

Json = Any
Z = 1.959963984540054
"""The quantile of the normal distribution for 95 %."""


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The interval of a share (E. B. Wilson, 1927), 95 %.

    >>> [round(limit, 3) for limit in wilson(8, 10)]
    [0.49, 0.943]
    """
    if not of:
        return 0.0, 1.0
    share, spread = hits / of, Z * Z / of
    middle = (share + spread / 2) / (1 + spread)
    half = Z / (1 + spread) * math.sqrt(share * (1 - share) / of + spread / (4 * of))
    return max(0.0, middle - half), min(1.0, middle + half)


def share(hits: int, of: int) -> Json:
    """A share with its interval."""
    low, high = wilson(hits, of)
    return {
        "hits": hits,
        "of": of,
        "share": round(hits / of, 3),
        "low": round(low, 3),
        "high": round(high, 3),
    }


def shown(one: Json) -> str:
    """A share in words: `8 of 10 (0.80; 0.49–0.94)`."""
    return f"{one['hits']} of {one['of']} ({one['share']:.2f}; {one['low']:.2f}–{one['high']:.2f})"
