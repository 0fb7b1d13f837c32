"""Sentences of a template's own stock (`_NAME.yaml`), their slots filled with what its audit has."""

from __future__ import annotations

from typing import Any

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import store
from corpus.bodies.writer import Writer

SERVICES = {"机电安装", "仓储物流", "软件开发", "油田技术服务", "物业服务"}
"""Industries that make nothing that is inspected."""


class Sentences:
    """The body's own sentences; a template adds the slots that only it has."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        world, people = audit.world, audit.world.people
        flow = world.industry["flow"]
        field = world.industry["field"]
        self.template = w.report.template
        self.random = w.random
        self.makes = field not in SERVICES
        self.slots = {
            "body": w.fact("certification_body.name"),
            "manager": people.manager,
            "rep": people.representative,
            "workers": people.workers,
            "safety": people.safety,
            "office": world.departments[0],
            "quality": world.departments[1],
            "doing": world.departments[2],
            "step": flow[0],
            "step2": flow[2],
            "step3": flow[-2],
            "machine": world.equipment[0][0],
            "field": field,
        }

    def at(self, *names: str) -> Any:
        """What stands under a name, or under a name below it."""
        found: Any = store(self.template)
        for name in names:
            found = found[name]
        return found

    def texts(self, *names: str) -> list[str]:
        """The texts under a name, or under a name below it."""
        found = self.at(*names)
        return [text.format(**self.slots) for text in ([found] if isinstance(found, str) else found)]

    def some(self, name: str, number: int) -> list[str]:
        """Some of the texts under a name."""
        return self.random.sample(self.texts(name), number)
