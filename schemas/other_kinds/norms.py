"""What `hegui facts check` tells of a list: each law and standard in it, and how it stands on a day."""

from __future__ import annotations

from typing import Literal

from schemas.facts.models import Confidence
from schemas.record import Model

NormState = Literal["in_force", "transition", "to_come", "amended", "over", "unknown"]
"""`amended`: the law is in force, but the list has a former text of it; `transition`: withdrawn, but still
accepted; `unknown`: nothing can be said, and `reason` tells why."""

Reason = Literal["not_known", "title_only", "no_day", "earlier_text"]

NOT_IN_FORCE: tuple[NormState, ...] = ("over", "amended", "to_come")


class NormPlace(Model):
    """Where something stands in a list: of a table its row (and sheet), else line and page, from 1."""

    page: int | None = None
    line: int | None = None
    sheet: str | None = None
    row: int | None = None


class ListedNorm(Model):
    """A law or standard of a list, as written (`text`), and how it stands on the day.

    `name` is the title or number that is known (null: none is), `misnamed` whether it is written another way
    there, `near` what may be meant by one that is not known. `since` and `until` are its first day in force
    and the first no more, `successor` what stands in its place on the day. `stated` is the text that the list
    has (its year, or day), `latest` since when the one in force is, `coming` when a later one will be."""

    text: str
    kind: Literal["law", "standard"]
    place: NormPlace
    name: str | None = None
    title: str | None = None
    state: NormState
    reason: Reason | None = None
    misnamed: bool = False
    near: str | None = None
    since: str | None = None
    until: str | None = None
    transition_to: str | None = None
    successor: str | None = None
    successor_since: str | None = None
    stated: str | None = None
    latest: str | None = None
    coming: str | None = None
    confidence: Confidence | None = None
    source: str | None = None
    note: str | None = None

    def out(self) -> bool:
        """Whether it is not in force, by a fact that is sure enough to say so."""
        return self.state in NOT_IN_FORCE and self.confidence != "low"


class PassedOver(Model):
    """A line or row in which no law and no standard was found."""

    text: str
    place: NormPlace


class NormListInfo(Model):
    """The list that was read."""

    path: str
    sha256: str
    format: Literal["pdf", "docx", "text", "image", "csv", "xlsx"]


class NormSummary(Model):
    """How many norms there are in each state; `misnamed` and `doubtful` (not in force by a fact of low
    confidence) are counted there as well."""

    norms: int = 0
    in_force: int = 0
    transition: int = 0
    to_come: int = 0
    amended: int = 0
    over: int = 0
    unknown: int = 0
    misnamed: int = 0
    doubtful: int = 0
    passed_over: int = 0
