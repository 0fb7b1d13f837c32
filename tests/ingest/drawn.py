"""PDF pages drawn by hand, and the documents read from them."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from ingest import read_bytes
from ingest.settings import DEFAULT, Settings
from schemas.document import Document
from tests.ingest import samples

Canvas = Any
HEIGHT, WIDTH = 841.89, 595.28


def drawn(*pages: Callable[[Canvas], None], settings: Settings = DEFAULT, **options: Any) -> Document:
    """A document of pages drawn by hand."""
    document = read_bytes(made(*pages, **options), "x", settings)
    samples.assert_sound(document)
    return document


def made(*pages: Callable[[Canvas], None], **options: Any) -> bytes:
    """The bytes of a PDF of pages drawn by hand."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas as NewCanvas

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    data = io.BytesIO()
    canvas = NewCanvas(data, invariant=1, pagesize=(WIDTH, HEIGHT), **options)
    for page in pages:
        canvas.setFont("STSong-Light", 12)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return data.getvalue()


def lines(*rows: tuple[float, float, str]) -> Callable[[Canvas], None]:
    """Lines at places given from the top left."""

    def draw(canvas: Canvas) -> None:
        for x, y, text in rows:
            canvas.drawString(x, HEIGHT - y, text)

    return draw


def table(canvas: Canvas, xs: list[float], ys: list[float]) -> None:
    """A full grid of lines at places from the left and the top."""
    canvas.grid(xs, [HEIGHT - y for y in ys])


def rules(*ys: float, left: float = 72, right: float = 520) -> Callable[[Canvas], None]:
    """Level lines at heights given from the top."""

    def draw(canvas: Canvas) -> None:
        for y in ys:
            canvas.line(left, HEIGHT - y, right, HEIGHT - y)

    return draw


def both(*parts: Callable[[Canvas], None]) -> Callable[[Canvas], None]:
    """Several things drawn on one page."""

    def draw(canvas: Canvas) -> None:
        for part in parts:
            part(canvas)

    return draw
