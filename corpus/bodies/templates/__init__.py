"""The templates, in two halves: each a module that writes an audit as one invented body would.

Half `a` is for development; half `b` is only measured with and not looked into."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

from corpus.bodies import everyday
from corpus.bodies.audit import Audit
from corpus.bodies.invent import invented
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Report

HALVES = ("a", "b")
Build = Callable[[Audit, Writer], None]


@dataclass(frozen=True)
class Template:
    """A template: the body's name, combinations of systems (`EMS+OHSMS`), audit types, what its writer is
    made with, and what writes a report."""

    name: str
    half: str
    body: str
    systems: tuple[str, ...]
    types: tuple[str, ...]
    style: dict[str, Any]
    build: Build

    def audit(self, seed: int, systems: str | None = None, audit_type: str | None = None) -> Audit:
        """The audit of a seed; systems and type go round with the seeds where they are not given."""
        random = Random(f"{self.name} {seed}")
        types = len(self.types)
        chosen = systems or self.systems[seed % len(self.systems)]
        kind = audit_type or self.types[(seed // len(self.systems) + seed) % types]
        return invented(random, chosen.split("+"), kind, self.body)

    def report(self, audit: Audit, seed: int) -> Report:
        """An audit as a report of this template."""
        writer = Writer(audit, self.name, seed, **self.style)
        self.build(audit, writer)
        everyday.put(writer.report, audit, seed)
        return writer.report


def names(half: str) -> list[str]:
    """The templates of a half."""
    folder = Path(__file__).parent / half
    return sorted(path.stem for path in folder.glob("*.py") if not path.stem.startswith("_"))


def template(half: str, name: str) -> Template:
    """A template by its half and name. Raises ModuleNotFoundError, AttributeError."""
    module = import_module(f"corpus.bodies.templates.{half}.{name}")
    return Template(
        name=name,
        half=half,
        body=module.BODY,
        systems=tuple(module.SYSTEMS),
        types=tuple(module.TYPES),
        style=dict(getattr(module, "STYLE", {})),
        build=module.build,
    )
