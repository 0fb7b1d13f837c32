"""Picture files: PNG, JPEG, TIFF (a page a picture in it), BMP, WebP and GIF; every page is recognised."""

from __future__ import annotations

import hashlib
import io
import struct
from collections.abc import Iterator
from contextlib import closing, nullcontext
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageOps

from ingest import limits, progress
from ingest.errors import UnreadableError
from ingest.in_time import in_time
from ingest.layout.page import Page
from ingest.layout.whole import document
from ingest.settings import DEFAULT, Settings
from schemas.document import Document

if TYPE_CHECKING:
    from ingest.ocr import Recognised

FORMATS = ("PNG", "JPEG", "TIFF", "BMP", "WEBP", "GIF")
DPI = 200.0
"""The resolution of a picture that names none."""

_LEAST_DPI, _MOST_DPI = 50.0, 2400.0
_BETWEEN = {"1": "L", "P": "RGB", "PA": "RGBA", "I;16": "I", "I;16B": "I", "I;16L": "I"}
"""Modes without colours between two of theirs, and those that have them."""

_BROKEN = (OSError, SyntaxError, ValueError, EOFError, KeyError, IndexError, TypeError, struct.error)
"""What the decoders raise for damaged data."""


def read_document(data: bytes, path: str, settings: Settings = DEFAULT) -> Document:
    """The document in a picture's bytes. Raises UnreadableError as `pages` does, and `no_text`."""
    return document(in_time(pages(data, settings), settings.until), path=path, data=data, format="image")


def pages(data: bytes, settings: Settings = DEFAULT) -> Iterator[Page]:
    """The pages of a picture file, one after another; a damaged one among others has the state `damaged`.

    Raises UnreadableError: `corrupt` (no page can be read), `too_large` (pages, pixels)."""
    picture, count = _opened(data)
    with picture:
        if count > limits.PAGES:
            raise UnreadableError("too_large", limit=limits.PAGES, unit="pages")
        known: dict[bytes, Recognised] = {}
        read = 0
        for number in range(1, count + 1):
            progress.page(number, count)
            page = None if number in settings.skip else _page(data, picture, number, settings, known)
            read += page is not None
            if number == count and not read:
                raise UnreadableError("corrupt", format=str(picture.format).lower())
            yield page or Page(number, 0.0, 0.0, reading="none", state="damaged")


def count_pages(data: bytes) -> int:
    """How many pages a picture file has. Raises UnreadableError (`corrupt`)."""
    picture, count = _opened(data)
    with picture:
        return count


def frames(data: bytes) -> Iterator[Image.Image | None]:
    """The pictures of a file as they are shown, one after another; null for a damaged one.

    Raises UnreadableError: `corrupt`, `too_large` (pixels)."""
    picture, count = _opened(data)
    with picture:
        for number in range(count):
            try:
                yield _frame(picture, number)
            except _BROKEN:
                yield None


def _frame(picture: Any, number: int) -> Image.Image:
    picture.seek(number)
    if picture.width * picture.height > limits.PICTURE_PIXELS:
        raise UnreadableError("too_large", limit=limits.PICTURE_PIXELS // 1_000_000, unit="MP")
    return _on_white(ImageOps.exif_transpose(picture))


def _opened(data: bytes) -> tuple[Any, int]:
    """The open picture, not yet decoded, and its number of pages. Raises UnreadableError."""
    Image.MAX_IMAGE_PIXELS = None  # our own limit holds
    try:
        picture = Image.open(io.BytesIO(data), formats=FORMATS)
        return picture, getattr(picture, "n_frames", 1)
    except _BROKEN as error:
        raise UnreadableError("corrupt", format="picture") from error


def _page(
    data: bytes, picture: Any, number: int, settings: Settings, known: dict[bytes, Recognised]
) -> Page | None:
    """A page as it is recognised; null where its data are damaged."""
    try:
        picture.seek(number - 1)
        wide, high = picture.size
        if wide * high > limits.PICTURE_PIXELS:
            raise UnreadableError("too_large", limit=limits.PICTURE_PIXELS // 1_000_000, unit="MP")
        # What is decoded of a large one takes hundreds of megabytes: it is let go at once.
        large = max(wide, high) > limits.WORKING_SIDE
        with closing(_opened(data)[0]) if large else nullcontext(picture) as own:
            own.seek(number - 1)
            shown, size, dpi = _shown(own)
    except _BROKEN:
        return None
    if settings.ocr == "never":
        return Page(number, *size, reading="none", state="unread")
    return _recognised(shown, number, dpi, known)


def _shown(picture: Any) -> tuple[Image.Image, tuple[float, float], float]:
    """A picture as it is shown and as large as it is recognised, its size in points, its pixels an inch."""
    across, down = _resolution(picture)
    turned = _lies_down(picture) and picture.format != "TIFF"  # whose size is told as shown
    wide, high = picture.size[::-1] if turned else picture.size
    dpi = max(across, down)  # a fax has more pixels an inch across than down
    pixels = wide * dpi / across, high * dpi / down
    shrink = min(limits.WORKING_SIDE / max(pixels), 1.0)
    size = max(round(pixels[0] * shrink), 1), max(round(pixels[1] * shrink), 1)
    shown = _on_white(ImageOps.exif_transpose(_resized(picture, size[::-1] if turned else size)))
    dpi *= shrink
    return shown, (shown.width * 72 / dpi, shown.height * 72 / dpi), dpi


def _resized(picture: Any, size: tuple[int, int]) -> Image.Image:
    """A picture at another size: reduced before anything else is made of it."""
    if picture.size == size:
        return picture  # type: ignore[no-any-return]
    smaller = picture.width * picture.height > size[0] * size[1]
    picture.draft("RGB", size)  # JPEG: decoded at a half, a quarter or an eighth
    mode = "RGBA" if "transparency" in picture.info else _BETWEEN.get(picture.mode, picture.mode)
    solid = picture if picture.mode == mode else picture.convert(mode)
    resized: Image.Image = solid.resize(size, Image.Resampling.BOX if smaller else Image.Resampling.BICUBIC)
    return resized


def _recognised(picture: Image.Image, number: int, dpi: float, known: dict[bytes, Recognised]) -> Page:
    """The page of a picture; equal ones are recognised once."""
    import numpy as np

    from ingest.ocr import recognise

    pixels = np.asarray(picture)
    key = hashlib.sha256(pixels.tobytes() + repr((pixels.shape, dpi)).encode()).digest()
    if key not in known:
        known[key] = recognise(pixels, number, dpi)
    found = known[key].page
    page = Page(number, found.width, found.height, list(found.glyphs), found.horizontal, found.vertical)
    page.reading, page.confidence, page.state = found.reading, found.confidence, found.state
    page.back, page.shown = found.back, found.shown
    return page


def _resolution(picture: Any) -> tuple[float, float]:
    """Pixels an inch across and down: the file's, or `DPI` where it names none that can be."""
    given = picture.info.get("dpi")
    if not isinstance(given, tuple) or len(given) != 2:
        return DPI, DPI
    across, down = (float(one) for one in given)
    if not all(_LEAST_DPI <= one <= _MOST_DPI for one in (across, down)):
        return DPI, DPI
    return (down, across) if _lies_down(picture) else (across, down)


def _lies_down(picture: Any) -> bool:
    """Whether the file says that it is to be shown turned by a quarter (EXIF orientation 5 to 8)."""
    return picture.getexif().get(0x0112, 1) in range(5, 9)


def _on_white(picture: Image.Image) -> Image.Image:
    """The picture in colours of eight bits, what is transparent on white."""
    if picture.mode.startswith(("I", "F")):  # 16 bits and more: to eight
        low, high = picture.getextrema()
        span = float(high) - float(low) or 1.0  # type: ignore[arg-type]
        picture = picture.point(lambda value: value * (255.0 / span) - float(low) * 255.0 / span).convert("L")  # type: ignore[arg-type]
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        solid = picture.convert("RGBA")
        white = Image.new("RGBA", solid.size, "white")
        white.alpha_composite(solid)
        return white.convert("RGB")
    return picture.convert("RGB")
