"""A list of norms to what `hegui facts check` shows of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hegui import __version__
from hegui.errors import RefusedError
from hegui.norms.named import named
from hegui.norms.rows import read
from hegui.norms.standing import standing
from hegui.terminal.parser import path as shown
from ingest.settings import Settings
from schemas import facts
from schemas.other_kinds.norms import NOT_IN_FORCE, ListedNorm, NormSummary, PassedOver
from schemas.result import NormsResult, Versions

_LONGEST = 120
"""So much is shown of a line without a norm."""


def read_list(
    data: bytes,
    path: str,
    reading: Settings,
    *,
    as_of: str | None,
    own_facts: Sequence[str] = (),
    settings: str | None = None,
) -> NormsResult:
    """The norms of a list and how each stands on a day (null: the last that the facts are of).

    Raises UnreadableError, RefusedError for what cannot be read, or has no norm in it."""
    known = facts.load(tuple(own_facts))
    day = as_of or known.day
    found = read(data, path, shown(path), reading)
    norms: list[ListedNorm] = []
    without: list[PassedOver] = []
    for row, names in named(known, found.rows):
        norms += [standing(known, one, day) for one in names]
        if not names:
            text = " ".join(" ".join(row.cells).split())
            without.append(PassedOver(text=text[:_LONGEST], place=row.place))
    if not norms:
        raise RefusedError("no_norms", path=path)
    return NormsResult(
        document=found.info,
        as_of=day,
        norms=norms,
        passed_over=without,
        summary=_counted(norms, len(without)),
        settings=settings,
        versions=Versions(hegui=__version__, facts=known.version),
    )


def _counted(norms: Sequence[ListedNorm], without: int) -> NormSummary:
    states = Counter[str](one.state for one in norms)
    return NormSummary(
        norms=len(norms),
        misnamed=sum(one.misnamed for one in norms),
        doubtful=sum(one.state in NOT_IN_FORCE and not one.out() for one in norms),
        passed_over=without,
        **states,
    )
