"""Plans of acceptance sampling, named by their standard: how many are drawn, how many faults are accepted."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from hegui.errors import RefusedError
from schemas import yaml_file


class Plan(NamedTuple):
    """The size of a sample; with a `standard` also the faults up to which it is accepted and from which
    rejected, null without."""

    standard: str | None
    size: int
    accept: int | None = None
    reject: int | None = None


@cache
def _tables() -> Any:
    return yaml_file.read(Path(__file__).with_name("aql.yaml"))


def by_aql(population: int, aql: float, level: str) -> Plan:
    """The plan for a lot of a series (GB/T 2828.1, single sampling, normal inspection), `aql` in per cent.

    Raises RefusedError for an AQL or level that the standard does not have.

    >>> by_aql(4000, 1.5, "II")
    Plan(standard='GB/T 2828.1-2012', size=200, accept=7, reject=8)
    >>> by_aql(100, 0.25, "II")
    Plan(standard='GB/T 2828.1-2012', size=50, accept=0, reject=1)
    """
    tables = _tables()
    letters, series = "".join(tables["sizes"]), tables["aql"]
    if aql not in series:
        raise RefusedError("unknown_aql", given=f"{aql:g}", known=", ".join(f"{one:g}" for one in series))
    if level not in tables["levels"]:
        raise RefusedError("unknown_level", given=level, known=", ".join(tables["levels"]))
    row = next((row for least, row in reversed(tables["letters"].items()) if population >= least), "A" * 7)
    at, accept = _followed(letters.index(row[tables["levels"].index(level)]), series.index(aql), len(letters))
    size = tables["sizes"][letters[at]]
    return Plan("GB/T 2828.1-2012", min(size, population), accept, accept + 1)


def _followed(letter: int, column: int, letters: int) -> tuple[int, int]:
    """The letter of the plan and its acceptance number: where arrows lead to."""
    tables = _tables()
    diagonals, most = tables["diagonals"], tables["most"]
    first = min(diagonals)
    while (told := _cell(letter, column, diagonals, most)) in ("up", "down"):
        below = letter + 1 if told == "down" else letter - 1
        if not 0 <= below < letters:  # no letter there: the other way
            return _followed(first - column if told == "down" else letter + 1, column, letters)
        letter = below
    return letter, int(told)


def _cell(letter: int, column: int, diagonals: dict[int, Any], most: dict[str, Any]) -> Any:
    """A cell of table 2-A: an acceptance number or an arrow."""
    place = letter + column
    if place < min(diagonals):
        return "down"
    told = diagonals.get(place, "up")
    late = letter >= list(_tables()["sizes"]).index(most["from"])
    return "up" if late and isinstance(told, int) and told > most["accept"] else told
