"""Blank: what was read of a cell, a signature, a word or a reference is nothing, or not what it should be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from checks.comparisons.outcome import OPEN, Outcome, confirmed, shown

Fault = Literal["blank", "garbled", "leads_nowhere"]


def faulty(fault: Fault, wordings: Sequence[str]) -> Outcome:
    """Whether wordings with a fault (a placeholder, a slip of writing, a dead reference) stand there."""
    return confirmed(fault, *wordings, worked=shown(*wordings)) if wordings else OPEN
