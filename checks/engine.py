"""Run the catalogue over a report: every check makes findings or says why it could not."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Container, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import checks.catalogue
from checks.context import Context, Judge
from checks.general import asking
from checks.judged_day import JudgedDay, without_day
from checks.registry import REGISTRY, Check, Outcome
from checks.rules import code_of
from checks.triage import (
    ambiguous_dates,
    audit_date_slips,
    broken_sentences,
    consequential_findings,
    doubted_day,
    draft_stage,
    ocr_suspects,
)
from schemas.leaf import Leaf
from schemas.mentions import Mentions
from schemas.report import Report
from schemas.result import SEVERITIES, Finding, NotChecked, Subject

if TYPE_CHECKING:
    from checks.packs import Rules
    from schemas.facts import Facts


@cache
def catalogue() -> dict[str, Check]:
    """All checks by code, in order."""
    # `pkgutil.iter_modules` imports `inspect`, which takes longer than the checks.
    folder = Path(checks.catalogue.__path__[0])
    for path in sorted(folder.rglob("[a-z]*.py")):
        name = ".".join(path.relative_to(folder).with_suffix("").parts)
        importlib.import_module(f"checks.catalogue.{name}")
    return dict(sorted(REGISTRY.items()))


def run_checks(
    report: Report,
    mentions: Mentions,
    rules: Rules,
    facts: Facts,
    as_of: str | None,
    *,
    codes: Iterable[str] | None = None,
    lang: str = "zh",
    stage: str = "final",
    doubted: JudgedDay | None = None,
) -> tuple[list[Finding], list[NotChecked]]:
    """The findings (by severity, code, place) and what was not checked (by code) for `codes`, default all.

    Among `codes` may be rules (`SUM002.listed`): of their code nothing else is told.

    `stage`: of a `draft` what is filled in last is only worth knowing; `doubted`: the day, where the report
    contradicts it: what rests on it is withheld."""
    wanted = None if codes is None else tuple(codes)
    chosen = _chosen("audit_report", wanted)

    def contexts(report: Report, day: str | None) -> Iterator[Context]:
        return (Context(one, mentions, rules, facts, lang, report, day, stage, doubted) for one in chosen)

    found, unchecked = _judged(contexts, report, as_of, mentions, lang)
    if doubted is not None:
        blind = _judged(contexts, without_day(report, doubted.source), None, mentions, lang)
        found, unchecked = doubted_day.withheld((found, unchecked), blind, doubted, lang)
    if stage == "draft":
        found = [*map(draft_stage.judged, found)]
    findings, without = broken_sentences.withheld((one for one in found if is_wanted(one, wanted)), lang)
    unchecked = [*unchecked, *without]
    return sorted(_once(findings), key=order), sorted(unchecked, key=lambda n: (n.code, n.reason))


def _judged(
    contexts: Callable[[Report, str | None], Iterator[Context]],
    report: Report,
    day: str | None,
    mentions: Mentions,
    lang: str,
) -> doubted_day.Judged:
    """What all checks find in a report that is judged for a day, and what they did not check."""

    def outcomes(report: Report, day: str | None) -> list[Outcome]:
        return [outcome for context in contexts(report, day) for outcome in _made(context)]

    def again(report: Report, day: str | None) -> list[Finding]:
        return [one for one in outcomes(report, day) if isinstance(one, Finding)]

    found = outcomes(report, day)
    findings = [one for one in found if isinstance(one, Finding)]
    findings = audit_date_slips.told_once(report, day, findings, again)
    findings = consequential_findings.told_once(report, findings)
    findings, ambiguous = ambiguous_dates.settled(report, mentions, findings, lang)
    findings = ocr_suspects.lowered(mentions, findings, lang)
    findings += asking.asked(contexts(report, day), findings)
    return findings, [*ambiguous, *(one for one in found if isinstance(one, NotChecked))]


def run_others(
    judge: Callable[[Check], Judge], kind: Subject, *, codes: Iterable[str] | None = None
) -> tuple[list[Finding], list[NotChecked]]:
    """What the checks of another kind of document than a report find, and which could not be made.

    `judge` is what a check gets."""
    wanted = None if codes is None else tuple(codes)
    contexts = [judge(check) for check in _chosen(kind, wanted)]
    outcomes = [one for context in contexts for one in context.check.run(context)]
    made = (one for one in outcomes if isinstance(one, Finding) and is_wanted(one, wanted))
    lang = next((context.lang for context in contexts), "zh")
    findings, without = broken_sentences.withheld(made, lang)
    unchecked = [*(one for one in outcomes if isinstance(one, NotChecked)), *without]
    return sorted(_once(findings), key=order), sorted(unchecked, key=lambda n: (n.code, n.reason))


def _chosen(kind: Subject, codes: Iterable[str] | None) -> list[Check]:
    wanted = catalogue() if codes is None else dict.fromkeys(map(code_of, codes))
    return [one for code in wanted if (one := catalogue()[code]).about == kind]


def is_wanted(finding: Finding, codes: Container[str] | None) -> bool:
    """Whether a finding is among codes and rules (null: all are)."""
    return codes is None or finding.code in codes or finding.rule in codes


def _made(context: Context) -> Iterable[Outcome]:
    """What a check says of a report, or that it could not be made."""
    absent = missing(context.report, context.check.needs)
    return [context.absent(*absent)] if absent else context.check.run(context)


def missing(report: Report, needs: Iterable[str]) -> list[str]:
    """Those of the field paths that are null, empty or unreadable in the report."""
    return [path for path in needs if not _there(_at(report, path))]


def _at(value: Any, path: str) -> Any:
    for name in path.split("."):
        value = getattr(value, name)
    return value


def _there(value: Any) -> bool:
    return value.value is not None if isinstance(value, Leaf) else bool(value)


def _once(findings: Iterable[Finding]) -> Iterable[Finding]:
    return {finding.fingerprint: finding for finding in reversed(list(findings))}.values()


def order(finding: Finding) -> tuple[Any, ...]:
    """The key by which findings are shown: severity, code, first place, and the fingerprint to be sure."""
    first = finding.evidence[0] if finding.evidence else None
    place = (first.page or 0, first.line) if first else (0, 0)
    return (SEVERITIES.index(finding.severity), finding.code, place, finding.fingerprint)
