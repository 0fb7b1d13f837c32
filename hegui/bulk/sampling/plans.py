"""Plans of acceptance sampling, named by their standard: how many are drawn, how many faults are accepted.

Their risks are those for a population of a known size (hypergeometric distribution)."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from hegui.errors import RefusedError
from hegui.optional_packages import module
from schemas.cache import yaml_file

AQL, LQ, DQL = "aql", "lq", "dql"

_EXACT = 1e-9
"""What a product of a whole number and per cents may miss a whole number by."""


class Plan(NamedTuple):
    """The size of a sample; with a `standard` also the faults up to which it is accepted and from which
    rejected, null without. `kind` (`AQL`, `LQ`, `DQL`) and `percent` are the quality it is for; `calculated`:
    by the principle of the standard, not from its table."""

    standard: str | None
    size: int
    accept: int | None = None
    reject: int | None = None
    kind: str | None = None
    percent: float | None = None
    calculated: bool = False


@cache
def _tables(name: str = AQL) -> Any:
    return yaml_file.read(Path(__file__).with_name(f"{name}.yaml"))


def by_aql(population: int, aql: float, level: str) -> Plan:
    """The plan for a lot of a series (GB/T 2828.1, single sampling, normal inspection), `aql` in per cent.

    Raises RefusedError for an AQL or level that the standard does not have.

    >>> by_aql(4000, 1.5, "II")[:4]
    ('GB/T 2828.1-2012', 200, 7, 8)
    >>> by_aql(100, 0.25, "II")[:4]
    ('GB/T 2828.1-2012', 50, 0, 1)
    """
    tables = _tables()
    letters, series = "".join(tables["sizes"]), tables["aql"]
    if aql not in series:
        raise RefusedError("unknown_aql", given=f"{aql:g}", known=_listed(series))
    if level not in tables["levels"]:
        raise RefusedError("unknown_level", given=level, known=", ".join(tables["levels"]))
    row = next((row for least, row in reversed(tables["letters"].items()) if population >= least), "A" * 7)
    at, accept = _followed(letters.index(row[tables["levels"].index(level)]), series.index(aql), len(letters))
    size = tables["sizes"][letters[at]]
    return Plan("GB/T 2828.1-2012", min(size, population), accept, accept + 1, AQL, aql)


def by_lq(population: int, lq: float, risk: float | None = None) -> Plan:
    """The plan for an isolated lot (GB/T 2828.2, procedure A), `lq` in per cent: that of the table; with a
    consumer's risk the smallest sample without a fault that keeps it, for any `lq`.

    Raises RefusedError for a limiting quality that the standard does not have, without a risk.

    >>> by_lq(4000, 5.0)[:4]
    ('GB/T 2828.2-2008', 200, 5, 6)
    >>> by_lq(4000, 5.0, 0.1)[1:4]
    (45, 0, 1)
    """
    tables = _tables(LQ)
    if risk is None and lq not in tables["lq"]:
        raise RefusedError("unknown_lq", given=f"{lq:g}", known=_listed(tables["lq"]))
    row = next((row for least, row in reversed(tables["plans"].items()) if population >= least), None)
    cell = row[tables["lq"].index(lq)] if row and risk is None else None
    if cell:
        size, accept = (int(part) for part in cell.split("/"))
    else:
        size, accept = _smallest(population, faulty(population, LQ, lq), risk or tables["risk"]), 0
    return Plan("GB/T 2828.2-2008", min(size, population), accept, accept + 1, LQ, lq, not cell)


def by_dql(population: int, dql: float, level: str) -> Plan:
    """The plan for a declared quality level (GB/T 2828.4; 2828.11 for small populations), `dql` in per cent:
    it contradicts one that is right with a probability of 5 % at most.

    Raises RefusedError for an unknown level.

    >>> by_dql(4000, 0.65, "II")[:4]
    ('GB/T 2828.4-2008', 125, 2, 3)
    >>> by_dql(100, 2.5, "I")[:4]
    ('GB/T 2828.11-2008', 22, 1, 2)
    """
    tables = _tables(DQL)
    if level not in tables["limits"]:
        raise RefusedError("unknown_level", given=level, known=", ".join(tables["limits"]))
    limit, small = tables["limits"][level], tables["small"]
    size = _preferred(dql, limit, tables["risk"])
    if population > max(small["population"], small["times"] * size):
        return Plan("GB/T 2828.4-2008", size, limit, limit + 1, DQL, dql, calculated=True)
    declared = faulty(population, DQL, dql)
    limit = min(limit, declared - 1)
    size = _largest(population, declared, limit, tables["risk"])
    if size <= limit or limit < 0:  # no part of it could contradict the declaration
        size, limit = population, declared
    return Plan("GB/T 2828.11-2008", size, limit, limit + 1, DQL, dql, calculated=True)


def faulty(population: int, kind: str, percent: float) -> int:
    """How many reports are faulty at a quality: the most that a declared or acceptable one allows, the least
    that a limiting one forbids.

    >>> faulty(90, LQ, 2.0), faulty(90, DQL, 2.0), faulty(40, LQ, 0.5)
    (2, 1, 1)
    """
    exact = population * percent / 100
    most = math.ceil(exact - _EXACT) if kind == LQ else math.floor(exact + _EXACT)
    return min(population, most)


def accepted(population: int, bad: int, size: int, accept: int) -> float:
    """The probability that a sample has `accept` faulty ones at most, if `bad` of the population are.

    >>> round(accepted(4000, 200, 200, 5), 4)
    0.0578
    """
    return float(module("scipy.stats").hypergeom.cdf(accept, population, bad, size))


def at_most(population: int, size: int, accept: int = 0, confidence: float = 0.95) -> int:
    """How many of a population can be faulty, if a sample has `accept` faulty ones at most.

    >>> at_most(1000, 59), at_most(10, 10), at_most(4000, 200, 5, 0.9)
    (48, 0, 181)
    """
    risk = 1 - confidence + _EXACT
    return _first(population, lambda bad: accepted(population, bad, size, accept) <= risk) - 1


def _smallest(population: int, bad: int, risk: float) -> int:
    """The smallest sample that has one of the bad ones, but for a risk."""
    return _first(population, lambda size: accepted(population, bad, size, 0) <= risk + _EXACT)


def _largest(population: int, bad: int, limit: int, risk: float) -> int:
    """The largest sample that has more than `limit` of the bad ones with a probability up to a risk."""
    return _first(population, lambda size: 1 - accepted(population, bad, size, limit) > risk + _EXACT) - 1


def _first(population: int, holds: Callable[[int], bool]) -> int:
    """The first number up to the population from which on something holds; behind it if none."""
    return bisect_left(range(population + 1), True, key=holds)


def _preferred(dql: float, limit: int, risk: float) -> int:
    """The largest size of the series with more than `limit` faulty ones with a probability up to a risk."""
    binomial = module("scipy.stats").binom
    sizes: list[int] = _tables(DQL)["sizes"]
    kept = [size for size in sizes if binomial.sf(limit, size, dql / 100) <= risk]
    return max(kept)


def _listed(series: list[float]) -> str:
    return ", ".join(f"{one:g}" for one in series)


def _followed(letter: int, column: int, letters: int) -> tuple[int, int]:
    """The letter of the plan and its acceptance number: where arrows lead to."""
    tables = _tables()
    diagonals, most = tables["diagonals"], tables["most"]
    first = min(diagonals)
    while (stated := _cell(letter, column, diagonals, most)) in ("up", "down"):
        below = letter + 1 if stated == "down" else letter - 1
        if not 0 <= below < letters:  # no letter there: the other way
            return _followed(first - column if stated == "down" else letter + 1, column, letters)
        letter = below
    return letter, int(stated)


def _cell(letter: int, column: int, diagonals: dict[int, Any], most: dict[str, Any]) -> Any:
    """A cell of table 2-A: an acceptance number or an arrow."""
    place = letter + column
    if place < min(diagonals):
        return "down"
    stated = diagonals.get(place, "up")
    late = letter >= list(_tables()["sizes"]).index(most["from"])
    return "up" if late and isinstance(stated, int) and stated > most["accept"] else stated
