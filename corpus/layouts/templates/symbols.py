"""Check-box forms of older make: form fields, and characters of symbol fonts."""

from __future__ import annotations

from corpus.layouts.templates.checked import checked
from corpus.layouts.tree import Report
from corpus.layouts.world import World


def build(world: World) -> Report:
    """The report."""
    return checked(world, "symbols", ("legacy", "wingdings", "wingdings2"))
