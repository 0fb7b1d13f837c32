"""Pages of a PDF as a scanner gives them: pictures at 200 dpi, clean or with all that happens to paper."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter

from corpus.layouts.stamp import seal, sign

DPI = 200
SEAL = 340
"""Pixels across: a little over 4 cm."""


@dataclass(frozen=True)
class Scanner:
    """How a page comes out: `noise` is a standard deviation of grey values, `skew` degrees clockwise (to and
    fro from page to page), `blur` a radius in pixels, `quality` that of the JPEG, `turn` degrees."""

    noise: float = 0.0
    skew: float = 0.0
    blur: float = 0.0
    quality: int = 92
    seal: bool = False
    grey: bool = False
    turn: int = 0


SCANNERS = {
    "clean": Scanner(),
    "noisy": Scanner(noise=10, skew=1, blur=0.7, quality=55, seal=True),
    "grey": Scanner(noise=6, skew=0.4, blur=0.5, quality=70, seal=True, grey=True),
    "turned90": Scanner(noise=4, quality=70, turn=90, grey=True),
    "turned180": Scanner(noise=4, quality=80, turn=180),
}


def scanned(pdf: Path, scanner: Scanner, body: str, height: int | None = None) -> Iterator[Image.Image]:
    """The pages of a PDF as pictures, cut off at `height`; `body` is the name on the seal."""
    random = Random(f"{pdf.name} {scanner}")
    file = pypdfium2.PdfDocument(pdf)
    count = len(file)
    for at in range(count):
        picture = file[at].render(scale=DPI / 72).to_pil().convert("RGB")
        picture = picture.crop((0, 0, picture.width, height)) if height else picture
        yield _aged(picture, scanner, body, random, signed=at in {0, count - 1}, way=1 if at % 2 else -1)
    file.close()


def _aged(
    picture: Image.Image, scanner: Scanner, body: str, random: Random, *, signed: bool, way: int
) -> Image.Image:
    wide, high = picture.size
    if scanner.seal:
        place = (
            random.randrange(wide // 8, wide - SEAL - wide // 8),
            random.randrange(high // 8, max(high - SEAL * 2, high // 8 + 1)),
        )
        stamp = seal(body, SEAL).rotate(random.uniform(-12, 12), Image.Resampling.BICUBIC)
        picture.paste(_inked(picture, stamp, place), place)
        if signed:
            sign(picture, random, place[0] - 40, place[1] + SEAL // 3, SEAL)
    if scanner.skew:
        picture = picture.rotate(way * -scanner.skew, Image.Resampling.BICUBIC, fillcolor=(250, 250, 248))
    if scanner.blur:
        picture = picture.filter(ImageFilter.GaussianBlur(scanner.blur))
    if scanner.noise:
        picture = _noisy(picture, scanner.noise, random)
    if scanner.grey:
        picture = picture.convert("L")
    return picture.rotate(-scanner.turn, expand=True) if scanner.turn else picture


def _inked(picture: Image.Image, stamp: Image.Image, place: tuple[int, int]) -> Image.Image:
    """The part of the page under a seal with its ink: ink over print darkens it."""
    under = np.asarray(
        picture.crop((*place, place[0] + stamp.width, place[1] + stamp.height)), dtype=np.float32
    )
    ink = np.asarray(stamp, dtype=np.float32)
    share = ink[..., 3:] / 255
    mixed = under * (1 - share) + under * ink[..., :3] / 255 * share
    return Image.fromarray(mixed.astype(np.uint8))


def _noisy(picture: Image.Image, deviation: float, random: Random) -> Image.Image:
    made = np.random.default_rng(random.randrange(2**32)).normal(
        0, deviation, (picture.height, picture.width, 3)
    )
    values = np.asarray(picture, dtype=np.float32) + made
    return Image.fromarray(np.clip(values, 0, 255).astype(np.uint8))


def jpeg_of(picture: Image.Image, quality: int) -> bytes:
    """A picture as JPEG at the scanner's resolution."""
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=quality, dpi=(DPI, DPI))
    return buffer.getvalue()


def png_of(picture: Image.Image) -> bytes:
    """A picture as PNG at the scanner's resolution."""
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", dpi=(DPI, DPI), optimize=True)
    return buffer.getvalue()


def picture_pdf(pictures: Iterable[Image.Image], quality: int) -> bytes:
    """A PDF of nothing but pictures, a page each."""
    objects: list[bytes] = [b"", b""]
    pages: list[int] = []
    for picture in pictures:
        data = jpeg_of(picture, quality)
        width, height = (side * 72 / DPI for side in picture.size)
        space = b"/DeviceGray" if picture.mode == "L" else b"/DeviceRGB"
        draw = f"q {width:.2f} 0 0 {height:.2f} 0 0 cm /P Do Q".encode()
        objects.append(
            b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace%s/BitsPerComponent 8"
            b"/Filter/DCTDecode/Length %d>>stream\n%s\nendstream" % (*picture.size, space, len(data), data)
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(draw), draw))
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width:.2f} {height:.2f}]/Contents {len(objects)} 0 R"
            f"/Resources<</XObject<</P {len(objects) - 1} 0 R>>>>>>".encode()
        )
        pages.append(len(objects))
    objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    kids = " ".join(f"{page} 0 R" for page in pages)
    objects[1] = f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode()
    return _file(objects)


def _file(objects: list[bytes]) -> bytes:
    made = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(made)
