"""Pictures of pages for a reader: small enough together, as the page is shown."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from ingest.containers.pictures import ROOM, page_pictures
from tests.ingest import samples


def noise(number: int) -> Image.Image:
    """A picture that packs badly, as a scan does."""
    return Image.fromarray(np.random.default_rng(number).integers(90, 255, (1400, 1000, 3), np.uint8))


def test_pages_of_text_are_sharp_and_small() -> None:
    pictures = list(page_pictures(samples.as_pdf(samples.REPORT), "pdf"))
    assert [picture.number for picture in pictures] == [1, 2, 3]
    for picture in pictures:
        image = Image.open(io.BytesIO(picture.data))
        assert (image.size, image.get_format_mimetype()) == ((picture.width, picture.height), picture.media)
        assert picture.height / picture.width == pytest.approx(842 / 595, abs=0.01)
        assert len(picture.data) < 240_000
        assert picture.width >= 1000


def test_sixty_scanned_pages_stay_within_the_room() -> None:
    data = io.BytesIO()
    pages = [noise(0)] * 12
    pages[0].save(data, "PDF", save_all=True, append_images=pages[1:], resolution=120)
    size = sum(len(picture.data) for picture in page_pictures(data.getvalue(), "pdf", ROOM // 5))
    assert size * 5 * 4 / 3 < 15_000_000


def test_a_picture_file_is_its_own_picture() -> None:
    data = io.BytesIO()
    noise(1).save(data, "TIFF", save_all=True, append_images=[noise(2)], compression="tiff_lzw")
    pictures = list(page_pictures(data.getvalue(), "image"))
    assert [(picture.number, picture.media) for picture in pictures] == [(1, "image/jpeg"), (2, "image/jpeg")]


@pytest.mark.parametrize("data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n broken"])
def test_what_cannot_be_drawn_has_no_picture(data: bytes) -> None:
    assert list(page_pictures(data, "image")) == []


def test_formats_without_pages_have_none() -> None:
    assert list(page_pictures(samples.as_docx(["一段"]), "docx")) == []
