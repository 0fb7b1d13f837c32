"""Picture files: which are read, their pages, sizes and places; and what is damaged or too much."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw

import ingest
from ingest import UnreadableError, limits, picture
from ingest.containers.kinds import kind_of
from ingest.layout.back import Back
from ingest.layout.page import Glyph, Page
from ingest.ocr import Recognised
from ingest.settings import Settings

Seen = list[tuple[tuple[int, ...], float]]


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Seen:
    """The shape and resolution of what is given to recognition, which finds one letter in the upper left."""
    given: Seen = []

    def recognise(pixels: Any, number: int, dpi: float) -> Recognised:
        given.append((pixels.shape, dpi))
        shown = pixels.shape[1] * 72 / dpi, pixels.shape[0] * 72 / dpi
        text = "暗" if pixels.mean() < 128 else "明"
        glyph = Glyph(text, 20.0, 20.0, 30.0, 30.0, 30.0, confidence=0.7)
        page = Page(number, *shown, [glyph], reading="ocr", confidence=0.7, back=Back(), shown=shown)
        return Recognised(page, 0.7, 0, False)

    monkeypatch.setattr("ingest.ocr.recognise", recognise)
    return given


def saved(image: Image.Image, format: str, **settings: Any) -> bytes:
    data = io.BytesIO()
    image.save(data, format, **settings)
    return data.getvalue()


@pytest.mark.parametrize("format", ["PNG", "JPEG", "TIFF", "BMP", "WEBP", "GIF"])
def test_every_kind_of_picture_is_a_page(format: str, seen: Seen) -> None:
    data = saved(Image.new("RGB", (400, 600), "white"), format, dpi=(200, 200))
    assert kind_of(data) == "picture"
    document = ingest.read_bytes(data, "p")
    assert (document.format, document.pages, document.ocr_pages) == ("image", 1, 1)
    assert (document.text, document.lines[0].page) == ("明", 1)
    ((shape, dpi),) = seen
    assert (shape, round(dpi)) == ((600, 400, 3), 200)
    assert (document.sheets[0].width, document.sheets[0].height) == pytest.approx((144, 216), abs=0.1)
    assert document.sheets[0].confidence == 0.7


def test_a_tiff_has_its_pages_and_equal_ones_are_read_once(seen: Seen) -> None:
    white, black = Image.new("L", (100, 100), 255), Image.new("L", (100, 100), 0)
    data = saved(white, "TIFF", save_all=True, append_images=[black, white])
    document = ingest.read_bytes(data, "p")
    assert [(sheet.number, sheet.state) for sheet in document.sheets] == [
        (1, "read"),
        (2, "read"),
        (3, "read"),
    ]
    assert [document.text[line.start : line.end] for line in document.lines] == ["明", "暗", "明"]
    assert len(seen) == 2


@pytest.mark.parametrize(
    ("dpi", "taken"), [((300, 300), 300.0), ((204, 98), 204.0), ((1, 1), 200.0), ((0, 0), 200.0)]
)
def test_the_resolution_is_the_files_where_it_can_be(dpi: tuple[int, int], taken: float, seen: Seen) -> None:
    ingest.read_bytes(saved(Image.new("L", (204, 98), 255), "TIFF", dpi=dpi), "p")
    (((high, wide, _), used),) = seen
    assert used == pytest.approx(taken)
    assert wide == 204
    assert high == (204 if dpi[1] == 98 else 98)


def test_a_turned_photograph_is_read_as_shown(seen: Seen) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    ingest.read_bytes(saved(Image.new("RGB", (300, 200), "white"), "JPEG", exif=exif), "p")
    assert seen[0][0] == (300, 200, 3)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Image.new("RGBA", (50, 50), (0, 0, 0, 0)),
        lambda: Image.new("LA", (50, 50), (0, 0)),
        lambda: Image.new("1", (50, 50), 1),
        lambda: Image.new("P", (50, 50), 0).convert("L").point(lambda _: 255).convert("P"),
        lambda: Image.fromarray(np.linspace(40_000, 65_535, 2500, dtype=np.uint16).reshape(50, 50)),
        lambda: Image.new("CMYK", (50, 50), (0, 0, 0, 0)),
    ],
)
def test_all_modes_are_seen_as_colours_on_white(make: Callable[[], Image.Image], seen: Seen) -> None:
    image = make()
    data = saved(image, "TIFF")
    assert ingest.read_bytes(data, "p").text in ("明", "暗")
    assert seen[0][0] == (50, 50, 3)
    if image.mode != "I;16":
        assert ingest.read_bytes(data, "p").text == "明"


def test_nothing_is_recognised_where_it_is_not_wanted(seen: Seen) -> None:
    with pytest.raises(UnreadableError) as caught:
        ingest.read_bytes(saved(Image.new("L", (50, 50), 255), "PNG"), "p", Settings(ocr="never"))
    assert caught.value.kind == "no_text"
    assert seen == []


def test_a_damaged_page_among_others_is_told(seen: Seen) -> None:
    noise = [Image.effect_noise((200, 200), 60) for _ in range(3)]
    data = bytearray(saved(noise[0], "TIFF", save_all=True, append_images=noise[1:], compression="tiff_lzw"))
    middle = len(data) // 2
    data[middle - 4000 : middle + 4000] = bytes(8000)
    states = [sheet.state for sheet in ingest.read_bytes(bytes(data), "p").sheets]
    assert (len(states), states[0], states[1], states[2]) == (3, "read", "damaged", "read")
    skipped = ingest.read_bytes(
        saved(noise[0], "TIFF", save_all=True, append_images=noise[1:]), "p", Settings(skip=(2,))
    )
    assert [sheet.state for sheet in skipped.sheets] == ["read", "damaged", "read"]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "corrupt"),
        (b"\xff\xd8\xff\xe0" + bytes(64), "corrupt"),
        (b"GIF89a" + bytes(64), "corrupt"),
        (b"II*\x00" + bytes(64), "corrupt"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "corrupt"),
        (saved(Image.effect_noise((200, 200), 50), "PNG")[:-9000], "corrupt"),
        (saved(Image.effect_noise((200, 200), 50), "BMP")[:-9000], "corrupt"),
        (saved(Image.new("1", (20_000, 20_000)), "PNG"), "too_large"),
    ],
)
def test_damaged_and_outsized_pictures_are_refused(data: bytes, kind: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        ingest.read_bytes(data, "p")
    assert caught.value.kind == kind


def test_too_many_pages_are_too_large(monkeypatch: pytest.MonkeyPatch, seen: Seen) -> None:
    monkeypatch.setattr(limits, "PAGES", 2)
    one = Image.new("1", (20, 20))
    with pytest.raises(UnreadableError) as caught:
        ingest.read_bytes(saved(one, "TIFF", save_all=True, append_images=[one, one]), "p")
    assert (caught.value.kind, caught.value.words["unit"]) == ("too_large", "pages")


def test_a_line_is_recognised_from_a_picture() -> None:
    image = Image.new("RGB", (900, 300), "white")
    ImageDraw.Draw(image).text((60, 100), "GB/T 24001-2016", fill="black", font_size=60)
    document = ingest.read_bytes(saved(image, "PNG", dpi=(200, 200)), "p")
    assert document.text.replace(" ", "") == "GB/T24001-2016"
    left, top, right, bottom = document.lines[0].bbox or (0, 0, 0, 0)
    assert 15 < left < 30
    assert 30 < top < bottom < 65
    assert right < 320


def test_a_picture_without_anything_on_it_has_no_text() -> None:
    with pytest.raises(UnreadableError) as caught:
        ingest.read_bytes(saved(Image.new("RGB", (400, 400), "white"), "PNG"), "p")
    assert caught.value.kind == "no_text"
    assert picture.DPI == 200
