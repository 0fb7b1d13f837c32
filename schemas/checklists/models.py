"""What a monitoring checklist is: its indicators with their rows, points and steps, its parts and grades."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from schemas.other_kinds.monitoring import ItemKind, MonitoringGrade
from schemas.record import Model, field

SCORED = "general"
MARKED = ("veto", "key")


class Step(Model):
    """Points that one finding takes off; `of` are the points of the method that it is for (empty: any)."""

    points: float
    of: list[int] = field(default_factory=list)


class ChecklistRow(Model):
    """A row of an indicator: how it is looked at (`method`, `points`), and what is taken off for what.

    `value` are its points (null where it is marked, not scored), `printed` the number that the form has."""

    method: list[str] = field(default_factory=list)
    points: list[str] = field(default_factory=list)
    scoring: list[str] = field(default_factory=list)
    value: float | None = None
    steps: list[Step] = field(default_factory=list)
    printed: str | None = None


class Indicator(Model):
    """An indicator: `number` counted from 1, `part` one of the checklist's, `topic` the group within it."""

    number: int
    kind: ItemKind
    part: str
    topic: str | None = None
    title: str
    rows: list[ChecklistRow]


class GradeLimit(Model):
    """A grade, its word on the form, and the fewest points for it."""

    grade: MonitoringGrade
    word: str
    lower: float


class PartCounts(Model):
    """How many indicators of each kind the form says that there are."""

    veto: int | None = None
    key: int | None = None
    general: int | None = None


class ChecklistPart(Model):
    """A part of the checklist: its title, other words for it, its points as the form states them."""

    part: str
    title: str
    words: list[str] = field(default_factory=list)
    points: float | None = None
    stated: PartCounts = field(default_factory=PartCounts)


class ResultForm(Model):
    """The words of the form that has the result."""

    title: str
    organizer: str
    institution: str
    legal_representative: str
    address: str
    report: str
    contents: str
    score: str
    problems: str
    result: str
    leader: str
    members: str
    head: str
    notes: list[str] = field(default_factory=list)


class Place(NamedTuple):
    """A row of the checklist in its order: the indicator and which of its rows, from 1."""

    indicator: Indicator
    row: int

    @property
    def key(self) -> tuple[int, int]:
        """What tells the row: the indicator's number and the row."""
        return self.indicator.number, self.row

    @property
    def content(self) -> ChecklistRow:
        """What stands in the row."""
        return self.indicator.rows[self.row - 1]


class Checklist(Model):
    """The definition of a checklist; `…_stated` are numbers that the form says of itself."""

    id: str
    title: str
    document: str
    points: float
    indicators_stated: int | None = None
    general_stated: int | None = None
    grades: list[GradeLimit]
    parts: list[ChecklistPart]
    form: ResultForm
    indicators: list[Indicator]

    @cached_property
    def places(self) -> list[Place]:
        """All rows in the order of the form."""
        return [Place(one, row) for one in self.indicators for row in range(1, len(one.rows) + 1)]

    @cached_property
    def by_key(self) -> dict[tuple[int, int], Place]:
        """The rows by indicator and row."""
        return {place.key: place for place in self.places}

    def of_part(self, part: str) -> list[Indicator]:
        """The indicators of a part."""
        return [one for one in self.indicators if one.part == part]

    def scored_parts(self) -> Iterator[ChecklistPart]:
        """The parts that have points."""
        return (one for one in self.parts if one.points is not None)

    def word(self, grade: MonitoringGrade) -> str:
        """The form's word for a grade."""
        return next(one.word for one in self.grades if one.grade == grade)
