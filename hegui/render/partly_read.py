"""What every output says at its head of a document that was not read to the end."""

from __future__ import annotations

from hegui.wording import text
from schemas.result import FailedDocument, Failure, Judgement

KIND = "timeout"
"""What pipelines call it: the kind of the error that a document has of which nothing was read in time."""


def warning(answer: object, lang: str) -> str | None:
    """The line; null for what was read as a whole."""
    read = answer.document.read if isinstance(answer, Judgement) else None
    return None if read is None else text("partly_read", "head", lang, pages=read.pages, of=read.of)


def failures(answer: object, lang: str) -> list[FailedDocument]:
    """The document as one that could not be read, for formats that tell of those; nothing for others."""
    line = warning(answer, lang)
    if line is None or not isinstance(answer, Judgement):
        return []
    return [FailedDocument(document={"path": answer.document.path}, error=Failure(kind=KIND, message=line))]
