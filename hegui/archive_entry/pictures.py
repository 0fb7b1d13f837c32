"""Hashes of a report's pictures, by which the same photograph is found again however it was scaled or packed.

A difference hash (N. Krawetz, "Kind of like that", 2013) of 16 × 16 signs: whether each point of the picture,
made small and grey, is darker than the next. Small pictures (seals, marks, signatures) and plain ones (empty
forms, white pages) say nothing and are passed over.
"""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from ingest import limits

if TYPE_CHECKING:
    from PIL.Image import Image

SIDE = 16
"""Signs in each direction."""

PARTS = SIDE * SIDE // 64
"""A hash is so many numbers of 64 bits."""

LEAST = 160
"""The least width and height of a picture that is looked at, in pixels."""

MOST_PICTURES = 120
"""Of a document at most so many are looked at."""

_EDGE = 6
"""The least difference of two points, of 255, that is no noise."""

_LEAST_EDGES = 64
"""A picture with fewer points that differ from the next is plain."""

_DRAFT = 512
"""A photograph may be unpacked to about that size alone, where its format can."""

_ONE = struct.Struct(f"<{PARTS}QI")


class Hashed(NamedTuple):
    """A picture: its hash in parts, and its page (of a Word file its number)."""

    parts: tuple[int, ...]
    place: int


def packed(parts: Sequence[tuple[str, bytes]], form: str) -> bytes:
    """The hashes of the pictures in the files of a document, as bytes; `form` as in `Document.format`."""
    return packed_of(islice(_each(parts, form), MOST_PICTURES))


def packed_of(pictures: Iterable[Hashed]) -> bytes:
    """Hashes as bytes."""
    return b"".join(_ONE.pack(*one.parts, one.place) for one in pictures)


def _each(parts: Sequence[tuple[str, bytes]], form: str) -> Iterator[Hashed]:
    made = {"pdf": _of_pdf, "docx": _of_word, "image": _of_picture}.get(form)
    if made is None:
        return
    for _, data in parts:
        for place, image in made(data):
            hashed = _hashed(image)
            if hashed is not None:
                yield Hashed(hashed, place)


def unpacked(data: bytes) -> list[Hashed]:
    """The hashes again. Raises struct.error for what `packed` does not give."""
    return [Hashed(tuple(row[:PARTS]), row[PARTS]) for row in _ONE.iter_unpack(data)]


def _hashed(image: Image) -> tuple[int, ...] | None:
    """The hash of a picture; null for a small or plain one."""
    if min(image.size) < LEAST:
        return None
    small = image.convert("L").resize((SIDE + 1, SIDE))
    points = small.tobytes()
    bits = edges = 0
    for row in range(SIDE):
        for column in range(SIDE):
            at = row * (SIDE + 1) + column
            bits = bits << 1 | (points[at] < points[at + 1])
            edges += abs(points[at] - points[at + 1]) >= _EDGE
    if edges < _LEAST_EDGES:
        return None
    return tuple(bits >> 64 * part & (1 << 64) - 1 for part in range(PARTS))


def _of_word(data: bytes) -> Iterator[tuple[int, Image]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        media = [one for one in archive.infolist() if one.filename.startswith("word/media/")]
        for place, one in enumerate(media[:MOST_PICTURES], 1):
            if one.file_size <= limits.PART_BYTES and (image := _opened(archive.read(one))) is not None:
                yield place, image


def _of_picture(data: bytes) -> Iterator[tuple[int, Image]]:
    image = _opened(data)
    if image is not None:
        yield 1, image


def _opened(data: bytes) -> Image | None:
    """A picture; null for what is none that Pillow reads, or has more points than are read."""
    from PIL import Image

    try:
        image = Image.open(io.BytesIO(data))
        if image.width * image.height > limits.PICTURE_PIXELS:
            return None
        image.draft("L", (_DRAFT, _DRAFT))
        image.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return image


def _of_pdf(data: bytes) -> Iterator[tuple[int, Image]]:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        for number in range(min(len(document), MOST_PICTURES)):
            page = document[number]
            for thing in page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,), max_depth=2):
                image = _of_object(thing)
                if image is not None:
                    yield number + 1, image
            page.close()
    except pypdfium2.PdfiumError:
        return
    finally:
        document.close()


def _of_object(thing: Any) -> Image | None:
    """The picture of an object of a page; null for one that is small, very large or broken."""
    import pypdfium2

    try:
        width, height = thing.get_px_size()
        if min(width, height) < LEAST or width * height > limits.PICTURE_PIXELS:
            return None
        made: Image = thing.get_bitmap().to_pil()
        return made
    except (pypdfium2.PdfiumError, ValueError):
        return None
