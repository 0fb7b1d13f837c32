"""The figures of an archive, rounded once: every output shows the same digits."""

from __future__ import annotations

from typing import Any

SHARES = frozenset(
    (
        *("share", "low", "high", "expected", "limit_low", "limit_high"),
        *("with_finding_share", "with_this_error_share"),
    )
)
"""Columns of shares, from 0 to 1."""

SHARE_DIGITS, DIGITS = 4, 2


def rounded(column: str, value: Any) -> Any:
    """A figure as all outputs have it: a share to a hundredth of a per cent, other fractions to a hundredth.

    >>> rounded("share", 1 / 3), rounded("per_report", 1 / 3), rounded("reports", 7)
    (0.3333, 0.33, 7)
    """
    return round(value, SHARE_DIGITS if column in SHARES else DIGITS) if isinstance(value, float) else value


def shown(column: str, value: float | str | None) -> str:
    """A figure for people.

    >>> shown("share", 1 / 3), shown("per_report", 1 / 3), shown("reports", 7), shown("low", None)
    ('33.33%', '0.33', '7', '')
    """
    if value is None:
        return ""
    figure = rounded(column, value)
    if column in SHARES:
        return f"{figure:.{SHARE_DIGITS - 2}%}"
    return f"{figure:.{DIGITS}f}" if isinstance(figure, float) else str(figure)
