"""The figures of an archive, rounded once for all outputs; what is for people shows fewer digits of them."""

from __future__ import annotations

from typing import Any

SHARES = frozenset(
    (
        *("share", "low", "high", "expected", "limit_low", "limit_high"),
        *("with_finding_share", "with_this_error_share"),
    )
)
"""Columns of shares, from 0 to 1."""

NOT_JUDGED = "–"
"""In the place of the limits of a unit that is not judged."""

SHARE_DIGITS, DIGITS = 4, 2
MANY = 100
"""Of fewer reports a share is shown to people in whole per cents: one report is more than the next digit."""


def rounded(column: str, value: Any) -> Any:
    """A figure as all outputs have it: a share to a hundredth of a per cent, other fractions to a hundredth.

    >>> rounded("share", 1 / 3), rounded("per_report", 1 / 3), rounded("reports", 7)
    (0.3333, 0.33, 7)
    """
    return round(value, SHARE_DIGITS if column in SHARES else DIGITS) if isinstance(value, float) else value


def shown(column: str, value: float | str | None, reports: int = MANY) -> str:
    """A figure for people, of so many reports.

    >>> shown("share", 1 / 3), shown("share", 1 / 3, 6), shown("per_report", 1 / 3), shown("low", None)
    ('33.3%', '33%', '0.33', '')
    """
    if value is None:
        return ""
    figure = rounded(column, value)
    if column in SHARES:
        return figure if isinstance(figure, str) else f"{figure:.{int(reports >= MANY)}%}"
    return f"{figure:.{DIGITS}f}" if isinstance(figure, float) else str(figure)
