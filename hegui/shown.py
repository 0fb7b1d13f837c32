"""What `hegui show` shows: a document as it was read, and where its ranges stand."""

from __future__ import annotations

from typing import NamedTuple

from hegui.errors import RefusedError
from schemas.document import Block, Box, Document
from schemas.result import Kind


class Shown(NamedTuple):
    """A document that was read, its kind, and the file's bytes (for pictures of its pages)."""

    document: Document
    kind: Kind
    data: bytes


class Place(NamedTuple):
    """Where a range stands: pages and lines from … to, its box on each page, the least confidence."""

    pages: tuple[int, int] | None
    lines: tuple[int, int] | None
    boxes: tuple[tuple[int, Box], ...]
    confidence: float


def show_path(path: str, ocr: str = "auto") -> Shown:
    """Read a file, whatever kind of document it is. Raises RefusedError when it cannot be read."""
    import extract.kind
    import ingest
    from ingest.files import read_file
    from ingest.settings import Settings

    try:
        data = read_file(path)
        document = ingest.read_bytes(data, path, Settings(ocr=ocr))  # type: ignore[arg-type]
    except ingest.UnreadableError as error:
        raise RefusedError(error.kind, **{**error.words, "path": path}) from error
    return Shown(document, extract.kind.recognise(document)[0], data)


def place(document: Document, start: int, end: int) -> Place:
    """Where a range of the text stands; `lines` is null for an empty range that no line holds."""
    lines = document.lines_of(start, end)
    if not lines:
        return Place(None, None, (), 1.0)
    pages = [line.page for line in lines if line.page is not None]
    numbers = [line.number for line in lines]
    fragments = document.evidence(start, end)
    boxes = [(part.page, part.bbox) for part in fragments if part.page is not None and part.bbox is not None]
    return Place(
        (min(pages), max(pages)) if pages else None,
        (min(numbers), max(numbers)),
        tuple(boxes),
        min(line.confidence for line in lines),
    )


def text_of(document: Document, block: Block) -> str:
    """The text of a block."""
    return document.text[block.start : block.end]


def notes(document: Document) -> list[tuple[str, int | None]]:
    """The document's notes as (kind, count).

    >>> from schemas.document import Document
    >>> notes(Document("a", "", "docx", "", (), (), notes=("tracked_changes:3", "macros")))
    [('tracked_changes', 3), ('macros', None)]
    """
    parted = [note.partition(":") for note in document.notes]
    return [(kind, int(count) if count.isdecimal() else None) for kind, _, count in parted]
