"""The templates: each a module with `build(world)`, each another way of laying a report out."""

from __future__ import annotations

from importlib import import_module

from corpus.layouts.tree import Report
from corpus.layouts.world import World

TEMPLATES = (
    "covered",
    "form",
    "keyed",
    "numbered",
    "bilingual",
    "checked",
    "symbols",
    "ledger",
    "boxed",
    "running",
    "columned",
    "nested",
    "opened",
    "footnoted",
    "turned",
    "revised",
)


def made(template: str, seed: int, *, small: bool = False) -> Report:
    """A report of a template; the same seed gives the same report."""
    world = World(template, seed, small=small)
    report: Report = import_module(f"corpus.layouts.templates.{template}").build(world)
    report.name = f"{template}-{seed}"
    return report
