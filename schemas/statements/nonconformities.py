"""What a report says of nonconformities: their counts, clauses, days and corrections."""

from __future__ import annotations

from schemas.leaf import Leaf
from schemas.report import Nonconformity
from schemas.slotted import slotted
from schemas.statements.statement import Statement


@slotted
class DueDay(Statement):
    """A day by which a sentence wants corrections of this audit's nonconformities; `raised`: the day that it
    has as that of the nonconformity."""

    TOPIC = "nonconformities.due_days"

    raised: Leaf[str] | None


@slotted
class OthersCount(Statement):
    """A number that is no count of this audit's nonconformities: a deadline's, an ordinal …"""

    TOPIC = "nonconformities.others_counts"


@slotted
class NumberedLine(Statement):
    """A line that begins with the number of a nonconformity, be it read as one or not."""

    TOPIC = "nonconformities.numbered_lines"


@slotted
class Closure(Statement):
    """A line that tells what was done about this audit's nonconformities, and that they are closed."""

    TOPIC = "nonconformities.closures"


@slotted
class CitedClause(Statement):
    """Clauses that a sentence cites from a standard by its number."""

    TOPIC = "nonconformities.cited_clauses"

    standard: str
    clauses: tuple[str, ...]


@slotted
class CitedControl(Statement):
    """A control of an annex that a sentence names: each once, where it is named first."""

    TOPIC = "nonconformities.cited_controls"


@slotted
class UnmetStandard(Statement):
    """A standard that is not met, in a sentence or row that has no clause of it."""

    TOPIC = "nonconformities.unmet_standards"


@slotted
class UnnumberedClause(Statement):
    """What stands for a clause in the form of a nonconformity: the standard alone."""

    TOPIC = "nonconformities.unnumbered_clauses"


@slotted
class DueLine(Statement):
    """A line on this audit's nonconformities that tells by when they are corrected, or that they are."""

    TOPIC = "nonconformities.due_lines"


@slotted
class OtherItem(Statement):
    """A fact (`words`) that is against other items of a clause (`right`) than those cited at `place`; what
    both ask, by name."""

    TOPIC = "nonconformities.clause_letters"

    item: Nonconformity
    fact: Leaf[str]
    clause: str
    letters: tuple[str, ...]
    right: tuple[str, ...]
    cited_asks: tuple[str, ...]
    right_asks: tuple[str, ...]
