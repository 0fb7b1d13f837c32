"""Highlights with notes on the pages of a PDF: at the evidence as shown, and nothing else is changed."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, RectangleObject
from reportlab.pdfgen.canvas import Canvas

import ingest
from hegui import render
from hegui.__main__ import main
from hegui.errors import RefusedError
from hegui.render import Look, Source
from schemas.document import Box, Document, Format, Page
from schemas.leaf import Evidence
from schemas.result import Finding
from tests.conftest import ROOT
from tests.hegui.results import finding, result

DRAFT = ROOT / "corpus" / "reports" / "longyuan-s-defects.pdf"
BOX: Box = (60.0, 40.0, 180.0, 70.0)
WIDTH, HEIGHT = 300.0, 400.0


def pdf(pages: int = 1, **options: Any) -> bytes:
    """Pages with a word on each."""
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(WIDTH, HEIGHT), invariant=True, **options)
    for number in range(pages):
        canvas.drawString(100, 200, f"page {number + 1}")
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def changed(data: bytes, change: Any) -> bytes:
    """A PDF with something changed on each page."""
    writer = PdfWriter(io.BytesIO(data))
    for page in writer.pages:
        change(page)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def document(kind: Format = "pdf", sheets: Sequence[Page] = ()) -> Document:
    return Document("x", "0" * 64, kind, "", [], (), sheets=tuple(sheets), pages=len(sheets) or 1)


def about(
    page: int = 1, box: Box | None = BOX, words: str = "有效期至 2025-05-30", **settings: Any
) -> Finding:
    return finding(evidence=[Evidence(page=page, line=page, text=words, bbox=box)], **settings)


def noted(
    data: bytes, *findings: Finding, of: Document | None = None, lang: str = "zh", more: Sequence[bytes] = ()
) -> bytes:
    answer = result(*findings).replaced(as_of=None)
    source = Source(answer, of or document(), [data, *more])
    return render.make("check", "pdf", source, Look(lang))


def shown(data: bytes, index: int = 0) -> np.ndarray[Any, Any]:
    """A page as it is drawn, a pixel a point."""
    opened = pypdfium2.PdfDocument(data)
    picture: np.ndarray[Any, Any] = opened[index].render(scale=1).to_numpy().astype(int)
    opened.close()
    return picture


def notes(data: bytes, index: int = 0) -> list[Any]:
    """The annotations of a page, popup windows apart."""
    page = PdfReader(io.BytesIO(data)).pages[index]
    found = [each.get_object() for each in page.get("/Annots", ())]
    return [each for each in found if each["/Subtype"] != "/Popup"]


def test_what_was_there_stays_byte_for_byte() -> None:
    data = pdf(2)
    made = noted(data, about(2))
    assert made.startswith(data)
    assert noted(data, about(2)) == made
    before, after = PdfReader(io.BytesIO(data)), PdfReader(io.BytesIO(made), strict=True)
    assert after.metadata == before.metadata
    assert after.trailer["/ID"] == before.trailer["/ID"]
    assert np.array_equal(shown(data), shown(made))
    assert not np.array_equal(shown(data, 1), shown(made, 1))
    assert not notes(made, 0)


def test_the_note_says_what_is_wrong_in_words_that_readers_show() -> None:
    two = [about(1).evidence[0], about(2, words="审核至 2025-06-12").evidence[0]]
    made = noted(pdf(2), finding(evidence=two))
    (note,) = notes(made)
    assert note["/Contents"].splitlines() == [
        "第 1 条 · 错误 CAL001：压力表（20881）校准有效期至 2025-05-30，早于审核结束日 2025-06-12",
        "依据：GB/T 27021.1-2017 9.4.5 [general]",
        "应为：不早于 2025-06-12",
        "实为：2025-05-30",
        "另一处，第2页：“审核至 2025-06-12”",
    ]
    assert (note["/T"], note["/Subtype"]) == ("hegui", "/Highlight")
    popup = note["/Popup"].get_object()
    assert (popup["/Subtype"], popup["/Parent"].get_object()["/NM"]) == ("/Popup", note["/NM"])
    assert notes(noted(pdf(), about(), lang="en"))[0]["/Contents"].startswith("No. 1 · Error CAL001: ")


def crop(page: Any) -> None:
    page.cropbox = RectangleObject((20, 30, 280, 390))


def origin(page: Any) -> None:
    page.mediabox = RectangleObject((-100, -50, 200, 350))


def both(page: Any) -> None:
    crop(page)
    page.rotate(90)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("change", [None, crop, origin, both])
def test_the_highlight_lies_on_the_evidence_as_shown(turn: int, change: Any) -> None:
    def changes(page: Any) -> None:
        if change:
            change(page)
        page.rotate(turn)

    data = changed(pdf(), changes)
    made = noted(data, about())
    rows, columns = np.nonzero((shown(made) != shown(data)).any(axis=2))
    drawn = columns.min(), rows.min(), columns.max() + 1, rows.max() + 1
    assert np.allclose(drawn, BOX, atol=1.1)
    opened = pypdfium2.PdfDocument(made)
    assert opened[0].get_size() == pypdfium2.PdfDocument(data)[0].get_size()


def test_words_below_a_highlight_can_be_read() -> None:
    data = pdf()
    box = (95.0, 185.0, 160.0, 205.0)
    before, after = (shown(each)[185:205, 95:160].min() for each in (data, noted(data, about(box=box))))
    assert after <= before + 1


def test_references_in_a_stream_stay_a_stream() -> None:
    data = noted(pdf(), about())  # a table
    reader = PdfReader(io.BytesIO(data))
    incremental = PdfWriter(io.BytesIO(data), incremental=True)
    incremental.pages[0][NameObject("/X")] = NumberObject(1)
    streamed = io.BytesIO()
    incremental.write(streamed)
    made = noted(streamed.getvalue(), about(code="CAL002", box=(1.0, 2.0, 30.0, 40.0)))
    assert made.startswith(streamed.getvalue())
    assert made.rstrip().endswith(b"%%EOF")
    assert b"/Type /XRef" in made[len(streamed.getvalue()) :]
    assert len(notes(made)) == len(notes(data)) + 1 == 2
    assert len(reader.pages) == len(PdfReader(io.BytesIO(made)).pages)


def test_a_list_of_pages_that_stands_apart() -> None:
    data = pdf(2)
    writer = PdfWriter(io.BytesIO(data))
    tree = writer.root_object["/Pages"].get_object()
    assert isinstance(tree, DictionaryObject)
    tree[NameObject("/Kids")] = writer._add_object(tree.raw_get("/Kids"))
    made = io.BytesIO()
    writer.write(made)
    assert len(notes(noted(made.getvalue(), about(2)), 1)) == 1


@pytest.mark.parametrize("direct", [True, False])
def test_annotations_of_the_author_stay(direct: bool) -> None:
    writer = PdfWriter(io.BytesIO(pdf()))
    own = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Square"),
            NameObject("/Rect"): ArrayObject(map(NumberObject, (1, 2, 30, 40))),
        }
    )
    listed = ArrayObject([own if direct else writer._add_object(own)])
    writer.pages[0][NameObject("/Annots")] = listed if direct else writer._add_object(listed)
    made = io.BytesIO()
    writer.write(made)
    assert [each["/Subtype"] for each in notes(noted(made.getvalue(), about()))] == ["/Square", "/Highlight"]


def test_what_stands_nowhere_is_a_sign_on_the_first_page() -> None:
    made = noted(
        pdf(2), about(box=None, page=2), finding("CMP001", evidence=[]), finding("CMP003", evidence=[])
    )
    assert [each["/Subtype"] for each in notes(made)] == ["/Text", "/Text"]
    assert [each["/Subtype"] for each in notes(made, 1)] == ["/Text"]
    first, second = (each["/Rect"] for each in notes(made))
    assert first[2] < second[0]


def test_of_one_box_there_is_one_note_and_of_what_is_let_stand_none() -> None:
    one = about()
    assert len(notes(noted(pdf(), one.replaced(evidence=one.evidence * 2)))) == 1
    assert noted(pdf(), about(suppressed=True)) == pdf()


def test_hostile_words_stay_in_the_note() -> None:
    hostile = ")>> endobj <script>\\\x1b[31m\u202e\ud800"
    (note,) = notes(noted(pdf(), about(message=hostile)))
    assert ")>> endobj <script>\\␛[31m" in note["/Contents"]


def test_bytes_before_the_file_and_none_behind_it() -> None:
    data = b"junk\n" + pdf().rstrip()
    made = noted(data, about())
    assert made.startswith(data + b"\n")
    opened = pypdfium2.PdfDocument(made)
    assert len(opened) == 1
    assert not np.array_equal(shown(made), shown(data))


@pytest.mark.parametrize("password", ["", "x"])
def test_an_encrypted_file_is_refused(password: str) -> None:
    writer = PdfWriter(io.BytesIO(pdf()))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    with pytest.raises(RefusedError) as caught:
        noted(made.getvalue(), about())
    assert caught.value.kind == "encrypted"


@pytest.mark.parametrize(
    "broken", [b"", b"%PDF-1.4\nnothing", pdf()[:300], pdf().replace(b"/Kids [ ", b"/Kids [ 99 0 R ")]
)
def test_a_broken_file_is_refused(broken: bytes) -> None:
    with pytest.raises((RefusedError, ingest.UnreadableError)):
        noted(broken, about())


def picture(kind: str, mode: str = "RGB", size: tuple[int, int] = (600, 800), **options: Any) -> bytes:
    made = io.BytesIO()
    shade = Image.linear_gradient("L").resize(size).convert(mode)
    shade.save(made, kind, **options)
    return made.getvalue()


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        ("PNG", "RGB"),
        ("PNG", "RGBA"),
        ("JPEG", "RGB"),
        ("JPEG", "L"),
        ("JPEG", "CMYK"),
        ("BMP", "1"),
        ("WEBP", "RGB"),
    ],
)
def test_a_picture_becomes_a_page_of_its_size(kind: str, mode: str) -> None:
    data = picture(kind, mode)
    of = document("image", [Page(1, WIDTH, HEIGHT)])
    plain, made = noted(data, of=of), noted(data, about(), of=of)
    assert shown(plain).shape[:2] == (400, 300)
    with Image.open(io.BytesIO(data)) as opened:
        wanted = np.asarray(opened.convert("RGB").resize((300, 400))).astype(int)
    rows, others = (each.mean(axis=(1, 2)) for each in (shown(plain), wanted))
    assert np.abs(rows - others)[1:-1].mean() < 6
    rows, columns = np.nonzero((shown(made) != shown(plain)).any(axis=2))
    assert np.allclose((columns.min(), rows.min(), columns.max() + 1, rows.max() + 1), BOX, atol=1.1)
    assert made == noted(data, about(), of=of)


def test_a_jpeg_is_put_in_as_it_is_unless_it_is_turned() -> None:
    of = document("image", [Page(1, WIDTH, HEIGHT)])
    data = picture("JPEG")
    assert data in noted(data, of=of)
    exif = Image.Exif()
    exif[0x0112] = 6
    turned = picture("JPEG", size=(800, 600), exif=exif)
    made = noted(turned, of=of)
    assert turned not in made
    across, down = shown(made).mean(axis=(0, 2)), shown(made).mean(axis=(1, 2))
    assert np.ptp(across) > 10 * np.ptp(down)


def test_each_picture_of_a_file_is_a_page() -> None:
    data = picture(
        "TIFF", save_all=True, append_images=[Image.new("RGB", (60, 80), color) for color in ("red", "blue")]
    )
    of = document("image", [Page(1, 300, 400), Page(2, 100, 200), Page(3, 0.0, 0.0, state="damaged")])
    made = noted(data, about(2), of=of)
    opened = pypdfium2.PdfDocument(made)
    assert [opened[index].get_size() for index in range(3)] == [(300, 400), (100, 200), (595, 842)]
    assert [len(notes(made, index)) for index in range(3)] == [0, 1, 0]


def test_joined_files_are_one_pdf() -> None:
    of = document("pdf", [Page(1, WIDTH, HEIGHT), Page(2, WIDTH, HEIGHT), Page(3, 90, 120)])
    made = noted(pdf(2), about(3), about(2), of=of, more=[picture("PNG")])
    assert [len(notes(made, index)) for index in range(3)] == [0, 1, 1]
    assert made == noted(pdf(2), about(3), about(2), of=of, more=[picture("PNG")])


def test_the_command_puts_notes_on_the_pages(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.pdf"
    assert main(["check", str(DRAFT), "--format", "pdf", "--output", str(out)]) == 1
    made = out.read_bytes()
    assert made.startswith(DRAFT.read_bytes())
    told = [note for index in range(5) for note in notes(made, index)]
    assert len(told) >= 5
    assert {note["/T"] for note in told} == {"hegui"}
    assert capfd.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("kind", ["docx", "txt"])
def test_what_has_no_pages_is_refused_in_one_line(
    kind: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    files = [str(DRAFT.with_suffix(f".{kind}")), str(DRAFT)]
    assert main(["check", *files, "--format", "pdf", "--output", str(tmp_path)]) == 2
    told = capfd.readouterr().err.splitlines()
    assert sum("不是 PDF 或图片" in line for line in told) == 1
    assert [path.name for path in tmp_path.iterdir()] == [f"{DRAFT.name}.pdf"]
