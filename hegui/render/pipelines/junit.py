"""JUnit XML: a suite a document, a case a check; what fails the run (`--fail-on`) is a failure.

Milder findings and what is let stand are told in the case's output; a check that could not be made is skipped
with the reason; a document that could not be read is an error. There is no clock: no case has a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from checks.messages import coded
from hegui.render import finding_text, judged_day, partly_read
from hegui.render.page import place
from hegui.terminal.console import harmless
from hegui.wording import text
from schemas.result import SEVERITIES, FailedDocument, Judgement

if TYPE_CHECKING:
    from hegui.catalogue import Explained
    from hegui.render import Look, Rendered
    from schemas.result import Finding


class _Case(NamedTuple):
    """A case: its name and class, what became of it (failure, error, skipped or nothing), its output."""

    name: str
    group: str
    outcome: str = ""
    kind: str = ""
    message: str = ""
    told: Sequence[str] = ()
    output: Sequence[str] = ()


def one(document: Rendered | FailedDocument, look: Look) -> bytes:
    """The suite of one document."""
    return several([document], look)


def several(documents: Sequence[Rendered | FailedDocument], look: Look) -> bytes:
    """A suite for each document."""
    suites = [(document, _cases(document, look)) for document in documents]
    every = [case for _, cases in suites for case in cases]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<testsuites{_named(name='hegui')}{_counts(every)}>"]
    for document, cases in suites:
        path = _path(document)
        lines.append(f"  <testsuite{_named(name=path)}{_counts(cases)}>")
        lines += _properties(document, look.lang)
        lines += [line for case in cases for line in _case(case, path)]
        lines.append("  </testsuite>")
    return "\n".join([*lines, "</testsuites>", ""]).encode()


def _properties(document: Rendered | FailedDocument, lang: str) -> Iterator[str]:
    """The day that a document was judged for, with its place."""
    if isinstance(document, Judgement) and (day := judged_day.day(document, lang)):
        yield f"    <properties><property{_named(name='as_of', value=day)}/></properties>"


def _path(document: Rendered | FailedDocument) -> str:
    if isinstance(document, FailedDocument):
        return document.document["path"]
    assert isinstance(document, Judgement)
    return document.document.path


def _cases(document: Rendered | FailedDocument, look: Look) -> list[_Case]:
    if isinstance(document, FailedDocument):
        reason = document.error.message
        return [_Case("read", "hegui", "error", document.error.kind, reason, [reason])]
    assert isinstance(document, Judgement)
    found: dict[str, list[Finding]] = {}
    for finding in document.findings:
        found.setdefault(finding.code, []).append(finding)
    unchecked: dict[str, list[str]] = {}
    for entry in document.not_checked:
        unchecked.setdefault(entry.code, []).append(entry.reason)
    return [
        *(case for one in partly_read.failures(document, look.lang) for case in _cases(one, look)),
        *(
            _judged(check, found.get(check.code, []), unchecked.get(check.code, []), look)
            for check in finding_text.made(document, look)
        ),
    ]


def _judged(check: Explained, found: Sequence[Finding], unchecked: Sequence[str], look: Look) -> _Case:
    """The case of a check: what it found, or why it could not be made."""
    fatal = SEVERITIES[: SEVERITIES.index(look.fail_on) + 1] if look.fail_on in SEVERITIES else ()
    failing = [one for one in found if one.severity in fatal and not one.suppressed]
    milder = [line for one in found if one not in failing for line in _told(one, look.lang)]
    case = _Case(coded(check.code, look.lang), f"hegui.{check.code.rstrip('0123456789')}", output=milder)
    reasons = "; ".join(unchecked)
    if failing:
        lines = [line for one in failing for line in _told(one, look.lang)]
        message = "; ".join(one.message for one in failing)
        milder += [f"{text('labels', 'unchecked', look.lang)} {reasons}"] if unchecked else []
        return case._replace(outcome="failure", kind=failing[0].severity, message=message, told=lines)
    return case._replace(outcome="skipped", message=reasons) if unchecked else case


def _told(finding: Finding, lang: str) -> Iterator[str]:
    """A finding with every place that it compares."""
    mark = f" ({text('labels', 'let_stand', lang)} {finding_text.why(finding)})" if finding.suppressed else ""
    yield f"{finding.severity}: {finding_text.sentence(finding, lang)}{mark}"
    for evidence in finding.evidence:
        yield f"  {place(evidence, lang)} {finding_text.evidence_words(finding, evidence)}"


def _counts(cases: Sequence[_Case]) -> str:
    outcomes = [case.outcome for case in cases]
    failures, errors, skipped = (outcomes.count(name) for name in ("failure", "error", "skipped"))
    return f' tests="{len(cases)}" failures="{failures}" errors="{errors}" skipped="{skipped}"'


def _case(case: _Case, path: str) -> Iterator[str]:
    head = f"    <testcase{_named(name=case.name, classname=case.group, file=path)}"
    if not case.outcome and not case.output:
        yield f"{head}/>"
        return
    yield f"{head}>"
    if case.outcome == "skipped":
        yield f"      <skipped{_named(message=case.message)}/>"
    elif case.outcome:
        stated = _lines(case.told)
        yield f"      <{case.outcome}{_named(message=case.message, type=case.kind)}>{stated}</{case.outcome}>"
    if case.output:
        yield f"      <system-out>{_lines(case.output)}</system-out>"
    yield "    </testcase>"


def _named(**attributes: str) -> str:
    return "".join(f' {name}="{_escaped(value)}"' for name, value in attributes.items())


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(map(_escaped, lines))


def _escaped(value: str) -> str:
    """A text in one line without what XML has a meaning for, or no place for."""
    words = harmless(value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return words.replace('"', "&quot;").replace("##", "#&#35;")
