"""The one way through: a file to a document, to a report, to findings, to RESULT."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import extract.kind
import ingest
from checks import engine, packs
from checks.judged_day import JudgedDay, judged_day
from checks.messages import message
from checks.requirements import requirements, view
from checks.rules import code_of
from extract.report import extract_report
from hegui import __version__
from hegui.errors import RefusedError, WrongKindError
from hegui.review.numbers import numbered
from hegui.review.suppression import marked
from hegui.review.verdicts import put as decided
from hegui.settings.choices import Settings, settings
from hegui.terminal.parser import path as shown
from hegui.wording import text
from schemas import dates, facts
from schemas.answers.explanation import Explanation
from schemas.answers.statements import StatementList
from schemas.document import Document
from schemas.report import Organization, Report
from schemas.result import (
    DayDoubt,
    DaySource,
    DocumentInfo,
    Extraction,
    Finding,
    Kind,
    ModelVersions,
    NotChecked,
    PackReason,
    PagesRead,
    Result,
    Severity,
    Summary,
    Versions,
)

__all__ = [
    "Settings",
    "check_document",
    "check_path",
    "explain_document",
    "extract_document",
    "extract_path",
    "headline",
    "report_day",
    "settings",
    "summarise",
]


def check_path(
    path: str,
    *,
    rules: str = "auto",
    as_of: str | None = None,
    codes: Sequence[str] | None = None,
    lang: str = "zh",
) -> Result:
    """Check a file. Raises RefusedError when it cannot be read, WrongKindError when it is no audit report."""
    return check_document(_read(path), rules=rules, as_of=as_of, codes=codes, lang=lang)


def extract_path(path: str) -> Extraction:
    """The fields of a file. Raises as `check_path` does."""
    return extract_document(_read(path))


def extract_document(document: Document) -> Extraction:
    """The fields of a document. Raises WrongKindError when it is no audit report."""
    require(document, "audit_report")
    report, _ = extract_report(document)
    return Extraction(
        document=describe(document),
        report=report,
        versions=Versions(hegui=__version__, facts=facts.load().version),
    )


def explain_document(document: Document, *, field: str) -> Explanation:
    """Why a field has its value. Raises WrongKindError; KeyError for a path that no report has."""
    from extract.explain import explain

    require(document, "audit_report")
    return Explanation(
        document=describe(document),
        fields=explain(document, field),
        versions=Versions(hegui=__version__, facts=facts.load().version),
    )


def state_document(document: Document) -> StatementList:
    """What was understood of a report, statement by statement. Raises WrongKindError."""
    from extract.ledger.shown import shown as all_shown

    require(document, "audit_report")
    _, mentions = extract_report(document)
    return StatementList(
        document=describe(document),
        statements=all_shown(mentions),
        versions=Versions(hegui=__version__, facts=facts.load().version),
    )


def check_document(
    document: Document,
    *,
    kind: str | None = None,
    rules: str = "auto",
    as_of: str | None = None,
    codes: Sequence[str] | None = None,
    lang: str = "zh",
    stage: str = "final",
    own_packs: Sequence[str] = (),
    own_facts: Sequence[str] = (),
    severities: Mapping[str, Severity] | None = None,
    suppress: Sequence[Mapping[str, str]] = (),
    verdicts: Sequence[Mapping[str, str]] | None = None,
    settings: str | None = None,
    model: Mapping[str, Any] | None = None,
) -> Result:
    """Check a document: `codes` are the checks to tell of (null: all), `as_of` a day.

    Without a day it is the report's own. `kind` overrules what the document is recognised as; `stage` is
    draft or final; `own_packs` and `own_facts` are files, `severities` a user's own by code, `suppress`
    entries of a settings file (`hegui.review.suppression`), `settings` its path, `verdicts` a reviewer's
    (`hegui.review.verdicts`), `model` what one said (`hegui.model.ask`). Raises WrongKindError when it is no
    report."""
    require(document, "audit_report", given=kind, blank=stage == "draft")
    report, mentions = extract_report(document)
    judged = judged_day(report, mentions, as_of)
    doubted, day = judged if judged.doubt else None, judged.day
    chosen = packs.choose(report, as_of or judged.of_packs, rules, own_packs, severities)
    known = facts.load(tuple(own_facts))
    findings, unchecked = engine.run_checks(
        report, mentions, chosen, known, day, lang=lang, stage=stage, doubted=doubted
    )
    unchecked = selected(unchecked, codes)
    use = None
    if model is not None:
        from hegui.model.judged import judged as read  # what runs without a model do without
        from hegui.model.verify import Grounds

        grounds = Grounds(chosen, known, None if doubted else day, lang, stage)
        findings, use, more = read(model, findings, document, report, mentions, grounds)
        unchecked = [*unchecked, *more]
    findings = [one for one in numbered(findings) if engine.is_wanted(one, codes)]
    if suppress:
        name = report.organization.name
        findings = list(marked(findings, shown(document.path), day, suppress, name and name.value))
    counts = None
    if verdicts is not None:
        findings, counts = decided(findings, shown(document.path), verdicts, lang)
    return Result(
        document=describe(document),
        as_of=day,
        as_of_source=_source(judged, lang),
        packs=chosen.ids,
        pack_reasons=[PackReason(pack=one.pack.id, reason=_reason(one, lang)) for one in chosen.chosen],
        report=report,
        findings=findings,
        requirements=requirements(view(report, mentions, chosen), findings, lang),
        not_checked=unchecked,
        summary=summarise(findings),
        verdicts=counts,
        settings=settings,
        model=use,
        versions=Versions(
            hegui=__version__,
            packs=chosen.versions,
            facts=known.version,
            model=use and ModelVersions(name=use.name, prompts=use.prompts, answers=use.answers),
        ),
    )


def selected(unchecked: Iterable[NotChecked], codes: Sequence[str] | None) -> list[NotChecked]:
    """What was not checked of some codes and rules (null: of all)."""
    wanted = None if codes is None else {*map(code_of, codes)}
    return [one for one in unchecked if wanted is None or one.code in wanted]


def headline(report: Report) -> Report:
    """What heads a list of findings: whose report it is, the kind of audit, the systems; all else empty."""
    organization = Organization(name=report.organization.name)
    return Report(organization=organization, audit_type=report.audit_type, systems=report.systems)


def report_day(report: Report) -> str | None:
    """The day the report is judged for when none is given: its date, else the audit's last day, else null."""
    for leaf in (report.report_date, report.audit.end):
        if leaf is not None and leaf.value and leaf.value != dates.FOREVER:
            return dates.last_day(leaf.value).isoformat()
    return None


def _source(judged: JudgedDay, lang: str) -> DaySource:
    """Where the judged day is from, and what is said of the doubt on it."""
    doubt = judged.doubt
    return DaySource(
        source=judged.source,
        evidence=judged.leaf.evidence if judged.leaf is not None else None,
        doubt=None
        if doubt is None
        else DayDoubt(
            reason=doubt.reason,
            message=message("DATE015", f"{doubt.reason}_short", lang, {}),
            likely=doubt.likely,
            evidence=doubt.place.evidence if doubt.place is not None else None,
        ),
    )


def summarise(findings: Iterable[Finding]) -> Summary:
    """Counts by severity of what is not suppressed."""
    counts = {"error": 0, "warning": 0, "info": 0}
    for finding in findings:
        counts[finding.severity] += not finding.suppressed
    return Summary(**counts)


def _reason(one: packs.Chosen, lang: str) -> str:
    """Why a pack was chosen."""
    return text("chosen", one.why, lang, about=", ".join(one.about), day=one.day or "")


def _read(path: str) -> Document:
    try:
        return ingest.read(path)
    except ingest.UnreadableError as error:
        raise RefusedError(error.kind, **{**error.words, "path": path}) from error


def require(document: Document, kind: Kind, *, given: str | None = None, blank: bool = False) -> None:
    """Raises WrongKindError for a document that is recognised as another kind, unless that kind is `given`; a
    form that is not filled in is let through only where it may be `blank`."""
    found, reason = extract.kind.recognise(document)
    if found == "blank_form" and not blank:
        raise WrongKindError(document.path, found, reason, kind)
    if kind not in (found, given) and found != "blank_form":
        from extract.lists import recognise_lists

        if found == "unknown" and (stated := recognise_lists(document)):
            raise WrongKindError(document.path, "list", stated, kind)
        raise WrongKindError(document.path, found, reason, kind)


def describe(document: Document, kind: Kind = "audit_report") -> DocumentInfo:
    """What was read, as results tell it."""
    late = document.not_reached
    return DocumentInfo(
        path=shown(document.path),
        sha256=document.sha256,
        format=document.format,
        pages=document.pages,
        ocr_pages=document.ocr_pages,
        kind=kind,
        read=PagesRead(pages=len(document.sheets) - late, of=len(document.sheets)) if late else None,
    )
