"""SARIF 2.1.0 for code scanning and viewers: one run of all documents, within what GitHub takes.

A region is a line of the file where the file is a text; in other files lines mean nothing, and the region is
the first line (GitHub asks for one), with page, line and box in the location's `properties`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from posixpath import normpath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from checks.messages import summary, title
from hegui import __version__
from hegui.render import finding_text, judged_day, partly_read
from hegui.render.json import dumped, plain
from hegui.render.page import place
from hegui.terminal.console import harmless
from hegui.wording import text
from schemas.result import SEVERITIES, FailedDocument, Judgement

if TYPE_CHECKING:
    from hegui.catalogue import Explained
    from hegui.render import Look, Rendered
    from schemas.leaf import Evidence
    from schemas.result import Finding, NotChecked

Json = dict[str, Any]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST_RESULTS, MOST_PLACES = 25_000, 100
"""What GitHub takes in a run, and what it keeps of a result's locations."""

LONGEST, LONGEST_MESSAGE = 1024, 4000
"""Characters of what GitHub shows of a rule; of a result's message, which has no limit of its own."""

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_GITHUB_LEVELS = {"error": "error", "warning": "warning", "info": "recommendation"}
_ROOT = "%SRCROOT%"
_MEDIA_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "text": "text/plain",
}


def one(document: Rendered | FailedDocument, look: Look) -> bytes:
    """The log of one document."""
    return several([document], look)


def several(documents: Sequence[Rendered | FailedDocument], look: Look) -> bytes:
    """One log with one run: results, what was not checked, and what could not be read."""
    read = [one for one in documents if isinstance(one, Judgement)]
    failed = [one for one in documents if isinstance(one, FailedDocument)]
    failed += [one for document in read for one in partly_read.failures(document, look.lang)]
    rules = {rule.code: rule for document in read for rule in finding_text.made(document, look)}
    index = {code: number for number, code in enumerate(sorted(rules))}
    found = [
        (finding, number, document) for number, document in enumerate(read) for finding in document.findings
    ]
    kept = found
    if len(found) > MOST_RESULTS:
        kept = sorted(found, key=lambda one: SEVERITIES.index(one[0].severity))[:MOST_RESULTS]
    notes = [
        *(_unread(one) for one in failed),
        *(
            _unchecked(one, number, index)
            for number, document in enumerate(read)
            for one in document.not_checked
        ),
    ]
    if left := sum(document.not_shown for document in read):
        notes.append(_note("note", text("labels", "not_shown", look.lang, count=left)))
    if len(found) > len(kept):
        notes.append(_note("warning", text("labels", "left_out", look.lang, count=len(found) - len(kept))))
    run: Json = {
        "tool": {"driver": _driver([rules[code] for code in sorted(rules)], failed, look.lang)},
        "language": _language(look.lang),
        "originalUriBaseIds": {_ROOT: {"description": {"text": text("labels", "root", look.lang)}}},
        "invocations": [{"executionSuccessful": not failed, "toolExecutionNotifications": notes}],
        "artifacts": [_artifact(document, look.lang) for document in read],
        "results": [_result(one, number, index, document, look.lang) for one, number, document in kept],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return dumped(plain(log), separators=(",", ":")) + b"\n"


def _driver(rules: Sequence[Explained], failed: Sequence[FailedDocument], lang: str) -> Json:
    return {
        "name": "hegui",
        "version": __version__,
        "semanticVersion": __version__,
        "language": _language(lang),
        "rules": [_rule(rule, lang) for rule in rules],
        "notifications": [{"id": kind} for kind in sorted({one.error.kind for one in failed})],
    }


def _language(lang: str) -> str:
    return "zh-CN" if lang == "zh" else "en-US"


def _rule(rule: Explained, lang: str) -> Json:
    paragraphs = rule.paragraphs(lang)
    colon = "：" if lang == "zh" else ": "
    called = title(rule.code, lang)
    lines = [f"{heading}{colon}{stated}" for heading, stated in paragraphs]
    marked = [f"**{heading}**{colon}{stated}" for heading, stated in paragraphs]
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": called[:1].upper() + called[1:]},
        "fullDescription": {"text": summary(rule.code, lang)},
        "help": {"text": "\n\n".join(lines), "markdown": "\n\n".join(marked)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "tags": [rule.code.rstrip("0123456789"), rule.about],
            "problem.severity": _GITHUB_LEVELS[rule.severity],
        },
    }


def _result(finding: Finding, number: int, rules: dict[str, int], document: Judgement, lang: str) -> Json:
    first, *others = finding_text.foremost(finding)[:MOST_PLACES] or (None,)
    made: Json = {
        "ruleId": finding.code,
        "ruleIndex": rules[finding.code],
        "level": _LEVELS[finding.severity],
        "message": _message(finding_text.sentence(finding, lang), LONGEST_MESSAGE),
        "locations": [_location(document, number, first, finding, lang)],
        "partialFingerprints": {
            "primaryLocationLineHash": f"{finding.fingerprint}:1",
            "hegui/v1": finding.fingerprint,
        },
        "suppressions": [_suppression(finding)] if finding.suppressed else [],
        "properties": {
            "number": finding.number,
            "name": finding.name,
            "title": finding.title,
            "fields": finding.fields,
            "expected": finding.expected,
            "actual": finding.actual,
            "clauses": finding.clauses,
        },
    }
    related = [
        {"id": at, **_location(document, number, one, finding, lang)} for at, one in enumerate(others, 1)
    ]
    return {**made, "relatedLocations": related} if related else made


def _location(
    document: Judgement, number: int, evidence: Evidence | None, finding: Finding, lang: str
) -> Json:
    """A place of a finding in a document and what is written there; the document where there is no place."""
    physical: Json = {"artifactLocation": {**_uri(document.document.path), "index": number}}
    if evidence is None:
        return {"physicalLocation": {**physical, "region": {"startLine": 1}}}
    line = max(evidence.line, 1) if document.document.format == "text" else 1
    return {
        "physicalLocation": {**physical, "region": {"startLine": line}},
        "message": _message(f"{place(evidence, lang)} {finding_text.evidence_words(finding, evidence)}"),
        "properties": {"page": evidence.page, "line": evidence.line, "bbox": evidence.bbox},
    }


def _uri(path: str) -> Json:
    """The location of a file: from the root of the sources where its path is relative."""
    given = PurePath(path.encode("utf-8", "replace").decode())
    if given.is_absolute():
        return {"uri": given.as_uri()}
    return {"uri": quote(normpath(given.as_posix())), "uriBaseId": _ROOT}


def _suppression(finding: Finding) -> Json:
    made: Json = {"kind": "external", "status": "accepted"}
    return {**made, "justification": finding_text.why(finding)} if finding_text.why(finding) else made


def _artifact(document: Judgement, lang: str) -> Json:
    info = document.document
    media = {"mimeType": _MEDIA_TYPES[info.format]} if info.format in _MEDIA_TYPES else {}
    return {
        "location": _uri(info.path),
        "roles": ["analysisTarget"],
        **media,
        "hashes": {"sha-256": info.sha256},
        "properties": {
            "kind": info.kind,
            "pages": info.pages,
            "ocr_pages": info.ocr_pages,
            "as_of": document.as_of,
            "as_of_source": document.as_of_source,
            "judged_day": judged_day.sentence(document, lang),
            "packs": document.versions.packs,
            "facts": document.versions.facts,
            "settings": document.settings,
        },
    }


def _unchecked(one: NotChecked, number: int, rules: dict[str, int]) -> Json:
    """A check that could not be made; what a model was not asked is no rule."""
    rule = {"associatedRule": {"id": one.code, "index": rules[one.code]}} if one.code in rules else {}
    return {
        **_note("note", f"{one.code}: {one.reason}"),
        **rule,
        "locations": [{"physicalLocation": {"artifactLocation": {"index": number}}}],
    }


def _unread(one: FailedDocument) -> Json:
    """A file that could not be read."""
    return {
        **_note("error", one.error.message),
        "descriptor": {"id": one.error.kind},
        "locations": [{"physicalLocation": {"artifactLocation": _uri(one.document["path"])}}],
    }


def _note(level: str, message: str) -> Json:
    return {"level": level, "message": _message(message)}


def _message(text: str, most: int = LONGEST) -> Json:
    """A message in one line without embedded links, which SARIF makes of `[text](target)`."""
    return {"text": finding_text.shortened(harmless(text), most).replace("](", "] (")}
