"""What `hegui show` shows: a document as it was read, and where its ranges stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from schemas.document import Block, Box, Document
from schemas.result import Kind

if TYPE_CHECKING:
    from ingest.containers.pictures import Picture


class Shown(NamedTuple):
    """A document that was read, its kind, and pictures of its pages where they are asked for."""

    document: Document
    kind: Kind
    pictures: Sequence[Picture] = ()


class Place(NamedTuple):
    """Where a range stands: pages and lines from … to, its box on each page, the least confidence."""

    pages: tuple[int, int] | None
    lines: tuple[int, int] | None
    boxes: tuple[tuple[int, Box], ...]
    confidence: float


def show(document: Document, files: Sequence[bytes] = (), redact: str = "") -> Shown:
    """What is shown of a document of any kind, with pictures of the pages of its `files`.

    `redact` is a language: what tells who somebody is is masked in its words."""
    import extract.kind

    kind, covered = extract.kind.kind_of(document), None
    if redact:
        from hegui.redaction import redact as redacted

        _, document, covered = redacted(None, document, redact)
    return Shown(document, kind, list(pictures(document, files, covered)))


def pictures(
    document: Document, files: Sequence[bytes], covered: Mapping[int, Sequence[Box]] | None = None
) -> Iterator[Picture]:
    """Pictures of the pages of a document, from the files that it was read from; parts may be `covered`."""
    if not files:
        return
    from ingest.containers.kinds import kind_of
    from ingest.containers.pictures import ROOM, page_pictures

    before = 0
    reached = len(document.sheets) - document.not_reached
    for data in files:
        last = 0
        kind = "pdf" if kind_of(data) == "pdf" else document.format
        here = {number - before: boxes for number, boxes in (covered or {}).items()}
        for picture in page_pictures(data, kind, ROOM // len(files), here):
            last = picture.number
            yield picture._replace(number=before + last)
            if document.not_reached and before + last >= reached:
                return  # of pages that were not read nothing is covered
        before += last


def again(sent: tuple[Document, Kind, list[list[Any]]]) -> Shown:
    """What is shown, as it comes from the worker."""
    document, kind, pictures = sent
    if pictures:
        from ingest.containers.pictures import Picture

        return Shown(document, kind, [Picture(*picture) for picture in pictures])
    return Shown(document, kind)


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
    return document.spaced(block.start, block.end)


def notes(document: Document) -> list[tuple[str, int | None]]:
    """The document's notes as (kind, count).

    >>> from schemas.document import Document
    >>> notes(Document("a", "", "docx", "", (), (), notes=("tracked_changes:3", "macros")))
    [('tracked_changes', 3), ('macros', None)]
    """
    parted = [note.partition(":") for note in document.notes]
    return [(kind, int(count) if count.isdecimal() else None) for kind, _, count in parted]
