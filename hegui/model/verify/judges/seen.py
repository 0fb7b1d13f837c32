"""What our own reading has noted at a place: blanks, missing signatures, slips of writing, references."""

from __future__ import annotations

from collections.abc import Iterable

from hegui.model.verify.case import OPEN, Case, Outcome, confirmed
from schemas.leaf import Leaf


def blank(case: Case) -> Outcome:
    """Whether a field at a quote is empty or has a placeholder."""
    return _noted(case, "blank", (one.leaf for one in case.mentions.blanks))


def unsigned(case: Case) -> Outcome:
    """Whether nobody signed, or no day was written, at a quote."""
    return _noted(case, "blank", (one.leaf for one in case.mentions.unsigned))


def garbled(case: Case) -> Outcome:
    """Whether a slip of writing stands in a quote."""
    return _noted(case, "garbled", (one.leaf for one in case.mentions.garbles))


def reference(case: Case) -> Outcome:
    """Whether a reference in a quote leads to nothing."""
    return _noted(case, "leads_nowhere", (one.leaf for one in case.mentions.references))


def _noted(case: Case, reason: str, leaves: Iterable[Leaf[str]]) -> Outcome:
    found = [leaf for leaf in leaves if any(quote.meets(*leaf.span) for quote in case.quotes)]
    return confirmed(reason, *(leaf.raw for leaf in found)) if found else OPEN
