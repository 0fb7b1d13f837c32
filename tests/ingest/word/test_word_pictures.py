"""Pictures within Word files: figures, and what recognition finds on those that are large enough."""

from __future__ import annotations

import io
from typing import Any

import pytest

from ingest import UnreadableError
from ingest.layout.page import Glyph, Page
from ingest.settings import Ocr
from tests.ingest import samples
from tests.ingest.word_xml import apart, p, r, read, table, tc, tr

CENTIMETRE = 360_000


def picture(width: int = 600, height: int = 400, mode: str = "RGB", format: str = "PNG") -> bytes:
    from PIL import Image

    data = io.BytesIO()
    Image.new(mode, (width, height), "white" if mode != "RGBA" else (0, 0, 0, 0)).save(data, format)
    return data.getvalue()


def drawn(name: str, centimetres: tuple[int, int] = (12, 8)) -> str:
    wide, high = (side * CENTIMETRE for side in centimetres)
    extent = f'<wp:inline><wp:extent cx="{wide}" cy="{high}"/>'
    return f'<w:r><w:drawing>{extent}<a:blip r:embed="{name}"/></wp:inline></w:drawing></w:r>'


class Recognised:
    """Stands for recognition: finds `text` on every picture."""

    def __init__(self, text: str, confidence: float = 0.9) -> None:
        self.text, self.confidence = text, confidence
        self.seen: list[tuple[tuple[int, ...], float]] = []

    def __call__(self, pixels: Any, number: int, dpi: float) -> Any:
        self.seen.append((pixels.shape, round(dpi)))
        page = Page(number, 340.0, 227.0, reading="ocr")
        for at, character in enumerate(self.text):
            left = 20.0 + 10 * at
            page.glyphs.append(Glyph(character, left, 20.0, left + 10, 30.0, 29.0, confidence=0.9))
        self.page, self.blank = page, not self.text
        return self


def recognition(monkeypatch: pytest.MonkeyPatch, text: str, confidence: float = 0.9) -> Recognised:
    import ingest.ocr

    made = Recognised(text, confidence)
    monkeypatch.setattr(ingest.ocr, "recognise", made)
    return made


def test_a_picture_is_a_figure() -> None:
    document = read(p(r("前"), drawn("a", (2, 1))) + p(r("后")), pictures={"a": picture()})
    assert [block.kind for block in document.body] == ["paragraph", "figure", "paragraph"]
    assert document.notes == ()


def test_its_text_stands_behind_it_at_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    found = recognition(monkeypatch, "证书编号2026")
    body = p(r("前")) + p(drawn("a")) + p(r("后"))
    document = read(body, ocr="auto", pictures={"a": picture()})
    assert samples.texts(document) == ["前", "", "证书编号2026", "后"]
    assert [line.page for line in document.lines] == [None] * len(document.lines)
    assert document.boxes is None
    assert found.seen == [((400, 600, 3), 127)]


def test_the_same_picture_is_recognised_once(monkeypatch: pytest.MonkeyPatch) -> None:
    found = recognition(monkeypatch, "证书编号2026")
    pictures = {"a": picture(), "b": picture()}
    document = read(p(drawn("a")) + p(drawn("b")) + p(drawn("a")), ocr="auto", pictures=pictures)
    assert samples.texts(document).count("证书编号2026") == 3
    assert len(found.seen) == 1


def test_in_a_cell_it_is_text_of_the_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    recognition(monkeypatch, "证书编号2026")
    body = table(tr(tc(p(r("附图"), drawn("a"))), tc(p(r("右")))))
    assert samples.tables(read(body, ocr="auto", pictures={"a": picture()})) == [
        [["附图\n证书编号2026", "右"]]
    ]


def test_an_older_picture_of_unknown_size(monkeypatch: pytest.MonkeyPatch) -> None:
    recognition(monkeypatch, "证书编号2026")
    old = '<w:r><w:pict><v:shape><v:imagedata r:id="a"/></v:shape></w:pict></w:r>'
    assert samples.texts(read(p(old), ocr="auto", pictures={"a": picture(mode="RGBA")}))[1] == "证书编号2026"
    document = read(p(r("正文"), old), ocr="auto", pictures={"a": picture(120, 60)})
    assert samples.texts(document) == ["正文", ""]


@pytest.mark.parametrize(
    ("content", "size", "ocr"),
    [
        (picture(), (4, 2), "auto"),
        (picture(200, 100), (12, 6), "auto"),
        (b"", (4, 2), "never"),
    ],
)
def test_small_ones_are_not_looked_into(
    content: bytes, size: tuple[int, int], ocr: Ocr, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = recognition(monkeypatch, "签名")
    document = read(p(r("正文"), drawn("a", size)), ocr=ocr, pictures={"a": content})
    assert (found.seen, document.notes) == ([], ())


@pytest.mark.parametrize(
    ("content", "ocr"),
    [
        (picture(), "never"),
        (b"\x01\x00\x00\x00 EMF", "auto"),
        (picture()[:60], "auto"),
        (b"", "auto"),
    ],
)
def test_large_ones_that_cannot_be_read_are_told(
    content: bytes, ocr: Ocr, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = recognition(monkeypatch, "证书")
    document = read(p(r("正文"), drawn("a")), ocr=ocr, pictures={"a": content})
    assert (found.seen, document.notes) == ([], ("unread_pictures:1",))


def test_the_pattern_of_a_photograph_is_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    recognition(monkeypatch, "ｉ1|", confidence=0.3)
    document = read(p(r("正文"), drawn("a")), ocr="auto", pictures={"a": picture()})
    assert (samples.texts(document), document.notes) == (["正文", ""], ("unread_pictures:1",))


def test_more_pixels_than_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    found = recognition(monkeypatch, "证书")
    monkeypatch.setattr("ingest.limits.PICTURE_PIXELS", 1000)
    document = read(p(r("正文"), drawn("a")), ocr="auto", pictures={"a": picture()})
    assert (found.seen, document.notes) == ([], ("unread_pictures:1",))


def test_a_file_of_pictures_that_nothing_is_read_on_has_no_text() -> None:
    with pytest.raises(UnreadableError) as caught:
        read(p(drawn("a")), pictures={"a": picture()})
    assert caught.value.kind == "no_text"


def test_a_link_to_a_picture_elsewhere_is_not_followed() -> None:
    document = read(p(r("正文"), drawn("nowhere")), ocr="auto")
    assert samples.texts(document) == ["正文", ""]


def test_a_drawing_in_hidden_text_or_in_a_header() -> None:
    hidden = drawn("a").replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")
    header = '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
    document = read(
        p(r("正文"), hidden) + header, pictures={"a": picture()}, header1=p(r("页眉"), drawn("a"))
    )
    assert apart(document) == [("body", "正文"), ("header", "页眉")]


def test_a_diagram_gives_the_texts_of_its_boxes() -> None:
    drawing = '<w:r><w:drawing><dgm:relIds r:dm="data1"/></w:drawing></w:r>'
    boxes = "".join(f"<a:p><a:r><a:t>{name}</a:t></a:r></a:p>" for name in ("总经理", "生产部"))
    document = read(p(r("组织机构："), drawing), data1=boxes)
    assert samples.texts(document) == ["组织机构：", "", "总经理", "生产部"]
    assert document.body[1].kind == "figure"
