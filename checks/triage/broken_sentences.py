"""What does not read as a sentence is not told: the last look at findings, with a reason in their place."""

from __future__ import annotations

from collections.abc import Iterable

from checks.messages import message
from schemas.result import Finding, NotChecked


def withheld(findings: Iterable[Finding], lang: str) -> tuple[list[Finding], list[NotChecked]]:
    """The findings that read as sentences, and why each of the others is not told."""
    kept: list[Finding] = []
    without: list[NotChecked] = []
    for finding in findings:
        if finding.fault:
            without.append(_reason(finding, lang))
        else:
            kept.append(finding)
    return kept, without


def _reason(finding: Finding, lang: str) -> NotChecked:
    """Why a finding is not told, with the lines where a person may look."""
    why = message("not_checked", f"broken_{finding.fault}", lang, {})
    lines = list(dict.fromkeys(str(one.line) for one in finding.evidence))
    where = ("、" if lang == "zh" else ", ").join(lines[:_MOST])
    reason = message("not_checked", "broken", lang, {"why": why, "lines": where})
    return NotChecked(code=finding.code, reason=reason, fields=finding.fields)


_MOST = 4
"""Lines that are named."""
