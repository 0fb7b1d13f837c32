"""Scans: pictures of the right size, the same each time, aged as the scanner says."""

from __future__ import annotations

import io

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from corpus.layouts.fixtures import PAGES, SEED
from corpus.layouts.scan import SCANNERS, Scanner, jpeg_of, picture_pdf, png_of, scanned

PAPER = PAGES / f"keyed-{SEED}.libreoffice.pdf"


def first(scanner: Scanner, height: int | None = None) -> Image.Image:
    return next(scanned(PAPER, scanner, "某某认证有限公司", height))


def test_a_page_is_a_picture_at_200_dpi() -> None:
    picture = first(SCANNERS["clean"])
    assert abs(picture.width - 1654) <= 1
    assert abs(picture.height - 2339) <= 1
    assert first(SCANNERS["clean"], 700).height == 700


def test_the_same_page_comes_out_the_same() -> None:
    scanner = Scanner(noise=8, skew=1, blur=0.5)
    assert jpeg_of(first(scanner), 55) == jpeg_of(first(scanner), 55)


@pytest.mark.parametrize("turn", [90, 180])
def test_a_page_is_turned(turn: int) -> None:
    upright = np.asarray(first(Scanner()))
    turned = np.asarray(first(Scanner(turn=turn)))
    assert np.array_equal(np.rot90(turned, turn // 90), upright)


def test_noise_and_grey_are_as_the_scanner_says() -> None:
    clean, noisy = (np.asarray(first(Scanner(noise=noise)), dtype=np.float32) for noise in (0, 10))
    assert 4 < float((noisy - clean).std()) < 11
    assert first(Scanner(grey=True)).mode == "L"


def test_pictures_become_a_pdf_of_nothing_else() -> None:
    pictures = [first(Scanner(grey=grey), 600) for grey in (False, True)]
    file = pypdfium2.PdfDocument(picture_pdf(pictures, 70))
    assert len(file) == 2
    for page in file:
        assert page.get_textpage().get_text_bounded() == ""
        assert page.get_width() == pytest.approx(1654 * 72 / 200, abs=1)


def test_a_stored_picture_knows_its_resolution() -> None:
    with Image.open(io.BytesIO(png_of(first(Scanner(), 300)))) as picture:
        assert picture.info["dpi"] == pytest.approx((200, 200), abs=0.1)
