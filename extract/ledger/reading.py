"""`Reading`: what a reader of statements has: the text with ways to look at it, fields, mentions."""

from __future__ import annotations

from schemas.mentions import Mentions
from schemas.report import Report
from schemas.slotted import field, slotted
from schemas.wholes.surroundings import Surroundings


@slotted
class Reading(Surroundings):
    """A document as the readers of statements see it: ways to look at its text, and what was read before."""

    report: Report = field(default_factory=Report)
    mentions: Mentions = field(default_factory=Mentions)
