"""The general questions: each is a generator of findings under the codes of checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checks.context import Context
from schemas.result import Finding
from schemas.statements.times.days import Day

Ask = Callable[[Context, list[Day]], Iterator[Finding]]
ASKED: dict[str, list[Ask]] = {}
ALONE: set[Ask] = set()
BESIDE: set[Ask] = set()


def question(*codes: str, alone: bool = False, beside: bool = False) -> Callable[[Ask], Ask]:
    """Register a question under the codes of checks; `alone`: only where the check has found nothing;
    `beside`: also of a place that another check has told of."""

    def register(ask: Ask) -> Ask:
        for code in codes:
            ASKED.setdefault(code, []).append(ask)
        if alone:
            ALONE.add(ask)
        if beside:
            BESIDE.add(ask)
        return ask

    return register
