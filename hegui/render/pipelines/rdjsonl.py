"""rdjsonl for review bots (reviewdog): a line a finding that counts, a line a file that could not be read,
and first, on a report as a whole, the day that it was judged for.

A line of the file is given where the file is a text. There are no suggestions: what a finding expects is not
told to the character, and of two numbers that do not agree either may be wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from posixpath import normpath
from typing import TYPE_CHECKING, Any

from hegui.render import finding_text, judged_day, partly_read
from hegui.render.json import dumped
from hegui.render.pipelines.markdown import escaped
from schemas.result import FailedDocument, Judgement

if TYPE_CHECKING:
    from hegui.render import Look, Rendered

DAY = "as_of"
"""The code of the line that names the day: it is no finding."""

_LONGEST = 4000
_SOURCE = {"name": "hegui"}


def one(document: Rendered | FailedDocument, look: Look) -> bytes:
    """The lines of one document."""
    return several([document], look)


def several(documents: Sequence[Rendered | FailedDocument], look: Look) -> bytes:
    """The lines of several."""
    lines = [line for document in documents for line in _lines(document, look.lang)]
    return b"".join(dumped(line) + b"\n" for line in lines)


def _lines(document: Rendered | FailedDocument, lang: str) -> Iterator[dict[str, Any]]:
    if isinstance(document, FailedDocument):
        path, why = document.document["path"], document.error
        yield _line(path, None, "ERROR", why.kind, why.message)
        return
    assert isinstance(document, Judgement)
    for one in partly_read.failures(document, lang):
        yield from _lines(one, lang)
    if day := judged_day.sentence(document, lang):
        yield _line(document.document.path, None, "INFO", DAY, day)
    lines = document.document.format == "text"
    for finding in document.findings:
        if not finding.suppressed:
            at = finding_text.foremost(finding)[0].line if lines and finding.evidence else None
            sentence = finding_text.sentence(finding, lang)
            yield _line(document.document.path, at, finding.severity.upper(), finding.code, sentence)


def _line(path: str, at: int | None, severity: str, code: str, message: str) -> dict[str, Any]:
    """A diagnostic; bots show its message as Markdown."""
    location: dict[str, Any] = {"path": normpath(PurePath(path).as_posix())}
    if at is not None and at > 0:
        location["range"] = {"start": {"line": at}}
    return {
        "message": escaped(finding_text.shortened(message, _LONGEST)),
        "location": location,
        "severity": severity,
        "source": _SOURCE,
        "code": {"value": code},
    }
