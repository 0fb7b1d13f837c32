"""The catalogue of checks: each is a generator function under its code.

A check's docstring is its explanation (`hegui rules show CODE`): a paragraph for each of `HEADINGS`, begun
with the heading and a colon, in Chinese; then a line `---`, and the same in English.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from schemas.result import Finding, NotChecked, Severity
from schemas.slotted import slotted

if TYPE_CHECKING:
    from checks.context import Context

HEADINGS: dict[str, tuple[str, ...]] = {
    "zh": ("查什么", "为什么", "例", "应为", "依据", "何时可忽略"),
    "en": ("What it checks", "Why", "Example", "Expected", "Basis", "When to ignore"),
}

Outcome = Finding | NotChecked
Run = Callable[["Context"], Iterator[Outcome]]


@slotted
class Check:
    """A registered check. `needs` are field paths without which it cannot be made (`engine.missing`)."""

    code: str
    name: str
    severity: Severity
    needs: tuple[str, ...]
    run: Run

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


def check(code: str, name: str, severity: Severity, *, needs: tuple[str, ...] = ()) -> Callable[[Run], Run]:
    """Register a check. Raises ValueError for a code that is taken."""

    def register(run: Run) -> Run:
        if code in REGISTRY:
            raise ValueError(f"{code} is registered twice")
        REGISTRY[code] = Check(code, name, severity, needs, run)
        return run

    return register
