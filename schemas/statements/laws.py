"""What a report says of laws and standards: lists of them, numbers of them, editions that are cited."""

from __future__ import annotations

from schemas.facts import MovedArticle, StandardEdition
from schemas.leaf import Leaf
from schemas.slotted import slotted
from schemas.statements.statement import Statement

# ---------------------------------------------------------------- lists


@slotted
class ListedTitle(Statement):
    """A title of a list of laws (`words`: as it is written), with what stands beside it."""

    TOPIC = "laws.lists.titles"

    list_number: int
    """The number of its list in the report, from 0."""
    edition: str
    """The year of the edition in brackets right behind it; empty without."""
    note: str
    """The year of the amendment that a note right behind it names; empty without."""
    days: frozenset[str]
    """The ISO days that cells of its row have alone."""
    to_come: bool
    """Whether its row, or what is right behind it, says that an edition is to come."""
    group: str
    """The cell of its row that tells its group of laws (环境); empty without."""
    years: frozenset[str]
    """What may be a year in it, or right behind it."""


@slotted
class WrittenTitle(Statement):
    """A title of a law, in a list or in title marks."""

    TOPIC = "laws.lists.written_titles"

    key: str
    """The key under which a law is found, without an edition."""
    is_local: bool
    """Whether it begins with a place."""


@slotted
class SubjectWord(Statement):
    """A word of the subject of a law, beside a title of a list."""

    TOPIC = "laws.lists.subject_words"


@slotted
class InForceClaim(Statement):
    """A sentence by which laws are all in force; `words` are those that say so."""

    TOPIC = "laws.lists.in_force_claims"


@slotted
class UnreadTitle(Statement):
    """A law in a list that was not read."""

    TOPIC = "laws.lists.unread_titles"


@slotted
class CorrectedShortcoming(Statement):
    """A sentence by which what stage 1 found was corrected."""

    TOPIC = "laws.lists.corrected_shortcomings"

    of_laws: bool
    """Whether it was that laws had not been identified."""


@slotted
class RepeatedEvaluation(Statement):
    """A sentence by which compliance was evaluated for what was added."""

    TOPIC = "laws.lists.repeated_evaluations"


@slotted
class DatedList(Statement):
    """A list whose day (`place`) is told right behind its title."""

    TOPIC = "laws.lists.dated_lists"

    title: str
    of_requirements: bool
    """Whether it is one of laws, standards or other documents from outside."""
    standards: list[Leaf[str]]
    """The numbers of the standards that it is told to hold, where it is of requirements."""
    corrections: list[Leaf[str]]
    """The sentences behind it by which what stage 1 found in it was corrected."""


@slotted
class LawStart(Statement):
    """A day on which a law that is gone by comes into force."""

    TOPIC = "laws.lists.starts"

    title: str


# ---------------------------------------------------------------- numbers


@slotted
class LawCount(Statement):
    """A sentence that tells how many laws there are, or were evaluated."""

    TOPIC = "laws.counts.in_sentences"

    number: int


@slotted
class CountSubject(Statement):
    """Of which laws a number is, by the words about it."""

    TOPIC = "laws.counts.subjects"

    fields: frozenset[str]
    """The fields of which they are, by the system that looks after each, `state`, `place`, `trade` or
    `standards`."""
    of_part: bool
    """Whether it is of some of them alone."""
    of_fewer: bool
    """Whether it is of some of them alone, though perhaps of the main ones or of a part that is a list."""
    of_others: bool
    """Whether it is of clauses, of one kind of acts or of one system."""
    of_list: bool
    """Whether it is of what the register lists (对清单所列 29 部逐一评价)."""
    with_others: bool
    """Whether it counts laws and other requirements together."""
    of_those_before: bool
    """Whether it is of those that were told before (其中 6 部)."""


@slotted
class LawTitleRun(Statement):
    """A number of laws with a longer run of titles in the lines behind it."""

    TOPIC = "laws.counts.title_runs"

    number: int
    titles: list[Leaf[str]]
    different: int
    """How many of the titles are different ones."""


@slotted
class NumberOfLaws(Statement):
    """A number with a unit of acts in a clause (`words`) on laws."""

    TOPIC = "laws.counts.in_clauses"

    number: int
    unit: str
    of_some: bool
    """Whether a word tells that it is of some of them, or of more than laws."""
    of_the_list: bool
    """Whether it is of the list of laws."""
    with_others: bool
    """Whether it is of laws and other requirements."""
    years: frozenset[str]
    """The years that its sentence names before it."""


# ---------------------------------------------------------------- editions


@slotted
class OutdatedArticle(Statement):
    """A place that cites an article by the number of an earlier text."""

    TOPIC = "laws.editions.outdated_articles"

    moved: MovedArticle


@slotted
class ListedEdition(Statement):
    """The number of an edition in a list of norms, where it is not told as past."""

    TOPIC = "laws.editions.listed_editions"

    edition: StandardEdition


@slotted
class NearbyYear(Statement):
    """A year in the sentence of a place, but those in the title of a law."""

    TOPIC = "laws.editions.nearby_years"

    year: int


@slotted
class NearbyMonth(Statement):
    """A month, or a year as its January, in the sentence of a place: `YYYY-MM`."""

    TOPIC = "laws.editions.nearby_months"

    month: str


@slotted
class DatedStandards(Statement):
    """A sentence or cell with the signs of standards, and what may be their dated numbers."""

    TOPIC = "laws.editions.dated_standards"

    numbers: list[str]


@slotted
class StandardClause(Statement):
    """A sentence with the number of a standard and a clause right behind it."""

    TOPIC = "laws.editions.standard_clauses"

    number: str
    clause: str


@slotted
class RuleEdition(Statement):
    """A rule of certification with the year of its edition."""

    TOPIC = "laws.editions.rule_editions"

    number: str
    year: str


@slotted
class MistitledClause(Statement):
    """The number of a clause beside the title (`words`) of another, which has the number `right`."""

    TOPIC = "laws.editions.mistitled_clauses"

    number: str
    right: str
