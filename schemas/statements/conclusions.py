"""What a report says of the whole: its ratings, verdicts, recommendation."""

from __future__ import annotations

from typing import Literal

from schemas.leaf import Leaf
from schemas.mentions import ChoiceRule
from schemas.report import Nonconformity, Rating
from schemas.slotted import slotted
from schemas.statements.statement import Statement

Level = Literal["none", "partial", "full"]


@slotted
class RatedCriterion(Statement):
    """A criterion of the conclusion and its rating (`place`, `words`).

    `level` is null for a word that is none; `subjects` are those of the whole system that it is on, `whole`:
    with a negative rating nothing can be recommended. `against` are the nonconformities on its subject;
    `of_others`: all are known, and on other subjects. `noted` are the numbers that a note behind it names."""

    TOPIC = "conclusions.rated_criteria"

    rating: Rating
    criterion: str
    level: Level | None
    subjects: tuple[str, ...]
    whole: bool
    against: list[Nonconformity]
    of_others: bool
    noted: frozenset[int]


@slotted
class UnreservedConclusion(Statement):
    """A sentence of the conclusion by which a subject of the whole system is as it should be, with no
    reserve: the first of each subject."""

    TOPIC = "conclusions.unreserved_conclusions"

    subject: str


@slotted
class ConformingResult(Statement):
    """Rows of a table of results that conform, though a nonconformity is raised against their department and
    clause that no other row marks; `place` is the department of the first row."""

    TOPIC = "conclusions.rows.conforming_results"

    leaves: list[Leaf[str]]
    verdicts: list[str]
    item: Nonconformity
    clause: str


@slotted
class CleanSection(Statement):
    """A sentence that says no more than that nothing was found, under some headings, folded."""

    TOPIC = "conclusions.clean_sections"

    headings: tuple[str, ...]


@slotted
class CleanMatter(Statement):
    """A sentence on a matter (`words`) with nothing against it, beside which a nonconformity on it is told;
    `doubt`: words by which it may be of something else."""

    TOPIC = "conclusions.clean_matters"

    item: Nonconformity
    doubt: str


@slotted
class BestVerdict(Statement):
    """The best verdict on what a nonconformity was raised against, and what is rated (`words`)."""

    TOPIC = "conclusions.best_verdicts"

    verdict: str
    item: Nonconformity


@slotted
class TickQuestion(Statement):
    """Options of which one alone is to be ticked, as `schemas.mentions.Choices` has them, and what is asked.

    `key` is what is asked, whatever its label; `hangs`: on something else, as its label says (如有);
    `stage1`: it is of stage 1; `audit_risk`: of a risk, that it is the organization's; `denies`: its first
    tick denies something. Of a recommendation, `at_meeting`: it was made on the last day; `conditional`: the
    first tick has the condition of corrections; `keeps_after`: an option keeps the certificate after them."""

    TOPIC = "conclusions.tick_questions"

    kind: str
    label: str
    ticked: list[str]
    options: list[str]
    boxed: bool
    rule: ChoiceRule | None
    key: tuple[str, ...]
    hangs: bool
    stage1: bool
    at_meeting: bool
    audit_risk: bool
    denies: bool
    conditional: bool
    keeps_after: bool


@slotted
class Presence(Statement):
    """A place that says that there is something of a subject, or (`denied`) that there is not; `words`: those
    that do. `source` is what it is; `time` the words by which a denying or telling sentence is of a part of
    the time."""

    TOPIC = "conclusions.presences"

    denied: bool
    source: Literal["field", "sentence", "record"]
    time: str | None


@slotted
class JudgedSubject(Statement):
    """A sentence that praises or faults a subject, the words that do, and those before them that raise
    doubt."""

    TOPIC = "conclusions.judged_subjects"

    subject: str
    fault: bool
    doubt: str


@slotted
class BestRatedUnit(Statement):
    """A unit (`words`: its label) that is rated as without nonconformity, on the clause, matter or place of
    one; `place` is the verdict, `whole` all that is told with it."""

    TOPIC = "conclusions.best_rated_units"

    whole: Leaf[str]
    item: Nonconformity


@slotted
class ScoredRow(Statement):
    """A row with points and a grade (`place`, `words`), its rank in its scale and the first cell (`title`),
    in a table by its number."""

    TOPIC = "conclusions.rows.scored_rows"

    table: int
    points: float
    rank: int
    title: str


@slotted
class ConformingRow(Statement):
    """A row that names a nonconformity and whose verdict (`place`, `words`) is that it conforms: the cells
    that name it, its first two, by what it is named and as which number."""

    TOPIC = "conclusions.rows.conforming_rows"

    naming: list[Leaf[str]]
    office: str
    name: str
    number: str


@slotted
class OddTickRow(Statement):
    """A row of options (`words`: its label) with several ticks, where each of the rows beside has one."""

    TOPIC = "conclusions.rows.odd_tick_rows"

    ticked: list[str]


@slotted
class RatedPlace(Statement):
    """Where a department or process is rated good (`words`): its names, it as written, what a finding shows;
    `sure`: that nothing was found there."""

    TOPIC = "conclusions.rows.rated_places"

    names: tuple[str, ...]
    office: str
    leaves: tuple[Leaf[str], ...]
    sure: bool


@slotted
class FirstIssue(Statement):
    """A sentence that proposes the first issue of a certificate; `partly`: words of the report by which a
    part of the audit may be a first one."""

    TOPIC = "conclusions.first_issues"

    partly: str
