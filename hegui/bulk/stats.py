"""Shares of reports with errors by leader, team, month: with intervals and limits of chance, not ranks.

Sources: E. B. Wilson, 1927 (intervals of shares); D. J. Spiegelhalter, "Funnel plots for comparing
institutional performance", 2005, and "Handling over-dispersion of performance indicators", 2005 (limits);
P. Armitage, 1955 (trend).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from hegui.bulk import tables
from hegui.bulk.comparisons.across import WHO
from hegui.bulk.where_condition import checked
from hegui.errors import RefusedError
from hegui.optional_packages import module

BY = ("leader", "auditor", "team", "office", "standard", "audit_type", "month", "code")
"""What reports are told apart by, beside the columns of the office's own table (`meta_NAME`)."""

CONFIDENCE = 0.95
LIMITS = 0.998
"""The funnel's limits: chance alone puts one unit in 500 beyond them."""

LEAST = 10
"""A unit with fewer reports is no outlier, whatever its share."""

_EXACT = 1e-9

WINSORIZED = 0.1
"""The share of units at each end whose distance counts as that of the next, so that outliers do not widen the
limits that they are judged by."""

_NAMED = """
WITH known AS (SELECT *, {who} AS who FROM people),
    named AS (SELECT who, MIN(name) AS called FROM known GROUP BY who)
SELECT DISTINCT sha256, CASE WHEN COUNT(DISTINCT who) OVER (PARTITION BY called) = 1 THEN called
    ELSE COALESCE(called || ' ', '') || '(' || who || ')' END AS key
FROM known JOIN named USING (who) WHERE role IN ({roles})
"""
"""People by their name; where two have one, with what they are known by."""

_UNITS = {
    "leader": _NAMED.format(who=WHO, roles="'leader'"),
    "auditor": _NAMED.format(who=WHO, roles="'leader', 'member'"),
    "standard": "SELECT sha256, UNNEST(systems) AS key FROM reports",
    "audit_type": "SELECT sha256, audit_type AS key FROM reports",
    "month": "SELECT sha256, month AS key FROM reports",
}
"""Reports and the units that they belong to; a report without a unit has none."""

_COUNTED = """
WITH units AS ({units})
SELECT key, COUNT(*), COUNT(*) FILTER ({error} > 0), SUM({findings})
FROM reports JOIN units USING (sha256) WHERE key IS NOT NULL AND {where} GROUP BY key ORDER BY key
"""

_PLACED = """
SELECT COUNT(DISTINCT sha256) FROM reports JOIN ({units}) USING (sha256) WHERE key IS NOT NULL AND {where}
"""

_BY_CODE = """
SELECT code, (SELECT COUNT(*) FROM reports WHERE {where}),
    COUNT(DISTINCT sha256) FILTER (severity = 'error'), COUNT(*), COUNT(DISTINCT sha256)
FROM findings JOIN reports USING (sha256) WHERE {counted} AND {where} GROUP BY code ORDER BY 5 DESC, code
"""
"""Of each code: all reports, those with an error of it, its findings, the reports with any."""


_COUNTS = {
    False: {"error": "error", "findings": "error + warning + info", "counted": "NOT findings.suppressed"},
    True: {"error": "confirmed_error", "findings": "confirmed", "counted": "findings.review = 'confirmed'"},
}
"""What of the findings is counted: what the program tells, or what people confirmed."""


class Row(NamedTuple):
    """A unit: its reports, those with an error, their share with its interval; the findings.

    `expected` is the share of all reports, `limit_low` and `limit_high` what chance makes of it for so many
    reports; null where units are not compared (codes). Of a code, `with_error` are the reports that it tells
    an error of, `with_finding` those with any finding of it; null for other units."""

    key: str
    reports: int
    with_error: int
    share: float
    low: float
    high: float
    findings: int
    per_report: float
    expected: float | None
    limit_low: float | None
    limit_high: float | None
    outlier: bool
    with_finding: int | None = None


class Stats(NamedTuple):
    """The units, by key (codes: the most frequent first).

    `reports` are all that the condition takes, `without` those that belong to no unit.

    `dispersion` is how much more the shares differ than by chance (1: not more); `trend` the change of the
    share a month and the probability of one as large by chance, null but by month; `confirmed`: only what
    people confirmed counts."""

    by: str
    where: str | None
    reports: int
    without: int
    rows: list[Row]
    dispersion: float | None
    trend: tuple[float, float] | None
    confirmed: bool = False


def stats(run: Path, by: str, where: str | None = None, *, confirmed: bool = False) -> Stats:
    """The units of a run; only what people `confirmed` counts where that is asked for.

    Raises RefusedError: without tables, for a unit or condition that is not known."""
    if not tables.there(run):
        raise RefusedError("no_tables", path=str(run))
    with closing(tables.connected(run)) as base:
        condition = "true" if where is None else checked(base, where)
        (total,) = base.execute(f"SELECT COUNT(*) FROM reports WHERE {condition}").fetchone()  # noqa: S608
        if by == "code":
            counted = base.execute(_BY_CODE.format(where=condition, **_COUNTS[confirmed])).fetchall()
            rows = [_row(*one)._replace(with_finding=anywhere) for *one, anywhere in counted]
            return Stats(by, where, total, 0, rows, None, None, confirmed)
        asked = {"units": _units(base, by), "where": condition, **_COUNTS[confirmed]}
        counted = base.execute(_COUNTED.format(**asked)).fetchall()
        (placed,) = base.execute(_PLACED.format(**asked)).fetchone()
    made = _compared(by, where, total, total - placed, [(str(row[0]), *row[1:]) for row in counted])
    return made._replace(confirmed=confirmed)


def _units(base: Any, by: str) -> str:
    if by in _UNITS:
        return _UNITS[by]
    column = f"meta_{by}" if by in ("office", "team") else by
    columns = [row[0] for row in base.execute("DESCRIBE reports").fetchall()]
    if not column.startswith("meta_") or column not in columns:
        known = [one for one in columns if one.startswith("meta_")]
        raise RefusedError("unknown_by", given=by, known=", ".join([*BY, *known]))
    return f'SELECT sha256, "{column}" AS key FROM reports'  # noqa: S608 - a column that there is


def _compared(
    by: str, where: str | None, total: int, without: int, counted: Sequence[tuple[str, int, int, int]]
) -> Stats:
    """Each unit beside the share of all."""
    reports, wrong = sum(one[1] for one in counted), sum(one[2] for one in counted)
    expected = wrong / reports if reports else 0.0
    dispersion = over_dispersion([one[1] for one in counted], [one[2] for one in counted])
    rows = [_row(*one, expected=expected, dispersion=dispersion) for one in counted]
    trend = None
    if by == "month" and len(counted) > 1:
        trend = armitage(
            [month_number(one[0]) for one in counted], [o[1] for o in counted], [o[2] for o in counted]
        )
    return Stats(by, where, total, without, rows, dispersion, trend)


def _row(
    key: str, reports: int, wrong: int, findings: int, expected: float | None = None, dispersion: float = 1.0
) -> Row:
    share, (low, high) = wrong / reports, wilson(wrong, reports)
    each = findings / reports
    if expected is None:
        return Row(key, reports, wrong, share, low, high, findings, each, None, None, None, False)
    least, most = limits(expected, reports, dispersion)
    beyond = not least - _EXACT <= share <= most + _EXACT
    return Row(key, reports, wrong, share, low, high, findings, each, expected, least, most, beyond)


def wilson(hits: int, of: int, confidence: float = CONFIDENCE) -> tuple[float, float]:
    """Wilson's interval of a share.

    >>> [round(limit, 4) for limit in wilson(8, 10)]
    [0.4902, 0.9433]
    """
    found = module("scipy.stats").binomtest(hits, of).proportion_ci(confidence, method="wilson")
    return float(found.low), float(found.high)


def over_dispersion(reports: Sequence[int], wrong: Sequence[int]) -> float:
    """How much more the shares of units differ than by chance: the mean square of their winsorized distances
    from the share of all, at least 1.

    >>> over_dispersion([10, 10], [1, 1])
    1.0
    """
    of, hits = sum(reports), sum(wrong)
    if len(reports) < 2 or not 0 < hits < of:
        return 1.0
    share = hits / of
    distances = sorted(
        (one / many - share) / math.sqrt(share * (1 - share) / many)
        for one, many in zip(wrong, reports, strict=True)
    )
    cut = int(len(distances) * WINSORIZED)
    least, most = distances[cut], distances[-1 - cut]
    return max(1.0, sum(min(max(one, least), most) ** 2 for one in distances) / len(distances))


def limits(expected: float, reports: int, dispersion: float = 1.0) -> tuple[float, float]:
    """The shares between which a unit of so many reports is no outlier: those of chance; any share of fewer
    than `LEAST` reports.

    >>> limits(0.05, 3)
    (0.0, 1.0)
    """
    return (0.0, 1.0) if reports < LEAST else chance(expected, reports, dispersion)


def chance(expected: float, reports: int, dispersion: float = 1.0) -> tuple[float, float]:
    """The shares between which chance leaves a unit of so many reports: exact binomial limits, as far apart
    as the units are over-dispersed.

    The limits are interpolated between whole numbers of reports (Spiegelhalter, 2005), so that they are a
    curve over the number of reports: no share that chance leaves lies beyond them, none that it does not
    within.

    >>> [round(limit, 3) for limit in chance(0.2, 100)]
    [0.081, 0.337]
    """
    return _widened(expected, reports, dispersion, _least)


def smooth(expected: float, reports: int, dispersion: float = 1.0) -> tuple[float, float]:
    """The limits of `chance` as a curve without waves, to be drawn: interpolated by the incomplete beta
    function, which is the binomial distribution at whole numbers, so that the same counts lie beyond.

    >>> [round(limit, 2) for limit in smooth(0.2, 100)]
    [0.08, 0.34]
    """
    return _widened(expected, reports, dispersion, _least_smooth)


def _widened(
    expected: float, reports: int, dispersion: float, least: Callable[[float, int], float]
) -> tuple[float, float]:
    """The share of the least number of hits, and of those that are none, so much further from `expected`."""
    low = least(expected, reports) / reports
    high = 1 - least(1 - expected, reports) / reports
    wider = math.sqrt(dispersion)
    return max(0.0, expected - (expected - low) * wider), min(1.0, expected + (high - expected) * wider)


def _least(share: float, reports: int) -> float:
    """The number of hits under which chance leaves a unit with half of what is beyond `LIMITS`, interpolated:
    above the last that is beyond, up to the first that is not."""
    binomial = module("scipy.stats").binom
    tail = (1 - LIMITS) / 2
    within = float(binomial.ppf(tail, reports, share))
    exactly = float(binomial.pmf(within, reports, share))
    if within <= 0 or not exactly:
        return max(within, 0.0)
    return within - (float(binomial.cdf(within, reports, share)) - tail) / exactly


def _least_smooth(share: float, reports: int) -> float:
    """`_least` between whole numbers by the incomplete beta function."""
    tail = (1 - LIMITS) / 2
    if not 0 < share < 1 or (1 - share) ** reports >= tail:
        return 0.0
    return float(module("scipy.special").bdtrik(tail, reports, share))


def armitage(months: Sequence[int], reports: Sequence[int], wrong: Sequence[int]) -> tuple[float, float]:
    """The change of a share a month (least squares, weighted by reports), and the two-sided probability of
    one as large without a trend (Cochran–Armitage).

    >>> armitage([0, 1, 2], [50, 50, 50], [5, 5, 5])
    (0.0, 1.0)
    """
    of, hits = sum(reports), sum(wrong)
    middle = sum(at * many for at, many in zip(months, reports, strict=True)) / of
    spread = sum(many * (at - middle) ** 2 for at, many in zip(months, reports, strict=True))
    share = hits / of
    if not spread or not 0 < share < 1:
        return 0.0, 1.0
    moved = sum(one * (at - middle) for at, one in zip(months, wrong, strict=True))
    z = moved / math.sqrt(share * (1 - share) * spread)
    return moved / spread, float(2 * module("scipy.stats").norm.sf(abs(z)))


def month_number(month: str) -> int:
    """A month as a number.

    >>> month_number("2025-03") - month_number("2024-12")
    3
    """
    year, _, number = month.partition("-")
    return int(year) * 12 + int(number)
