"""Which pages of a PDF are recognised: those without usable text, and as the one who asks has chosen."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest

from ingest import UnreadableError, read_bytes
from ingest.layout.page import Glyph, Page
from ingest.pdf.text_or_picture.quality import is_garbage, is_poor
from ingest.settings import Settings
from schemas.document import Document
from tests.ingest import samples
from tests.ingest.drawn import HEIGHT, WIDTH, Canvas, drawn, lines, made

TEXT = "受审核方按照标准的要求策划并实施了运行控制，现场查看记录完整，标识清楚。"
READ = "识别所得的文字"
GARBAGE = "\ue001\ue002\ue003\ue004" * 8


class Recognition:
    """Stands for the recogniser: says the same of every picture, and counts; `others` are more lines, each
    with its top and certainty."""

    def __init__(self) -> None:
        self.pictures: list[Any] = []
        self.blank = False
        self.text = READ
        self.others: list[tuple[str, float, float]] = []

    def __call__(self, picture: Any, number: int, dpi: float) -> Any:
        from ingest.layout.back import Back
        from ingest.ocr import Recognised

        self.pictures.append(picture)
        height, width = picture.shape[0] * 72 / dpi, picture.shape[1] * 72 / dpi
        page = Page(number, width, height, reading="ocr")
        for text, top, sure in [] if self.blank else [(self.text, 30.0, 0.95), *self.others]:
            for at, character in enumerate(text):
                left = 20.0 + 12 * at
                page.glyphs.append(Glyph(character, left, top, left + 12, top + 12, top + 10, None, sure))
        return Recognised(page, 0.95, 0, self.blank, Back())


@pytest.fixture
def recognition(monkeypatch: pytest.MonkeyPatch) -> Recognition:
    stand_in = Recognition()
    monkeypatch.setattr("ingest.ocr.recognise", stand_in)
    return stand_in


def picture(
    left: float, top: float, width: float, height: float, shade: int = 200
) -> Callable[[Canvas], None]:
    """A grey picture of a pixel a point."""

    def draw(canvas: Canvas) -> None:
        from PIL import Image
        from reportlab.lib.utils import ImageReader

        image = Image.new("L", (round(max(2 * width, 300)), round(max(2 * height, 300))), shade)
        canvas.drawImage(ImageReader(image), left, HEIGHT - top - height, width, height)

    return draw


def scan(canvas: Canvas) -> None:
    picture(0, 0, WIDTH, HEIGHT)(canvas)


def layer(text: str) -> Callable[[Canvas], None]:
    """Invisible text over a scan."""

    def draw(canvas: Canvas) -> None:
        scan(canvas)
        for row in range(4):
            written = canvas.beginText(72, HEIGHT - 100 - 20 * row)
            written.setTextRenderMode(3)
            written.textLine(text)
            canvas.drawText(written)

    return draw


def readings(document: Document) -> list[tuple[str, str]]:
    return [(sheet.reading, sheet.state) for sheet in document.sheets]


def test_only_the_pages_that_need_it_are_recognised(recognition: Recognition) -> None:
    document = drawn(lines((72, 300, TEXT)), scan, lines((72, 300, TEXT)), lambda canvas: None)
    assert readings(document) == [("text", "read"), ("ocr", "read"), ("text", "read"), ("none", "empty")]
    assert samples.texts(document) == [TEXT, READ, TEXT]
    assert (len(recognition.pictures), document.ocr_pages) == (1, 1)
    assert document.sheets[1].confidence == 0.95
    (fragment,) = document.evidence(len(TEXT) + 1, len(TEXT) + 1 + len(READ))
    assert (fragment.page, fragment.text, fragment.confidence) == (2, READ, 0.95)


def test_the_same_picture_is_recognised_once(recognition: Recognition) -> None:
    assert drawn(lines((72, 300, TEXT)), scan, scan).ocr_pages == 2
    assert len(recognition.pictures) == 1


def test_never(recognition: Recognition) -> None:
    document = drawn(lines((72, 300, TEXT)), scan, lambda canvas: None, settings=Settings(ocr="never"))
    assert readings(document) == [("text", "read"), ("none", "unread"), ("none", "empty")]
    assert not recognition.pictures
    with pytest.raises(UnreadableError, match="no_text"):
        read_bytes(made(scan), "x", Settings(ocr="never"))


def test_always(recognition: Recognition) -> None:
    document = drawn(lines((72, 300, TEXT)), settings=Settings(ocr="always"))
    assert readings(document) == [("ocr", "read")]
    assert samples.texts(document) == [READ]


def test_an_empty_scan_is_an_empty_page(recognition: Recognition) -> None:
    recognition.blank = True
    assert readings(drawn(lines((72, 300, TEXT)), scan)) == [("text", "read"), ("none", "empty")]


def test_a_garbage_layer_is_not_believed(recognition: Recognition, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.pdf.text_or_picture.choice.is_garbage", lambda text: "。" not in text)
    document = drawn(lines((72, 300, TEXT)), lines((72, 100, TEXT[:20])))
    assert readings(document) == [("text", "read"), ("ocr", "read")]
    assert samples.texts(document) == [TEXT, READ]


def test_a_scan_is_what_it_shows_and_not_its_layer(recognition: Recognition) -> None:
    document = drawn(layer(TEXT))
    assert readings(document) == [("ocr", "read")]
    assert samples.texts(document) == [READ]
    assert document.sheets[0].agreement == 0.0
    assert not document.notes


def test_a_layer_that_is_what_the_scan_shows(recognition: Recognition) -> None:
    def draw(canvas: Canvas) -> None:
        scan(canvas)
        written = canvas.beginText(72, HEIGHT - 100)
        written.setTextRenderMode(3)
        written.textLine(f"{READ}。{READ}")
        canvas.drawText(written)

    recognition.text = READ + READ
    document = drawn(draw)
    assert samples.texts(document) == [READ + READ]
    assert document.sheets[0].agreement == 1.0


def test_a_line_that_is_hardly_read_is_the_layers(recognition: Recognition) -> None:
    def draw(canvas: Canvas) -> None:
        scan(canvas)
        for row, text in enumerate((READ, "有效期至2025年10月31日")):
            written = canvas.beginText(20, HEIGHT - 40 - 60 * row)
            written.setTextRenderMode(3)
            written.setFont("STSong-Light", 12)
            written.textLine(text)
            canvas.drawText(written)

    recognition.others = [("有效期至2O25年1O月3l日", 90.0, 0.55)]
    document = drawn(draw)
    assert samples.texts(document) == [READ, "有效期至2025年10月31日"]
    recognition.others = [("有效期至2O25年1O月3l日", 90.0, 0.95)]
    assert samples.texts(drawn(draw))[1] == "有效期至2O25年1O月3l日"


def test_without_recognition_a_good_layer_over_a_scan_is_its_text(recognition: Recognition) -> None:
    document = drawn(layer(TEXT), settings=Settings(ocr="never"))
    assert readings(document) == [("text", "read")]
    assert samples.texts(document)[0].startswith(TEXT)
    assert 0.8 < document.sheets[0].confidence < 1
    assert document.sheets[0].agreement is None
    assert not document.notes
    assert not recognition.pictures


def test_a_layer_over_a_picture_without_text_stays(recognition: Recognition) -> None:
    recognition.blank = True
    document = drawn(layer(TEXT))
    assert samples.texts(document)[0].startswith(TEXT)


def test_a_poor_layer_is_recognised_again(recognition: Recognition) -> None:
    poor = "IIJ i~r * .;: wnl jrt ^^ xzq @# lIl ,._ rkt"
    assert samples.texts(drawn(layer(poor))) == [READ]
    document = drawn(layer(poor), lines((72, 300, TEXT)), settings=Settings(ocr="never"))
    assert document.sheets[0].confidence <= 0.5


def test_a_scan_with_a_stamped_number_is_recognised(recognition: Recognition) -> None:
    def draw(canvas: Canvas) -> None:
        scan(canvas)
        lines((280, 800, "第 3 页"))(canvas)

    assert readings(drawn(draw)) == [("ocr", "read")]


def test_a_picture_on_a_page_with_text_is_read_where_it_stands(recognition: Recognition) -> None:
    def draw(canvas: Canvas) -> None:
        lines((72, 300, TEXT), (72, 600, "以上证书有效。"))(canvas)
        picture(72, 350, 300, 200)(canvas)

    document = drawn(draw)
    assert readings(document) == [("mixed", "read")]
    written = [text for text in samples.texts(document) if text]
    assert written == [TEXT, READ, "以上证书有效。"]
    start = document.text.index(READ)
    (fragment,) = document.evidence(start, start + len(READ))
    assert fragment.bbox is not None
    assert (round(fragment.bbox[0]), round(fragment.bbox[1])) == (92, 380)


@pytest.mark.parametrize("size", [(50, 50), (90, 40), (100, 60)])
def test_logos_and_signatures_are_not_recognised(recognition: Recognition, size: tuple[float, float]) -> None:
    def draw(canvas: Canvas) -> None:
        lines((72, 300, TEXT))(canvas)
        picture(72, 350, *size)(canvas)

    assert readings(drawn(draw)) == [("text", "read")]
    assert not recognition.pictures


def test_a_page_of_200_inches_and_one_beyond_all_measure(recognition: Recognition) -> None:
    from reportlab.pdfgen.canvas import Canvas as NewCanvas

    data = io.BytesIO()
    canvas = NewCanvas(data, invariant=1, pagesize=(14_400, 14_400))
    canvas.rect(1000, 1000, 500, 500, fill=1)
    canvas.showPage()
    canvas.setPageSize((2_000_000, 500))
    canvas.rect(1000, 100, 50, 50, fill=1)
    canvas.showPage()
    canvas.save()
    document = read_bytes(data.getvalue(), "x")
    assert readings(document) == [("ocr", "read"), ("none", "unread")]
    assert all(each.shape[0] * each.shape[1] <= 26_000_000 for each in recognition.pictures)


GOOD = [
    TEXT,
    "The management system conforms to the requirements of ISO 9001:2015.",
    "0.4 1.6 2.5 / - 12 2025-03-01 2026-03-01 合格 / / / 7 8 9",
    "1 概况 .......................................... 3",
    "管理體系審核報告：受審核方按照標準的要求策劃並實施了運行控制，現場查看記錄完整。",
    "Société Générale, Zürich, Málaga, São Paulo: audités selon la norme ISO 14001.",
    "■符合 □不符合 ☑合格 √ ×",
]
BAD = [
    GARBAGE,
    TEXT.encode().decode("latin-1"),
    TEXT.encode("gbk").decode("latin-1"),
    (TEXT * 2).encode().decode("gbk", "ignore"),
    '!"#$%&\'()*+,!"#$%&\'()*+,!"#$%',
    "口口口口口口口口口口口口口口口口口口口口口口口口口口口口口口口口口口口口口口口口",
    "\ufffd" * 30,
]


@pytest.mark.parametrize("text", GOOD)
def test_text_is_no_garbage(text: str) -> None:
    assert not is_garbage(text)
    assert not is_poor(text) or len("".join(text.split())) < 30


@pytest.mark.parametrize("text", BAD)
def test_garbage_is_told(text: str) -> None:
    assert is_garbage(text)
    assert is_poor(text)
