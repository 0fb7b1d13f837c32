"""What a report says of people's certificates: their work, reviews and lists."""

from __future__ import annotations

from schemas.report import PersonnelCertificate
from schemas.slotted import slotted
from schemas.statements.statement import Statement


@slotted
class AssignedWork(Statement):
    """The holder of a certificate who is named with some work."""

    TOPIC = "people.certificates.assigned_work"

    name: str
    work: str
    trade: str
    """What a certificate for the work is for."""


@slotted
class HighVoltagePost(Statement):
    """A post at high voltage beside a name (asked for by its place); `words`: the post."""

    TOPIC = "people.certificates.high_voltage"


@slotted
class WorkStart(Statement):
    """A day on which a holder of a health certificate began to work."""

    TOPIC = "people.certificates.work_starts"

    name: str
    certificates: list[PersonnelCertificate]
    """The holder's health certificates."""


@slotted
class PostRegister(Statement):
    """A register of people in special posts; `words`: its title, `of` what it has between 特种 and 人员."""

    TOPIC = "people.certificates.registers"

    of: str
    posts: list[str]


@slotted
class PostList(Statement):
    """A list of people in special posts; `words`: its title. `open`: it breaks off (等).

    `kind`: the number of the kind of posts that its title names."""

    TOPIC = "people.certificates.post_lists"

    kind: int
    posts: tuple[str, ...]
    open: bool

    @property
    def title(self) -> str:
        """How the list is called."""
        return self.words


@slotted
class ReviewMade(Statement):
    """A day on which a certificate was to be reviewed (asked for by its place): the review was made, or is
    not due."""

    TOPIC = "people.certificates.reviews_made"


@slotted
class ReviewDeferral(Statement):
    """What decides whether the review of a certificate may wait, asked for by the day on which it was due."""

    TOPIC = "people.certificates.review_deferrals"

    denied: bool
    """Whether the review is denied, or was made later."""

    first_issued: str
    """When the certificate was first issued; empty where nothing tells it."""


@slotted
class MissedReview(Statement):
    """A sentence or cell on the review of a certificate that was not made."""

    TOPIC = "people.certificates.missed_reviews"

    issued: str
    """The first day of the sentence, when it was issued at the latest; empty in a row."""

    due: str
    """When the review was due; empty where nothing tells it."""


@slotted
class CertifiedWork(Statement):
    """A sentence or row on work, with certificates that stand beside it."""

    TOPIC = "people.certificates.certified_work"

    work: str
    work_words: str
    certificates: dict[str, str]
    """The kinds of certificates, each with its words."""

    required: tuple[str, ...]
    """The kinds of which each would do for some of the work."""
