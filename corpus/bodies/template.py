"""What a template is: an invented certification body and its way of writing a report."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from corpus.bodies import everyday
from corpus.bodies.audit import Audit
from corpus.bodies.invent import invented
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Report

HALVES = ("a", "b")
"""Half `a` is for development; half `b` is only measured with and not looked into."""

Build = Callable[[Audit, Writer], None]


@dataclass(frozen=True)
class Template(ABC):
    """A template: the body's name, combinations of systems (`EMS+OHSMS`), audit types."""

    name: str
    half: str
    body: str
    systems: tuple[str, ...]
    types: tuple[str, ...]

    def audit(self, seed: int, systems: str | None = None, audit_type: str | None = None) -> Audit:
        """The audit of a seed; systems and type go round with the seeds where they are not given."""
        random = Random(f"{self.name} {seed}")
        types = len(self.types)
        chosen = systems or self.systems[seed % len(self.systems)]
        kind = audit_type or self.types[(seed // len(self.systems) + seed) % types]
        return invented(random, chosen.split("+"), kind, self.body)

    @abstractmethod
    def report(self, seed: int, audit: Audit | None = None) -> Report:
        """The report of a seed; of another audit where one is given."""


@dataclass(frozen=True)
class Code(Template):
    """A template that is code: `build` writes an audit, with a writer made with `style`."""

    style: dict[str, Any]
    build: Build

    def report(self, seed: int, audit: Audit | None = None) -> Report:
        """An audit as a report of this template."""
        stated = audit or self.audit(seed)
        writer = Writer(stated, self.name, seed, **self.style)
        self.build(stated, writer)
        everyday.put(writer.report, stated, seed)
        return writer.report
