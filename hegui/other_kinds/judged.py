"""What the answers for every kind of document beside audit reports have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypedDict

from checks import engine, packs
from checks.context import Judge
from checks.packs import Rules
from checks.registry import Check
from hegui import __version__
from hegui.pipeline import describe, selected, summarise
from hegui.review.numbers import numbered
from hegui.review.suppression import marked
from hegui.terminal.parser import path as shown
from schemas import facts
from schemas.document import Document
from schemas.facts import Facts
from schemas.report import Report
from schemas.result import Finding, Kind, Severity, Subject, Versions

Judges = Callable[[Check, Rules, Facts], Judge]
"""Makes what a check of the kind gets."""


_KINDS: Mapping[Subject, Kind] = {
    "certification_rules": "certification_rules",
    "monitoring_checklist": "monitoring_checklist",
}
"""What a document is that checks are about; one with lists is of any kind."""


class Judging(TypedDict, total=False):
    """How a document of any kind is judged: `codes` are the checks to tell of (null: all of the kind), the
    rest is as for `pipeline.check_document`."""

    codes: Sequence[str] | None
    own_facts: Sequence[str]
    severities: Mapping[str, Severity]
    suppress: Sequence[Mapping[str, str]]
    settings: str | None


def judged(
    document: Document, about: Subject, judge: Judges, how: Judging, *, kind: Kind | None = None
) -> dict[str, Any]:
    """The fields of a `Judgement` on a document, from the checks that are about it.

    `kind` is what it is as a document (default: what the checks are about)."""
    rules = packs.choose(Report(), None, packs.GENERAL, (), how.get("severities"))
    known = facts.load(tuple(how.get("own_facts", ())))
    findings: list[Finding]
    codes = how.get("codes")
    findings, unchecked = engine.run_others(lambda check: judge(check, rules, known), about)
    findings = [one for one in numbered(findings) if engine.is_wanted(one, codes)]
    if suppress := how.get("suppress"):
        findings = list(marked(findings, shown(document.path), None, suppress))
    return {
        "document": describe(document, kind or _KINDS.get(about, "unknown")),
        "findings": findings,
        "not_checked": selected(unchecked, codes),
        "summary": summarise(findings),
        "settings": how.get("settings"),
        "versions": Versions(hegui=__version__, packs=rules.versions, facts=known.version),
    }
