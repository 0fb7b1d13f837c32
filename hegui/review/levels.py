"""`--level`: findings from a severity up are shown; how many milder ones there are is told with them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar, cast

from schemas.result import SEVERITIES, Judgement, Revision

if TYPE_CHECKING:
    from schemas.result import Finding

Answer = TypeVar("Answer")

ALL = SEVERITIES[-1]
"""The level that shows everything."""


def at_level(document: Answer, level: str) -> Answer:
    """What is shown of an answer, or of two compared; anything else as it is. Counts and numbers stay."""
    if isinstance(document, Judgement) and level != ALL:
        kept = _kept(document.findings, level)
        left = len(document.findings) - len(kept)
        return cast("Answer", document.replaced(findings=kept, not_shown=left))
    if isinstance(document, Revision) and level != ALL:
        parts = ("broken", "remaining", "mended", "unchecked")
        shown = {part: _kept(getattr(document, part), level) for part in parts}
        return cast("Answer", document.replaced(**shown))
    return document


def _kept(findings: Iterable[Finding], level: str) -> list[Finding]:
    shown = SEVERITIES[: SEVERITIES.index(level) + 1]
    return [one for one in findings if one.severity in shown]
