"""The objectives that a report has, their targets and programmes."""

from __future__ import annotations

from schemas.leaf import Leaf
from schemas.slotted import slotted
from schemas.statements.statement import Statement


@slotted
class Objective(Statement):
    """An objective of the organization, or the aim of a programme, as one place has it.

    `thing` is what it is about, `acts` are what is to be done with it: by the numbers of the list of words;
    `of` is what its programme is for, `of_thing` the same by its number."""

    TOPIC = "objectives.targets"

    name: str
    target: str
    of: str
    thing: int | None
    of_thing: int | None
    acts: frozenset[int]


@slotted
class Programme(Statement):
    """A programme under a head of its own (`words`: what it is for), with the places of its labels, by what
    they tell; null where it has none."""

    TOPIC = "objectives.programmes"

    labels: dict[str, Leaf[str] | None]


@slotted
class CompletedProgrammes(Statement):
    """A sentence by which the programmes are done; `doubt`: words before it by which it may be on some of
    them, or on a time before."""

    TOPIC = "objectives.completed_programmes"

    doubt: str


@slotted
class ProgrammeTerm(Statement):
    """The day of completion of a programme; `endless`: it has none (全年)."""

    TOPIC = "objectives.programme_terms"

    endless: bool


@slotted
class EndlessCompletion(Statement):
    """A completion day that is a frequency, or has no end (`words`); how `often` else a measure of the
    programme says that it is looked at, and where."""

    TOPIC = "objectives.endless_completions"

    often: str
    looked_at: Leaf[str] | None
