"""What our own reading has noted at a place: blanks, missing signatures, slips of writing, references."""

from __future__ import annotations

from collections.abc import Iterable

from checks.comparisons.blank import faulty
from checks.comparisons.outcome import Outcome
from hegui.model.verify.case import Case
from schemas.leaf import Leaf


def blank(case: Case) -> Outcome:
    """Whether a field at a quote is empty or has a placeholder."""
    return faulty("blank", _quoted(case, (one.leaf for one in case.mentions.blanks)))


def unsigned(case: Case) -> Outcome:
    """Whether nobody signed, or no day was written, at a quote."""
    return faulty("blank", _quoted(case, (one.leaf for one in case.mentions.unsigned)))


def garbled(case: Case) -> Outcome:
    """Whether a slip of writing stands in a quote."""
    return faulty("garbled", _quoted(case, (one.leaf for one in case.mentions.garbles)))


def reference(case: Case) -> Outcome:
    """Whether a reference in a quote leads to nothing."""
    return faulty("leads_nowhere", _quoted(case, (one.leaf for one in case.mentions.references)))


def _quoted(case: Case, leaves: Iterable[Leaf[str]]) -> list[str]:
    """What is written at the places that a quote meets."""
    return [leaf.raw for leaf in leaves if any(quote.meets(*leaf.span) for quote in case.quotes)]
