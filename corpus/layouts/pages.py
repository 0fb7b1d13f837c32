"""Part of a report as one picture, cut off below what is on it, with the truth of that part."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image

from corpus.layouts.office import pdfs_of
from corpus.layouts.scan import DPI, SCANNERS, jpeg_of, picture_pdf, png_of, scanned
from corpus.layouts.tree import Block, Margins, PageBreak, Report, Section
from corpus.layouts.truth import write_truth
from corpus.layouts.word import docx_of

PICTURES = {"png": "clean", "jpg": "noisy", "tiff": "grey", "bmp": "clean", "webp": "noisy"}
"""Kind of picture file → how the page was scanned."""

INK = 128
PAGE = 2300
GREYS = 16
ROOM = 70
"""Pixels of white below the last line."""


def part_of(report: Report, first: int, count: int) -> Report:
    """Some blocks of a report, without what runs along."""
    kept: list[Block] = [b for b in report.blocks[first:] if not isinstance(b, PageBreak | Section)]
    return Report(
        report.template,
        f"{report.name}-page",
        report.body,
        report.stamp,
        kept[:count],
        Margins(),
        report.lists,
        report.serif,
    )


def part_that_fits(report: Report, height: int, first: int = 0, most: int = 24) -> tuple[Report, bytes]:
    """The longest part that is at most `height` pixels high on one page, and its PDF.

    Raises ValueError where the first block alone is higher."""
    parts = [part_of(report, first, count) for count in range(1, most + 1)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = [folder / f"{at}.docx" for at in range(len(parts))]
        for file, part in zip(files, parts, strict=True):
            file.write_bytes(docx_of(part, accepted=True))
        papers = pdfs_of(files, folder)
        fitting = [at for at, paper in enumerate(papers) if _height(paper) <= height]
        if not fitting:
            raise ValueError(f"{report.name}: nothing from block {first} on fits")
        return parts[fitting[-1]], papers[fitting[-1]].read_bytes()


def _height(paper: Path) -> int:
    """How far down the page goes what is on it; more than any page for several pages."""
    file = pypdfium2.PdfDocument(paper)
    try:
        return _end(file[0].render(scale=DPI / 72).to_pil()) if len(file) == 1 else 100_000
    finally:
        file.close()


def _end(picture: Image.Image) -> int:
    dark = np.asarray(picture.convert("L")) < INK
    return int(np.flatnonzero(dark.any(axis=1))[-1]) + 1


def picture_of(paper: bytes, report: Report, scanner: str, folder: Path) -> Image.Image:
    """The page as a scanner gives it, cut off below its last line."""
    file = folder / f"{report.name}.pdf"
    file.write_bytes(paper)
    document = pypdfium2.PdfDocument(file)
    end = _end(document[0].render(scale=DPI / 72).to_pil()) + ROOM
    document.close()
    (picture,) = scanned(file, SCANNERS[scanner], report.stamp, height=end)
    return picture


def write_page(report: Report, seed: int, out: Path, kind: str, height: int = PAGE, first: int = 0) -> None:
    """Writes a part of a report as a picture (png, jpg, tiff, bmp, webp) or scanned PDF, with its truth."""
    part, paper = part_that_fits(report, height, first)
    scanner = PICTURES.get(kind, kind)
    with tempfile.TemporaryDirectory() as folder:
        picture = picture_of(paper, part, scanner, Path(folder))
    quality = SCANNERS[scanner].quality
    if kind == "png":
        data = png_of(picture.convert("L").quantize(GREYS) if height < PAGE else picture)
    elif kind == "jpg":
        data = jpeg_of(picture, quality)
    elif kind in PICTURES:
        buffer = io.BytesIO()
        picture.save(buffer, kind, dpi=(DPI, DPI))
        data = buffer.getvalue()
    else:
        data = picture_pdf([picture], quality)
    write_truth(part, seed, out / part.name)
    suffix = kind if kind in PICTURES else f"{kind}.scan.pdf"
    (out / f"{part.name}.{suffix}").write_bytes(data)
