"""Amounts that a report tells, with what they count, add up to or are shares of."""

from __future__ import annotations

from typing import Literal, NamedTuple

from schemas.leaf import Leaf
from schemas.slotted import slotted
from schemas.statements.statement import Statement


class Quantity(NamedTuple):
    """A number with its unit, and where both stand."""

    number: float
    unit: str
    start: int
    end: int


class Working(NamedTuple):
    """A number of a sentence (`stated`), what the numbers told with it make (`made`, `shown` as it is told),
    and how far rounding may keep them apart (`slack`).

    `bound`: what they make is only the `least`, or the `most`, that it may be; `taxed`: a price of which
    either may be with tax."""

    kind: str
    stated: float
    made: float
    shown: float
    words: str
    slack: float = 0.0
    bound: Literal["", "least", "most"] = ""
    taxed: bool = False


@slotted
class DerivedNumber(Statement):
    """A number that a sentence or paragraph tells with those that it is worked out from."""

    TOPIC = "quantities.derived.numbers"

    working: Working


@slotted
class SentenceTotal(Statement):
    """A total that stands behind all of its amounts, at a place that is asked for."""

    TOPIC = "quantities.derived.totals"

    working: Working


@slotted
class SentenceSum(Statement):
    """Amounts of one unit, all that a sentence has before a word for their sum, and what it is told to be."""

    TOPIC = "quantities.sentence_sums"

    amounts: tuple[float, ...]
    total: float


@slotted
class MissedWhole(Statement):
    """A whole (`place`) in the unit of parts that stand together elsewhere, which they miss by a slip."""

    TOPIC = "quantities.missed_wholes"

    amounts: tuple[float, ...]
    added: float
    whole: float
    parts: Leaf[str]


@slotted
class Mean(Statement):
    """A mean with the amounts that it is of, to so many `digits`.

    Of a sentence: `counted`, where it tells how many they are. Of a table: its number (-1: none), and how
    many `lines` with a mean it has; `parts` are the cells of the amounts."""

    TOPIC = "quantities.means"

    number: float
    unit: str
    digits: int
    amounts: tuple[float, ...]
    counted: bool = False
    table: int = -1
    lines: int = 0
    parts: tuple[Leaf[str], ...] = ()


@slotted
class FloorArea(Statement):
    """An area in square metres; `of`: the `whole` premises, the `site`, a kind of room, or none of these."""

    TOPIC = "quantities.floor_areas"

    size: float
    of: str | None


Parts = tuple[tuple[str, float], ...]
"""Amounts with their labels; less than nothing where one is told to be taken off."""


@slotted
class ExclusiveParts(Statement):
    """A total with the parts that a sentence splits it into.

    `row`: the total is rather the first of a row, of departments of its own (`same`) or `other` kinds;
    `alike`: the parts are of one kind, of which there `cannot_be_others`, or which are told to be all
    (`are_all`), or are so where they nearly make it up (`may_be_all`); `closed`: nothing of something else
    stands with them, up to the end of what is told, and they may be fewer than the total (`may_lack`)."""

    TOPIC = "quantities.parts.exclusive"

    whole: float
    parts: Parts
    row: Literal["", "same", "other"]
    alike: bool
    cannot_be_others: bool
    are_all: bool
    may_be_all: bool
    closed: bool
    may_lack: bool


@slotted
class PartsOfWhich(Statement):
    """A whole with its parts behind 其中, in any unit; or what came up, with what went out and what is left.

    `examined`: all are results of examinations; `some`: their labels are those of some of a whole; `alike`:
    all are called by one word, or by their size; `flow`: what came up is all that went out and is left."""

    TOPIC = "quantities.parts.of_which"

    whole: float
    parts: Parts
    examined: bool = False
    some: bool = False
    alike: bool = False
    flow: bool = False


@slotted
class DepartmentHeads(Statement):
    """The people of several departments, one after another in a sentence."""

    TOPIC = "quantities.parts.department_heads"

    departments: tuple[tuple[str, int], ...]


@slotted
class Subtotal(Statement):
    """A cell over several rows of a column, with the numbers at its left and their sum."""

    TOPIC = "quantities.subtotals"

    table: int
    column: int
    number: float
    added: float
    parts: tuple[Leaf[str], ...]


@slotted
class WholeWithParts(Statement):
    """A whole with its amounts; `above`: its place, where that is not among them."""

    whole: float
    amounts: tuple[float, ...]
    added: float
    above: Leaf[str] | None


@slotted
class SplitSentence(WholeWithParts):
    """A whole with the parts that words join to it; `of_two`: no more stand there."""

    TOPIC = "quantities.parts.sentences"

    of_two: bool


@slotted
class BatchParts(WholeWithParts):
    """What became of a batch, with each amount that is told to have been made."""

    TOPIC = "quantities.parts.batches"

    made: tuple[float, ...]


@slotted
class AssessmentFrequency(Statement):
    """How `often` the objectives are assessed, of the `organization` or its `departments` (`level`)."""

    TOPIC = "quantities.assessment_frequencies"

    level: str
    often: str
