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

HEADS = ("number", "severity", "wrong", "place", "expected", "by", "answer")
MOST_PLACES = 3
_LONGEST = 600
_FIRST_QUOTE, _QUOTE = 48, 24
"""So many characters are quoted of the place where it is odd, and of those that it is compared with."""


class Row(NamedTuple):
    """The line of a finding; the column for the leader's answer stays empty."""

    number: str
    severity: str
    wrong: str
    place: str
    expected: str
    by: str
    answer: str = ""


class Part(NamedTuple):
    """The list on a document: whose report it is (else its path), what is told of it, a line a finding, what
    it leaves open, where it is signed.

    `warning` is null for a document that was read as a whole."""

    title: str
    about: list[str]
    rows: list[Row]
    notes: list[str]
    warning: str | None = None
    signature: str | None = None


def part(document: Rendered | FailedDocument, lang: str) -> Part:
    """The list on a document; on one that could not be read, why."""
    if isinstance(document, FailedDocument):
        why = f"{text('labels', 'failed', lang)} {document.error.message}"
        return Part(document.document["path"], [why], [], [])
    assert isinstance(document, Judgement)
    rows = [_row(one, lang) for one in in_order(document.findings) if not one.suppressed]
    path = document.document.path
    client = value_of(document.report.organization.name) if isinstance(document, Result) else None
    about = [one for one in (path if client else None, *_about(document, lang)) if one]
    warning = partly_read.warning(document, lang)
    signature = text("opinions", "signature", lang) if rows else None
    return Part(client or path, about, rows, list(_notes(document, lang)), warning, signature)


def _about(document: Judgement, lang: str) -> Iterator[str | None]:
    """What audit it is of, its leader, the day it was judged for, how many findings there are."""
    if isinstance(document, Result):
        report = document.report
        kind = value_of(report.audit_type)
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
    return Row(
        str(finding.number),
        f"{text('remarks', finding.severity, lang)} {finding.code}",
        finding_text.shortened(finding.message, _LONGEST),
        _places(finding, lang),
        finding_text.shortened(finding.expected or "", _LONGEST),
        finding_text.shortened(finding_text.clauses(finding.clauses, lang), _LONGEST),
    )


def _places(finding: Finding, lang: str) -> str:
    """Where it is and what stands there: first that where it is odd."""
    where = {place(one, lang): one.text for one in reversed(finding_text.foremost(finding))}
    shown: list[str] = []
    for at, written in list(reversed(where.items()))[:MOST_PLACES]:
        quoted = " ".join(finding_text.quoted(finding.message, written).split())
        cut = finding_text.shortened(quoted, _QUOTE if shown else _FIRST_QUOTE)
        shown.append(text("opinions", "quoted", lang, place=at, quoted=cut) if cut else at)
    if len(where) > MOST_PLACES:
        shown.append(text("labels", "more", lang, count=len(where) - MOST_PLACES))
    return ("；" if lang == "zh" else "; ").join(shown)
