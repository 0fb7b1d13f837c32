"""A claim that was not refuted as a finding: told at its code's severity, or asked."""

from __future__ import annotations

from collections.abc import Iterable

from checks import engine
from checks.comparisons.outcome import Outcome
from checks.context import fingerprint
from checks.messages import title
from checks.rules import MODEL
from checks.triage import draft_stage
from hegui.model.verify.case import Reading
from hegui.model.verify.quotes import Quoted
from hegui.wording import name, text
from schemas.answers.claim import Claim
from schemas.leaf import Evidence
from schemas.result import Finding, Severity
from schemas.result import Verified as State

_LONGEST = 300
"""Characters of a model's message that are told."""


def finding(
    claim: Claim, places: tuple[Quoted, ...], outcome: Outcome, of: Reading, trusted: frozenset[str]
) -> Finding:
    """The finding of a claim about a code of reports; what it compares are the places, in the claim's order.

    The fingerprint is made of the code and what was compared: the values worked out, else what is quoted."""
    grounds, check = of.grounds, engine.catalogue()[claim.code]
    values = outcome.values or tuple(sorted({place.leaf.raw for place in places}))
    state: State = "confirmed" if outcome.state == "confirmed" else "open"
    reason = name("model_reasons", outcome.reason, grounds.lang)
    stated = Finding(
        code=check.code,
        name=check.name,
        title=title(check.code, grounds.lang),
        rule=f"{check.code}.{MODEL}",
        severity=_severity(claim, outcome, of, trusted),
        message=text("model", state, grounds.lang, message=_message(claim), reason=reason),
        clauses=grounds.rules.clauses(check.code),
        evidence=distinct(one for place in places for one in place.leaf.evidence.pages),
        fields=_fields(places, of),
        expected=claim.expected[:_LONGEST] or None,
        actual=None,
        fingerprint=fingerprint(check.code, "model", values),
    )
    stated = stated.on([place.leaf for place in places]).raised_by(["model"], state)
    return draft_stage.judged(stated) if grounds.stage == "draft" else stated


def distinct(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Each place once, in order."""
    seen: dict[tuple[object, ...], Evidence] = {}
    for one in evidence:
        seen.setdefault((one.page, one.line, one.text, one.bbox), one)
    return list(seen.values())


def _severity(claim: Claim, outcome: Outcome, of: Reading, trusted: frozenset[str]) -> Severity:
    """The code's severity where the claim was worked out to hold and such claims are trusted, else `info`."""
    if outcome.state != "confirmed" or claim.code not in trusted:
        return "info"
    own = of.grounds.rules.severity(claim.code, engine.catalogue()[claim.code].severity)
    return "warning" if own == "error" and not outcome.sure else own


def _fields(places: tuple[Quoted, ...], of: Reading) -> list[str]:
    """The paths of the report's fields that are quoted, in order."""
    found = (one for place in places for one in of.fields.within(place.start, place.end))
    return list(dict.fromkeys(one.path for one in found))


def _message(claim: Claim) -> str:
    """What the model says, in one line, without a mark at its end."""
    said = " ".join((claim.message or claim.compared).split())
    said = said if len(said) <= _LONGEST else said[: _LONGEST - 1] + "…"
    return said.rstrip("。.；;？?！!") or claim.code
