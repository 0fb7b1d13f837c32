"""A poor picture is never read surely; clean and noisy scans are. What is unsure is told as ING001."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pytest
from PIL import Image

import ingest
from ingest.ocr import recognise
from ingest.ocr.engine import engine
from ingest.ocr.lines import read_lines
from ingest.ocr.picture.pixels import Picture
from tests.conftest import ROOT

CORPUS = ROOT / "corpus" / "pages"
LEAST = 0.9
"""A page read with less confidence is told (`ocr_page_confidence_min` of the general pack)."""


def page() -> Picture:
    with Image.open(CORPUS / "running-7-page.png") as image:
        return np.asarray(image.convert("RGB"))[:700]


def blurred(picture: Picture) -> Picture:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), 3), np.uint8)


def faint(picture: Picture) -> Picture:
    noise = np.random.default_rng(1).normal(0, 6, picture.shape)
    return np.clip(250 - (250 - picture.astype(np.float32)) * 0.12 + noise, 0, 255).astype(np.uint8)


def scanned(picture: Picture) -> Picture:
    """As an ordinary scanner gives it: a little blur and noise, JPEG."""
    noise = np.random.default_rng(1).normal(0, 8, picture.shape)
    soft = cv2.GaussianBlur(picture, (0, 0), 0.7).astype(np.float32) + noise
    coded = cv2.imencode(".jpg", np.clip(soft, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, 55])[1]
    return np.asarray(cv2.imdecode(coded, cv2.IMREAD_COLOR), np.uint8)


@pytest.mark.parametrize("spoil", [blurred, faint])
def test_a_page_in_a_poor_picture_is_not_read_surely(spoil: object) -> None:
    assert callable(spoil)
    assert recognise(spoil(page()), 1, 200).confidence < LEAST


def test_a_page_from_an_ordinary_scanner_is_read_surely() -> None:
    picture = page()
    assert recognise(picture, 1, 200).confidence > 0.97
    assert recognise(scanned(picture), 1, 200).confidence > 0.97


@pytest.mark.parametrize(("dpi", "sure"), [(75, False), (200, True)])
def test_a_scan_with_few_pixels_an_inch_is_not_read_surely(dpi: int, sure: bool) -> None:
    picture = Image.fromarray(page())
    size = round(picture.width * dpi / 200), round(picture.height * dpi / 200)
    data = io.BytesIO()
    picture.resize(size, Image.Resampling.LANCZOS).save(data, "PDF", resolution=dpi)
    document = ingest.read_bytes(data.getvalue(), "a.pdf")
    assert document.sheets[0].reading == "ocr"
    assert (document.sheets[0].confidence >= LEAST) is sure


def test_a_sign_is_as_likely_as_in_either_width() -> None:
    models = engine()
    wide = [models.characters[second] for first, second in models.twins.items() if first < second]
    assert all(models.twins[models.twins[at]] == at for at in models.twins)
    assert "，" in wide + [models.characters[at] for at in models.twins]
    crop = np.asarray(cv2.cvtColor(page(), cv2.COLOR_RGB2GRAY)[:60], np.uint8)
    assert all(0 <= character.confidence <= 1 for character in read_lines([crop], models)[0])
