"""Findings as a workbook that a reviewer fills in; with requirements, fields, what was not checked, sources.

`hegui check --verdicts` reads the verdicts back (`hegui.review.verdicts`): the sheet of findings is known by
its headings, in either language, and each finding by its fingerprint, in a column that is not shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from checks.messages import coded, field_label, field_names
from hegui.render import judged_day, partly_read
from hegui.render.field_values import field_value
from hegui.render.finding_text import evidence_words, within
from hegui.render.page import place
from hegui.render.workbooks.workbook import Sheet, Value, workbook
from hegui.review.numbers import in_order
from hegui.review.verdicts import VERDICTS, totals
from hegui.wording import name, text
from schemas.leaf import leaves
from schemas.result import SEVERITIES, FailedDocument, Judgement, Result

if TYPE_CHECKING:
    from hegui.render import Look, Rendered
    from schemas.result import Finding

Row = list[Value]
SUMMARY = (
    "file",
    "organization",
    "kind",
    "systems",
    "day",
    *SEVERITIES,
    "suppressed",
    "not_shown",
    "unchecked",
    "packs",
)
FINDINGS = (
    "file",
    "number",
    "code",
    "severity",
    "message",
    "places",
    "expected",
    "actual",
    "clauses",
    "verdict",
    "reason",
    "by",
    "on",
    "let_stand",
    "fingerprint",
)
_REQUIREMENTS = ("file", "pack", "document", "clause", "title", "status", "missing", "place", "codes")
_FIELDS = ("file", "group", "field", "value", "raw", "place", "confidence", "elsewhere", "path")
_UNCHECKED = ("file", "code", "why", "fields")
_SOURCES = ("file", "format", "pages", "recognised", "sha256", "versions", "settings")
_STATISTICS = ("code", *VERDICTS, "undecided", "gone", "false_share")
_SHADES = {"met": "good", "partly": "warning", "not_met": "error", "unknown": "info"}


def one(document: Rendered, look: Look) -> bytes:
    """The workbook of one document."""
    return several([document], look)


def several(documents: Sequence[Rendered | FailedDocument], look: Look) -> bytes:
    """One workbook of all documents; those that could not be read stand in the summary with the reason."""
    statuses = {text("workbook", status, look.lang): shade for status, shade in _SHADES.items()}
    asked = sheet("requirements_sheet", _REQUIREMENTS, documents, _requirements, look.lang)
    fields = sheet("fields_sheet", _FIELDS, documents, _fields, look.lang)
    return workbook(around([asked._replace(colours=statuses), fields], documents, look.lang))


def sheet(
    key: str,
    heads: Sequence[str],
    documents: Sequence[Rendered | FailedDocument],
    rows: Callable[[Judgement, str], Iterator[Row]],
    lang: str,
) -> Sheet:
    """A sheet with the rows that all documents give."""
    made = [row for one in documents if isinstance(one, Judgement) for row in rows(one, lang)]
    return Sheet(text("workbook", key, lang), [headings(heads, lang), *made])


def around(own: Sequence[Sheet], documents: Sequence[Rendered | FailedDocument], lang: str) -> list[Sheet]:
    """The sheets of all kinds of answers: summary and findings, those of the kind, what was not checked,
    sources, and the statistics of verdicts where there are any."""
    severities = {name("severities", one, lang): one for one in SEVERITIES}
    summary = [headings(SUMMARY, lang), *(_summary(one, lang) for one in documents)]
    sheets = [
        Sheet(text("workbook", "summary_sheet", lang), summary),
        sheet("findings_sheet", FINDINGS, documents, _findings, lang)._replace(
            choices=_to_fill_in(lang), colours=severities, hidden=frozenset({FINDINGS.index("fingerprint")})
        ),
        *own,
        sheet("unchecked_sheet", _UNCHECKED, documents, _unchecked, lang),
        sheet("sources_sheet", _SOURCES, documents, _sources, lang),
    ]
    if counted := totals(one for one in documents if isinstance(one, Judgement)):
        rows = [[coded(code, lang), *counts.values(), counts.false_share] for code, counts in counted.items()]
        sheets.append(Sheet(text("workbook", "statistics_sheet", lang), [headings(_STATISTICS, lang), *rows]))
    return sheets


def headings(keys: Sequence[str], lang: str) -> Row:
    """The heading of a sheet."""
    return [text("workbook", key, lang) for key in keys]


def _to_fill_in(lang: str) -> dict[int, Sequence[str] | None]:
    verdicts = [text("workbook", one, lang) for one in VERDICTS]
    filled: dict[str, Sequence[str] | None] = {"verdict": verdicts, "reason": (), "by": (), "on": None}
    return {FINDINGS.index(key): choices for key, choices in filled.items()}


def _summary(document: Rendered | FailedDocument, lang: str) -> Row:
    if isinstance(document, FailedDocument):
        return [document.document["path"], document.error.message]
    assert isinstance(document, Judgement)
    report = document.report if isinstance(document, Result) else None
    organization = report.organization.name if report is not None else None
    audit_type = report.audit_type.value if report is not None and report.audit_type else None
    line = partly_read.warning(document, lang)
    return [
        document.document.path + (f" {line}" if line else ""),
        organization.value if organization else None,
        name("audit_types", audit_type, lang) if audit_type else name("kinds", document.document.kind, lang),
        "+".join(leaf.value for leaf in report.systems if leaf.value) if report is not None else None,
        judged_day.day(document, lang),
        *document.summary.values().values(),
        sum(finding.suppressed for finding in document.findings),
        document.not_shown,
        len(document.not_checked),
        _listed(document.packs, lang),
    ]


def _findings(document: Judgement, lang: str) -> Iterator[Row]:
    for one in in_order(document.findings):
        given = one.verdict
        yield [
            document.document.path,
            one.number,
            coded(one.code, lang),
            name("severities", one.severity, lang),
            one.message,
            "\n".join(f"{place(item, lang)}  {evidence_words(one, item)}" for item in one.evidence) or None,
            within(one.expected, lang),
            one.actual,
            "\n".join(f"{clause.document} {clause.clause}" for clause in one.clauses) or None,
            text("workbook", given.verdict, lang) if given else None,
            given.reason if given else None,
            given.by if given else None,
            given.on if given else None,
            _let_stand(one, lang),
            one.fingerprint,
        ]


def _let_stand(finding: Finding, lang: str) -> str | None:
    if not finding.suppressed:
        return None
    why = finding.suppression.values() if finding.suppression else {}
    items = [str(why[key]) for key in ("reason", "by", "until") if why.get(key)]
    return _listed(items, lang) or text("workbook", "yes", lang)


def _requirements(document: Judgement, lang: str) -> Iterator[Row]:
    codes = {one.fingerprint: one.code for one in document.findings}
    for one in document.requirements:
        yield [
            document.document.path,
            one.pack,
            one.document,
            one.clause,
            one.title,
            text("workbook", one.status, lang),
            _listed(one.missing, lang) or None,
            place(one.evidence[0], lang) if one.evidence else None,
            " ".join(dict.fromkeys(codes[each] for each in one.findings if each in codes)) or None,
        ]


def _fields(document: Judgement, lang: str) -> Iterator[Row]:
    if not isinstance(document, Result):
        return
    for path, leaf in leaves(document.report):
        group = path.partition(".")[0].partition("[")[0]
        yield [
            document.document.path,
            field_names([group], lang),
            field_label(path, lang),
            leaf.value if isinstance(leaf.value, int | float | None) else field_value(path, leaf.value, lang),
            leaf.raw,
            place(leaf.evidence, lang),
            round(leaf.confidence, 2),
            _listed([place(one.evidence, lang) for one in leaf.mentions], lang) or None,
            path,
        ]


def _unchecked(document: Judgement, lang: str) -> Iterator[Row]:
    for one in document.not_checked:
        concerned = field_names(one.fields, lang) or None
        yield [document.document.path, coded(one.code, lang), one.reason, concerned]


def _sources(document: Judgement, lang: str) -> Iterator[Row]:
    info, versions = document.document, document.versions
    packs = [f"{pack} {version}" for pack, version in versions.packs.items()]
    used = [f"hegui {versions.hegui}", *packs, f"{text('labels', 'facts', lang)} {versions.facts}"]
    yield [
        info.path,
        info.format,
        info.pages,
        info.ocr_pages,
        info.sha256,
        "\n".join(used),
        document.settings,
    ]


def _listed(values: Sequence[str], lang: str) -> str:
    return ("、" if lang == "zh" else ", ").join(values)
