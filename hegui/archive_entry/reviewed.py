"""What people decided on the findings of a report, put to its rows and to its RESULT."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from hegui.review import verdicts
from hegui.review.suppression import marked
from hegui.review.verdicts import LET_STAND
from hegui.wording import text
from schemas.result import SEVERITIES, Finding, Result, Summary

Row = Mapping[str, Any]
Tables = dict[str, list[Row]]


class Review(NamedTuple):
    """What was decided on a finding: by a verdict, or (null) by a baseline, which lets it stand.

    `origin` is `verdicts` or `baseline`."""

    sha256: str
    fingerprint: str
    origin: str
    verdict: str | None = None
    reason: str | None = None
    reviewer: str | None = None
    day: str | None = None


def applied(tables: Tables, reviews: Sequence[Review]) -> Tables:
    """The rows of a document with what was decided on its findings; its counts are of those that stand."""
    findings = [reviewed(one, reviews) for one in tables["findings"]]
    (report,) = tables["reports"]
    if reviews:
        standing = Counter(one["severity"] for one in findings if not one["suppressed"])
        verdict = next((one for one in SEVERITIES[:2] if standing[one]), "clean")
        report = {**report, **{one: standing[one] for one in SEVERITIES}, "verdict": verdict}
    confirmed = [one for one in findings if one["review"] == "confirmed"]
    counts = {
        "suppressed": sum(one["suppressed"] for one in findings),
        "confirmed": len(confirmed),
        "confirmed_error": sum(one["severity"] == "error" for one in confirmed),
    }
    return {**tables, "findings": findings, "reports": [{**report, **counts}]}


def reviewed(finding: Row, reviews: Iterable[Review]) -> Row:
    """The row of a finding with what was decided on it: a verdict, of which some let it stand."""
    row = {"review": None, "suppressed": False, **finding}
    for one in reviews:
        if one.fingerprint != finding["fingerprint"]:
            continue
        row["suppressed"] |= one.verdict is None or one.verdict in LET_STAND
        if one.verdict is not None:
            about = {"review_reason": one.reason, "reviewer": one.reviewer, "review_day": one.day}
            row = {**row, "review": one.verdict, **about}
    return row


def _summary(findings: Iterable[Finding]) -> Summary:
    standing = Counter(one.severity for one in findings if not one.suppressed)
    return Summary(**{severity: standing[severity] for severity in SEVERITIES})


def on_result(result: Result, reviews: Iterable[Review], lang: str) -> Result:
    """A RESULT with what was decided on its findings, as `hegui check --verdicts --baseline` gives it."""
    given = list(reviews)
    if not given:
        return result
    known = [one.fingerprint for one in given if one.origin == "baseline"]
    entries = [{"fingerprint": one, "reason": text("front", "in_baseline", lang)} for one in known]
    path = result.document.path
    findings = list(marked(result.findings, path, result.as_of, entries))
    said = [
        {
            name: value
            for name, value in {
                "fingerprint": one.fingerprint,
                "verdict": one.verdict,
                "reason": one.reason,
                "by": one.reviewer,
                "on": one.day,
            }.items()
            if value is not None
        }
        for one in given
        if one.verdict is not None
    ]
    findings, counts = verdicts.put(findings, path, said, lang)
    return result.replaced(
        findings=findings, summary=_summary(findings), verdicts=counts if said else result.verdicts
    )
