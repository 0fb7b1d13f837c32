"""The boxes of evidence lie where the ink of their text is, on pages of every kind."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

import numpy as np
import pypdfium2
import pytest

from ingest import read_bytes
from schemas.document import Box, Document

SCALE = 4
WORDS = ("Qy4041", "Highway", "Friday", "jy-4047")
LINES = [f"Highway gauge {'jy-' if i % 7 == 0 else 'Qy'}{4040 + i} is valid until Friday" for i in range(12)]
Ink = Any
Kind = tuple[int, bool, tuple[float, float, float, float] | None, float]
KINDS: dict[str, Kind] = {
    "upright": (0, False, None, 0),
    "turned 90": (90, True, None, 0),
    "turned 180": (180, True, None, 0),
    "turned 270": (270, True, None, 0),
    "lying text": (90, False, None, 0),
    "cropped": (0, False, (60, 120, 560, 800), 0),
    "cropped and turned": (90, True, (40, 90, 520, 780), 0),
    "origin elsewhere": (0, False, None, -130.5),
    "all of it": (270, True, (30, 40, 560, 800), 55.25),
}
"""Turn of the page, whether the text stands upright on it as shown, its CropBox, where its origin lies."""


@cache
def made(name: str) -> bytes:
    """A page of lines; boxes of the page and turns are put on afterwards."""
    from reportlab.pdfgen.canvas import Canvas

    turn, upright, crop, shift = KINDS[name]
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=(595, 842), invariant=1)
    canvas.translate(shift, shift)
    if upright:
        canvas.translate(297, 421)
        canvas.rotate(turn)
        canvas.translate(-297, -421)
    canvas.setFont("Helvetica", 12)
    for at, line in enumerate(LINES):
        canvas.drawString(150 + 5 * at, 640 - 36 * at, line)
    canvas.save()
    pdf = pypdfium2.PdfDocument(data.getvalue())
    page = pdf[0]
    page.set_mediabox(shift, shift, 595 + shift, 842 + shift)
    if crop:
        page.set_cropbox(*(edge + shift for edge in crop))
    page.set_rotation(turn)
    done = io.BytesIO()
    pdf.save(done)
    return done.getvalue()


@cache
def scanned() -> bytes:
    """The upright page as a picture of 200 dpi within a PDF."""
    picture = pypdfium2.PdfDocument(made("upright"))[0].render(scale=200 / 72).to_pil().convert("RGB")
    data = io.BytesIO()
    picture.save(data, "PDF", resolution=200)
    return data.getvalue()


def ink_of(data: bytes) -> Ink:
    """Where the page as shown is dark, `SCALE` pixels a point."""
    grey = pypdfium2.PdfDocument(data)[0].render(scale=SCALE).to_pil().convert("L")
    return np.asarray(grey) < 128


def box_of(document: Document, word: str) -> Box:
    at = document.text.index(word)
    (fragment,) = document.evidence(at, at + len(word))
    assert (fragment.page, fragment.text) == (1, word)
    assert fragment.bbox is not None
    return fragment.bbox


def cut(ink: Ink, box: Box, wider: float = 0) -> Ink:
    left, top, right, bottom = box
    rows = slice(max(round((top - wider) * SCALE), 0), round((bottom + wider) * SCALE))
    return ink[rows, max(round((left - wider) * SCALE), 0) : round((right + wider) * SCALE)]


def margins(ink: Ink) -> tuple[float, float, float, float]:
    """How far the ink stays from each side of its box, in points."""
    rows, columns = np.nonzero(ink.any(axis=1))[0], np.nonzero(ink.any(axis=0))[0]
    height, width = ink.shape
    return (
        columns[0] / SCALE,
        rows[0] / SCALE,
        (width - 1 - columns[-1]) / SCALE,
        (height - 1 - rows[-1]) / SCALE,
    )


@pytest.mark.parametrize("name", list(KINDS))
@pytest.mark.parametrize("word", WORDS)
def test_a_word_fills_its_box(name: str, word: str) -> None:
    document = read_bytes(made(name), "x")
    inside = cut(ink_of(made(name)), box_of(document, word))
    assert inside.any()
    near, far = sorted(margins(inside))[:2], max(margins(inside))
    assert max(near) <= 1.5
    assert far <= 4.5


@pytest.mark.parametrize("name", list(KINDS))
def test_the_ink_of_a_word_ends_with_its_box(name: str) -> None:
    """Around a word is nothing as wide as a space: a box that is shifted would show its neighbours."""
    document = read_bytes(made(name), "x")
    ink = ink_of(made(name))
    box = box_of(document, "Qy4044")
    assert cut(ink, box, wider=1.2).sum() <= cut(ink, box).sum() * 1.02


@pytest.mark.parametrize("name", list(KINDS))
def test_nothing_is_left_outside_the_boxes(name: str) -> None:
    document = read_bytes(made(name), "x")
    ink = ink_of(made(name)).copy()
    before = ink.sum()
    for line in document.lines:
        for fragment in document.evidence(line.start, line.end):
            assert fragment.bbox is not None
            cut(ink, fragment.bbox)[:] = False
    assert before > 5000
    assert ink.sum() < before * 0.005


@pytest.mark.parametrize("name", list(KINDS))
def test_the_box_is_on_the_page_as_shown(name: str) -> None:
    document = read_bytes(made(name), "x")
    (page,) = document.sheets
    height, width = ink_of(made(name)).shape
    assert (round(page.width * SCALE), round(page.height * SCALE)) == pytest.approx(
        (width, height), abs=SCALE
    )


@pytest.mark.parametrize("word", WORDS)
def test_a_recognised_word_stands_in_its_box(word: str) -> None:
    document = read_bytes(scanned(), "x")
    assert document.sheets[0].reading == "ocr"
    ink = ink_of(scanned())
    box = box_of(document, word)
    assert cut(ink, box).sum() > 0.8 * cut(ink, box, wider=2.5).sum()
    assert max(margins(cut(ink, box, wider=2.5))) <= 6


def test_nothing_is_left_outside_the_recognised_lines() -> None:
    document = read_bytes(scanned(), "x")
    ink = ink_of(scanned()).copy()
    before = ink.sum()
    for line in document.lines:
        assert line.bbox is not None
        cut(ink, line.bbox, wider=1)[:] = False
    assert ink.sum() < before * 0.02


def test_text_that_is_off_the_page_has_no_box() -> None:
    pdf = pypdfium2.PdfDocument(made("upright"))
    pdf[0].set_cropbox(0, 0, 595, 600)
    data = io.BytesIO()
    pdf.save(data)
    document = read_bytes(data.getvalue(), "x")
    at = document.text.index("4040")
    assert [fragment.bbox for fragment in document.evidence(at, at + 4)] == [None]
    assert "4040" not in "".join(document.text[block.start : block.end] for block in document.body)
