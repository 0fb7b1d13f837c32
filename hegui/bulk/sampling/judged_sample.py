"""A sample read by people: the share of faulty reports, acceptance, and how far readers and program agree.

Sources: E. B. Wilson, 1927; C. J. Clopper and E. S. Pearson, 1934; J. Cohen, 1960 (kappa); K. L. Gwet, 2008
(AC1).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hegui.optional_packages import module

FAULT, OK, OPEN = "fault", "ok", "open"
VERDICTS = (OK, FAULT, OPEN)


class Read(NamedTuple):
    """A report that was drawn, as read: verdicts of one or two readers (`OK`, `FAULT`, `OPEN`, null), and the
    program's (`error`, `warning`, `clean`)."""

    stratum: str
    program: str
    first: str | None
    second: str | None = None


class Estimate(NamedTuple):
    """A share of faulty reports with its interval, of how many read ones."""

    key: str
    read: int
    faulty: int
    share: float
    low: float
    high: float


class Agreement(NamedTuple):
    """Two readers on the reports that both judged."""

    percent: float
    ac1: float | None
    kappa: float | None


class Judged(NamedTuple):
    """A sample that was read. `decision` is null without a plan, `agreement` without a second reader.

    `missed` are faulty reports that the program calls clean, `false_alarms` those in order that it has an
    error for, `left` those without a verdict."""

    whole: Estimate
    method: str
    strata: list[Estimate]
    decision: str | None
    agreement: Agreement | None
    missed: int
    false_alarms: int
    left: int


def judged(
    reports: Sequence[Read],
    populations: Mapping[str, int],
    accept: int | None,
    confidence: float,
) -> Judged:
    """What a sample shows; `populations` are the sizes of the strata, `accept` a plan's number."""
    settled = [one for one in reports if one.first in (OK, FAULT)]
    strata = []
    for key in sorted(populations):
        mine = [one for one in settled if one.stratum == key]
        if mine:
            strata.append(
                _estimate(key, sum(one.first == FAULT for one in mine), len(mine), confidence, "wilson")
            )
    faulty = sum(one.first == FAULT for one in settled)
    left = len(reports) - len(settled)
    if len(populations) > 1 and settled:
        method, whole = "wilson_effective", stratified(strata, populations, confidence)
    else:
        method = "wilson" if accept is None else "exact"
        whole = _estimate("", faulty, len(settled), confidence, method)
    return Judged(
        whole,
        method,
        strata,
        _decision(faulty, left, accept),
        agreement([(one.first, one.second) for one in reports]),
        sum(one.first == FAULT and one.program == "clean" for one in settled),
        sum(one.first == OK and one.program == "error" for one in settled),
        left,
    )


def _decision(faulty: int, left: int, accept: int | None) -> str | None:
    """By a plan; null without one, and while what is not judged yet can turn it."""
    if accept is None:
        return None
    if faulty > accept:
        return "reject"
    return "accept" if faulty + left <= accept else None


def _estimate(key: str, faulty: int, read: int, confidence: float, method: str) -> Estimate:
    if not read:
        return Estimate(key, 0, 0, 0.0, 0.0, 1.0)
    interval = module("scipy.stats").binomtest(faulty, read).proportion_ci(confidence, method=method)
    return Estimate(key, read, faulty, faulty / read, float(interval.low), float(interval.high))


def stratified(strata: Sequence[Estimate], populations: Mapping[str, int], confidence: float) -> Estimate:
    """The share over strata, weighted by their sizes, with Wilson's interval on the effective size: that of a
    simple sample with the same variance. Strata of which nothing was read are left out."""
    of = sum(populations[one.key] for one in strata)
    share = sum(populations[one.key] / of * one.share for one in strata)
    variance = 0.0
    for one in strata:
        smoothed = (one.faulty + 0.5) / (one.read + 1)
        variance += (populations[one.key] / of) ** 2 * smoothed * (1 - smoothed) / one.read
    middle = min(max(share, 0.5 / sum(one.read for one in strata)), 1 - 0.5 / sum(one.read for one in strata))
    size = middle * (1 - middle) / variance
    low, high = wilson(share, size, confidence)
    read, faulty = sum(one.read for one in strata), sum(one.faulty for one in strata)
    return Estimate("", read, faulty, share, low, high)


def wilson(share: float, size: float, confidence: float) -> tuple[float, float]:
    """Wilson's interval of a share of a sample whose size need not be whole.

    >>> [round(limit, 4) for limit in wilson(0.8, 10, 0.95)]
    [0.4902, 0.9433]
    """
    z = float(module("scipy.stats").norm.ppf(0.5 + confidence / 2))
    middle = (share + z * z / (2 * size)) / (1 + z * z / size)
    half = z / (1 + z * z / size) * math.sqrt(share * (1 - share) / size + z * z / (4 * size * size))
    return max(0.0, middle - half), min(1.0, middle + half)


def agreement(pairs: Sequence[tuple[str | None, str | None]]) -> Agreement | None:
    """How far two readers agree, on what both judged.

    >>> agreement([("ok", "ok"), ("ok", "ok"), ("fault", "fault"), ("ok", "fault")])
    Agreement(percent=0.75, ac1=0.5294117647058824, kappa=0.5)
    """
    both = [(one, other) for one, other in pairs if one in (OK, FAULT) and other in (OK, FAULT)]
    if not both:
        return None
    same = sum(one == other for one, other in both) / len(both)
    first = sum(one == FAULT for one, _ in both) / len(both)
    second = sum(other == FAULT for _, other in both) / len(both)
    middle = (first + second) / 2
    by_chance = first * second + (1 - first) * (1 - second)
    gwet = 2 * middle * (1 - middle)
    kappa = None if by_chance == 1 else (same - by_chance) / (1 - by_chance)
    return Agreement(same, (same - gwet) / (1 - gwet), kappa)
