"""Several files of pages as one document (`--join`): pictures of pages, PDFs, or both in turn.

A reader that can be joined has `pages(data, settings) -> Iterator[ingest.layout.page.Page]`, numbered from 1,
and `count_pages(data) -> int`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from ingest import progress
from ingest.errors import UnreadableError
from ingest.in_time import in_time
from ingest.settings import DEFAULT, Settings
from schemas.digest import sha256

if TYPE_CHECKING:
    from ingest.layout.page import Page
    from schemas.document import Document

JOINABLE = {"pdf": "ingest.pdf", "picture": "ingest.picture"}
"""Kind of file → the module that gives its pages."""

Part = tuple[str, bytes]
"""A file's path and content."""


def read_joined(parts: Sequence[Part], path: str, settings: Settings = DEFAULT) -> Document:
    """One document of the files' pages, which run on; `image` if all are pictures, else `pdf`.

    Its SHA-256 is that of the files' hashes (32 bytes each) in their order. Raises UnreadableError as the
    readers do, with the file's own `path`, and `not_joinable` for what has no pages."""
    from ingest.layout.whole import document

    kinds = [_kind(name, data) for name, data in parts]
    hashes = b"".join(bytes.fromhex(sha256(data)) for _, data in parts)
    pages = in_time(_run_on(parts, kinds, settings), settings.until)
    only_pictures = set(kinds) == {"picture"}
    return document(pages, path=path, data=hashes, format="image" if only_pictures else "pdf")


def _kind(name: str, data: bytes) -> str:
    from ingest import checked_kind

    try:
        kind = checked_kind(data)
    except UnreadableError as error:
        raise _of(name, error) from error
    if kind not in JOINABLE:
        raise UnreadableError("not_joinable", path=name, format=kind)
    return kind


def _run_on(parts: Sequence[Part], kinds: Sequence[str], settings: Settings) -> Iterator[Page]:
    number = 0
    progress.joined = sum(_count(*part, kind) for part, kind in zip(parts, kinds, strict=True))
    try:
        for (name, data), kind in zip(parts, kinds, strict=True):
            progress.before = number
            for page in _pages(name, data, kind, settings):
                number += 1
                page.number = number
                yield page
    finally:
        progress.before = progress.joined = 0


def _count(name: str, data: bytes, kind: str) -> int:
    try:
        count: int = import_module(JOINABLE[kind]).count_pages(data)
    except UnreadableError as error:
        raise _of(name, error) from error
    return count


def _pages(name: str, data: bytes, kind: str, settings: Settings) -> Iterator[Page]:
    """The pages of one file."""
    own = settings._replace(skip=tuple(page - progress.before for page in settings.skip))
    try:
        yield from import_module(JOINABLE[kind]).pages(data, own)
    except UnreadableError as error:
        raise _of(name, error) from error


def _of(name: str, error: UnreadableError) -> UnreadableError:
    return UnreadableError(error.kind, **{**error.words, "path": name})
