"""What an opinion list says of a document, whatever it is written as."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from hegui.render import finding_text, judged_day, partly_read
from hegui.render.page import place
from hegui.review.numbers import in_order
from hegui.wording import name, text
from schemas.leaf import value_of
from schemas.result import FailedDocument, Judgement, Result

if TYPE_CHECKING:
    from hegui.render import Rendered
    from schemas.result import Finding

HEADS = ("number", "severity", "place", "wrong", "expected", "answer")
MOST_PLACES = 3
_LONGEST = 600


class Row(NamedTuple):
    """The line of a finding; the column for the leader's answer stays empty."""

    number: str
    severity: str
    place: str
    wrong: str
    expected: str
    answer: str = ""


class Part(NamedTuple):
    """The list on a document: its name, what is told of it, a line a finding, what it leaves open.

    `warning` is null for a document that was read as a whole."""

    title: str
    about: list[str]
    rows: list[Row]
    notes: list[str]
    warning: str | None = None


def part(document: Rendered | FailedDocument, lang: str) -> Part:
    """The list on a document; on one that could not be read, why."""
    if isinstance(document, FailedDocument):
        why = f"{text('labels', 'failed', lang)} {document.error.message}"
        return Part(document.document["path"], [why], [], [])
    assert isinstance(document, Judgement)
    rows = [_row(one, lang) for one in in_order(document.findings) if not one.suppressed]
    about = [one for one in _about(document, lang) if one]
    warning = partly_read.warning(document, lang)
    return Part(document.document.path, about, rows, list(_notes(document, lang)), warning)


def _about(document: Judgement, lang: str) -> Iterator[str | None]:
    """Whose report it is, its leader, the day it was judged for, how many findings there are."""
    if isinstance(document, Result):
        report = document.report
        kind = value_of(report.audit_type)
        yield value_of(report.organization.name)
        yield name("audit_types", kind, lang) if kind else None
        yield "+".join(filter(None, map(value_of, report.systems)))
        leaders = [value_of(one.name) for one in report.team if value_of(one.role) == "leader"]
        if named := "、".join(filter(None, leaders)):
            yield text("opinions", "leader", lang, name=named)
    yield judged_day.sentence(document, lang)
    if document.model is not None:
        yield text("review", "model", lang, model=document.model.name)
    yield text("labels", "total", lang, **document.summary.values())


def _notes(document: Judgement, lang: str) -> Iterator[str]:
    if not any(not one.suppressed for one in document.findings):
        yield text("labels", "none_shown" if document.not_shown else "clean", lang)
    if document.not_shown:
        yield text("labels", "not_shown", lang, count=document.not_shown)
    if document.not_checked:
        yield text("opinions", "not_checked", lang, count=len(document.not_checked))


def _row(finding: Finding, lang: str) -> Row:
    expected = finding_text.within(finding.expected, lang) or ""
    if finding.clauses:
        by = finding_text.clauses(finding.clauses, lang)
        expected = text("opinions", "by" if expected else "by_alone", lang, expected=expected, clauses=by)
    return Row(
        str(finding.number),
        text("remarks", finding.severity, lang),
        _places(finding, lang),
        finding_text.shortened(finding.message, _LONGEST),
        finding_text.shortened(expected, _LONGEST),
    )


def _places(finding: Finding, lang: str) -> str:
    """Where it is: first that where it is odd."""
    where = list(dict.fromkeys(place(one, lang) for one in finding_text.foremost(finding)))
    shown = where[:MOST_PLACES]
    if len(where) > MOST_PLACES:
        shown.append(text("labels", "more", lang, count=len(where) - MOST_PLACES))
    return ("；" if lang == "zh" else "; ").join(shown)
