"""What a model says of a report, held against the report: a quote that does not stand there, and what can be
worked out to be otherwise, is dropped; the rest is told, or asked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from checks import engine
from checks.comparisons.outcome import OPEN, Outcome
from checks.context import Context
from hegui.model.verify import findings as made
from hegui.model.verify.case import Case, Grounds, reading
from hegui.model.verify.kinds import judged
from hegui.model.verify.quotes import Quoted, Quotes
from schemas.answers.claim import Claim
from schemas.document import Document
from schemas.mentions import Mentions
from schemas.report import Report
from schemas.result import Finding

__all__ = ["Dropped", "Explained", "Grounds", "Verified", "verify"]

SURE = 0.95
"""What was recognised less surely may be misread: nothing is worked out from it."""

PASSAGE = 240
"""A longer quote has more in it than what is meant: nothing is worked out from it."""


class Dropped(NamedTuple):
    """A claim that is not told, and why: a quote that is not there (`no_quote`), or what was worked out."""

    claim: Claim
    reason: str


class Explained(NamedTuple):
    """Where the report explains, as a model says, what looks wrong: the code, and every place quoted."""

    code: str
    places: tuple[Quoted, ...]


class Verified(NamedTuple):
    """The findings that a model's claims made, how many claims were refuted, which and why; and what it says
    is explained elsewhere."""

    findings: list[Finding]
    refuted: int
    dropped: tuple[Dropped, ...] = ()
    explained: tuple[Explained, ...] = ()


def verify(
    claims: Iterable[Claim],
    document: Document,
    report: Report,
    mentions: Mentions,
    context: Grounds | Context,
    *,
    trusted: frozenset[str] = frozenset(),
) -> Verified:
    """What remains of a model's claims about a report, each finding once.

    `context`: by what it is judged; `trusted`: the codes whose confirmed claims are told at their severity,
    all others being worth knowing only."""
    grounds = context if isinstance(context, Grounds) else _grounds(context)
    quotes, of = Quotes(document, mentions), reading(report, mentions, grounds)
    findings: dict[str, Finding] = {}
    dropped: list[Dropped] = []
    explained: list[Explained] = []
    for claim in claims:
        places = tuple(quotes.all_of(claim.quotes) or ())
        if not places or not _is_of_reports(claim.code):
            dropped.append(Dropped(claim, "no_quote"))
            continue
        if claim.kind == "explained":
            explained.append(Explained(claim.code, places))
            continue
        outcome = _outcome(Case(claim, _in_order(places), of))
        if outcome.state == "refuted":
            dropped.append(Dropped(claim, outcome.reason))
            continue
        stated = made.finding(claim, places, outcome, of, trusted)
        findings.setdefault(stated.fingerprint, stated)
    ordered = sorted(findings.values(), key=engine.order)
    return Verified(ordered, len(dropped), tuple(dropped), tuple(explained))


def _grounds(context: Context) -> Grounds:
    return Grounds(context.rules, context.facts, context.as_of, context.lang, context.stage)


def _is_of_reports(code: str) -> bool:
    check = engine.catalogue().get(code)
    return check is not None and check.about == "audit_report"


def _in_order(places: tuple[Quoted, ...]) -> tuple[Quoted, ...]:
    """The places in reading order, without one that lies within another."""
    ordered = sorted(dict.fromkeys((one.start, one.end) for one in places))
    by_range = {(one.start, one.end): one for one in places}
    inner = {
        one
        for one in ordered
        for other in ordered
        if one != other and other[0] <= one[0] and one[1] <= other[1]
    }
    return tuple(by_range[one] for one in ordered if one not in inner)


def _outcome(case: Case) -> Outcome:
    """What was worked out; of what may be misread nothing is, nor of whole passages."""
    unsure = any(quote.leaf.confidence < SURE or len(quote.text) > PASSAGE for quote in case.quotes)
    return OPEN if unsure else judged(case)
