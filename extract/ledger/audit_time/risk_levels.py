"""The level of risk that the report's field tells."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from extract.ledger.reading import Reading
from schemas.cache import yaml_file
from schemas.statements.times.audit_time import RiskLevel
from schemas.text import fold


def read(reading: Reading) -> Iterator[RiskLevel]:
    """The level, where it is told for sure."""
    risk = reading.report.audit.risk
    found = level(risk.value) if risk is not None else None
    if risk is not None and found is not None:
        yield RiskLevel(risk, str(risk.value), found)


def level(text: str | None) -> str | None:
    """The level of risk that words tell: high, medium, low, limited; null for none or something between.

    >>> level("中等风险"), level("Low"), level("中高"), level("III")
    ('medium', 'low', None, None)
    """
    written = fold(text or "").lower()
    known = [(word, name) for name, words in _levels().items() for word in words if word in written]
    found = max(known, key=lambda pair: len(pair[0]), default=None)
    if found is None or found[1] == "none" or any(name == "none" for _, name in known):
        return None
    return found[1] if len({name for word, name in known if word not in found[0]}) == 0 else None


@cache
def _levels() -> dict[str, list[str]]:
    loaded: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return loaded
