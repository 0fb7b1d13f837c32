"""PDFs whose fonts are not embedded: read alike on every machine, drawn with the system's fonts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from ingest import UnreadableError, read_bytes
from ingest.layout.back import Back
from ingest.layout.page import Page
from ingest.ocr import Recognised
from ingest.pdf import fonts
from ingest.pdf.pictures import rendered
from ingest.settings import Settings
from tests.conftest import ROOT
from tests.ingest.drawn import HEIGHT, WIDTH, Canvas, drawn, lines, made

TEXT = "粗加工、精加工和装配三个车间，共有设备 128 台。"

WITHOUT_FONTS = """
import ctypes, sys
import pypdfium2, pypdfium2.raw as pdfium
pdfium.FPDF_DestroyLibrary()
nowhere = (ctypes.POINTER(ctypes.c_char) * 1)(None)
config = pdfium.FPDF_LIBRARY_CONFIG(version=2)
config.m_pUserFontPaths = ctypes.cast(nowhere, type(config.m_pUserFontPaths))
pdfium.FPDF_InitLibraryWithConfig(config)
import ingest
print(ascii(ingest.read(sys.argv[1])))
"""
"""Reads a file where no fonts are installed."""


def page(canvas: Canvas) -> None:
    lines((72, 100, TEXT), (72, 120, "设备清单"), (72, 140, "加工"))(canvas)
    canvas.setFont("Helvetica", 9)
    lines((72, 160, "Equipment list"))(canvas)


def test_a_font_that_is_not_embedded_is_read_alike_without_any_fonts(tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    path.write_bytes(made(page))
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_FONTS, str(path)], cwd=ROOT, capture_output=True, check=True
    )
    here = read_bytes(path.read_bytes(), str(path))
    assert TEXT in here.text
    assert done.stdout.decode().strip() == ascii(here)


def test_characters_are_as_wide_as_the_pdf_says() -> None:
    document = drawn(lines((72, 100, "甲乙丙1")))
    assert document.boxes is not None
    lefts, rights = document.boxes.lefts, document.boxes.rights
    assert [round(x, 2) for x in lefts[:4]] == [72, 84, 96, 108]
    assert [round(x, 2) for x in rights[:3]] == [84, 96, 108]
    assert 108 < rights[3] <= 114


def test_pages_are_drawn_with_the_fonts_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    data = made(page)
    pictures: list[Any] = []

    def recognise(picture: Any, number: int, dpi: float) -> Recognised:
        pictures.append(picture)
        return Recognised(Page(number, WIDTH, HEIGHT), 1.0, 0, True, Back())

    monkeypatch.setattr("ingest.ocr.recognise", recognise)
    with pytest.raises(UnreadableError, match="no_text"):
        read_bytes(data, "r.pdf", Settings(ocr="always"))
    of_system = pypdfium2.PdfDocument(data)[0]
    shown = rendered(of_system.raw, (WIDTH, HEIGHT), 200.0)
    assert (pictures[0] == shown).all()
    with fonts.for_reading():
        to_read = pypdfium2.PdfDocument(data)[0]
    assert (rendered(to_read.raw, (WIDTH, HEIGHT), 200.0) != shown).any()
