"""The catalogue of checks: each is a generator function under its code.

A check's docstring is its explanation (`hegui rules show CODE`): the headings 查什么, 为什么, 例, 应为, 依据,
何时可忽略 in Chinese, and the same in English after a line `---`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from schemas.result import Finding, NotChecked, Severity

if TYPE_CHECKING:
    from checks.context import Context

Outcome = Finding | NotChecked
Run = Callable[["Context"], Iterator[Outcome]]


@dataclass(frozen=True, slots=True)
class Check:
    """A registered check. `needs` are field paths without which it cannot be made (see `Context.missing`)."""

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
        """The docstring of the function."""
        return self.run.__doc__ or ""


REGISTRY: dict[str, Check] = {}


def check(code: str, name: str, severity: Severity, *, needs: tuple[str, ...] = ()) -> Callable[[Run], Run]:
    """Register a check. Raises ValueError for a code that is taken."""

    def register(run: Run) -> Run:
        if code in REGISTRY:
            raise ValueError(f"{code} is registered twice")
        REGISTRY[code] = Check(code, name, severity, needs, run)
        return run

    return register
