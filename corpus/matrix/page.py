"""What a layout is given: the records of a group, the fields shown of them, what these are called."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from corpus.bodies.writer import Writer
from corpus.matrix.groups import Cells, Group


@dataclass
class Page:
    """The section of a report in which records are laid out."""

    w: Writer
    random: Random
    group: Group
    names: list[str]
    labels: dict[str, str]
    records: list[Cells]

    def label(self, name: str) -> str:
        """What a field is called in this report."""
        return self.labels[name]

    def english(self, name: str) -> str:
        """What a field is called in English."""
        return self.group.fields[name][-1]

    def value(self, record: Cells, name: str) -> str:
        """The text of a field, or the report's blank."""
        return record[name] or self.w.blank

    def values(self, record: Cells) -> list[str]:
        """The texts of a record in their order."""
        return [self.value(record, name) for name in self.names]

    def pairs(self, record: Cells, colon: str = "：") -> list[str]:
        """`label：value` of a record; what is blank is left out."""
        return [f"{self.label(name)}{colon}{record[name]}" for name in self.names if record[name]]

    def lead(self) -> str:
        """The words before a list."""
        return self.random.choice(self.group.lead)

    def chance(self, share: float) -> bool:
        """True in a share of cases."""
        return self.random.random() < share


def blanked(records: list[Cells], names: list[str], key: list[str], random: Random) -> list[Cells]:
    """The records with a field left blank here and there."""
    return [
        {n: "" if n not in key and random.random() < 0.1 else record.get(n, "") for n in names}
        for record in records
    ]
