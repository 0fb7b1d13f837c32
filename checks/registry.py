"""The catalogue of checks: each is a generator function under its code.

A check's docstring is its explanation (`hegui rules show CODE`): a paragraph for each of `HEADINGS`, begun
with the heading and a colon, in Chinese; then a line `---`, and the same in English.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from schemas.result import Finding, NotChecked, Severity, Subject
from schemas.slotted import slotted

HEADINGS: dict[str, tuple[str, ...]] = {
    "zh": ("查什么", "为什么", "例", "应为", "依据", "何时可忽略"),
    "en": ("What it checks", "Why", "Example", "Expected", "Basis", "When to ignore"),
}

Outcome = Finding | NotChecked
Run = Callable[[Any], Iterator[Outcome]]
"""A check of what its kind of document has: it gets that kind's context (`checks/context.py`)."""


@slotted
class Check:
    """A registered check of a kind of document (`about`).

    `needs` are field paths without which it cannot be made (`engine.missing`)."""

    code: str
    name: str
    severity: Severity
    needs: tuple[str, ...]
    run: Run
    about: Subject = "audit_report"

    @property
    def group(self) -> str:
        """The letters of the code."""
        return self.code.rstrip("0123456789")

    @property
    def explanation(self) -> str:
        """The docstring of the function: the explanation in both languages."""
        import inspect  # takes longer to import than a check takes

        return inspect.cleandoc(self.run.__doc__ or "")

    def explain(self, lang: str) -> str:
        """The explanation in one language."""
        zh, _, en = self.explanation.partition("\n---\n")
        return (zh if lang == "zh" else en).strip()


REGISTRY: dict[str, Check] = {}


def check(
    code: str,
    name: str,
    severity: Severity,
    *,
    needs: tuple[str, ...] = (),
    about: Subject = "audit_report",
) -> Callable[[Run], Run]:
    """Register a check. Raises ValueError for a code that is taken."""

    def register(run: Run) -> Run:
        if code in REGISTRY:
            raise ValueError(f"{code} is registered twice")
        REGISTRY[code] = Check(code, name, severity, needs, run, about)
        return run

    return register
