"""Findings for a terminal: by severity, with every place compared, expected and actual, and the clause."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from checks.messages import coded
from hegui.render import judged_day, partly_read, summary, verdicts
from hegui.render.finding_text import evidence_words, model_use, within
from hegui.render.page import Page, each, of_one, place
from hegui.review.numbers import in_order
from hegui.review.verdicts import totals
from hegui.terminal.width import width
from hegui.wording import name, text
from schemas.result import SEVERITIES, FailedDocument, Finding, Judgement, Result

if TYPE_CHECKING:
    from hegui.render import Look, Rendered
    from schemas.result import Clause, Requirement

MOST_PLACES = 7
MOST_LINES = 4
WIDEST_LABEL = 16
"""Columns of what stands before a text; what is wider has a line of its own above it."""

STATUSES = ("met", "partly", "not_met", "unknown", "not_applicable")


def several(documents: Sequence[Rendered | FailedDocument], look: Look) -> bytes:
    """The findings of several documents one after another, and how many there were."""
    page = Page(look.columns, look.colour)
    each(page, documents, look.lang, _result)
    verdicts.write(page, totals(one for one in documents if isinstance(one, Judgement)), look.lang)
    summary.write(page, documents, look.lang)
    return page.bytes()


def _result(page: Page, result: Rendered, lang: str) -> None:
    assert isinstance(result, Result)
    _header(page, result, lang)
    findings(page, result, lang)
    _requirements(page, result.requirements, lang)
    not_checked(page, result, lang)


def findings(page: Page, result: Judgement, lang: str) -> None:
    """The findings on a document of any kind by severity, their number, and those that are let stand."""
    ordered = in_order(result.findings)
    for severity in SEVERITIES:
        group = [each for each in ordered if each.severity == severity and not each.suppressed]
        if group:
            page.blank()
            page.line(f"{name('severities', severity, lang)} {len(group)}", style=severity)
        for finding in group:
            page.blank()
            in_full(page, finding, lang)
    page.blank()
    if all(finding.suppressed for finding in result.findings):
        words = "only_suppressed" if result.findings else "clean"
        words = "none_shown" if result.not_shown else words
        page.line(text("labels", words, lang), style="good")
    page.line(text("labels", "total", lang, **result.summary.values()), style="bold")
    if result.not_shown:
        page.line(text("labels", "not_shown", lang, count=result.not_shown), style="dim")
    _suppressed(page, result, lang)
    verdicts.write(page, result.verdicts or {}, lang)


def _suppressed(page: Page, result: Judgement, lang: str) -> None:
    """A line for each finding that a settings file lets stand, and why."""
    found = [finding for finding in in_order(result.findings) if finding.suppressed]
    if not found:
        return
    page.blank()
    page.line(text("labels", "suppressed", lang, count=len(found)), style="dim")
    for finding in found:
        why = finding.suppression.values() if finding.suppression else {}
        words = ", ".join(str(why[name]) for name in ("reason", "by", "until") if why.get(name))
        page.line(
            f"{_title(finding, lang)} {finding.message}" + (f"  [{words}]" if words else ""),
            indent=2,
            style="dim",
        )


def _header(page: Page, result: Result, lang: str) -> None:
    report, info = result.report, result.document
    page.line(info.path, style="bold")
    if line := partly_read.warning(result, lang):
        page.line(line, indent=2, style="error")
    audit_type = report.audit_type.value if report.audit_type else None
    what = [
        report.organization.name.value if report.organization.name else None,
        name("audit_types", audit_type, lang) if audit_type else name("kinds", info.kind, lang),
        "+".join(leaf.value for leaf in report.systems if leaf.value),
        text("labels", "pages", lang, pages=info.pages) if info.pages else None,
    ]
    page.line(" · ".join(item for item in what if item), indent=2)
    day = judged_day.day(result, lang) or text("labels", "no_day", lang)
    basis = [
        f"{text('labels', 'day', lang)} {day}",
        f"{text('labels', 'facts', lang)} {result.versions.facts}",
    ]
    if result.settings is not None:
        basis.append(f"{text('labels', 'settings', lang)} {result.settings}")
    page.line(" · ".join(basis), indent=2, style="dim")
    page.line(f"{text('labels', 'packs', lang)} {_packs(result, lang)}", indent=2, style="dim")
    if (used := result.model) is not None:
        page.line(model_use(used, lang), indent=2, style="dim")


def _packs(result: Result, lang: str) -> str:
    """The packs with their versions and why they were chosen."""
    return ", ".join(
        text("labels", "pack", lang, pack=f"{one.pack} {result.versions.packs[one.pack]}", why=one.reason)
        for one in result.pack_reasons
    )


def in_full(page: Page, finding: Finding, lang: str) -> None:
    """A finding with every place that it compares."""
    page.line(_title(finding, lang), indent=2, style="bold")
    page.line(finding.message, indent=4)
    rows = _rows(finding, lang)
    narrow = [width(label) for label, _ in rows if width(label) <= WIDEST_LABEL]
    for label, stated in rows:
        if width(label) > WIDEST_LABEL:
            page.line(label, indent=6, style="dim")
            page.entry("", stated, indent=7, column=8, most=MOST_LINES)
        else:
            page.entry(label, stated, indent=6, column=6 + max(narrow) + 1, most=MOST_LINES)


def _title(finding: Finding, lang: str) -> str:
    return f"{text('labels', 'number', lang, number=finding.number)} {coded(finding.code, lang)}"


def _rows(finding: Finding, lang: str) -> list[tuple[str, str]]:
    rows = _places(finding, lang)
    for label, value in (("expected", within(finding.expected, lang)), ("actual", finding.actual)):
        if value is not None:
            rows.append((text("labels", label, lang), value))
    if finding.clauses:
        rows.append((text("labels", "clauses", lang), told_clauses(finding.clauses, lang)))
    return rows


def _places(finding: Finding, lang: str) -> list[tuple[str, str]]:
    """A row for each line that is compared, all of it together; of many the first and the last."""
    by_place: dict[str, list[str]] = {}
    for item in finding.evidence:
        by_place.setdefault(place(item, lang), []).append(evidence_words(finding, item))
    where = list(by_place)
    hidden = where[MOST_PLACES - 1 : -1] if len(where) > MOST_PLACES + 1 else []
    shown = [at for at in where if at not in hidden]
    rows = list(zip(shown, excerpts([" … ".join(by_place[at]) for at in shown]), strict=True))
    if hidden:
        words = ("、" if lang == "zh" else ", ").join(hidden)
        rows.insert(-1, (text("labels", "more", lang, count=len(hidden)), words))
    return rows


def told_clauses(clauses: Iterable[Clause], lang: str) -> str:
    """The clauses, those of one document together."""
    by_document: dict[tuple[str, str], list[str]] = {}
    for clause in clauses:
        by_document.setdefault((clause.document, clause.pack), []).append(clause.clause)
    joint, end = ("、", "；") if lang == "zh" else (", ", "; ")
    return end.join(
        f"{document} {joint.join(found)} [{pack}]" for (document, pack), found in by_document.items()
    )


def excerpts(texts: Sequence[str], enough: int = 60, lead: int = 12) -> list[str]:
    """Fragments to be compared: where several long ones begin alike, only what is around their difference.

    >>> excerpts(["甲" * 70 + "乙", "甲" * 70 + "丙"])[1]
    '…甲甲甲甲甲甲甲甲甲甲甲甲丙'

    What differs in its white space alone is shown from where it begins.

    >>> excerpts(["甲" * 70 + "乙", "甲" * 70 + " 乙"])[1] == "甲" * 70 + " 乙"
    True
    """
    long = [item for item in texts if len(item) > enough]
    alike = _alike(long) if len({"".join(item.split()) for item in long}) > 1 else 0
    cut = alike - lead if alike > enough // 2 else 0
    return [f"…{item[cut:]}" if cut > 0 and len(item) > enough else item for item in texts]


def _alike(texts: Sequence[str]) -> int:
    """How many characters all texts begin with."""
    shortest = min(texts, key=len)
    return next((i for i, char in enumerate(shortest) if any(t[i] != char for t in texts)), len(shortest))


def _requirements(page: Page, asked: Sequence[Requirement], lang: str) -> None:
    """How many of the clauses' requirements are fulfilled, and those that are not, by status."""
    if not asked:
        return
    by_status: dict[str, list[Requirement]] = {status: [] for status in STATUSES}
    for one in asked:
        by_status[one.status].append(one)
    counts = {status: len(those) for status, those in by_status.items()}
    page.blank()
    page.line(text("labels", "requirements", lang, count=len(asked), **counts), style="dim")
    labels = {status: name("statuses", status, lang) for status in ("not_met", "partly", "unknown")}
    column = 2 + max(map(width, labels.values())) + 1
    for status, label in labels.items():
        items = [one for one in by_status[status] if status != "partly" or one.missing]
        if items:
            titles = _titles(items, lang, lacking=status == "partly")
            page.entry(label, titles, indent=2, column=column, most=MOST_LINES, style="")


def _titles(asked: Iterable[Requirement], lang: str, *, lacking: bool) -> str:
    """What is asked under its clause, what packs ask in the same words once; with what is missing."""
    joint, end = ("、", "；") if lang == "zh" else (", ", "; ")
    found: dict[str, list[str]] = {}
    for one in asked:
        title = one.title
        if lacking:
            title = text("labels", "lacking", lang, title=title, missing=joint.join(one.missing))
        found.setdefault(title, []).append(f"{one.document} {one.clause}")
    return end.join(f"{title} {joint.join(clauses)}" for title, clauses in found.items())


def not_checked(page: Page, result: Judgement, lang: str) -> None:
    """The checks that could not be made, by their reasons."""
    if not result.not_checked:
        return
    page.blank()
    page.line(text("labels", "not_checked", lang, count=len(result.not_checked)), style="dim")
    for reason, codes in _by_reason((item.reason, item.code) for item in result.not_checked):
        page.line(
            f"{' '.join(codes)}：{reason}" if lang == "zh" else f"{' '.join(codes)}: {reason}", indent=2
        )


def _by_reason(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    grouped: dict[str, dict[str, None]] = {}
    for reason, code in pairs:
        grouped.setdefault(reason, {})[code] = None
    return [(reason, list(codes)) for reason, codes in grouped.items()]


one = of_one(_result)
