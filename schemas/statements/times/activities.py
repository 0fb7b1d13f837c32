"""What a report says of internal audits, management reviews and evaluations of compliance."""

from __future__ import annotations

from typing import Literal

from schemas.leaf import Leaf
from schemas.slotted import slotted
from schemas.statements.statement import Statement


@slotted
class OwnActivityDay(Statement):
    """A day of an activity of the organization's own; `doubt`: words before it by which it may be somebody
    else's."""

    TOPIC = "dates.activities.own_days"

    doubt: str


@slotted
class ActivitySystems(Statement):
    """The systems that the sentence or row of an activity's day names, by what each is about (`quality`)."""

    TOPIC = "dates.activities.systems"

    systems: frozenset[str]


@slotted
class NamedActivity(Statement):
    """A day by which an internal audit or a review is named in passing (8月8日的管理评审); `is_paper`: it is
    the day of its report, or of another paper of it."""

    TOPIC = "dates.activities.named"

    kind: str
    is_paper: bool


@slotted
class ActivityResult(Statement):
    """What an internal audit or a review came to, a number of items or the day of their closing.

    `parts` are words by which it may be of some of the items, `noun` is what is counted, `ways` are those in
    which it was done with (`corrected`, `verified`), `is_all`: it is told of all."""

    TOPIC = "dates.activities.results"

    parts: frozenset[str]
    noun: str | None
    ways: tuple[str, ...]
    is_all: bool


@slotted
class ActivitySentence(Statement):
    """A sentence that names an activity, not of the next one: its days, whether one of them is told to be
    planned, and whether it tells that the activity was held, or may."""

    TOPIC = "dates.activities.sentences"

    days: tuple[Leaf[str], ...]
    planned: bool
    held: bool


@slotted
class SameDayClosing(Statement):
    """What an activity of a kind raised, told in words to be closed on its own day; `doubt`: words by which
    it may be something else."""

    TOPIC = "dates.activities.same_day_closings"

    kind: Literal["internal_audits", "management_reviews"]
    doubt: str


@slotted
class OtherTraining(Statement):
    """A training carried out on a day (`place`) for the one improvement of the management review, on another
    subject than was proposed.

    `proposed` is where that was, `lack` its words and `asked` its subjects, `answer` the words for what was
    done; `held`: where one on what was proposed is told to be held, if anywhere."""

    TOPIC = "dates.activities.other_trainings"

    proposed: Leaf[str]
    lack: str
    asked: frozenset[str]
    answer: str
    held: Leaf[str] | None


@slotted
class CarriedOutImprovement(Statement):
    """A day on which the one improvement of the one review is told to be carried out and closed."""

    TOPIC = "dates.activities.carried_out"


@slotted
class NextAuditDay(Statement):
    """A day of the next audit: whether it is told as the latest, and as one that is only planned or is of
    another audit."""

    TOPIC = "dates.activities.next_audits"

    latest: bool
    planned: bool
