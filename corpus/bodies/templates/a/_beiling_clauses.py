"""What 北岭's auditors follow in each department: topics, and the clauses of the systems for them."""

from __future__ import annotations

from dataclasses import dataclass, field

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S", "EnMS": "N", "MDR": "M"}
CLAUSES: dict[str, dict[str, str]] = {
    "leader": {
        "QMS": "4.1～5.3",
        "EMS": "4.1～5.3",
        "OHSMS": "4.1～5.4",
        "EnMS": "4.1～5.3",
        "MDR": "5.1～5.5",
    },
    "objectives": {"QMS": "6.2", "EMS": "6.2", "OHSMS": "6.2", "EnMS": "6.2", "MDR": "5.4.1"},
    "inner": {"QMS": "9.2/9.3", "EMS": "9.2/9.3", "OHSMS": "9.2/9.3", "EnMS": "9.2/9.3", "MDR": "5.6/8.2.4"},
    "people": {"QMS": "7.1.2/7.2", "EMS": "7.2/7.3", "OHSMS": "7.2/7.3", "EnMS": "7.2/7.3", "MDR": "6.2"},
    "documents": {"QMS": "7.5", "EMS": "7.5", "OHSMS": "7.5", "EnMS": "7.5", "MDR": "4.2"},
    "measure": {"QMS": "7.1.5", "EMS": "9.1.1", "OHSMS": "9.1.1", "EnMS": "9.1.1", "MDR": "7.6"},
    "product": {"QMS": "8.6/8.7", "EMS": "9.1.1", "OHSMS": "9.1.1", "EnMS": "9.1.1", "MDR": "8.2.6/8.3"},
    "operation": {"QMS": "8.5", "EMS": "8.1", "OHSMS": "8.1", "EnMS": "8.1", "MDR": "7.5"},
    "tech": {"QMS": "8.1", "EMS": "6.1.4", "OHSMS": "8.1.3", "EnMS": "6.3", "MDR": "7.1"},
    "buy": {"QMS": "8.4", "EMS": "8.1", "OHSMS": "8.1.4", "EnMS": "8.3", "MDR": "7.4"},
    "sale": {"QMS": "8.2/9.1.2", "EMS": "7.4", "OHSMS": "7.4", "EnMS": "7.4", "MDR": "7.2/8.2.1"},
    "plant": {"QMS": "7.1.3", "EMS": "8.1", "OHSMS": "8.1.2", "EnMS": "8.1", "MDR": "6.3"},
    "law": {"QMS": "4.2/8.2.2", "EMS": "6.1.3/9.1.2", "OHSMS": "6.1.3/9.1.2", "EnMS": "9.1.2", "MDR": "4.1"},
    "risk": {"QMS": "6.1", "EMS": "6.1.2", "OHSMS": "6.1.2", "EnMS": "6.3", "MDR": "7.1"},
    "drill": {"QMS": "6.1", "EMS": "8.2", "OHSMS": "8.2", "EnMS": "8.1", "MDR": "6.4"},
}


def clauses(topic: str, systems: list[str]) -> str:
    """The clauses of a topic, each with its system's letter where there are several systems.

    >>> clauses("measure", ["QMS", "EMS"]), clauses("measure", ["QMS"])
    ('Q7.1.5 E9.1.1', '7.1.5')
    """
    single = len(systems) == 1
    return " ".join(f"{'' if single else LETTERS[one]}{CLAUSES[topic][one]}" for one in systems)


@dataclass
class Trail:
    """A trail in a department: its topic, what was sampled, how much of it, what was found."""

    topic: str
    sampled: str
    quantity: str
    found: str


@dataclass
class Visit:
    """A department and its trails."""

    name: str
    trails: list[Trail] = field(default_factory=list)
