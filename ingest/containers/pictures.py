"""Pictures of a document's pages, for a reader to look at: small enough that many fit into one file.

Type on one shade is PNG, all else JPEG, as large as its share of the room allows. PDFium is not thread safe.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from schemas.document import Box, Format

if TYPE_CHECKING:
    from PIL.Image import Image

    Drawn = tuple[int, Image, int]

ROOM = 10_000_000
"""Bytes for all pictures of a document together: in base64 they take a third more."""

MOST_PAGES = 300
"""Of a longer document only so many pages are drawn."""

_LARGEST, _LEAST_SHARE = 240_000, 24_000
_STEPS: tuple[tuple[int, int], ...] = ((1240, 74), (1040, 62), (880, 50), (740, 40), (600, 32))
"""Longest widths in pixels and the quality of JPEG, from the best to the smallest."""

_HOPE = 1.3
"""A step is tried where by its size alone the picture would be at most so many times its share."""

_PLAIN_SHARE = 0.5
_FEW_COLOURS = 16
_PAINT = (88, 96, 105)


class Picture(NamedTuple):
    """The picture of a page (1-based `number`): its media type, its bytes, its size in pixels."""

    number: int
    media: str
    data: bytes
    width: int
    height: int


def page_pictures(
    data: bytes, format: Format, room: int = ROOM, covered: Mapping[int, Sequence[Box]] | None = None
) -> Iterator[Picture]:
    """Pictures of the pages of a PDF or picture file, as shown; nothing for formats without pages.

    `covered` is by page what is painted over, as shares of its width and height. A page that cannot be drawn
    has no picture."""
    drawn = {"pdf": _of_pdf, "image": _of_frames}.get(format)
    for number, image, share in drawn(data, room) if drawn else ():
        yield _packed(number, _painted(image, (covered or {}).get(number, ())), share)


def _painted(image: Image, covered: Sequence[Box]) -> Image:
    if not covered:
        return image
    from PIL.ImageDraw import Draw

    made = image.convert("RGB")
    draw = Draw(made)
    for left, top, right, bottom in covered:
        corners = (left * image.width, top * image.height, right * image.width, bottom * image.height)
        draw.rectangle(corners, fill=_PAINT)
    return made


def _of_pdf(data: bytes, room: int) -> Iterator[Drawn]:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(data)
    try:
        count = min(len(pdf), MOST_PAGES)
        for index in range(count):
            image = _drawn(pdf, index)
            if image is not None:
                yield index + 1, image, _share(room, count)
    finally:
        pdf.close()


def _drawn(pdf: Any, index: int) -> Image | None:
    import pypdfium2

    try:
        page = pdf[index]
        try:
            wide, high = page.get_size()
            pixels = min(_STEPS[0][0], _STEPS[0][0] * 2 * wide / max(wide, high))
            bitmap = page.render(scale=max(pixels, 1.0) / wide, may_draw_forms=True)
            image: Image = bitmap.to_pil()
            return image
        finally:
            page.close()
    except (pypdfium2.PdfiumError, ValueError, ZeroDivisionError, MemoryError):
        return None


def _of_frames(data: bytes, room: int) -> Iterator[Drawn]:
    from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data)) as opened:
            count = min(getattr(opened, "n_frames", 1), MOST_PAGES)
            for number, frame in enumerate(ImageSequence.Iterator(opened), 1):
                if number > count:
                    return
                upright = ImageOps.exif_transpose(frame)
                yield number, upright.convert("RGB"), _share(room, count)
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return


def _share(room: int, count: int) -> int:
    return max(min(room // max(count, 1), _LARGEST), _LEAST_SHARE)


def _packed(number: int, image: Image, share: int) -> Picture:
    """The largest picture within its share of the room; the smallest where none is."""
    made, last, expected = None, _STEPS[0], 0.0
    plain = _is_plain(image)
    for step in _STEPS:
        expected *= (step[0] / last[0]) ** 2 * step[1] / last[1]
        if expected > share * _HOPE and step is not _STEPS[-1]:
            last = step
            continue
        sized = _sized(image, step[0])
        packed = _as_png(sized) if plain else _as_jpeg(sized, step[1])
        made = Picture(number, *packed, *sized.size)
        last, expected = step, float(len(packed[1]))
        if len(packed[1]) <= share:
            break
    assert made is not None
    return made


def _is_plain(image: Image) -> bool:
    """Whether most of the page is of one shade, as a page drawn by a program is and a scan is not."""
    counts = image.convert("L").histogram()
    return max(counts) >= _PLAIN_SHARE * sum(counts)


def _sized(image: Image, width: int) -> Image:
    if image.width <= width:
        return image
    return image.resize((width, max(round(image.height * width / image.width), 1)), reducing_gap=2.0)


def _as_png(image: Image) -> tuple[str, bytes]:
    """With few colours: type on white keeps its edges in them."""
    buffer = io.BytesIO()
    (_in_greys(image) or _in_colours(image)).save(buffer, "PNG", compress_level=4, bits=4)
    return "image/png", buffer.getvalue()


def _in_greys(image: Image) -> Image | None:
    """In as many greys; null where it has colours. Finding the best colours takes four times as long."""
    from PIL import ImageChops

    first, *others = image.convert("RGB").split()
    if any(ImageChops.difference(first, other).getextrema() != (0, 0) for other in others):
        return None
    step = 255 // (_FEW_COLOURS - 1)
    few = first.point([(shade + step // 2) // step for shade in range(256)]).convert("P")
    few.putpalette([shade * step for shade in range(_FEW_COLOURS) for _ in range(3)])
    return few


def _in_colours(image: Image) -> Image:
    from PIL.Image import Dither, Quantize

    return image.convert("RGB").quantize(_FEW_COLOURS, method=Quantize.FASTOCTREE, dither=Dither.NONE)


def _as_jpeg(image: Image, quality: int) -> tuple[str, bytes]:
    buffer = io.BytesIO()
    image.convert("RGB").save(buffer, "JPEG", quality=quality, optimize=True)
    return "image/jpeg", buffer.getvalue()
