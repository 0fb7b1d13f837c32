"""A draw from an archive that anybody can check: by rank of a hash, whatever the order, program and machine.

A document's rank is the order of SHA-256 of the seed, a newline and the document's SHA-256: a larger sample
has the same first ones. Strata get places by the Webster method (divisors 1, 3, 5 …), where none loses one
when the sample grows; each has one first.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from hegui.bulk import tables
from hegui.bulk.sampling.plans import Plan, accepted, at_most, faulty
from hegui.bulk.where_condition import checked
from hegui.errors import RefusedError

RISK, RISK_OF_A_PLAN = 0.05, 0.10
"""The consumer's risk where none is given; with a plan that which the standards are made for."""

VERDICT = "verdict"
"""The column with the program's verdict."""

JOINT = " · "
"""Between the values of a stratum of several columns."""


class Drawn(NamedTuple):
    """A report that was drawn: its rank in its stratum (from 1), its document, the program's verdict, whom it
    is about."""

    rank: int
    sha256: str
    path: str
    stratum: str
    verdict: str
    organization: str | None = None


class Stratum(NamedTuple):
    """A part of the population, and how many were drawn of it."""

    key: str
    population: int
    size: int


class Proof(NamedTuple):
    """What a draw from one stratum can prove: with a confidence of 1 - `risk` at most `most` of the
    population are faulty, if it is accepted (without a plan: if none is found).

    With a plan it is accepted with the probability `chance`, if `faulty` of the population are, which is the
    quality that the plan is for; both are null for a quality of more than 100 faults in 100 reports."""

    risk: float
    most: int
    faulty: int | None = None
    chance: float | None = None


class Sample(NamedTuple):
    """A draw; `proof` is null where there are several strata."""

    population: int
    where: str | None
    plan: Plan
    seed: str
    columns: tuple[str, ...]
    strata: list[Stratum]
    drawn: list[Drawn]
    proof: Proof | None


def population(run: Path, where: str | None) -> int:
    """The number of reports that a condition takes. Raises RefusedError."""
    return len(_reports(run, where, ()))


def draw(
    run: Path, plan: Plan, columns: Sequence[str], where: str | None, seed: str, risk: float | None = None
) -> Sample:
    """Draw the plan's size from the reports of a run, by strata of the columns; a consumer's risk is what the
    proof leaves. Raises RefusedError."""
    reports = _reports(run, where, columns)
    if not reports:
        raise RefusedError("nothing_to_draw", path=str(run))
    strata: dict[str, list[Drawn]] = {}
    for document, path, verdict, organization, *values in reports:
        key = JOINT.join("—" if value is None else str(value) for value in values)
        strata.setdefault(key, []).append(Drawn(0, document, path, key, verdict, organization))
    sizes = places({key: len(several) for key, several in strata.items()}, plan.size)
    drawn = [
        one._replace(rank=number)
        for key in sorted(strata)
        for number, one in enumerate(
            sorted(strata[key], key=lambda one: rank(seed, one.sha256))[: sizes[key]], 1
        )
    ]
    items = [Stratum(key, len(strata[key]), sizes[key]) for key in sorted(strata)]
    plan = plan._replace(size=len(drawn))
    proof = proved(plan, len(reports), risk) if len(strata) == 1 else None
    return Sample(len(reports), where, plan, seed, tuple(columns), items, drawn, proof)


def proved(plan: Plan, population: int, risk: float | None = None) -> Proof:
    """What the sample of a plan can prove.

    >>> proved(Plan(None, 59), 1000)
    Proof(risk=0.05, most=48, faulty=None, chance=None)
    """
    given = risk or (RISK_OF_A_PLAN if plan.standard else RISK)
    accept = plan.accept or 0
    most = at_most(population, plan.size, accept, 1 - given)
    if plan.kind is None or plan.percent is None or plan.percent > 100:  # more: faults, not faulty ones
        return Proof(given, most)
    bad = faulty(population, plan.kind, plan.percent)
    return Proof(given, most, bad, accepted(population, bad, plan.size, accept))


def rank(seed: str, document: str) -> str:
    """By what the documents of a stratum are put in order.

    >>> rank("2025", "ab" * 32)[:8]
    '07183809'
    """
    return sha256(f"{seed}\n{document}".encode()).hexdigest()


def places(populations: Mapping[str, int], size: int) -> dict[str, int]:
    """How many of a sample each stratum gets.

    >>> places({"a": 900, "b": 90, "c": 10}, 20)
    {'a': 17, 'b': 2, 'c': 1}
    """
    given = dict.fromkeys(populations, 0)
    waiting = [(-2.0, -many, key) for key, many in populations.items()]
    heapq.heapify(waiting)
    for _ in range(min(size, sum(populations.values()))):
        *_, key = heapq.heappop(waiting)
        given[key] += 1
        if given[key] < populations[key]:
            share = populations[key] / sum(populations.values())
            heapq.heappush(waiting, (-share / (2 * given[key] + 1), -populations[key], key))
    return given


def _reports(run: Path, where: str | None, columns: Iterable[str]) -> list[tuple[str, ...]]:
    """The documents that a condition takes: SHA-256, path, verdict, organization, values of columns."""
    if not tables.there(run):
        raise RefusedError("no_tables", path=str(run))
    with closing(tables.connected(run)) as base:
        condition = "true" if where is None else checked(base, where)
        known = [row[0] for row in base.execute("DESCRIBE reports").fetchall()]
        names = [f"meta_{one}" if f"meta_{one}" in known and one not in known else one for one in columns]
        if unknown := [one for one in names if one not in known]:
            raise RefusedError("unknown_by", given=unknown[0], known=", ".join(known))
        more = "".join(f', "{one}"' for one in names)
        wanted = f"sha256, path, verdict, organization{more}"
        query = f"SELECT {wanted} FROM reports WHERE {condition} ORDER BY sha256"  # noqa: S608
        found: list[tuple[str, ...]] = base.execute(query).fetchall()
        return found
