"""Reading: a file to a `Document`. The kind of file is told by its content, never by its name.

A new format is a module with `read_document(data, path, settings) -> Document`, recognised in `kinds`, and a
line in `READERS` here. A reader is imported only when a file of its kind comes.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from ingest.errors import UnreadableError
from ingest.settings import DEFAULT, Settings

if TYPE_CHECKING:
    from schemas.document import Document

__all__ = ["READERS", "Settings", "UnreadableError", "read", "read_bytes"]

READERS = {
    "text": "ingest.plain",
    "docx": "ingest.word",
    "pdf": "ingest.pdf",
    "picture": "ingest.picture",
    "office": "ingest.containers.office",
}
"""Kind of file → the module that reads it."""


def read(path: str, settings: Settings = DEFAULT) -> Document:
    """The document in the file at `path` (`-`: standard input).

    Raises UnreadableError with `kind` and `words`; never returns a part of a document as the whole."""
    from ingest.containers.files import read_file

    return read_bytes(read_file(path), path, settings)


def read_bytes(data: bytes, path: str, settings: Settings = DEFAULT) -> Document:
    """The document in `data`; `path` is only its name in the result. Raises UnreadableError."""
    reader = import_module(READERS[checked_kind(data)])
    document = cast("Document", reader.read_document(data, path, settings))
    _few_enough(len(document.lines))
    document.sha256 = settings.sha256 or document.sha256
    return document


def checked_kind(data: bytes) -> str:
    """The kind of a file's bytes, a key of `READERS`. Raises UnreadableError, also for what is too large."""
    from ingest import limits
    from ingest.containers.kinds import kind_of

    if not data:
        raise UnreadableError("empty")
    _within(limits.FILE_BYTES, data)
    kind = kind_of(data)
    if kind == "text":
        _within(limits.TEXT_BYTES, data)
    return kind


def _few_enough(lines: int) -> None:
    from ingest import limits

    if lines > limits.LINES:
        raise UnreadableError("too_large", limit=limits.LINES, unit="lines")


def _within(limit: int, data: bytes) -> None:
    if len(data) > limit:
        raise UnreadableError("too_large", limit=limit // (1024 * 1024), unit="MB")
